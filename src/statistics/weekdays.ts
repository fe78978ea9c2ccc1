import { seededRandom, shuffle, type Random } from './random.ts';

/** A business day on which the business was open. Closed days are left out; they are not zeros. */
export interface OpenDay {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /**
   * Days of one block may exchange their weekdays. Blocks of four to eight weeks remove the season; they are numbered
   * in ascending order.
   */
  readonly block: number;
  /** Complaints, one number per shift. */
  readonly counts: readonly number[];
  /** The exposure of each shift: customers if known, otherwise hours open, or 1; 0 if it was closed. */
  readonly exposure: readonly number[];
}

export interface WeekdayCell {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Index into `counts`. */
  readonly shift: number;
  readonly observed: number;
  /** The rate of the shift over all weekdays × the exposure of this weekday. */
  readonly expected: number;
  readonly ratio: number;
  /** (observed − expected) / √expected. */
  readonly statistic: number;
  /** How often chance makes the greatest of all cells as great; needs no further correction. */
  readonly p: number;
  /**
   * The smallest ratio that gives p ≤ 0.05: the test cannot detect less. Like `ratio`, it counts the cell itself among
   * all weekdays: of seven open days, three times as bad as the six others is a ratio of 21/9.
   */
  readonly detectableRatio: number;
}

export interface WeekdayTest {
  readonly seed: number;
  readonly shuffles: number;
  /** Complaints included in the test. */
  readonly complaints: number;
  /** By shift, then by weekday. */
  readonly cells: readonly WeekdayCell[];
}

/** An array, or days created while iterating, so that many need not be held in memory. */
export interface OpenDays extends Iterable<OpenDay> {
  readonly length: number;
}

/** With fewer than 19 shuffles no p can be as small as 0.05. */
const minimumShuffles = 19;
const daysInWeek = 7;
/** Sums of hours in another order differ in their last digits; statistics this close count as equal. */
const tolerance = 1e-9;

/**
 * Tests in which weekday × shift cells more complaints were recorded than the same shift has on other weekdays.
 *
 * A cell is expected to hold shift total × (exposure of the weekday in the shift / exposure of the shift). Complaints
 * come in clusters, so no distribution is assumed: the weekday labels of whole days, each with all its counts and
 * hours, are shuffled within their blocks, and each shuffle yields the greatest (O − E)/√E of all cells. The p of a
 * cell is (1 + shuffles whose greatest reaches it)/(1 + shuffles), which holds for all cells together (single-step
 * maxT, Westfall & Young 1993; the added 1, Davison & Hinkley 1997). A cell becomes detectable at E·m with (mE − E)/√E
 * ≥ q, so m = 1 + q/√E, where q is what one in twenty of the greatest reaches.
 *
 * Left out are shifts without complaints, shifts open on one weekday only, which have nothing to be compared with, and
 * complaints of a shift on a day on which it was closed.
 * @param seed a whole number; the same seed gives the same p
 * @throws RangeError for a weekday that is not 1–7, days with unequal numbers of shifts, a negative number, blocks out
 * of order, or fewer than 19 shuffles
 */
export function weekdayTest(days: OpenDays, seed: number, shuffles = 2000): WeekdayTest {
  if (!Number.isInteger(shuffles) || shuffles < minimumShuffles)
    throw new RangeError(`at least ${minimumShuffles} shuffles, not ${shuffles}`);
  const rows = toRows(days);
  const shifts = comparableShifts(rows);
  const table = toTable(rows, shifts);
  const sums = addUp(table, table.labels, emptySums(table));
  const maxima = shuffledMaxima(table, seededRandom(seed), shuffles);
  // A cell that this statistic would also reach has a p above 0.05.
  const threshold = maxima[Math.floor((1 + shuffles) / 20) - 1] ?? Infinity;

  return {
    seed,
    shuffles,
    complaints: table.counts.reduce((sum, count) => sum + count, 0),
    cells: shifts.flatMap((shift, column) =>
      Array.from({ length: daysInWeek }, (_, index) => index + 1).flatMap((weekday) => {
        const cell = weekday * table.width + column;
        const [observed, expected] = [sums.observed[cell] ?? 0, expectedIn(table, sums, cell)];
        if (expected === 0) return [];
        const statistic = (observed - expected) / Math.sqrt(expected);
        const reachedBy = maxima.findLastIndex((maximum) => maximum >= statistic - tolerance) + 1;
        return {
          weekday,
          shift,
          observed,
          expected,
          ratio: observed / expected,
          statistic,
          p: (1 + reachedBy) / (1 + shuffles),
          detectableRatio: 1 + threshold / Math.sqrt(expected),
        };
      }),
    ),
  };
}

/** The days in typed arrays, block after block, so that a shuffle allocates nothing. */
interface Rows {
  /** The number of shifts, which is the width of a row of counts or exposures. */
  readonly width: number;
  readonly labels: Uint8Array;
  /** The first row of each block, and the row after the last block. */
  readonly bounds: readonly number[];
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
}

/** The shifts to compare, with their totals. */
interface Table extends Rows {
  readonly totals: Float64Array;
  readonly exposureTotals: Float64Array;
}

