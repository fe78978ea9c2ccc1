import { basename, dirname, join } from 'node:path';
import { UserError } from '../domain/error.ts';
import { requireFilePath } from '../domain/filepath.ts';
import {
  copyDatabase,
  countMissing,
  replaceDatabase,
  replaceUnreadable,
  verifyDatabase,
  type DatabaseContents,
} from '../store/sqlite/copies.ts';
import { highestCounters, readCounters } from '../store/sqlite/counters.ts';
import { verifyChecksum, checksumExtension, writeChecksum } from '../store/sqlite/checksum.ts';
import {
  backupName,
  databaseName,
  namedBackups,
  parseBackupName,
  backupFolder,
  expiredBackups,
  type Backup,
  type NamedBackup,
  type Occasion,
  type UpkeepContext,
} from './backupfolder.ts';

/** An incomplete file older than this is abandoned. */
const abandonedMs = 3_600_000;

/** The path of a temporary file. If the process is killed, a backup made an hour later or more removes it. */
export function partialBackupPath(context: UpkeepContext, name: string): string {
  return join(backupFolder(context.databasePath), `${name}.half-${context.nonce}`);
}

/** Lists the backups with their size and state; reads every file completely. */
export function listBackups(context: UpkeepContext): readonly Backup[] {
  return namedBackups(context).flatMap((named): readonly Backup[] => {
    const status = context.files.status(named.path);
    if (!status) return [];
    const checksum = verifyChecksum(named.path);
    const state = checksum === null ? 'unknown' : checksum.isUnchanged ? 'whole' : 'changed';
    return [{ ...named, bytes: status.bytes, state, verifiedAt: checksum?.verifiedAt ?? null }];
  });
}

/**
 * Adds a verified copy of the database to the backup folder, and deletes expired backups. Null if there is no database
 * yet.
 */
export function makeBackup(context: UpkeepContext, occasion: Occasion): Backup | null {
  if (!context.files.exists(context.databasePath)) return null;
  const backup = addBackup(context, occasion);
  removeExpired(context);
  return backup;
}

/** Adds a verified copy of the database to the backup folder. */
function addBackup(context: UpkeepContext, occasion: Occasion): Backup {
  const { databasePath, files, now, nonce } = context;
  for (let again = 1; ; again++) {
    const name = backupName(databaseName(databasePath), now, occasion, again);
    const path = join(backupFolder(databasePath), name);
    if (files.exists(path)) continue;
    try {
      copyDatabase(databasePath, path, nonce);
    } catch (error) {
      // Another till has just taken the name.
      if (hasCode(error, ['already_there'])) continue;
      throw error;
    }
    writeChecksum(path, now, nonce);
    const bytes = files.status(path)?.bytes ?? 0;
    return { name, path, takenAt: now, occasion, bytes, state: 'whole', verifiedAt: now };
  }
}

/** Deletes expired backups and abandoned files. */
function removeExpired(context: UpkeepContext): void {
  const { databasePath, files, now } = context;
  for (const { path } of expiredBackups(namedBackups(context), now)) files.remove(path);
  removeOrphanedChecksums(context);
  removeAbandoned(context, backupFolder(databasePath), '');
  removeAbandoned(context, dirname(databasePath), `${basename(databasePath)}.`);
}

/**
 * Writes a copy to a file, or to a folder under a generated name, and returns its path. Never creates a folder, because a
 * missing folder may mean that the disk is not mounted. Throws no_folder, not_mounted, already_there.
 */
export function writeBackupTo(context: UpkeepContext, to: string): string {
  requireFilePath(to);
  const { databasePath, files, now, nonce } = context;
  const database = databaseName(databasePath);
  const folder = files.isFolder(to) || /[/\\]$/u.test(to) ? to : dirname(to);
  if (!files.isFolder(folder)) throw new UserError('no_folder', { path: folder });
  // Without an ending it is meant as a folder: on a drive that is not plugged in, it would become a file on this disk.
  if (!files.exists(to) && !/\.[^./\\]+$/u.test(to)) throw new UserError('no_backup_folder', { path: to });
  if (files.isBareMountPoint(folder)) throw new UserError('not_mounted', { path: folder });
  const path = files.isFolder(to) ? join(to, backupName(database, now, 'asked')) : to;
  copyDatabase(databasePath, path, nonce);
  removeAbandoned(
    context,
    dirname(path),
    path === to ? `${basename(path)}.` : `${databaseName(databasePath)}-`,
  );
  return path;
}

/** Deletes the checksums of backups that no longer exist. */
function removeOrphanedChecksums({ databasePath, files }: UpkeepContext): void {
  const folder = backupFolder(databasePath);
  for (const name of files.fileNames(folder).filter((each) => each.endsWith(checksumExtension))) {
    const backup = name.slice(0, -checksumExtension.length);
    if (parseBackupName(databaseName(databasePath), backup) && !files.exists(join(folder, backup)))
      files.remove(join(folder, name));
  }
}

