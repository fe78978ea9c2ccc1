import type { ValueCount } from './quantile.ts';
import { criticalT } from './student.ts';

export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  /**
   * The ends; null of one value, and where all are the same: such a sample shows no spread to tell an interval from.
   */
  readonly low: number | null;
  readonly high: number | null;
}

/** The mean of the values; null of none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean square distance from the mean, divided by n − 1; null of fewer than two values. */
export function variance(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

/**
 * The mean of paired differences (after − before of one and the same customer) and the interval the true mean lies
 * in: mean ± t · s/√n with n − 1 degrees of freedom (Student 1908). In the unit of the differences; null of none.
 * @throws RangeError unless 0 < confidence < 1
 */
export function meanInterval(differences: readonly number[], confidence = 0.95): MeanInterval | null {
  return meanIntervalOfCounts(
    differences.map((value) => ({ value, count: 1 })),
    confidence,
  );
}

/** The same of differences that are told with how often each occurs. */
export function meanIntervalOfCounts(
  differences: readonly ValueCount[],
  confidence = 0.95,
): MeanInterval | null {
  const seen = differences.filter(({ count }) => count > 0);
  const n = seen.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const middle = seen.reduce((sum, { value, count }) => sum + value * count, 0) / n;
  if (n < 2 || seen.every(({ value }) => value === seen[0]?.value))
    return { n, mean: middle, low: null, high: null };
  const squared = seen.reduce((sum, { value, count }) => sum + (value - middle) ** 2 * count, 0) / (n - 1);
  const half = criticalT(confidence, n - 1) * Math.sqrt(squared / n);
  return { n, mean: middle, low: middle - half, high: middle + half };
}
