import { seededRandom, shuffle, type Random } from './random.ts';

/** A business day on which the place was open; closed days are left out, for they are no zeros. */
export interface OpenDay {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /**
   * The same for days between which weekdays may be exchanged, one after the other from the lowest number up: blocks of
   * four to eight weeks take the season out.
   */
  readonly block: number;
  /** Complaints, one number a shift. */
  readonly counts: readonly number[];
  /** How long each shift was open, in hours, or 1; 0 where it was not. Volume, where it is known. */
  readonly exposure: readonly number[];
}

export interface WeekdayCell {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Its place in `counts`. */
  readonly shift: number;
  readonly observed: number;
  /** What the shift's rate over all weekdays gives for the exposure of this one. */
  readonly expected: number;
  readonly ratio: number;
  /** (observed − expected) / √expected. */
  readonly statistic: number;
  /** How often chance makes the greatest of all cells as great: needs no further correction. */
  readonly p: number;
  /**
   * The ratio above which p is at most 0.05: no smaller one could have been seen. It counts the cell itself among
   * all weekdays, as `ratio` does: of seven open days, three times as bad as the six others is a ratio of 21/9.
   */
  readonly visibleRatio: number;
}

export interface WeekdayTest {
  readonly seed: number;
  readonly shuffles: number;
  /** Complaints that took part. */
  readonly complaints: number;
  /** By shift, then by weekday. */
  readonly cells: readonly WeekdayCell[];
}

/** An array, or days that are put together when they are looked at: whoever has many need not keep them all like this. */
export interface OpenDays extends Iterable<OpenDay> {
  readonly length: number;
}

/** Below 19 shuffles no p can be as small as 0.05. */
const fewestShuffles = 19;
const weekdays = 7;
/** Sums of hours taken in another order differ in their last digits; what is equal counts as reached. */
const rounding = 1e-9;

/**
 * In which weekday × shift cells more complaints were recorded than the same shift has on other weekdays.
 *
 * A cell is expected to hold shift total × (exposure of the weekday in the shift / exposure of the shift).
 * Complaints come in clusters, so no distribution is assumed: the weekday labels of whole days, each with all its
 * counts and hours, are shuffled within their blocks, and the greatest (O − E)/√E of all cells is kept of each
 * shuffle. The p of a cell is (1 + shuffles whose greatest reaches it)/(1 + shuffles): right for all cells together
 * (single-step maxT, Westfall & Young 1993; the one added, Davison & Hinkley 1997). To be seen a cell needs E·m with
 * (mE − E)/√E ≥ q, so m = 1 + q/√E, q being what one in twenty of the greatest reaches.
 *
 * Left out are shifts without complaints, shifts that were open on one weekday only, which have nothing to be
 * compared with, and complaints of a shift on a day on which it was not open.
 * @param seed a whole number; the same seed gives the same p
 * @throws RangeError of a weekday that is not 1–7, of days with unequal numbers of shifts, of a number below 0, of blocks
 * that do not follow one another, and of fewer than 19 shuffles
 */
export function weekdayTest(days: OpenDays, seed: number, shuffles = 2000): WeekdayTest {
  if (!Number.isInteger(shuffles) || shuffles < fewestShuffles)
    throw new RangeError(`at least ${fewestShuffles} shuffles, not ${shuffles}`);
  const rows = rowsOf(days);
  const shifts = comparableShifts(rows);
  const table = tableOf(rows, shifts);
  const sums = addUp(table, table.labels, emptySums(table));
  const maxima = shuffledMaxima(table, seededRandom(seed), shuffles);
  // A cell that this one of the greatest reaches as well has a p above 0.05.
  const needed = maxima[Math.floor((1 + shuffles) / 20) - 1] ?? Infinity;

  return {
    seed,
    shuffles,
    complaints: table.counts.reduce((sum, count) => sum + count, 0),
    cells: shifts.flatMap((shift, place) =>
      Array.from({ length: weekdays }, (_, index) => index + 1).flatMap((weekday) => {
        const at = weekday * table.width + place;
        const [observed, expected] = [sums.observed[at] ?? 0, expectedAt(table, sums, at)];
        if (expected === 0) return [];
        const statistic = (observed - expected) / Math.sqrt(expected);
        const reached = maxima.findLastIndex((greatest) => greatest >= statistic - rounding) + 1;
        return {
          weekday,
          shift,
          observed,
          expected,
          ratio: observed / expected,
          statistic,
          p: (1 + reached) / (1 + shuffles),
          visibleRatio: 1 + needed / Math.sqrt(expected),
        };
      }),
    ),
  };
}

/** The days as numbers in a row, block after block: typed arrays, so that a shuffle allocates nothing. */
interface Rows {
  /** How many shifts there are: how wide a row of counts and of exposures is. */
  readonly width: number;
  readonly labels: Uint8Array;
  /** Where each block begins, and behind the last one where it ends. */
  readonly bounds: readonly number[];
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
}

