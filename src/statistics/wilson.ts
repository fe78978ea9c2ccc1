import { criticalZ } from './normal.ts';

/** Two ends of an interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which shares (0–1) the true one lies, where `successes` of `n` were seen: the score interval of Wilson
 * 1927, without correction for continuity. It never leaves 0–1, and is right for small n and for none or all. Null
 * where n is 0.
 * @throws RangeError unless 0 ≤ successes ≤ n and 0 < confidence < 1
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n}`);
  const z = criticalZ(confidence);
  if (n === 0) return null;
  const [share, squared] = [successes / n, z * z];
  const middle = (share + squared / (2 * n)) / (1 + squared / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + squared / (4 * n * n))) / (1 + squared / n);
  // Of none and of all the ends are 0 and 1 themselves, which rounding would miss.
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === n ? 1 : Math.min(1, middle + half),
  };
}
