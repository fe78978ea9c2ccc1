import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Monday 23 November 2026. */

interface Rows {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const list = (sandbox: Sandbox) => sandbox.json<Rows>('survey list --all --format json');
const file = (...rows: readonly string[]) =>
  ['day;empathy_1_expected;empathy_1_perceived;mesa', ...rows, ''].join('\n');
const good = file('2026-11-19;7;5;4', '2026-11-20;6;6;9', '2026-11-20;6;6;1', '2026-11-20;;;2');

describe('the sheet', () => {
  test.concurrent('is a page with the name of the house, and no complaint is told by it', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set name "La Alacena"');
    const page = sandbox.path('survey.html');
    await sandbox.ok(`survey sheet -o ${page} --lang es`);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('<h1>La Alacena · ¿Qué espera usted y qué encuentra aquí?</h1>');
    expect(html).toContain('@page { size: A4');
    expect(html.match(/1\u00A0\u00A02\u00A0\u00A03\u00A0\u00A04/gu)).toHaveLength(44);
  });

  test.concurrent('gives a spreadsheet its columns, which come back filled in', async () => {
    const sandbox = inProcessSandbox();
    const header = await sandbox.ok('survey sheet --format csv');
    const cells = header.trim().split(',');
    const row = cells.map((cell, index) =>
      cell === 'day' ? '2026-11-20' : cell.endsWith('_points') ? '20' : String((index % 7) + 1),
    );
    const filled = sandbox.file('sheets.csv', `${header}${row.join(',')}\r\n`);
    expect(await sandbox.ok(`survey import ${filled}`)).toBe(
      '1 row read: 1 added, 0 already recorded, 0 empty.\n',
    );
    expect((await sandbox.ok('survey list --format csv')).split('\r\n')[1]).toBe(`1,${row.join(',')}`);
  });
});

describe('a file', () => {
  test.concurrent('comes in as one step; a second time it adds nothing', async () => {
    const sandbox = inProcessSandbox();
    const path = sandbox.file('sheets.csv', good);
    expect(await sandbox.run(`survey import ${path} --dry-run`)).toEqual({
      code: 0,
      stdout: '4 rows read: 3 added, 0 already recorded, 1 empty.\n',
      stderr: 'Ignored, because they are not on the sheet: mesa\nTrial run only; nothing was changed.\n',
    });
    expect((await list(sandbox)).total).toBe(0);
    await sandbox.ok(`survey import ${path} --by Ana`);
    const before = sandbox.bytes();
    expect(await sandbox.ok(`survey import ${path}`)).toBe(
      '4 rows read: 0 added, 3 already recorded, 1 empty.\n',
    );
    expect(sandbox.bytes()).toBe(before);
    expect(await sandbox.ok('history --limit 1')).toMatch(/Ana +survey sheets imported +sheets\.csv/u);
    await sandbox.ok('undo --yes');
    expect((await list(sandbox)).total).toBe(0);
  });

  test.concurrent('whose rows say no day is the same tomorrow', async () => {
    const sandbox = inProcessSandbox();
    const path = sandbox.file('sheets.csv', 'empathy_1_expected,empathy_1_perceived\n7,5\n7,5\n6,6\n');
    await sandbox.ok(`survey import ${path}`);
    const again = await sandbox.ok(`survey import ${path}`, {
      env: { RECOVERY_NOW: '2026-11-26T08:10:00Z' },
    });
    expect(again).toBe('3 rows read: 0 added, 3 already recorded, 0 empty.\n');
    expect((await list(sandbox)).rows.map(({ day }) => day)).toEqual(Array(3).fill('2026-11-23'));
    // Said with a day, they are others.
    expect(await sandbox.ok(`survey import ${path} --day 2026-11-16`)).toContain('3 added');
  });

  test.concurrent('with a row that cannot be read brings nothing in, and names its line', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('survey add --points 20,20,20,20,20');
    const before = sandbox.bytes();
    const points =
      'reliability_points,responsiveness_points,assurance_points,empathy_points,tangibles_points';
    const path = sandbox.file(
      'bad.csv',
      `day,empathy_1_expected,${points}\n2026-11-20,6,20,20,20,20,20\n2026-11-20,6,20,20,20,20,15\n2026-11-20,8\n2026-11-24,6\n"2026-11-20,6\n`,
    );
    const { code, stdout, stderr } = await sandbox.run(`survey import ${path}`);
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain('line 3: the points add up to 95, not to 100');
    expect(stderr).toContain('line 4: empathy_1_expected cannot be "8" (1–7)');
    expect(stderr).toContain('line 5: 2026-11-24 is in the future');
    expect(stderr).toContain('line 6: a quotation mark is not closed');
    expect(stderr).toContain('4 rows have errors; nothing was imported.');
    expect(sandbox.bytes()).toBe(before);
  });

  test.concurrent('that survey list wrote is read again, also from a pipe', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(`survey import ${sandbox.file('sheets.csv', good)}`);
    await sandbox.ok('survey add --points 30,20,20,15,15 --answers tangibles_4=6/');
    const written = await sandbox.ok('survey list --all --format csv');
    const other = inProcessSandbox();
    expect(await other.run('survey import -', { input: written })).toMatchObject({ code: 0, stderr: '' });
    expect((await list(other)).total).toBe(4);
    expect(await sandbox.ok('survey import -', { input: written })).toContain('4 already recorded');
  });
});

