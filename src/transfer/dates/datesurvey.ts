import { compileDatePattern } from '../../domain/time/datepattern.ts';
import type { DateOrder } from '../../domain/time/dateinput.ts';
import type { NumberKind } from '../../domain/time/datecell.ts';
import type { Occurrence } from '../../domain/time/moment.ts';
import { wallFromMs, type Day } from '../../domain/time/wall.ts';
import {
  compileDateParser,
  isClock,
  isFraction,
  isMidnight,
  orderOfPatterns,
  type ParseDate,
} from './datecells.ts';

/** Why the order of day and month is as decided: nothing had to be decided, or what decided it. `open` decides nothing. */
export type OrderReason = 'unambiguous' | 'typed' | 'impossible' | 'sequence' | 'future' | 'country' | 'open';

/** A cell, with the line on which its row begins. */
export interface SurveyedCell {
  readonly line: number;
  readonly text: string;
}

/** How to read a whole column, according to its cells. */
export interface DateDecision {
  readonly order: DateOrder;
  readonly reason: OrderReason;
  readonly numbers: NumberKind | null;
  readonly isMidnightDay: boolean;
  /** The first cell with both readings; null if there is none. */
  readonly ambiguous: SurveyedCell | null;
  /** Cells that cannot be read so. */
  readonly unreadable: { readonly count: number; readonly first: SurveyedCell | null };
}

/** A sign that dates were read in the wrong order of day and month. */
export type Doubt =
  /** Dates that do not exist as read, but do with day and month swapped; `pattern` is the swapped pattern. */
  | { readonly doubt: 'impossible'; readonly count: number; readonly line: number; readonly pattern: string }
  /** Rows that jump back and forth in time as read, but are in order with day and month swapped. */
  | { readonly doubt: 'order' }
  /** Dates in the future that would be in the past with day and month swapped. */
  | { readonly doubt: 'future'; readonly count: number; readonly line: number }
  /** No day after the 12th in several months. */
  | { readonly doubt: 'low_days'; readonly months: number };

/** Surveys the cells of a column with dates. Takes them in the order of the rows, and does not keep them. */
export interface DateSurvey {
  add(line: number, text: string): void;
  /** Parses a cell, as the survey does. */
  readonly parse: ParseDate;
  /**
   * Whether the cells so far show how the others are read: no order was chosen, there are no numbers, and midnights are fewer than
   * half of the times, or at least ten and all of them. If later cells contradict, the file has to be read again.
   */
  isSettled(): boolean;
  decide(): DateDecision;
  /** Doubts about dates whose order is not decided here: typed patterns, and stamps that a spreadsheet may have swapped before. */
  readonly doubts: () => readonly Doubt[];
}

/** How to read the column, as far as this is known before its cells. */
export interface SurveyOptions {
  /** The calendar date; null for a column with dates to come. */
  readonly today: Day | null;
  readonly country: DateOrder;
  readonly patterns: readonly string[];
  /** Whether the column also shows if its dates were swapped before. */
  readonly hasDoubts: boolean;
}

/** Smallest numbers that mean something; fewer may be chance. */
const thresholds = { breaks: 3, swappable: 5, lowRows: 20, lowDays: 5, lowMonths: 3 } as const;
/** Cells with a midnight that is no time: all of them, or of many rows this share. */
const midnights = { rows: 10, share: 0.9 } as const;

