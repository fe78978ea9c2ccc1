import { describe, expect, test } from 'vitest';
import { inWording, wordingOf, type Translations } from '../../src/domain/wording.ts';

const card: Translations<{ word: string; steps: { first: string; then: string }; signs: readonly string[] }> =
  {
    en: { word: 'CHECK', steps: { first: 'queue', then: 'pay' }, signs: ['a', 'b'] },
    es: { word: 'COBRO', steps: { first: 'cola', then: 'pagar' }, signs: ['c', 'd'] },
    it: { word: 'CONTO', steps: { first: 'fila', then: 'pagare' }, signs: ['e', 'f'] },
    pt: { word: 'CONTA', steps: { first: 'fila', then: 'pagar' }, signs: ['g', 'h'] },
    'en-US': { steps: { first: 'line' }, signs: ['i'] },
  };

describe('a variant', () => {
  test('has its own texts, and those of its language where it has none', () => {
    expect(inWording(card, 'en-US')).toEqual({
      word: 'CHECK',
      steps: { first: 'line', then: 'pay' },
      signs: ['i'],
    });
    expect(inWording(card, 'es-419')).toBe(card.es);
    expect(inWording(card, 'en')).toBe(card.en);
  });

  test.each([
    ['es', 'MX', 'es-419'],
    ['es', 'AR', 'es-419'],
    ['es', 'ES', 'es'],
    ['es', null, 'es'],
    ['en', 'US', 'en-US'],
    ['en', 'MX', 'en'],
    ['pt', 'BR', 'pt-BR'],
    ['it', 'US', 'it'],
  ] as const)('%s in %s is %s', (language, country, wording) => {
    expect(wordingOf(language, country)).toBe(wording);
  });
});
