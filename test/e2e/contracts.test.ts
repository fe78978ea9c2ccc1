import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runProgram, inProcessSandbox, withoutDatabase, type Sandbox } from '../support/program.ts';
import { actionKinds } from '../../src/domain/action.ts';
import { terminal } from '../support/pty.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** What scripts rely on, literally. A change here breaks somebody's cron line. */

describe.concurrent('recording from a script', () => {
  test('add prints the number alone, and what it has to say beside it goes to the error stream', async () => {
    const sandbox = inProcessSandbox();
    const line = 'add "cold soup" --department Kitchen --create --at "2026-11-20 19:42"';
    expect(await sandbox.run(line)).toEqual({
      code: 0,
      stdout: '#1\n',
      stderr: 'New department: Kitchen.\n',
    });
    expect(await sandbox.run('add again --department Kitchen')).toEqual({
      code: 0,
      stdout: '#2\n',
      stderr: '',
    });
  });

  test('settings and shifts are set without a word on standard output', async () => {
    const sandbox = inProcessSandbox();
    expect(await sandbox.ok('settings set zone America/Toronto')).toBe('');
    expect(await sandbox.ok('settings set day-start 06:00')).toBe('');
    expect(await sandbox.ok('shift set morning=06:00-14:00 evening=14:00-22:00 night=22:00-06:00')).toBe('');
    expect(await sandbox.ok('settings get zone')).toBe('America/Toronto\n');
    expect(await sandbox.ok('settings get day-start')).toBe('06:00\n');
    const { rows } = await sandbox.json<{ rows: { shift: string }[] }>('shift list --format json');
    expect(rows.map(({ shift }) => shift)).toEqual(['morning', 'evening', 'night']);
  });

  test('a batch is all or nothing, one number a line', async () => {
    const sandbox = inProcessSandbox();
    const good = '{"text":"one","at":"2026-11-20 12:00"}\n{"text":"two","severity":3}\n';
    expect(await sandbox.run('add --jsonl -', { input: good })).toMatchObject({
      code: 0,
      stdout: '#1\n#2\n',
    });
    const before = sandbox.bytes();
    const bad = await sandbox.run('add --jsonl -', { input: `${good}{"text":"three","severity":9}\n` });
    expect(bad).toMatchObject({ code: 65, stdout: '' });
    expect(bad.stderr).toMatch(/^recovery: Line 3: .*9/u);
    expect(sandbox.bytes()).toBe(before);
  });

  test('the database is for its owner only, and so is the folder made for it', async () => {
    const sandbox = inProcessSandbox();
    const db = sandbox.path('new/deep/recovery.db');
    await sandbox.ok('add x', { db });
    expect(statSync(db).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(db)).mode & 0o777).toBe(0o700);
    expect(statSync(sandbox.path('new')).mode & 0o777).toBe(0o700);
    expect(readdirSync(dirname(db))).toEqual(['recovery.db']);
  });

  test('without RECOVERY_DB the records are in the data folder of whoever runs it', async () => {
    const sandbox = inProcessSandbox();
    const env = withoutDatabase(sandbox.env);
    const xdg = sandbox.path('xdg');
    expect(await runProgram(['add', 'x'], env)).toMatchObject({ code: 0 });
    expect(await runProgram(['add', 'x'], { ...env, XDG_DATA_HOME: xdg })).toMatchObject({
      code: 0,
    });
    expect(existsSync(sandbox.path('home/.local/share/recovery/recovery.db'))).toBe(true);
    expect(existsSync(join(xdg, 'recovery/recovery.db'))).toBe(true);
  });
});

