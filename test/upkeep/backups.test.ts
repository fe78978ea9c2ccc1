import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { copyDatabase, verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { readCounters } from '../../src/store/sqlite/counters.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { openFiles } from '../../src/terminal/files.ts';
import type { UpkeepContext } from '../../src/upkeep/backupfolder.ts';
import {
  writeBackupTo,
  findBackup,
  makeBackup,
  findLeftovers,
  listBackups,
  restoreBackup,
  verifyBackup,
} from '../../src/upkeep/backups.ts';
import { action, creation, everyKind, noon } from '../support/builders.ts';
import { oneOfEach } from '../support/entries.ts';
import { freshFolder, freshStore } from '../support/store.ts';
import { nextNumber, tablesOf } from '../support/tables.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

let nonces = 0;
const contextOf = (databasePath: string, now = noon): UpkeepContext => ({
  databasePath,
  files: openFiles(databasePath, process.pid, () => true),
  now,
  nonce: String(++nonces),
});
const add = (store: Store, count: number) =>
  store.commit(
    action('add'),
    Array.from({ length: count }, (_, index) => creation({ description: `number ${index}` })),
  );
const code = (work: () => unknown) => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

/** Overwrites the first page of a table or an index. */
function spoil(path: string, name: string): void {
  const raw = new Sqlite(path);
  const page = raw
    .prepare<[string], number>('select rootpage from sqlite_master where name = ?')
    .pluck()
    .get(name);
  raw.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 7), 0, 4096, ((page ?? 0) - 1) * 4096);
  closeSync(file);
}

