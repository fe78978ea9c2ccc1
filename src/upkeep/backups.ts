import { basename, dirname, join } from 'node:path';
import { UserError } from '../domain/error.ts';
import { requirePath } from '../domain/path.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Files } from '../outside/outside.ts';
import {
  copyDatabase,
  replaceDatabase,
  replaceUnreadable,
  verifyDatabase,
  type Verified,
} from '../store/copies.ts';
import { backupName, readBackupName, toThin, type Backup, type NamedBackup, type Occasion } from './shelf.ts';

/** What looking after a database needs. */
export interface Keeping {
  readonly databasePath: string;
  readonly files: Files;
  readonly now: Instant;
  /** Something no other process has, for the name of a file that is being made. */
  readonly nonce: string;
}

/** A half-made file that is older than this belongs to nobody any more. */
const abandonedMs = 3_600_000;

/** Where backups are kept by themselves: beside the database. */
export function shelfOf({ databasePath }: Pick<Keeping, 'databasePath'>): string {
  return join(dirname(databasePath), 'backups');
}

/** The path of a file that is there for a while: where the process is killed meanwhile, a backup of a later hour takes it away. */
export function halfMadeOnShelf(keeping: Keeping, name: string): string {
  return join(shelfOf(keeping), `${name}.half-${keeping.nonce}`);
}

/** The backups of this database on its shelf, the newest first, as their names tell: with each record it is asked for them. */
export function namedBackups(keeping: Keeping): readonly NamedBackup[] {
  const { databasePath, files } = keeping;
  const shelf = shelfOf(keeping);
  return files
    .names(shelf)
    .flatMap((name): readonly NamedBackup[] => {
      const read = readBackupName(databaseName(databasePath), name);
      return read ? [{ name, path: join(shelf, name), ...read }] : [];
    })
    .sort((a, b) => b.takenAt - a.takenAt || (a.name < b.name ? 1 : -1));
}

/** The same, with how large they are and when they were found whole. */
export function listBackups(keeping: Keeping): readonly Backup[] {
  return namedBackups(keeping).flatMap((named): readonly Backup[] => {
    const look = keeping.files.look(named.path);
    return look ? [{ ...named, bytes: look.bytes, verifiedAt: look.changedAt }] : [];
  });
}

/**
 * Puts a verified copy of the database on its shelf, and takes off what need not be kept any longer; where nothing was
 * ever recorded there is nothing to keep: null.
 */
export function keepBackup(keeping: Keeping, occasion: Occasion): Backup | null {
  const { databasePath, files, now, nonce } = keeping;
  if (!files.exists(databasePath)) return null;
  const shelf = shelfOf(keeping);
  const before = namedBackups(keeping);
  const taken = new Set(before.map(({ name }) => name));
  const database = databaseName(databasePath);
  let again = 1;
  while (taken.has(backupName(database, now, occasion, again))) again++;
  const name = backupName(database, now, occasion, again);
  const path = join(shelf, name);
  copyDatabase(databasePath, path, nonce);
  files.stamp(path, now);
  for (const { path: old } of toThin(namedBackups(keeping), now)) files.remove(old);
  tidyUp(keeping, shelf, '');
  tidyUp(keeping, dirname(databasePath), `${basename(databasePath)}.`);
  return listBackups(keeping).find((backup) => backup.name === name) ?? null;
}

/** A copy where somebody wants it: into that file, or under a name of its own into that folder. Answers where. */
export function backupInto(keeping: Keeping, to: string): string {
  requirePath(to);
  const { databasePath, files, now, nonce } = keeping;
  const database = databaseName(databasePath);
  const path = files.isFolder(to) ? join(to, backupName(database, now, 'asked')) : to;
  copyDatabase(databasePath, path, nonce);
  tidyUp(keeping, dirname(path), path === to ? `${basename(path)}.` : `${databaseName(databasePath)}-`);
  return path;
}

const halfMade = /\.(?:half|new)-[\da-f]+(?:-\w+)?$/u;

/** Takes away what was being made when a power cut came: a database, a backup, and the journals of both. */
function tidyUp({ files, now }: Keeping, folder: string, beginning: string): void {
  try {
    for (const name of files.names(folder)) {
      const path = join(folder, name);
      if (!name.startsWith(beginning) || !halfMade.test(name)) continue;
      if (now - (files.look(path)?.changedAt ?? now) > abandonedMs) files.remove(path);
    }
  } catch (error) {
    // A folder that may not be looked at is no reason for a backup that was made to fail.
    if (!(error instanceof UserError)) throw error;
  }
}

/** The path of a backup, told by its name on the shelf or as a file. Throws no_backup. */
export function findBackup(keeping: Keeping, nameOrPath: string): string {
  const known = namedBackups(keeping).find(({ name }) => name === nameOrPath || name === `${nameOrPath}.db`);
  if (known) return known.path;
  if (keeping.files.exists(nameOrPath)) return nameOrPath;
  throw new UserError('no_backup', { name: nameOrPath });
}

/** Reads a backup to its last page, and notes that it was found whole. Throws what is wrong with it. */
export function verifyBackup({ files, now }: Keeping, path: string, isOnShelf: boolean): Verified {
  const verified = verifyDatabase(path);
  if (isOnShelf) files.stamp(path, now);
  return verified;
}

export interface Restored {
  /** What was replaced, kept on the shelf; null where there was nothing. */
  readonly kept: string | null;
}

/**
 * Puts a backup in the place of the database. What stands there is kept first: as a backup where it can be read, else the
 * file itself under another name. Throws what is wrong with the backup, before anything is touched.
 */
export async function restoreBackup(keeping: Keeping, from: string): Promise<Restored> {
  const { databasePath, files, nonce } = keeping;
  verifyDatabase(from);
  if (!files.exists(databasePath)) {
    copyDatabase(from, databasePath, nonce);
    return { kept: null };
  }
  if (files.isSame(from, databasePath)) throw new UserError('restores_itself', { path: from });
  let kept: string;
  try {
    kept = keepBackup(keeping, 'restore')?.path ?? '';
  } catch (error) {
    if (!(error instanceof UserError) || !unreadable.has(error.code)) throw error;
    kept = `${databasePath}.damaged-${nonce}`;
    replaceUnreadable(databasePath, from, kept, nonce);
    return { kept };
  }
  await replaceDatabase(databasePath, from);
  return { kept };
}

/**
 * Files with records that a restore moved out of the way or that something left which was cut off, as they are deleted: with a
 * star where something belongs to them.
 */
export function leftBehind(keeping: Keeping): readonly string[] {
  const { databasePath, files } = keeping;
  const found = (folder: string, beginning: string) => {
    const names = files.names(folder);
    return names
      .filter((name) => name.startsWith(beginning) && /\.(?:half|new|damaged)-[\da-f]+$/u.test(name))
      .map((name) => join(folder, names.some((other) => other.startsWith(`${name}-`)) ? `${name}*` : name));
  };
  return [...found(dirname(databasePath), `${basename(databasePath)}.`), ...found(shelfOf(keeping), '')];
}

const unreadable: ReadonlySet<string> = new Set(['not_a_database', 'damaged_database', 'foreign_database']);

function databaseName(path: string): string {
  return basename(path).replace(/\.db$/u, '');
}