describe.concurrent('ranges', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    const times = ['10-31 12:00', '11-02 12:00', '11-16 12:00', '11-22 12:00', '11-23 02:00', '11-23 07:00'];
    await sandbox.ok('add --jsonl -', {
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
    const reported = await sandbox.json<{ total: number }>(`report hour ${range} --format json`);
    // Without a range a report covers the last completed week; the other two everything.
    expect(reported.total).toBe(range === '' ? 3 : count);
    expect((await sandbox.json<{ rows: unknown[] }>(`list ${range} --format json`)).rows).toHaveLength(count);
    expect(await sandbox.json<unknown[]>(`export ${range} --format json`)).toHaveLength(count);
  });

  test('a list without a range shows the newest 20, an export everything', async () => {
    const many = inProcessSandbox();
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

// One after the other: two of them in one process would make each other wait for the file.
describe('exit codes', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    await sandbox.ok('add x --department Kitchen --create');
  });

  test.each([
    ['list', 0],
    ['report', 0],
    ['list --text nothingatall', 0],
    ['frobnicate', 2],
    ['list --frobnicate', 2],
    ['add', 2],
    ['show', 2],
    ['add y --at 3/12/2026', 2],
    ['add y --at 31/12', 2],
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
    const { stdout, stderr, ...ran } = await sandbox.run(line);
    expect(ran.code).toBe(code);
    if (code !== 0) {
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^recovery: /u);
    }
  });

  test('log without a terminal ends with 2 at once, names flags, and draws nothing', async () => {
    const before = sandbox.bytes();
    for (const line of ['log', 'log --no-input', 'log --quick "soup was cold"']) {
      const { code, stdout, stderr } = await sandbox.run(line, {
        env: { TERM: 'xterm-256color', FORCE_COLOR: '1' },
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('--department');
      expect(stderr).toContain('--state');
      expect(stderr).not.toContain('\u001B');
    }
    expect(sandbox.bytes()).toBe(before);
  });
});

interface Rows {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A spreadsheet that was filled in under it must come in for ever. */
const sheetHeader = [
  'day',
  ...Object.entries({ reliability: 5, responsiveness: 4, assurance: 4, empathy: 5, tangibles: 4 }).flatMap(
    ([dimension, count]) =>
      Array.from({ length: count }, (_, index) => `${dimension}_${index + 1}`).flatMap((item) => [
        `${item}_expected`,
        `${item}_perceived`,
      ]),
  ),
  ...['reliability', 'responsiveness', 'assurance', 'empathy', 'tangibles'].map((each) => `${each}_points`),
].join(',');

describe.concurrent('what follows a complaint, for machines', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    for (const line of [
      'settings set trade restaurant',
      'settings set limit 20',
      'staff add Luis --role waiter',
      'staff add Carmen --role manager',
      'staff role manager --limit none',
      'train done Luis start',
      'add "nuts in the dessert" --safety --by Luis --at "2026-11-22 21:00" --contact "600 555 012" --customer "Anna Ruiz"',
      'add "cold soup" --category wait --department Kitchen --follow-up today --by Luis --contact 600555012 --owner Carmen',
      'add "the bill; was wrong, twice" --at "2026-11-20 21:00" --state upset',
      'add "lovely evening" --kind praise',
      'promise 2 "today 12:00" --text "ring, or write; soon" --by Luis',
      'promise 3 "tomorrow 12:00"',
      'formal 3 --reference H-1 --due today',
      'action add 2 "warm the plates" --owner Luis --due 2026-11-24',
      'action add "count the plates" --kind rule --due today',
      'action done 1',
      'anticipate start',
      'follow-up 2 --satisfaction 4 --understood yes',
      'survey add --answers reliability_1=6/5 --points 30,20,20,15,15',
    ]) {
      await sandbox.ok(line);
    }
    await sandbox.ok('promise 2 "today 23:00"');
  });

  test.each([
    ['due', 'kind,incident,id,due,overdue,owner,text'],
    ['due --handover', 'kind,incident,id,due,overdue,owner,text'],
    ['action list', 'id,incident,action,kind,category,owner,decided,due,done'],
    ['staff list', 'name,role,limit,away_until'],
    ['customer list', 'contact,name,complaints,open,last'],
    ['customer show 2', 'number,when,category,description,ending,satisfaction,kind,deleted'],
    ['checklist list', 'checklist,name,steps,chosen'],
    ['checklist show', 'id,word,do,say,avoid,limit,more'],
    ['playbook list', 'category,department,remedies,reviewed'],
    ['playbook show wait', 'remedy,value,cost'],
    ['template list', 'template,name,own'],
    ['anticipate', 'id,touchpoint,expected,may_fail,prevention,category,since'],
    ['category list', 'category,complaints,merged'],
    ['cause list', 'cause,complaints,merged'],
    ['touchpoint list', 'touchpoint,complaints,merged'],
    ['letter 2', 'text'],
    ['history', 'at,by,action,about,incidents,first_incident,last_incident,undone'],
    ['survey list', `id,${sheetHeader}`],
    ['survey sheet', sheetHeader],
    ['train', 'id,person,topic,day'],
    ['train list', 'id,person,topic,day'],
    ['train cases', 'case,source,day,title'],
    ['train page', 'section,label,text'],
    ['train drill hungry-dog', 'section,label,text'],
  ])('%s has the keys %s, in CSV and in JSON', async (line, header) => {
    expect((await sandbox.ok(`${line} --format csv`)).split('\r\n')[0]).toBe(header);
    const { rows, total } = await sandbox.json<Rows>(`${line} --format json`);
    expect(total).toBe(rows.length);
    for (const row of rows) expect(Object.keys(row).join(',')).toBe(header);
  });

  test('report servqual is a row a dimension and a row an item, and counts sheets', async () => {
    const header = 'dimension,item,answers,expected,perceived,gap';
    expect((await sandbox.ok('report servqual --format csv')).split('\r\n')[0]).toBe(header);
    const told = await sandbox.json<Rows & { readonly weights: readonly unknown[] }>(
      'report servqual --format json',
    );
    expect(told).toMatchObject({ schema: 1, report: 'servqual', filter: {}, total: 1 });
    expect(told.rows).toHaveLength(5 + 22);
    expect(told.rows[0]).toEqual({
      dimension: 'reliability',
      item: null,
      answers: 1,
      expected: 6,
      perceived: 5,
      gap: -1,
    });
    expect(told.weights).toHaveLength(6);
    expect(told.weights[0]).toEqual({
      dimension: 'reliability',
      sheets: 1,
      points: 30,
      gap: -1,
      weighted_gap: -0.3,
    });
  });

  test('due is one row for each thing to do, health first, then by day and hour', async () => {
    const { rows } = await sandbox.json<Rows>('due --format json');
    expect(rows).toEqual([
      {
        kind: 'safety',
        incident: 1,
        id: null,
        due: '2026-11-22T21:00',
        overdue: 'yes',
        owner: 'Luis',
        text: 'nuts in the dessert',
      },
      {
        kind: 'upset',
        incident: 3,
        id: null,
        due: '2026-11-20',
        overdue: 'yes',
        owner: null,
        text: 'the bill; was wrong, twice',
      },
      {
        kind: 'promise',
        incident: 2,
        id: 1,
        due: '2026-11-23T12:00',
        overdue: 'no',
        owner: 'Luis',
        text: 'ring, or write; soon',
      },
      {
        kind: 'promise',
        incident: 2,
        id: 3,
        due: '2026-11-23T23:00',
        overdue: 'no',
        owner: 'Carmen',
        text: 'cold soup',
      },
      {
        kind: 'formal',
        incident: 3,
        id: 1,
        due: '2026-11-23',
        overdue: 'no',
        owner: null,
        text: 'H-1: the bill; was wrong, twice',
      },
      {
        kind: 'prevention',
        incident: null,
        id: 2,
        due: '2026-11-23',
        overdue: 'no',
        owner: null,
        text: 'count the plates',
      },
    ]);
    const later = await sandbox.json<Rows>('due --until tomorrow --format json');
    expect(later.rows.map(({ kind, id }) => [kind, id])).toContainEqual(['promise', 2]);
    const overdue = await sandbox.json<Rows>('due --format json', {
      env: { RECOVERY_NOW: '2026-11-23T13:00:00Z' },
    });
    expect(overdue.rows.find(({ id, kind }) => kind === 'promise' && id === 1)).toMatchObject({
      overdue: 'yes',
    });
  });

  test.each([
    'due',
    'action list',
    'staff list',
    'customer list',
    'customer show 2',
    'playbook list',
    'playbook show wait',
    'anticipate list',
    'category list',
    'touchpoint list',
    'history 2',
    'history',
    'show 2',
    'export --kind all',
    'list --kind all',
  ])('%s is the same for machines whatever people read', async (line) => {
    const [english, ...others] = await Promise.all(
      ['en', 'es', 'it', 'pt'].map((RECOVERY_LANG) =>
        sandbox.ok(`${line} --format json`, { env: { RECOVERY_LANG } }),
      ),
    );
    for (const other of others) expect(other).toBe(english);
  });

  test('which checklist is in use is said in no language', async () => {
    const chosen = async (RECOVERY_LANG: string) =>
      (await sandbox.json<Rows>('checklist list --format json', { env: { RECOVERY_LANG } })).rows.map(
        ({ checklist, chosen: isChosen }) => [checklist, isChosen],
      );
    expect(await chosen('es')).toEqual(await chosen('en'));
  });

  test('due --exit-code ends with 1 while something waits, with 0 when nothing does, and says the rows all the same', async () => {
    const waiting = await sandbox.run('due --exit-code --format csv');
    expect(waiting.code).toBe(1);
    expect(waiting.stdout.split('\r\n')).toHaveLength(8);
    const quiet = inProcessSandbox();
    await quiet.ok('add "kind waiter" --kind praise');
    expect(await quiet.run('due --exit-code --format csv')).toEqual({
      code: 0,
      stdout: 'kind,incident,id,due,overdue,owner,text\r\n',
      stderr: '',
    });
  });

  test('due --format ics is a calendar, line by line, whatever the complaints say', async () => {
    const wicked = inProcessSandbox();
    const texts = ['a,b;c\\d', 'first\r\nEND:VCALENDAR\r\nsecond', `ñ${'ü'.repeat(200)}`, 'BEGIN:VEVENT'];
    for (const text of texts) await wicked.ok(['add', text, '--follow-up', '2026-12-01']);
    await wicked.ok('promise 1 "tomorrow 12:00"');
    const file = await wicked.ok('due --format ics');
    expect(file.endsWith('\r\n')).toBe(true);
    const folded = file.slice(0, -2).split('\r\n');
    for (const line of folded) {
      expect(line).not.toMatch(/[\r\n]/u);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    const lines = file.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z-]+(?:;[A-Z-]+=[^:;]+)*:.*$/u);
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    const count = (wanted: string) => lines.filter((line) => line === wanted).length;
    expect([count('BEGIN:VEVENT'), count('END:VEVENT'), count('END:VCALENDAR')]).toEqual([5, 5, 1]);
    const of = (key: string) => lines.filter((line) => line.startsWith(key));
    expect(new Set(of('UID:')).size).toBe(5);
    expect(of('DTSTART;VALUE=DATE:20261201')).toHaveLength(4);
    expect(of('DTSTART:20261124T120000Z')).toHaveLength(1);
    expect(of('DESCRIPTION:').join('\n')).toContain('a\\,b\\;c\\\\d');
    // The same things have the same names tomorrow.
    const again = await wicked.ok('due --format ics', { env: { RECOVERY_NOW: '2026-11-23T09:00:00Z' } });
    expect(again.split('\r\n').filter((line) => line.startsWith('UID:'))).toEqual(of('UID:'));
  });

  test('an entry of a calendar that was moved says so, more often each time, whether or not it was written', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "cold soup" --follow-up 2026-11-25');
    const sequence = async () => {
      const file = await sandbox.ok('due --format ics');
      return ['SEQUENCE:', 'DTSTART;VALUE=DATE:'].map((key) =>
        file
          .split('\r\n')
          .find((line) => line.startsWith(key))
          ?.slice(key.length),
      );
    };
    expect(await sequence()).toEqual(['0', '20261125']);
    await sandbox.ok('edit 1 --follow-up 2026-11-27');
    expect(await sequence()).toEqual(['1', '20261127']);
    await sandbox.ok('edit 1 --place "table 4"');
    expect(await sequence()).toEqual(['1', '20261127']);
    await sandbox.ok('edit 1 --follow-up 2026-11-28');
    expect(await sequence()).toEqual(['2', '20261128']);
    await sandbox.ok('undo --yes');
    expect(await sequence()).toEqual(['3', '20261127']);
  });

  test('who is upset waits wherever it is said what does, and no page alone sees further', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade restaurant');
    await sandbox.ok('add "cold soup" --state upset --at "2026-11-20 20:00"');
    await sandbox.ok('add "late" --state gone --at "2026-03-02 20:00" --follow-up 2027-01-08');
    const whats = [
      ['upset', 1],
      ['gone', 2],
    ] as const;
    for (const page of ['due', 'due --handover'])
      expect(
        (await sandbox.json<Rows>(`${page} --format json`)).rows.map(({ kind, incident }) => [
          kind,
          incident,
        ]),
        page,
      ).toEqual(whats);
    const week = (await sandbox.json<Rows>('report --format json')).rows.filter(
      ({ section }) => section === 'due',
    );
    expect(week.map(({ key, measure }) => [measure, Number(key)])).toEqual(whats);
    expect(
      (await sandbox.ok('due --format ics')).match(/SUMMARY:still upset \(1\)|SUMMARY:left/gu),
    ).toHaveLength(2);
    expect(await sandbox.run('due --exit-code')).toMatchObject({
      code: 1,
      stderr: 'recovery: Waiting: 2.\n',
    });
    const home = terminal(sandbox, '');
    await home.waitFor('#1 still upset');
    await home.waitFor('#2 left, still unresolved');
    expect(await home.exit).toBe(0);
    await sandbox.ok('resolve 1 2 --ending solved');
    expect(await sandbox.run('due --exit-code')).toMatchObject({ code: 0 });
    // What is due later alone waits for nobody yet.
    await sandbox.ok('add x --follow-up 2026-12-24');
    expect(await sandbox.run('due --exit-code --format ics')).toMatchObject({ code: 0 });
  });

  test('lists and reports count complaints; what else there is has to be asked for', async () => {
    const numbers = async (line: string) =>
      (await sandbox.json<Rows>(`${line} --format json`)).rows.map(({ number }) => number);
    expect(await numbers('list')).toEqual([2, 1, 3]);
    expect(await numbers('list --kind praise')).toEqual([4]);
    expect(await numbers('list --kind all')).toHaveLength(4);
    expect((await sandbox.json<unknown[]>('export --format json')).length).toBe(3);
    expect((await sandbox.json<unknown[]>('export --kind all --format json')).length).toBe(4);
    expect(await sandbox.json('report hour --all --format json')).toMatchObject({ total: 3 });
    expect(await sandbox.json('report hour --all --kind praise --format json')).toMatchObject({ total: 1 });
  });

  test('numbers of actions are printed alone, so that a script can use them', async () => {
    const own = inProcessSandbox();
    await own.ok('add x');
    expect((await own.run('action add 1 "mend the oven"')).stdout).toBe('1\n');
    expect((await own.run('action add "mend the door"')).stdout).toBe('2\n');
    expect((await own.run('action done 2')).stdout).toBe('');
  });
});

