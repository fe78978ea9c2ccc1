export type ExcessVerdict = 'stands_out' | 'may_stand_out' | 'none';

/**
 * Classifies a cell that holds `ratio` times the expected count, by its adjusted p. `none` does not mean that there is
 * no difference, only that this much data cannot show one.
 *
 * `stands_out` requires a ratio of 1.5 because it sends somebody to look: with many complaints a tenth more becomes
 * certain without being worth the trouble. `may_stand_out` claims neither certainty nor size. A cell at or below the
 * expected count never stands out: the search is for where more goes wrong.
 */
export function excessVerdict(p: number, ratio: number): ExcessVerdict {
  if (p <= 0.05 && ratio >= 1.5) return 'stands_out';
  return p <= 0.2 && ratio > 1 ? 'may_stand_out' : 'none';
}
