import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { UserError } from '../error.ts';
import { addDays, weekdayOf, weekdays, type Day, type Weekday } from './wall.ts';
import { isPlausible } from './dateinput.ts';

/** A range of business days, both ends inclusive; null for an open end. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
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

/** Parses "2026-11" as the first to the last day of that month. Throws bad_period. */
export function parseMonth(text: string): Period {
  const [, year, month] = /^(\d{4})-(\d{1,2})$/u.exec(text.trim()) ?? [];
  const first = `${year ?? ''}-${String(Number(month)).padStart(2, '0')}-01`;
  if (!isPlausible(first)) {
    throw new UserError('bad_period', { flag: '--month', value: text, example: '2026-11' });
  }
  const nextMonth = `${addDays(first, 31).slice(0, 7)}-01`;
  return { from: first, to: addDays(nextMonth, -1) };
}

/** Returns the weekdays, beginning with `weekStart`. */
export function weekdaysFrom(weekStart: Weekday): readonly Weekday[] {
  return weekdays.map((_, index) => (((weekStart - 1 + index) % 7) + 1) as Weekday);
}
