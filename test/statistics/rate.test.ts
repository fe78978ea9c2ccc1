import { expect, test } from 'vitest';
import { rateBase, rateOf } from '../../src/statistics/rate.ts';

test.each([
  [3, 60, 5],
  [0, 60, 0],
  [70, 35, 200],
  [1, 3, 100 / 3],
])('%d complaints of %d customers are %d per 100', (complaints, volume, rate) => {
  expect(rateOf(complaints, volume)).toBeCloseTo(rate, 12);
});

test('no customers, or an unknown number, have no rate', () => {
  expect([rateOf(3, 0), rateOf(3, null)]).toEqual([null, null]);
});

test.each([
  [[2, 0.02, null], 100],
  [[0.1], 100],
  [[0.09, 0.02], 1000],
  [[0, null], 100],
  [[], 100],
])('rates of %j are shown per %d', (rates, base) => {
  expect(rateBase(rates)).toBe(base);
});
