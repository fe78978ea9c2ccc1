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
  /** When it was last found whole: at first when it was made. */
  readonly verifiedAt: Instant;
}

const dayMs = 86_400_000;
/** Of the last two days all are kept, of two weeks one a day, of three months one a week, then one a month. */
const keptWholeMs = 2 * dayMs;
const keptDailyMs = 14 * dayMs;
const keptWeeklyMs = 91 * dayMs;

/** "recovery-20261127T091502123Z-daily.db": which database it is of, when it was taken, what for. */
export function backupName(database: string, takenAt: Instant, occasion: Occasion, again = 1): string {
  const stamp = new Date(takenAt).toISOString().replaceAll(/[-:.]/gu, '');
  return `${database}-${stamp}-${occasion}${again === 1 ? '' : `-${again}`}.db`;
}

/** When and for what a backup of this database was taken; null for other files. */
export function readBackupName(
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

/** Those that need not be kept any longer: of each stretch of time the newest stays. What somebody asked for always stays. */
export function toThin(backups: readonly NamedBackup[], now: Instant): readonly NamedBackup[] {
  const seen = new Set<string>();
  return [...backups]
    .filter(({ occasion }) => occasion !== 'asked')
    .sort((a, b) => b.takenAt - a.takenAt)
    .filter(({ takenAt }) => {
      const stretch = stretchOf(takenAt, now);
      if (stretch === null) return false;
      const isNewest = !seen.has(stretch);
      seen.add(stretch);
      return !isNewest;
    });
}

/** The stretch of which one backup is kept; null while all are. */
function stretchOf(takenAt: Instant, now: Instant): string | null {
  const age = now - takenAt;
  if (age < keptWholeMs) return null;
  const day = Math.floor(takenAt / dayMs);
  if (age < keptDailyMs) return `day ${day}`;
  // 1 January 1970 was a Thursday.
  if (age < keptWeeklyMs) return `week ${Math.floor((day + 3) / 7)}`;
  return `month ${new Date(takenAt).toISOString().slice(0, 7)}`;
}
