import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { shownCommand } from '../../src/language/commandwords.ts';
import { languages } from '../../src/domain/settings.ts';
import { runInProcess } from '../support/inprocess.ts';
import { temporaryFolder, words, type RunResult } from '../support/program.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Damages one value in a file whose pages are intact, and checks what fails, what still works, and how to restore. */

let folder: string;
let db: string;
let backup: string;
const run = (line: string | readonly string[], env: Record<string, string> = {}): Promise<RunResult> =>
  runInProcess(typeof line === 'string' ? words(line) : line, {
    RECOVERY_DB: db,
    RECOVERY_NOW: '2026-11-23T08:10:00Z',
    RECOVERY_LANG: 'en',
    ...env,
  });
async function ok(line: string | readonly string[]): Promise<string> {
  const ran = await run(line);
  expect([line, ran.stderr, ran.code]).toEqual([line, ran.stderr, 0]);
  return ran.stdout;
}
function spoil(statement: string, ...parameters: readonly (string | Uint8Array | number)[]): void {
  const raw = new Sqlite(db);
  raw.pragma('ignore_check_constraints = on');
  expect(raw.prepare(statement).run(...parameters).changes).toBe(1);
  raw.close();
}

beforeEach(async () => {
  folder = temporaryFolder();
  db = `${folder}/r.db`;
  await ok('settings set trade restaurant');
  for (const [nth, name] of ['Ana', 'Bob', 'Cleo'].entries())
    await ok([
      'add',
      `complaint ${nth + 1}`,
      '--customer',
      name,
      '--contact',
      `60011223${nth}`,
      '--offered',
      'drink',
    ]);
  await ok('edit 2 --severity 3');
  const { stdout } = await run('backup', { RECOVERY_NOW: '2026-11-23T09:10:00Z' });
  backup = stdout.trim().split('/').at(-1) ?? '';
});

/** Changes one byte of the shifts, as a failing disk may. */
const oneByte = `update setting set value = replace(value, '"start"', char(0) || 'start"') where key = 'shifts'`;

describe('a damaged setting', () => {
  test.each([
    ['shifts', oneByte],
    ['language', `update setting set value = 'xx' where key = 'language'`],
    ['trade', `update setting set value = 'spaceship' where key = 'trade'`],
    ['zone', `update setting set value = 'Nowhere/Land' where key = 'zone'`],
    ['currency', `update setting set value = 'E' || char(0) where key = 'currency'`],
    ['day-start', `insert into setting values ('day-start', '99:99')`],
    ['limit', `insert into setting values ('limit', '1e309')`],
    ['retention', `insert into setting values ('retention', '999999999999')`],
    ['holidays', `insert into setting values ('holidays', '2026-13-45')`],
    ['path', `insert into setting values ('path', '["x"]')`],
  ])('%s ends in 78, is named, and does not prevent a restore', async (key, statement) => {
    spoil(statement);
    for (const line of [
      'list',
      'add "soup"',
      'report',
      'export',
      'due',
      'show 1',
      'customer forget 1 --yes',
    ]) {
      const { code, stdout, stderr } = await run(line);
      expect([line, code, stdout]).toEqual([line, 78, '']);
      expect(stderr).toContain(`recovery: The setting "${key}" is damaged: `);
    }
    for (const line of ['--help', 'restore --help', 'backup list', 'backup'])
      expect((await run(line)).code).toBe(0);
    const doctor = await run('doctor --format json');
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toContain(`"check":"settings","state":"problem","value":"${key} `);
    expect(doctor.stdout).not.toContain('"check":"settings","state":"ok"');
    const settings = await run('settings');
    expect(settings.code).toBe(78);
    expect(settings.stdout).toMatch(new RegExp(`^ *${key} .*damaged: `, 'mu'));
    await ok(['restore', backup, '--yes']);
    expect(await ok('list --all')).toContain('complaint 1');
  });

  test.each([
    ['settings set language es', `update setting set value = 'xx' where key = 'language'`],
    ['settings set zone Europe/Rome', `update setting set value = 'Nowhere/Land' where key = 'zone'`],
    ['settings set trade hotel', `update setting set value = 'spaceship' where key = 'trade'`],
    ['shift set Day=08:00-20:00', oneByte],
  ])('%s repairs it', async (line, statement) => {
    spoil(statement);
    await ok(line);
    expect(await ok('list --all')).toContain('complaint 1');
    expect((await run('doctor')).stdout).not.toContain('is damaged');
  });

  test.each(languages)('is reported in %s', async (language) => {
    spoil(`update setting set value = 'spaceship' where key = 'trade'`);
    spoil(oneByte);
    for (const line of ['list', 'settings']) {
      const { stderr } = await run(line, { RECOVERY_LANG: language });
      expect(stderr).toMatch(/^recovery: .+\n.+/mu);
      if (language !== 'en') expect(stderr).not.toMatch(/damaged|To go back/u);
    }
  });

  test('a mapping only stops an import that uses it', async () => {
    spoil(`insert into setting values ('mapping:till', '{"name":')`);
    await ok('list');
    expect(await run(['import', 'x.csv', '--as', 'till'])).toMatchObject({ code: 78 });
    expect((await run('doctor')).stdout).toContain('mapping:till');
  });
});

