import type { Database } from 'better-sqlite3';
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
 * Throws already_there, disk_full, no_permission, cannot_write, and what is wrong with the database.
 */
export function copyDatabase(from: string, to: string, nonce: string): Verified {
  return copyWhole(from, to, nonce, (copy) => linkSync(copy, to));
}

/**
 * Puts a copy in the place of a file that cannot be read, which is kept under another name with what belongs to it. There
 * is a file at every moment: where there is none, the next command would make an empty one.
 */
export function replaceUnreadable(path: string, from: string, aside: string, nonce: string): Verified {
  return copyWhole(from, path, nonce, (copy) => {
    linkSync(path, aside);
    for (const ending of ['-wal', '-shm'])
      if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`);
    renameSync(copy, path);
  });
}

function copyWhole(from: string, to: string, nonce: string, place: (copy: string) => void): Verified {
  const half = `${to}.half-${nonce}`;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    closeSync(openSync(half, 'wx', 0o600));
    const source = openToRead(from);
    try {
      source.prepare('vacuum into ?').run(half);
    } finally {
      source.close();
    }
    chmodSync(half, 0o600);
    const verified = verifyDatabase(half);
    flush(half);
    place(half);
    flush(dirname(to));
    return verified;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UserError('already_there', { path: to });
    throw translate(error, to);
  } finally {
    for (const rest of [half, `${half}-journal`]) if (existsSync(rest)) unlinkSync(rest);
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
 * state or the new one, and never half of either. What was there is gone; whoever calls has kept a copy. Throws busy.
 */
export async function replaceDatabase(path: string, from: string): Promise<void> {
  const givesUpAt = performance.now() + patienceMs;
  const source = openToRead(from);
  try {
    for (;;) {
      const { totalPages } = await source.backup(path, { progress: () => everyPage });
      // Where another till is writing nothing is copied, and no error tells of it.
      if (totalPages > 0) {
        // The copying itself waits for the disk only where nobody else has the file open.
        flushLog(path);
        return;
      }
      if (performance.now() > givesUpAt) throw new UserError('busy', { path });
      await sleep(50);
    }
  } catch (error) {
    throw translate(error, path);
  } finally {
    source.close();
  }
}

export function openToRead(path: string): Database {
  return openFile(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
}
