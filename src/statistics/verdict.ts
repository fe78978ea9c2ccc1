export type ExcessVerdict = 'stands_out' | 'may_stand_out' | 'none';

/**
 * What may be said of a cell that holds `ratio` times what was expected, at an adjusted p. `none` does not mean
 * that there is no difference, but that none can be shown with so much data.
 *
 * Only "stands out" asks for a ratio of 1.5: it sends somebody to look, and with many complaints one tenth more
 * becomes certain without being worth the way. "May stand out" claims neither certainty nor size. A cell with no
 * more than expected never stands out, whatever its p: what is looked for is where more goes wrong.
 */
export function excessVerdict(p: number, ratio: number): ExcessVerdict {
  if (p <= 0.05 && ratio >= 1.5) return 'stands_out';
  return p <= 0.2 && ratio > 1 ? 'may_stand_out' : 'none';
}
