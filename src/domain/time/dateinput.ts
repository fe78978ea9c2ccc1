import { UserError, type ErrorCode } from '../error.ts';
import { minutesInPart, shiftsInPart, startOfPart, type ShiftHours } from './dayparts.ts';
import { businessDayOf, type Calendar, type Occurrence } from './moment.ts';
import { readPhrases, type ClockPhrase, type DayPhrase, type Phrase, type ShiftName } from './phrase.ts';
import type { WordLanguage } from './timewords.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  formatTimeOfDay,
  wallMs,
  weekdayOf,
  withColon,
  type Day,
  type WallTime,
} from './wall.ts';
import { wallAt, type Instant } from './zone.ts';

/** Whether a country writes the day or the month first; null if the country is unknown. */
export type DateOrder = 'day_first' | 'month_first' | null;

/** Whether a country writes "9" for nine in the morning only (24), or says whether it is am or pm (12); null if unknown. */
export type ClockHabit = 12 | 24 | null;

/** What the words for days and times depend on: the current time, the calendar, the habits of the country and the shifts. */
export interface DateContext extends Pick<Calendar, 'zone' | 'dayStartAt'> {
  readonly now: Instant;
  readonly dateOrder: DateOrder;
  readonly clock: ClockHabit;
  readonly language: WordLanguage | null;
  readonly shiftNames: readonly ShiftName[];
  readonly shiftHours: readonly ShiftHours[];
}

/** One meaning of a phrase, with the wall-clock time at which it begins. */
interface Reading {
  readonly occurrence: Occurrence;
  readonly begins: WallTime;
  /** A date with its year is taken as it is, even in the future. */
  readonly isStated: boolean;
}

/**
 * Reads when something happened, in any of the four languages: now · 2 hours ago · yesterday 21:30 · friday 8pm (the last one) · 9
 * in the evening · 20h30 · last night (a day with its shift) · 27 nov · 27/11/2026 20:30 · 2026-11-20T19:42:00+01:00. Returns
 * every meaning that lies in the past, the latest first: if there are several, the person has to choose. Throws bad_date,
 * no_such_day and not_yet. docs/times.md has the rules.
 */
export function readOccurrence(text: string, context: DateContext): readonly Occurrence[] {
  const stamp = parseStampWithOffset(text, context.dateOrder);
  if (stamp) return [stamp];
  const wallNow = wallAt(context.zone, context.now);
  const past = new Past(context, wallNow);
  const phrases = preferShifts(preferSpans(readWords(text, context)));
  const refusals = new Refusals('bad_date', text);
  const readings = phrases.flatMap((phrase) => refusals.collect(() => past.readingsOf(phrase)));
  const begun = preferDaysWithShift(readings).filter(({ begins, isStated }) => isStated || begins <= wallNow);
  if (begun.length === 0) throw refusals.worst(readings.length > 0 ? 'not_yet' : null);
  return unique(
    [...begun].sort((a, b) => (a.begins < b.begins ? 1 : -1)).map(({ occurrence }) => occurrence),
  );
}

/** Reads when something happened, as `readOccurrence` does. Throws also ambiguous_time, with the meanings as they can be typed. */
export function parseOccurrence(text: string, context: DateContext): Occurrence {
  return theOnly(text, readOccurrence(text, context), (each) => formatOccurrence(each, context));
}

/** Writes an occurrence so that it can be typed and means exactly this. */
export function formatOccurrence(
  occurrence: Occurrence,
  { shiftNames }: Pick<DateContext, 'shiftNames'>,
): string {
  switch (occurrence.basis) {
    case 'instant':
      return new Date(occurrence.at).toISOString();
    case 'wall':
      return occurrence.wall.replace('T', ' ').replace(/:00$/u, '');
    case 'date': {
      const shift = shiftNames.find(({ id }) => id === occurrence.shift);
      return shift ? `${occurrence.day} ${shift.name}` : occurrence.day;
    }
  }
}

