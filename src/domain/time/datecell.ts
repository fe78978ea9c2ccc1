import { fold } from '../text.ts';
import { isPlausible, parseStamp } from './dateinput.ts';
import { minutesInPart } from './dayparts.ts';
import type { Occurrence } from './moment.ts';
import { parseWeekday } from './shift.ts';
import { monthOf, partOf } from './timewords.ts';
import { formatTimeOfDay, wallFromMs, weekdayOf, type Day, type WallTime } from './wall.ts';

/**
 * What a cell with a date says. Figures whose order of day and month the cell alone does not settle have both readings, of which
 * one may not exist; a number may be a serial number of a spreadsheet or seconds since 1970.
 */
export type DateCell = Occurrence | DateFigures | DateNumber;

export interface DateFigures {
  readonly basis: 'figures';
  readonly day_first: Occurrence | null;
  readonly month_first: Occurrence | null;
}

export interface DateNumber {
  readonly basis: 'number';
  readonly value: number;
  readonly text: string;
}

/** What a number stands for: days since 30 December 1899, as spreadsheets count them, or time since 1970 UTC. */
export type NumberKind = 'serial' | 'seconds' | 'milliseconds';

/** The longest text that is a date: "miércoles, 25 de septiembre de 2026 a las 12:30:00 p. m. (hora de verano de Europa central)". */
const longestDate = 120;

/** Part of a text, and where the rest begins. */
interface Found<Value> {
  readonly value: Value;
  readonly end: number;
}

/**
 * Parses a cell with a date, perhaps with a time, as programs and people write it in four languages: 25/2/2026 19:30 · 25 de
 * fev. de 2026 · Wed, Feb 25, 2026, 7:30 p.m. · 20260225 · 2026-02-25T19:30Z. Null if it is none or does not exist.
 */
export function parseDateCell(text: string): DateCell | null {
  const stamp = parseStamp(text);
  if (stamp) return stamp;
  if (text.length > longestDate || !/\d/u.test(text)) return null;
  const plainFigures = plainFiguresPattern.exec(text);
  if (plainFigures) return figuresOf(plainFigures);
  if (/^\d+(?:[.,]\d+)?$/u.test(text)) {
    const compact = compactDate(text);
    return compact ?? { basis: 'number', value: Number(text.replace(',', '.')), text };
  }
  const plain = simplify(text).replace(yearLast, '$1 $4 $2$3');
  return dateThenTime(plain) ?? timeThenDate(plain);
}

