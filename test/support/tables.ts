import type Database from 'better-sqlite3';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

function withDatabase<T>(path: string, read: (db: Database.Database) => T): T {
  const db = new Sqlite(path, { readonly: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** Reads all rows of all tables, except excluded ones, without the store. */
export function tablesOf(path: string, excluded: readonly string[] = []): Readonly<Record<string, Rows>> {
  return withDatabase(path, (db) => {
    const names = db
      .prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like 'sqlite%'`)
      .pluck()
      .all();
    const included = names.filter((name) => !excluded.includes(name));
    return Object.fromEntries(
      included.map((name) => [name, db.prepare(`select * from "${name}" order by 1, 2`).all() as Rows]),
    );
  });
}

/** The number that the next incident will get. */
export const nextNumber = (path: string): number =>
  withDatabase(path, (db) => db.prepare<[], number>('select next from counter').pluck().get() ?? Number.NaN);
