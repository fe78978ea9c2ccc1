import type { DayStartAt, ShiftAt } from './shift.ts';
import {
  businessDay,
  formatTimeOfDay,
  minuteOfDay,
  weekdayOf,
  type Day,
  type WallTime,
  type Weekday,
} from './wall.ts';
import { instantOfWall, wallAt, type Instant, type Zone } from './zone.ts';

/** When something happens, as far as it is known: an instant, a wall-clock time, or only a date, perhaps with its shift. */
export type Occurrence =
  | { readonly basis: 'instant'; readonly at: Instant }
  | { readonly basis: 'wall'; readonly wall: WallTime }
  | { readonly basis: 'date'; readonly day: Day; readonly shift?: number };

/** The time zone of the business, the starts of its days and its shifts. */
export interface Calendar {
  readonly zone: Zone;
  readonly dayStartAt: DayStartAt;
  readonly shiftAt: ShiftAt;
}

/**
 * A time with everything it counts for. It is derived once, when a complaint is recorded, and stored. A date without a time
 * has no instant and no hour, and a shift only if it was named.
 */
export interface Moment {
  readonly basis: Occurrence['basis'];
  readonly wall: WallTime;
  readonly at: Instant | null;
  readonly offsetMinutes: number | null;
  readonly businessDay: Day;
  readonly weekday: Weekday;
  /** 0–23. */
  readonly hour: number | null;
  /** The id of the shift; 0 outside all shifts. */
  readonly shift: number | null;
}

/** Derives everything a time counts for from the calendar. */
export function deriveMoment(occurrence: Occurrence, calendar: Calendar): Moment {
  if (occurrence.basis === 'date') {
    const { day, shift = null } = occurrence;
    return {
      basis: 'date',
      wall: day,
      at: null,
      offsetMinutes: null,
      businessDay: day,
      weekday: weekdayOf(day),
      hour: null,
      shift,
    };
  }
  const { at, offsetMinutes } =
    occurrence.basis === 'instant'
      ? { at: occurrence.at, offsetMinutes: calendar.zone.offsetMinutesAt(occurrence.at) }
      : instantOfWall(calendar.zone, occurrence.wall);
  const wall = occurrence.basis === 'instant' ? wallAt(calendar.zone, at) : occurrence.wall;
  const weekday = weekdayOf(wall);
  const day = businessDay(wall, calendar.dayStartAt(weekday));
  const minute = minuteOfDay(wall);
  return {
    basis: occurrence.basis,
    wall,
    at,
    offsetMinutes,
    businessDay: day,
    weekday: wall.startsWith(day) ? weekday : weekdayOf(day),
    hour: Math.floor(minute / 60),
    shift: calendar.shiftAt(weekday, minute),
  };
}

/**
 * Returns the name of the zone in which a moment was recorded: that of the business if its offset is the same, otherwise the
 * offset ("UTC", "UTC+1"), because the business has changed its zone since. A date without a time gets the zone of the business.
 */
export function zoneNameOf({ at, offsetMinutes }: Pick<Moment, 'at' | 'offsetMinutes'>, zone: Zone): string {
  if (at === null || offsetMinutes === null || zone.offsetMinutesAt(at) === offsetMinutes) return zone.name;
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const sign = offsetMinutes < 0 ? '\u2212' : '+';
  const minutePart = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return offsetMinutes === 0 ? 'UTC' : `UTC${sign}${hours}${minutePart}`;
}

/** Returns the business day that a wall-clock time counts for. */
export function businessDayOf(wall: WallTime, { dayStartAt }: Pick<Calendar, 'dayStartAt'>): Day {
  return businessDay(wall, dayStartAt(weekdayOf(wall)));
}

/** Returns the business day that an instant counts for. */
export function businessDayAt(at: Instant, calendar: Pick<Calendar, 'zone' | 'dayStartAt'>): Day {
  return businessDayOf(wallAt(calendar.zone, at), calendar);
}

/** Returns the instant at which a business day begins. */
export function startOfBusinessDay(
  day: Day,
  { zone, dayStartAt }: Pick<Calendar, 'zone' | 'dayStartAt'>,
): Instant {
  return instantOfWall(zone, `${day}T${formatTimeOfDay(dayStartAt(weekdayOf(day)))}:00`).at;
}

/** Returns what a moment was derived from, so that it can be derived again from another calendar; the shift of a date stays. */
export function occurrenceOf(moment: Pick<Moment, 'basis' | 'wall' | 'at' | 'shift'>): Occurrence {
  if (moment.basis === 'instant' && moment.at !== null) return { basis: 'instant', at: moment.at };
  if (moment.basis === 'date')
    return { basis: 'date', day: moment.wall, ...(moment.shift === null ? {} : { shift: moment.shift }) };
  return { basis: 'wall', wall: moment.wall };
}
