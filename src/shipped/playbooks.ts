import general from '../../data/playbooks/general.json' with { type: 'json' };
import type { Play } from '../domain/playbook.ts';
import type { Trade } from '../domain/settings.ts';
import { inWording, type Wording } from '../domain/wording.ts';

/** A business has one trade, and the playbooks of the others would take time at every start. */
const shipped = {
  restaurant: () => import('../../data/playbooks/restaurant.json', { with: { type: 'json' } }),
  hotel: () => import('../../data/playbooks/hotel.json', { with: { type: 'json' } }),
  clinic: () => import('../../data/playbooks/clinic.json', { with: { type: 'json' } }),
  shop: () => import('../../data/playbooks/shop.json', { with: { type: 'json' } }),
} as const;

/** Returns the shipped playbook: the entries of the trade, then the general ones for other categories. */
export async function shippedPlays(wording: Wording, trade: Trade | null): Promise<readonly Play[]> {
  const own = trade === null || trade === 'other' ? [] : (await shipped[trade]()).default.entries;
  const known = new Set(own.map(({ category }) => category));
  const others = general.entries.filter(({ category }) => !known.has(category));
  return [...own, ...others].map(({ category, remedies, texts }) => ({
    category,
    department: null,
    ...inWording(texts, wording),
    remedies,
    limit: null,
    reviewedOn: null,
  }));
}