describe('everything about one complaint, for machines', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    for (const line of [
      'settings set trade restaurant',
      'settings set zone Europe/Madrid',
      'add "cold soup" --remedy voucher --value 20 --minutes 5 --by Luis',
      'note 1 "rang; no answer" --by Ana',
      'remedy 1 drink --value 4.5 --cost 1 --approved-by Carmen --by Ana',
      'promise 1 "today 12:00" --text "ring again"',
      'promise 1 --kept',
      'follow-up 1 --satisfaction 4 --before 2 --usual 5 --understood yes --told no --text "all right" --by Ana',
      'formal 1 --reference H-1 --authority Consumo --due 2026-12-01',
      'action add 1 "warm the plates" --owner Luis --due 2026-11-24',
      'resolve 1 --ending solved --finding partly',
      'reopen 1 --by Ana',
    ]) {
      await sandbox.ok(line);
    }
  });

  const at = '2026-11-23T08:10:00Z';
  const voucher = {
    kind: 'voucher',
    value: '20.00',
    cost: '12.00',
    minutes: 5,
    given_by: 'Luis',
    approved_by: null,
  };
  const drink = {
    kind: 'drink',
    value: '4.50',
    cost: '1.00',
    minutes: null,
    given_by: 'Ana',
    approved_by: 'Carmen',
  };
  const promise = {
    due: '2026-11-23T11:00:00Z',
    text: 'ring again',
    by: 'Luis',
    outcome: null,
    settled: null,
  };
  const beside = {
    notes: [{ at, by: 'Ana', text: 'rang; no answer' }],
    remedies: [voucher, drink],
    promises: [{ ...promise, outcome: 'kept', settled: at }],
    follow_ups: [
      {
        at,
        on: '2026-11-23',
        due: null,
        by: 'Ana',
        outcome: 'reached',
        satisfaction: 4,
        before: 2,
        usual: 5,
        understood: 'yes',
        told: 'no',
        text: 'all right',
      },
    ],
    reopenings: [
      { at, on: '2026-11-23', by: 'Ana', resolved: at, resolved_on: '2026-11-23', ending: 'solved' },
    ],
    formal: [
      { reference: 'H-1', authority: 'Consumo', received: '2026-11-23', due: '2026-12-01', sent: null },
    ],
    actions: [
      {
        id: 1,
        action: 'warm the plates',
        kind: 'fix',
        category: null,
        owner: 'Luis',
        decided: '2026-11-23',
        due: '2026-11-24',
        done: null,
      },
    ],
  };

  test('the row stays alone in rows; what stands beside it are keys of their own', async () => {
    const { rows, ...others } = await sandbox.json<Rows>('show 1 --format json');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ number: 1, remedy: 'voucher;drink' });
    const { schema, report, period, filter, total, ...lists } = others as unknown as Record<string, unknown>;
    expect({ schema, report, filter, total }).toEqual({
      schema: 1,
      report: 'incident',
      filter: { number: 1 },
      total: 1,
    });
    expect(period).toBeDefined();
    expect(lists).toEqual(beside);
    expect(Object.keys(lists)).toEqual(Object.keys(beside));
  });

  test('one that nothing was done about has empty lists', async () => {
    await sandbox.ok('add x');
    const shown = await sandbox.json<Record<string, unknown>>('show 2 --format json');
    for (const key of Object.keys(beside)) expect(shown[key], key).toEqual([]);
  });

  test('its history has the same in `after`, as it was when it was added, and in `before` when it was taken off', async () => {
    await sandbox.ok('remedy 1 drink --remove --by Carmen');
    const { rows } = await sandbox.json<Rows>('history 1 --format json');
    const whole = (field: string, column: 'before' | 'after') =>
      rows
        .filter((row) => row['field'] === field && row[column] !== null)
        .map((row): unknown => JSON.parse(String(row[column])));
    expect(whole('note', 'after')).toEqual(beside.notes);
    expect(whole('remedy', 'after')).toEqual(beside.remedies);
    expect(whole('promise', 'after')).toEqual([promise]);
    expect(whole('follow_up', 'after')).toEqual(beside.follow_ups);
    expect(whole('reopening', 'after')).toEqual(beside.reopenings);
    // Its deadlines have a history of their own.
    expect(whole('formal', 'after')).toMatchObject([
      { reference: 'H-1', authority: 'Consumo', received: '2026-11-23' },
    ]);
    expect(whole('deadline', 'after')).toMatchObject([{ due: '2026-12-08' }, { due: '2026-12-01' }]);
    expect(whole('prevention', 'after')).toEqual(beside.actions);
    expect(whole('remedy', 'before')).toEqual([drink]);
    expect(Object.keys(rows[0] ?? {}).join(',')).toBe('at,by,action,field,before,after,undone');
    expect(await sandbox.ok('history 1 --limit 1')).toMatch(/Carmen.*Drink.*€4\.50.* → \(nothing\)$/mu);
  });
});

