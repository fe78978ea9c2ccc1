import { mean, variance } from './mean.ts';

/**
 * How much counts scatter beyond chance: variance / mean of one count a day, closed days left out, open days
 * without any complaint as 0. 1 where complaints come one by one and independently; ten at once from one broken oven
 * make it large. Season and weekdays make it larger too, so what is divided by it errs on the side of silence. Null
 * of fewer than two days or of no complaint. (Index of dispersion: Fisher 1925.)
 */
export function dispersion(dailyCounts: readonly number[]): number | null {
  const [middle, squared] = [mean(dailyCounts), variance(dailyCounts)];
  return middle === null || middle === 0 || squared === null ? null : squared / middle;
}