describe('a sheet', () => {
  test.concurrent('that was added prints its number, is taken off, and comes back', async () => {
    const sandbox = inProcessSandbox();
    const line = 'survey add --day fri --answers reliability_1=6/5,empathy_2=77 --points 30,20,20,15,15';
    expect(await sandbox.run(line)).toEqual({
      code: 0,
      stdout: '1\n',
      stderr: 'Sheet 1, Fri 20 Nov 2026: 2 of 22 statements answered.\n',
    });
    expect((await list(sandbox)).rows).toMatchObject([
      {
        id: 1,
        day: '2026-11-20',
        reliability_1_expected: 6,
        reliability_1_perceived: 5,
        empathy_2_expected: 7,
      },
    ]);
    await sandbox.ok('survey remove 1');
    expect((await sandbox.json<Rows>('report servqual --format json')).total).toBe(0);
    expect((await sandbox.run('survey remove 1')).code).toBe(66);
    await sandbox.ok('undo --yes');
    expect((await sandbox.json<Rows>('report servqual --format json')).total).toBe(1);
  });
});

describe('at a terminal', () => {
  const rest = (from: number) =>
    Array.from({ length: 22 - from + 1 }, (_, index) => [`${from + index} of 22`, '⏎'] as const);

  test('a sheet is asked statement by statement, and < goes back to what was typed', async () => {
    const sandbox = inProcessSandbox();
    const desk = terminal(sandbox, 'survey add --long --by Ana');
    await desk.answer(
      ['On which day was it filled in?', 'yesterday⏎'],
      ['1 of 22', '65⏎'],
      ['2 of 22', '9⏎'],
      ['Type two numbers from 1 to 7', '\u007F7 4⏎'],
      ['3 of 22', '<'],
      ['2 of 22', '⏎'],
      ...rest(3),
      ['Points, 100 in total', '30 20⏎'],
      ['add up to 100', ' 20 15 15⏎'],
    );
    expect(await desk.exit).toBe(0);
    expect(desk.screen()).toContain('Sheet 1, Sun 22 Nov 2026: 2 of 22 statements answered.');
    expect((await list(sandbox)).rows).toMatchObject([
      {
        day: '2026-11-22',
        reliability_1_expected: 6,
        reliability_1_perceived: 5,
        reliability_2_expected: 7,
        reliability_2_perceived: 4,
        reliability_3_expected: null,
        tangibles_points: 15,
      },
    ]);
  });

  test('Ctrl-C keeps nothing', async () => {
    const sandbox = inProcessSandbox();
    const desk = terminal(sandbox, 'survey add --long --day today');
    await desk.answer(['1 of 22', '65⏎'], ['2 of 22', '65⏎']);
    await desk.waitFor('3 of 22');
    desk.key('ctrl-c');
    expect(await desk.exit).toBe(130);
    expect((await list(sandbox)).total).toBe(0);
  });

  test('a sheet that says nothing is none', async () => {
    const sandbox = inProcessSandbox();
    const desk = terminal(sandbox, 'survey add --long --accessible');
    await desk.answer(['On which day was it filled in?', '⏎'], ...rest(1), ['Points, 100 in total', '⏎']);
    expect(await desk.exit).toBe(0);
    expect(desk.screen()).toContain('nothing was saved');
    expect((await list(sandbox)).total).toBe(0);
  });
});
