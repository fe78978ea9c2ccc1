import { expect, test } from 'vitest';
import { shippedSources } from '../../../src/shipped/otherprograms.ts';
import { importFields } from '../../../src/transfer/columns.ts';
import {
  newestRows,
  cellRulesOf,
  columnsOfSource,
  recogniseSource,
  sourceNames,
} from '../../../src/transfer/table/sources.ts';
import { wordOf } from '../../support/importing.ts';

const sources = Object.entries(shippedSources);

test.each(sources)(
  '%s fills fields that exist, with values that they have',
  (_, { columns, always = {} }) => {
    const known: readonly string[] = importFields;
    expect(Object.keys({ ...columns, ...always }).filter((field) => !known.includes(field))).toEqual([]);
    for (const [field, value] of Object.entries(always))
      expect(wordOf(field as 'channel', value)).toEqual({ value });
  },
);

test.each(sources.flatMap(([name, { recognised }]) => recognised.map((set) => [name, set] as const)))(
  '%s is recognised by %j, in any order and case, between other columns',
  (name, set) => {
    const header = ['Something', ...[...set].reverse().map((each) => each.toUpperCase()), 'else'];
    expect(recogniseSource(header)?.name).toBe(name);
    // One heading less is no longer enough, unless it is another set of the same program.
    if (set.length > 1) expect(recogniseSource(set.slice(1))?.name).not.toBe(name);
  },
);

test.each(sourceNames)('%s says when it happened and what', (name) => {
  const { columns } = shippedSources[name] ?? { columns: {} };
  const isForm = shippedSources[name]?.isForm === true;
  expect('occurred' in columns).toBe(true);
  // The questions of a form are its own.
  expect('description' in columns).toBe(!isForm);
});

test('columns that a file lacks are passed over, and those that are there keep the order of the source', () => {
  const source = recogniseSource(['Review Id', 'Review Created (UTC)']);
  expect(source?.name).toBe('trustpilot');
  if (source === null) return;
  const header = ['Review Content', 'Review Created (UTC)', 'Review Id', 'Review Title'];
  const columns = columnsOfSource(header, source);
  expect(columns.get('description')).toEqual([3, 0]);
  expect(columns.has('rating')).toBe(false);
});

test('a translated review counts in its original words, in either order; an id is the end of its path', () => {
  const header = ['name', 'comment', 'starRating', 'createTime'];
  const rules = cellRulesOf(header, recogniseSource(header));
  const comment = rules.get(1) ?? String;
  expect(comment('(Translated by Google) Cold.\n\n(Original)\nFría.')).toBe('Fría.');
  expect(comment('Fría.\n\n(Translated by Google)\nCold.')).toBe('Fría.');
  expect(comment('Fría.')).toBe('Fría.');
  expect((rules.get(0) ?? String)('accounts/1/locations/2/reviews/Ab1')).toBe('Ab1');
});

test('of the same review in several files the newest counts, and of equal ones the one that says more', () => {
  const header = ['name', 'starRating', 'createTime', 'updateTime', 'reply'];
  const rows = newestRows([
    header,
    ['a/1', 'TWO', 't', '2026-01-01', ''],
    ['b/1', 'ONE', 't', '2026-01-02', ''],
    ['c/1', 'ONE', 't', '2026-01-02', 'sorry'],
    ['a/2', 'FIVE', 't', '2026-01-01', ''],
  ]);
  expect(rows.slice(1).map(([name]) => name)).toEqual(['c/1', 'a/2']);
});
