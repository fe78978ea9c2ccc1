import type { Calendar, Occurrence } from '../../domain/time/moment.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseStamp } from '../../domain/time/dateinput.ts';
import { instantOfWall } from '../../domain/time/zone.ts';
import type { ImportField } from '../columns.ts';
import type { DateCells } from '../dates/datecells.ts';
import { Rejection } from '../rejection.ts';

/** The cells that say when an incident occurred, and how each of these columns is read. */
export interface MomentCells {
  readonly cell: Readonly<Record<'occurred' | 'date' | 'time', () => string>>;
  readonly dates: Readonly<Record<'occurred' | 'date' | 'time', DateCells>>;
}

/** Reads when an incident occurred, as it is written in one cell or in a date and a time. Throws Rejection. */
export function readOccurrence({ cell, dates }: MomentCells): Occurrence {
  const text = cell.occurred();
  if (text !== '') return parseWritten(text, 'occurred', dates.occurred);
  const date = cell.date();
  if (date === '') throw new Rejection('no_date');
  const read = parseWritten(date, 'date', dates.date);
  const time = cell.time();
  if (time === '' || read.basis === 'instant') return read;
  const day = read.basis === 'date' ? read.day : read.wall.slice(0, 10);
  const clock = dates.time.time(time);
  if (clock === null) throw new Rejection('bad_time', { value: time });
  return { basis: 'wall', wall: `${day}T${clock}` };
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

/** Parses a cell with a date, or a date and time, to what it means. Throws Rejection. */
export function parseOccurrence(text: string, field: ImportField, dates: DateCells): Occurrence {
  return dates.settle(parseWritten(text, field, dates));
}

function parseWritten(text: string, field: ImportField, dates: DateCells): Occurrence {
  const written = dates.written(text);
  if (written === null) throw new Rejection('bad_date', { field, value: text });
  return written;
}

/** Parses the day of a cell; null if it is empty. Throws Rejection. */
export function parseDay(text: string, field: ImportField, dates: DateCells): Day | null {
  if (text === '') return null;
  const read = parseWritten(text, field, dates);
  if (read.basis === 'date') return read.day;
  return read.basis === 'wall' ? read.wall.slice(0, 10) : new Date(read.at).toISOString().slice(0, 10);
}
