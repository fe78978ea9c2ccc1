import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanDifference, shareDifference } from '../../src/statistics/difference.ts';

describe('the difference of two means', () => {
  test('is that of Welch, with the degrees of freedom rounded down', () => {
    // Means 3 and 6, variances 2.5 and 2.5: 3 ± t(8) · √(0.5 + 0.5), t(8) = 2.306.
    const found = meanDifference([1, 2, 3, 4, 5], [4, 5, 6, 7, 8]);
    expect(found?.low).toBeCloseTo(3 - 2.306004, 5);
    expect(found?.high).toBeCloseTo(3 + 2.306004, 5);
  });

  test('is unknown for single values and for values without spread', () => {
    expect(meanDifference([1], [1, 2])).toBeNull();
    expect(meanDifference([1, 2], [])).toBeNull();
    expect(meanDifference([0, 0, 0], [5, 5])).toBeNull();
  });

  test('holds the difference of the means, and turns its sign with the sides', () => {
    const weeks = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(weeks, weeks, (before, after) => {
        const found = meanDifference(before, after);
        if (found === null) return;
        const mean = (values: readonly number[]) =>
          values.reduce((sum, each) => sum + each, 0) / values.length;
        const difference = mean(after) - mean(before);
        expect(found.low).toBeLessThan(difference);
        expect(found.high).toBeGreaterThan(difference);
        const turned = meanDifference(after, before);
        expect(turned?.low).toBeCloseTo(-found.high, 6);
      }),
    );
  });
});

describe('the difference of two shares', () => {
  test('is method 10 of Newcombe', () => {
    // Table II of Newcombe 1998, example (a): 56/70 against 48/80, 0.0524 to 0.3339.
    const found = shareDifference({ successes: 48, n: 80 }, { successes: 56, n: 70 });
    expect(found?.low).toBeCloseTo(0.0524, 4);
    expect(found?.high).toBeCloseTo(0.3339, 4);
  });

  test('is unknown without cases, and otherwise holds the difference within −1 and 1', () => {
    expect(shareDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull();
    const share = fc
      .integer({ min: 1, max: 200 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));
    fc.assert(
      fc.property(share, share, (before, after) => {
        const found = shareDifference(before, after);
        const difference = after.successes / after.n - before.successes / before.n;
        expect(found?.low).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(found?.low).toBeLessThanOrEqual(difference + 1e-9);
        expect(found?.high).toBeGreaterThanOrEqual(difference - 1e-9);
        expect(found?.high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
