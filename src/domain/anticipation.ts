import type { Entry } from './entry.ts';
import type { Day } from './time/wall.ts';

/**
 * The entry that foresaw an incident: for its touchpoint and category, for the one, for the other. Only what was thought of
 * before it happened counts. Null when nobody thought of it.
 */
export function foreseenBy(
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
    const fits = (asked: number | null, is: number | null) => (asked === null ? 0 : asked === is ? 1 : null);
    const [byTouchpoint, byCategory] = [fits(entry.touchpoint, touchpoint), fits(entry.category, category)];
    if (byTouchpoint === null || byCategory === null) continue;
    const fit = byTouchpoint + byCategory;
    if (fit > bestFit) [best, bestFit] = [entry.id, fit];
  }
  return best;
}
