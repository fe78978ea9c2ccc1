import { basename, dirname, join } from 'node:path';
import type { Instant } from '../domain/time/zone.ts';
import type { Files } from '../outside/outside.ts';

/** What the functions on backups need. */
export interface UpkeepContext {
  readonly databasePath: string;
  readonly files: Files;
  readonly now: Instant;
  /** A text unique to this process, for the names of temporary files. */
  readonly nonce: string;
}

/** Why a backup was made: on request, at the first write of a day, or before a large change. */
export const occasions = ['asked', 'daily', 'import', 'migration', 'restore', 'forget'] as const;
export type Occasion = (typeof occasions)[number];

/** One backup in the backup folder. */
export interface NamedBackup {
  /** The name of its file. */
  readonly name: string;
  readonly path: string;
  readonly takenAt: Instant;
  readonly occasion: Occasion;
}

export interface Backup extends NamedBackup {
  readonly bytes: number;
  /** Whether the file is identical to its last verification, has changed since, or was never verified. */
  readonly state: 'whole' | 'changed' | 'unknown';
  /** Time of the last verification, which the creation includes. Null if unknown. */
  readonly verifiedAt: Instant | null;
}

/** The folder of automatic backups, next to the database. */
export function backupFolder(databasePath: string): string {
  return join(dirname(databasePath), 'backups');
}

/** Lists the backups of a database by their names, newest first; cheap, because it runs with every write. */
export function namedBackups({ databasePath, files }: UpkeepContext): readonly NamedBackup[] {
  const folder = backupFolder(databasePath);
  return files
    .fileNames(folder)
    .flatMap((name): readonly NamedBackup[] => {
      const parsed = parseBackupName(databaseName(databasePath), name);
      return parsed ? [{ name, path: join(folder, name), ...parsed }] : [];
    })
    .sort((a, b) => b.takenAt - a.takenAt || (a.name < b.name ? 1 : -1));
}

/** The name of a database without its extension. */
export function databaseName(path: string): string {
  return basename(path).replace(/\.db$/u, '');
}

const dayMs = 86_400_000;
/** Keeps every backup for two days, then one a day for two weeks, one a week for three months, and one a month. */
const keepAllMs = 2 * dayMs;
const keepDailyMs = 14 * dayMs;
const keepWeeklyMs = 91 * dayMs;
/** Of one occasion, keeps no more than this in the first two days: a user may import a hundred megabytes every hour. */
const maxOfOccasion = 12;
/** Maximum number deleted at once, so that a wrong clock does little harm. */
const maxDeletedAtOnce = 2;
/** Occasions whose backups are never deleted: requested ones, and the records replaced by a restore, which may be the only copy. */
const neverDeleted: ReadonlySet<Occasion> = new Set(['asked', 'restore']);

/** Formats "recovery-20261127T091502123Z-daily.db": database, time and occasion. `again` is the n-th of the same name. */
export function backupName(database: string, takenAt: Instant, occasion: Occasion, again = 1): string {
  const stamp = new Date(takenAt).toISOString().replaceAll(/[-:.]/gu, '');
  return `${database}-${stamp}-${occasion}${again === 1 ? '' : `-${again}`}.db`;
}

/** Parses the name of a backup of this database; null for other files. */
export function parseBackupName(
  database: string,
  name: string,
): { readonly takenAt: Instant; readonly occasion: Occasion } | null {
  if (!name.startsWith(`${database}-`)) return null;
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)(?:-\d+)?\.db$/u.exec(
    name.slice(database.length + 1),
  );
  const occasion = occasions.find((each) => each === match?.[8]);
  if (!match || !occasion) return null;
  const [, year, month, day, hour, minute, second, ms] = match;
  const takenAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(takenAt) ? null : { takenAt, occasion };
}

/**
 * Selects the backups to delete now, oldest first. The newest of each period stays. Measures the age from the newest backup
 * before today and not from the clock, which may be wrong. Ignores backups from the future.
 */
export function expiredBackups(backups: readonly NamedBackup[], now: Instant): readonly NamedBackup[] {
  const past = backups.filter(({ takenAt }) => takenAt <= now).sort((a, b) => b.takenAt - a.takenAt);
  const today = dayOf(now);
  const reference = past.find(({ takenAt }) => dayOf(takenAt) < today)?.takenAt ?? now;
  const seen = new Set<string>();
  const counts = new Map<Occasion, number>();
  return past
    .filter(({ occasion }) => !neverDeleted.has(occasion))
    .filter(({ takenAt, occasion }) => {
      const count = (counts.get(occasion) ?? 0) + 1;
      counts.set(occasion, count);
      const period = periodOf(takenAt, reference, count);
      if (period === null) return false;
      const isNewest = !seen.has(period);
      seen.add(period);
      return !isNewest;
    })
    .slice(-maxDeletedAtOnce)
    .reverse();
}

/** The period of which one backup is kept; null while all are. `count` is the rank within the occasion, newest first. */
function periodOf(takenAt: Instant, reference: Instant, count: number): string | null {
  const age = reference - takenAt;
  if (age < keepAllMs && count <= maxOfOccasion) return null;
  if (age < keepDailyMs) return `day ${dayOf(takenAt)}`;
  // 1 January 1970 was a Thursday.
  if (age < keepWeeklyMs) return `week ${Math.floor((dayOf(takenAt) + 3) / 7)}`;
  return `month ${new Date(takenAt).toISOString().slice(0, 7)}`;
}

function dayOf(instant: Instant): number {
  return Math.floor(instant / dayMs);
}
