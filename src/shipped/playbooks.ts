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

/**
 * Returns the shipped playbook: the entries of the trade, then the general ones for other categories. `emergency` is the
 * number to dial for an ambulance, or words for it.
 */
export async function shippedPlays(
  wording: Wording,
  trade: Trade | null,
  emergency: string,
): Promise<readonly Play[]> {
  const fill = (text: string) => text.replaceAll('{emergency}', emergency);
  const filledTexts = ({ say, alternatives, help }: Pick<Play, 'say' | 'alternatives' | 'help'>) => ({
    say: say.map(fill),
    alternatives: alternatives.map(fill),
    help: help === null ? null : fill(help),
  });
  const own = trade === null || trade === 'other' ? [] : (await shipped[trade]()).default.entries;
  const known = new Set(own.map(({ category }) => category));
  const others = general.entries.filter(({ category }) => !known.has(category));
  return [...own, ...others].map(({ category, remedies, texts }) => ({
    category,
    department: null,
    ...filledTexts(inWording(texts, wording)),
    remedies,
    limit: null,
    reviewedOn: null,
  }));
}
