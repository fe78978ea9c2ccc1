import type { Entry } from './entry.ts';
import type { Day } from './time/wall.ts';

/**
 * Returns the id of the anticipation that best matches an incident: one for both its touchpoint and its category before
 * one for either. Only anticipations recorded by the day of the incident count. Null if none matches.
 */
export function findAnticipation(
  entries: readonly Entry<'anticipation'>[],
  {
    touchpoint,
    category,
    on,
  }: { readonly touchpoint: number | null; readonly category: number | null; readonly on: Day },
): number | null {
  let best: number | null = null;
  let bestFit = 0;
  for (const entry of entries) {
    if (entry.since > on) continue;
    const fits = (expected: number | null, actual: number | null) =>
      expected === null ? 0 : expected === actual ? 1 : null;
    const [byTouchpoint, byCategory] = [fits(entry.touchpoint, touchpoint), fits(entry.category, category)];
    if (byTouchpoint === null || byCategory === null) continue;
    const fit = byTouchpoint + byCategory;
    if (fit > bestFit) [best, bestFit] = [entry.id, fit];
  }
  return best;
}
