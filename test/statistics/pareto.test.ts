import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pareto } from '../../src/statistics/pareto.ts';

const items = (...counts: readonly number[]) => counts.map((count, key) => ({ key, count }));
const vitalKeys = (...counts: readonly number[]) =>
  pareto(items(...counts))
    .filter(({ isVital }) => isVital)
    .map(({ key }) => key);

test('items are sorted from the largest, with their shares', () => {
  expect(pareto(items(10, 70, 20))).toEqual([
    { key: 1, count: 70, share: 0.7, cumulativeShare: 0.7, isVital: true },
    { key: 2, count: 20, share: 0.2, cumulativeShare: 0.9, isVital: true },
    { key: 0, count: 10, share: 0.1, cumulativeShare: 1, isVital: false },
  ]);
});

test.each([
  ['reach 80 % exactly', [80, 10, 10], [0]],
  ['need one more just below it', [79, 11, 10], [0, 1]],
  ['keep all that are tied with the last', [60, 10, 10, 10, 10], [0, 1, 2, 3, 4]],
  ['are all of them where all are equal', [5, 5, 5, 5], [0, 1, 2, 3]],
  ['are the only one there is', [3], [0]],
  ['leave out what never happened', [3, 0, 0], [0]],
])('the vital few %s', (_, counts, vital) => {
  expect(vitalKeys(...counts)).toEqual(vital);
});

test('the unknown has its share, but comes last and is never one of the vital few', () => {
  const unknown = { key: 9, count: 50, isUnknown: true };
  expect(pareto([unknown, ...items(30, 20)])).toEqual([
    { key: 0, count: 30, share: 0.3, cumulativeShare: 0.3, isVital: true },
    { key: 1, count: 20, share: 0.2, cumulativeShare: 0.5, isVital: true },
    { key: 9, count: 50, share: 0.5, cumulativeShare: 1, isVital: false },
  ]);
});

test('no counts give no items', () => {
  expect(pareto([])).toEqual([]);
  expect(pareto(items(0, 0))).toEqual([]);
});

test('a negative count is refused', () => {
  expect(() => pareto(items(3, -1))).toThrow(RangeError);
});

test('no smaller number of items reaches 80 %, and every item left out is smaller than those included', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const total = counts.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const shared = pareto(items(...counts));
      const [vital, outside] = [
        shared.filter((item) => item.isVital),
        shared.filter((item) => !item.isVital),
      ];
      const least = vital.at(-1)?.count ?? 0;
      expect(shared.at(-1)?.cumulativeShare).toBe(1);
      expect(5 * vital.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(4 * total);
      const withoutTied = vital
        .filter(({ count }) => count > least)
        .reduce((sum, { count }) => sum + count, 0);
      expect(5 * withoutTied).toBeLessThan(4 * total);
      for (const { count } of outside) expect(count).toBeLessThan(least);
    }),
  );
});
