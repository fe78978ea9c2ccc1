import { mean, variance } from './mean.ts';

/**
 * Computes the index of dispersion of daily counts, variance / mean (Fisher 1925): how much they scatter beyond
 * chance. Leave closed days out; open days without a complaint count as 0. It is 1 where complaints come one by one
 * and independently, and large where ten come at once from one broken oven. Season and weekdays raise it too, so a
 * test divided by it errs on the side of silence. Null for fewer than two days or no complaint.
 */
export function dispersion(dailyCounts: readonly number[]): number | null {
  const [meanCount, countVariance] = [mean(dailyCounts), variance(dailyCounts)];
  return meanCount === null || meanCount === 0 || countVariance === null ? null : countVariance / meanCount;
}