describe('a backup', () => {
  test('that is damaged never gets its name, because it is verified first', async () => {
    const store = await freshStore();
    await add(store, 2);
    await store.close();
    const raw = new Sqlite(store.path);
    raw.pragma('foreign_keys = off');
    raw.exec('update incident set department_id = 999 where number = 1');
    raw.close();
    const folder = join(dirname(store.path), 'elsewhere');
    expect(code(() => copyDatabase(store.path, join(folder, 'copy.db'), '1'))).toBe('damaged_database');
    expect(code(() => makeBackup(contextOf(store.path), 'daily'))).toBe('damaged_database');
    expect([...readdirSync(folder), ...listBackups(contextOf(store.path))]).toEqual([]);
  });

  test('removes partial files of its own database that are older than an hour, and nothing else', async () => {
    const store = await freshStore();
    await add(store, 1);
    const folder = dirname(store.path);
    const shelf = join(folder, 'backups');
    makeBackup(contextOf(store.path), 'daily');
    const abandoned = [
      'recovery.db.new-0a1b',
      'recovery.db.new-0a1b-wal',
      'recovery.db.half-2c',
      'backups/x.db.half-3d-journal',
      'backups/other.db.half-4e',
      'backups/other.db.half-4e-wal',
    ];
    const others = ['other.db.half-1', 'recovery.db.half-full', 'recovery.db.new', 'backups/note.txt'];
    for (const name of [...abandoned, ...others]) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), noon / 1000 - 3700, noon / 1000 - 3700);
    }
    const fresh = join(shelf, 'y.db.half-4');
    writeFileSync(fresh, '');
    utimesSync(fresh, noon / 1000 - 3500, noon / 1000 - 3500);
    makeBackup(contextOf(store.path), 'daily');
    expect(abandoned.filter((name) => existsSync(join(folder, name)))).toEqual([]);
    expect([...others.map((name) => join(folder, name)), fresh].filter((path) => !existsSync(path))).toEqual(
      [],
    );
  });

  test('is one file with all records, readable by the owner only', async () => {
    const store = await freshStore();
    await add(store, 3);
    const backup = makeBackup(contextOf(store.path), 'daily');
    expect(backup?.occasion).toBe('daily');
    const path = backup?.path ?? '';
    expect(tablesOf(path)).toEqual(tablesOf(store.path));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(listBackups(contextOf(store.path))).toEqual([backup]);
  });

  test('contains one state of the records while another till writes', async () => {
    const store = await freshStore();
    await add(store, 2);
    const other = new Sqlite(store.path);
    other.exec(`begin immediate; update incident set description = 'half done'`);
    const path = writeBackupTo(contextOf(store.path), join(freshFolder(), 'copy.db'));
    other.exec('rollback');
    other.close();
    expect(verifyDatabase(path).incidents).toBe(2);
    expect(readFileSync(path).includes('half done')).toBe(false);
  });

  test('overwrites nothing, and leaves no partial file when it fails', async () => {
    const store = await freshStore();
    await add(store, 1);
    const folder = freshFolder();
    const path = join(folder, 'mine.db');
    writeFileSync(path, 'something of mine');
    expect(code(() => writeBackupTo(contextOf(store.path), path))).toBe('already_there');
    expect(readFileSync(path, 'utf8')).toBe('something of mine');
    expect(openFiles('', 1, () => true).fileNames(folder)).toHaveLength(1);
  });

  test('of a damaged database is refused', async () => {
    const store = await freshStore();
    await add(store, 200);
    await store.close();
    truncateSync(store.path, 40_960);
    const folder = freshFolder();
    expect(code(() => writeBackupTo(contextOf(store.path), join(folder, 'copy.db')))).toBe(
      'damaged_database',
    );
    expect(openFiles('', 1, () => true).fileNames(folder)).toEqual([]);
  });

  test('made twice at the same time has two names', async () => {
    const store = await freshStore();
    const names = [makeBackup(contextOf(store.path), 'import'), makeBackup(contextOf(store.path), 'import')];
    expect(new Set(names.map((each) => each?.name)).size).toBe(2);
    expect(listBackups(contextOf(store.path))).toHaveLength(2);
  });

  test('has a checksum, and a later change is detected, whatever its time', async () => {
    const store = await freshStore();
    await add(store, 3);
    const keeping = contextOf(store.path);
    const path = makeBackup(keeping, 'daily')?.path ?? '';
    const state = () => listBackups(keeping).map((each) => each.state);
    expect(state()).toEqual(['whole']);
    expect(execFileSync('sha256sum', ['-c', `${path}.sha256`], { cwd: dirname(path) }).toString()).toMatch(
      /OK/u,
    );
    // The records themselves are unchanged.
    const { atime, mtime } = statSync(path);
    const raw = new Sqlite(path);
    raw.exec('vacuum; pragma user_version = 1').close();
    utimesSync(path, atime, mtime);
    expect(state()).toEqual(['changed']);
    verifyBackup(keeping, path, true);
    expect(state()).toEqual(['whole']);
    rmSync(`${path}.sha256`);
    expect(listBackups(keeping).map((each) => [each.state, each.verifiedAt])).toEqual([['unknown', null]]);
    verifyBackup(keeping, path, true);
    rmSync(path);
    makeBackup({ ...keeping, now: noon + 1 }, 'daily');
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.sha256'))).toHaveLength(1);
  });

  test('into a missing folder is refused, and no folder is created', async () => {
    const store = await freshStore();
    const folder = freshFolder();
    for (const [to, missing] of [
      ['usb/', 'usb/'],
      ['usb/copy.db', 'usb'],
    ])
      expect(() => writeBackupTo(contextOf(store.path), `${folder}/${to}`)).toThrow(
        expect.objectContaining({ code: 'no_folder', values: { path: `${folder}/${missing}` } }),
      );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is found by its name or path', async () => {
    const store = await freshStore();
    const keeping = contextOf(store.path);
    const backup = makeBackup(keeping, 'asked');
    expect(findBackup(keeping, backup?.name ?? '')).toBe(backup?.path);
    expect(findBackup(keeping, backup?.path ?? '')).toBe(backup?.path);
    expect(code(() => findBackup(keeping, 'nothing'))).toBe('no_backup');
  });
});