export function createDateSurvey({ today, country, patterns, hasDoubts }: SurveyOptions): DateSurvey {
  const compiledPatterns = patterns.map(compileDatePattern);
  const parse = compileDateParser(compiledPatterns);
  const typedOrder = orderOfPatterns(compiledPatterns);
  const swappedPatterns = patterns.flatMap((pattern) => {
    const swapped = swappedPattern(pattern);
    return swapped === null ? [] : [{ pattern: swapped, compiled: compileDatePattern(swapped) }];
  });
  /** Dates in figures under both orders; dates with one reading as they are, and swapped. */
  const figures = createOrderEvidence(today);
  const others = createOrderEvidence(today);
  const months = createDaysOfMonths();
  const numbers = createNumberEvidence();
  const times = { all: 0, midnight: 0, hasSeconds: true };
  const unreadable = createCellCount();
  const onlyDayFirst = createCellCount();
  const onlyMonthFirst = createCellCount();
  const impossible = new Map<string, { count: number; line: number }>();
  let ambiguous: SurveyedCell | null = null;
  let lastDay: Day | undefined;
  let lastSwapped: Day = '';

  const addTime = (occurrence: Occurrence, text: string) => {
    if (occurrence.basis !== 'wall') return;
    times.all++;
    if (!isMidnight(occurrence.wall)) return;
    times.midnight++;
    if (!/(?<!\d)0{1,2}[:.]00[:.]00/u.test(text)) times.hasSeconds = false;
  };
  const addUnreadable = (line: number, text: string) => {
    unreadable.add(line, text);
    const swapped = swappedPatterns.find(({ compiled }) => compiled.parse(text) !== null);
    if (!swapped) return;
    const { count, line: first } = impossible.get(swapped.pattern) ?? { count: 0, line };
    impossible.set(swapped.pattern, { count: count + 1, line: first });
  };
  const decideOrder = (): Pick<DateDecision, 'order' | 'reason'> => {
    if (typedOrder !== null) return { order: typedOrder, reason: 'typed' };
    const [dayOnly, monthOnly] = [onlyDayFirst.count(), onlyMonthFirst.count()];
    if (dayOnly === 0 && monthOnly === 0 && ambiguous === null)
      return { order: country, reason: 'unambiguous' };
    if (dayOnly !== monthOnly)
      return { order: dayOnly > monthOnly ? 'day_first' : 'month_first', reason: 'impossible' };
    const bySequence = figures.inSequence();
    if (bySequence !== null) return { order: bySequence, reason: 'sequence' };
    const byFuture = figures.notInFuture();
    if (byFuture !== null) return { order: byFuture, reason: 'future' };
    return country === null ? { order: null, reason: 'open' } : { order: country, reason: 'country' };
  };

  return {
    parse,
    add(line, text) {
      if (text === '') return;
      const cell = parse(text);
      if (cell === null) addUnreadable(line, text);
      else if (cell.basis === 'number') {
        numbers.add(cell.value, cell.text);
      } else if (cell.basis === 'figures') {
        const { day_first: dayFirst, month_first: monthFirst } = cell;
        if (typedOrder !== null && cell[typedOrder] === null) addUnreadable(line, text);
        else if (dayFirst === null) onlyMonthFirst.add(line, text);
        else if (monthFirst === null) onlyDayFirst.add(line, text);
        else ambiguous ??= { line, text };
        const either = dayFirst ?? monthFirst;
        if (either === null) return;
        const [first, second] = [dayOfWritten(dayFirst ?? either), dayOfWritten(monthFirst ?? either)];
        figures.add(line, first, second);
        if (typedOrder === 'day_first') others.add(line, first, second);
        if (typedOrder === 'month_first') others.add(line, second, first);
        addTime(either, text);
      } else {
        addTime(cell, text);
        if (!hasDoubts) return;
        const day = dayOfWritten(cell);
        // Most rows are of the same day as the row before.
        if (day !== lastDay) [lastDay, lastSwapped] = [day, months.add(day) ?? day];
        others.add(line, day, lastSwapped);
      }
    },
    isSettled() {
      const { reason } = decideOrder();
      const isCertain = reason === 'unambiguous' || reason === 'typed' || reason === 'impossible';
      const areFew = times.midnight === 0 || times.midnight * 2 < times.all;
      const areAll = times.midnight === times.all && times.all >= midnights.rows;
      return isCertain && numbers.cells.count() === 0 && (areFew || areAll);
    },
    decide() {
      const { order, reason } = decideOrder();
      // Beside dates that a spreadsheet took for text, its other dates are numbers; beside anything else, they may be numbers.
      const kind = unreadable.count() === 0 ? numbers.kind() : null;
      const other = order === 'day_first' ? onlyMonthFirst : order === 'month_first' ? onlyDayFirst : null;
      const counts = [unreadable, ...(other ? [other] : []), ...(kind === null ? [numbers.cells] : [])];
      const first = counts.flatMap((each) => each.first() ?? []).sort((a, b) => a.line - b.line)[0];
      const isAllMidnight =
        times.midnight === times.all && (times.all >= 2 || (times.all === 1 && times.hasSeconds));
      const isMostlyMidnight = times.all >= midnights.rows && times.midnight >= midnights.share * times.all;
      return {
        order,
        reason,
        numbers: kind,
        isMidnightDay: isAllMidnight || isMostlyMidnight,
        ambiguous,
        unreadable: { count: counts.reduce((sum, each) => sum + each.count(), 0), first: first ?? null },
      };
    },
    doubts() {
      const doubts: Doubt[] = [...impossible].map(([pattern, counts]) => ({
        doubt: 'impossible',
        pattern,
        ...counts,
      }));
      if (others.inSequence() === 'month_first') doubts.push({ doubt: 'order' });
      const future = others.future();
      if (future.count > 0) doubts.push({ doubt: 'future', ...future });
      // Dates with the year first, or with the name of the month, cannot have been swapped.
      const lowMonths = months.lowMonths(others.rows());
      if (swappedPatterns.length > 0 && lowMonths >= thresholds.lowMonths)
        doubts.push({ doubt: 'low_days', months: lowMonths });
      return doubts;
    },
  };
}

function dayOfWritten(occurrence: Occurrence): Day {
  if (occurrence.basis === 'date') return occurrence.day;
  return occurrence.basis === 'wall' ? occurrence.wall.slice(0, 10) : wallFromMs(occurrence.at).slice(0, 10);
}

