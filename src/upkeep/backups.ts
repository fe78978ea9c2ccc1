import { basename, dirname, join } from 'node:path';
import { UserError } from '../domain/error.ts';
import { requirePath } from '../domain/path.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Files } from '../outside/outside.ts';
import {
  copyDatabase,
  readCounters,
  countMissing,
  highestCounters,
  replaceDatabase,
  replaceUnreadable,
  verifyDatabase,
  type DatabaseContents,
} from '../store/sqlite/copies.ts';
import { verifyChecksum, checksumExtension, writeChecksum } from '../store/sqlite/checksum.ts';
import {
  backupName,
  parseBackupName,
  backupFolder,
  expiredBackups,
  type Backup,
  type NamedBackup,
  type Occasion,
} from './backupfolder.ts';

/** What the functions on backups need. */
export interface Upkeep {
  readonly databasePath: string;
  readonly files: Files;
  readonly now: Instant;
  /** A text unique to this process, for the names of temporary files. */
  readonly nonce: string;
}

/** An incomplete file older than this is abandoned. */
const abandonedMs = 3_600_000;

/** The path of a temporary file. If the process is killed, a backup made an hour later or more removes it. */
export function partialBackupPath(keeping: Upkeep, name: string): string {
  return join(backupFolder(keeping.databasePath), `${name}.half-${keeping.nonce}`);
}

/** Lists the backups of a database by their names, newest first; cheap, because it runs with every write. */
export function namedBackups(keeping: Upkeep): readonly NamedBackup[] {
  const { databasePath, files } = keeping;
  const shelf = backupFolder(keeping.databasePath);
  return files
    .fileNames(shelf)
    .flatMap((name): readonly NamedBackup[] => {
      const read = parseBackupName(databaseName(databasePath), name);
      return read ? [{ name, path: join(shelf, name), ...read }] : [];
    })
    .sort((a, b) => b.takenAt - a.takenAt || (a.name < b.name ? 1 : -1));
}

/** Lists the backups with their size and state; reads every file completely. */
export function listBackups(keeping: Upkeep): readonly Backup[] {
  return namedBackups(keeping).flatMap((named): readonly Backup[] => {
    const look = keeping.files.status(named.path);
    if (!look) return [];
    const seal = verifyChecksum(named.path);
    const state = seal === null ? 'unknown' : seal.isUnchanged ? 'whole' : 'changed';
    return [{ ...named, bytes: look.bytes, state, verifiedAt: seal?.verifiedAt ?? null }];
  });
}

/**
 * Adds a verified copy of the database to the backup folder, and deletes expired backups. Null if there is no database
 * yet.
 */
export function makeBackup(keeping: Upkeep, occasion: Occasion): Backup | null {
  if (!keeping.files.exists(keeping.databasePath)) return null;
  const backup = copyOnto(keeping, occasion);
  thin(keeping);
  return backup;
}

/** Adds a verified copy of the database to the backup folder. */
function copyOnto(keeping: Upkeep, occasion: Occasion): Backup {
  const { databasePath, files, now, nonce } = keeping;
  for (let again = 1; ; again++) {
    const name = backupName(databaseName(databasePath), now, occasion, again);
    const path = join(backupFolder(keeping.databasePath), name);
    if (files.exists(path)) continue;
    try {
      copyDatabase(databasePath, path, nonce);
    } catch (error) {
      // Another till has just taken the name.
      if (isOneOf(error, ['already_there'])) continue;
      throw error;
    }
    writeChecksum(path, now, nonce);
    const bytes = files.status(path)?.bytes ?? 0;
    return { name, path, takenAt: now, occasion, bytes, state: 'whole', verifiedAt: now };
  }
}

/** Deletes expired backups and abandoned files. */
function thin(keeping: Upkeep): void {
  const { databasePath, files, now } = keeping;
  for (const { path } of expiredBackups(namedBackups(keeping), now)) files.remove(path);
  dropSeals(keeping);
  tidyUp(keeping, backupFolder(keeping.databasePath), '');
  tidyUp(keeping, dirname(databasePath), `${basename(databasePath)}.`);
}

/**
 * Writes a copy to a file, or to a folder under a generated name, and returns its path. Never creates a folder, because a
 * missing folder may mean that the disk is not mounted. Throws no_folder, not_mounted, already_there.
 */