test('whoever changes anything can say who they are, and the history of the house tells it', async () => {
  const sandbox = inProcessSandbox();
  const steps = sandbox.file('ours.yaml', 'name: Ours\nsteps:\n  - word: STOP\n    do: Stop.\n');
  const play = sandbox.file('wait.json', '{"category": "wait", "say": ["Sorry"]}');
  const rows = sandbox.file('rows.csv', 'occurred,description\n2026-11-20 12:00,x\n');
  const till = sandbox.file('till.csv', 'day,volume\n2026-11-19,84\n');
  const sheets = sandbox.file('sheets.csv', 'empathy_1_expected,empathy_1_perceived\n6,5\n');
  const lines = [
    'settings set trade restaurant',
    'settings set limit 20',
    'shift set day=06:00-22:00',
    'department add Cellar',
    'department rename Cellar Vault',
    'department merge Vault Bar',
    'category add Parking',
    'cause add Haste',
    'cause rename Haste Hurry',
    'touchpoint add Door',
    'touchpoint add Gate',
    'touchpoint merge Door Gate',
    'staff add Luis',
    'staff edit Luis --limit 30',
    'staff away Luis --until fri',
    'train done Luis start',
    'train remove 1',
    'staff remove Luis',
    'staff role waiter --limit 30',
    'due --handover --done',
    `checklist add ${steps}`,
    'checklist remove ours',
    `playbook add ${play}`,
    'playbook remove wait',
    'anticipate start',
    'anticipate add Arrival --fails x --create',
    'anticipate edit 1 --fails y',
    'anticipate remove 1',
    'add one --contact ana@example.com',
    'add two --contact luis@example.com',
    'customer merge 1 2',
    'edit 1 --place x',
    'note 1 x',
    'acknowledge 1',
    'remedy 1 drink',
    'promise 1 23:00',
    'promise 1 --kept',
    'follow-up 1 --satisfaction 5',
    'formal 1',
    'review 1 --nothing x',
    'action add x',
    'action edit 1 --text y',
    'action done 1',
    'action remove 1',
    'resolve 2 --ending solved',
    'reopen 2',
    'delete 2',
    'restore 2',
    'customer forget 2 --yes',
    'holiday add 2026-11-20 Feria',
    'holiday remove 2026-11-20',
    'volume set 2026-11-20 84',
    'volume close 2026-11-21',
    'volume remove 2026-11-20',
    `volume import ${till}`,
    'survey add --points 30,20,20,15,15',
    `survey import ${sheets}`,
    'survey remove 1',
    'survey add --satisfaction 4 --contact ana@example.com --may-call yes',
    'survey called 1',
    'goal add 10',
    'goal remove 1',
    'self-review essentials_path=yes',
    `import ${rows} --save-as till`,
    'undo --yes',
  ];
  for (const line of lines) await sandbox.ok(`${line} --by Carmen`);
  await sandbox.ok('add --jsonl - --by Carmen', { input: '{"text":"three"}\n' });
  const told = await sandbox.json<Rows>('history --limit 1000 --format json');
  expect(told.rows.filter(({ by }) => by !== 'Carmen')).toEqual([]);
  // A letter is changed in an editor only, and a goal is declined at a terminal.
  const elsewhere = ['letter_set', 'letter_remove', 'goal_decline'];
  const kinds = actionKinds.filter((kind) => !elsewhere.includes(kind));
  expect([...new Set(told.rows.map(({ action }) => String(action)))].sort()).toEqual([...kinds].sort());
});

