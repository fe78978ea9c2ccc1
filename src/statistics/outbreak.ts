/** Reports show no share of fewer than five complaints, so fewer are no outbreak either. */
const minimumCount = 5;

/**
 * Finds the days that each hold more than a tenth of all complaints, and at least five. Returns their indexes, the
 * largest day first, ties in the order of the days. A comparison of weekdays should be repeated without these days:
 * one broken oven does not make Fridays bad.
 */
export function outbreakDays(dailyCounts: readonly number[]): readonly number[] {
  const total = dailyCounts.reduce((sum, count) => sum + count, 0);
  const countOf = (index: number) => dailyCounts[index] ?? 0;
  return [...dailyCounts.keys()]
    .filter((index) => countOf(index) >= minimumCount && countOf(index) * 10 > total)
    .sort((a, b) => countOf(b) - countOf(a));
}
