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
import { flush, flushLog, flushNames } from './flush.ts';
import { openConnection, openReadOnly } from './connections.ts';
import { noCounters, queryCounters, raiseCounters, type Counters } from './counters.ts';
import { checkHeader } from './header.ts';
import { patienceMs } from './driver.ts';
import { translate } from './errors.ts';

/** More pages than any database has. */
const allPages = 2 ** 31 - 1;

/** What an intact database contains. */
export interface DatabaseContents {
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
): DatabaseContents {
  const partial = `${to}.half-${nonce}`;
  try {
    const verified = writePartial(from, partial, { floor });
    linkFile(partial, to);
    flushNames(dirname(to));
    return verified;
  } catch (error) {
    throw translate(error, to);
  } finally {
    removePartial(partial);
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
  const partial = `${path}.half-${nonce}`;
  try {
    writePartial(from, partial, { floor });
    linkFile(path, aside);
    for (const ending of ['-wal', '-shm'])
      if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`);
    renameSync(partial, path);
    flushNames(dirname(path));
  } catch (error) {
    throw translate(error, path);
  } finally {
    removePartial(partial);
  }
}

/** Writes a verified copy under a temporary name, and waits until it is on the disk. */
function writePartial(
  from: string,
  partial: string,
  { floor = noCounters, pageSize }: { readonly floor?: Counters; readonly pageSize?: number },
): DatabaseContents {
  createFolder(dirname(partial));
  closeSync(openSync(partial, 'wx', 0o600));
  const source = openReadOnly(from);
  try {
    if (pageSize !== undefined) source.pragma(`page_size = ${pageSize}`);
    source.prepare('vacuum into ?').run(partial);
  } finally {
    source.close();
  }
  chmodSync(partial, 0o600);
  if (floor.size > 0) {
    const copy = openConnection(partial, {});
    raiseCounters(copy, floor);
    copy.close();
  }
  const verified = verifyDatabase(partial);
  flush(partial);
  return verified;
}

/** Creates a folder that only the user can read, with its parents. Throws not_a_folder. */
function createFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UserError('not_a_folder', { path });
    throw error;
  }
}

function removePartial(partial: string): void {
  for (const file of [partial, `${partial}-journal`]) if (existsSync(file)) unlinkSync(file);
}

/** Adds a second name to a file. Throws already_there. */
function linkFile(path: string, name: string): void {
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
export function verifyDatabase(path: string): DatabaseContents {
  if (!existsSync(path)) throw new UserError('no_file', { path });
  checkHeader(path);
  try {
    const db = openReadOnly(path);
    try {
      const problems = [
        ...(db.pragma('integrity_check(1)') as readonly { readonly integrity_check: string }[]).filter(
          ({ integrity_check: message }) => message !== 'ok',
        ),
        ...(db.pragma('foreign_key_check') as readonly unknown[]),
      ];
      if (problems.length > 0) throw new UserError('damaged_database', { path });
      const queryNumber = (sql: string) => db.prepare<[], number | null>(sql).pluck().get() ?? null;
      return {
        incidents: queryNumber('select count(*) from incident') ?? 0,
        lastAction: queryNumber('select max(id) from action'),
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
 * state or the new one, never a mixture. From before the call of `save` until the new pages are in place nobody else can
 * write, so every record is either in what `save` saves or comes after the replacement. The counters continue from the
 * higher of the two databases. If `save` throws, nothing changes. Throws busy.
 */
export async function replaceDatabase(
  path: string,
  from: string,
  nonce: string,
  save: () => void,
): Promise<void> {
  const partial = `${path}.half-${nonce}`;
  const opened: Database[] = [];
  const open = (file: string, options: Options) => {
    const db = openConnection(file, options);
    opened.push(db);
    return db;
  };
  try {
    // Never touches the file of another program.
    checkHeader(path);
    // An open connection keeps the write-ahead log in place, with which readers do not block a writer.
    const target = open(path, { fileMustExist: true, timeout: 5_000 });
    target.pragma('journal_mode = wal');
    writePartial(from, partial, { pageSize: target.pragma('page_size', { simple: true }) as number });
    const source = open(partial, { fileMustExist: true });
    const deadline = performance.now() + patienceMs;
    let isSaved = false;
    for (;;) {
      const { totalPages } = await source.backup(path, {
        // Called after a first step that copies nothing and takes the write lock.
        progress: () => {
          if (!isSaved) save();
          isSaved = true;
          raiseCounters(source, queryCounters(target));
          return allPages;
        },
      });
      // While another till is writing, `backup` copies nothing and reports no error.
      if (totalPages > 0) break;
      if (performance.now() > deadline) throw new UserError('busy', { path });
      await sleep(50);
    }
    // `backup` itself waits for the disk only if nobody else has the file open.
    flushLog(path);
  } catch (error) {
    throw translate(error, path);
  } finally {
    for (const db of opened) db.close();
    removePartial(partial);
  }
}

/** Counts the live incidents of one database that another has neither live nor deleted. */
export function countMissing(from: string, into: string): number {
  const db = openReadOnly(from);
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