const partialFile = /\.(?:half|new)-[\da-f]+(?:-\w+)?$/u;

/** Deletes the incomplete databases, backups and journals that a power cut left. */
function removeAbandoned({ files, now }: UpkeepContext, folder: string, prefix: string): void {
  try {
    for (const name of files.fileNames(folder)) {
      const path = join(folder, name);
      if (!name.startsWith(prefix) || !partialFile.test(name)) continue;
      if (now - (files.status(path)?.changedAt ?? now) > abandonedMs) files.remove(path);
    }
  } catch (error) {
    // An unreadable folder must not make a finished backup fail.
    if (!(error instanceof UserError)) throw error;
  }
}

/** Finds a backup by its name in the backup folder, or by its path. Throws no_backup. */
export function findBackup(context: UpkeepContext, nameOrPath: string): string {
  const backup = namedBackups(context).find(({ name }) => name === nameOrPath || name === `${nameOrPath}.db`);
  if (backup) return backup.path;
  if (context.files.exists(nameOrPath)) return nameOrPath;
  throw new UserError('no_backup', { name: nameOrPath });
}

/** Verifies a backup completely, and stores its checksum. Throws what is wrong with it. */
export function verifyBackup(
  { now, nonce }: UpkeepContext,
  path: string,
  isInBackupFolder: boolean,
): DatabaseContents {
  const verified = verifyDatabase(path);
  try {
    if (isInBackupFolder) writeChecksum(path, now, nonce);
  } catch (error) {
    // On a read-only disk the backup is intact all the same.
    if (!(error instanceof UserError)) throw error;
  }
  return verified;
}

/** Whether a backup without a checksum is intact. */
export function isIntact({ path }: NamedBackup): boolean {
  try {
    verifyDatabase(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

export interface RestoreResult {
  /** The path of the copy of the replaced records; null if there were none. */
  readonly savedPath: string | null;
  /** Number of its incidents that the backup does not have; null if it cannot be read. */
  readonly missingIncidents: number | null;
}

/**
 * Replaces the database by a backup. First saves the present records: as a backup, or, if they cannot be read, by renaming
 * the file. Numbers that were allocated are not allocated again. Throws what is wrong with the backup before it changes
 * anything.
 */
export async function restoreBackup(context: UpkeepContext, from: string): Promise<RestoreResult> {
  const { databasePath, files, nonce } = context;
  verifyDatabase(from);
  if (files.isSame(from, databasePath)) throw new UserError('restores_itself', { path: from });
  const usedCounters = () =>
    highestCounters([databasePath, ...namedBackups(context).map(({ path }) => path)].map(readCounters));
  if (!files.exists(databasePath)) {
    try {
      copyDatabase(from, databasePath, nonce, usedCounters());
      return { savedPath: null, missingIncidents: null };
    } catch (error) {
      // Another till has just created a database.
      if (!hasCode(error, ['already_there'])) throw error;
    }
  }
  let saved: Backup | undefined;
  try {
    await replaceDatabase(databasePath, from, nonce, () => void (saved = addBackup(context, 'restore')));
  } catch (error) {
    if (saved || !hasCode(error, ['not_a_database', 'damaged_database', 'foreign_database'])) throw error;
    const file = files.realPath(databasePath);
    const aside = `${file}.damaged-${nonce}`;
    replaceUnreadable(file, from, aside, nonce, usedCounters());
    return { savedPath: aside, missingIncidents: null };
  }
  removeExpired(context);
  return saved
    ? { savedPath: saved.path, missingIncidents: countMissing(saved.path, databasePath) }
    : { savedPath: null, missingIncidents: null };
}

/** Whether an error is a user error with one of these codes. */
function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof UserError && codes.includes(error.code);
}

/**
 * Finds files with records that a restore renamed or that an interrupted process left. Returns each as a pattern for
 * deleting it: with a star if further files belong to it.
 */
export function findLeftovers(context: UpkeepContext): readonly string[] {
  const { databasePath, files } = context;
  const findIn = (folder: string, prefix: string) => {
    const names = files.fileNames(folder);
    return names
      .filter((name) => name.startsWith(prefix) && /\.(?:half|new|damaged)-[\da-f]+$/u.test(name))
      .map((name) => join(folder, names.some((other) => other.startsWith(`${name}-`)) ? `${name}*` : name));
  };
  const databasePaths = [...new Set([databasePath, files.realPath(databasePath)])];
  return [
    ...databasePaths.flatMap((path) => findIn(dirname(path), `${basename(path)}.`)),
    ...findIn(backupFolder(databasePath), ''),
  ];
}
