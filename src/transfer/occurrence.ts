import type { Calendar, Occurrence } from '../domain/time/moment.ts';
import type { DatePattern } from '../domain/time/patterns.ts';
import { parseTimeOfDay, withColon, type Day } from '../domain/time/wall.ts';
import { parseStamp } from '../domain/time/when.ts';
import { settleWall } from '../domain/time/zone.ts';
import type { ImportField } from './columns.ts';
import { Rejection } from './rejection.ts';

/** When it was, of one cell or of two. Throws Rejection. */
export function readAsWritten(
  row: Readonly<Record<'occurred' | 'date' | 'time', () => string>>,
  patterns: readonly DatePattern[],
): Occurrence {
  const occurred = row.occurred();
  return occurred === ''
    ? readDateAndTime(row.date(), row.time(), patterns)
    : readOccurred(occurred, 'occurred', patterns);
}

/** The offset of its own column says something only where the wall time alone would be settled otherwise. */
export function withOffset(asRead: Occurrence, offset: string, calendar: Calendar): Occurrence {
  if (offset === '' || asRead.basis !== 'wall') return asRead;
  const given = parseStamp(`${asRead.wall}${offset}`);
  if (given?.basis !== 'instant')
    throw new Rejection('bad_value', { field: 'utc_offset', value: offset, known: '+01:00' });
  const offsetMinutes = (Date.parse(`${asRead.wall}Z`) - given.at) / 60_000;
  return settleWall(calendar.zone, asRead.wall).offsetMinutes === offsetMinutes ? asRead : given;
}

/** What a cell says of a moment. Throws Rejection. */
export function readOccurred(text: string, field: ImportField, patterns: readonly DatePattern[]): Occurrence {
  const hasHours = /\d\s?h/iu.test(text);
  for (const pattern of patterns) {
    if (!pattern.hasDay) continue;
    const read = pattern.read(text) ?? (hasHours ? pattern.read(withColon(text)) : null);
    if (read) return read;
  }
  const stamp = parseStamp(text);
  if (stamp) return stamp;
  throw new Rejection('bad_date', { field, value: text });
}

function readDateAndTime(date: string, time: string, patterns: readonly DatePattern[]): Occurrence {
  if (date === '') throw new Rejection('no_date');
  const read = readOccurred(date, 'date', patterns);
  if (time === '' || read.basis === 'instant') return read;
  const day = read.basis === 'date' ? read.day : read.wall.slice(0, 10);
  return { basis: 'wall', wall: `${day}T${readTime(time, patterns)}` };
}

/** "19:42", "19.42", "19h42", "19h", "19:42:10", "7:42 pm", or what a pattern for times alone says → HH:MM:SS. */
function readTime(text: string, patterns: readonly DatePattern[]): string {
  for (const pattern of patterns) {
    const read = pattern.hasTime && !pattern.hasDay ? pattern.read(text) : null;
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

/** The day a cell says, if any. Throws Rejection. */
export function readDay(text: string, field: ImportField, patterns: readonly DatePattern[]): Day | null {
  if (text === '') return null;
  const read = readOccurred(text, field, patterns);
  if (read.basis === 'date') return read.day;
  return read.basis === 'wall' ? read.wall.slice(0, 10) : new Date(read.at).toISOString().slice(0, 10);
}
