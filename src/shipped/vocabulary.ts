import categories from '../../data/categories.json' with { type: 'json' };
import causes from '../../data/causes.json' with { type: 'json' };
import offers from '../../data/offers.json' with { type: 'json' };
import type { LanguageCode, Trade } from '../domain/settings.ts';
import type { ShippedCategory, Vocabulary } from '../domain/vocabulary.ts';

/** A business has one trade, and the touchpoints of the others would take time at every start. */
const paths = {
  restaurant: () => import('../../data/paths/restaurant.json', { with: { type: 'json' } }),
  hotel: () => import('../../data/paths/hotel.json', { with: { type: 'json' } }),
  clinic: () => import('../../data/paths/clinic.json', { with: { type: 'json' } }),
  shop: () => import('../../data/paths/shop.json', { with: { type: 'json' } }),
  other: () => import('../../data/paths/other.json', { with: { type: 'json' } }),
} as const;

/**
 * Returns the shipped names and offers for a trade. Names, which may be added to the lists of the business, are in `language`.
 * Offers are stored by id and shown in `displayLanguage`.
 */
export async function shippedVocabulary(
  language: LanguageCode,
  trade: Trade | null = null,
  displayLanguage: LanguageCode = language,
): Promise<Vocabulary> {
  const { default: path } = await paths[trade ?? 'other']();
  return {
    offers: offers.map(({ id, name, in_letter: inLetter, value, cost_percent: costPercent }) => ({
      id,
      names: [name[displayLanguage], ...Object.values(name)],
      inLetter: inLetter?.[displayLanguage] ?? null,
      usualValue: value,
      costPercent,
    })),
    categories: categories.map((category) => shippedCategory(category, language)),
    causes: causes.map(({ id, name, hint }) => ({
      id,
      name: name[language],
      names: Object.values(name),
      hint: hint[language],
    })),
    path: path.map(({ id, name, expected, may_fail: mayFail, prevention }) => ({
      id,
      name: name[language],
      names: Object.values(name),
      expected: expected[language],
      mayFail: mayFail[language],
      prevention: prevention[language],
    })),
  };
}

export function shippedCategory(
  { id, name, words }: (typeof categories)[number],
  language: LanguageCode,
): ShippedCategory {
  return {
    id,
    name: name[language],
    names: Object.values(name),
    words: [...new Set(Object.values(words).flat())],
  };
}