export function writeBackupTo(keeping: Upkeep, to: string): string {
  requirePath(to);
  const { databasePath, files, now, nonce } = keeping;
  const database = databaseName(databasePath);
  const folder = files.isFolder(to) || /[/\\]$/u.test(to) ? to : dirname(to);
  if (!files.isFolder(folder)) throw new UserError('no_folder', { path: folder });
  if (files.isBareMountPoint(folder)) throw new UserError('not_mounted', { path: folder });
  const path = files.isFolder(to) ? join(to, backupName(database, now, 'asked')) : to;
  copyDatabase(databasePath, path, nonce);
  tidyUp(keeping, dirname(path), path === to ? `${basename(path)}.` : `${databaseName(databasePath)}-`);
  return path;
}

/** Deletes the checksums of backups that no longer exist. */
function dropSeals({ databasePath, files }: Upkeep): void {
  const shelf = backupFolder(databasePath);
  for (const name of files.fileNames(shelf).filter((each) => each.endsWith(checksumExtension))) {
    const sealed = name.slice(0, -sealEnding.length);
    if (parseBackupName(databaseName(databasePath), sealed) && !files.exists(join(shelf, sealed)))
      files.remove(join(shelf, name));
  }
}

const halfMade = /\.(?:half|new)-[\da-f]+(?:-\w+)?$/u;

/** Deletes the incomplete databases, backups and journals that a power cut left. */
function tidyUp({ files, now }: Upkeep, folder: string, beginning: string): void {
  try {
    for (const name of files.fileNames(folder)) {
      const path = join(folder, name);
      if (!name.startsWith(beginning) || !halfMade.test(name)) continue;
      if (now - (files.status(path)?.changedAt ?? now) > abandonedMs) files.remove(path);
    }
  } catch (error) {
    // An unreadable folder must not make a finished backup fail.
    if (!(error instanceof UserError)) throw error;
  }
}

/** Finds a backup by its name in the backup folder, or by its path. Throws no_backup. */
export function findBackup(keeping: Upkeep, nameOrPath: string): string {
  const known = namedBackups(keeping).find(({ name }) => name === nameOrPath || name === `${nameOrPath}.db`);
  if (known) return known.path;
  if (keeping.files.exists(nameOrPath)) return nameOrPath;
  throw new UserError('no_backup', { name: nameOrPath });
}

/** Verifies a backup completely, and stores its checksum. Throws what is wrong with it. */
export function verifyBackup({ now, nonce }: Upkeep, path: string, isOnShelf: boolean): DatabaseContents {
  const verified = verifyDatabase(path);
  try {
    if (isOnShelf) writeChecksum(path, now, nonce);
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
export async function restoreBackup(keeping: Upkeep, from: string): Promise<RestoreResult> {
  const { databasePath, files, nonce } = keeping;
  verifyDatabase(from);
  if (files.isSame(from, databasePath)) throw new UserError('restores_itself', { path: from });
  const known = () =>
    highestCounters([databasePath, ...namedBackups(keeping).map(({ path }) => path)].map(readCounters));
  if (!files.exists(databasePath)) {
    try {
      copyDatabase(from, databasePath, nonce, known());
      return { savedPath: null, missingIncidents: null };
    } catch (error) {
      // Another till has just created a database.
      if (!isOneOf(error, ['already_there'])) throw error;
    }
  }
  let kept: Backup | undefined;
  try {
    await replaceDatabase(databasePath, from, nonce, () => void (kept = copyOnto(keeping, 'restore')));
  } catch (error) {
    if (kept || !isOneOf(error, ['not_a_database', 'damaged_database', 'foreign_database'])) throw error;
    const file = files.realPath(databasePath);
    const aside = `${file}.damaged-${nonce}`;
    replaceUnreadable(file, from, aside, nonce, known());
    return { savedPath: aside, missingIncidents: null };
  }
  thin(keeping);
  return kept
    ? { savedPath: kept.path, missingIncidents: countMissing(kept.path, databasePath) }
    : { savedPath: null, missingIncidents: null };
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof UserError && codes.includes(error.code);
}

/**
 * Finds files with records that a restore renamed or that an interrupted process left. Returns each as a pattern for
 * deleting it: with a star if further files belong to it.
 */
export function findLeftovers(keeping: Upkeep): readonly string[] {
  const { databasePath, files } = keeping;
  const found = (folder: string, beginning: string) => {
    const names = files.fileNames(folder);
    return names
      .filter((name) => name.startsWith(beginning) && /\.(?:half|new|damaged)-[\da-f]+$/u.test(name))
      .map((name) => join(folder, names.some((other) => other.startsWith(`${name}-`)) ? `${name}*` : name));
  };
  const beside = [...new Set([databasePath, files.realPath(databasePath)])];
  return [
    ...beside.flatMap((path) => found(dirname(path), `${basename(path)}.`)),
    ...found(backupFolder(keeping.databasePath), ''),
  ];
}

function databaseName(path: string): string {
  return basename(path).replace(/\.db$/u, '');
}
