import { seededRandom, type Random } from '../../src/statistics/random.ts';
import type { OpenDay } from '../../src/statistics/weekdays.ts';

/**
 * Smooth: complaints are independent. Clustered: several at once from one cause, with a daily dispersion (variance over
 * mean) of about 4.
 */
export type Arrivals = 'smooth' | 'clustered';

/** Draws a number from 0 up to, not including, 1. */
function uniform(random: Random): number {
  return random(2 ** 32) / 2 ** 32;
}

/** Draws from a Poisson distribution, by the product of uniform numbers (Knuth 1969). */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  let drawCount = 0;
  for (let left = uniform(random); left > Math.exp(-mean); left *= uniform(random)) drawCount++;
  return drawCount;
}

/** Draws a count whose variance is its mean or, if clustered, four times its mean. */
export function drawCount(random: Random, mean: number, arrivals: Arrivals): number {
  if (arrivals === 'smooth') return poisson(random, mean);
  // Clusters of 1 + Poisson(λ) complaints: variance over mean is (λ + (1 + λ)²)/(1 + λ), 4.0 at λ = 2.3.
  const more = 2.3;
  const clusters = poisson(random, mean / (1 + more));
  return Array.from({ length: clusters }, () => 1 + poisson(random, more)).reduce(
    (sum, size) => sum + size,
    0,
  );
}

export interface Plan {
  readonly weeks: number;
  readonly shifts: number;
  /** Expected total number of complaints. */
  readonly complaints: number;
  readonly arrivals: Arrivals;
  /** Factor of the second shift on Fridays. */
  readonly friday?: number;
  /** Amplitude of the season, 0 to 1. */
  readonly season?: number;
}

/** Generates weeks of seven open days, in blocks of six weeks. */
export function openDays(plan: Plan, random: Random): readonly OpenDay[] {
  const { weeks, shifts, complaints, arrivals, friday = 1, season = 0 } = plan;
  const each = complaints / (weeks * (7 * shifts + friday - 1));
  return Array.from({ length: weeks * 7 }, (_, day) => {
    const weekday = (day % 7) + 1;
    const counts = Array.from({ length: shifts }, (_, shift) => {
      const times = (weekday === 5 && shift === 1 ? friday : 1) * (1 + season * Math.sin(day / 30));
      return drawCount(random, each * times, arrivals);
    });
    return { weekday, block: Math.floor(day / 42), counts, exposure: counts.map(() => 1) };
  });
}

/** An independent random source for each series. */
export const randomOf = (kind: number, series: number): Random => seededRandom(kind * 1_000_003 + series);
