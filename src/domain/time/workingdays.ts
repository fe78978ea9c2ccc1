import type { Holiday, HolidayCalendar } from './holidays.ts';
import { addDays, weekdayOf, type Day } from './wall.ts';

/** Whether a day is a working day: Monday to Friday, and no holiday. Days on which only the business is closed are working days. */
export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  return isWeekday(day) && calendar.holidayOn(day) === null;
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) <= 5;
}

/** How a deadline in working days was counted. */
export interface WorkingDayCount {
  readonly last: Day;
  /** The holidays from Monday to Friday that were left out. */
  readonly skipped: readonly Holiday[];
  /** Whether the count went beyond the years of the calendar, where it left out only weekends and own days. */
  readonly leavesCalendar: boolean;
}

/** Counts working days after a day, which does not count itself, whatever day it is. */
export function countWorkingDays(from: Day, workingDays: number, calendar: HolidayCalendar): WorkingDayCount {
  const skipped: Holiday[] = [];
  let last = from;
  for (let left = workingDays; left > 0;) {
    last = addDays(last, 1);
    if (!isWeekday(last)) continue;
    const holiday = calendar.holidayOn(last);
    if (holiday === null) left--;
    else skipped.push(holiday);
  }
  const { years } = calendar;
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  return {
    last,
    skipped,
    leavesCalendar: years !== null && (yearOf(addDays(from, 1)) < years.from || yearOf(last) > years.to),
  };
}

/** Returns the last of so many working days after a day. */
export function addWorkingDays(from: Day, workingDays: number, calendar: HolidayCalendar): Day {
  return countWorkingDays(from, workingDays, calendar).last;
}

/** Returns the day itself if it is a working day, otherwise the next one: to it, a deadline that ends on another day moves. */
export function workingDayFrom(day: Day, calendar: HolidayCalendar): Day {
  return isWorkingDay(day, calendar) ? day : workingDayFrom(addDays(day, 1), calendar);
}

/** How far back a day is looked for on which a deadline can be met: of a business that is closed for longer, it stays. */
const longestClosureDays = 120;

/** A day before a deadline, by which it is better met. */
export interface EarlierDay {
  readonly day: Day;
  /** Whether it is the last working day; otherwise working days come after it, on which the business is closed. */
  readonly isLastWorkingDay: boolean;
}

/**
 * Returns the last day before a deadline on which post, offices and the business itself work; for a business that opens only on
 * other days, the last one on which it is open. Null if that is the day of the deadline.
 */
export function earlierDay(deadline: Day, calendar: HolidayCalendar): EarlierDay | null {
  const day =
    lastDayUntil(deadline, (each) => isWorkingDay(each, calendar) && calendar.isOpen(each)) ??
    lastDayUntil(deadline, (each) => calendar.isOpen(each));
  if (day === null || day === deadline) return null;
  const lastWorkingDay = lastDayUntil(addDays(deadline, -1), (each) => isWorkingDay(each, calendar));
  return { day, isLastWorkingDay: day === lastWorkingDay };
}

function lastDayUntil(last: Day, isWanted: (day: Day) => boolean): Day | null {
  for (let back = 0; back < longestClosureDays; back++) {
    const day = addDays(last, -back);
    if (isWanted(day)) return day;
  }
  return null;
}