describe.concurrent('without anybody to ask', () => {
  const asking: readonly [line: string, flag: string][] = [
    ['log', '--department'],
    ['log --no-input', '--state'],
    ['catch-up', '--at'],
    ['review', '--cause'],
    ['review 1', '--cause'],
    ['follow-up 1', '--not-reached'],
    ['promise 1', 'WHEN'],
    ['remedy 1', 'THING'],
    ['remedy 1 refund --value 100', '--approved-by'],
    ['resolve 1', '--ending'],
    ['anticipate add Arrival --create', '--fails'],
    ['checklist edit mama', 'FILE'],
    ['playbook edit', 'FILE'],
    ['template edit apology', ''],
    ['customer forget 1', '--yes'],
    ['survey add', '--satisfaction'],
    ['survey add --long', '--answers'],
  ];
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    await sandbox.ok('add x --contact ana@example.com');
    await sandbox.ok('settings set limit 20');
  });

  test.each(asking)('%s ends with 2 at once, names %s, and draws nothing', async (line, flag) => {
    const before = sandbox.bytes();
    const started = Date.now();
    for (const input of [undefined, 'y\n1\n']) {
      const { code, stdout, stderr } = await sandbox.run(line, {
        env: { TERM: 'xterm-256color', FORCE_COLOR: '1', EDITOR: 'true' },
        ...(input === undefined ? {} : { input }),
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(flag);
      expect(stderr).not.toContain('\u001B');
    }
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(sandbox.bytes()).toBe(before);
  });

  test.each(asking.filter(([line]) => !line.includes('--no-input')))(
    '%s --no-input asks nothing at a terminal either',
    async (line) => {
      const before = sandbox.bytes();
      const counter = terminal(sandbox, `${line} --no-input`, { EDITOR: 'true', NO_COLOR: '1' });
      expect(await counter.exit).toBe(2);
      expect(counter.raw()).not.toContain('\u001B');
      expect(sandbox.bytes()).toBe(before);
    },
  );
});

