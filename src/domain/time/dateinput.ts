import { UserError } from '../error.ts';
import { fold } from '../text.ts';
import { businessDayOf, type Calendar, type Occurrence } from './moment.ts';
import { dayTokens, parseWeekday } from './shift.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  parseTimeOfDay,
  wallMs,
  weekdayOf,
  withColon,
  type Day,
} from './wall.ts';
import { wallAt, type Instant } from './zone.ts';

const nowWords = new Set(['now', 'ahora', 'adesso', 'ora', 'agora']);
const todayWords = new Set(['today', 'hoy', 'oggi', 'hoje']);
const yesterdayWords = new Set(['yesterday', 'ayer', 'ieri', 'ontem']);
const minutesPerUnit = { m: 1, min: 1, h: 60, d: 1440 } as const;

/** Whether a country writes the day or the month first; null if the country is unknown. */
export type DateOrder = 'day_first' | 'month_first' | null;

/** What relative dates depend on: the current time, the calendar and the order of day and month. */
export interface DateContext extends Pick<Calendar, 'zone' | 'dayStartAt'> {
  readonly now: Instant;
  readonly dateOrder: DateOrder;
}

/**
 * Normalises weekdays and times: "sexta-feira, 21h30" becomes "fri 21:30", and "21.30" becomes "21:30". "10.12" alone stays
 * as it is, because it may be the tenth of December.
 */
function normalizeTime(folded: string): string {
  const [, word = '', time = ''] = /^(\S.*?),?(?:\s+(\d.*))?$/u.exec(withColon(folded)) ?? [];
  const weekday = parseWeekday(word);
  const typed = weekday === null ? withColon(folded) : `${dayTokens[weekday - 1] ?? ''} ${time}`.trim();
  return typed.replace(/^(\p{L}+\s+)?(\d{1,2})\.(\d\d)$/u, (whole, word: string | undefined, hour, minute) =>
    word !== undefined || Number(minute) === 0 || Number(minute) > 12
      ? `${word ?? ''}${String(hour)}:${String(minute)}`
      : whole,
  );
}

/** Folds a text and removes an article: "el viernes" becomes "viernes". */
function foldWithoutArticle(text: string): string {
  return fold(text).replace(/^(?:el|il|la|na|no)\s+(?=\p{L})/u, '');
}

/** Joins the parts of a day; null if it does not exist. */
function dayFromParts(year: string, month: string, day: string): Day | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlausible(date) ? date : null;
}

/**
 * Decides which of two figures is the day: by the order of the country, otherwise by the only order that gives a day. Null if
 * neither does, or if both do and the order is unknown.
 */
function dayFromFigures(first: string, second: string, year: string, order: DateOrder): Day | null {
  const [dayFirst, monthFirst] = [dayFromParts(year, second, first), dayFromParts(year, first, second)];
  if (order === 'month_first') return monthFirst ?? dayFirst;
  if (order === null && dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

/**
 * Puts the year of a date first: "24/11/2026 9.05" becomes "2026-11-24 09:05", as do dates like 24.11.2026, 24-11-2026 and
 * 2026/11/24. A date that is ambiguous or has no four-digit year stays as it is.
 */
function withYearFirst(text: string, order: DateOrder): string {
  const [date, first = '', , second = '', third = ''] =
    /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?=$|[\sT,])/u.exec(text) ?? [];
  if (date === undefined) return text;
  let day: Day | null = null;
  if (first.length === 4 && third.length <= 2) day = dayFromParts(first, second, third);
  else if (first.length <= 2 && third.length === 4) day = dayFromFigures(first, second, third, order);
  if (day === null) return text;
  const time = withColon(text.slice(date.length)).replace(
    /^,?\s+(\d{1,2})[.:](\d\d)/u,
    (_, hour: string, minute: string) => ` ${hour.padStart(2, '0')}:${minute}`,
  );
  return day + time;
}

/** Parses an ISO day or time, or one that starts with an unambiguous date in figures. */
function parseDateOrStamp(text: string, order: DateOrder): Occurrence | null {
  return parseStamp(withYearFirst(text.trim(), order));
}

/** Whether a text looks like a date in figures, valid or not. */
function looksLikeDate(typed: string): boolean {
  return /^\d{1,4}[/.]\d|^\d{1,2}-\d{1,2}-\d/u.test(typed);
}

/** Reads a date with a two-digit year ("24/11/26"), or without a year as the nearest date in one of `years`. */
function dayFromShortDate(typed: string, years: readonly number[], today: Day, order: DateOrder): Day | null {
  const [, first = '', second = '', shortYear] =
    /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d\d))?(?!\d|[/.-]\d)/u.exec(typed) ?? [];
  const days = (shortYear === undefined ? years : [2000 + Number(shortYear)]).flatMap(
    (year) => dayFromFigures(first, second, String(year), order) ?? [],
  );
  const distance = (day: Day) => Math.abs(daysBetween(today, day));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Creates the error for an invalid date; for figures without a four-digit year, it shows the day they probably mean. */
