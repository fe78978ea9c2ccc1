import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoSidedP, criticalZ } from '../../src/statistics/normal.ts';
import { criticalT } from '../../src/statistics/student.ts';

// Python 3.11, math.erfc(z / √2).
test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [1.96, 0.04999579029644087],
  [2.5, 0.012419330651552278],
  [3, 0.0026997960632601913],
  [3.5, 0.0004652581580710501],
  [5, 5.733031437583892e-7],
  [8, 1.2441921148543639e-15],
])('the share beyond z = %d, on both sides, is %d', (z, share) => {
  expect(twoSidedP(z) / share).toBeCloseTo(1, 11);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});

// Python 3.11, statistics.NormalDist().inv_cdf.
test.each([
  [0.5, 0.6744897501960817],
  [0.9, 1.6448536269514715],
  [0.95, 1.9599639845400536],
  [0.99, 2.5758293035489],
  [0.999, 3.2905267314919255],
])('the critical z of a confidence of %d is %d', (share, z) => {
  expect(criticalZ(share)).toBeCloseTo(z, 11);
});

// The table of t in Fisher & Yates 1938, as every textbook prints it: two-sided 90, 95 and 99 %.
test.each([
  [1, 6.314, 12.706, 63.657],
  [2, 2.92, 4.303, 9.925],
  [3, 2.353, 3.182, 5.841],
  [4, 2.132, 2.776, 4.604],
  [5, 2.015, 2.571, 4.032],
  [9, 1.833, 2.262, 3.25],
  [10, 1.812, 2.228, 3.169],
  [19, 1.729, 2.093, 2.861],
  [30, 1.697, 2.042, 2.75],
  [60, 1.671, 2.0, 2.66],
  [120, 1.658, 1.98, 2.617],
])('at %d degrees of freedom the critical t are %d, %d, %d', (freedom, ninety, ninetyFive, ninetyNine) => {
  expect(criticalT(0.9, freedom)).toBeCloseTo(ninety, 3);
  expect(criticalT(0.95, freedom)).toBeCloseTo(ninetyFive, 3);
  expect(criticalT(0.99, freedom)).toBeCloseTo(ninetyNine, 3);
});

/** The share of Student's distribution within ± t by Simpson's rule; the constant from the ratio of gamma functions. */
function simpson(t: number, freedom: number): number {
  let ratio = freedom % 2 === 1 ? 1 / Math.PI : 1 / 2;
  for (let v = freedom % 2 === 1 ? 3 : 4; v <= freedom; v += 2) ratio *= (v - 1) / (v - 2);
  const constant = ratio / Math.sqrt(freedom);
  const steps = 20_000;
  const at = (step: number) => constant * (1 + ((step * t) / steps) ** 2 / freedom) ** (-(freedom + 1) / 2);
  let sum = at(0) + at(steps);
  for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * at(step);
  return (2 * sum * t) / (3 * steps);
}

test('the critical t agrees with numerical integration of the density', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.double({ min: 0.1, max: 0.99, noNaN: true }),
      (freedom, share) => {
        expect(simpson(criticalT(share, freedom), freedom)).toBeCloseTo(share, 6);
      },
    ),
    { numRuns: 40 },
  );
});

test('the critical t falls with every degree of freedom, towards z', () => {
  for (let freedom = 1; freedom < 60; freedom++)
    expect(criticalT(0.95, freedom + 1)).toBeLessThan(criticalT(0.95, freedom));
  expect(criticalT(0.95, 20_000)).toBeGreaterThan(criticalZ(0.95));
  expect(criticalT(0.95, 20_000)).toBeCloseTo(criticalZ(0.95), 3);
});

test.each([0, 1, -0.5, NaN])('a confidence of %d is refused', (share) => {
  expect(() => criticalZ(share)).toThrow(RangeError);
  expect(() => criticalT(share, 5)).toThrow(RangeError);
});

test.each([0, 1.5, NaN])('%d degrees of freedom are refused', (freedom) => {
  expect(() => criticalT(0.95, freedom)).toThrow(RangeError);
});