describe.concurrent('what cannot be', () => {
  test('a first word in the minute of the report comes after it', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_NOW: '2026-11-20T20:40:30Z' });
    await sandbox.ok('add "soup was cold"');
    await sandbox.ok('acknowledge 1 --at 20:40');
    const [row] = await sandbox.json<Record<string, unknown>[]>('export --format json');
    expect(row).toMatchObject({ reported: '2026-11-20T20:40:30Z', acknowledged: '2026-11-20T20:40:30Z' });
    expect((await sandbox.run('acknowledge 1 --at 20:39')).code).toBe(2);
  });

  test('a history is in the words of the language, whatever was changed', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: 'es' });
    await sandbox.ok('add "sopa fría" --remedy refund --value 5');
    await sandbox.ok('edit 1 --channel phone --safety yes --remedy voucher --offered discount');
    const { stdout } = await sandbox.run('history 1');
    expect(stdout).not.toMatch(/\b(?:phone|yes|refund|voucher|discount)\b/u);
    expect(stdout).toContain('Devolución del dinero → Vale para otra visita');
  });

  test('a first word is stamped once', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x --reported "today 07:10"');
    await sandbox.ok('acknowledge 1 --at "today 07:30"');
    const before = sandbox.bytes();
    expect(await sandbox.run('acknowledge 1')).toMatchObject({ code: 1, stdout: '' });
    expect(sandbox.bytes()).toBe(before);
    expect(await sandbox.json('export --format json')).toMatchObject([
      { acknowledged: '2026-11-23T07:30:00Z' },
    ]);
  });

  test('a promise is settled once, an action is done once, a complaint is resolved once', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    await sandbox.ok('promise 1 12:00');
    await sandbox.ok('promise 1 --broken');
    expect(await sandbox.run('promise 1 --kept')).toMatchObject({ code: 66 });
    await sandbox.ok('action add 1 y');
    await sandbox.ok('action done 1 --on yesterday');
    expect(await sandbox.run('action done 1')).toMatchObject({ code: 1 });
    await sandbox.ok('resolve 1 --ending left');
    expect(await sandbox.run('resolve 1 --ending solved')).toMatchObject({ code: 1 });
    await sandbox.ok('reopen 1');
    expect(await sandbox.run('reopen 1')).toMatchObject({ code: 1 });
    // What did not last is remembered.
    expect(await sandbox.ok('history 1')).toContain('left before we could');
  });

  test('an event can only be the same as one that is there', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "power cut"');
    await sandbox.ok('add "dark room"');
    const before = await sandbox.ok('export --all');
    for (const line of ['edit 2 --same-event 999', 'add y --same-event 999']) {
      expect(await sandbox.run(line)).toMatchObject({ code: 66, stdout: '' });
    }
    expect(await sandbox.ok('export --all')).toBe(before);
    await sandbox.ok('edit 2 --same-event 1 --affected 12 --proactive');
    expect(await sandbox.json('export --format json')).toMatchObject([
      {},
      { same_event: 1, affected: 12, proactive: 'yes' },
    ]);
  });

  test.each([
    ['checklist show nonsense', 66],
    ['checklist card nonsense', 66],
    ['add x --checklist nonsense', 66],
    ['settings set checklist nonsense', 66],
    ['playbook show nonsense', 66],
    ['letter 1 --template nonsense', 2],
    ['letter 999', 66],
    ['resolve 1 --ending nonsense', 2],
    ['remedy 1 refund --value 30', 2],
    ['remedy 1 refund --value 30 --approved-by Pablo', 65],
    ['remedy 1 refund --value 90 --approved-by Luis', 65],
    ['remedy 1 refund --value 30 --approved-by Luis', 0],
  ])('%s ends with %i', async (line, wanted) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x --by Ana');
    await sandbox.ok('settings set limit 20');
    await sandbox.ok('staff add Luis --limit 50');
    // A refused `add` leaves what was typed as a draft, and nothing else.
    const all = () =>
      Promise.all([sandbox.ok('export --all'), sandbox.ok('settings'), sandbox.ok('history 1')]);
    const before = await all();
    const { code, stdout } = await sandbox.run(line);
    expect({ code, stdout }).toEqual({ code: wanted, stdout: '' });
    if (wanted !== 0) expect(await all()).toEqual(before);
  });

  test('small gifts one after the other do not slip below the limit', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set limit 20');
    await sandbox.ok('add x --by Ana --remedy drink --value 8');
    await sandbox.ok('remedy 1 gift --value 12');
    expect(await sandbox.run('remedy 1 gift --value 0.01')).toMatchObject({ code: 2 });
    await sandbox.ok('remedy 1 gift --value 0.01 --approved-by Carmen');
  });
});

