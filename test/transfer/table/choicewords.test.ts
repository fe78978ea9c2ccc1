import { expect, test } from 'vitest';
import { valueOfWord } from '../../../src/language/valuewords.ts';
import {
  createWordReader,
  isNothing,
  parseMapValues,
  typedMapValue,
} from '../../../src/transfer/table/choicewords.ts';
import type { ImportField } from '../../../src/transfer/columns.ts';
import { kindByRating } from '../../../src/transfer/rows/rating.ts';
import { wordOf } from '../../support/importing.ts';

test.each([
  [
    'status',
    'open',
    'Open New on-hold Pending In_progress Abierta Pendiente In_lavorazione Aperto Em_andamento Aberta No',
  ],
  [
    'status',
    'resolved',
    'Solved Closed Done Completed Cerrada Solucionada Risolto Chiuso Resolvida Finalizado Sì OK',
  ],
  ['channel', 'email', 'E-mail Mail Correo_electrónico Posta_elettronica'],
  ['channel', 'phone', 'Phone_call Telephone Teléfono Telefono Telefone Voice'],
  ['channel', 'in_person', 'In_person Presencial Walk-in Di_persona'],
  ['channel', 'letter', 'Postal_mail Letter Carta Lettera'],
  ['channel', 'review', 'Google Booking.com Tripadvisor Reseña'],
  ['channel', 'other', 'WhatsApp Fax Instagram Altro'],
  ['severity', 3, 'High Alta Grave Severe Urgent'],
  ['severity', 2, 'Medium Media Média Moderate'],
  ['severity', 1, 'Low Baja Bassa Baixa Leve'],
  ['posted', 'yes', 'Yes Sí Sì Sim TRUE x 1'],
  ['posted', null, 'No Não FALSE 0'],
] as const)('in %s, other programs call %s: %s', (field, value, words) => {
  for (const word of words.split(' ').map((each) => each.replaceAll('_', ' ')))
    expect({ word, meaning: wordOf(field, word) }).toEqual({ word, meaning: { value } });
});

test('a state of a country is no state of a customer, and a merged ticket is no complaint', () => {
  expect(wordOf('state', 'Maryland')).toBeUndefined();
  expect(wordOf('status', 'merged')).toEqual({ skip: true });
});

test('a typed word goes first, whatever its case, and is written as it is typed', () => {
  const typed = ['status:Solved=open', 'status:Weg=skip', 'channel:Tür=in_person', 'severity:?='];
  const reader = createWordReader(parseMapValues(typed), valueOfWord);
  expect(reader('status', 'SOLVED')).toEqual({ value: 'open' });
  expect(reader('status', 'weg')).toEqual({ skip: true });
  expect(reader('channel', 'tür')).toEqual({ value: 'in_person' });
  expect(reader('severity', '?')).toEqual({ value: null });
  const words: readonly (readonly [ImportField, string])[] = [
    ['status', 'Solved'],
    ['status', 'Weg'],
    ['channel', 'Tür'],
    ['severity', '?'],
  ];
  const written = words.map(([field, word]) =>
    typedMapValue(field, word, reader(field, word) ?? { value: null }),
  );
  expect(written).toEqual(typed);
});

test.each([
  ['status=open', 'bad_map_value'],
  ['status:Solved', 'bad_map_value'],
  ['nothing:x=open', 'unknown_field'],
  ['description:x=open', 'unknown_field'],
  ['status:x=gone', 'bad_choice'],
])('--map-value %s is refused: %s', (text, code) => {
  expect(() => parseMapValues([text])).toThrow(expect.objectContaining({ code }) as Error);
});

test('marks for nothing are nothing, and names are not', () => {
  expect(
    ['-', 'N/A', 'n/a', '?', 'None', 'NULL', '—', 'NaN', 'Sin datos'].filter((each) => !isNothing(each)),
  ).toEqual([]);
  expect(['Na', 'Nan', 'no', '0', 'x', 'Nobody'].filter(isNothing)).toEqual([]);
});

test.each([
  [['1', '3', '4', '5'], 'complaint complaint praise praise'],
  [['6.9', '7', '10'], 'complaint praise praise'],
  [['69', '70', '100'], 'complaint praise praise'],
  [['2/5', '4 / 5', '6/10', '8,5/10'], 'complaint praise complaint praise'],
  [['★★☆☆☆', '★★★★★', '⭐⭐'], 'complaint praise complaint'],
  [['ONE', 'THREE', 'FOUR'], 'complaint complaint praise'],
  [['3 stars', '4 estrellas'], 'complaint praise'],
])('ratings %j are %s', (cells, kinds) => {
  expect(cells.map(kindByRating(cells)).join(' ')).toBe(kinds);
});
