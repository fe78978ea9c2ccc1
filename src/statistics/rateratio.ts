import { criticalZ } from './normal.ts';

/** A count and its exposure: open days, hours or customers, in the same unit before and after. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

export interface RateRatio {
  /** Rate after / rate before; null if there were none before. */
  readonly ratio: number | null;
  readonly low: number;
  /** Null for no upper end. */
  readonly high: number | null;
}

/**
 * Computes the ratio of the rate after to the rate before, with its confidence interval on the log scale: ratio · e^(±
 * z √(φ/before + φ/after)), the quasi-Poisson interval of McCullagh & Nelder 1989 with the daily dispersion φ. A φ
 * below 1 or unknown counts as 1.
 *
 * If one count is 0 the logarithm fails, and adding a half would invent complaints. The end that can be determined is
 * then the exact one (Clopper & Pearson 1934, conditional on the sum of both counts: Przyborowski & Wilenski 1940),
 * from the other count divided by φ; the other end is 0, or null for none. If both counts are 0 the result is null.
 * @throws RangeError unless counts ≥ 0, exposures > 0 and 0 < confidence < 1
 */
export function rateRatio(
  before: Rate,
  after: Rate,
  dispersion: number | null = 1,
  confidence = 0.95,
): RateRatio | null {
  for (const { count, exposure } of [before, after])
    if (!(count >= 0 && exposure > 0)) throw new RangeError(`${count} in ${exposure}`);
  const z = criticalZ(confidence);
  const phi = Math.max(1, dispersion ?? 1);
  const exposureRatio = before.exposure / after.exposure;
  /** The highest ratio of none to `n` that the interval does not yet exclude. */
  const highestRatioOfNone = (n: number) => ((1 - confidence) / 2) ** (-phi / n) - 1;

  if (before.count === 0 && after.count === 0) return null;
  if (after.count === 0) return { ratio: 0, low: 0, high: highestRatioOfNone(before.count) * exposureRatio };
  if (before.count === 0)
    return { ratio: null, low: exposureRatio / highestRatioOfNone(after.count), high: null };
  const ratio = (after.count / before.count) * exposureRatio;
  const factor = Math.exp(z * Math.sqrt(phi / before.count + phi / after.count));
  return { ratio, low: ratio / factor, high: ratio * factor };
}
