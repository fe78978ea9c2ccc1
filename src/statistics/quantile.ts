/** A value and how often it occurs. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

/**
 * Computes the p-quantile by linear interpolation: definition 7 of Hyndman & Fan 1996, as in R and spreadsheets. p = 0
 * gives the lowest value, 1 the highest, ½ the median. In the unit of the values; null for no values.
 * @throws RangeError unless 0 ≤ p ≤ 1
 */
export function quantile(values: readonly number[], p: number): number | null {
  return quantileOfCounts(
    values.map((value) => ({ value, count: 1 })),
    p,
  );
}

/** Computes the same from distinct values with their frequencies, without expanding them. */
export function quantileOfCounts(values: readonly ValueCount[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p between 0 and 1, not ${p}`);
  const sorted = values.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const position = (sorted.reduce((sum, { count }) => sum + count, 0) - 1) * p;
  const [low, high] = [valueAt(sorted, Math.floor(position)), valueAt(sorted, Math.ceil(position))];
  if (low === null || high === null) return null;
  const weight = position - Math.floor(position);
  // Equal values are returned as they are: their weighted sum may differ in the last digit.
  return low === high ? low : low * (1 - weight) + high * weight;
}

/** Returns the value at a zero-based position of the sorted sample. */
function valueAt(sorted: readonly ValueCount[], position: number): number | null {
  let seen = 0;
  for (const { value, count } of sorted) {
    seen += count;
    if (position < seen) return value;
  }
  return null;
}

export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Computes the three quartiles by the same definition; null for no values. */
export function quartiles(values: readonly number[]): Quartiles | null {
  return quartilesOfCounts(values.map((value) => ({ value, count: 1 })));
}

export function quartilesOfCounts(values: readonly ValueCount[]): Quartiles | null {
  const [low = null, median = null, high = null] = [0.25, 0.5, 0.75].map((p) => quantileOfCounts(values, p));
  return low === null || median === null || high === null ? null : { low, median, high };
}
