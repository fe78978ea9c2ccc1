import type { Database, Options } from 'better-sqlite3';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../domain/error.ts';
import { flush, flushLog } from './flush.ts';
import { openFile } from './connections.ts';
import { checkHeader, patienceMs, translate } from './engine.ts';

/** More pages than any database has. */
const everyPage = 2 ** 31 - 1;

/** What an intact database contains. */
export interface Verified {
  /** Incidents of every kind, including deleted ones. */
  readonly incidents: number;
  /** Id of the newest action; null if there is none. */
  readonly lastAction: number | null;
}

/**
 * Copies one snapshot of a database into a new file, while others may be writing. The file appears under its name only
 * once it is complete, verified and on the disk; an existing file is never overwritten. The counters of the copy are at
 * least those of `floor`. Throws already_there, disk_full, no_permission, cannot_write, and the errors of
 * `verifyDatabase`.
 */
export function copyDatabase(
  from: string,
  to: string,
  nonce: string,
  floor: Counters = noCounters,
): Verified {
  const half = `${to}.half-${nonce}`;
  try {
    const verified = writeHalf(from, half, { floor });
    link(half, to);
    flush(dirname(to));
    return verified;
  } catch (error) {
    throw translate(error, to);
  } finally {
    removeHalf(half);
  }
}

/**
 * Replaces an unreadable file by a copy of another, and keeps the unreadable one under the name `aside`, with its log of
 * writes. The path exists at every moment; otherwise another command would create an empty database there.
 */