function toRows(days: OpenDays): Rows {
  const [{ counts: first } = { counts: [] }] = days;
  const width = first.length;
  const labels = new Uint8Array(days.length);
  const counts = new Float64Array(days.length * width);
  const exposures = new Float64Array(days.length * width);
  const bounds: number[] = [];
  let [row, lastBlock] = [0, -Infinity];
  for (const { weekday, block, counts: complaints, exposure } of days) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > daysInWeek)
      throw new RangeError(`a weekday is 1 to 7, not ${weekday}`);
    if (complaints.length !== width || exposure.length !== width)
      throw new RangeError(
        `${width} shifts on one day, ${complaints.length} and ${exposure.length} on another`,
      );
    if (!complaints.every(isNonNegative) || !exposure.every(isNonNegative))
      throw new RangeError('counts and exposures are not below 0');
    if (block < lastBlock) throw new RangeError(`block ${block} after block ${lastBlock}`);
    if (block > lastBlock) bounds.push(row);
    lastBlock = block;
    labels[row] = weekday;
    counts.set(complaints, row * width);
    exposures.set(exposure, row * width);
    row++;
  }
  return { width, labels, bounds: [...bounds, row], counts, exposures };
}

function isNonNegative(number: number): boolean {
  return number >= 0;
}

/** Selects the shifts that have complaints and were open on two weekdays or more. */
function comparableShifts({ width, labels, counts, exposures }: Rows): readonly number[] {
  return Array.from({ length: width }, (_, shift) => shift).filter((shift) => {
    let hasComplaints = false;
    const openWeekdays = new Set<number>();
    for (let row = 0, cell = shift; row < labels.length; row++, cell += width) {
      if (exposures[cell] === 0) continue;
      openWeekdays.add(labels[row] ?? 0);
      hasComplaints ||= counts[cell] !== 0;
    }
    return hasComplaints && openWeekdays.size > 1;
  });
}

function toTable(rows: Rows, shifts: readonly number[]): Table {
  const width = shifts.length;
  const counts = new Float64Array(rows.labels.length * width);
  const exposures = new Float64Array(rows.labels.length * width);
  const totals = new Float64Array(width);
  const exposureTotals = new Float64Array(width);
  shifts.forEach((shift, column) => {
    for (let from = shift, to = column; to < counts.length; from += rows.width, to += width) {
      const exposure = rows.exposures[from] ?? 0;
      exposures[to] = exposure;
      counts[to] = exposure > 0 ? (rows.counts[from] ?? 0) : 0;
      totals[column] = (totals[column] ?? 0) + (counts[to] ?? 0);
      exposureTotals[column] = (exposureTotals[column] ?? 0) + exposure;
    }
  });
  return { ...rows, width, counts, exposures, totals, exposureTotals };
}

/** The sums of the cells under one labelling; the cell of a weekday and shift is at weekday × width + shift. */
interface Sums {
  readonly observed: Float64Array;
  readonly exposure: Float64Array;
}

function emptySums({ width }: Table): Sums {
  const length = (1 + daysInWeek) * width;
  return { observed: new Float64Array(length), exposure: new Float64Array(length) };
}

function addUp({ width, counts, exposures }: Table, labels: Uint8Array, sums: Sums): Sums {
  const { observed, exposure } = sums;
  observed.fill(0);
  exposure.fill(0);
  for (let day = 0, from = 0; day < labels.length; day++) {
    const row = (labels[day] ?? 0) * width;
    for (let cell = row; cell < row + width; cell++, from++) {
      observed[cell] = (observed[cell] ?? 0) + (counts[from] ?? 0);
      exposure[cell] = (exposure[cell] ?? 0) + (exposures[from] ?? 0);
    }
  }
  return sums;
}

function expectedIn({ width, totals, exposureTotals }: Table, { exposure }: Sums, cell: number): number {
  const shift = cell % width;
  return ((totals[shift] ?? 0) * (exposure[cell] ?? 0)) / (exposureTotals[shift] ?? 1);
}

/** The greatest statistic of all cells; at least 0, since not all cells can be below what is expected. */
function greatestStatistic(table: Table, sums: Sums): number {
  let highest = 0;
  for (let cell = table.width; cell < sums.observed.length; cell++) {
    const expected = expectedIn(table, sums, cell);
    if (expected > 0)
      highest = Math.max(highest, ((sums.observed[cell] ?? 0) - expected) / Math.sqrt(expected));
  }
  return highest;
}

/** The greatest statistic of each shuffle, in descending order. */
function shuffledMaxima(table: Table, random: Random, shuffles: number): Float64Array {
  const { bounds } = table;
  const labels = table.labels.slice();
  const sums = emptySums(table);
  const maxima = new Float64Array(shuffles);
  for (let round = 0; round < shuffles; round++) {
    for (let block = 1; block < bounds.length; block++)
      shuffle(labels, random, bounds[block - 1] ?? 0, bounds[block] ?? 0);
    maxima[round] = greatestStatistic(table, addUp(table, labels, sums));
  }
  return maxima.sort().reverse();
}
