import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { bin, program, spawned, withoutDatabase, type House } from '../support/program.ts';

/** What scripts rely on, literally. A change here breaks somebody's cron line. */

describe.concurrent('recording from a script', () => {
  test('add prints the number alone, and what it has to say beside it goes to the error stream', async () => {
    const house = program();
    const line = 'add "cold soup" --department Kitchen --create --at "2026-11-20 19:42"';
    expect(await house.run(line)).toEqual({ code: 0, stdout: '#1\n', stderr: 'New department: Kitchen.\n' });
    expect(await house.run('add again --department Kitchen')).toEqual({
      code: 0,
      stdout: '#2\n',
      stderr: '',
    });
  });

  test('settings and shifts are set without a word on standard output', async () => {
    const house = program();
    expect(await house.ok('settings set zone America/Toronto')).toBe('');
    expect(await house.ok('settings set day-start 06:00')).toBe('');
    expect(await house.ok('shift set morning=06:00-14:00 evening=14:00-22:00 night=22:00-06:00')).toBe('');
    expect(await house.ok('settings get zone')).toBe('America/Toronto\n');
    expect(await house.ok('settings get day-start')).toBe('06:00\n');
    const { rows } = await house.json<{ rows: { shift: string }[] }>('shift list --format json');
    expect(rows.map(({ shift }) => shift)).toEqual(['morning', 'evening', 'night']);
  });

  test('a batch is all or nothing, one number a line', async () => {
    const house = program();
    const good = '{"text":"one","at":"2026-11-20 12:00"}\n{"text":"two","severity":3}\n';
    expect(await house.run('add --jsonl -', { input: good })).toMatchObject({ code: 0, stdout: '#1\n#2\n' });
    const before = house.bytes();
    const bad = await house.run('add --jsonl -', { input: `${good}{"text":"three","severity":9}\n` });
    expect(bad).toMatchObject({ code: 65, stdout: '' });
    expect(bad.stderr).toMatch(/^recovery: Line 3: .*9/u);
    expect(house.bytes()).toBe(before);
  });

  test('the database is for its owner only, and so is the folder made for it', async () => {
    const house = program();
    const db = house.path('new/deep/recovery.db');
    await house.ok('add x', { db });
    expect(statSync(db).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(db)).mode & 0o777).toBe(0o700);
    expect(statSync(house.path('new')).mode & 0o777).toBe(0o700);
    expect(readdirSync(dirname(db))).toEqual(['recovery.db']);
  });

  test('without RECOVERY_DB the records are in the data folder of whoever runs it', async () => {
    const house = program();
    const env = withoutDatabase(house.env);
    const xdg = house.path('xdg');
    expect(await spawned(process.execPath, [bin, 'add', 'x'], env)).toMatchObject({ code: 0 });
    expect(await spawned(process.execPath, [bin, 'add', 'x'], { ...env, XDG_DATA_HOME: xdg })).toMatchObject({
      code: 0,
    });
    expect(existsSync(house.path('home/.local/share/recovery/recovery.db'))).toBe(true);
    expect(existsSync(join(xdg, 'recovery/recovery.db'))).toBe(true);
  });
});

describe.concurrent('ranges', () => {
  let house: House;
  beforeAll(async () => {
    house = program();
    const times = ['10-31 12:00', '11-02 12:00', '11-16 12:00', '11-22 12:00', '11-23 02:00', '11-23 07:00'];
    await house.ok('add --jsonl -', {
      input: times.map((at) => `{"text":"x","at":"2026-${at}"}\n`).join(''),
    });
  });

  test.each([
    ['--all', 6],
    ['--today', 1],
    ['--this-week', 1],
    ['--last-week', 3],
    ['--week 2026-W47', 3],
    ['--month 2026-11', 5],
    ['--from 2026-11-16', 4],
    ['--to 2026-11-16', 3],
    ['--from 2026-11-02 --to 2026-11-16', 2],
    ['', 6],
  ])('%s counts the same in list, report and export', async (range, count) => {
    const reported = await house.json<{ total: number }>(`report hour ${range} --format json`);
    // Without a range a report covers the last completed week; the other two everything.
    expect(reported.total).toBe(range === '' ? 3 : count);
    expect((await house.json<{ rows: unknown[] }>(`list ${range} --format json`)).rows).toHaveLength(count);
    expect(await house.json<unknown[]>(`export ${range} --format json`)).toHaveLength(count);
  });

  test('a list without a range shows the newest 20, an export everything', async () => {
    const many = program();
    const lines = Array.from(
      { length: 25 },
      (_, index) => `{"text":"n${index}","at":"2026-10-${String(index + 1).padStart(2, '0')} 12:00"}\n`,
    );
    await many.ok('add --jsonl -', { input: lines.join('') });
    const { rows, total } = await many.json<{ total: number; rows: { number: number }[] }>(
      'list --format json',
    );
    expect({ total, shown: rows.length, newest: rows[0]?.number }).toEqual({
      total: 25,
      shown: 20,
      newest: 25,
    });
    expect((await many.json<{ rows: unknown[] }>('list --all --format json')).rows).toHaveLength(25);
    expect(await many.json<unknown[]>('export --format json')).toHaveLength(25);
  });
});

describe.concurrent('exit codes', () => {
  let house: House;
  beforeAll(async () => {
    house = program();
    await house.ok('add x --department Kitchen --create');
  });

  test.each([
    ['list', 0],
    ['report', 0],
    ['list --text nothingatall', 0],
    ['frobnicate', 2],
    ['list --frobnicate', 2],
    ['add', 2],
    ['show', 2],
    ['add y --at 31/12/2026', 2],
    ['add y --at someday', 2],
    ['list --from 2026-13-01', 2],
    ['report --week 2026-W54', 2],
    ['list --this-week --all', 2],
    ['add y --severity 4', 2],
    ['settings set zone Mars/Olympus', 2],
    ['add y --department Cellar', 65],
    ['add y --department Kitchn', 65],
    ['list --department Cellar', 65],
    ['show 999', 66],
    ['edit 999 --place x', 66],
    ['history 999', 66],
    ['import /no/such/file.csv', 66],
    ['export -o /no/such/folder/x.csv', 73],
  ])('%s ends with %i', async (line, code) => {
    const { stdout, stderr, ...ran } = await house.run(line);
    expect(ran.code).toBe(code);
    if (code !== 0) {
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^recovery: /u);
    }
  });

  test('log without a terminal ends with 2 at once, names flags, and draws nothing', async () => {
    const before = house.bytes();
    for (const line of ['log', 'log --no-input', 'log --quick "soup was cold"']) {
      const { code, stdout, stderr } = await house.run(line, {
        env: { TERM: 'xterm-256color', FORCE_COLOR: '1' },
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('--department');
      expect(stderr).toContain('--state');
      expect(stderr).not.toContain('\u001B');
    }
    expect(house.bytes()).toBe(before);
  });
});

test('who only reads waits for nobody: another till may hold the pen for as long as it likes', async () => {
  const house = program();
  await house.ok('add x');
  const till = new Database(house.db);
  till.exec('begin immediate');
  try {
    for (const line of ['list', 'report', 'export', 'show 1', 'settings', 'log']) {
      expect(await house.run(line)).toMatchObject({ code: line === 'log' ? 2 : 0 });
    }
  } finally {
    till.close();
  }
});