describe('a damaged record', () => {
  const offered = () => spoil(`update incident set offered = '["drink' where number = 2`);
  const report =
    /^Complaint 2 is damaged in "offered"\.\nrecovery: 1 record is damaged and was left out; all the others are included\.\n/u;

  test('is left out of lists and exports, and named', async () => {
    offered();
    const lines = [
      'list --all',
      'list --all --format csv',
      'export',
      'export --format jsonl',
      'export --format tsv',
    ];
    for (const line of lines) {
      const { code, stdout, stderr } = await run(line);
      expect([line, code]).toEqual([line, 65]);
      expect(stderr).toMatch(report);
      expect(stderr).toContain(`To go back to the newest good backup: recovery restore ${backup}`);
      expect(stdout).toContain('complaint 1');
      expect(stdout).toContain('complaint 3');
      expect(stdout).not.toContain('complaint 2');
    }
    const { code, stdout } = await run('export --format json');
    expect(code).toBe(65);
    expect(JSON.parse(stdout)).toMatchObject([{ number: 1 }, { number: 3 }]);
  });

  test('is due as long as what pages show of it can be read', async () => {
    await ok('edit 2 --state upset');
    offered();
    for (const line of ['due', 'report']) expect(await ok(line)).toContain('complaint 2');
    spoil(`update incident set business_day = '2026-99-99' where number = 2`);
    for (const line of ['due', 'report']) {
      const { code, stdout, stderr } = await run(line);
      expect([line, code]).toEqual([line, 65]);
      expect(stdout).not.toContain('complaint 2');
      expect(stderr).toContain('Complaint 2 is damaged in "business_day".');
    }
  });

  test('does not prevent an export to a file, which ends in 65', async () => {
    offered();
    const file = `${folder}/all.csv`;
    expect(await run(['export', '-o', file])).toMatchObject({ code: 65, stdout: '' });
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
  });

  test('stops only commands about that record', async () => {
    offered();
    for (const line of ['show 2', 'edit 2 --severity 1']) {
      const { code, stderr } = await run(line);
      expect([line, code]).toEqual([line, 65]);
      expect(stderr).toMatch(/^recovery: Complaint 2 is damaged in "offered"\./u);
    }
    expect(await run('show 1')).toMatchObject({ code: 0, stderr: '' });
    // An error here would make the user record it again.
    expect(await run('add "soup" --contact 600112231')).toMatchObject({ code: 0, stdout: '#4\n' });
  });

  test.each([
    ['status', 'xpen'],
    ['state', 'furious'],
    ['channel', 'pigeon'],
    ['ending', ''],
    ['steps_done', '{}'],
    ['whys', '[1]'],
    ['business_day', '2026-99-99'],
    ['wall', 'noon'],
    ['recorded_at', 9e15],
    ['safety', 'no'],
  ])('in %s', async (column, value) => {
    spoil(`update incident set ${column} = ? where number = 2`, value);
    const { code, stdout, stderr } = await run('export');
    expect(code).toBe(65);
    expect(stderr).toContain(`Complaint 2 is damaged in "${column}".`);
    expect(stdout.trim().split(/\r?\n/u)).toHaveLength(3);
    const doctor = await run('doctor --format json');
    expect(doctor.stdout).toMatch(
      new RegExp(`"value":"incident 2 ${column}"|integrity|damaged_database`, 'u'),
    );
  });

  test('can be restored from the newest backup without the damage', async () => {
    offered();
    await run('backup', { RECOVERY_NOW: '2026-11-23T10:10:00Z' });
    expect((await run('list --all')).stderr).toContain(`recovery restore ${backup}`);
  });

  test.each(languages)('is reported in %s', async (language) => {
    offered();
    const { stderr } = await run('list --all', { RECOVERY_LANG: language });
    expect(stderr).toMatch(/^.*2.*offered.*\nrecovery: .+\n.*recovery \S+ r-.*\n$/u);
    expect(stderr).toContain(`recovery ${shownCommand('command', 'restore', language)} r-`);
    if (language !== 'en') expect(stderr).not.toContain('damaged');
  });
});

describe('a damaged history or draft', () => {
  const history = () =>
    spoil(`update change set after = '{"severity' where incident = 2 and after is not null`);
  const draft = () =>
    spoil(
      `insert into draft values ('d1', 1795000000000, 1795000000000, 'till', 1, 1, null, ?)`,
      '{"answers":{"customer":"An',
    );

  test('is named by the doctor and by commands about it', async () => {
    history();
    draft();
    expect(await run('history 2')).toMatchObject({ code: 65 });
    expect(await run('history 1')).toMatchObject({ code: 0 });
    const { code, stdout } = await run('doctor');
    expect(code).toBe(1);
    expect(stdout).toContain('The history of complaint 2 is damaged');
    expect(stdout).toContain('Draft d1 is damaged');
  });

  test('cannot be undone, and the attempt changes nothing', async () => {
    spoil(`update change set before = '{"sever' where incident = 2 and before is not null`);
    expect(await run('undo --yes')).toMatchObject({ code: 65 });
    expect(await ok('show 2')).toContain('complaint 2');
  });

  test('does not prevent forget, which says what it could not search', async () => {
    history();
    draft();
    const { code, stderr } = await run('customer forget 2 --yes');
    expect(code).toBe(0);
    expect(stderr).toContain('Draft d1 is damaged.');
    expect(stderr).toContain('Damaged records could not be searched and may still mention this customer.');
    const raw = new Sqlite(db, { readonly: true });
    expect(raw.prepare('select customer, contact from incident where number = 2').get()).toEqual({
      customer: null,
      contact: null,
    });
    expect(raw.prepare(`select count(*) from change where after like '{"severity'`).pluck().get()).toBe(0);
    raw.close();
  });
});