describe.concurrent('the answer to a formal complaint', () => {
  async function dueDay(lines: readonly string[]): Promise<unknown> {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    for (const line of lines) await sandbox.ok(line);
    const { rows } = await sandbox.json<Rows>('due --until 2027-12-31 --format json');
    return rows.find(({ kind }) => kind === 'formal')?.['due'];
  }

  test.each<[what: string, lines: readonly string[], due: string]>([
    ['one working day after a Friday is Monday', ['formal 1 --received 2026-11-20 --due 1'], '2026-11-23'],
    [
      'five working days after a Monday is the next Monday',
      ['formal 1 --received 2026-11-23 --due 5'],
      '2026-11-30',
    ],
    [
      'a weekend and holidays are left out',
      ['settings set holidays "2026-12-08 2026-12-25 2027-01-01"', 'formal 1 --received 2026-11-20 --due 15'],
      '2026-12-14',
    ],
    ['it came on a Saturday', ['formal 1 --received 2026-11-21 --due 1'], '2026-11-23'],
    [
      'as the house has set it',
      ['settings set answer-within 10', 'formal 1 --received 2026-11-20'],
      '2026-12-04',
    ],
    ['a day is a day', ['formal 1 --due 2026-12-06'], '2026-12-06'],
    [
      'told later, it stays as it was',
      ['formal 1 --received 2026-11-20 --due 10', 'formal 1 --reference H-1'],
      '2026-12-04',
    ],
  ])('%s', async (_, lines, due) => {
    expect(await dueDay(lines)).toBe(due);
  });

  test('without a number of days there is none, and it says how to set it; once sent it is no longer due', async () => {
    expect(await dueDay(['formal 1'])).toBeUndefined();
    expect(await dueDay(['formal 1 --due 5', 'formal 1 --sent today --finding justified'])).toBeUndefined();
  });

  test('it is resolved with a finding only', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    await sandbox.ok('formal 1 --due 5');
    expect(await sandbox.run('resolve 1 --ending solved')).toMatchObject({ code: 2, stdout: '' });
    await sandbox.ok('resolve 1 --ending explained --finding not_justified');
    expect(await sandbox.json('export --format json')).toMatchObject([
      { ending: 'explained', finding: 'not_justified' },
    ]);
  });
});

