import { expect, test } from 'vitest';
import { guessCategory } from '../../src/domain/vocabulary.ts';
import type { Wording } from '../../src/domain/wording.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';

test.each<[Wording, string, string | null]>([
  ['en', 'cold soup', 'product'],
  ['en', 'the soup was cold', 'product'],
  ['en', 'food was cold when it came', 'product'],
  ['es', 'la sopa estaba fría', 'product'],
  ['it', 'la zuppa era fredda', 'product'],
  ['pt', 'a sopa estava fria', 'product'],
  ['pt-BR', 'pizza fria e cerveja quente', 'product'],
  ['pt-BR', 'garçom foi grosso com a cliente', 'attitude'],
  ['pt-BR', 'muita demora no atendimento da mesa 4', 'wait'],
  ['pt-BR', 'banheiro imundo', 'cleanliness'],
  ['pt-BR', 'cobraram duas vezes na maquininha', 'billing'],
  ['pt-BR', 'não acharam a reserva dela', 'booking'],
  ['pt-BR', 'vizinho gritando de madrugada', 'noise'],
  ['pt-BR', 'wi-fi caindo e chuveiro pingando', 'facilities'],
  ['pt-BR', 'motoboy trouxe para o endereço errado', 'delivery'],
  ['pt-BR', 'falaram o resultado na frente de outros pacientes', 'privacy'],
  ['pt-BR', 'escorregou e machucou o joelho', 'safety'],
  ['pt-BR', 'cadeira quebrada', 'facilities'],
  ['es-419', 'el elevador lleva dos días descompuesto', 'facilities'],
  ['es-419', 'hicieron mucha fila en la caja', 'wait'],
  ['es-419', 'la boleta venía mal', 'billing'],
  ['es-419', 'el baño estaba mugroso', 'cleanliness'],
  ['en-US', 'the restroom was filthy', 'cleanliness'],
  ['en-US', 'the check had somebody else’s drinks on it', 'billing'],
  ['en-US', 'stood in line for ten minutes', 'wait'],
  // Too far apart in the text, the words do not belong together.
  ['en', 'the soup was fine but the terrace too windy and cold', null],
  ['en', 'xyz', null],
])('in %s "%s" is taken for %s', async (wording, text, category) => {
  const { categories } = await shippedVocabulary(wording, 'restaurant', wording);
  expect(guessCategory(categories, text)?.id ?? null).toBe(category);
});
