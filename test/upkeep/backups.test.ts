import Database from 'better-sqlite3';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { copyDatabase, verifyDatabase } from '../../src/store/copies.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { openFiles } from '../../src/terminal/files.ts';
import {
  backupInto,
  findBackup,
  keepBackup,
  listBackups,
  restoreBackup,
  type Keeping,
} from '../../src/upkeep/backups.ts';
import { action, creation, everyKind, noon } from '../support/builders.ts';
import { freshFolder, freshStore } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';

let nonces = 0;
const keepingOf = (databasePath: string, now = noon): Keeping => ({
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

describe('a backup', () => {
  test('that is not whole never gets its name: it is looked over first', async () => {
    const store = await freshStore();
    await add(store, 2);
    await store.close();
    const raw = new Database(store.path);
    raw.pragma('foreign_keys = off');
    raw.exec('update incident set department_id = 999 where number = 1');
    raw.close();
    const folder = join(dirname(store.path), 'elsewhere');
    expect(code(() => copyDatabase(store.path, join(folder, 'copy.db'), '1'))).toBe('damaged_database');
    expect(code(() => keepBackup(keepingOf(store.path), 'daily'))).toBe('damaged_database');
    expect([...readdirSync(folder), ...listBackups(keepingOf(store.path))]).toEqual([]);
  });

  test('tidies up what was half made an hour ago and more, of its own house, and nothing else', async () => {
    const store = await freshStore();
    await add(store, 1);
    const folder = dirname(store.path);
    const shelf = join(folder, 'backups');
    keepBackup(keepingOf(store.path), 'daily');
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
    keepBackup(keepingOf(store.path), 'daily');
    expect(abandoned.filter((name) => existsSync(join(folder, name)))).toEqual([]);
    expect([...others.map((name) => join(folder, name)), fresh].filter((path) => !existsSync(path))).toEqual(
      [],
    );
  });

  test('is one file that holds all of the records, for their owner alone', async () => {
    const store = await freshStore();
    await add(store, 3);
    const backup = keepBackup(keepingOf(store.path), 'daily');
    expect(backup?.occasion).toBe('daily');
    const path = backup?.path ?? '';
    expect(tablesOf(path)).toEqual(tablesOf(store.path));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(listBackups(keepingOf(store.path))).toEqual([backup]);
  });

  test('holds one moment of the records while another till goes on writing', async () => {
    const store = await freshStore();
    await add(store, 2);
    const other = new Database(store.path);
    other.exec(`begin immediate; update incident set description = 'half done'`);
    const path = backupInto(keepingOf(store.path), join(freshFolder(), 'copy.db'));
    other.exec('rollback');
    other.close();
    expect(verifyDatabase(path).incidents).toBe(2);
    expect(readFileSync(path).includes('half done')).toBe(false);
  });

  test('overwrites nothing, and leaves nothing beside when it cannot be made', async () => {
    const store = await freshStore();
    await add(store, 1);
    const folder = freshFolder();
    const path = join(folder, 'mine.db');
    writeFileSync(path, 'something of mine');
    expect(code(() => backupInto(keepingOf(store.path), path))).toBe('already_there');
    expect(readFileSync(path, 'utf8')).toBe('something of mine');
    expect(openFiles('', 1, () => true).names(folder)).toHaveLength(1);
  });

  test('of a damaged database is none', async () => {
    const store = await freshStore();
    await add(store, 200);
    await store.close();
    truncateSync(store.path, 40_960);
    const folder = freshFolder();
    expect(code(() => backupInto(keepingOf(store.path), join(folder, 'copy.db')))).toBe('damaged_database');
    expect(openFiles('', 1, () => true).names(folder)).toEqual([]);
  });

  test('taken twice at one moment has two names', async () => {
    const store = await freshStore();
    const names = [keepBackup(keepingOf(store.path), 'import'), keepBackup(keepingOf(store.path), 'import')];
    expect(new Set(names.map((each) => each?.name)).size).toBe(2);
    expect(listBackups(keepingOf(store.path))).toHaveLength(2);
  });

  test('is found by its name or its path, and only where it is', async () => {
    const store = await freshStore();
    const keeping = keepingOf(store.path);
    const backup = keepBackup(keeping, 'asked');
    expect(findBackup(keeping, backup?.name ?? '')).toBe(backup?.path);
    expect(findBackup(keeping, backup?.path ?? '')).toBe(backup?.path);
    expect(code(() => findBackup(keeping, 'nothing'))).toBe('no_backup');
  });
});

describe('a restore', () => {
  test('brings back what was there, keeps what it replaces, and other tills see it at once', async () => {
    const store = await freshStore();
    const other = await freshStore(store.path);
    await add(store, 2);
    const before = tablesOf(store.path);
    const backup = keepBackup(keepingOf(store.path), 'asked');
    await add(other, 3);
    const replaced = tablesOf(store.path);

    const { kept } = await restoreBackup(keepingOf(store.path), backup?.path ?? '');
    expect(await other.count(everyKind)).toBe(2);
    expect(await store.count(everyKind)).toBe(2);
    expect(tablesOf(store.path)).toEqual(before);
    expect(tablesOf(kept ?? '')).toEqual(replaced);

    // And both go on writing into it.
    await add(store, 1);
    await add(other, 1);
    expect(await store.count(everyKind)).toBe(4);
    expect(examineDatabase(store.path)).toMatchObject({ settings: [], disagreements: 0, miscounted: 0 });
  });

  test('waits for another till that is writing, and does not pretend', async () => {
    const store = await freshStore();
    await add(store, 2);
    const backup = keepBackup(keepingOf(store.path), 'asked');
    await add(store, 1);
    const other = new Database(store.path);
    other.exec('begin immediate');
    const restored = restoreBackup(keepingOf(store.path), backup?.path ?? '');
    const isDone = restored.then(() => true);
    expect(await Promise.race([isDone, new Promise((resolve) => setTimeout(resolve, 300, false))])).toBe(
      false,
    );
    other.exec('rollback');
    other.close();
    await restored;
    expect(await store.count(everyKind)).toBe(2);
  });

  test('into a new home makes the same database', async () => {
    const store = await freshStore();
    await add(store, 2);
    const backup = keepBackup(keepingOf(store.path), 'asked');
    const home = join(freshFolder(), 'deep', 'recovery.db');
    expect(await restoreBackup(keepingOf(home), backup?.path ?? '')).toEqual({ kept: null });
    expect(tablesOf(home)).toEqual(tablesOf(store.path));
    expect(statSync(home).mode & 0o777).toBe(0o600);
  });

  test('of a backup that is not whole touches nothing', async () => {
    const store = await freshStore();
    await add(store, 200);
    const path = keepBackup(keepingOf(store.path), 'asked')?.path ?? '';
    truncateSync(path, 40_960);
    const before = tablesOf(store.path);
    await expect(restoreBackup(keepingOf(store.path), path)).rejects.toMatchObject({
      code: 'damaged_database',
    });
    await expect(restoreBackup(keepingOf(store.path), store.path)).rejects.toMatchObject({
      code: 'restores_itself',
    });
    expect(tablesOf(store.path)).toEqual(before);
    expect(listBackups(keepingOf(store.path))).toHaveLength(1);
  });

  test('moves a damaged database out of the way, and does not lose it', async () => {
    const store = await freshStore();
    await add(store, 200);
    const backup = keepBackup(keepingOf(store.path), 'asked');
    const whole = tablesOf(store.path);
    await store.close();
    truncateSync(store.path, 40_960);
    const { kept } = await restoreBackup(keepingOf(store.path), backup?.path ?? '');
    expect(tablesOf(store.path)).toEqual(whole);
    expect(statSync(kept ?? '').size).toBe(40_960);
  });
});

describe('a look at a database', () => {
  test('finds a field that is not as its history says, and an import that lost a row', async () => {
    const store = await freshStore();
    await add(store, 2);
    await store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { place: 'table 7' } }]);
    await store.close();
    expect(examineDatabase(store.path)).toMatchObject({ disagreements: 0, miscounted: 0, incidents: 2 });
    const raw = new Database(store.path);
    raw.exec(`update incident set place = 'table 8' where number = 1`);
    raw.exec(`insert into action (kind, at, incidents) values ('import', 0, 5)`);
    raw.close();
    expect(examineDatabase(store.path)).toMatchObject({ disagreements: 1, miscounted: 1 });
  });

  test('finds settings of the file that are not ours', async () => {
    const store = await freshStore();
    await store.close();
    const raw = new Database(store.path);
    raw.pragma('journal_mode = delete');
    raw.close();
    expect(examineDatabase(store.path).settings).toEqual(['journal_mode=delete']);
  });

  test('reads a copy like the database itself', async () => {
    const store = await freshStore();
    await add(store, 2);
    const path = join(freshFolder(), 'copy.db');
    copyDatabase(store.path, path, 'test');
    chmodSync(path, 0o400);
    expect(examineDatabase(path)).toMatchObject({ incidents: 2, disagreements: 0, danglingReferences: 0 });
  });
});