describe.concurrent('files of the owner', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade restaurant');
  });
  const steps = ['name: Ours', 'steps:', '  - word: STOP', '    do: Stop.', '  - word: GO', '    do: Go.'];
  const changed = (line: number, text: string) => steps.with(line - 1, text).join('\n');

  test.each<[what: string, line: number, content: string]>([
    ['an unknown key', 1, changed(1, 'nmae: Ours')],
    ['a step without what to do', 5, steps.slice(0, 5).join('\n')],
    ['a word that is too long', 3, changed(3, '  - word: FARTOOLONGAWORD')],
    ['an unknown key in a step', 4, changed(4, '    does: Stop.')],
    ['the same word twice', 5, changed(5, '  - word: STOP')],
    ['steps that are no list', 2, 'name: Ours\nsteps: many'],
    ['no step', 2, 'name: Ours\nsteps: []'],
    ['no name', 1, steps.slice(1).join('\n')],
    ['a list where a text belongs', 4, changed(4, '    do: [Stop]')],
    ['no YAML at all', 4, changed(3, '  - word: [')],
    ['the same key twice', 2, changed(2, 'name: Again')],
    ['JSON with a mistake', 1, '{"name": "Ours", "steps": [{"word": "STOP"}]}'],
  ])('a checklist with %s is refused and names line %i', async (_, line, content) => {
    const path = sandbox.file(`bad-${line}-${content.length}.yaml`, `${content}\n`);
    const before = sandbox.bytes();
    for (const command of ['checklist check', 'checklist add']) {
      const { code, stdout, stderr } = await sandbox.run(`${command} ${path}`);
      expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
      expect(stderr).toMatch(new RegExp(`\\b[Ll]ine ${line}\\b`, 'u'));
    }
    expect(sandbox.bytes()).toBe(before);
  });

  test.each<[what: string, line: number, content: string]>([
    ['a key nobody knows', 2, 'category: wait\nsays: []'],
    ['a worth that is no number', 4, 'category: wait\nremedies:\n  - offer: drink\n    value: four'],
    ['a remedy without a name', 3, 'category: wait\nremedies:\n  - value: 4'],
    ['words that are no list', 2, 'category: wait\nsay: sorry'],
    ['a negative limit', 2, 'category: wait\nlimit: -5'],
  ])('an entry of the playbook with %s is refused and names line %i', async (_, line, content) => {
    const path = sandbox.file(`play-${line}-${content.length}.yaml`, `${content}\n`);
    const before = sandbox.bytes();
    for (const command of ['playbook check', 'playbook add']) {
      const { code, stdout, stderr } = await sandbox.run(`${command} ${path}`);
      expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
      expect(stderr).toMatch(new RegExp(`\\b[Ll]ine ${line}\\b`, 'u'));
    }
    expect(sandbox.bytes()).toBe(before);
  });

  test('a checklist and an entry that are right are kept, used, and taken off again', async () => {
    const own = inProcessSandbox();
    await own.ok('settings set trade restaurant');
    const list = own.file('ours.yaml', steps.join('\n'));
    expect(await own.ok(`checklist check ${list}`)).toContain('Ours');
    await own.ok(`checklist add ${list}`);
    await own.ok('add x --checklist ours --steps stop,go');
    expect(await own.json('export --format json')).toMatchObject([{ checklist: 'ours', steps: 'stop;go' }]);
    await own.ok('checklist remove ours');
    expect(await own.run('checklist show ours')).toMatchObject({ code: 66 });

    const json = own.file(
      'wait.json',
      '{"category": "wait", "say": ["Sorry"], "remedies": [{"offer": "drink", "value": 6}], "limit": 5}',
    );
    await own.ok(`playbook add ${json}`);
    expect(await own.json('playbook show wait --format json')).toMatchObject({
      rows: [{ remedy: 'drink', value: 6 }],
    });
    // The playbook lowers what may be given without asking.
    await own.ok('settings set limit 20');
    expect(await own.run('add y --category wait --remedy drink --value 6')).toMatchObject({ code: 2 });
    await own.ok('playbook remove wait');
    expect(await own.run('add y --category wait --remedy drink --value 6')).toMatchObject({ code: 0 });
  });

  test('a checklist may come through a pipe', async () => {
    const own = inProcessSandbox();
    await own.ok('checklist add -', { input: steps.join('\n') });
    expect(await own.ok('checklist show ours')).toContain('1 STOP');
  });
});

test('who only reads waits for nobody: another till may hold the pen for as long as it likes', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('add x');
  const till = new Sqlite(sandbox.db);
  till.exec('begin immediate');
  try {
    for (const line of ['list', 'report', 'export', 'show 1', 'settings', 'log']) {
      expect(await sandbox.spawn(line)).toMatchObject({ code: line === 'log' ? 2 : 0 });
    }
  } finally {
    till.close();
  }
});
