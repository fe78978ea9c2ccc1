/**
 * The value below which a share p of the values lies, on the straight line between the two nearest ones:
 * definition 7 of Hyndman & Fan 1996, the one of R and of spreadsheets. At p = 0 it is the lowest, at 1 the highest,
 * at ½ the median; null of no values. In the unit of the values.
 * @throws RangeError unless 0 ≤ p ≤ 1
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p between 0 and 1, not ${p}`);
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return null;
  const weight = place - Math.floor(place);
  // Equal ones are told as they are: their weighted sum may miss them by the last digit.
  return low === high ? low : low * (1 - weight) + high * weight;
}

export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The three values that divide the sorted ones into quarters, by the same definition; null of no values. */
export function quartiles(values: readonly number[]): Quartiles | null {
  const [low, median, high] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  return low === null || median === null || high === null ? null : { low, median, high };
}
