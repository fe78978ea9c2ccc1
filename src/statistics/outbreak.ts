/** Below five complaints no share is told, so one of a few lonely ones is no outbreak. */
const fewest = 5;

/**
 * The places of the days that hold more than a tenth of all complaints each, and at least five; the largest first,
 * equal ones in the order given. Whatever is said of weekdays is to be looked at again without them: one broken oven
 * is no Friday.
 */
export function outbreakDays(dailyCounts: readonly number[]): readonly number[] {
  const total = dailyCounts.reduce((sum, count) => sum + count, 0);
  const countOf = (place: number) => dailyCounts[place] ?? 0;
  return [...dailyCounts.keys()]
    .filter((place) => countOf(place) >= fewest && countOf(place) * 10 > total)
    .sort((a, b) => countOf(b) - countOf(a));
}
