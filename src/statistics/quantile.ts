/** A value, and how often it occurs. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

/**
 * The value below which a share p of the values lies, on the straight line between the two nearest ones:
 * definition 7 of Hyndman & Fan 1996, the one of R and of spreadsheets. At p = 0 it is the lowest, at 1 the highest,
 * at ½ the median; null of no values. In the unit of the values.
 * @throws RangeError unless 0 ≤ p ≤ 1
 */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileOfCounts(
    values.map((value) => ({ value, count: 1 })),
    p,
  );
}

/** The same of values that are told with how often each occurs, without ever writing them out. */
export function quantileOfCounts(values: readonly ValueCount[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p between 0 and 1, not ${p}`);
  const sorted = values.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const place = (sorted.reduce((sum, { count }) => sum + count, 0) - 1) * p;
  const [low, high] = [valueAt(sorted, Math.floor(place)), valueAt(sorted, Math.ceil(place))];
  if (low === null || high === null) return null;
  const weight = place - Math.floor(place);
  // Equal ones are told as they are: their weighted sum may miss them by the last digit.
  return low === high ? low : low * (1 - weight) + high * weight;
}

/** The value at a place of the sorted ones, the first at 0. */
function valueAt(sorted: readonly ValueCount[], place: number): number | null {
  let before = 0;
  for (const { value, count } of sorted) {
    before += count;
    if (place < before) return value;
  }
  return null;
}

export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The three values that divide the sorted ones into quarters, by the same definition; null of no values. */
export function quartiles(values: readonly number[]): Quartiles | null {
  return quartilesOfCounts(values.map((value) => ({ value, count: 1 })));
}

export function quartilesOfCounts(values: readonly ValueCount[]): Quartiles | null {
  const [low = null, median = null, high = null] = [0.25, 0.5, 0.75].map((p) => quantileOfCounts(values, p));
  return low === null || median === null || high === null ? null : { low, median, high };
}
