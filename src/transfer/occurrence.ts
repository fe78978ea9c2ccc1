import type { Calendar, Occurrence } from '../domain/time/moment.ts';
import type { DatePattern } from '../domain/time/datepattern.ts';
import { parseTimeOfDay, withColon, type Day } from '../domain/time/wall.ts';
import { parseStamp } from '../domain/time/dateinput.ts';
import { instantOfWall } from '../domain/time/zone.ts';
import type { ImportField } from './columns.ts';
import { Rejection } from './rejection.ts';

/** Reads when an incident occurred, from one cell or from a date and a time. Throws Rejection. */
export function readOccurrence(
  row: Readonly<Record<'occurred' | 'date' | 'time', () => string>>,
  patterns: readonly DatePattern[],
): Occurrence {
  const occurred = row.occurred();
  return occurred === ''
    ? readDateAndTime(row.date(), row.time(), patterns)
    : parseOccurrence(occurred, 'occurred', patterns);
}

/**
 * Applies the UTC offset of its own column, but only if the zone of the business gives another offset for the wall-clock time: it
 * then tells apart a time that occurred twice.
 */
export function withOffset(asRead: Occurrence, offset: string, calendar: Calendar): Occurrence {
  if (offset === '' || asRead.basis !== 'wall') return asRead;
  const stamped = parseStamp(`${asRead.wall}${offset}`);
  if (stamped?.basis !== 'instant')
    throw new Rejection('bad_value', { field: 'utc_offset', value: offset, known: '+01:00' });
  const offsetMinutes = (Date.parse(`${asRead.wall}Z`) - stamped.at) / 60_000;
  return instantOfWall(calendar.zone, asRead.wall).offsetMinutes === offsetMinutes ? asRead : stamped;
}

/** Parses a cell with a date, or a date and time. Throws Rejection. */
export function parseOccurrence(
  text: string,
  field: ImportField,
  patterns: readonly DatePattern[],
): Occurrence {
  const hasHours = /\d\s?h/iu.test(text);
  for (const pattern of patterns) {
    if (!pattern.hasDay) continue;
    const read = pattern.parse(text) ?? (hasHours ? pattern.parse(withColon(text)) : null);
    if (read) return read;
  }
  const stamp = parseStamp(text);
  if (stamp) return stamp;
  throw new Rejection('bad_date', { field, value: text });
}

function readDateAndTime(date: string, time: string, patterns: readonly DatePattern[]): Occurrence {
  if (date === '') throw new Rejection('no_date');
  const read = parseOccurrence(date, 'date', patterns);
  if (time === '' || read.basis === 'instant') return read;
  const day = read.basis === 'date' ? read.day : read.wall.slice(0, 10);
  return { basis: 'wall', wall: `${day}T${readTime(time, patterns)}` };
}

/** Parses a time, "19:42", "19.42", "19h42", "19h", "19:42:10", "7:42 pm" or by a pattern for times, to HH:MM:SS. */
function readTime(text: string, patterns: readonly DatePattern[]): string {
  for (const pattern of patterns) {
    const read = pattern.hasTime && !pattern.hasDay ? pattern.parse(text) : null;
    if (read?.basis === 'wall') return read.wall.slice(11);
  }
  const [, clock = '', second = '00', half] =
    /^(\d{1,2}(?:[:.]\d\d|\s?h(?:\d\d)?))(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?$/iu.exec(text) ?? [];
  const minute = parseTimeOfDay(clock.replace('.', ':'));
  const isLate = half?.toLowerCase() === 'p';
  const isBad =
    minute === null ||
    minute >= 1440 ||
    Number(second) > 59 ||
    (half !== undefined && (minute < 60 || minute >= 780));
  if (isBad) throw new Rejection('bad_time', { value: text });
  const hour =
    half === undefined ? Math.floor(minute / 60) : (Math.floor(minute / 60) % 12) + (isLate ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:${second}`;
}

/** Parses the day of a cell; null if it is empty. Throws Rejection. */
export function parseDay(text: string, field: ImportField, patterns: readonly DatePattern[]): Day | null {
  if (text === '') return null;
  const read = parseOccurrence(text, field, patterns);
  if (read.basis === 'date') return read.day;
  return read.basis === 'wall' ? read.wall.slice(0, 10) : new Date(read.at).toISOString().slice(0, 10);
}