function theOnly<Value>(text: string, values: readonly Value[], format: (value: Value) => string): Value {
  const [value] = values;
  if (value !== undefined && values.length === 1) return value;
  throw new UserError('ambiguous_time', { value: text, choices: values.map(format).join(' | ') });
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

/** Reads the phrases of a text. A shift that is not worked any more is meant only if its name can mean nothing else. */
function readWords(text: string, { language, shiftNames, shiftHours }: DateContext): readonly Phrase[] {
  const phrases = readPhrases(text, language, shiftNames);
  const current = phrases.filter(
    ({ shift, day }) => shift === undefined || isIsoDate(day) || shiftHours.some(({ id }) => id === shift),
  );
  return current.length > 0 ? current : phrases;
}

/** "-3d" is a span where spans are read. */
function preferSpans(phrases: readonly Phrase[]): readonly Phrase[] {
  const spans = phrases.filter(({ minutes }) => minutes !== undefined);
  return spans.length > 0 ? spans : phrases;
}

/** In a date as machines write it, a word that is the name of a shift means that shift, and not a part of the day. */
function preferShifts(phrases: readonly Phrase[]): readonly Phrase[] {
  const named = phrases.filter(({ shift, day }) => shift !== undefined && isIsoDate(day));
  return named.length > 0 ? named : phrases;
}

function isIsoDate(day: Phrase['day']): boolean {
  return day?.kind === 'date' && day.isIso === true;
}

/** Leaves out days without a shift if the same words name a shift. */
function preferDaysWithShift(readings: readonly Reading[]): readonly Reading[] {
  const hasShift = ({ occurrence }: Reading) => occurrence.basis === 'date' && occurrence.shift !== undefined;
  return readings.some(hasShift)
    ? readings.filter((reading) => reading.occurrence.basis !== 'date' || hasShift(reading))
    : readings;
}

/** Why meanings of a text were refused; the most informative reason is reported. */
class Refusals {
  readonly #fallback: ErrorCode;
  readonly #text: string;
  #reason: UserError | null = null;

  constructor(fallback: ErrorCode, text: string) {
    this.#fallback = fallback;
    this.#text = text;
  }

  collect<Value>(read: () => readonly Value[]): readonly Value[] {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#reason ??= new UserError(error.code, { ...error.values, value: this.#text });
      return [];
    }
  }

  worst(code: ErrorCode | null): UserError {
    return this.#reason ?? new UserError(code ?? this.#fallback, { value: this.#text });
  }
}

/** A time without a year that would come within so many days is not taken for last year's. */
const soonDays = 62;

/** Finds the meanings of a phrase about something that happened. */
class Past {
  readonly #context: DateContext;
  readonly #wallNow: WallTime;
  /** Today on the calendar, and the business day, which after midnight is still the day before. */
  readonly #date: Day;
  readonly #today: Day;

  constructor(context: DateContext, wallNow: WallTime) {
    this.#context = context;
    this.#wallNow = wallNow;
    this.#date = dayOf(wallNow);
    this.#today = businessDayOf(wallNow, context);
  }