export function replaceUnreadable(
  path: string,
  from: string,
  aside: string,
  nonce: string,
  floor: Counters,
): void {
  const half = `${path}.half-${nonce}`;
  try {
    writeHalf(from, half, { floor });
    link(path, aside);
    for (const ending of ['-wal', '-shm'])
      if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`);
    renameSync(half, path);
    flush(dirname(path));
  } catch (error) {
    throw translate(error, path);
  } finally {
    removeHalf(half);
  }
}

/** Writes a verified copy under a temporary name, and waits until it is on the disk. */
function writeHalf(
  from: string,
  half: string,
  { floor = noCounters, pageSize }: { readonly floor?: Counters; readonly pageSize?: number },
): Verified {
  makeFolder(dirname(half));
  closeSync(openSync(half, 'wx', 0o600));
  const source = openToRead(from);
  try {
    if (pageSize !== undefined) source.pragma(`page_size = ${pageSize}`);
    source.prepare('vacuum into ?').run(half);
  } finally {
    source.close();
  }
  chmodSync(half, 0o600);
  if (floor.size > 0) {
    const copy = openFile(half, {});
    raiseCounters(copy, floor);
    copy.close();
  }
  const verified = verifyDatabase(half);
  flush(half);
  return verified;
}

/** Throws not_a_folder. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UserError('not_a_folder', { path });
    throw error;
  }
}

function removeHalf(half: string): void {
  for (const rest of [half, `${half}-journal`]) if (existsSync(rest)) unlinkSync(rest);
}

/** Adds a second name to a file. Throws already_there. */
function link(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UserError('already_there', { path: name });
    throw error;
  }
}

/**
 * Checks every page of a database and its foreign keys. Throws no_file, not_a_database, foreign_database, newer_database
 * and damaged_database.
 */
export function verifyDatabase(path: string): Verified {
  if (!existsSync(path)) throw new UserError('no_file', { path });
  checkHeader(path);
  try {
    const db = openToRead(path);
    try {
      const problems = [
        ...(db.pragma('integrity_check(1)') as readonly { readonly integrity_check: string }[]).filter(
          ({ integrity_check: said }) => said !== 'ok',
        ),
        ...(db.pragma('foreign_key_check') as readonly unknown[]),
      ];
      if (problems.length > 0) throw new UserError('damaged_database', { path });
      const one = (sql: string) => db.prepare<[], number | null>(sql).pluck().get() ?? null;
      return {
        incidents: one('select count(*) from incident') ?? 0,
        lastAction: one('select max(id) from action'),
      };
    } finally {
      db.close();
    }
  } catch (error) {
    throw translate(error, path);
  }
}

/**
 * Replaces the pages of a database by those of another, in one transaction: other tills that have it open see the old
 * state or the new one, never a mixture. From before the call of `keep` until the new pages are in place nobody else can
 * write, so every record is either in what `keep` saves or comes after the replacement. The counters continue from the
 * higher of the two databases. If `keep` throws, nothing changes. Throws busy.
 */
export async function replaceDatabase(
  path: string,
  from: string,
  nonce: string,
  keep: () => void,
): Promise<void> {
  const half = `${path}.half-${nonce}`;
  const opened: Database[] = [];
  const open = (file: string, options: Options) => {
    const db = openFile(file, options);
    opened.push(db);
    return db;
  };
  try {
    // Never touches the file of another program.
    checkHeader(path);
    // An open connection keeps the write-ahead log in place, with which readers do not block a writer.
    const target = open(path, { fileMustExist: true, timeout: 5_000 });
    target.pragma('journal_mode = wal');
    writeHalf(from, half, { pageSize: target.pragma('page_size', { simple: true }) as number });
    const source = open(half, { fileMustExist: true });
    const givesUpAt = performance.now() + patienceMs;
    let isKept = false;
    for (;;) {
      const { totalPages } = await source.backup(path, {
        // Called after a first step that copies nothing and takes the write lock.
        progress: () => {
          if (!isKept) keep();
          isKept = true;
          raiseCounters(source, countersIn(target));
          return everyPage;
        },
      });
      // While another till is writing, `backup` copies nothing and reports no error.
      if (totalPages > 0) break;
      if (performance.now() > givesUpAt) throw new UserError('busy', { path });
      await sleep(50);
    }
    // `backup` itself waits for the disk only if nobody else has the file open.
    flushLog(path);
  } catch (error) {
    throw translate(error, path);
  } finally {
    for (const db of opened) db.close();
    removeHalf(half);
  }
}

/** Counters of a database by name: the numbers of incidents, and the ids of each table that never reuses them. */
export type Counters = ReadonlyMap<string, number>;

const noCounters: Counters = new Map();
const numbers = 'number';

/** Reads the counters of a file; of a damaged one, those that can be read, or none. */
export function countersOf(path: string): Counters {
  try {
    const db = openToRead(path);
    try {
      // Without this, SQLite refuses to read a truncated file at all.
      db.unsafeMode().pragma('writable_schema = on');
      return countersIn(db);
    } finally {
      db.close();
    }
  } catch {
    return noCounters;
  }
}

function countersIn(db: Database): Counters {
  const next = db.prepare<[], number>(`select next from counter where name = 'incident'`).pluck().get();
  const ids = db.prepare<[], [string, number]>('select name, seq from sqlite_sequence').raw().all();
  return new Map([...ids, ...(next === undefined ? [] : [[numbers, next] as const])]);
}

/** Raises counters to those of `floor`, never lowers them. A counter may be set before a migration creates its table. */
function raiseCounters(db: Database, floor: Counters): void {
  const now = countersIn(db);
  db.transaction(() => {
    for (const [name, least] of floor) {
      if (least <= (now.get(name) ?? 0)) continue;
      if (name === numbers) db.prepare(`update counter set next = ? where name = 'incident'`).run(least);
      else if (now.has(name))
        db.prepare('update sqlite_sequence set seq = ? where name = ?').run(least, name);
      else db.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(name, least);
    }
  })();
}

/** The highest value of each counter. */
export function furthest(all: readonly Counters[]): Counters {
  const found = new Map<string, number>();
  for (const each of all)
    for (const [name, value] of each) found.set(name, Math.max(value, found.get(name) ?? 0));
  return found;
}

/** Counts the live incidents of one database that another has neither live nor deleted. */
export function countMissing(from: string, into: string): number {
  const db = openToRead(from);
  try {
    db.prepare('attach ? as other').run(into);
    return (
      db
        .prepare<[], number>(
          `select count(*) from incident
           where removed_by is null and uuid not in (select uuid from other.incident)`,
        )
        .pluck()
        .get() ?? 0
    );
  } finally {
    db.close();
  }
}

export function openToRead(path: string): Database {
  return openFile(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
}
