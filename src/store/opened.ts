import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The engine itself. The driver looks for it around the file it runs in, which is not its own once it is bundled. */
const nativeBinding = createRequire(import.meta.filename).resolve(
  'better-sqlite3/build/Release/better_sqlite3.node',
);

/**
 * What this process has open in SQLite. It belongs to the process, as the locks do: whoever closes any descriptor of a
 * file gives up all locks the process holds on it (fcntl(2)), those of SQLite too, and another till could then take the
 * log of writes away under an open connection.
 */
const opened = new Set<Database.Database>();

/** Opens a file in SQLite, so that nobody here reads it past SQLite meanwhile. */
export function openFile(path: string | Buffer, options: Database.Options): Database.Database {
  const db = new Database(path, { ...options, nativeBinding });
  for (const each of opened) if (!each.open) opened.delete(each);
  opened.add(db);
  return db;
}

/** Whether this process has the file open in SQLite, under whatever name: its bytes must not be read past SQLite then. */
export function isOpenHere(path: string): boolean {
  const wanted = statSync(path, { throwIfNoEntry: false });
  if (wanted === undefined) return false;
  return [...opened].some((db) => {
    if (!db.open || db.memory) return false;
    const found = statSync(db.name, { throwIfNoEntry: false });
    return found?.ino === wanted.ino && found.dev === wanted.dev;
  });
}
