import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { openStore } from '../../src/store/open.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { beginsLikeDatabase } from '../../src/store/sqlite/header.ts';
import { action, creation, everything, noon, row } from '../support/builders.ts';
import { freshFolder, freshStore, businessDefaults } from '../support/store.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Creates a database with one incident, and closes it. */
async function closedFile(): Promise<string> {
  const store = await freshStore();
  await store.commit(action('add'), [creation()]);
  await store.close();
  return store.path;
}

describe('a new database', () => {
  test('is one file, for its owner only, in a folder for its owner only', async () => {
    const path = join(freshFolder(), 'not', 'yet', 'recovery.db');
    const store = await freshStore(path);
    await store.close();
    expect(readdirSync(dirname(path))).toEqual(['recovery.db']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  test('has a write-ahead log, strict types and foreign keys', async () => {
    const store = await freshStore();
    const reader = new Sqlite(store.path, { readonly: true });
    expect(reader.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(
      reader.prepare('select strict from pragma_table_list where name = ?').pluck().get('incident'),
    ).toBe(1);
    reader.close();
    await expect(store.commit(action('add'), [creation({ department: 99 })])).rejects.toThrow(
      'changed_meanwhile',
    );
  });
});

/** Whether another process can lock the whole file, as if nobody had it open. */
function canBeTaken(path: string): boolean {
  const script = `
    const node = Number.parseInt(process.versions.node);
    const db = new (require(node < 22 ? 'better-sqlite3-node20' : 'better-sqlite3'))(process.argv[1], { timeout: 0 });
    try {
      db.pragma('locking_mode = exclusive');
      db.exec('begin immediate; rollback');
      console.log('taken');
    } catch (error) {
      console.log(error.code);
    }`;
  const output = execFileSync(process.execPath, ['-e', script, path], { encoding: 'utf8' }).trim();
  expect(['taken', 'SQLITE_BUSY']).toContain(output);
  return output === 'taken';
}

describe('a file that this process has open', () => {
  test('stays locked when it is examined', async () => {
    const store = await freshStore();
    await store.commit(action('add'), [creation()]);
    const link = join(dirname(store.path), 'also.db');
    symlinkSync(store.path, link);
    for (const path of [store.path, link]) {
      expect(examineDatabase(path)).toMatchObject({ incidents: 1, disagreements: 0 });
      expect(verifyDatabase(path)).toMatchObject({ incidents: 1 });
      expect(beginsLikeDatabase(path)).toBe(true);
      expect(canBeTaken(store.path)).toBe(false);
    }
    await store.commit(action('add'), [creation()]);
    await store.close();
    expect(canBeTaken(store.path)).toBe(true);
    expect(examineDatabase(store.path)).toMatchObject({ incidents: 2 });
  });
});

describe('a foreign or damaged file', () => {
  const invalidFiles: readonly [string, string, (path: string) => void][] = [
    ['an empty file', 'not_a_database', (path) => writeFileSync(path, '')],
    ['a text file', 'not_a_database', (path) => writeFileSync(path, 'date,complaint\n'.repeat(50))],
    ['a folder', 'not_a_database', (path) => mkdirSync(path)],
    [
      'another program’s database',
      'foreign_database',
      (path) => new Sqlite(path).exec('create table x (y)').close(),
    ],
    [
      'a database of a newer version',
      'newer_database',
      (path) => {
        const db = new Sqlite(path);
        db.pragma('application_id = 1380144729');
        db.pragma('user_version = 999');
        db.close();
      },
    ],
  ];
  test.each(invalidFiles)('%s is refused as %s and not changed', async (_, code, make) => {
    const path = join(freshFolder(), 'recovery.db');
    make(path);
    const before = statSync(path).isFile() ? readFileSync(path) : null;
    await expect(freshStore(path)).rejects.toMatchObject({ code, values: { path } });
    expect(before === null ? null : readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['recovery.db']);
  });

  test.each([10, 99, 5_000])('one truncated after %d bytes is damaged', async (length) => {
    const path = await closedFile();
    truncateSync(path, length);
    await expect(freshStore(path).then((store) => store.count(everything))).rejects.toMatchObject({
      code: length < 16 ? 'not_a_database' : 'damaged_database',
    });
  });

  test('one that a newer program upgrades while it is open gets no more actions, but drafts', async () => {
    const store = await freshStore();
    await store.commit(action('add'), [creation()]);
    const { action: undoable } = await store.undoable();
    const staging = await store.stage();
    staging.add(row(2, 1));
    const newer = new Sqlite(store.path);
    newer.pragma('user_version = 999');
    const refused = { code: 'newer_database', values: { path: store.path, version: 999 } };
    await expect(store.commit(action('add'), [creation()])).rejects.toMatchObject(refused);
    await expect(staging.land(action('import'))).rejects.toMatchObject(refused);
    await expect(store.undo(undoable?.id ?? 0, action('undo'))).rejects.toMatchObject(refused);
    await store.saveDraft({
      id: 'a',
      startedAt: noon,
      updatedAt: noon,
      holder: { host: 'till', process: 1, bootedAt: 0, terminal: null },
      answers: { answers: {}, asked: [], given: [] },
    });
    expect(newer.prepare('select count(*) from incident').pluck().get()).toBe(1);
    expect(newer.prepare('select count(*) from draft').pluck().get()).toBe(1);
    newer.close();
    await store.close();
  });

  test('one that a newer program is changing is refused, and keeps its version', async () => {
    const path = await closedFile();
    const newer = new Sqlite(path);
    newer.pragma('user_version = 999');
    await expect(freshStore(path)).rejects.toMatchObject({
      code: 'newer_database',
      values: { version: 999 },
    });
    expect(newer.pragma('user_version', { simple: true })).toBe(999);
    newer.close();
  });
});

test('a path that cannot be written is refused', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(freshStore(join(folder, 'file', 'recovery.db'))).rejects.toMatchObject({
    code: 'cannot_write',
  });
});

test('after closing there is one file, which can be copied and opened elsewhere', async () => {
  const path = await closedFile();
  expect(readdirSync(dirname(path))).toEqual(['recovery.db']);
  const copy = join(freshFolder(), 'copy.db');
  copyFileSync(path, copy);
  expect(await (await freshStore(copy)).count(everything)).toBe(1);
});

test('the business is read again after every write of any till', async () => {
  const mine = await freshStore();
  const other = await freshStore(mine.path);
  const currencies = async () => [
    (await mine.business()).settings.currency,
    (await other.business()).settings.currency,
  ];
  const settle = (store: typeof mine, value: string) =>
    store.commit(action('setting_set'), [{ change: 'set_setting', key: 'currency', value }]);
  expect(await currencies()).toEqual(['EUR', 'EUR']);
  await settle(mine, 'CHF');
  expect(await currencies()).toEqual(['CHF', 'CHF']);
  await settle(other, 'GBP');
  expect(await currencies()).toEqual(['GBP', 'GBP']);
  expect(await mine.business()).toBe(await mine.business());
});

describe('a read-only file', () => {
  const open = (path: string) =>
    openStore({
      path,
      isInMemory: true,
      defaults: () => businessDefaults,
      random: () => randomFillSync(new Uint8Array(16)),
    });

  test('is loaded into memory: no file is created next to it, and writes are not saved', async () => {
    const path = await closedFile();
    const before = readFileSync(path);
    const store = await open(path);
    expect(await store.list(everything)).toHaveLength(1);
    for await (const page of store.stream(everything)) expect(page).toHaveLength(1);
    await store.commit(action('add'), [creation()]);
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['recovery.db']);
  });

  test('is refused if its write-ahead log is not empty', async () => {
    const store = await freshStore();
    await store.commit(action('add'), [creation()]);
    await expect(open(store.path)).rejects.toThrow('no_permission');
  });
});
