export interface ParetoCount<Key> {
  readonly key: Key;
  /** What is shared out, at least 0: complaints, money in minor units, or weighted points. */
  readonly count: number;
  /** Whether this is the item "not recorded": it has its share, but comes last and is never one of the vital few. */
  readonly isUnknown?: boolean;
}

export interface ParetoItem<Key> extends Omit<ParetoCount<Key>, 'isUnknown'> {
  /** Share of the total, 0–1. */
  readonly share: number;
  /** Sum of the shares down to this item. */
  readonly cumulativeShare: number;
  /** Whether the item is one of the fewest that together reach 80 %, or tied with the last of them. */
  readonly isVital: boolean;
}

/**
 * Sorts items from the largest down, ties in the order given, and marks the vital few: the fewest that reach 80 %
 * (Juran 1951, after Pareto). Items tied with the last of them are included, since the order of ties is arbitrary. If
 * too much is unknown for the known items to reach 80 %, all of them are vital. Empty if all counts are 0.
 * @throws RangeError for a negative count
 */
export function pareto<Key>(items: readonly ParetoCount<Key>[]): readonly ParetoItem<Key>[] {
  const negative = items.find(({ count }) => !(count >= 0));
  if (negative) throw new RangeError(`counts are not below 0: ${negative.count}`);
  const sorted = items.toSorted(
    (a, b) => Number(a.isUnknown ?? false) - Number(b.isUnknown ?? false) || b.count - a.count,
  );
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  // In whole numbers, because 0.8 is not exact in binary.
  const isVitalShare = (sum: number) => sum * 5 >= total * 4;
  let sum = 0;
  let lastVitalCount: number | null = null;
  return sorted.map(({ key, count, isUnknown = false }) => {
    sum += count;
    const isVital = !isUnknown && count > 0 && (lastVitalCount === null || count === lastVitalCount);
    if (lastVitalCount === null && isVitalShare(sum)) lastVitalCount = count;
    return { key, count, share: count / total, cumulativeShare: sum / total, isVital };
  });
}
