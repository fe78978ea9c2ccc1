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
import { settleWall, wallAt, type Instant, type Zone } from './zone.ts';

/** What is known of when something happened; the rest follows from the house's calendar. */
export type Occurrence =
  | { readonly basis: 'instant'; readonly at: Instant }
  | { readonly basis: 'wall'; readonly wall: WallTime }
  | { readonly basis: 'date'; readonly day: Day };

/** How the house reads clocks: its zone, when its days begin, which shift covers which minute. */
export interface Calendar {
  readonly zone: Zone;
  readonly dayStartAt: DayStartAt;
  readonly shiftAt: ShiftAt;
}

/** A moment with everything it counts for, settled once and stored so. A date without a time counts in no hour or shift. */
export interface Moment {
  readonly basis: Occurrence['basis'];
  readonly wall: WallTime;
  readonly at: Instant | null;
  readonly offsetMinutes: number | null;
  readonly businessDay: Day;
  readonly weekday: Weekday;
  /** 0–23. */
  readonly hour: number | null;
  /** The id of the shift, 0 outside all shifts. */
  readonly shift: number | null;
}

export function settleMoment(occurrence: Occurrence, calendar: Calendar): Moment {
  if (occurrence.basis === 'date') {
    const { day } = occurrence;
    return {
      basis: 'date',
      wall: day,
      at: null,
      offsetMinutes: null,
      businessDay: day,
      weekday: weekdayOf(day),
      hour: null,
      shift: null,
    };
  }
  const { at, offsetMinutes } =
    occurrence.basis === 'instant'
      ? { at: occurrence.at, offsetMinutes: calendar.zone.offsetMinutesAt(occurrence.at) }
      : settleWall(calendar.zone, occurrence.wall);
  const wall = occurrence.basis === 'instant' ? wallAt(calendar.zone, at) : occurrence.wall;
  const countsFor = businessDayOf(wall, calendar);
  const weekday = weekdayOf(wall);
  const minute = minuteOfDay(wall);
  return {
    basis: occurrence.basis,
    wall,
    at,
    offsetMinutes,
    businessDay: countsFor,
    weekday: wall.startsWith(countsFor) ? weekday : weekdayOf(countsFor),
    hour: Math.floor(minute / 60),
    shift: calendar.shiftAt(weekday, minute),
  };
}

/**
 * The name of the zone that a moment was written in: the house's, where it says the same; what was written before the house changed its
 * zone keeps its offset, "UTC" or "UTC+1". A date without a time has the zone of the house.
 */
export function zoneNameOf({ at, offsetMinutes }: Pick<Moment, 'at' | 'offsetMinutes'>, zone: Zone): string {
  if (at === null || offsetMinutes === null || zone.offsetMinutesAt(at) === offsetMinutes) return zone.name;
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const sign = offsetMinutes < 0 ? '\u2212' : '+';
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return offsetMinutes === 0 ? 'UTC' : `UTC${sign}${hours}${rest}`;
}

/** The business day that a wall time counts for. */
export function businessDayOf(wall: WallTime, { dayStartAt }: Pick<Calendar, 'dayStartAt'>): Day {
  return businessDay(wall, dayStartAt(weekdayOf(wall)));
}

/** The business day that an instant counts for. */
export function businessDayAt(at: Instant, calendar: Pick<Calendar, 'zone' | 'dayStartAt'>): Day {
  return businessDayOf(wallAt(calendar.zone, at), calendar);
}

/** The instant at which a business day begins. */
export function beginningOf(day: Day, { zone, dayStartAt }: Pick<Calendar, 'zone' | 'dayStartAt'>): Instant {
  return settleWall(zone, `${day}T${formatTimeOfDay(dayStartAt(weekdayOf(day)))}:00`).at;
}

/** What a stored moment was known by; settling it again under another calendar is how history is recounted. */
export function occurrenceOf(moment: Pick<Moment, 'basis' | 'wall' | 'at'>): Occurrence {
  if (moment.basis === 'instant' && moment.at !== null) return { basis: 'instant', at: moment.at };
  if (moment.basis === 'date') return { basis: 'date', day: moment.wall };
  return { basis: 'wall', wall: moment.wall };
}
