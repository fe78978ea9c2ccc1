import { copyFileSync, existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** What an import has copied for a while, and whatever else should not be left. */
const halfMade = (sandbox: Sandbox) =>
  [sandbox.path('tmp'), sandbox.path('backups')].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : []).filter(
      (name) => !/-(?:daily|import)(?:-\d+)?\.db(?:\.sha256)?$/u.test(name),
    ),
  );

/** What the import of another database promises: everything once, nothing doubled, the other file as it was. */

const lived = [
  'settings set zone Europe/Madrid',
  'department add Kitchen',
  'cause add Oven',
  'add "cold soup" --department Kitchen --category Wait --create --at "2026-11-20 19:42" --contact ana@example.com --customer Ana',
  'note 1 "they came back"',
  'remedy 1 refund --value 12 --by Luis',
  'remedy 1 drink --minutes 5',
  'promise 1 "2026-11-24 12:00" --text news',
  'follow-up 1 --reached --satisfaction 4',
  'formal 1 --reference A-1 --received 2026-11-20',
  'action add 1 "mend the oven" --owner Luis',
  'review 1 --cause Oven --nothing "too dear"',
  'resolve 1 --ending solved --finding justified',
  'reopen 1',
  'resolve 1 --ending partly --finding partly',
  'add "the fire alarm" --at "2026-11-21 01:30" --affected 3',
  'add "the alarm again" --same-event 2 --at "2026-11-21 01:40"',
  'add "never mind"',
  'delete 4',
  'add "what a place" --kind praise',
];

const origin = inProcessSandbox();
for (const line of lived) await origin.ok(line);

function livedIn(): Sandbox {
  const sandbox = inProcessSandbox();
  copyFileSync(origin.db, sandbox.db);
  return sandbox;
}

type Row = Readonly<Record<string, unknown>>;
const exported = async (sandbox: Sandbox) =>
  (await sandbox.json<Row[]>('export --kind all --format json')).map((row) => ({
    ...row,
    number: null,
    same_event: row['same_event'] === null ? null : 'another',
  }));
const shown = async (sandbox: Sandbox, number: number) =>
  sandbox.json<Readonly<Record<string, readonly Row[]>>>(`show ${number} --format json`);