function dateError(
  text: string,
  code: 'bad_date' | 'bad_coming_day' | 'bad_coming_time',
  today: Day,
  order: DateOrder,
): UserError {
  const typed = normalizeTime(foldWithoutArticle(text));
  if (!looksLikeDate(typed) || withYearFirst(text.trim(), order) !== text.trim())
    return new UserError(code, { value: text });
  const year = Number(today.slice(0, 4));
  const years = [year, code === 'bad_date' ? year - 1 : year + 1];
  const example = dayFromShortDate(typed, years, today, order) ?? '2026-11-20';
  return new UserError('slash_date', { value: text, example });
}

/**
 * Parses when something happened: now · today 14:30 · yesterday 19:30 · mon … sun (the last one) · -2h · 14:30 (the last
 * one) · 2026-11-20 · 2026-11-20 19:42 · 2026-11-20T19:42:00+01:00 · 20/11/2026 19:42 (in the order of the country). Words
 * without a time mean business days; with a time they mean calendar dates. Throws slash_date and bad_date.
 */
export function parseOccurrence(text: string, context: DateContext): Occurrence {
  const typed = normalizeTime(foldWithoutArticle(text));
  if (nowWords.has(typed)) return { basis: 'instant', at: context.now };

  const ago = /^-(\d{1,5})\s?(m|min|h|d)$/u.exec(typed);
  if (ago) {
    const minutes = Number(ago[1]) * minutesPerUnit[ago[2] as keyof typeof minutesPerUnit];
    return { basis: 'instant', at: context.now - minutes * 60_000 };
  }

  const stamp = parseDateOrStamp(text, context.dateOrder);
  if (stamp) return stamp;
  const wallNow = wallAt(context.zone, context.now);
  const today = businessDayOf(wallNow, context);
  if (looksLikeDate(typed)) throw dateError(text, 'bad_date', today, context.dateOrder);

  const [, word, time] = /^(\p{L}+)?\s*(\d{1,2}:\d\d)?$/u.exec(typed) ?? [];
  const minute = time === undefined ? null : parseTimeOfDay(time);
  if (time !== undefined && (minute === null || minute === 1440))
    throw new UserError('bad_date', { value: text });
  // "today", typed after midnight before the day ends, means the evening that is not over.
  if (minute === null) return { basis: 'date', day: parseDay(text, today, context.dateOrder) };

  const isPast = (day: Day) => wallMs(day) + minute * 60_000 <= wallMs(wallNow);
  const day = dateOfWord(word, dayOf(wallNow), isPast);
  if (day === null) throw new UserError('bad_date', { value: text });
  return { basis: 'wall', wall: `${day}T${(time ?? '').padStart(5, '0')}:00` };
}

