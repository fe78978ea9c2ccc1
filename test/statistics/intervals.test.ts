import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispersion } from '../../src/statistics/dispersion.ts';
import { meanInterval } from '../../src/statistics/mean.ts';
import { rateRatio } from '../../src/statistics/rateratio.ts';
import { wilsonInterval } from '../../src/statistics/wilson.ts';

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is %d to %d', (successes, n, low, high) => {
    expect(wilsonInterval(successes, n)?.low).toBeCloseTo(low, 4);
    expect(wilsonInterval(successes, n)?.high).toBeCloseTo(high, 4);
  });

  test('of none in none is null', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test('contains the share, stays within 0 to 1, and mirrors that of the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, pick) => {
        const successes = pick % (n + 1);
        const [one, other] = [wilsonInterval(successes, n), wilsonInterval(n - successes, n)];
        expect(one?.low).toBeLessThanOrEqual(successes / n);
        expect(one?.high).toBeGreaterThanOrEqual(successes / n);
        expect(one?.low).toBeGreaterThanOrEqual(0);
        expect(one?.high).toBeLessThanOrEqual(1);
        expect(one?.low).toBeCloseTo(1 - (other?.high ?? 0), 12);
      }),
    );
  });

  test('ends where the score test would just reject it, which is what Wilson solved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.nat(), (n, pick) => {
        const successes = 1 + (pick % (n - 1));
        const interval = wilsonInterval(successes, n);
        for (const end of [interval?.low ?? 0, interval?.high ?? 0])
          expect(Math.abs(successes - n * end) / Math.sqrt(n * end * (1 - end))).toBeCloseTo(1.95996, 4);
      }),
    );
  });

  test.each([
    [-1, 5],
    [6, 5],
    [NaN, 5],
  ])('refuses %d of %d', (successes, n) => {
    expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });
});

describe('the mean of paired differences', () => {
  test('is 1.58 hours for Student’s sleepers, with an interval from 0.70 to 2.46', () => {
    // Student 1908, the additional hours of sleep of Cushny & Peebles 1905; the interval as R prints it for `sleep`.
    const interval = meanInterval([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
    expect(interval?.n).toBe(10);
    expect(interval?.mean).toBeCloseTo(1.58, 12);
    expect(interval?.low).toBeCloseTo(0.7001142, 7);
    expect(interval?.high).toBeCloseTo(2.4598858, 7);
  });

  test('has no interval for one value or equal values', () => {
    expect(meanInterval([])).toBeNull();
    expect(meanInterval([2])).toEqual({ n: 1, mean: 2, low: null, high: null });
    expect(meanInterval([0.1, 0.1, 0.1])).toMatchObject({ n: 3, low: null, high: null });
  });

  test('shifts and scales with the values', () => {
    const scores = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(scores, fc.integer({ min: -9, max: 9 }), (differences, by) => {
        fc.pre(new Set(differences).size > 1);
        const [plain, moved] = [meanInterval(differences), meanInterval(differences.map((d) => 2 * d + by))];
        expect(moved?.low).toBeCloseTo(2 * (plain?.low ?? NaN) + by, 9);
        expect(moved?.high).toBeCloseTo(2 * (plain?.high ?? NaN) + by, 9);
        expect((plain?.low ?? NaN) + (plain?.high ?? NaN)).toBeCloseTo(2 * (plain?.mean ?? NaN), 9);
      }),
    );
  });
});

describe('the dispersion of counts', () => {
  test('is 1 for independent events: deaths by horse kick', () => {
    // von Bortkiewicz 1898: 200 years of army corps, mean 0.61, variance 0.611.
    const deaths = [109, 65, 22, 3, 1].flatMap((years, count) => Array<number>(years).fill(count));
    expect(dispersion(deaths)).toBeCloseTo(1.0016, 4);
  });

  test('is k if the same events come k at a time', () => {
    const counts = fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (daily, k) => {
        fc.pre(daily.some((count) => count > 0));
        expect(dispersion(daily.map((count) => count * k))).toBeCloseTo(k * (dispersion(daily) ?? NaN), 9);
      }),
    );
  });

  test('is unknown for one day, or for no complaint', () => {
    expect(dispersion([])).toBeNull();
    expect(dispersion([4])).toBeNull();
    expect(dispersion([0, 0, 0])).toBeNull();
  });
});

