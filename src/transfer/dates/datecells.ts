import { UserError } from '../../domain/error.ts';
import {
  occurrenceOfSerial,
  parseDateCell,
  parseTimeCell,
  timeOfFraction,
  type DateCell,
  type NumberKind,
} from '../../domain/time/datecell.ts';
import { compileDatePattern, type DatePattern } from '../../domain/time/datepattern.ts';
import { parseStamp, type DateOrder } from '../../domain/time/dateinput.ts';
import type { Occurrence } from '../../domain/time/moment.ts';
import { withColon } from '../../domain/time/wall.ts';
import { instantOfWall, type Zone } from '../../domain/time/zone.ts';

/** How the dates of a column are read: what its cells alone do not say. */
export interface DateReading {
  /** Null reads only dates whose order of day and month does not matter. */
  readonly order: DateOrder;
  /** Typed patterns, which are tried first. */
  readonly patterns: readonly string[];
  /** The zone of the times; null for that of the business. */
  readonly zone: Zone | null;
  /** What cells that are numbers stand for; null if they are not dates. */
  readonly numbers: NumberKind | null;
  /** Whether midnight stands for a date without a time. */
  readonly isMidnightDay: boolean;
}

export const plainReading: DateReading = {
  order: null,
  patterns: [],
  zone: null,
  numbers: null,
  isMidnightDay: false,
};

/** Parses a cell with a date; null if it is none. */
export type ParseDate = (text: string) => DateCell | null;

/** Reads the cells of a column with dates, of one with times, or of one with both. */
export interface DateCells {
  /** Parses a cell to what it says, whatever the zone; null if it cannot be read. */
  readonly written: (text: string) => Occurrence | null;
  /** Parses a cell with a time alone to HH:MM:SS; null if it cannot be read. */
  readonly time: (text: string) => string | null;
  /** Settles what an occurrence as written is in this column: its zone, and whether its midnight is a time. */
  readonly settle: (written: Occurrence) => Occurrence;
}

/**
 * Compiles a reader of the cells of a column. Throws bad_pattern.
 * @param parse the parser of a survey that reads the same cells at the same time
 */
export function compileDateCells(reading: DateReading, parse?: ParseDate): DateCells {
  const { order, numbers, zone, isMidnightDay } = reading;
  const patterns = reading.patterns.map(compileDatePattern);
  const parseDate = parse ?? compileDateParser(patterns);
  const occurrenceOf = (cell: DateCell | null): Occurrence | null => {
    if (cell === null) return null;
    if (cell.basis === 'figures') return order === null ? null : cell[order];
    return cell.basis === 'number' ? occurrenceOfNumber(cell.value, numbers) : cell;
  };
  return {
    written: (text) => occurrenceOf(parseDate(text)),
    time(text) {
      for (const pattern of patterns) {
        const read = pattern.hasTime && !pattern.hasDay ? pattern.parse(text) : null;
        if (read?.basis === 'wall') return read.wall.slice(11);
      }
      return isFraction(text) && (numbers === 'serial' || !isClock(text))
        ? timeOfFraction(Number(text.replace(',', '.')))
        : parseTimeCell(text);
    },
    settle(written) {
      if (written.basis !== 'wall') return written;
      if (isMidnightDay && isMidnight(written.wall)) return { basis: 'date', day: written.wall.slice(0, 10) };
      return zone === null ? written : { basis: 'instant', at: instantOfWall(zone, written.wall).at };
    },
  };
}

/**
 * Compiles a parser of cells: by the typed patterns, as an ISO stamp, then by our own grammar. Caches the last result, because
 * a survey and the reader parse the same cell one after the other.
 */
export function compileDateParser(patterns: readonly DatePattern[]): ParseDate {
  const withDay = patterns.filter(({ hasDay }) => hasDay);
  const cached = cacheBounded(parseDateCell);
  const parse = (text: string): DateCell | null => {
    if (withDay.length === 0) return parseStamp(text) ?? cached(text);
    const hasHours = /\d\s?h/iu.test(text);
    for (const pattern of withDay) {
      const read = pattern.parse(text) ?? (hasHours ? pattern.parse(withColon(text)) : null);
      if (read) return read;
    }
    return parseStamp(text) ?? cached(text);
  };
  let lastText: string | undefined;
  let last: DateCell | null = null;
  return (text) => {
    if (text !== lastText) [lastText, last] = [text, parse(text)];
    return last;
  };
}

/** The largest number of cells that are remembered. Most files have far more rows than days. */
const maxCached = 4_000;

function cacheBounded<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (known.size >= maxCached) known.clear();
      known.set(text, value);
    }
    return value;
  };
}

export function isMidnight(wall: string): boolean {
  return wall.endsWith('T00:00:00');
}

function occurrenceOfNumber(value: number, kind: NumberKind | null): Occurrence | null {
  switch (kind) {
    case 'serial':
      return occurrenceOfSerial(value);
    case 'seconds':
      return { basis: 'instant', at: Math.round(value * 1000) };
    case 'milliseconds':
      return { basis: 'instant', at: Math.round(value) };
    case null:
      return null;
  }
}

/** Whether a cell is a fraction of a day, as spreadsheets store a time: "0.8125". "0.30" is also half past midnight. */
export function isFraction(text: string): boolean {
  return /^(?:0?[.,]\d+|0)$/u.test(text);
}

/** Whether a fraction may be a time with a point: "0.30". */
export function isClock(text: string): boolean {
  return /^0[.,][0-5]\d$/u.test(text);
}

/** Returns the order of day and month in typed patterns; null if they do not say it, or contradict each other. */
export function orderOfPatterns(patterns: readonly DatePattern[]): DateOrder {
  const orders = new Set(patterns.flatMap(({ order }) => order ?? []));
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}

/** Whether a text is a date, in whatever order of day and month. Returns false for an invalid pattern. */
export function isDateText(text: string, patterns: readonly string[]): boolean {
  try {
    return compileDateParser(patterns.map(compileDatePattern))(text) !== null;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** Whether a heading says that its times are in UTC: "Review Created (UTC)". "GMT+1" is another zone. */
export function isUtcHeading(heading: string): boolean {
  return /(?<!\p{L})(?:UTC|GMT)(?!\p{L}|\s?[-+−]\s?\d)/u.test(heading);
}
