import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { UserError } from '../error.ts';
import { fold } from '../text.ts';
import { isPlausible } from './dateinput.ts';
import { monthOf } from './timewords.ts';
import { addDays, daysBetween, isDay, weekdayOf, weekdays, type Day, type Weekday } from './wall.ts';

/** A range of business days, both ends inclusive; null for an open end. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A period with both ends. */
export interface ClosedPeriod extends Period {
  readonly from: Day;
  readonly to: Day;
}

export const allTime: Period = { from: null, to: null };

export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  const date = new UTCDateMini(`${day}T00:00:00Z`);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** Returns the week that contains a day, if weeks start on `weekStart`. */
export function weekOf(day: Day, weekStart: Weekday): { readonly from: Day; readonly to: Day } {
  const from = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
  return { from, to: addDays(from, 6) };
}

/** Parses "2026-W47" as Monday to Sunday of that ISO week. Throws bad_period. */
export function parseWeek(text: string): Period {
  const refuse = (): never => {
    throw new UserError('bad_period', { flag: '--week', value: text, example: '2026-W47' });
  };
  const [, year = '', week] = /^(\d{4})-?W(\d{1,2})$/iu.exec(text.trim()) ?? [];
  const inFirstWeek = `${year}-01-04`;
  if (!isPlausible(inFirstWeek)) return refuse();
  const monday = addDays(weekOf(inFirstWeek, 1).from, (Number(week) - 1) * 7);
  if (Number(week) < 1 || isoWeekOf(monday).year !== Number(year)) return refuse();
  return { from: monday, to: addDays(monday, 6) };
}

/**
 * Parses a month: "2026-11", "november" (the last one that has begun by `today`) or "november 2025", in any of the four languages.
 * Throws bad_period.
 */
export function parseMonth(text: string, today: Day): ClosedPeriod {
  const [, year, month] = /^(\d{4})-(\d{1,2})$/u.exec(text.trim()) ?? [];
  const first =
    year === undefined ? firstOfNamedMonth(text, today) : `${year}-${twoDigits(Number(month))}-01`;
  if (first === null || !isPlausible(first))
    throw new UserError('bad_period', { flag: '--month', value: text, example: '2026-11' });
  return monthsFrom(first, 1);
}

/** Returns the first day of a month that is named, with its year or without. */
function firstOfNamedMonth(text: string, today: Day): Day | null {
  const [, name = '', year] = /^(\p{L}+)\.?(?:\s+(?:de\s+|del\s+)?(\d{4}))?$/u.exec(fold(text)) ?? [];
  const month = monthOf(name);
  if (month === null) return null;
  if (year !== undefined) return `${year}-${twoDigits(month)}-01`;
  const thisYear = `${today.slice(0, 4)}-${twoDigits(month)}-01`;
  return thisYear <= today ? thisYear : addMonths(thisYear, -12);
}

/**
 * Parses a quarter: "2026-Q3" or "Q3" (T3 in Spanish, Italian and Portuguese), the last one that has begun by `today`; without a
 * text, the one that contains `today`. Throws bad_period.
 */
export function parseQuarter(text: string | true, today: Day): ClosedPeriod {
  const [, year, quarter] =
    text === true
      ? [null, today.slice(0, 4), String(Math.ceil(Number(today.slice(5, 7)) / 3))]
      : (/^(?:(\d{4})-?)?[QT]?([1-4])$/iu.exec(text.trim()) ?? []);
  const month = twoDigits(Number(quarter) * 3 - 2);
  const thisYear = `${year ?? today.slice(0, 4)}-${month}-01`;
  if (quarter === undefined || !isPlausible(thisYear))
    throw new UserError('bad_period', { flag: '--quarter', value: String(text), example: '2026-Q3' });
  return monthsFrom(year === undefined && thisYear > today ? addMonths(thisYear, -12) : thisYear, 3);
}

/** Parses a year, "2026"; without a text, the one that contains `today`. Throws bad_period. */
export function parseYear(text: string | true, today: Day): ClosedPeriod {
  const year = text === true ? today.slice(0, 4) : text.trim();
  const first = `${year}-01-01`;
  if (!isPlausible(first))
    throw new UserError('bad_period', { flag: '--year', value: String(text), example: '2026' });
  return monthsFrom(first, 12);
}

/** Returns the calendar month that contains a day. */
export function monthAround(day: Day): ClosedPeriod {
  return monthsFrom(`${day.slice(0, 7)}-01`, 1);
}

/** Returns whole months, from the first day of the first one. */
function monthsFrom(first: Day, months: number): ClosedPeriod {
  return { from: first, to: addDays(addMonths(first, months), -1) };
}

/** Moves a day by months; a day that does not exist becomes the last one of its month. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${twoDigits((count % 12) + 1)}`;
  for (let date = Number(day.slice(8)); ; date--) {
    const moved = `${month}-${twoDigits(date)}`;
    if (isDay(moved)) return moved;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Which earlier range a range is compared with: the one before, or the same one a year earlier. */
export const comparisons = ['previous', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * Returns a range and the earlier one that it is compared with. Before whole months come as many months, before any other range
 * as many days; a year earlier, whole weeks keep their weekdays. Of a range that is not over, and of the earlier one, only the
 * days up to the same one count.
 */
export function comparedPeriods(
  { from, to }: ClosedPeriod,
  comparison: Comparison,
  today: Day,
): { readonly now: ClosedPeriod; readonly before: ClosedPeriod } {
  const days = daysBetween(from, to) + 1;
  const months = wholeMonths({ from, to });
  const before =
    comparison === 'previous'
      ? months === null
        ? { from: addDays(from, -days), to: addDays(from, -1) }
        : { from: addMonths(from, -months), to: addDays(from, -1) }
      : months === null && days % 7 === 0
        ? { from: addDays(from, -364), to: addDays(to, -364) }
        : {
            from: addMonths(from, -12),
            to: months === null ? addMonths(to, -12) : addDays(addMonths(addDays(to, 1), -12), -1),
          };
  if (to <= today || from > today) return { now: { from, to }, before };
  const sameDay = addDays(before.from, daysBetween(from, today));
  return {
    now: { from, to: today },
    before: { from: before.from, to: sameDay < before.to ? sameDay : before.to },
  };
}

/** Returns the number of calendar months of which a range consists; null if it does not. */
function wholeMonths({ from, to }: ClosedPeriod): number | null {
  const next = addDays(to, 1);
  if (!from.endsWith('-01') || !next.endsWith('-01')) return null;
  const count = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(next) - count(from);
}

/** Returns the weekdays, beginning with `weekStart`. */
export function weekdaysFrom(weekStart: Weekday): readonly Weekday[] {
  return weekdays.map((_, index) => (((weekStart - 1 + index) % 7) + 1) as Weekday);
}
