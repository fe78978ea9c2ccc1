/** Halvings after which no double lies between the two ends of any bracket used here. */
const halvings = 100;

/** Where a function that rises from below 0 at `low` to above 0 at `high` crosses 0, as near as doubles tell. */
export function bisect(increasing: (at: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (below + above) / 2;
    if (increasing(middle) < 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
