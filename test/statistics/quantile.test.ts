import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../../src/statistics/median.ts';
import { quantile, quantileOfCounts, quartiles, quartilesOfCounts } from '../../src/statistics/quantile.ts';

const someValue = fc.integer({ min: -1e6, max: 1e6 }).map((hundredths) => hundredths / 100);
const someValues = fc.array(someValue, { minLength: 1, maxLength: 40 });
const share = fc.double({ noNaN: true, min: 0, max: 1 });

// Python 3.11, statistics.quantiles(…, method='inclusive'): another implementation of the same definition.
test.each([
  [0.05, 1],
  [0.25, 1.75],
  [0.5, 3.5],
  [0.75, 5.25],
  [0.9, 6.9],
  [0.95, 7.95],
])('the %d quantile of 3 1 4 1 5 9 2 6 is %d', (p, value) => {
  expect(quantile([3, 1, 4, 1, 5, 9, 2, 6], p)).toBeCloseTo(value, 12);
});

test('no values have no quantile, and one value is each of its quantiles', () => {
  expect(quantile([], 0.5)).toBeNull();
  expect(quartiles([])).toBeNull();
  expect(quartiles([7])).toEqual({ low: 7, median: 7, high: 7 });
});

test('the ½ quantile is the median, the ends are the lowest and the highest value', () => {
  fc.assert(
    fc.property(someValues, (values) => {
      expect(quantile(values, 0.5)).toBe(median(values));
      expect(quartiles(values)?.median).toBe(median(values));
      expect(quantile(values, 0)).toBe(Math.min(...values));
      expect(quantile(values, 1)).toBe(Math.max(...values));
    }),
  );
});

test('counted values have the same quantiles as the values written out', () => {
  const counts = fc.array(fc.record({ value: fc.integer({ min: -9, max: 9 }), count: fc.nat({ max: 4 }) }));
  fc.assert(
    fc.property(counts, share, (values, p) => {
      const expanded = values.flatMap(({ value, count }) => Array<number>(count).fill(value));
      expect(quantileOfCounts(values, p)).toBe(quantile(expanded, p));
      expect(quartilesOfCounts(values)).toEqual(quartiles(expanded));
    }),
  );
});

test('a greater p never has a lower quantile', () => {
  fc.assert(
    fc.property(someValues, share, share, (values, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(quantile(values, less) ?? 0).toBeLessThanOrEqual((quantile(values, more) ?? 0) + 1e-9);
    }),
  );
});

test('the quantile of equal values is that value, to the last digit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.integer({ min: 1, max: 9 }), share, (value, n, p) => {
      expect(quantile(Array<number>(n).fill(value), p)).toBe(value);
    }),
  );
});

test.each([-0.1, 1.1, NaN])('the %d quantile is refused', (p) => {
  expect(() => quantile([1], p)).toThrow(RangeError);
});