describe('a restore', () => {
  test('restores the records, saves the replaced ones, and other tills see it at once', async () => {
    const store = await freshStore();
    const other = await freshStore(store.path);
    await add(store, 2);
    const before = tablesOf(store.path, ['counter']);
    const backup = makeBackup(contextOf(store.path), 'asked');
    await add(other, 3);
    const replaced = tablesOf(store.path);

    const { savedPath, missingIncidents } = await restoreBackup(contextOf(store.path), backup?.path ?? '');
    expect(await other.count(everyKind)).toBe(2);
    expect(await store.count(everyKind)).toBe(2);
    expect(tablesOf(store.path, ['counter'])).toEqual(before);
    expect(tablesOf(savedPath ?? '')).toEqual(replaced);
    expect(missingIncidents).toBe(3);

    // Both tills continue to write.
    await add(store, 1);
    await add(other, 1);
    expect(await store.count(everyKind)).toBe(4);
    expect(examineDatabase(store.path)).toMatchObject({ settings: [], disagreements: 0, miscounted: 0 });
  });

  test('loses nothing that another till records meanwhile', async () => {
    const store = await freshStore();
    await add(store, 2);
    const backup = makeBackup(contextOf(store.path), 'asked');
    const restored = restoreBackup(contextOf(store.path), backup?.path ?? '');
    // Everything before its first await has happened.
    await add(store, 1);
    const { savedPath, missingIncidents } = await restored;
    const incidentCounts = [store.path, savedPath ?? ''].map((path) => verifyDatabase(path).incidents);
    expect([...incidentCounts].sort()).toEqual([2, 3]);
    expect(missingIncidents).toBe(incidentCounts[1] === 3 ? 1 : 0);
  });

  test('changes nothing if the present records cannot be saved', async () => {
    const store = await freshStore();
    await add(store, 2);
    const path = writeBackupTo(contextOf(store.path), join(freshFolder(), 'copy.db'));
    await add(store, 1);
    const before = tablesOf(store.path);
    writeFileSync(join(dirname(store.path), 'backups'), 'in the way');
    await expect(restoreBackup(contextOf(store.path), path)).rejects.toMatchObject({ code: 'not_a_folder' });
    expect(tablesOf(store.path)).toEqual(before);
    expect(readdirSync(dirname(store.path)).filter((name) => name.includes('half'))).toEqual([]);
    await add(store, 1);
  });

  test('reuses no number and no id, whatever was recorded since', async () => {
    const store = await freshStore();
    await add(store, 2);
    const backup = makeBackup(contextOf(store.path), 'asked');
    const decide = (text: string) =>
      store.commit(action('prevention_add'), [
        { change: 'create', of: 'prevention', fields: { ...oneOfEach.prevention, text } },
      ]);
    await add(store, 3);
    await decide('a second towel');
    const before = readCounters(store.path);
    await restoreBackup(contextOf(store.path), backup?.path ?? '');
    expect(readCounters(store.path)).toEqual(before);
    const { action: id, numbers } = await add(store, 1);
    expect(numbers).toEqual([6]);
    expect(id).toBe((before.get('action') ?? 0) + 1);
    await decide('another towel');
    expect((await store.entries('prevention')).map((each) => each.id)).toEqual([2]);
    // An older backup does not lower the counter of a newer one.
    await restoreBackup(contextOf(store.path), backup?.path ?? '');
    expect((await add(store, 1)).numbers).toEqual([7]);
  });

  test('reuses no number of a newer backup or a damaged file', async () => {
    const store = await freshStore();
    await add(store, 2);
    const old = makeBackup(contextOf(store.path), 'asked')?.path ?? '';
    await add(store, 300);
    makeBackup(contextOf(store.path), 'daily');
    await store.close();
    rmSync(store.path);
    await restoreBackup(contextOf(store.path), old);
    expect(nextNumber(store.path)).toBe(303);

    const again = await freshStore(store.path);
    await add(again, 5);
    await again.close();
    spoil(store.path, 'incident_by_day');
    await restoreBackup(contextOf(store.path), old);
    expect(nextNumber(store.path)).toBe(308);

    const third = await freshStore(store.path);
    await add(third, 400);
    await third.close();
    truncateSync(store.path, statSync(store.path).size - 4096);
    await restoreBackup(contextOf(store.path), old);
    expect(nextNumber(store.path)).toBe(708);
  });

  test('accepts another page size and an older version', async () => {
    const store = await freshStore();
    await add(store, 2);
    const path = join(freshFolder(), 'larger.db');
    const raw = new Sqlite(store.path);
    raw.pragma('page_size = 16384');
    raw.prepare('vacuum into ?').run(path);
    raw.close();
    await add(store, 1);
    await restoreBackup(contextOf(store.path), path);
    expect(await store.count(everyKind)).toBe(2);

    const old = join(freshFolder(), 'old.db');
    const first = new Sqlite(old);
    first.exec(readFileSync(new URL('../store/version-1.sql', import.meta.url), 'utf8')).close();
    await add(store, 1);
    const before = readCounters(store.path);
    await store.close();
    await restoreBackup(contextOf(store.path), old);
    await (await freshStore(store.path)).close();
    const after = readCounters(store.path);
    for (const [name, least] of before) expect(after.get(name)).toBeGreaterThanOrEqual(least);
  });

  test('saves a database that another till has just created', async () => {
    const store = await freshStore();
    await add(store, 2);
    const path = writeBackupTo(contextOf(store.path), join(freshFolder(), 'copy.db'));
    const home = await freshStore();
    await add(home, 1);
    const files = openFiles(home.path, process.pid, () => true);
    let isFirst = true;
    const late = {
      ...files,
      // The file did not exist a moment ago.
      exists: (each: string) => (each === home.path && isFirst ? (isFirst = false) : files.exists(each)),
    };
    const { savedPath } = await restoreBackup({ ...contextOf(home.path), files: late }, path);
    expect(await home.count(everyKind)).toBe(2);
    expect(verifyDatabase(savedPath ?? '').incidents).toBe(1);
  });

  test('waits for another till that is writing, and fails with busy', async () => {
    const store = await freshStore();
    await add(store, 2);
    const backup = makeBackup(contextOf(store.path), 'asked');
    await add(store, 1);
    const other = new Sqlite(store.path);
    other.exec('begin immediate');
    const restored = restoreBackup(contextOf(store.path), backup?.path ?? '');
    const isDone = restored.then(() => true);
    expect(await Promise.race([isDone, new Promise((resolve) => setTimeout(resolve, 300, false))])).toBe(
      false,
    );
    other.exec('rollback');
    other.close();
    await restored;
    expect(await store.count(everyKind)).toBe(2);
  });

  test('without a database creates the same one', async () => {
    const store = await freshStore();
    await add(store, 2);
    const backup = makeBackup(contextOf(store.path), 'asked');
    const home = join(freshFolder(), 'deep', 'recovery.db');
    expect(await restoreBackup(contextOf(home), backup?.path ?? '')).toEqual({
      savedPath: null,
      missingIncidents: null,
    });
    expect(tablesOf(home)).toEqual(tablesOf(store.path));
    expect(statSync(home).mode & 0o777).toBe(0o600);
  });

  test('of a damaged backup changes nothing', async () => {
    const store = await freshStore();
    await add(store, 200);
    const path = makeBackup(contextOf(store.path), 'asked')?.path ?? '';
    truncateSync(path, 40_960);
    const before = tablesOf(store.path);
    await expect(restoreBackup(contextOf(store.path), path)).rejects.toMatchObject({
      code: 'damaged_database',
    });
    await expect(restoreBackup(contextOf(store.path), store.path)).rejects.toMatchObject({
      code: 'restores_itself',
    });
    expect(tablesOf(store.path)).toEqual(before);
    expect(listBackups(contextOf(store.path))).toHaveLength(1);
  });

  test('renames a damaged database, and does not lose it', async () => {
    const store = await freshStore();
    await add(store, 200);
    const backup = makeBackup(contextOf(store.path), 'asked');
    const tables = tablesOf(store.path);
    await store.close();
    truncateSync(store.path, 40_960);
    const { savedPath } = await restoreBackup(contextOf(store.path), backup?.path ?? '');
    expect(tablesOf(store.path)).toEqual(tables);
    expect(statSync(savedPath ?? '').size).toBe(40_960);
  });

  test('follows a link to a damaged database, and repairs the target', async () => {
    const store = await freshStore();
    await add(store, 200);
    const link = join(freshFolder(), 'linked.db');
    symlinkSync(store.path, link);
    const backup = makeBackup(contextOf(link), 'asked');
    await store.close();
    truncateSync(store.path, 40_960);
    const { savedPath } = await restoreBackup(contextOf(link), backup?.path ?? '');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(verifyDatabase(store.path).incidents).toBe(200);
    expect(statSync(savedPath ?? '').size).toBe(40_960);
    expect(findLeftovers(contextOf(link))).toEqual([expect.stringContaining(savedPath ?? 'nothing')]);
  });
});

