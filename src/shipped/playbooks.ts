import clinic from '../../data/playbooks/clinic.json' with { type: 'json' };
import general from '../../data/playbooks/general.json' with { type: 'json' };
import hotel from '../../data/playbooks/hotel.json' with { type: 'json' };
import restaurant from '../../data/playbooks/restaurant.json' with { type: 'json' };
import shop from '../../data/playbooks/shop.json' with { type: 'json' };
import type { Play } from '../domain/playbook.ts';
import type { LanguageCode, Trade } from '../domain/settings.ts';

const shipped = { restaurant, hotel, clinic, shop } as const;

/** Returns the shipped playbook: the entries of the trade, then the general ones for other categories. */
export function shippedPlays(language: LanguageCode, trade: Trade | null): readonly Play[] {
  const own = trade === null || trade === 'other' ? [] : shipped[trade].entries;
  const known = new Set(own.map(({ category }) => category));
  const others = general.entries.filter(({ category }) => !known.has(category));
  return [...own, ...others].map(({ category, remedies, texts }) => ({
    category,
    department: null,
    ...texts[language],
    remedies,
    limit: null,
    reviewedOn: null,
  }));
}
