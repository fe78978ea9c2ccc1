import type { Change, NewAction } from '../../domain/action.ts';
import type { Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { DecideChanges } from '../../domain/records.ts';
import type { HolidayCalendar } from '../../domain/time/holidays.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { instantOfWall, type Instant } from '../../domain/time/zone.ts';
import type { DemoIncident, DemoMoment } from '../../shipped/demobusiness.ts';
import type { BusinessView } from '../business/view.ts';

/** An action of the demo, as a command would have committed it at the time. */
export interface DemoStep extends NewAction {
  /** The complaint it belongs to; the first action of a complaint records it. */
  readonly incident?: DemoIncident;
  /** Returns the changes; `number` is that of the complaint, 0 if it has none yet. */
  readonly changes: (number: number) => readonly Change[] | DecideChanges;
}

/** What the actions of the demo are derived from. */
export interface DemoSetting {
  readonly calendar: HolidayCalendar;
  /** The demo business once it is set up. */
  readonly view: BusinessView;
  readonly checklist: Checklist;
  /** The first day of the current week. */
  readonly monday: Day;
  readonly now: Instant;
}

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** Returns the calendar day of a moment, which is counted from the Monday of the current week. */
export function dayOfMoment(monday: Day, { week, day }: Omit<DemoMoment, 'time'>): Day {
  return addDays(monday, week * 7 + day - 1);
}

export function instantOfMoment(business: Business, monday: Day, moment: DemoMoment): Instant {
  return instantOf(business, dayOfMoment(monday, moment), moment.time);
}

/** Returns the instant of a wall-clock time ("20:30") on a calendar day. */
export function instantOf({ zone }: Business, day: Day, time: string): Instant {
  return instantOfWall(zone, `${day}T${time}:00`).at;
}
