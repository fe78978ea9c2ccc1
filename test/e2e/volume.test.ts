import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** Monday 23 November 2026; the last week is that from 16 to 22 November. */

interface Rows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
const week = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);

async function restaurant(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set trade restaurant');
  await sandbox.ok('shift set Lunch=12:00-16:00 Dinner=19:00-23:00');
  for (const line of ['a --at "2026-11-20 20:00"', 'b --at "2026-11-20 14:00"', 'c --at "2026-11-13 20:00"'])
    await sandbox.ok(`add ${line}`);
  return sandbox;
}

const list = async (sandbox: Sandbox) => (await sandbox.ok('volume list --all --format csv')).split('\r\n');
const header = 'day,shift,volume,closed';

describe('noting down', () => {
  test.concurrent('a day, a shift of it, a day that was closed; the same again replaces it', async () => {
    const sandbox = await restaurant();
    expect(await sandbox.run('volume set fri 84')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Fri 20 Nov 2026: 84 covers.\n',
    });
    await sandbox.ok('volume set 2026-11-20 1 --shift lunch');
    await sandbox.ok('volume set 2026-11-20 30 --shift lunch --by Ana');
    await sandbox.ok('volume close yesterday 2026-12-25 yesterday');
    expect(await list(sandbox)).toEqual([
      header,
      '2026-12-25,,,yes',
      '2026-11-22,,,yes',
      '2026-11-20,,84,',
      '2026-11-20,Lunch,30,',
      '',
    ]);
    await sandbox.ok('volume remove 2026-11-20');
    await sandbox.ok('undo --yes');
    expect(await list(sandbox)).toContain('2026-11-20,,84,');
    expect((await sandbox.json<Rows>('volume list --to 2026-11-21 --format json')).rows).toEqual([
      { day: '2026-11-20', shift: null, volume: 84, closed: null },
      { day: '2026-11-20', shift: 'Lunch', volume: 30, closed: null },
    ]);
  });

  test.concurrent('a whole day that its shifts do not come to is said, and kept', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('volume set fri 84');
    await sandbox.ok('volume set fri 30 --shift Lunch');
    const { code, stderr } = await sandbox.run('volume set fri 50 --shift Dinner');
    expect(code).toBe(0);
    expect(stderr).toContain('its shifts add up to 80, but the whole day is recorded as 84');
    expect((await sandbox.run('volume set fri 54 --shift Dinner')).stderr).not.toContain('come to');
  });

  test.concurrent('a day to come can be closed, and nothing else', async () => {
    const sandbox = await restaurant();
    for (const day of ['tomorrow', '2026-11-24']) {
      const { code, stderr } = await sandbox.run(`volume set ${day} 84`);
      expect([code, stderr]).toEqual([2, expect.stringContaining('is in the future')]);
    }
    await sandbox.ok('volume close tomorrow');
    expect(await list(sandbox)).toEqual([header, '2026-11-24,,,yes', '']);
  });

  test.concurrent('what was done stands in the history', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('volume set fri 84 --by Ana');
    await sandbox.ok('volume remove fri');
    const told = await sandbox.ok('history --limit 2');
    expect(told).toMatch(/Ana +volume recorded +2026-11-20/u);
    expect(told).toMatch(/volume removed +2026-11-20/u);
  });
});

describe('a file', () => {
  const good = `Fecha;Comensales;Turno\n${week.map((day) => `${day};40;`).join('\n')}\n2026-11-23;cerrado;\n`;

  test.concurrent('comes in as one step; a second time it changes nothing and says so', async () => {
    const sandbox = await restaurant();
    const file = sandbox.file('till.csv', good);
    expect(await sandbox.run(`volume import ${file} --dry-run`)).toMatchObject({
      stdout: '8 rows read: 8 new or changed.\n',
      stderr: 'Trial run only; nothing was changed.\n',
    });
    expect(await list(sandbox)).toEqual([header, '']);
    expect(await sandbox.ok(`volume import ${file}`)).toBe('8 rows read: 8 new or changed.\n');
    const before = sandbox.bytes();
    expect(await sandbox.run(`volume import ${file}`)).toEqual({
      code: 0,
      stdout: '8 rows read: 0 new or changed.\n',
      stderr: 'Everything was already recorded; nothing was changed.\n',
    });
    expect(sandbox.bytes()).toBe(before);
    await sandbox.ok('undo --yes');
    expect(await list(sandbox)).toEqual([header, '']);
  });

  test.concurrent('with a row that cannot be read brings nothing in, and names it', async () => {
    const sandbox = await restaurant();
    await sandbox.ok('volume set fri 84');
    const before = sandbox.bytes();
    const file = sandbox.file('bad.csv', `${good}2026-11-19;41;\n2026-11-15;many;\n"2026-11-14;3;\n`);
    const { code, stdout, stderr } = await sandbox.run(`volume import ${file}`);
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain('line 10: line 5 already has 2026-11-19');
    expect(stderr).toContain('line 11: volume cannot be "many"');
    expect(stderr).toContain('line 12: a quotation mark is not closed');
    expect(stderr).toContain('3 rows have errors; nothing was imported.');
    expect(sandbox.bytes()).toBe(before);
  });

  test.concurrent('that volume list wrote is read again, also from a pipe', async () => {
    const sandbox = await restaurant();
    await sandbox.ok(`volume import ${sandbox.file('till.csv', good)}`);
    await sandbox.ok('volume set fri 30 --shift Dinner');
    const written = await sandbox.ok('volume list --all --format csv');
    const other = await restaurant();
    await other.ok('volume import -', { input: written });
    expect(await other.ok('volume list --all --format csv')).toBe(written);
  });
});

