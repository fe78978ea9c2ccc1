import { criticalZ } from './normal.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Computes the confidence interval of a share (0–1) from `successes` of `n`: the score interval of Wilson 1927,
 * without continuity correction. It stays within 0–1 and holds for small n and for none or all. Null for n = 0.
 * @throws RangeError unless 0 ≤ successes ≤ n and 0 < confidence < 1
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n}`);
  const z = criticalZ(confidence);
  if (n === 0) return null;
  const [share, zSquared] = [successes / n, z * z];
  const center = (share + zSquared / (2 * n)) / (1 + zSquared / n);
  const halfWidth = (z * Math.sqrt((share * (1 - share)) / n + zSquared / (4 * n * n))) / (1 + zSquared / n);
  // For none and for all one end is exactly 0 or 1, which rounding would miss.
  return {
    low: successes === 0 ? 0 : Math.max(0, center - halfWidth),
    high: successes === n ? 1 : Math.min(1, center + halfWidth),
  };
}
