import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { bin, program, spawned, type House } from '../support/program.ts';

/** What scripts rely on, literally. A change here breaks somebody's cron line. */

const mapping = [
  '--map occurred=creation_date --map department=call_type --map description=call_description',
  '--date-format "yyyy-MMM-dd HH:mm:ss" --date-format "M/d/yyyy H:mm"',
].join(' ');

describe('recording from a script', () => {
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
    const { RECOVERY_DB: _, ...env } = house.env;
    const xdg = house.path('xdg');
    expect(await spawned(process.execPath, [bin, 'add', 'x'], env)).toMatchObject({ code: 0 });
    expect(await spawned(process.execPath, [bin, 'add', 'x'], { ...env, XDG_DATA_HOME: xdg })).toMatchObject({
      code: 0,
    });
    expect(existsSync(house.path('home/.local/share/recovery/recovery.db'))).toBe(true);
    expect(existsSync(join(xdg, 'recovery/recovery.db'))).toBe(true);
  });
});

describe('reports for machines', () => {
  let house: House;
  beforeAll(async () => {
    house = program();
    await house.ok('settings set zone Europe/Madrid');
    await house.ok('shift set lunch=12:00-16:00 dinner=19:00-00:00');
    const rows = [
      '{"text":"cold soup","department":"Kitchen","at":"2026-11-20 19:42","category":"wait","remedy":"refund","value":"12.50"}',
      '{"text":"after closing","at":"2026-11-21 01:30"}',
      '{"text":"no time known","department":"Kitchen","at":"2026-11-18"}',
    ];
    await house.ok('add --create --jsonl -', { input: rows.join('\n') });
  });

  const head = (report: string) =>
    `{"schema":1,"report":"${report}","period":{"from":"2026-11-18","to":"2026-11-20","zone":"Europe/Madrid","day_start":"06:00"},"filter":{},"total":3,"rows":`;

  test('a breakdown has its dimension’s key, complaints and an unrounded share; not recorded is null', async () => {
    expect(await house.ok('report department --all --format json')).toBe(
      `${head('department')}[{"department":"Kitchen","complaints":2,"share":0.6666666666666666},{"department":null,"complaints":1,"share":0.3333333333333333}]}\n`,
    );
  });

  test('shifts are the current ones, then outside, then null for a date without a time', async () => {
    expect(await house.ok('report shift --all --format json')).toBe(
      `${head('shift')}[{"shift":"lunch","complaints":0,"share":0},{"shift":"dinner","complaints":1,"share":0.3333333333333333},{"shift":"outside","complaints":1,"share":0.3333333333333333},{"shift":null,"complaints":1,"share":0.3333333333333333}]}\n`,
    );
  });

  test('hours are always 0 to 23 and weekdays 1 to 7; rows add up to the total', async () => {
    type Breakdown<Key extends string> = {
      total: number;
      rows: ({ [K in Key]: number | null } & { complaints: number })[];
    };
    const hours = await house.json<Breakdown<'hour'>>('report hour --all --format json');
    expect(hours.rows.map(({ hour }) => hour)).toEqual([
      ...Array.from({ length: 24 }, (_, hour) => hour),
      null,
    ]);
    expect(hours.rows.filter(({ complaints }) => complaints > 0)).toMatchObject([
      { hour: 1 },
      { hour: 19 },
      { hour: null },
    ]);
    const weekdays = await house.json<Breakdown<'weekday'>>('report weekday --all --format json');
    expect(weekdays.rows.map(({ weekday, complaints }) => [weekday, complaints])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 0],
      [5, 2],
      [6, 0],
      [7, 0],
    ]);
    for (const { rows, total } of [hours, weekdays]) {
      expect(rows.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(total);
    }
  });

  test('a cross is the full grid in long form, in JSON and in CSV alike', async () => {
    const { rows, total } = await house.json<{ total: number; rows: Record<string, unknown>[] }>(
      'report cross weekday shift --all --format json',
    );
    expect(rows).toHaveLength(7 * 4);
    expect(Object.keys(rows[0] ?? {})).toEqual(['weekday', 'shift', 'complaints']);
    expect(total).toBe(3);
    const csv = await house.ok('report cross weekday shift --all --format csv');
    expect(csv).toBe(
      [
        'weekday,shift,complaints',
        ...rows.map((row) =>
          Object.values(row)
            .map((value) => value ?? '')
            .join(','),
        ),
      ]
        .map((line) => `${line}\r\n`)
        .join(''),
    );
  });

  test.each([
    ['report department', 'department,complaints,share'],
    ['report hour', 'hour,complaints,share'],
    ['report weekday', 'weekday,complaints,share'],
    ['report shift', 'shift,complaints,share'],
    ['report category', 'category,complaints,share'],
    ['report severity', 'severity,complaints,share'],
    ['report state', 'state,complaints,share'],
    ['report status', 'status,complaints,share'],
    ['report cross department hour', 'department,hour,complaints'],
    ['report', 'section,key,measure,value'],
    ['report week', 'section,key,measure,value'],
    ['department list', 'department,complaints,also_known_as'],
    ['shift list', 'shift,hours'],
    ['settings', 'setting,value'],
    ['history 1', 'at,by,action,field,before,after,undone'],
  ])('the CSV of %s begins with %s', async (line, header) => {
    expect((await house.ok(`${line} --format csv`)).split('\r\n')[0]).toBe(header);
    expect((await house.ok(`${line} --format tsv`)).split('\r\n')[0]).toBe(header.replaceAll(',', '\t'));
  });

  test('an export, a list and one complaint have the same thirty columns', async () => {
    const header =
      'number,uuid,status,occurred,utc_offset,business_day,hour,weekday,shift,department,category,severity,state,channel,place,description,customer,contact,offered,remedy,remedy_value,remedy_cost,approved_by,follow_up_on,recorded_by,recorded,reported,resolved,checklist,steps';
    for (const line of ['export', 'list --format csv', 'show 1 --format csv']) {
      expect((await house.ok(line)).split('\r\n')[0]).toBe(header);
    }
    const [first] = (await house.ok('export --format jsonl')).split('\n');
    expect(Object.keys(JSON.parse(first ?? '') as object).join(',')).toBe(header);
    expect(JSON.parse(await house.ok('export --format json'))).toEqual(
      (await house.ok('export --format jsonl'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
  });

  test('a date without a time has neither hour nor shift nor instant', async () => {
    const columns = 'occurred,utc_offset,business_day,hour,weekday,shift';
    expect(await house.ok(`export --columns ${columns}`)).toBe(
      [
        columns,
        '2026-11-20 19:42:00,+01:00,2026-11-20,19,5,dinner',
        '2026-11-21 01:30:00,+01:00,2026-11-20,1,5,outside',
        '2026-11-18,,2026-11-18,,3,',
      ]
        .map((line) => `${line}\r\n`)
        .join(''),
    );
    expect(await house.ok(`export --columns ${columns} --format jsonl`)).toContain(
      '{"occurred":"2026-11-18","utc_offset":null,"business_day":"2026-11-18","hour":null,"weekday":3,"shift":null}\n',
    );
  });

  test('the filter is told as names, and names that were removed later are still accepted', async () => {
    await house.ok('shift set lunch=12:00-16:00 dinner=19:00-00:00');
    const { filter, total } = await house.json<{ filter: object; total: number }>(
      'report department --all --department Kitchen --shift dinner --shift outside --format json',
    );
    expect({ filter, total }).toEqual({
      filter: { department: ['Kitchen'], shift: ['dinner', 'outside'] },
      total: 1,
    });
    await house.ok('shift set day=06:00-06:00');
    expect(await house.json('report department --all --shift dinner --format json')).toMatchObject({
      total: 1,
    });
    await house.ok('shift set lunch=12:00-16:00 dinner=19:00-00:00');
    expect(await house.run('report department --all --shift dimmer')).toMatchObject({ code: 65 });
    expect(await house.run('report department --all --shift breakfast')).toMatchObject({ code: 65 });
  });

  test('a report of nothing is no failure: total 0, and no share of it', async () => {
    expect(await house.json('report weekday --month 2020-01 --format json')).toMatchObject({
      period: { from: '2020-01-01', to: '2020-01-31' },
      total: 0,
      rows: { 0: { weekday: 1, complaints: 0, share: null } },
    });
    expect(await house.json('report department --month 2020-01 --format json')).toMatchObject({
      total: 0,
      rows: [],
    });
  });
});

describe('ranges', () => {
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

describe('exit codes', () => {
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

describe('output that cannot be written', () => {
  let house: House;
  beforeAll(async () => {
    house = program();
    const lines = Array.from(
      { length: 1_500 },
      (_, index) => `2026-10-01 12:00,complaint ${index} ${'.'.repeat(100)}\n`,
    );
    await house.ok('import -', { input: `occurred,description\n${lines.join('')}` });
  });
  const shell = (script: string) => spawned('/bin/sh', ['-c', script, process.execPath, bin], house.env);
  const onLinux = test.skipIf(!existsSync('/dev/full'));

  onLinux.each(['export', 'export --format json', 'list --all', 'report', '--help', '--version', 'add x'])(
    '%s to a full disk is no success',
    async (line) => {
      const { code, stderr } = await shell(`"$0" "$1" ${line} >/dev/full`);
      expect(code).toBe(74);
      expect(stderr).toMatch(/^recovery: The disk is full/u);
    },
  );

  test('a reader that leaves early (| head -1) is no failure', async () => {
    const { stdout, stderr } = await shell(`{ "$0" "$1" export; echo "code $?" >&2; } | head -1`);
    expect(stdout).toMatch(/^number,uuid,/u);
    expect(stderr).toBe('code 0\n');
  });

  test('a file is written whole or stays as it was', async () => {
    const file = house.file('kept.csv', 'what stood here\n');
    const before = readdirSync(house.folder);
    // A file may not grow beyond 64 KiB here; the export needs more than twice that.
    const limited = await shell(`ulimit -f 128; "$0" "$1" export -o "${file}"`);
    expect(limited.code).toBe(73);
    expect((await house.run(`export -o ${file} --columns nonsense`)).code).toBe(2);
    expect((await house.run(`report -o ${file} --format nonsense`)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('what stood here\n');
    expect(readdirSync(house.folder)).toEqual(before);
    expect(await house.ok(`export -o ${file}`)).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(await house.ok('export'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('a file that is not ours', () => {
  const strangers: readonly [what: string, says: RegExp, make: (house: House) => Promise<void> | void][] = [
    [
      'a text file',
      /^recovery: \S+ is not a database of this program\.\nIt was not touched/u,
      (house) => void house.file('recovery.db', 'my shopping list\n'.repeat(20)),
    ],
    [
      'an empty file',
      /^recovery: \S+ is not a database of this program\.\nIt was not touched/u,
      (house) => void house.file('recovery.db', ''),
    ],
    [
      'the first half of a header',
      /^recovery: \S+ is damaged\.\nNothing was written/u,
      (house) => void house.file('recovery.db', 'SQLite format 3\0\u0010\0\u0001'),
    ],
    [
      'another program’s database',
      /^recovery: \S+ is a database of another program\.\nIt was not touched/u,
      ({ db }) => void new Database(db).exec('create table bookmarks (url text)').close(),
    ],
    [
      'a database of a newer version',
      /^recovery: \S+ was written by a newer version of this program\.\nNothing was written/u,
      async (house) => {
        await house.ok('add x');
        const db = new Database(house.db);
        db.pragma('user_version = 999');
        db.close();
      },
    ],
  ];

  test.each(strangers)(
    '%s is refused with 65 in its own words and stays as it was',
    async (_, says, make) => {
      const house = program();
      await make(house);
      const before = [house.bytes(), readdirSync(house.folder)];
      for (const line of [
        'list',
        'report',
        'add y',
        'export',
        'settings',
        'undo --yes',
        'shift set a=1:00-2:00',
      ]) {
        const { code, stdout, stderr } = await house.run(line);
        expect({ line, code, stdout }).toEqual({ line, code: 65, stdout: '' });
        expect(stderr).toMatch(says);
      }
      expect([house.bytes(), readdirSync(house.folder)]).toEqual(before);
    },
  );

  test('a folder is no database either', async () => {
    const house = program();
    mkdirSync(house.db);
    expect(await house.run('list')).toMatchObject({ code: 65, stdout: '' });
  });
});

describe('import', () => {
  const csv = [
    'creation_date,call_type,call_description',
    '2014-Jan-14 13:48:01,Roads,hole',
    '1/19/2014 1:40,Waste,trees',
    '2014-01-20,Roads,no time',
    '2014-Jan-14 13:48:01,Roads,hole',
    '',
  ].join('\n');
  const bad = `${csv}someday,Roads,never\n2014-Jan-15 10:00:00,Roads,fine\n2014-Jan-16 10:00:00,Roads,fine,"one too many"\n`;

  test('prints one object, keeps rows that repeat, and adds nothing the second time', async () => {
    const house = program();
    const file = house.file('calls.csv', csv);
    const line = `import ${file} ${mapping} --create --format json`;
    expect(await house.ok(line)).toBe('{"read":4,"added":4,"skipped":0,"rejected":0}\n');
    expect(await house.ok(line)).toBe('{"read":4,"added":0,"skipped":4,"rejected":0}\n');
    const columns = 'number,occurred,hour,shift,department,description';
    expect((await house.ok(`export --columns ${columns} --format csv`)).split('\r\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^1,2014-01-14 13:48:01,13,.+,Roads,hole$/u),
      expect.stringMatching(/^2,2014-01-19 01:40:00,1,.+,Waste,trees$/u),
      '3,2014-01-20,,,Roads,no time',
      expect.stringMatching(/^4,2014-01-14 13:48:01,13,.+,Roads,hole$/u),
    ]);
    // The third identical row matches none that is there.
    const more = house.file('more.csv', `${csv}2014-Jan-14 13:48:01,Roads,hole\n`);
    expect(await house.ok(`import ${more} ${mapping} --format json`)).toBe(
      '{"read":5,"added":1,"skipped":4,"rejected":0}\n',
    );
  });

  test('good rows land beside bad ones, and the exit code says that some did not', async () => {
    const house = program();
    const line = `import ${house.file('calls.csv', bad)} ${mapping} --create --format json`;
    const { code, stdout, stderr } = await house.run(line);
    expect({ code, stdout }).toEqual({ code: 65, stdout: '{"read":7,"added":5,"skipped":0,"rejected":2}\n' });
    expect(stderr).toMatch(/^line 6: .*someday/mu);
    expect(stderr).toMatch(/^line 8: /mu);
  });

  test('--on-error skip ends with 0; --on-error stop lands nothing', async () => {
    const house = program();
    await house.ok('add x');
    const before = house.bytes();
    const line = `import ${house.file('calls.csv', bad)} ${mapping} --create --format json`;
    const stopped = await house.run(`${line} --on-error stop`);
    expect(stopped).toMatchObject({ code: 65, stdout: '{"read":7,"added":0,"skipped":0,"rejected":2}\n' });
    expect(house.bytes()).toBe(before);
    expect(await house.ok(`${line} --on-error skip`)).toBe('{"read":7,"added":5,"skipped":0,"rejected":2}\n');
  });

  test('--rejects collects the bad rows with line and reason and ends with 0', async () => {
    const house = program();
    const file = house.path('rejects.csv');
    const line = `import ${house.file('calls.csv', bad)} ${mapping} --create --rejects ${file} --format json`;
    expect(await house.ok(line)).toBe('{"read":7,"added":5,"skipped":0,"rejected":2}\n');
    expect(readFileSync(file, 'utf8').split('\r\n')).toEqual([
      'creation_date,call_type,call_description,line,reason',
      expect.stringMatching(/^someday,Roads,never,6,.+$/u),
      expect.stringMatching(/^2014-Jan-16 10:00:00,Roads,fine,one too many,8,.+$/u),
      '',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // Without a bad row there is no file.
    const clean = house.path('none.csv');
    await house.ok(`import ${house.file('good.csv', csv)} ${mapping} --rejects ${clean}`);
    expect(existsSync(clean)).toBe(false);
  });

  test('--dry-run says what would happen and changes nothing, not even making the database', async () => {
    const house = program();
    const line = `import ${house.file('calls.csv', csv)} ${mapping} --create --format json`;
    expect(await house.ok(`${line} --dry-run`)).toBe('{"read":4,"added":4,"skipped":0,"rejected":0}\n');
    expect(readdirSync(house.folder).sort()).toEqual(['calls.csv', 'home', 'tmp']);
    await house.ok(line);
    const before = house.bytes();
    expect(await house.ok(`${line} --dry-run`)).toBe('{"read":4,"added":0,"skipped":4,"rejected":0}\n');
    expect(house.bytes()).toBe(before);
  });

  test('one undo takes an import back, and what was taken back can come again', async () => {
    const house = program();
    await house.ok('add "was here before" --at "2026-11-20 12:00"');
    const before = await house.ok('export');
    const line = `import ${house.file('calls.csv', csv)} ${mapping} --create --format json`;
    await house.ok(line);
    expect(await house.ok('undo --yes')).toBe('');
    expect(await house.ok('export')).toBe(before);
    expect(await house.ok(line)).toBe('{"read":4,"added":4,"skipped":0,"rejected":0}\n');
  });

  test('without --create a department that is not on the list rejects its row', async () => {
    const house = program();
    const { code, stdout, stderr } = await house.run(
      `import ${house.file('calls.csv', csv)} ${mapping} --format json`,
    );
    expect({ code, stdout }).toEqual({ code: 65, stdout: '{"read":4,"added":0,"skipped":0,"rejected":4}\n' });
    expect(stderr).toContain('"Roads"');
  });

  test('an export of one house is what another one imports', async () => {
    const [one, other] = [program(), program()];
    await one.ok(`import ${one.file('calls.csv', csv)} ${mapping} --create`);
    await one.ok(
      'add "=1+1, he said ""no""" --department Roads --severity 2 --state upset --remedy refund --value 9.90',
    );
    const file = one.path('all.csv');
    await one.ok(`export -o ${file}`);
    await other.ok(`import ${file} --create`);
    expect(await other.ok('export')).toBe(readFileSync(file, 'utf8'));
  });
});