/** Those of the shifts that are compared, and what each of them comes to. */
interface Table extends Rows {
  readonly totals: Float64Array;
  readonly exposureTotals: Float64Array;
}

function rowsOf(days: OpenDays): Rows {
  const [{ counts: first } = { counts: [] }] = days;
  const width = first.length;
  const labels = new Uint8Array(days.length);
  const counts = new Float64Array(days.length * width);
  const exposures = new Float64Array(days.length * width);
  const bounds: number[] = [];
  let [row, last] = [0, -Infinity];
  for (const { weekday, block, counts: complaints, exposure } of days) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > weekdays)
      throw new RangeError(`a weekday is 1 to 7, not ${weekday}`);
    if (complaints.length !== width || exposure.length !== width)
      throw new RangeError(
        `${width} shifts on one day, ${complaints.length} and ${exposure.length} on another`,
      );
    if (!complaints.every(isAmount) || !exposure.every(isAmount))
      throw new RangeError('counts and exposures are not below 0');
    if (block < last) throw new RangeError(`block ${block} after block ${last}`);
    if (block > last) bounds.push(row);
    last = block;
    labels[row] = weekday;
    counts.set(complaints, row * width);
    exposures.set(exposure, row * width);
    row++;
  }
  return { width, labels, bounds: [...bounds, row], counts, exposures };
}

function isAmount(number: number): boolean {
  return number >= 0;
}

/** The shifts with complaints while open, on two weekdays or more. */
function comparableShifts({ width, labels, counts, exposures }: Rows): readonly number[] {
  return Array.from({ length: width }, (_, shift) => shift).filter((shift) => {
    let isComplainedOf = false;
    const openOn = new Set<number>();
    for (let row = 0, at = shift; row < labels.length; row++, at += width) {
      if (exposures[at] === 0) continue;
      openOn.add(labels[row] ?? 0);
      isComplainedOf ||= counts[at] !== 0;
    }
    return isComplainedOf && openOn.size > 1;
  });
}

function tableOf(rows: Rows, shifts: readonly number[]): Table {
  const width = shifts.length;
  const counts = new Float64Array(rows.labels.length * width);
  const exposures = new Float64Array(rows.labels.length * width);
  const totals = new Float64Array(width);
  const exposureTotals = new Float64Array(width);
  shifts.forEach((shift, place) => {
    for (let from = shift, to = place; to < counts.length; from += rows.width, to += width) {
      const exposure = rows.exposures[from] ?? 0;
      exposures[to] = exposure;
      counts[to] = exposure > 0 ? (rows.counts[from] ?? 0) : 0;
      totals[place] = (totals[place] ?? 0) + (counts[to] ?? 0);
      exposureTotals[place] = (exposureTotals[place] ?? 0) + exposure;
    }
  });
  return { ...rows, width, counts, exposures, totals, exposureTotals };
}

/** What the cells hold under some labelling, the cell of a weekday and a shift at weekday × width + shift. */
interface Sums {
  readonly observed: Float64Array;
  readonly exposure: Float64Array;
}

function emptySums({ width }: Table): Sums {
  const length = (1 + weekdays) * width;
  return { observed: new Float64Array(length), exposure: new Float64Array(length) };
}

function addUp({ width, counts, exposures }: Table, labels: Uint8Array, sums: Sums): Sums {
  const { observed, exposure } = sums;
  observed.fill(0);
  exposure.fill(0);
  for (let day = 0, from = 0; day < labels.length; day++) {
    const row = (labels[day] ?? 0) * width;
    for (let at = row; at < row + width; at++, from++) {
      observed[at] = (observed[at] ?? 0) + (counts[from] ?? 0);
      exposure[at] = (exposure[at] ?? 0) + (exposures[from] ?? 0);
    }
  }
  return sums;
}

function expectedAt({ width, totals, exposureTotals }: Table, { exposure }: Sums, at: number): number {
  const shift = at % width;
  return ((totals[shift] ?? 0) * (exposure[at] ?? 0)) / (exposureTotals[shift] ?? 1);
}

/** The greatest statistic of all cells; at least 0, for not all can be below what is expected. */
function greatest(table: Table, sums: Sums): number {
  let most = 0;
  for (let at = table.width; at < sums.observed.length; at++) {
    const expected = expectedAt(table, sums, at);
    if (expected > 0) most = Math.max(most, ((sums.observed[at] ?? 0) - expected) / Math.sqrt(expected));
  }
  return most;
}

/** The greatest statistic of each shuffle, from the highest down. */
function shuffledMaxima(table: Table, random: Random, shuffles: number): Float64Array {
  const { bounds } = table;
  const labels = table.labels.slice();
  const sums = emptySums(table);
  const maxima = new Float64Array(shuffles);
  for (let round = 0; round < shuffles; round++) {
    for (let block = 1; block < bounds.length; block++)
      shuffle(labels, random, bounds[block - 1] ?? 0, bounds[block] ?? 0);
    maxima[round] = greatest(table, addUp(table, labels, sums));
  }
  return maxima.sort().reverse();
}
