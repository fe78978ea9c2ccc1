import { expect, test } from 'vitest';
import dimensions from '../../data/words/dimensions.json' with { type: 'json' };
import fields from '../../data/words/fields.json' with { type: 'json' };
import filters from '../../data/words/filters.json' with { type: 'json' };
import { dimensions as dimensionNames } from '../../src/domain/dimension.ts';
import { filterKeys } from '../../src/domain/filter.ts';
import type { DimensionData } from '../../src/language/dimensions.ts';
import type { FieldData } from '../../src/language/fields.ts';
import { filterHelp, type FilterData } from '../../src/language/filters.ts';
import { languageOf } from '../../src/language/language.ts';
import { fillTemplate } from '../../src/language/template.ts';
import { trades as pt } from '../../src/language/pt/trades.ts';

test('a dimension or a filter without its words, or those of one of its values, does not compile', () => {
  const { weekday, ...otherDimensions } = dimensions;
  // @ts-expect-error The words of a dimension are missing.
  const forgotten: DimensionData = otherDimensions;
  const { calm, ...otherStates } = dimensions.state.values;
  // @ts-expect-error The word for one of its values is missing.
  const silent: DimensionData = { ...dimensions, state: { ...dimensions.state, values: otherStates } };
  const { en, ...otherLanguages } = filters.filter.weekday.help;
  const untranslated = { ...filters.filter, weekday: { help: otherLanguages } };
  // @ts-expect-error One language is missing.
  const unspoken: FilterData = { ...filters, filter: untranslated };
  const { mark, ...help } = filters.filter.deleted;
  // @ts-expect-error What a page says of a flag without a value is missing.
  const unmarked: FilterData = { ...filters, filter: { ...filters.filter, deleted: help } };
  expect([weekday, calm, en, mark, forgotten, silent, unspoken, unmarked]).toHaveLength(8);
});

test('a field without its words, those of one of its values or of its flag, does not compile', () => {
  const { partner, ...otherFields } = fields.field;
  // @ts-expect-error The words of a field are missing.
  const forgotten: FieldData = { ...fields, field: otherFields };
  const { taken, ...otherValues } = fields.field.substitute.values;
  const substitute = { ...fields.field.substitute, values: otherValues };
  // @ts-expect-error The word for one of its values is missing.
  const silent: FieldData = { ...fields, field: { ...fields.field, substitute } };
  const { help, ...label } = partner;
  // @ts-expect-error The help of its flag is missing.
  const unexplained: FieldData = { ...fields, field: { ...fields.field, partner: label } };
  expect([taken, help, forgotten, silent, unexplained]).toHaveLength(5);
});

test('there are words for what there is, and for nothing else', () => {
  expect(Object.keys(dimensions).sort()).toEqual([...dimensionNames].sort());
  expect(Object.keys(filters.filter).sort()).toEqual([...filterKeys].sort());
});

test('a filter is one word, which is its flag and its key for machines', () => {
  expect(filterKeys.filter((key) => !/^[a-z]+$/u.test(key))).toEqual([]);
});

test('a text follows the trade: its words, its capitals, the gender of its department', () => {
  const help = (trade: 'restaurant' | 'clinic') => filterHelp('pt', pt[trade]).department;
  expect(help('restaurant')).toMatch(/^só esta secção \(repetir para várias;/u);
  expect(help('clinic')).toMatch(/^só este serviço \(repetir para vários;/u);
  expect(fillTemplate('{Place}, {place}', pt.hotel)).toBe('Quarto, quarto');
  expect(() => fillTemplate('{nothing}', pt.hotel)).toThrow('{nothing}');
});

test.each(['ca_ES.UTF-8', 'gl_ES', 'eu'])('a computer set to %s speaks Spanish', (locale) => {
  expect(languageOf(locale)).toBe('es');
});
