import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statementGap, meanGap, weightedGap, weightsFromPoints } from '../../src/statistics/gaps.ts';

describe('the gap of a statement', () => {
  // Five customers: expected 7 6 7 5 6 (31), perceived 5 6 4 5 7 (27): (27 − 31) / 5.
  test('is the mean of perceived − expected', () => {
    expect(statementGap(5, 31, 27)).toEqual({ expected: 6.2, perceived: 5.4, gap: -0.8 });
  });

  test('is unknown where nobody answered', () => {
    expect(statementGap(0, 0, 0)).toEqual({ expected: null, perceived: null, gap: null });
  });
});

describe('the gap of a dimension', () => {
  test('is the mean of its statements, however many answered each', () => {
    const gapValues = meanGap([statementGap(10, 60, 50), statementGap(1, 7, 4)]);
    expect(gapValues).toEqual({ expected: 6.5, perceived: 4.5, gap: -2 });
  });

  test('leaves out a statement that nobody answered', () => {
    expect(meanGap([statementGap(2, 12, 10), statementGap(0, 0, 0)])).toEqual({
      expected: 6,
      perceived: 5,
      gap: -1,
    });
    expect(meanGap([statementGap(0, 0, 0)])).toEqual({ expected: null, perceived: null, gap: null });
  });
});

describe('the weighted gap', () => {
  test('weighs a dimension by its points', () => {
    // −1.0 · 0.30 − 0.5 · 0.25 + 0.2 · 0.20 − 0.4 · 0.15 − 2.0 · 0.10 = −0.645
    const weights = weightsFromPoints([300, 250, 200, 150, 100]);
    expect(weights).toEqual([0.3, 0.25, 0.2, 0.15, 0.1]);
    expect(weightedGap([-1, -0.5, 0.2, -0.4, -2], weights ?? [])).toBeCloseTo(-0.645, 12);
  });

  test('is unknown if one of the gaps is', () => {
    expect(weightedGap([-1, null], [0.5, 0.5])).toBeNull();
  });

  test('needs points', () => {
    expect(weightsFromPoints([0, 0, 0, 0, 0])).toBeNull();
  });

  test('has weights that add up to 1, and lies between the gaps', () => {
    const points = fc.array(fc.nat({ max: 900 }), { minLength: 5, maxLength: 5 });
    const gaps = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(points, gaps, (total, numbers) => {
        const weights = weightsFromPoints(total);
        fc.pre(weights !== null);
        expect(weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
        const whole = weightedGap(numbers, weights) ?? NaN;
        expect(whole).toBeGreaterThanOrEqual(Math.min(...numbers) - 1e-9);
        expect(whole).toBeLessThanOrEqual(Math.max(...numbers) + 1e-9);
      }),
    );
  });
});