  readingsOf(phrase: Phrase): readonly Reading[] {
    const { now, minutes, day, clock } = phrase;
    if (now) return [this.#instant(0)];
    if (minutes !== undefined) return [this.#instant(minutes)];
    if (day === undefined) return clock ? this.#latestTimes(phrase, clock) : this.#latestShifts(phrase);
    if (day.kind === 'offset' && day.days > 0) throw new UserError('not_yet');
    const isStated = 'year' in day && day.year !== null;
    const readings = daysOf(day, this.#daysAround(phrase)).flatMap((each) =>
      this.#readingsOn(each, phrase, isStated),
    );
    // After midnight, "today 20:30" is the evening before.
    const isToday = day.kind === 'offset' && day.days === 0 && clock && this.#date !== this.#today;
    return isToday ? [...readings, ...this.#earlierToday(phrase)] : readings;
  }

  /** The times on the date of the business day that is not over after midnight. */
  #earlierToday(phrase: Phrase): readonly Reading[] {
    const start = this.#context.dayStartAt(weekdayOf(this.#today));
    return this.#readingsOn(this.#today, phrase, false).filter(({ begins }) => minuteOf(begins) >= start);
  }

  #instant(minutes: number): Reading {
    const at = this.#context.now + minutes * 60_000;
    return {
      occurrence: { basis: 'instant', at },
      begins: minutes > 0 ? '9999' : this.#wallNow,
      isStated: false,
    };
  }

  /** The days that words mean: on the calendar beside a time, otherwise business days; beside a part of the day after midnight, either. */
  #daysAround({ clock, part, shift }: Phrase): DayChoice {
    const [date, today] = [this.#date, this.#today];
    const order = this.#context.dateOrder;
    const latest = (matches: (day: Day) => boolean) => findDay(date, -1, matches);
    if (clock && part === undefined && shift === undefined)
      return { order, offset: (days) => [addDays(date, days)], weekday: this.#weekdays, latest, date };
    if (part === undefined && shift === undefined) {
      const weekday: DayChoice['weekday'] = (...words) =>
        this.#weekdays(...words).map((day) => (day === date ? today : day));
      return { order, offset: (days) => [addDays(today, days)], weekday, latest, date };
    }
    const offset = (days: number) =>
      days < 0 ? [addDays(date, days), addDays(today, days)] : [addDays(today, days)];
    return { order, offset, weekday: this.#weekdays, latest, date };
  }

  readonly #weekdays: DayChoice['weekday'] = (weekday, which) => {
    const date = this.#date;
    const latest = addDays(date, -((weekdayOf(date) - weekday + 7) % 7));
    switch (which) {
      case 'next':
        return [addDays(latest, 7)];
      case 'this':
        return [weekdayOf(date) < weekday ? addDays(latest, 7) : latest];
      case 'last':
        if (latest === date) return [addDays(date, -7)];
        return latest === this.#today ? [latest, addDays(latest, -7)] : [latest];
      case null:
        return latest === date ? [date, addDays(date, -7)] : [latest];
    }
  };

  #readingsOn(
    day: Day,
    { part, shift, clock, day: dayPhrase }: Phrase,
    isStated: boolean,
  ): readonly Reading[] {
    const { shiftHours } = this.#context;
    if (clock) {
      const isIso = isIsoDate(dayPhrase);
      return minutesOf(
        clock,
        { part, hours: hoursOf(shift, day, shiftHours), isIso, hasDay: true },
        this.#context,
      ).map((minute) => ({ ...atMinute(day, minute, clock.second), isStated }));
    }
    const onShift = (id: number | undefined, minute: number): Reading => ({
      occurrence: { basis: 'date', day, ...(id === undefined ? {} : { shift: id }) },
      begins: atMinute(day, minute).begins,
      isStated,
    });
    if (shift !== undefined) return [onShift(shift, startOf(shift, day, shiftHours))];
    if (part === undefined) return [onShift(undefined, 0)];
    // The hours after midnight may count for the day before.
    if (part === 'early')
      return [day, addDays(day, -1)].map((each) => ({
        occurrence: { basis: 'date', day: each },
        begins: atMinute(each, 0).begins,
        isStated,
      }));
    const shifts = shiftsInPart(part, weekdayOf(day), shiftHours);
    return shifts.length === 0
      ? [onShift(undefined, startOfPart(part))]
      : shifts.map((id) => onShift(id, startOf(id, day, shiftHours)));
  }

  /** A time alone is the last one. */
  #latestTimes(phrase: Phrase, clock: ClockPhrase): readonly Reading[] {
    const { part, shift } = phrase;
    if (part !== undefined || shift !== undefined)
      return (
        [this.#date, addDays(this.#date, -1)]
          .map((day) => this.#begun(this.#readingsOn(day, phrase, false)))
          .find((found) => found.length > 0) ?? []
      );
    return minutesOf(clock, { hasDay: false }, this.#context).map((minute) => {
      const today = atMinute(this.#date, minute % 1440, clock.second);
      return {
        ...(today.begins <= this.#wallNow
          ? today
          : atMinute(addDays(this.#date, -1), minute % 1440, clock.second)),
        isStated: false,
      };
    });
  }

  /** A shift or a meal alone is the last one that has begun, within a week. */
  #latestShifts(phrase: Phrase): readonly Reading[] {
    const { shift } = phrase;
    for (let days = 0; days > -7; days--) {
      const day = addDays(this.#today, days);
      if (shift !== undefined && hoursOf(shift, day, this.#context.shiftHours)?.length === 0) continue;
      const found = this.#begun(this.#readingsOn(day, phrase, false));
      if (found.length > 0) return found;
    }
    return [];
  }

  #begun(readings: readonly Reading[]): readonly Reading[] {
    return readings.filter(({ begins }) => begins <= this.#wallNow);
  }
}

/** How a direction of time chooses days. */
interface DayChoice {
  readonly order: DateOrder;
  readonly offset: (days: number) => readonly Day[];
  readonly weekday: (
    weekday: number,
    which: Extract<DayPhrase, { kind: 'weekday' }>['which'],
  ) => readonly Day[];
  /** The nearest day in this direction, from `date`, that matches; null if there is none within years. */
  readonly latest: (matches: (day: Day) => boolean) => Day | null;
  readonly date: Day;
  /** Whether the past and the future are equally likely: the nearest date is meant. */
  readonly isEither?: boolean;
}

/** Returns the days that a phrase can mean. Throws no_such_day and not_yet. */
function daysOf(day: DayPhrase, choice: DayChoice): readonly Day[] {
  switch (day.kind) {
    case 'offset':
      return unique(choice.offset(day.days));
    case 'weekday': {
      const { weekday, which, dayOfMonth } = day;
      if (dayOfMonth === undefined) return choice.weekday(weekday, which);
      const nearest = choice.latest((each) => Number(each.slice(8)) === dayOfMonth);
      return nearest !== null && weekdayOf(nearest) === weekday ? [nearest] : [];
    }
    case 'dayOfMonth':
      return [choice.latest((each) => Number(each.slice(8)) === day.day)].filter((each) => each !== null);
    case 'date':
      return onWeekday([dateOf(day.year, day.month, day.day, choice)], day.weekday);
    case 'figures': {
      const { first, second, year, weekday } = day;
      const refusals = new Refusals('bad_date', '');
      const days = orders(first, second, year, choice.order).flatMap(([month, dayOfMonth]) =>
        refusals.collect(() => [dateOf(year, month, dayOfMonth, choice)]),
      );
      if (days.length === 0) throw refusals.worst(null);
      return onWeekday(days, weekday);
    }
  }
}

function onWeekday(days: readonly Day[], weekday: number | undefined): readonly Day[] {
  return weekday === undefined ? days : days.filter((day) => weekdayOf(day) === weekday);
}

/**
 * Returns the day and month that two figures mean, as [month, day]: in the order of the country if that gives a day, otherwise in the
 * only order that does; both if the country is unknown and both give a day. If neither does, returns the one to complain about.
 */
function orders(
  first: number,
  second: number,
  year: number | null,
  order: DateOrder,
): readonly (readonly [month: number, day: number])[] {
  const dayFirst = [second, first] as const;
  const monthFirst = [first, second] as const;
  const inOrder = order === 'month_first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const valid = inOrder.filter(([month, day]) => day >= 1 && day <= daysInMonth(month, year));
  if (valid.length === 0) return inOrder.filter(([month]) => month >= 1 && month <= 12).slice(0, 1);
  return order === null && first !== second ? valid : valid.slice(0, 1);
}

/** The number of days of a month, 0 if there is no such month; without a year, February has 29. */
function daysInMonth(month: number, year: number | null): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate() : 0;
}

/** Returns a date; without a year, the nearest in the direction of time, or in both. Throws no_such_day and not_yet. */
function dateOf(year: number | null, month: number, day: number, { latest, date, isEither }: DayChoice): Day {
  const days = daysInMonth(month, year);
  if (day < 1 || days === 0) throw new UserError('bad_date');
  if (day > days)
    throw new UserError('no_such_day', { month, days, ...(month === 2 && year !== null ? { year } : {}) });
  const monthAndDay = `${twoDigits(month)}-${twoDigits(day)}`;
  if (year !== null) {
    const found = `${String(year).padStart(4, '0')}-${monthAndDay}`;
    if (!isPlausible(found)) throw new UserError('bad_date');
    return found;
  }
  const found = latest((each) => each.endsWith(monthAndDay));
  if (found === null) throw new UserError('bad_date');
  const following = findDay(date, 1, (each) => each > date && each.endsWith(monthAndDay));
  const isPast = found < date;
  if (isEither && following !== null && daysBetween(date, following) < daysBetween(found, date))
    return following;
  if (isPast && !isEither && following !== null && daysBetween(date, following) <= soonDays)
    throw new UserError('not_yet', { example: found });
  return found;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The most days that are searched: 29 February comes every four years, and once after eight. */
const farthest = 8 * 366;

function findDay(from: Day, step: 1 | -1, matches: (day: Day) => boolean): Day | null {
  for (let days = 0; days <= farthest; days++) {
    const day = addDays(from, step * days);
    if (matches(day)) return day;
  }
  return null;
}

function hoursOf(
  shift: number | undefined,
  day: Day,
  shiftHours: readonly ShiftHours[],
): readonly ShiftHours[] | null {
  if (shift === undefined) return null;
  return shiftHours.filter(({ id, weekday }) => id === shift && weekday === weekdayOf(day));
}

function startOf(shift: number, day: Day, shiftHours: readonly ShiftHours[]): number {
  const starts = (hoursOf(shift, day, shiftHours) ?? []).map(({ start }) => start);
  return starts.length === 0 ? 0 : Math.min(...starts);
}

/** The wall-clock time at a minute of a day, which after 1440 is on the next date. */
function atMinute(day: Day, minute: number, second = '00'): Pick<Reading, 'occurrence' | 'begins'> {
  const wall = `${addDays(day, Math.floor(minute / 1440))}T${formatTimeOfDay(minute)}:${second}`;
  return { occurrence: { basis: 'wall', wall }, begins: wall };
}

/** What else is typed with a time. */
interface TimeContext {
  readonly part?: Phrase['part'];
  /** The hours of the shift that was named, on this day. */
  readonly hours?: readonly ShiftHours[] | null;
  readonly isIso?: boolean;
  readonly hasDay: boolean;
}

/** Returns the minutes of the day that a time can mean; after 1440 they are on the next date. */
function minutesOf(
  clock: ClockPhrase,
  { part, hours, isIso, hasDay }: TimeContext,
  { clock: habit }: Pick<DateContext, 'clock'>,
): readonly number[] {
  const { hour, minute, style, half } = clock;
  const exact = hour * 60 + minute;
  const both = [(hour % 12) * 60 + minute, ((hour % 12) + 12) * 60 + minute] as const;
  if (hour > 23 || minute > 59 || Number(clock.second ?? 0) > 59) return [];
  if (style === 'fixed') {
    if (hour === 12) return [exact];
    return !hasDay ? [0] : part === undefined && !hours ? [0, 1440] : [1440];
  }
  if (half !== undefined && (hour > 12 || hour === 0) && half === (hour > 12 ? 'am' : 'pm')) return [];
  const halfMinute = half === undefined ? null : half === 'am' ? both[0] : both[1];
  if (clock.part !== undefined) {
    const minutes = minutesInPart(clock.part, hour, minute);
    // "Friday at 2 at night" may be either end of the day.
    return hasDay ? minutes.flatMap((each) => (each >= 1440 ? [each - 1440, each] : [each])) : minutes;
  }
  if (part !== undefined) {
    const minutes = minutesInPart(part, hour, minute);
    return halfMinute === null ? minutes : minutes.filter((each) => each % 1440 === halfMinute);
  }
  const isExact =
    style === 'exact' ||
    hour === 0 ||
    hour > 12 ||
    isIso === true ||
    (style === 'bare' && habit === 24) ||
    (style === 'written' && habit !== 12);
  const times = halfMinute === null ? (isExact ? [exact] : both) : [halfMinute];
  if (!hours || hours.length === 0) return times;
  // "Dinner at 9" is in the evening, also where hours are written to 24.
  return (halfMinute === null && hour <= 12 && style !== 'exact' ? both : times)
    .flatMap((each) => [each, each + 1440])
    .filter((each) => hours.some(({ start, end }) => each >= start - 60 && each <= end + 60));
}

const stampPattern =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/u;

/** Parses an ISO day or time, with or without an offset; null if it is none or does not exist. */
export function parseStamp(text: string): Occurrence | null {
  const [, day, time, second = '00', fraction = '', offset] =
    stampPattern.exec(text) ?? (/\dh|\d h/iu.test(text) ? stampPattern.exec(withColon(text)) : null) ?? [];
  if (day === undefined) return null;
  if (time === undefined) return isPlausible(day) ? { basis: 'date', day } : null;
  const wall = `${day}T${time}:${second}`;
  if (!isPlausible(wall)) return null;
  if (offset === undefined) return { basis: 'wall', wall };
  const at = Date.parse(
    `${wall}${/^[+-]\d{4}$/u.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset}`,
  );
  // An instant has milliseconds, which a wall-clock time does not.
  return Number.isNaN(at) ? null : { basis: 'instant', at: at + Number(fraction.slice(0, 3).padEnd(3, '0')) };
}

/** Parses an ISO stamp, or a date in figures with a time and an offset: "3/11/2026 19:42+01:00". */
function parseStampWithOffset(text: string, order: DateOrder): Occurrence | null {
  const typed = text.trim();
  const stamp = parseStamp(typed);
  if (stamp) return stamp;
  const [, first, second, year, rest] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[\s,]+(\d\d:\d\d\S*(?:Z|[+-]\d\d:?\d\d))$/u.exec(typed) ?? [];
  if (first === undefined) return null;
  const found = orders(Number(first), Number(second), Number(year), order);
  const [pair] = found;
  if (found.length !== 1 || pair === undefined) return null;
  return parseStamp(`${year ?? ''}-${twoDigits(pair[0])}-${twoDigits(pair[1])} ${rest ?? ''}`);
}

/** Whether a wall-clock time exists, in a plausible year: from 1900 to 2199. */
export function isPlausible(wall: string): boolean {
  return !Number.isNaN(wallMs(wall)) && wall >= '1900' && wall < '2200';
}

type DayDirection = 'past' | 'future' | 'any';

/** Reads every day that a text can mean, seen from a business day. Throws `code`, no_such_day and not_yet. */
function readDays(
  text: string,
  today: Day,
  order: DateOrder,
  direction: DayDirection,
  code: 'bad_date' | 'bad_coming_day',
): readonly Day[] {
  const refusals = new Refusals(code, text);
  const stamp = parseStamp(text.trim());
  if (stamp?.basis === 'date') return [stamp.day];
  const days = readPhrases(text, null, []).flatMap(({ day, now, minutes, clock }) => {
    if (!day || now !== undefined || minutes !== undefined || clock) return [];
    return refusals.collect(() => daysOf(day, dayChoice(today, order, direction)));
  });
  if (days.length === 0) throw refusals.worst(null);
  return unique([...days].sort((a, b) => (direction === 'future' ? 1 : -1) * (a < b ? -1 : 1)));
}

function dayChoice(today: Day, order: DateOrder, direction: DayDirection): DayChoice {
  const step = direction === 'future' ? 1 : -1;
  const isAllowed = (days: number) => direction === 'any' || days * step >= 0;
  return {
    order,
    date: today,
    isEither: direction === 'any',
    offset: (days) => (isAllowed(days) ? [addDays(today, days)] : []),
    weekday: (weekday, which) => {
      const last = addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
      const next = addDays(last, 7);
      if (which === 'this')
        return [weekdayOf(today) < weekday ? next : last].filter((day) => isAllowed(daysBetween(today, day)));
      if (direction === 'future') return which === 'last' ? [] : comingWeekday(next, today, which);
      if (which === 'next') return isAllowed(1) ? comingWeekday(next, today, which) : [];
      if (last === today) return which === 'last' ? [addDays(today, -7)] : [today, addDays(today, -7)];
      return [last];
    },
    latest: (matches) => findDay(today, step, matches),
  };
}

/** The coming weekday; "next friday" before Friday may also be the one of next week. */
function comingWeekday(next: Day, today: Day, which: 'this' | 'next' | null): readonly Day[] {
  const isThisWeek = weekdayOf(next) > weekdayOf(today) && daysBetween(today, next) < 7;
  return which === 'next' && isThisWeek ? [next, addDays(next, 7)] : [next];
}

/**
 * Parses a business day, with words for the past, as people say them: today · yesterday · fri (the last one) · 3 days ago · -3d · 27
 * nov · 2026-11-20 · 20/11/2026. `today` is the current business day. Throws bad_date, no_such_day, not_yet and ambiguous_time.
 */
export function parseDay(text: string, today: Day, order: DateOrder): Day {
  return theOnly(text, readDays(text, today, order, 'past', 'bad_date'), String);
}

/**
 * Parses a business day that is not in the future. `date` is today's calendar date: after midnight it is accepted, and means
 * the business day that is not over. Throws not_yet, and as parseDay does.
 */
export function parsePastDay(text: string, today: Day, date: Day, order: DateOrder): Day {
  const day = parseDay(text, today, order);
  if (day > date) throw new UserError('not_yet', { value: text });
  return day > today ? today : day;
}

/**
 * Parses a business day in the past or in the future: like `parseDay` (a weekday is the last one), and tomorrow · in 3 days · +3d.
 * Throws bad_date, no_such_day, not_yet and ambiguous_time.
 */
export function parseAnyDay(text: string, today: Day, order: DateOrder): Day {
  return theOnly(text, readDays(text, today, order, 'any', 'bad_date'), String);
}

/**
 * Parses a day for the future: today · tomorrow · in 3 days · +3d · fri (the next one) · 24 dec · 2026-11-24 · 24/11/2026. Throws
 * bad_coming_day, no_such_day and ambiguous_time.
 */
export function parseFutureDay(text: string, today: Day, order: DateOrder): Day {
  return theOnly(text, readDays(text, today, order, 'future', 'bad_coming_day'), String);
}

/**
 * Reads a time for the future: 9pm (the next one) · today 21:00 · tomorrow at noon · friday 8pm (the next one) · in 2 hours · +2h ·
 * 2026-11-24 10:00 · 24/11/2026 10:00. Words mean business days. Returns every meaning, the earliest first. Throws
 * bad_coming_time and no_such_day.
 */
export function readFutureTime(text: string, context: DateContext): readonly Occurrence[] {
  const stamp = parseStampWithOffset(text, context.dateOrder);
  if (stamp && stamp.basis !== 'date') return [stamp];
  const wallNow = wallAt(context.zone, context.now);
  const refusals = new Refusals('bad_coming_time', text);
  const found = preferSpans(readWords(text, context)).flatMap((phrase) =>
    refusals.collect(() => futureReadings(phrase, wallNow, context)),
  );
  if (found.length === 0) throw refusals.worst(null);
  return unique(
    [...found].sort((a, b) => (a.begins < b.begins ? -1 : 1)).map(({ occurrence }) => occurrence),
  );
}

/** Parses a time for the future as `readFutureTime` does. Throws also ambiguous_time, with the meanings as they can be typed. */
export function parseFutureTime(text: string, context: DateContext): Occurrence {
  return theOnly(text, readFutureTime(text, context), (each) => formatOccurrence(each, context));
}

function futureReadings(
  { minutes, day, part, shift, clock }: Phrase,
  wallNow: WallTime,
  context: DateContext,
): readonly Pick<Reading, 'occurrence' | 'begins'>[] {
  if (minutes !== undefined && minutes >= 0) {
    const at = context.now + minutes * 60_000;
    return [{ occurrence: { basis: 'instant', at }, begins: wallAt(context.zone, at) }];
  }
  if (!clock) return [];
  const date = dayOf(wallNow);
  // Shortly after midnight the business day is not over: "tomorrow 12:00" is the coming noon.
  const today = businessDayOf(wallNow, context);
  const timesOn = (each: Day, isIso = false) => {
    const hours = hoursOf(shift, each, context.shiftHours);
    return minutesOf(clock, { part, hours, isIso, hasDay: day !== undefined }, context).map((minute) =>
      atMinute(each, minute, clock.second),
    );
  };
  const isComing = ({ begins }: Pick<Reading, 'begins'>) => begins > wallNow;
  if (day === undefined) {
    const times = minutesOf(
      clock,
      { part, hours: hoursOf(shift, date, context.shiftHours), hasDay: false },
      context,
    );
    return times.map((minute) => {
      const next = atMinute(date, minute % 1440, clock.second);
      return isComing(next) ? next : atMinute(addDays(date, 1), minute % 1440, clock.second);
    });
  }
  if ('year' in day) {
    const isIso = isIsoDate(day);
    return daysOf(day, dayChoice(date, context.dateOrder, 'future')).flatMap((each) => timesOn(each, isIso));
  }
  // The hours before a business day begins are on its next date.
  const hasBegun = (each: Day, begins: WallTime) => minuteOf(begins) >= context.dayStartAt(weekdayOf(each));
  const onBusinessDay = (each: Day) =>
    timesOn(each).map((time) => {
      if (dayOf(time.begins) !== each || part !== undefined) return time;
      const next = addDays(each, 1);
      return hasBegun(each, time.begins) || hasBegun(next, time.begins)
        ? time
        : atMinute(next, minuteOf(time.begins), clock.second);
    });
  // On a Friday before ten, "fri 10:00" is today.
  const isToday = day.kind === 'weekday' && day.which !== 'next' && day.weekday === weekdayOf(today);
  const onToday = isToday && day.dayOfMonth === undefined ? onBusinessDay(today).filter(isComing) : [];
  if (onToday.length > 0) return onToday;
  return daysOf(day, dayChoice(today, context.dateOrder, 'future')).flatMap(onBusinessDay);
}

function minuteOf(wall: WallTime): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}
