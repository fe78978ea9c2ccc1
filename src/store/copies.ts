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
import { UserError } from '../domain/error.ts';
import { flush, flushLog } from './flush.ts';
import { openFile } from './opened.ts';
import { checkHeader, patienceMs, translate } from './sqlite.ts';

/** More pages than a database can have. */
const everyPage = 2 ** 31 - 1;

/** What a file holds that was found whole. */
export interface Verified {
  /** Incidents of every kind, deleted ones among them. */
  readonly incidents: number;
  /** The newest action; null before the first. */
  readonly lastAction: number | null;
}

/**
 * Writes the state of a database, as it is at one moment and whatever others write meanwhile, into a file of its own.
 * The file appears under its name when it is whole, verified and on the disk; a file that is there is never overwritten.
 * Whatever counts in it goes on no lower than `floor`. Throws already_there, disk_full, no_permission, cannot_write, and what
 * is wrong with the database.
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
 * Puts a copy in the place of a file that cannot be read, which is kept under another name with what belongs to it. There
 * is a file at every moment: where there is none, the next command would make an empty one.
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

/** Writes a verified copy that nobody knows yet, and waits until it is on the disk. */
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

/** Gives a file a second name. Throws already_there. */
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
 * Reads every page of a database and its references. Throws no_file, not_a_database, foreign_database, newer_database and
 * damaged_database.
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
 * Puts the pages of one database in the place of another's, in one transaction: other tills that have it open see the old
 * state or the new one, and never half of either. From before `keep` is called until the new pages stand nobody else can
 * write: whatever was recorded is in what `keep` keeps, or is recorded afterwards. What counts goes on where the replaced
 * database was, if that is later. What `keep` throws leaves everything as it was. Throws busy.
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
    // A file that is not ours is not so much as touched.
    checkHeader(path);
    // While it is open nobody takes its log of writes away, and readers do not stand in the way of a write.
    const target = open(path, { fileMustExist: true, timeout: 5_000 });
    target.pragma('journal_mode = wal');
    writeHalf(from, half, { pageSize: target.pragma('page_size', { simple: true }) as number });
    const source = open(half, { fileMustExist: true });
    const givesUpAt = performance.now() + patienceMs;
    let isKept = false;
    for (;;) {
      const { totalPages } = await source.backup(path, {
        // It is asked after a first step that copies nothing and takes the lock of whoever writes.
        progress: () => {
          if (!isKept) keep();
          isKept = true;
          raiseCounters(source, countersIn(target));
          return everyPage;
        },
      });
      // Where another till is writing nothing is copied, and no error tells of it.
      if (totalPages > 0) break;
      if (performance.now() > givesUpAt) throw new UserError('busy', { path });
      await sleep(50);
    }
    // The copying itself waits for the disk only where nobody else has the file open.
    flushLog(path);
  } catch (error) {
    throw translate(error, path);
  } finally {
    for (const db of opened) db.close();
    removeHalf(half);
  }
}

/** How far the counters of a database have come, by their names: numbers of complaints, and the ids of whatever is never given twice. */
export type Counters = ReadonlyMap<string, number>;

const noCounters: Counters = new Map();
const numbers = 'number';

/** The same of a file; of one that cannot be read, as much as can be known. */
export function countersOf(path: string): Counters {
  try {
    const db = openToRead(path);
    try {
      // Else the engine reads nothing at all of a file that is shorter than it says.
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

/** Counters only grow. A table that an older database does not have yet finds its own when it is made. */
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

/** The furthest of several. */
export function furthest(all: readonly Counters[]): Counters {
  const found = new Map<string, number>();
  for (const each of all)
    for (const [name, value] of each) found.set(name, Math.max(value, found.get(name) ?? 0));
  return found;
}

/** How many incidents of every kind stand in one database and are in another neither live nor deleted. */
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
