import type { Country } from '../country.ts';
import { findSimilarWord, fold } from '../text.ts';
import { addDays, weekdayOf, type Day, type Weekday } from './wall.ts';

/** The public holidays of several countries from the year `from` to the year `to`, as scripts/holidays.js writes them. */
export interface HolidayTable {
  readonly from: number;
  readonly to: number;
  readonly countries: Readonly<Record<Country, CountryHolidays>>;
}

export interface CountryHolidays {
  /** The names of the regions by their code in ISO 3166-2, without the country. */
  readonly regions: Readonly<Record<string, string>>;
  /**
   * Rows of a name, days, regions, and "optional" for days on which many businesses are closed, but not by law. Days are "12-25"
   * for every year, or a text for each year: "04-18", "02-16+02-17", or "-" for none. Regions are codes, "not" and codes, or ''
   * for all; "*" stands for the country if no region is known.
   */
  readonly holidays: readonly (readonly string[])[];
}

/** The stored region of a business that is in none of the known ones: only the holidays of the whole country count. */
export const noRegion = 'none';

/**
 * The owner's own days: a holiday, such as a day of the town; a vacation, in which the business is closed but deadlines run; or a
 * public holiday that counts as a working day all the same.
 */
export const ownDayKinds = ['holiday', 'vacation', 'working'] as const;
export type OwnDayKind = (typeof ownDayKinds)[number];

/** An own day, or several in a row; both ends are included. */
export interface OwnDays {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly name: string | null;
  readonly kind: OwnDayKind;
}

export interface Holiday {
  readonly day: Day;
  /** Null for an own day without a name. */
  readonly name: string | null;
}

export interface PublicHoliday extends Holiday {
  readonly name: string;
  readonly isOptional: boolean;
}

/** Which days are working days where a business stands, and on which it is open. */
export interface HolidayCalendar {
  /** The years of the table that it counts with; null if there is none for the country. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Returns the holiday on a day; null if it is none. Weekends are not asked for. */
  holidayOn(day: Day): Holiday | null;
  /** Whether somebody is there: not on closed weekdays, in vacations and on holidays. */
  isOpen(day: Day): boolean;
}

/** What a holiday calendar is made of. */
export interface CalendarParts {
  readonly table: HolidayTable;
  readonly country: Country | null;
  /** Null if not known. */
  readonly region: string | null;
  /** Whether optional holidays count. */
  readonly countsOptional: boolean;
  readonly ownDays: readonly OwnDays[];
  readonly closedWeekdays: readonly Weekday[];
}

/** Lists the public holidays of a place in the order of the days, optional ones included. A day can have several. */
export function publicHolidays(
  { countries, from, to }: HolidayTable,
  country: Country | null,
  region: string | null,
): readonly PublicHoliday[] {
  const place = region === null || region === noRegion ? '*' : region;
  const rows = countries[country ?? '']?.holidays ?? [];
  return rows
    .filter(([, , regions = '']) => includesRegion(regions, place))
    .flatMap(([name = '', days = '', , mark]) =>
      daysOf(days, from, to).map((day) => ({ day, name, isOptional: mark === 'optional' })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function includesRegion(regions: string, place: string): boolean {
  if (regions === '') return true;
  const [first, ...others] = regions.split(' ');
  return first === 'not' ? !others.includes(place) : first === place || others.includes(place);
}

function daysOf(text: string, from: number, to: number): readonly Day[] {
  const perYear = text.split(' ');
  return Array.from(
    { length: to - from + 1 },
    (_, index) => perYear[perYear.length === 1 ? 0 : index],
  ).flatMap((days = '-', index) =>
    days === '-' ? [] : days.split('+').map((day) => `${from + index}-${day}`),
  );
}

/** Makes the calendar of a place with the owner's own days. */
export function layOutHolidays(parts: CalendarParts): HolidayCalendar {
  const { table, country, region, countsOptional, ownDays, closedWeekdays } = parts;
  const holidays = new Map<Day, Holiday>();
  for (const holiday of publicHolidays(table, country, region))
    if (countsOptional || !holiday.isOptional) holidays.set(holiday.day, holiday);
  const vacations = new Set<Day>();
  const daysOfKind = (kind: OwnDayKind) =>
    ownDays.flatMap((own) =>
      own.kind === kind ? daysBetween(own).map((day) => ({ day, name: own.name })) : [],
    );
  for (const { day } of daysOfKind('working')) holidays.delete(day);
  for (const own of daysOfKind('holiday')) holidays.set(own.day, own);
  for (const { day } of daysOfKind('vacation')) vacations.add(day);
  return {
    years: country !== null && country in table.countries ? { from: table.from, to: table.to } : null,
    holidayOn: (day) => holidays.get(day) ?? null,
    isOpen: (day) => !holidays.has(day) && !vacations.has(day) && !closedWeekdays.includes(weekdayOf(day)),
  };
}

/** Lists the own holidays day by day, in their order. */
export function listOwnHolidays(ownDays: readonly OwnDays[]): readonly Day[] {
  return [...new Set(ownDays.filter(({ kind }) => kind === 'holiday').flatMap(daysBetween))].sort();
}

/** Lists the days of a range, both ends included. */
export function daysBetween({ firstDay, lastDay }: Pick<OwnDays, 'firstDay' | 'lastDay'>): readonly Day[] {
  const days: Day[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day);
  return days;
}

/** What a typed region means: its code, or regions that are named alike. */
export interface FoundRegion {
  readonly code: string | null;
  readonly near: readonly string[];
}

/** Finds a region of a country by its code ("AN", "ES-AN") or its name ("Andalucía"), or by a part of a name that only one has. */
export function findRegion({ regions }: CountryHolidays, country: Country, typed: string): FoundRegion {
  const codes = Object.keys(regions);
  const upper = typed.trim().toUpperCase().replace(`${country}-`, '');
  if (codes.includes(upper)) return { code: upper, near: [] };
  const wanted = fold(typed);
  const namesOf = (code: string) => (regions[code] ?? '').split(' / ').map(fold);
  const [exact] = codes.filter((code) => namesOf(code).includes(wanted));
  if (exact !== undefined) return { code: exact, near: [] };
  const partly = codes.filter(
    (code) => wanted.length > 2 && namesOf(code).some((name) => ` ${name}`.includes(` ${wanted}`)),
  );
  if (partly.length === 1) return { code: partly[0] ?? null, near: [] };
  const similar = findSimilarWord(codes.flatMap(namesOf), wanted);
  return {
    code: null,
    near:
      partly.length > 0
        ? partly
        : codes.filter((code) => similar !== undefined && namesOf(code).includes(similar)),
  };
}