describe.concurrent('another database', () => {
  test('comes in with all that stands beside its complaints, once, and goes out again as one step', async () => {
    const [there, here] = [livedIn(), inProcessSandbox()];
    await here.ok('settings set zone Europe/Madrid');
    await here.ok('add "was here before" --at "2026-11-19 12:00"');
    const before = await here.ok('export');
    const [bytes, files] = [there.bytes(), readdirSync(there.folder)];

    const trial = await here.run(`import ${there.db} --create --dry-run --format json`);
    expect(trial).toMatchObject({
      code: 0,
      stdout:
        '{"read":4,"added":4,"skipped":0,"rejected":0,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(trial.stderr).toContain('New departments: Kitchen');
    expect(trial.stderr).toContain('cold soup');
    expect(await here.ok('export')).toBe(before);

    expect(await here.ok(`import ${there.db} --create --format json`)).toBe(trial.stdout);
    expect((await exported(here)).slice(1)).toEqual(await exported(there));
    expect(await here.json('export --format json --columns number,same_event')).toMatchObject([
      {},
      {},
      { number: 3, same_event: null },
      { number: 4, same_event: 3 },
    ]);
    for (const part of ['notes', 'remedies', 'promises', 'follow_ups', 'reopenings', 'formal', 'actions']) {
      const [ours, theirs] = [(await shown(here, 2))[part], (await shown(there, 1))[part]];
      const plain = (rows: readonly Row[] = []) => rows.map((row) => ({ ...row, id: null }));
      expect(ours?.length, part).toBeGreaterThan(0);
      expect(plain(ours), part).toEqual(plain(theirs));
    }
    expect(await here.ok(`import ${there.db} --format json`)).toBe(
      '{"read":4,"added":0,"skipped":4,"rejected":0,"similar":0,"differing":0,"unchanged":4,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    expect([there.bytes(), readdirSync(there.folder)]).toEqual([bytes, files]);
    expect(halfMade(here)).toEqual([]);

    await here.ok('undo --yes');
    expect(await here.ok('export')).toBe(before);
    expect(await here.json<{ rows: Row[] }>('action list --format json')).toMatchObject({ rows: [] });
    expect(await here.json<{ rows: Row[] }>('department list --format json')).toMatchObject({ rows: [] });
    expect(await here.ok(`import ${there.db} --create --format json`)).toBe(trial.stdout);
  });

  test('is not doubled where both hold the same: a backup, a file that both took in, what was deleted here', async () => {
    const there = livedIn();
    const copy = there.path('copy.db');
    await there.ok(['backup', copy]);
    expect(await there.ok(`import ${copy} --format json`)).toContain('"added":0,"skipped":4');
    await there.ok('delete 2');
    expect(await there.ok(`import ${copy} --format json`)).toContain('"added":0,"skipped":4');
    // A copy of one's own file is no other house, and neither is the file itself.
    expect(await there.ok(`import ${there.db} --format json`)).toContain('"added":0,"skipped":3');

    const [one, other] = [inProcessSandbox(), inProcessSandbox()];
    const csv = one.file('old.csv', 'Date,What\n2026-11-20,x\n2026-11-20,x\n2026-11-21,y\n');
    await one.ok(`import ${csv}`);
    await other.ok(`import ${csv}`);
    expect(await one.ok(`import ${other.db} --format json`)).toContain('"added":0,"skipped":3');
    const third = inProcessSandbox();
    await third.ok(`import ${other.db}`);
    expect(await third.ok(`import ${csv} --format json`)).toContain('"added":0,"skipped":3');
  });

  test('goes by its names, under other names of them too, and unknown ones need --create', async () => {
    const [there, here] = [livedIn(), inProcessSandbox()];
    await here.ok('department add KITCHEN');
    await here.ok('department rename kitchen Cocina');
    const { code, stdout, stderr } = await here.run(`import ${there.db} --format json`);
    expect({ code, stdout }).toEqual({
      code: 65,
      stdout:
        '{"read":4,"added":3,"skipped":0,"rejected":1,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(stderr).toMatch(/^#1: no category "Waiting"/mu);
    await here.ok(`import ${there.db} --create`);
    expect(await here.json('list --all --format json --department Cocina')).toMatchObject({
      rows: [{ description: 'cold soup' }],
    });
  });

  test('is counted as this house counts its days and shifts', async () => {
    const [there, here] = [livedIn(), inProcessSandbox()];
    await here.ok('settings set zone Europe/Madrid');
    await here.ok('settings set day-start 01:00');
    // Outside a shift the start of the day decides.
    await here.ok('shift set day=08:00-20:00');
    await here.ok(`import ${there.db} --create`);
    const [, alarm] = await here.json<Row[]>('export --format json --columns occurred,business_day');
    expect(alarm).toEqual({ occurred: '2026-11-21 01:30:00', business_day: '2026-11-21' });
  });

  test('of an earlier version is brought up to date in a copy', async () => {
    const here = inProcessSandbox();
    const old = here.path('old.db');
    const db = new Sqlite(old);
    db.exec(readFileSync(fileURLToPath(new URL('../store/version-1.sql', import.meta.url)), 'utf8'));
    const { live } = db
      .prepare<[], { live: number }>('select count(*) as live from incident where removed_by is null')
      .get() ?? { live: 0 };
    db.close();
    const before = here.bytes(old);
    const { added } = await here.json<{ added: number }>(`import ${old} --create --format json`);
    expect(live).toBeGreaterThan(0);
    expect(added).toBe(live);
    expect(here.bytes(old)).toBe(before);
  });
});

describe.concurrent('what is no database of ours', () => {
  test('has a code and a sentence of its own each time, and nothing is written', async () => {
    const there = livedIn();
    const here = inProcessSandbox();
    await here.ok('add x');
    const before = here.bytes();
    const text = here.file('text.db', 'my shopping list\n');
    const foreign = here.path('foreign.sqlite');
    new Sqlite(foreign).exec('create table t (x)').close();
    const [newer, damaged, cut] = ['newer.db', 'damaged.db', 'cut.db'].map((name) => here.path(name));
    for (const path of [newer, damaged, cut]) await there.ok(['backup', path ?? '']);
    const raw = new Sqlite(newer);
    raw.pragma('user_version = 999');
    raw.close();
    const bytes = readFileSync(damaged ?? '');
    writeFileSync(damaged ?? '', bytes.fill(7, 4096, 4096 * 12));
    truncateSync(cut ?? '', 50);
    const yen = inProcessSandbox();
    await yen.ok('settings set currency JPY');
    await yen.ok('add x');
    for (const [path, code, said] of [
      [text, 65, 'is not a recovery database'],
      [foreign, 65, "is another program's database"],
      [newer, 65, 'newer'],
      [damaged, 65, 'damaged'],
      [cut, 65, 'damaged'],
      [here.path('nowhere.db'), 66, 'nowhere.db'],
      [yen.db, 65, 'uses JPY'],
    ] as const) {
      const ran = await here.run(['import', path ?? '', '--create']);
      expect({ path, code: ran.code, stdout: ran.stdout }).toEqual({ path, code, stdout: '' });
      expect(ran.stderr).toContain(said);
      expect(ran.stderr).not.toMatch(/ {4}at |other\.db/u);
    }
    for (const flag of [
      '--map occurred=x',
      '--as x',
      '--save-as x',
      '--date-format d',
      '--delimiter ;',
      '--encoding x',
    ])
      expect(await here.run(`import ${there.db} ${flag}`), flag).toMatchObject({ code: 2, stdout: '' });
    expect(here.bytes()).toBe(before);
    expect(halfMade(here)).toEqual([]);
  });
});
