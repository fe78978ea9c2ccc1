import { dirname, join } from 'node:path';
import type { Instant } from '../domain/time/zone.ts';

/** What a backup was made for: because somebody asked, at the first writing of a day, or before something large. */
export const occasions = ['asked', 'daily', 'import', 'migration', 'restore', 'forget'] as const;
export type Occasion = (typeof occasions)[number];

/** One backup on the shelf, the folder beside the database. */
export interface NamedBackup {
  /** The name of its file. */
  readonly name: string;
  readonly path: string;
  readonly takenAt: Instant;
  readonly occasion: Occasion;
}

export interface Backup extends NamedBackup {
  readonly bytes: number;
  /** Whether it is as it was when it was last found whole, or not, or was never looked over. */
  readonly state: 'whole' | 'changed' | 'unknown';
  /** When it was last found whole: at first when it was made. Null where that is not known. */
  readonly verifiedAt: Instant | null;
}

/** Where backups of a database are kept by themselves: beside it. */
export function backupFolder(databasePath: string): string {
  return join(dirname(databasePath), 'backups');
}

const dayMs = 86_400_000;
/** Of the last two days all are kept, of two weeks one a day, of three months one a week, then one a month. */
const keptWholeMs = 2 * dayMs;
const keptDailyMs = 14 * dayMs;
const keptWeeklyMs = 91 * dayMs;
/** All, but no more than so many of one occasion: whoever imports every hour has a hundred megabytes each time. */
const keptWhole = 12;
/** So few go at once that a clock that is wrong for an hour takes hardly anything away. */
const thinnedAtOnce = 2;
/** What somebody asked for, and what stood before a restore, which may be in no other file. */
const spared: ReadonlySet<Occasion> = new Set(['asked', 'restore']);

/** "recovery-20261127T091502123Z-daily.db": which database it is of, when it was taken, what for. */
export function backupName(database: string, takenAt: Instant, occasion: Occasion, again = 1): string {
  const stamp = new Date(takenAt).toISOString().replaceAll(/[-:.]/gu, '');
  return `${database}-${stamp}-${occasion}${again === 1 ? '' : `-${again}`}.db`;
}

/** When and for what a backup of this database was taken; null for other files. */
export function parseBackupName(
  database: string,
  name: string,
): { readonly takenAt: Instant; readonly occasion: Occasion } | null {
  if (!name.startsWith(`${database}-`)) return null;
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z]+)(?:-\d+)?\.db$/u.exec(
    name.slice(database.length + 1),
  );
  const occasion = occasions.find((each) => each === found?.[8]);
  if (!found || !occasion) return null;
  const [, year, month, day, hour, minute, second, ms] = found;
  const takenAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  return Number.isNaN(takenAt) ? null : { takenAt, occasion };
}

/**
 * Those that go now, the oldest first: of each stretch of time the newest stays. How old one is is measured from the newest that
 * was taken before today, and not from the clock, which may be wrong; what was taken in its future is left out of everything.
 */
export function expiredBackups(backups: readonly NamedBackup[], now: Instant): readonly NamedBackup[] {
  const past = backups.filter(({ takenAt }) => takenAt <= now).sort((a, b) => b.takenAt - a.takenAt);
  const today = dayOf(now);
  const reference = past.find(({ takenAt }) => dayOf(takenAt) < today)?.takenAt ?? now;
  const seen = new Set<string>();
  const counts = new Map<Occasion, number>();
  return past
    .filter(({ occasion }) => !spared.has(occasion))
    .filter(({ takenAt, occasion }) => {
      const count = (counts.get(occasion) ?? 0) + 1;
      counts.set(occasion, count);
      const stretch = stretchOf(takenAt, reference, count);
      if (stretch === null) return false;
      const isNewest = !seen.has(stretch);
      seen.add(stretch);
      return !isNewest;
    })
    .slice(-thinnedAtOnce)
    .reverse();
}

/** The stretch of which one backup is kept; null while all are. `count` is its place among those of its occasion, from the newest. */
function stretchOf(takenAt: Instant, reference: Instant, count: number): string | null {
  const age = reference - takenAt;
  if (age < keptWholeMs && count <= keptWhole) return null;
  if (age < keptDailyMs) return `day ${dayOf(takenAt)}`;
  // 1 January 1970 was a Thursday.
  if (age < keptWeeklyMs) return `week ${Math.floor((dayOf(takenAt) + 3) / 7)}`;
  return `month ${new Date(takenAt).toISOString().slice(0, 7)}`;
}

function dayOf(instant: Instant): number {
  return Math.floor(instant / dayMs);
}