/** Returns the latest date that a word means, or the latest date on which a time alone is past; null for other words. */
function dateOfWord(word: string | undefined, today: Day, isPast: (day: Day) => boolean): Day | null {
  if (word === undefined) return isPast(today) ? today : addDays(today, -1);
  if (todayWords.has(word)) return today;
  if (yesterdayWords.has(word)) return addDays(today, -1);
  const weekday = parseWeekday(word);
  if (weekday === null) return null;
  const latest = addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  return isPast(latest) ? latest : addDays(latest, -7);
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

/** Whether a wall-clock time exists, in a plausible year: from 1900 to 2199. */
export function isPlausible(wall: string): boolean {
  return !Number.isNaN(wallMs(wall)) && wall >= '1900' && wall < '2200';
}

/**
 * Parses a business day, with words for the past: today · yesterday · mon … sun (the last one) · -3d · 2026-11-20 ·
 * 20/11/2026. `today` is the current business day. Throws slash_date and bad_date.
 */
export function parseDay(text: string, today: Day, order: DateOrder): Day {
  const typed = foldWithoutArticle(text);
  if (todayWords.has(typed)) return today;
  if (yesterdayWords.has(typed)) return addDays(today, -1);
  const [, days] = /^-(\d{1,5})\s?d$/u.exec(typed) ?? [];
  if (days !== undefined) return addDays(today, -Number(days));
  const weekday = parseWeekday(typed);
  if (weekday !== null) return addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  const stamp = parseDateOrStamp(text, order);
  if (stamp?.basis === 'date') return stamp.day;
  throw dateError(text, 'bad_date', today, order);
}

/**
 * Parses a business day that is not in the future. `date` is today's calendar date: after midnight it is accepted, and means
 * the business day that is not over. Throws not_yet, slash_date and bad_date.
 */
export function parsePastDay(text: string, today: Day, date: Day, order: DateOrder): Day {
  const day = parseDay(text, today, order);
  if (day > date) throw new UserError('not_yet', { value: text });
  return day > today ? today : day;
}

const tomorrowWords = new Set(['tomorrow', 'manana', 'domani', 'amanha']);

/**
 * Parses a business day in the past or in the future: like `parseDay` (a weekday is the last one), and tomorrow · +3d. Throws
 * slash_date, bad_date and bad_coming_day.
 */
export function parseAnyDay(text: string, today: Day, order: DateOrder): Day {
  const typed = foldWithoutArticle(text);
  const isFuture = tomorrowWords.has(typed) || typed.startsWith('+');
  return isFuture ? parseFutureDay(text, today, order) : parseDay(text, today, order);
}

/** Parses a day for the future: today · tomorrow · +3d · fri (the next one) · 2026-11-24 · 24/11/2026. Throws slash_date and bad_coming_day. */
export function parseFutureDay(text: string, today: Day, order: DateOrder): Day {
  const typed = foldWithoutArticle(text);
  if (todayWords.has(typed)) return today;
  if (tomorrowWords.has(typed)) return addDays(today, 1);
  const [, days] = /^\+(\d{1,3})\s?d$/u.exec(typed) ?? [];
  if (days !== undefined) return addDays(today, Number(days));
  const weekday = parseWeekday(typed);
  if (weekday !== null) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  const stamp = parseDateOrStamp(text, order);
  if (stamp?.basis === 'date') return stamp.day;
  throw dateError(text, 'bad_coming_day', today, order);
}

/**
 * Parses a time for the future: 21:00 (the next one) · today 21:00 · tomorrow 12:00 · fri 10:00 (the next one) · +30m ·
 * +2h · 2026-11-24 10:00 · 24/11/2026 10:00. Words mean business days. Throws slash_date and bad_coming_time.
 */
export function parseFutureTime(text: string, context: DateContext): Occurrence {
  const typed = normalizeTime(foldWithoutArticle(text));
  const [, count, unit] = /^\+(\d{1,4})\s?(m|min|h|d)$/u.exec(typed) ?? [];
  if (count !== undefined) {
    const minutes = Number(count) * minutesPerUnit[unit as keyof typeof minutesPerUnit];
    return { basis: 'instant', at: context.now + minutes * 60_000 };
  }
  const stamp = parseDateOrStamp(text, context.dateOrder);
  if (stamp && stamp.basis !== 'date') return stamp;
  const wallNow = wallAt(context.zone, context.now);
  // Shortly after midnight the business day is not over: "tomorrow 12:00" is the coming noon.
  const today = businessDayOf(wallNow, context);
  const refuse = (): never => {
    throw dateError(text, 'bad_coming_time', today, context.dateOrder);
  };
  const [, word, time = ''] = /^(\S+)?\s*\b(\d{1,2}:\d\d)$/u.exec(typed) ?? [];
  const minute = parseTimeOfDay(time);
  if (minute === null || minute === 1440) return refuse();
  if (word === undefined) {
    const date = dayOf(wallNow);
    const hasPassed = wallMs(date) + minute * 60_000 <= wallMs(wallNow);
    return { basis: 'wall', wall: `${hasPassed ? addDays(date, 1) : date}T${time.padStart(5, '0')}:00` };
  }
  const hasBegun = (day: Day) => minute >= context.dayStartAt(weekdayOf(day));
  const dateOf = (day: Day) => {
    const next = addDays(day, 1);
    return hasBegun(day) || hasBegun(next) ? day : next;
  };
  // On a Friday before ten, "fri 10:00" is today.
  const isToday =
    parseWeekday(word) === weekdayOf(today) && wallMs(dateOf(today)) + minute * 60_000 > wallMs(wallNow);
  const day = isToday ? today : (findFutureDay(word, today, context.dateOrder) ?? refuse());
  return { basis: 'wall', wall: `${dateOf(day)}T${time.padStart(5, '0')}:00` };
}

/** Returns the future day that a word means, or null. */
function findFutureDay(word: string, today: Day, order: DateOrder): Day | null {
  try {
    return parseFutureDay(word, today, order);
  } catch {
    return null;
  }
}
