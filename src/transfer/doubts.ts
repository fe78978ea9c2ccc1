import { compilePattern } from '../domain/time/patterns.ts';
import type { Day, WallTime } from '../domain/time/wall.ts';

/** What makes the dates of a file look as if they were read otherwise than they were meant. */
export type Doubt =
  /** Dates that no calendar has as they are read, and that make sense with day and month the other way round. */
  | { readonly doubt: 'impossible'; readonly count: number; readonly line: number; readonly pattern: string }
  /** Rows that jump back and forth in time, and are in order with day and month the other way round. */
  | { readonly doubt: 'order' }
  /** Rows to come, which the other way round would have been. */
  | { readonly doubt: 'future'; readonly count: number; readonly line: number }
  /** Months go by, and never is it later than the twelfth. */
  | { readonly doubt: 'low_days'; readonly months: number }
  /** Every time is midnight, as a spreadsheet writes it where there is none. */
  | { readonly doubt: 'midnight' };

/** Sees the rows of a file go by, in their order, and keeps no more of them than it needs. */
export interface Doubting {
  /** A row that could be read. */
  saw(line: number, wall: WallTime): void;
  /** A date that could not be. */
  missed(line: number, text: string): void;
  doubts(): readonly Doubt[];
}

/** Fewer of these can be chance. */
const enough = { breaks: 3, swappable: 5, lowRows: 20, lowDays: 5, lowMonths: 3, midnights: 10 } as const;

/** `today` is the date on the calendar; the patterns are those under which the dates are read. */
export function openDoubting(today: Day, datePatterns: readonly string[]): Doubting {
  const others = datePatterns.flatMap((pattern) => {
    const swapped = swappedPattern(pattern);
    return swapped === null ? [] : [{ pattern: swapped, compiled: compilePattern(swapped) }];
  });
  const asRead = openOrder();
  const swapped = openOrder();
  // Most days have many rows.
  const swaps = new Map<Day, Day | null>();
  let rows = 0;
  let swappable = 0;
  let lateDays = 0;
  const times = { all: 0, midnight: 0 };
  const future = { count: 0, line: 0 };
  const impossible = new Map<string, { count: number; line: number }>();

  return {
    saw(line, wall) {
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
    missed(line, text) {
      const fits = others.find(({ compiled }) => compiled.read(text) !== null);
      if (!fits) return;
      const known = impossible.get(fits.pattern) ?? { count: 0, line };
      impossible.set(fits.pattern, { ...known, count: known.count + 1 });
    },
    doubts() {
      const found: Doubt[] = [...impossible].map(([pattern, where]) => ({
        doubt: 'impossible',
        pattern,
        ...where,
      }));
      const jumps = asRead.breaks();
      if (jumps >= enough.breaks && swappable >= enough.swappable && swapped.breaks() * 5 <= jumps)
        found.push({ doubt: 'order' });
      if (future.count > 0) found.push({ doubt: 'future', ...future });
      // What is written year first, or with the name of the month, is meant as it stands.
      const seen = [...swaps.keys()];
      const days = new Set(seen.map((day) => day.slice(8))).size;
      const months = new Set(seen.map((day) => day.slice(0, 7))).size;
      const isLow = lateDays === 0 && rows >= enough.lowRows && days >= enough.lowDays;
      if (isLow && others.length > 0 && months >= enough.lowMonths) found.push({ doubt: 'low_days', months });
      if (times.all >= enough.midnights && times.midnight === times.all) found.push({ doubt: 'midnight' });
      return found;
    },
  };
}

/** How often days turn back, against the way they mostly go. */
function openOrder() {
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

/** A day with day and month the other way round; null where no calendar has it. */
export function swappedDay(day: Day): Day | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return Number(date) > 12 ? null : `${year}-${date}-${month}`;
}

/** A pattern with day and month the other way round; null where they are not both figures. */
export function swappedPattern(pattern: string): string | null {
  const bare = pattern.replace(/'[^']*'/gu, '');
  if (!/(?<!M)M{1,2}(?!M)/u.test(bare) || !/(?<!d)d{1,2}(?!d)/u.test(bare)) return null;
  // Year first is how nobody swaps them.
  if (/^[^dM]*y/u.test(bare)) return null;
  return pattern.replace(/'[^']*'|M+|d+/gu, (token) =>
    token.startsWith("'") ? token : token.replaceAll(/[Md]/gu, (sign) => (sign === 'M' ? 'd' : 'M')),
  );
}
