import { writesMonthFirst, writesTwelveHours, type Country } from './country.ts';
import { UserError } from './error.ts';
import type { RuleChoice } from './formal.ts';
import type { Entry } from './entry.ts';
import type { SavedMapping } from './mapping.ts';
import type { Name, NameList } from './name.ts';
import { isCurrentName, mergeTarget } from './name.ts';
import type { Notice } from './notice.ts';
import type { Settings } from './settings.ts';
import type { Calendar } from './time/moment.ts';
import {
  layOutDayStarts,
  layOutShifts,
  outsideShiftId,
  type DayStartAt,
  type ShiftPeriod,
} from './time/shift.ts';
import type { Day, Weekday } from './time/wall.ts';
import type { Zone } from './time/zone.ts';
import type { ClockHabit, DateContext, DateOrder } from './time/dateinput.ts';

/** The business as its database describes it: settings, lists of names, shifts and staff. */
export interface Business {
  readonly settings: Settings;
  /** The time zone of `settings.zone`. */
  readonly zone: Zone;
  readonly names: Readonly<Record<NameList, readonly Name[]>>;
  readonly shiftPeriods: readonly ShiftPeriod[];
  readonly staff: readonly Entry<'person'>[];
  readonly roles: readonly Entry<'role'>[];
  readonly goals: readonly Entry<'goal'>[];
  /** The day on which a proposed goal was last turned down. */
  readonly goalDeclinedOn: Day | null;
  /** The owner's own holidays, vacations and working days. */
  readonly ownDays: readonly Entry<'holiday'>[];
  /** The last day of each person's absence, which may be over, by their id. */
  readonly absences: Readonly<Record<number, Day>>;
  /** What the owner decided about rules for formal complaints, by their id. */
  readonly ruleChoices: ReadonlyMap<string, RuleChoice>;
  /** Ids of touchpoints in the order in which the customer passes them. */
  readonly path: readonly number[];
  /** Settings whose stored text is invalid; they count as not set. */
  readonly brokenSettings: readonly BrokenSetting[];
  /** How to read files that arrive regularly. */
  readonly mappings: readonly SavedMapping[];
  /** Notices that the owner has not seen yet. */
  readonly notices: readonly Notice[];
}

/** A setting whose stored text is invalid. */
export interface BrokenSetting {
  readonly key: string;
  readonly value: string;
}

/** Creates the error that names a broken setting. */
export function damagedSetting({ key, value }: BrokenSetting): UserError {
  return new UserError('damaged_setting', { key, value });
}

/** Caches calendars: building one takes longer than parsing a complaint, and a batch needs it for every line. */
const calendars = new WeakMap<Business, BusinessCalendar>();

/** A calendar with what words for days and times depend on: the habits of the country, the language and the shifts. */
export type BusinessCalendar = Calendar & Omit<DateContext, 'now'>;

export function calendarOf(business: Business): BusinessCalendar {
  const known = calendars.get(business);
  if (known) return known;
  const { settings, zone, shiftPeriods, names } = business;
  const dayStartAt = layOutDayStarts(shiftPeriods, settings.dayStartMinute);
  const calendar = {
    zone,
    dayStartAt,
    shiftAt: layOutShifts(shiftPeriods),
    dateOrder: dateOrderOf(settings.country),
    clock: clockHabitOf(settings.country),
    language: settings.language,
    shiftNames: names.shift.filter((name) => isCurrentName(name) && name.id !== outsideShiftId),
    shiftHours: hoursOfBusinessDays(shiftPeriods, dayStartAt),
  };
  calendars.set(business, calendar);
  return calendar;
}

/** Returns the hours of the shifts on the business days that they count for. */
function hoursOfBusinessDays(
  periods: readonly ShiftPeriod[],
  dayStartAt: DayStartAt,
): BusinessCalendar['shiftHours'] {
  return periods.map(({ shift, weekday, start, end }) =>
    start < dayStartAt(weekday)
      ? { id: shift, weekday: weekdayBefore(weekday), start: start + 1440, end: end + 1440 }
      : { id: shift, weekday, start, end },
  );
}

function clockHabitOf(country: Country | null): ClockHabit {
  if (country === null) return null;
  return writesTwelveHours(country) ? 12 : 24;
}

function dateOrderOf(country: Country | null): DateOrder {
  if (country === null) return null;
  return writesMonthFirst(country) ? 'month_first' : 'day_first';
}

/**
 * Returns the shift periods of a week by the weekday of the business day that they count for: one that begins after midnight
 * but before the business day does counts for the day before.
 */
export function weeklyShiftPeriods(business: Business): readonly ShiftPeriod[] {
  const { dayStartAt } = calendarOf(business);
  return business.shiftPeriods.map(({ weekday, ...period }) => ({
    ...period,
    weekday: period.start < dayStartAt(weekday) ? weekdayBefore(weekday) : weekday,
  }));
}

function weekdayBefore(weekday: Weekday): Weekday {
  return (((weekday + 5) % 7) + 1) as Weekday;
}

/** Returns the shifts in use, in the order of the business day. */
export function currentShifts(business: Business): readonly Name[] {
  const { names, shiftPeriods } = business;
  const { dayStartAt } = calendarOf(business);
  const firstStart = (id: number) =>
    Math.min(
      ...shiftPeriods
        .filter(({ shift }) => shift === id)
        .map(({ weekday, start }) => (start - dayStartAt(weekday) + 1440) % 1440),
    );
  return names.shift
    .filter((shift) => isCurrentName(shift) && shiftPeriods.some((period) => period.shift === shift.id))
    .sort((a, b) => firstStart(a.id) - firstStart(b.id) || a.id - b.id);
}

/** Returns the name with this id, or the name it was merged into. Null for "not recorded". */
export function resolveName(list: NameList, { names }: Business, id: string | number | null): Name | null {
  const name = names[list].find((each) => each.id === id);
  return name ? mergeTarget(names[list], name) : null;
}

/** Returns the text of the name with this id, following merges. Null for "not recorded". */
export function nameOf(list: NameList, business: Business, id: string | number | null): string | null {
  return resolveName(list, business, id)?.name ?? null;
}

/** Returns the touchpoints in the order of the customer's path; those not on the path come last. */
export function currentPath({ names, path }: Business): readonly Name[] {
  const place = (id: number) => (path.includes(id) ? path.indexOf(id) : path.length + id);
  return names.touchpoint.filter(isCurrentName).sort((a, b) => place(a.id) - place(b.id));
}
