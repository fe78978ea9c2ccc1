import type { Entry } from './entry.ts';
import type { HolidayCalendar } from './time/holidays.ts';
import type { Day } from './time/wall.ts';
import { addWorkingDays } from './time/workingdays.ts';

/** A deadline that another calendar moves. */
export interface MovedDeadline {
  /** The id of the formal complaint. */
  readonly id: number;
  /** The number of its incident. */
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Counts the deadlines of formal complaints again and returns those that move: of the ones not answered yet whose day was counted in
 * working days. A day that was typed stays.
 */
export function recountDeadlines(
  formals: readonly Entry<'formal'>[],
  calendar: HolidayCalendar,
): readonly MovedDeadline[] {
  return formals.flatMap(({ id, incident, receivedOn, dueOn, dueWorkingDays, sentOn }) => {
    if (incident === null || dueOn === null || dueWorkingDays === null || sentOn !== null) return [];
    const to = addWorkingDays(receivedOn, dueWorkingDays, calendar);
    return to === dueOn ? [] : [{ id, number: incident, from: dueOn, to }];
  });
}
