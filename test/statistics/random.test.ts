import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom, shuffle, xoshiro128 } from '../../src/statistics/random.ts';

test('the generator gives the published numbers', () => {
  // xoshiro128starstar.c 1.1 of Blackman & Vigna from the state 1, 2, 3, 4, recomputed with integers in Python 3.11.
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

describe('seeded numbers', () => {
  const first = (seed: number, below = 2 ** 32) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random(below));
  };

  test('are the same for the same seed, and others for the next', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(first(seed)).toEqual(first(seed));
        expect(first(seed)).not.toEqual(first(seed + 1));
      }),
    );
  });

  test('do not change from one release to the next, so that printed p values can be reproduced', () => {
    // Recomputed with integers of any size in Python 3.11.
    expect(first(2026, 100)).toEqual([
      33, 17, 40, 30, 63, 83, 26, 73, 76, 51, 89, 73, 31, 73, 38, 54, 76, 52, 35, 22,
    ]);
  });

  test('are whole, from 0 to below their bound', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, below) => {
        for (const number of first(seed, below)) {
          expect(Number.isInteger(number)).toBe(true);
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThan(below);
        }
      }),
    );
  });

  // By their remainders, 60 000 draws: a chi-square of at most 9 degrees of freedom exceeds 40 once in 100 000 times.
  test.each([
    [2, 2],
    [3, 3],
    [7, 7],
    [10, 10],
    [3 * 2 ** 30, 3],
  ])('below %d are equally likely, by their remainder of %d', (below, divisor) => {
    const random = seededRandom(1);
    const counts = new Array<number>(divisor).fill(0);
    for (let draw = 0; draw < 60_000; draw++) {
      const remainder = random(below) % divisor;
      counts[remainder] = (counts[remainder] ?? 0) + 1;
    }
    const expected = 60_000 / divisor;
    expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(40);
  });
});

describe('a shuffle', () => {
  test('keeps every value, and leaves the values outside its range alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(), fc.nat(), fc.integer(), (values, one, other, seed) => {
        const [start, end] = [one, other]
          .map((position) => position % (values.length + 1))
          .sort((a, b) => a - b);
        const shuffled = [...values];
        shuffle(shuffled, seededRandom(seed), start, end);
        const sorted = (list: readonly number[]) => list.slice(start, end).sort((a, b) => a - b);
        expect(sorted(shuffled)).toEqual(sorted(values));
        expect(shuffled.slice(0, start)).toEqual(values.slice(0, start));
        expect(shuffled.slice(end)).toEqual(values.slice(end));
      }),
    );
  });

  test('gives each of the 24 orders of four equally often', () => {
    const random = seededRandom(3);
    const orders = new Map<string, number>();
    for (let draw = 0; draw < 24_000; draw++) {
      const values = Uint8Array.of(1, 2, 3, 4);
      shuffle(values, random);
      orders.set(values.join(''), (orders.get(values.join('')) ?? 0) + 1);
    }
    expect(orders.size).toBe(24);
    // A chi-square of 23 degrees of freedom exceeds 60 in 4 of 100 000 times.
    expect([...orders.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(60);
  });
});
