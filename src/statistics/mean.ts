import type { ValueCount } from './quantile.ts';
import { criticalT } from './student.ts';

export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /** The ends of the interval. Null for a single value and for equal values, which show no spread. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Computes the mean; null for no values. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Computes the sample variance (divided by n − 1); null for fewer than two values. */
export function variance(values: readonly number[]): number | null {
  const center = mean(values);
  if (center === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}

/**
 * Computes the mean of paired differences (after − before of the same customer) with its confidence interval, mean ± t
 * · s/√n at n − 1 degrees of freedom (Student 1908). In the unit of the differences; null for none.
 * @throws RangeError unless 0 < confidence < 1
 */
export function meanInterval(differences: readonly number[], confidence = 0.95): MeanInterval | null {
  return meanIntervalOfCounts(
    differences.map((value) => ({ value, count: 1 })),
    confidence,
  );
}

/** Cuts the interval of a mean off at the ends of the scale, beyond which no mean can lie. */
export function withinScale(interval: MeanInterval | null, least: number, most: number): MeanInterval | null {
  if (interval === null) return null;
  const { low, high } = interval;
  return {
    ...interval,
    low: low === null ? null : Math.max(least, low),
    high: high === null ? null : Math.min(most, high),
  };
}

/** Computes the same from distinct values with their frequencies. */
export function meanIntervalOfCounts(
  differences: readonly ValueCount[],
  confidence = 0.95,
): MeanInterval | null {
  const present = differences.filter(({ count }) => count > 0);
  const n = present.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const center = present.reduce((sum, { value, count }) => sum + value * count, 0) / n;
  if (n < 2 || present.every(({ value }) => value === present[0]?.value))
    return { n, mean: center, low: null, high: null };
  const varianceOfSample =
    present.reduce((sum, { value, count }) => sum + (value - center) ** 2 * count, 0) / (n - 1);
  const halfWidth = criticalT(confidence, n - 1) * Math.sqrt(varianceOfSample / n);
  return { n, mean: center, low: center - halfWidth, high: center + halfWidth };
}
