import { basename, dirname, join } from 'node:path';
import { UserError } from '../domain/error.ts';
import { requirePath } from '../domain/path.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Files } from '../outside/outside.ts';
import {
  copyDatabase,
  countersOf,
  countMissing,
  furthest,
  replaceDatabase,
  replaceUnreadable,
  verifyDatabase,
  type Verified,
} from '../store/copies.ts';
import { readSeal, sealEnding, sealFile } from '../store/seal.ts';
import {
  backupName,
  parseBackupName,
  backupFolder,
  expiredBackups,
  type Backup,
  type NamedBackup,
  type Occasion,
} from './backupfolder.ts';

/** What looking after a database needs. */
export interface Upkeep {
  readonly databasePath: string;
  readonly files: Files;
  readonly now: Instant;
  /** Something no other process has, for the name of a file that is being made. */
  readonly nonce: string;
}

/** A half-made file that is older than this belongs to nobody any more. */
const abandonedMs = 3_600_000;

/** The path of a file that is there for a while: where the process is killed meanwhile, a backup of a later hour takes it away. */
export function partialBackupPath(keeping: Upkeep, name: string): string {
  return join(backupFolder(keeping.databasePath), `${name}.half-${keeping.nonce}`);
}

/** The backups of this database on its shelf, the newest first, as their names tell: with each record it is asked for them. */
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

/** The same, with how large they are and whether they are as they were found whole: each is read for that. */
export function listBackups(keeping: Upkeep): readonly Backup[] {
  return namedBackups(keeping).flatMap((named): readonly Backup[] => {
    const look = keeping.files.status(named.path);
    if (!look) return [];
    const seal = readSeal(named.path);
    const state = seal === null ? 'unknown' : seal.isUnbroken ? 'whole' : 'changed';
    return [{ ...named, bytes: look.bytes, state, verifiedAt: seal?.foundWholeAt ?? null }];
  });
}

/**
 * Puts a verified copy of the database on its shelf, and takes off what need not be kept any longer; where nothing was
 * ever recorded there is nothing to keep: null.
 */
export function makeBackup(keeping: Upkeep, occasion: Occasion): Backup | null {
  if (!keeping.files.exists(keeping.databasePath)) return null;
  const backup = copyOnto(keeping, occasion);
  thin(keeping);
  return backup;
}

/** Puts a verified copy of the database on its shelf. */
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
    sealFile(path, now, nonce);
    const bytes = files.status(path)?.bytes ?? 0;
    return { name, path, takenAt: now, occasion, bytes, state: 'whole', verifiedAt: now };
  }
}

/** Takes off the shelf what need not be kept any longer, and what was half made. */
function thin(keeping: Upkeep): void {
  const { databasePath, files, now } = keeping;
  for (const { path } of expiredBackups(namedBackups(keeping), now)) files.remove(path);
  dropSeals(keeping);
  tidyUp(keeping, backupFolder(keeping.databasePath), '');
  tidyUp(keeping, dirname(databasePath), `${basename(databasePath)}.`);
}

/**
 * A copy where somebody wants it: into that file, or under a name of its own into that folder. Answers where. No folder is made:
 * where a disk is not there its place must not pass for it. Throws no_folder, not_mounted, already_there.
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

/** What is noted of a backup goes with it, whoever took that away. */
function dropSeals({ databasePath, files }: Upkeep): void {
  const shelf = backupFolder(databasePath);
  for (const name of files.fileNames(shelf).filter((each) => each.endsWith(sealEnding))) {
    const sealed = name.slice(0, -sealEnding.length);
    if (parseBackupName(databaseName(databasePath), sealed) && !files.exists(join(shelf, sealed)))
      files.remove(join(shelf, name));
  }
}

const halfMade = /\.(?:half|new)-[\da-f]+(?:-\w+)?$/u;

/** Takes away what was being made when a power cut came: a database, a backup, and the journals of both. */
function tidyUp({ files, now }: Upkeep, folder: string, beginning: string): void {
  try {
    for (const name of files.fileNames(folder)) {
      const path = join(folder, name);
      if (!name.startsWith(beginning) || !halfMade.test(name)) continue;
      if (now - (files.status(path)?.changedAt ?? now) > abandonedMs) files.remove(path);
    }
  } catch (error) {
    // A folder that may not be looked at is no reason for a backup that was made to fail.
    if (!(error instanceof UserError)) throw error;
  }
}

/** The path of a backup, told by its name on the shelf or as a file. Throws no_backup. */
export function findBackup(keeping: Upkeep, nameOrPath: string): string {
  const known = namedBackups(keeping).find(({ name }) => name === nameOrPath || name === `${nameOrPath}.db`);
  if (known) return known.path;
  if (keeping.files.exists(nameOrPath)) return nameOrPath;
  throw new UserError('no_backup', { name: nameOrPath });
}

/** Reads a backup to its last page, and notes that it was found whole. Throws what is wrong with it. */
export function verifyBackup({ now, nonce }: Upkeep, path: string, isOnShelf: boolean): Verified {
  const verified = verifyDatabase(path);
  try {
    if (isOnShelf) sealFile(path, now, nonce);
  } catch (error) {
    // Where nothing can be written it is whole all the same.
    if (!(error instanceof UserError)) throw error;
  }
  return verified;
}

/** Whether a backup that nobody has looked over yet is whole. */
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
  /** What was replaced, kept on the shelf; null where there was nothing. */
  readonly savedPath: string | null;
  /** Incidents of every kind that stand in it and were not in the backup; null where that cannot be read. */
  readonly missingIncidents: number | null;
}

/**
 * Puts a backup in the place of the database. What stands there is kept first: as a backup where it can be read, else the
 * file itself under another name. A number that was given is not given again. Throws what is wrong with the backup, before
 * anything is touched.
 */
export async function restoreBackup(keeping: Upkeep, from: string): Promise<RestoreResult> {
  const { databasePath, files, nonce } = keeping;
  verifyDatabase(from);
  if (files.isSame(from, databasePath)) throw new UserError('restores_itself', { path: from });
  const known = () =>
    furthest([databasePath, ...namedBackups(keeping).map(({ path }) => path)].map(countersOf));
  if (!files.exists(databasePath)) {
    try {
      copyDatabase(from, databasePath, nonce, known());
      return { savedPath: null, missingIncidents: null };
    } catch (error) {
      // Another till has just begun one.
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
 * Files with records that a restore moved out of the way or that something left which was cut off, as they are deleted: with a
 * star where something belongs to them.
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
