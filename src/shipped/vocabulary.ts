import categories from '../../data/categories.json' with { type: 'json' };
import causes from '../../data/causes.json' with { type: 'json' };
import offers from '../../data/offers.json' with { type: 'json' };
import type { Trade } from '../domain/settings.ts';
import type { ShippedCategory, Vocabulary } from '../domain/vocabulary.ts';
import { inAllWordings, inWording, type Translations, type Wording } from '../domain/wording.ts';

/** A business has one trade, and the touchpoints of the others would take time at every start. */
const paths = {
  restaurant: () => import('../../data/paths/restaurant.json', { with: { type: 'json' } }),
  hotel: () => import('../../data/paths/hotel.json', { with: { type: 'json' } }),
  clinic: () => import('../../data/paths/clinic.json', { with: { type: 'json' } }),
  shop: () => import('../../data/paths/shop.json', { with: { type: 'json' } }),
  other: () => import('../../data/paths/other.json', { with: { type: 'json' } }),
} as const;

/**
 * Returns the shipped names and offers for a trade. Names, which may be added to the lists of the business, are in `wording`.
 * Offers, which are stored by id, and what letters say are in `shownIn`.
 */
export async function shippedVocabulary(
  wording: Wording,
  trade: Trade | null = null,
  shownIn: Wording = wording,
): Promise<Vocabulary> {
  const { default: path } = await paths[trade ?? 'other']();
  return {
    offers: offers.map(({ id, name, in_letter: inLetter, value, cost_percent: costPercent }) => ({
      id,
      names: [inWording(name, shownIn), ...inAllWordings(name)],
      inLetter: inLetter ? inWording(inLetter, shownIn) : null,
      usualValue: value,
      costPercent,
    })),
    categories: categories.map((category) => shippedCategory(category, wording)),
    causes: causes.map(({ id, name, hint, in_letter: inLetter }) => ({
      id,
      name: inWording(name, wording),
      names: inAllWordings(name),
      hint: inWording(hint, wording),
      inLetter: inLetter ? inWording(inLetter, shownIn) : null,
    })),
    path: path.map(({ id, name, expected, may_fail: mayFail, prevention }) => ({
      id,
      name: inWording(name, wording),
      names: inAllWordings(name),
      expected: inWording(expected, wording),
      mayFail: inWording(mayFail, wording),
      prevention: inWording(prevention, wording),
    })),
  };
}

export function shippedCategory(category: (typeof categories)[number], wording: Wording): ShippedCategory {
  const { id, name, words, decisive_words: decisive, harmless_words: harmless } = category;
  return {
    id,
    name: inWording(name, wording),
    names: inAllWordings(name),
    words: inEveryWording(words),
    decisiveWords: decisive ? inEveryWording(decisive) : [],
    harmlessWords: harmless ? inEveryWording(harmless) : [],
  };
}

function inEveryWording(words: Translations<readonly string[]>): readonly string[] {
  return [...new Set(inAllWordings(words).flat())];
}
