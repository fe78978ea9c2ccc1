import { expect, test } from 'vitest';
import { guessCategory } from '../../src/domain/vocabulary.ts';
import type { LanguageCode } from '../../src/domain/settings.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';

test.each<[LanguageCode, string, string | null]>([
  ['en', 'cold soup', 'product'],
  ['en', 'the soup was cold', 'product'],
  ['en', 'food was cold when it came', 'product'],
  ['es', 'la sopa estaba fría', 'product'],
  ['it', 'la zuppa era fredda', 'product'],
  ['pt', 'a sopa estava fria', 'product'],
  // Too far apart in the text, the words do not belong together.
  ['en', 'the soup was fine but the terrace too windy and cold', null],
  ['en', 'xyz', null],
])('in %s "%s" is taken for %s', async (language, text, category) => {
  const { categories } = await shippedVocabulary(language, 'restaurant', language);
  expect(guessCategory(categories, text)?.id ?? null).toBe(category);
});