/** The commonest dates in figures, which are read without a look at words: half the time of an import. */
const plainFiguresPattern = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? (\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?$/u;

function figuresOf([
  ,
  first = '',
  ,
  second = '',
  year = '',
  hour,
  minute = '',
  seconds = '00',
]: RegExpExecArray) {
  const days = {
    dayFirst: existing(year, Number(second), first),
    monthFirst: existing(year, Number(first), second),
    hasWeekday: false,
  };
  return cellOf(days, hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}:${seconds}`, null);
}

/** The end of a date as Unix writes it: "feb 25 19:30:00 cet 2026". */
const yearLast = /(\p{L}{3,}\s+\d{1,2})\s+(\d{1,2}:\d\d(?::\d\d)?)((?:\s+[a-z]{3,5})?)\s+(\d{4})$/u;

/**
 * Parses a cell with a time alone to HH:MM:SS: 19:30 · 19.30 · 19h30 · 19:30h · 8 PM · 7:30 p. m. · 1930 · 8 de la tarde. Null if it
 * is none.
 */
export function parseTimeCell(text: string): string | null {
  if (text.length > longestDate) return null;
  // A spreadsheet gives a time without a date one of its first days.
  const plain = simplify(text.replace(/^1899-12-3[01][T ]/u, ''));
  const whole = timeAt(plain, 0, true) ?? shortTime(plain);
  if (whole && /^[.\s]*$/u.test(plain.slice(whole.end))) return whole.value;
  const read = parseDateCell(text);
  return read?.basis === 'wall' ? read.wall.slice(11) : null;
}

/** The wall-clock time of a serial number, to the second. A whole number is a day. */
export function occurrenceOfSerial(serial: number): Occurrence | null {
  const wall = wallFromMs(Math.round((serial - serialOf1970) * secondsPerDay) * 1000);
  if (!isPlausible(wall)) return null;
  return Number.isInteger(serial) ? { basis: 'date', day: wall.slice(0, 10) } : { basis: 'wall', wall };
}

/** The time of a fraction of a day, to the second, as HH:MM:SS. */
export function timeOfFraction(fraction: number): string {
  return wallFromMs((Math.round(fraction * secondsPerDay) % secondsPerDay) * 1000).slice(11);
}

const secondsPerDay = 86_400;
const serialOf1970 = 25_569;

/** Folds a text, and leaves out what only programs see: marks of direction, brackets and quotation marks around the whole. */
function simplify(text: string): string {
  const folded = fold(text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ''));
  // Of a range, the beginning: "5 January → 6 January".
  const [first = ''] = folded.split('→');
  return first
    .replace(/[−‒]/gu, '-')
    .replace(/^["'[(]+\s*|\s*["']+$/gu, '')
    .replace(/^([^[]*)\]$/u, '$1')
    .trim();
}

/** Parses "20260225", "202602251930" and "20260225193000". */
function compactDate(text: string): Occurrence | null {
  const [, year, month, day, hour, minute, second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  return occurrenceAt(
    `${year}-${month ?? ''}-${day ?? ''}`,
    hour === undefined ? null : `${hour}:${minute ?? ''}:${second}`,
    null,
  );
}

function occurrenceAt(day: Day | null, time: string | null, offset: number | null): Occurrence | null {
  if (day === null || !isPlausible(day)) return null;
  if (time === null) return { basis: 'date', day };
  const wall: WallTime = `${day}T${time}`;
  if (!isPlausible(wall)) return null;
  return offset === null
    ? { basis: 'wall', wall }
    : { basis: 'instant', at: Date.parse(`${wall}Z`) - offset * 60_000 };
}

/** The day that a text begins with, in both orders of day and month; they are equal if the order does not matter. */
interface Days {
  readonly dayFirst: Day | null;
  readonly monthFirst: Day | null;
  readonly hasWeekday: boolean;
}

function dateThenTime(text: string): DateCell | null {
  const date = daysAt(text, 0);
  if (!date) return null;
  const { value: days, end } = date;
  const rest = text.slice(end);
  if (/^[.,\s]*$/u.test(rest) || isZoneNote(rest)) return cellOf(days, null, null);
  const joiner = joinerPattern.exec(rest)?.[0] ?? '';
  if (joiner === '') return null;
  const time = timeAt(rest, joiner.length, true);
  if (!time) return null;
  const zone = zoneOf(rest.slice(time.end), days.hasWeekday);
  return zone === undefined ? null : cellOf(days, time.value, zone);
}

/** What may stand between a date and its time. */
const joinerPattern =
  /^(?:[\s,;|@–—-]*(?:\b(?:a las|a la|alle ore|alle|all'|dalle|ore|as|at|hora|h)(?=[\s\d]))?[\s.:]*|t)(?<=.)(?=\d)/u;

function timeThenDate(text: string): DateCell | null {
  const time = timeAt(text, 0, false);
  if (!time) return null;
  const joiner = /^[\s,;|-]+(?:(?:del|de|di|on|of|do)\s+)?/u.exec(text.slice(time.end))?.[0];
  if (joiner === undefined) return null;
  const date = daysAt(text, time.end + joiner.length);
  return date && /^[.\s]*$/u.test(text.slice(date.end)) ? cellOf(date.value, time.value, null) : null;
}

function cellOf({ dayFirst, monthFirst }: Days, time: string | null, offset: number | null): DateCell | null {
  const first = occurrenceAt(dayFirst, time, offset);
  if (dayFirst === monthFirst) return first;
  const second = occurrenceAt(monthFirst, time, offset);
  return first === null && second === null
    ? null
    : { basis: 'figures', day_first: first, month_first: second };
}

const article = /^(?:el|il|lo|the|on|o|no dia|dia|giorno|del)\s+(?=\d|\p{L}{3})/u;
const weekday =
  /^((?:[2-6][oa]\s?-?\s?feira|\p{L}{3,}(?:\s?-\s?feira)?))[.']?(?:\s*[,;]\s*|\s+)(?:(?:dia|el|il|the)\s+)?/u;
/** With the year first, the month comes next. */
const yearFirst = /^(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/u;
const figures =
  /^(\d{1,2})(?:\s?([-/.])\s?(\d{1,2})\s?\2\s?'?|\s(\d{1,2})\s)(\d{4}(?!\d)|\d{2}(?![\d/]|[-.:h]\d))/u;
const yearThenName = /^(\d{4})[-/.\s]+(\p{L}{3,})\.?[-/.\s]+(\d{1,2})(?!\d)/u;
const nameAfterDay =
  /^(\d{1,2})(?:(?:st|nd|rd|th|[oa°])(?!\p{L}))?[\s\-/.,_]*(?:(?:de|di|of)\s+)?(?:d')?(\p{L}{3,})[.,]*[\s\-/_]*(?:(?:de|del|di|of)\s+)?'?(\d{4}(?!\d)|\d{2}(?![\d/]|[-.:h]\d))/u;
const nameBeforeDay =
  /^(\p{L}{3,})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|[\s\-/]+)(?:of\s+|de\s+)?'?(\d{4}(?!\d)|\d{2}(?![\d/]|[-.:h]\d))/u;
function daysAt(text: string, start: number): Found<Days> | null {
  const begin = start + (article.exec(text.slice(start))?.[0].length ?? 0);
  const [all = '', word = ''] = weekday.exec(text.slice(begin)) ?? [];
  const number = word === '' ? null : parseWeekday(word);
  if (number !== null) {
    const after = dayAt(text, begin + all.length);
    if (after) return { ...after, value: onWeekday(after.value, number) };
  }
  return dayAt(text, begin);
}

function dayAt(text: string, start: number): Found<Days> | null {
  const rest = text.slice(start);
  const found = (length: number, dayFirst: Day | null, monthFirst: Day | null): Found<Days> | null =>
    dayFirst === null && monthFirst === null
      ? null
      : { value: { dayFirst, monthFirst, hasWeekday: false }, end: start + length };
  const certain = ([all]: RegExpExecArray, year: string, month: number | null, day: string) => {
    const only = month === null ? null : existing(year, month, day);
    return found(all.length, only, only);
  };
  const compact = /^(\d{4})(\d\d)(\d\d)(?=[t\s])/u.exec(rest);
  if (compact) return certain(compact, compact[1] ?? '', Number(compact[2]), compact[3] ?? '');
  const byYear = yearFirst.exec(rest);
  if (byYear) return certain(byYear, byYear[1] ?? '', Number(byYear[3]), byYear[4] ?? '');
  const inFigures = figures.exec(rest);
  if (inFigures) {
    const [all, first = '', , marked, spaced = '', year = ''] = inFigures;
    const second = marked ?? spaced;
    return found(all.length, existing(year, Number(second), first), existing(year, Number(first), second));
  }
  const yearName = yearThenName.exec(rest);
  if (yearName) return certain(yearName, yearName[1] ?? '', monthOf(yearName[2] ?? ''), yearName[3] ?? '');
  const dayName = nameAfterDay.exec(rest);
  if (dayName) return certain(dayName, dayName[3] ?? '', monthOf(dayName[2] ?? ''), dayName[1] ?? '');
  const nameDay = nameBeforeDay.exec(rest);
  if (nameDay) return certain(nameDay, nameDay[3] ?? '', monthOf(nameDay[1] ?? ''), nameDay[2] ?? '');
  return null;
}

/** Leaves out the order in which the day would be another weekday than the one beside it, unless both would be. */
function onWeekday({ dayFirst, monthFirst }: Days, number: number): Days {
  const fits = (day: Day | null) => day !== null && weekdayOf(day) === number;
  const isDecisive = dayFirst !== monthFirst && (fits(dayFirst) || fits(monthFirst));
  return {
    dayFirst: isDecisive && !fits(dayFirst) ? null : dayFirst,
    monthFirst: isDecisive && !fits(monthFirst) ? null : monthFirst,
    hasWeekday: true,
  };
}

/** A year of two digits is one from 1970 to 2069. */
function existing(year: string, month: number, day: string): Day | null {
  const whole = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const found = `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlausible(found) ? found : null;
}

const clock =
  /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d{1,9})?)?(?!\d)(?:\s?(?:hs?|hrs?|horas?|ore)(?![\p{L}\d])\.?)?/u;