describe('the ratio of two rates', () => {
  // Breast cancer after fluoroscopies, in person-years: Rothman, Greenland & Lash 2008; interval computed with Python
  // 3.11.
  const [without, exposed] = [
    { count: 15, exposure: 19_017 },
    { count: 41, exposure: 28_010 },
  ];

  test.each([
    [1, 1.0272, 3.3526],
    [null, 1.0272, 3.3526],
    [0.3, 1.0272, 3.3526],
    [4, 0.5686, 6.0567],
  ])('is 1.86 in a textbook example, with an interval at dispersion %d from %d to %d', (phi, low, high) => {
    const ratio = rateRatio(without, exposed, phi);
    expect(ratio?.ratio).toBeCloseTo(1.8558, 4);
    expect(ratio?.low).toBeCloseTo(low, 4);
    expect(ratio?.high).toBeCloseTo(high, 4);
  });

  // The highest odds at which none of n has a probability of 2.5 %: bisection of (1 − p)ⁿ in Python 3.11.
  test.each([
    [2, 5.324555],
    [5, 1.091279],
    [10, 0.446126],
    [40, 0.096608],
  ])('has an upper end if %d is followed by none: %d', (n, high) => {
    const ratio = rateRatio({ count: n, exposure: 7 }, { count: 0, exposure: 7 });
    expect(ratio).toMatchObject({ ratio: 0, low: 0 });
    expect(ratio?.high).toBeCloseTo(high, 6);
    const reverse = rateRatio({ count: 0, exposure: 7 }, { count: n, exposure: 7 });
    expect(reverse).toMatchObject({ ratio: null, high: null });
    expect(reverse?.low).toBeCloseTo(1 / high, 4);
  });

  test('is null if nothing was counted before and after', () => {
    expect(rateRatio({ count: 0, exposure: 7 }, { count: 0, exposure: 7 })).toBeNull();
  });

  const rate = fc.record({
    count: fc.integer({ min: 1, max: 999 }),
    exposure: fc.integer({ min: 1, max: 999 }),
  });
  const phi = fc.double({ min: 1, max: 9, noNaN: true });

  test('inverts if before and after are exchanged', () => {
    fc.assert(
      fc.property(rate, rate, phi, (before, after, dispersed) => {
        const [forward, back] = [rateRatio(before, after, dispersed), rateRatio(after, before, dispersed)];
        expect((forward?.ratio ?? NaN) * (back?.ratio ?? NaN)).toBeCloseTo(1, 9);
        expect((forward?.low ?? NaN) * (back?.high ?? NaN)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('has a narrower interval for more complaints, a wider one for clustered complaints', () => {
    const width = (...base: Parameters<typeof rateRatio>) => {
      const ratio = rateRatio(...base);
      return Math.log((ratio?.high ?? NaN) / (ratio?.low ?? NaN));
    };
    fc.assert(
      fc.property(rate, rate, phi, (before, after, dispersed) => {
        const tenfold = { ...before, count: before.count * 10 };
        expect(width(tenfold, after, dispersed)).toBeLessThan(width(before, after, dispersed));
        expect(width(before, after, dispersed + 1)).toBeGreaterThan(width(before, after, dispersed));
      }),
    );
  });

  test.each([
    [-1, 5],
    [1, 0],
    [NaN, 5],
  ])('refuses %d in %d', (count, exposure) => {
    expect(() => rateRatio({ count, exposure }, exposed)).toThrow(RangeError);
  });
});
