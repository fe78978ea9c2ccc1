import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { action, deletedOnes, everything, row } from '../support/builders.ts';
import { freshFolder, freshStore } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';

const dump = readFileSync(fileURLToPath(new URL('version-1.sql', import.meta.url)), 'utf8');
const tonight = { day: '2026-11-23', before: Date.UTC(2026, 10, 24), formalUntil: '2026-11-23' };

/** A house in Toronto whose day begins at four, as version 1 left it. */
function oldHouse(): string {
  const path = join(freshFolder(), 'recovery.db');
  new Database(path).exec(dump).close();
  return path;
}

const versionOf = (path: string) => {
  const db = new Database(path, { readonly: true });
  const version: unknown = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

describe('a file of version 1', () => {
  test('opens as version 2, once for all', async () => {
    const path = oldHouse();
    expect(versionOf(path)).toBe(1);
    await (await freshStore(path)).close();
    expect(versionOf(path)).toBe(2);
    const after = tablesOf(path);
    await (await freshStore(path)).close();
    expect(tablesOf(path)).toEqual(after);
  });

  test('keeps every row of every table it had, and every column of them', async () => {
    const path = oldHouse();
    const before = tablesOf(path);
    await (await freshStore(path)).close();
    const after = tablesOf(path);
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table], table).toHaveLength(rows.length);
      expect(after[table], table).toMatchObject(rows);
    }
  });

  test('has the tables and indexes of a file that was made anew', async () => {
    const schemaOf = (path: string) => {
      const db = new Database(path, { readonly: true });
      const found = db
        .prepare(
          `select type, name, tbl_name,
             (select group_concat(name || ' ' || type, ', ') from (select name, type from pragma_table_info(sqlite_master.name) order by name)) as columns,
             case type when 'index' then sql end as sql
           from sqlite_master where name not like 'sqlite%' order by name`,
        )
        .all();
      db.close();
      return found;
    };
    const [old, fresh] = [oldHouse(), await freshStore()];
    await (await freshStore(old)).close();
    expect(schemaOf(old)).toEqual(schemaOf(fresh.path));
  });

  test('knows the business day of every resolution, in the zone of its house, from the start of its day', async () => {
    const store = await freshStore(oldHouse());
    const days = async (number: number) => (await store.find(number))?.resolvedOn;
    // 03:30 and 04:30 in Toronto.
    expect([await days(2), await days(3)]).toEqual(['2026-11-20', '2026-11-21']);
    expect([await days(1), await days(5)]).toEqual([null, null]);
    expect([await days(4), await days(6)]).toEqual(['2026-11-20', '2026-11-20']);
  });

  test('counts as it did', async () => {
    const store = await freshStore(oldHouse());
    expect(await store.count(everything)).toBe(6);
    expect((await store.list(deletedOnes)).map(({ number }) => number)).toEqual([4]);
    const cells = await store.tally(everything, ['department', 'status'], ['value', 'cost']);
    const told = new Map(
      cells.map(({ keys, complaints, valueMinor, costMinor }) => [
        keys.join(' '),
        [complaints, valueMinor, costMinor],
      ]),
    );
    expect(told).toEqual(
      new Map([
        ['1 open', [1, 650, 210]],
        ['2 open', [1, 0, 0]],
        [' resolved', [4, 1000, 0]],
      ]),
    );
  });

  test('reads back as complaints of which nothing more is known', async () => {
    const store = await freshStore(oldHouse());
    expect(await store.find(1)).toMatchObject({
      kind: 'complaint',
      customer: 'Íñigo',
      contact: '+34 600112233',
      place: 'table 5',
      ending: null,
      acknowledgedAt: null,
      resolveDueAt: null,
      cause: null,
      remedies: [{ kind: 'dessert', valueMinor: 650, costMinor: 210, givenBy: null, limitMinor: null }],
    });
    const { settings, names, staff, path } = await store.business();
    expect(settings).toMatchObject({
      zone: 'America/Toronto',
      dayStartMinute: 240,
      limitMinor: 2000,
      page: true,
    });
    expect([names.department.map(({ mergedInto }) => mergedInto), names.cause, staff, path]).toEqual([
      [null, 1],
      [],
      [],
      [],
    ]);
    expect(await store.drafts()).toMatchObject([{ id: 'draft-1', answers: { answers: { text: 'slow' } } }]);
  });

  test('asks again for whom it asked before, and for whom it planned to after they were settled', async () => {
    const store = await freshStore(oldHouse());
    expect((await store.pending(tonight)).followUps.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('takes back what was done before, the newest first', async () => {
    const store = await freshStore(oldHouse());
    const kinds: (string | undefined)[] = [];
    for (;;) {
      const { action: newest, blockedBy } = await store.undoable();
      expect(blockedBy).toBeNull();
      if (!newest) break;
      kinds.push(newest.kind);
      await store.undo(newest.id, action('undo'));
      if (newest.kind === 'edit') expect(await store.find(1)).toMatchObject({ place: 'table 4' });
    }
    expect(kinds).toEqual([
      'edit',
      'department_merge',
      'import',
      'note',
      'delete',
      'resolve',
      'resolve',
      'add',
      'setting_set',
    ]);
    expect(await store.count(everything)).toBe(0);
  });

  test('knows the rows again that it imported', async () => {
    const store = await freshStore(oldHouse());
    const staging = await store.stage();
    staging.add(row(1, 1));
    staging.add(row(2, 3));
    expect(await staging.land(action('import'))).toBe(1);
  });

  test('can be opened by two tills at once', async () => {
    const path = oldHouse();
    const stores = await Promise.all([freshStore(path), freshStore(path)]);
    for (const store of stores) expect(await store.count(everything)).toBe(6);
    expect(versionOf(path)).toBe(2);
  });
});