describe('reports', () => {
  const breakdowns = ['weekday', 'shift', 'hour', 'category', 'department'] as const;

  test.concurrent(
    'stay as they were, byte for byte, where nobody noted anything in their range',
    async () => {
      const sandbox = await restaurant();
      const told = (format: string) =>
        Promise.all(breakdowns.map((name) => sandbox.ok(`report ${name} --last-week --format ${format}`)));
      const before = [await told('csv'), await told('json')];
      expect(before[0]?.[0]).toMatch(/^weekday,complaints,share\r\n/u);
      await sandbox.ok('volume set 2026-11-15 84');
      await sandbox.ok('volume close 2026-11-16');
      expect([await told('csv'), await told('json')]).toEqual(before);
      expect(await sandbox.ok('report weekday')).toContain('Counts, not rates');
      expect(await sandbox.ok('report category')).not.toContain('ates');
    },
  );

  describe('where every open day is known', () => {
    let sandbox: Sandbox;
    beforeAll(async () => {
      sandbox = await restaurant();
      const rows = week.slice(1).map((day, index) => `${day};${10 * (index + 1)}`);
      await sandbox.ok('volume import -', { input: `day;volume\n${rows.join('\n')}\n2026-11-16;closed\n` });
      for (const day of week.slice(1)) await sandbox.ok(`volume set ${day} 8 --shift Dinner`);
    });

    test('weekdays have rates of their own; a closed one has none', async () => {
      const { rows } = await sandbox.json<Rows>('report weekday --format json');
      expect(rows.map(({ weekday, volume, rate }) => [weekday, volume, rate])).toEqual([
        [1, null, null],
        [2, 10, 0],
        [3, 20, 0],
        [4, 30, 0],
        [5, 40, 5],
        [6, 50, 0],
        [7, 60, 0],
      ]);
      expect(Object.keys(rows[0] ?? {})).toEqual(['weekday', 'complaints', 'share', 'volume', 'rate']);
      expect(await sandbox.ok('report weekday')).toMatch(/^Friday +2 +100% +40 +5\.0/mu);
      expect(await sandbox.ok('report weekday')).toMatch(
        /^Total +2 +100% +210 +0\.95\nPer 100 covers; blank when you were closed/mu,
      );
    });

    test('a shift has one where it is known, and not where it is not', async () => {
      const { rows } = await sandbox.json<Rows>('report shift --format json');
      expect(rows).toMatchObject([
        { shift: 'Lunch', volume: null, rate: null },
        { shift: 'Dinner', volume: 48, rate: 100 / 48 },
      ]);
      const dinners = await sandbox.json<Rows>('report weekday --shift Dinner --format json');
      expect(dinners.rows[4]).toMatchObject({ complaints: 1, volume: 8, rate: 12.5 });
    });

    test('the rest is read against all customers, but for hours', async () => {
      const csv = await sandbox.ok('report department --format csv');
      expect(await sandbox.ok('report department')).toMatch(/ 0\.95\nPer 100 covers, 210 in all\.$/mu);
      expect(csv).toBe(`department,complaints,share,volume,rate\r\n,2,1,210,${200 / 210}\r\n`);
      const { rows } = await sandbox.json<Rows>('report hour --format json');
      expect(rows[14]).toMatchObject({ complaints: 1, volume: null, rate: null });
      expect(await sandbox.ok('report hour')).not.toContain('Per 100');
    });

    test('a day of the range that nobody noted takes the total away, and its weekday', async () => {
      const { rows } = await sandbox.json<Rows>(
        'report weekday --from 2026-11-13 --to 2026-11-22 --format json',
      );
      expect(rows[4]).toMatchObject({ complaints: 3, volume: null, rate: null });
      expect(rows[3]).toMatchObject({ volume: 30 });
      expect(await sandbox.ok('report weekday --from 2026-11-13 --to 2026-11-22')).toContain('blank when');
      expect(await sandbox.ok('report department --from 2026-11-13 --to 2026-11-22')).not.toContain(
        'Per 100',
      );
    });

    test('days to come are not waited for', async () => {
      const { rows } = await sandbox.json<Rows>(
        'report weekday --from 2026-11-17 --to 2026-11-30 --format json',
      );
      // Monday is today, and not noted yet.
      expect(rows.map(({ volume }) => volume)).toEqual([null, 10, 20, 30, 40, 50, 60]);
    });

    test('the Monday page is what it was', async () => {
      expect(await sandbox.ok('report')).not.toContain('Per 100');
    });
  });

  test.concurrent('small rates are told per 1,000', async () => {
    const sandbox = await restaurant();
    for (const day of week) await sandbox.ok(`volume set ${day} 5000`);
    const shown = await sandbox.ok('report weekday');
    expect(shown).toContain('Per 1,000');
    expect(shown).toMatch(/^Friday +2 +100% +5,000 +0\.4/mu);
    const { rows } = await sandbox.json<Rows>('report weekday --format json');
    expect(rows[4]).toMatchObject({ rate: 0.04 });
  });
});
