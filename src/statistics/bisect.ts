/** Enough halvings that no double is left between the ends of any bracket used here. */
const halvings = 100;

/**
 * Finds the root of an increasing function that is negative at `low` and positive at `high`, to the precision of a
 * double.
 */
export function bisect(increasing: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (below + above) / 2;
    if (increasing(middle) < 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
