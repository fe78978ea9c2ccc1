import { compileDatePattern } from '../domain/time/datepattern.ts';
import type { Day, WallTime } from '../domain/time/wall.ts';

/** A sign that the dates of a file were read in the wrong format. */
export type Doubt =
  /** Dates that do not exist as read, but do with day and month swapped; `pattern` is the swapped pattern. */
  | { readonly doubt: 'impossible'; readonly count: number; readonly line: number; readonly pattern: string }
  /** Rows that jump back and forth in time as read, but are in order with day and month swapped. */
  | { readonly doubt: 'order' }
  /** Dates in the future that would be in the past with day and month swapped. */
  | { readonly doubt: 'future'; readonly count: number; readonly line: number }
  /** No day after the 12th in several months. */
  | { readonly doubt: 'low_days'; readonly months: number }
  /** Every time is midnight, which spreadsheets write for a date without a time. */
  | { readonly doubt: 'midnight' };

/** Checks the dates of a file for signs of a wrong format. Takes its rows in order, and does not keep them. */
export interface DateChecker {
  /** Adds a date that could be read. */
  add(line: number, wall: WallTime): void;
  /** Adds a date that could not be read. */
  addUnreadable(line: number, text: string): void;
  doubts(): readonly Doubt[];
}

/** Smallest numbers that raise a doubt; fewer may be chance. */
const thresholds = { breaks: 3, swappable: 5, lowRows: 20, lowDays: 5, lowMonths: 3, midnights: 10 } as const;

/**
 * Creates a checker for the dates of one file.
 * @param today the calendar date
 * @param datePatterns the patterns by which the dates are read
 */
export function createDateChecker(today: Day, datePatterns: readonly string[]): DateChecker {
  const swappedPatterns = datePatterns.flatMap((pattern) => {
    const swapped = swappedPattern(pattern);
    return swapped === null ? [] : [{ pattern: swapped, compiled: compileDatePattern(swapped) }];
  });
  const asRead = createDirectionCounter();
  const swapped = createDirectionCounter();
  // Cached, because most days have many rows.
  const swaps = new Map<Day, Day | null>();
  let rows = 0;
  let swappable = 0;
  let lateDays = 0;
  const times = { all: 0, midnight: 0 };
  const future = { count: 0, line: 0 };
  const impossible = new Map<string, { count: number; line: number }>();

  return {
    add(line, wall) {
      const day = wall.slice(0, 10);
      let other = swaps.get(day);
      if (other === undefined) swaps.set(day, (other = swappedDay(day)));
      rows++;
      asRead.add(day);
      swapped.add(other ?? day);
      if (other !== null && other !== day) swappable++;
      if (other === null) lateDays++;
      if (day > today && other !== null && other <= today) {
        future.count++;
        future.line ||= line;
      }
      if (wall.length <= 10) return;
      times.all++;
      if (wall.endsWith('T00:00:00') || wall.endsWith('T00:00')) times.midnight++;
    },
    addUnreadable(line, text) {
      const pattern = swappedPatterns.find(({ compiled }) => compiled.parse(text) !== null);
      if (!pattern) return;
      const earlier = impossible.get(pattern.pattern) ?? { count: 0, line };
      impossible.set(pattern.pattern, { ...earlier, count: earlier.count + 1 });
    },
    doubts() {
      const doubts: Doubt[] = [...impossible].map(([pattern, counts]) => ({
        doubt: 'impossible',
        pattern,
        ...counts,
      }));
      const breaks = asRead.breaks();
      if (breaks >= thresholds.breaks && swappable >= thresholds.swappable && swapped.breaks() * 5 <= breaks)
        doubts.push({ doubt: 'order' });
      if (future.count > 0) doubts.push({ doubt: 'future', ...future });
      // Dates with the year first, or with the name of the month, cannot have been swapped.
      const allDays = [...swaps.keys()];
      const days = new Set(allDays.map((day) => day.slice(8))).size;
      const months = new Set(allDays.map((day) => day.slice(0, 7))).size;
      const isLow = lateDays === 0 && rows >= thresholds.lowRows && days >= thresholds.lowDays;
      if (isLow && swappedPatterns.length > 0 && months >= thresholds.lowMonths)
        doubts.push({ doubt: 'low_days', months });
      if (times.all >= thresholds.midnights && times.midnight === times.all)
        doubts.push({ doubt: 'midnight' });
      return doubts;
    },
  };
}

/** Counts how often consecutive days go against the prevailing direction. */
function createDirectionCounter() {
  let before: Day | undefined;
  const steps = { up: 0, down: 0 };
  return {
    add(day: Day) {
      if (day === before) return;
      if (before !== undefined) steps[day > before ? 'up' : 'down']++;
      before = day;
    },
    breaks: () => Math.min(steps.up, steps.down),
  };
}

/** Swaps day and month; null if that date does not exist. */
export function swappedDay(day: Day): Day | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return Number(date) > 12 ? null : `${year}-${date}-${month}`;
}

/** Swaps day and month in a pattern; null if they are not both numeric. */
export function swappedPattern(pattern: string): string | null {
  const bare = pattern.replace(/'[^']*'/gu, '');
  if (!/(?<!M)M{1,2}(?!M)/u.test(bare) || !/(?<!d)d{1,2}(?!d)/u.test(bare)) return null;
  // With the year first, nobody swaps them.
  if (/^[^dM]*y/u.test(bare)) return null;
  return pattern.replace(/'[^']*'|M+|d+/gu, (token) =>
    token.startsWith("'") ? token : token.replaceAll(/[Md]/gu, (sign) => (sign === 'M' ? 'd' : 'M')),
  );
}
