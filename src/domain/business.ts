import { writesMonthFirst, type Country } from './country.ts';
import { UserError } from './error.ts';
import type { Entry } from './entry.ts';
import type { SavedMapping } from './mapping.ts';
import type { Name, NameList } from './name.ts';
import { currentName, mergeTarget } from './name.ts';
import type { Notice } from './notice.ts';
import type { Settings } from './settings.ts';
import type { Calendar } from './time/moment.ts';
import { layDayStarts, layShifts, type ShiftPeriod } from './time/shift.ts';
import type { Day, Weekday } from './time/wall.ts';
import type { Zone } from './time/zone.ts';
import type { DateOrder } from './time/dateinput.ts';

/** The house as its database knows it: what was decided, which names there are, when its shifts run. */
export interface Business {
  readonly settings: Settings;
  /** The zone of the settings. */
  readonly zone: Zone;
  readonly names: Readonly<Record<NameList, readonly Name[]>>;
  readonly shiftPeriods: readonly ShiftPeriod[];
  readonly staff: readonly Entry<'person'>[];
  readonly roles: readonly Entry<'role'>[];
  /** By the id of somebody of the staff, the last day on which they are away, gone by or not. */
  readonly away: Readonly<Record<number, Day>>;
  /** Ids of touchpoints in the order in which the customer meets them. */
  readonly path: readonly number[];
  /** The keys of setting rows whose text says nothing that can be; what would stand there is as if never set. */
  readonly broken: readonly BrokenSetting[];
  /** How files are read that come again and again. */
  readonly mappings: readonly SavedMapping[];
  /** What the owner has yet to be told. */
  readonly notices: readonly Notice[];
}

/** A setting row that cannot be read, and what stands in it. */
export interface BrokenSetting {
  readonly key: string;
  readonly value: string;
}

/** The error that names it. */
export function damagedSetting({ key, value }: BrokenSetting): UserError {
  return new UserError('damaged_setting', { key, value });
}

/** Laying a week takes longer than reading a complaint: a batch asks for it with every line. */
const calendars = new WeakMap<Business, BusinessCalendar>();

/** A calendar with the order in which the country of the house writes day and month. */
export interface BusinessCalendar extends Calendar {
  readonly dateOrder: DateOrder;
}

export function calendarOf(business: Business): BusinessCalendar {
  const { settings, zone, shiftPeriods } = business;
  const calendar = calendars.get(business) ?? {
    zone,
    dayStartAt: layDayStarts(shiftPeriods, settings.dayStartMinute),
    shiftAt: layShifts(shiftPeriods),
    dateOrder: dateOrderOf(settings.country),
  };
  calendars.set(business, calendar);
  return calendar;
}

function dateOrderOf(country: Country | null): DateOrder {
  if (country === null) return null;
  return writesMonthFirst(country) ? 'month_first' : 'day_first';
}

/** A stretch of a shift with the weekday of the business day that it counts for. */
export type Stretch = ShiftPeriod;

/** What is worked in a week. What begins after midnight, while the evening before still goes on, counts for that. */
export function workedInWeek(business: Business): readonly Stretch[] {
  const { dayStartAt } = calendarOf(business);
  return business.shiftPeriods.map(({ weekday, ...stretch }) => ({
    ...stretch,
    weekday: stretch.start < dayStartAt(weekday) ? weekdayBefore(weekday) : weekday,
  }));
}

function weekdayBefore(weekday: Weekday): Weekday {
  return (((weekday + 5) % 7) + 1) as Weekday;
}

/** The shifts that run today, in the order in which the house's day meets them. */
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
    .filter((shift) => currentName(shift) && shiftPeriods.some((period) => period.shift === shift.id))
    .sort((a, b) => firstStart(a.id) - firstStart(b.id) || a.id - b.id);
}

/** The entry an id counts under: the one it was merged into, else itself. Null for "not recorded". */
export function countsAs(list: NameList, { names }: Business, id: string | number | null): Name | null {
  const name = names[list].find((each) => each.id === id);
  return name ? mergeTarget(names[list], name) : null;
}

/** The name an id counts under: what was merged goes by the name it was merged into. Null for "not recorded". */
export function nameOf(list: NameList, business: Business, id: string | number | null): string | null {
  return countsAs(list, business, id)?.name ?? null;
}

/** The touchpoints in the order of the customer's path; those it does not name come last. */
export function currentPath({ names, path }: Business): readonly Name[] {
  const place = (id: number) => (path.includes(id) ? path.indexOf(id) : path.length + id);
  return names.touchpoint.filter(currentName).sort((a, b) => place(a.id) - place(b.id));
}