describe('a look at a database', () => {
  test('finds a field that differs from its history, and an import that lost a row', async () => {
    const store = await freshStore();
    await add(store, 2);
    await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { place: 'table 7' } }]);
    await store.close();
    expect(examineDatabase(store.path)).toMatchObject({ disagreements: 0, miscounted: 0, incidents: 2 });
    const raw = new Sqlite(store.path);
    raw.exec(`update incident set place = 'table 8' where number = 1`);
    raw.exec(`insert into action (kind, at, incidents) values ('import', 0, 5)`);
    raw.close();
    expect(examineDatabase(store.path)).toMatchObject({ disagreements: 1, miscounted: 1 });
  });

  test('finds wrong settings of the file', async () => {
    const store = await freshStore();
    await store.close();
    const raw = new Sqlite(store.path);
    raw.pragma('journal_mode = delete');
    raw.close();
    expect(examineDatabase(store.path).settings).toEqual(['journal_mode=delete']);
  });

  test('examines a copy like the database itself', async () => {
    const store = await freshStore();
    await add(store, 2);
    const path = join(freshFolder(), 'copy.db');
    copyDatabase(store.path, path, 'test');
    chmodSync(path, 0o400);
    expect(examineDatabase(path)).toMatchObject({ incidents: 2, disagreements: 0, danglingReferences: 0 });
  });
});
