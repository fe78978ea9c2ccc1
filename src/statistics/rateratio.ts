import { criticalZ } from './normal.ts';

/** What was counted, and in how much: open days, hours, covers, of one unit before and after. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

export interface RateRatio {
  /** Rate after / rate before; null where there was none before. */
  readonly ratio: number | null;
  readonly low: number;
  /** Null: as high as you like. */
  readonly high: number | null;
}

/**
 * How many times the rate before the rate after is, and the interval that holds the true ratio, on the scale of
 * logarithms: ratio · e^(± z √(φ/before + φ/after)), the quasi-Poisson interval of McCullagh & Nelder 1989 with the
 * daily dispersion φ; a φ below 1 or unknown counts as 1.
 *
 * Where one of the counts is 0 the logarithm fails, and adding a half would invent complaints. Then the end that can
 * be told is the exact one (Clopper & Pearson 1934, given the sum of both counts: Przyborowski & Wilenski 1940),
 * from the other count divided by φ; the other end is 0, or null for none. Both 0: null, nothing to compare.
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
  const exposures = before.exposure / after.exposure;
  /** With n on one side and none on the other: the highest ratio of none to n that is not yet excluded. */
  const mostOfNone = (n: number) => ((1 - confidence) / 2) ** (-phi / n) - 1;

  if (before.count === 0 && after.count === 0) return null;
  if (after.count === 0) return { ratio: 0, low: 0, high: mostOfNone(before.count) * exposures };
  if (before.count === 0) return { ratio: null, low: exposures / mostOfNone(after.count), high: null };
  const ratio = (after.count / before.count) * exposures;
  const factor = Math.exp(z * Math.sqrt(phi / before.count + phi / after.count));
  return { ratio, low: ratio / factor, high: ratio * factor };
}
