export interface ParetoCount<Key> {
  readonly key: Key;
  /** Complaints, or money in minor units, or weighted points: whatever is shared out; not below 0. */
  readonly count: number;
  /** Whether it is what nobody could say: it has its share, comes last and is none of the few. */
  readonly isUnknown?: boolean;
}

export interface ParetoItem<Key> extends Omit<ParetoCount<Key>, 'isUnknown'> {
  /** Of all, 0–1. */
  readonly share: number;
  /** The shares down to this one. */
  readonly cumulativeShare: number;
  /** Whether it is one of the fewest that together hold 80 %, or tied with the last of these. */
  readonly isVital: boolean;
}

/**
 * The items from the largest down, equal ones in the order given, with shares and the vital few (Juran 1951, after
 * Pareto): the fewest that reach 80 %. Whoever is tied with the last of them belongs too: which of two equals comes
 * first says nothing. Where too much is not known for the known to reach it, all of these are told. Empty where all counts are 0.
 * @throws RangeError of a count below 0
 */
export function pareto<Key>(items: readonly ParetoCount<Key>[]): readonly ParetoItem<Key>[] {
  const below = items.find(({ count }) => !(count >= 0));
  if (below) throw new RangeError(`counts are not below 0: ${below.count}`);
  const sorted = items.toSorted(
    (a, b) => Number(a.isUnknown ?? false) - Number(b.isUnknown ?? false) || b.count - a.count,
  );
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  // In fifths, as whole numbers: 0.8 is no number a double knows.
  const reaches = (sum: number) => sum * 5 >= total * 4;
  let sum = 0;
  let smallest: number | null = null;
  return sorted.map(({ key, count, isUnknown = false }) => {
    sum += count;
    const isVital = !isUnknown && count > 0 && (smallest === null || count === smallest);
    if (smallest === null && reaches(sum)) smallest = count;
    return { key, count, share: count / total, cumulativeShare: sum / total, isVital };
  });
}
