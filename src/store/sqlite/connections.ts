import type Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { loadNative, Sqlite } from './binding.ts';
import type { NativeBinding } from './native.ts';

/** Undefined until the first connection. */
let nativeBinding: NativeBinding | undefined;

/**
 * The SQLite connections of this process. They have to be known throughout the process, because closing any descriptor of
 * a file drops all locks that the process holds on it (fcntl(2)), including those of SQLite. Another till could then remove
 * the write-ahead log of an open connection.
 */
const connections = new Set<Database.Database>();

/** Opens a file in SQLite, and remembers the connection for `isOpenInProcess`. Throws no_engine, and errors of SQLite. */
export function openConnection(path: string | Buffer, options: Database.Options): Database.Database {
  nativeBinding ??= loadNative();
  const db = new Sqlite(path, { ...options, nativeBinding });
  for (const each of connections) if (!each.open) connections.delete(each);
  connections.add(db);
  return db;
}

/** Whether this process has the file open in SQLite, under any name. Then nothing else may open and close it. */
export function isOpenInProcess(path: string): boolean {
  const target = statSync(path, { throwIfNoEntry: false });
  if (target === undefined) return false;
  return [...connections].some((db) => {
    if (!db.open || db.memory) return false;
    const found = statSync(db.name, { throwIfNoEntry: false });
    return found?.ino === target.ino && found.dev === target.dev;
  });
}

export function openReadOnly(path: string): Database.Database {
  return openConnection(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
}