const withLetter =
  /^(\d{1,2})\s?(?:h|hs|hr|hrs|horas?|ore)\.?(?:\s?(\d\d)(?!\d)(?:\s?(?:m|min|mins|minutos|minuti)(?!\p{L})\.?)?(?:\s?(\d\d)\s?s(?:eg|ec)?(?!\p{L})\.?)?)?(?![\p{L}\d])/u;
const half = /^\s?([ap])(?:\.?\s?m)?(?!\p{L})\.?/u;
const part = /^,?\s(?:de la|por la|della|dell'|del|de|di|da|do|in the|at)\s?(\p{L}{4,})/u;

function timeAt(text: string, start: number, isLoose: boolean): Found<string> | null {
  const rest = text.slice(start);
  const written = clock.exec(rest) ?? withLetter.exec(rest);
  const bare = written
    ? null
    : /^(\d{1,2})(?=\s?[ap]\.?\s?m?(?!\p{L})|,?\s(?:d[aeio]|in|at|por))/u.exec(rest);
  const digits = written || bare || !isLoose ? null : /^(\d\d)(\d\d)(\d\d)?(?![\d/.:-])/u.exec(rest);
  const [all, hour, minute = '00', second = '00'] = written ?? bare ?? digits ?? [];
  if (all === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const after = rest.slice(all.length);
  const halfFound = half.exec(after);
  const word = halfFound ? null : part.exec(after);
  const dayPart = word?.[1] === undefined ? null : partOf(word[1]);
  const exact = Number(hour) * 60 + Number(minute);
  const read = halfFound
    ? inHalf(exact, halfFound[1] === 'p')
    : dayPart === null
      ? exact
      : onlyMinute(dayPart, exact);
  if (read === null || (bare && !halfFound && dayPart === null)) return null;
  const end =
    start + all.length + (halfFound?.[0].length ?? (dayPart === null ? 0 : (word?.[0].length ?? 0)));
  return { value: `${formatTimeOfDay(read)}:${second}`, end };
}

/** "930" is a time only where nothing else stands. */
function shortTime(text: string): Found<string> | null {
  const [, hour, minute] = /^(\d)(\d\d)$/u.exec(text) ?? [];
  if (hour === undefined || Number(minute) > 59) return null;
  return { value: `0${hour}:${minute ?? ''}:00`, end: text.length };
}

/** The minute of the day in its first or second half. "19:30 pm" and "0:15 am" are read, "0:15 pm" and "13:00 am" are not. */
function inHalf(exact: number, isLate: boolean): number | null {
  if (exact >= 780) return isLate ? exact : null;
  if (exact < 60) return isLate ? null : exact;
  return (exact % 720) + (isLate ? 720 : 0);
}

/** The only minute of this date that a time can be in a part of the day: "8 in the evening"; null if it is on the next date. */
function onlyMinute(dayPart: NonNullable<ReturnType<typeof partOf>>, exact: number): number | null {
  const minutes = minutesInPart(dayPart, Math.floor(exact / 60), exact % 60);
  const [minute] = minutes;
  return minutes.length === 1 && minute !== undefined && minute < 1440 ? minute : null;
}

const inBrackets = /^\s*(?:\([^()]*\)|\[[^[\]]*\])\s*$/u;

/** Whether only a zone in brackets, or its name, follows a day without a time. */
function isZoneNote(rest: string): boolean {
  return inBrackets.test(rest);
}

/**
 * Reads what follows a time: the offset in minutes, null for none, undefined for something else. Figures are an offset, and so are
 * Z and UTC. Any other label is the name of a clock and says nothing: Google Forms writes "CET" and "GMT+1" in summer and winter.
 * GMT with four figures is an offset, as JavaScript writes it, and so is GMT after a weekday, as in e-mails.
 */
function zoneOf(rest: string, hasWeekday: boolean): number | null | undefined {
  const label = rest.replace(/^[\s.,]+|[\s.]+$/gu, '');
  if (label === '') return null;
  const named = /^[([](utc|z)[)\]]$/u.exec(label);
  if (named) return 0;
  if (inBrackets.test(label)) return null;
  const bare = label.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])$/u, '');
  if (/^(?:z|utc)$/u.test(bare) || (bare === 'gmt' && hasWeekday)) return 0;
  const [, name, sign, hours, minutes = '00'] =
    /^(utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d\d))?$/u.exec(bare) ?? [];
  if (hours !== undefined) {
    if (name === 'gmt' && !/\d\d:?\d\d$/u.test(bare)) return null;
    const offset = Number(hours) * 60 + Number(minutes);
    return offset > 15 * 60 || Number(minutes) > 59 ? undefined : sign === '-' ? -offset : offset;
  }
  return /^(?:[a-z]{2,4}t|mez|mesz|msk)$/u.test(bare) ? null : undefined;
}