/** Compares two readings of the same dates: by direction, and by what lies in the future. */
function createOrderEvidence(today: Day | null) {
  const dayFirst = createDirectionCounter();
  const monthFirst = createDirectionCounter();
  const late = { dayFirst: 0, monthFirst: 0, line: 0 };
  let rows = 0;
  let swappable = 0;
  return {
    add(line: number, first: Day, second: Day) {
      rows++;
      dayFirst.add(first);
      monthFirst.add(second);
      if (first === second) return;
      swappable++;
      if (today === null) return;
      if (first > today && second <= today) {
        late.dayFirst++;
        late.line ||= line;
      }
      if (second > today && first <= today) late.monthFirst++;
    },
    rows: () => rows,
    /** The order in which the rows run in one direction, if in the other they do not. */
    inSequence(): DateOrder {
      if (swappable < thresholds.swappable) return null;
      const [first, second] = [dayFirst.breaks(), monthFirst.breaks()];
      if (second >= thresholds.breaks && first * 5 <= second) return 'day_first';
      return first >= thresholds.breaks && second * 5 <= first ? 'month_first' : null;
    },
    notInFuture(): DateOrder {
      if (late.dayFirst > 0 === late.monthFirst > 0) return null;
      return late.dayFirst > 0 ? 'month_first' : 'day_first';
    },
    /** Rows in the future in the first reading only, and the first of them. */
    future: () => ({ count: late.dayFirst, line: late.line }),
  };
}

/** Counts how often consecutive days go against the prevailing direction. */
function createDirectionCounter() {
  let before: Day | undefined;
  const steps = { up: 0, down: 0 };
  return {
    add(day: Day) {
      if (day === before) return;
      if (before !== undefined) steps[day > before ? 'up' : 'down']++;
      before = day;
    },
    breaks: () => Math.min(steps.up, steps.down),
  };
}

/** Collects which days of which months occur. */
function createDaysOfMonths() {
  // Cached, because most days have many rows.
  const swaps = new Map<Day, Day | null>();
  let lateDays = 0;
  return {
    /** Adds a day; returns it with day and month swapped, null if that does not exist. */
    add(day: Day): Day | null {
      let swapped = swaps.get(day);
      if (swapped === undefined) swaps.set(day, (swapped = swappedDay(day)));
      if (swapped === null) lateDays++;
      return swapped;
    },
    /** The number of months, if none of many rows is after the 12th. */
    lowMonths(rows: number): number {
      const days = [...swaps.keys()];
      const daysOfMonth = new Set(days.map((day) => day.slice(8))).size;
      const isLow = lateDays === 0 && rows >= thresholds.lowRows && daysOfMonth >= thresholds.lowDays;
      return isLow ? new Set(days.map((day) => day.slice(0, 7))).size : 0;
    },
  };
}

/** The ranges of numbers that are dates: serial numbers from 1954 to 2119, seconds and milliseconds from 2001 to 2128. */
const numberRanges: Readonly<Record<NumberKind, readonly [least: number, most: number]>> = {
  serial: [20_000, 80_000],
  seconds: [1e9, 5e9],
  milliseconds: [1e12, 5e12],
};
const numberKinds = Object.keys(numberRanges) as readonly NumberKind[];

/** Finds what numbers stand for, if all numbers of a column are of one kind. */
function createNumberEvidence() {
  const counts: Record<NumberKind, number> = { serial: 0, seconds: 0, milliseconds: 0 };
  const cells = createCellCount();
  return {
    cells,
    add(value: number, text: string) {
      cells.add(0, text);
      for (const kind of numberKinds) {
        const [least, most] = numberRanges[kind];
        if (value >= least && value <= most) counts[kind]++;
      }
    },
    kind: (): NumberKind | null =>
      numberKinds.find((kind) => counts[kind] > 0 && counts[kind] === cells.count()) ?? null,
  };
}

function createCellCount() {
  let count = 0;
  let first: SurveyedCell | null = null;
  return {
    add(line: number, text: string) {
      count++;
      first ??= { line, text };
    },
    count: () => count,
    first: () => first,
  };
}

/** Surveys the cells of a column with times: whether they are fractions of a day, and whether all are midnight. */
export function createTimeSurvey(): {
  readonly add: (text: string) => void;
  decide(): { readonly numbers: 'serial' | null };
} {
  let cells = 0;
  let fractions = 0;
  let certain = 0;
  return {
    add(text) {
      if (text === '') return;
      cells++;
      if (!isFraction(text)) return;
      fractions++;
      if (!isClock(text)) certain++;
    },
    decide: () => ({ numbers: cells > 0 && fractions === cells && certain > 0 ? 'serial' : null }),
  };
}

/** Swaps day and month; null if that date does not exist. */
export function swappedDay(day: Day): Day | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return Number(date) > 12 ? null : `${year}-${date}-${month}`;
}

/** Swaps day and month in a pattern; null if they are not both numeric. */
export function swappedPattern(pattern: string): string | null {
  const bare = pattern.replace(/'[^']*'/gu, '');
  if (!/(?<!M)M{1,2}(?!M)/u.test(bare) || !/(?<!d)d{1,2}(?!d)/u.test(bare)) return null;
  // With the year first, nobody swaps them.
  if (/^[^dM]*y/u.test(bare)) return null;
  return pattern.replace(/'[^']*'|M+|d+/gu, (token) =>
    token.startsWith("'") ? token : token.replaceAll(/[Md]/gu, (sign) => (sign === 'M' ? 'd' : 'M')),
  );
}
