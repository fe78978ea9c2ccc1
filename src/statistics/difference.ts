import { mean, variance } from './mean.ts';
import { criticalT } from './student.ts';
import { wilsonInterval, type Interval } from './wilson.ts';

/** A share as its counts. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}

/**
 * Computes the confidence interval of the mean after − the mean before of independent values: Welch 1947, with the degrees
 * of freedom of Satterthwaite 1946, rounded down. In the unit of the values; null for fewer than two values on either side,
 * and for equal values, which show no spread.
 * @throws RangeError unless 0 < confidence < 1
 */
export function meanDifference(
  before: readonly number[],
  after: readonly number[],
  confidence = 0.95,
): Interval | null {
  const means = [mean(before), mean(after)] as const;
  const variances = [variance(before), variance(after)] as const;
  if (means[0] === null || means[1] === null || variances[0] === null || variances[1] === null) return null;
  const [a, b] = [variances[0] / before.length, variances[1] / after.length];
  if (a + b === 0) return null;
  const degrees = (a + b) ** 2 / (a ** 2 / (before.length - 1) + b ** 2 / (after.length - 1));
  // Rounding may take a whole number below itself.
  const halfWidth = criticalT(confidence, Math.max(1, Math.floor(degrees + 1e-9))) * Math.sqrt(a + b);
  const difference = means[1] - means[0];
  return { low: difference - halfWidth, high: difference + halfWidth };
}

/**
 * Computes the confidence interval of the share after − the share before, −1 to 1: method 10 of Newcombe 1998, from the
 * intervals of Wilson. Null if either side has no cases.
 * @throws RangeError unless 0 ≤ successes ≤ n and 0 < confidence < 1
 */
export function shareDifference(before: Share, after: Share, confidence = 0.95): Interval | null {
  const [from, to] = [
    wilsonInterval(before.successes, before.n, confidence),
    wilsonInterval(after.successes, after.n, confidence),
  ];
  if (from === null || to === null) return null;
  const [p, q] = [before.successes / before.n, after.successes / after.n];
  const difference = q - p;
  return {
    low: difference - Math.hypot(q - to.low, from.high - p),
    high: difference + Math.hypot(to.high - q, p - from.low),
  };
}
