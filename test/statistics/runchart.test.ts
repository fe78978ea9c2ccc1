import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingsLimit, runLengthLimit, runChart } from '../../src/statistics/runchart.ts';
import { randomOf, poisson } from '../support/series.ts';

// Critical values for n = 12 to 60 from appendix 2 of the vignette of qicharts2 by Anhøj.
const published = [
  [12, 7, 3],
  [13, 7, 3],
  [14, 7, 4],
  [15, 7, 4],
  [16, 7, 4],
  [17, 7, 5],
  [18, 7, 5],
  [19, 7, 6],
  [20, 7, 6],
  [21, 7, 6],
  [22, 7, 7],
  [23, 8, 7],
  [24, 8, 8],
  [25, 8, 8],
  [26, 8, 8],
  [27, 8, 9],
  [28, 8, 9],
  [29, 8, 10],
  [30, 8, 10],
  [31, 8, 11],
  [32, 8, 11],
  [33, 8, 11],
  [34, 8, 12],
  [35, 8, 12],
  [36, 8, 13],
  [37, 8, 13],
  [38, 8, 14],
  [39, 8, 14],
  [40, 8, 14],
  [41, 8, 15],
  [42, 8, 15],
  [43, 8, 16],
  [44, 8, 16],
  [45, 8, 17],
  [46, 9, 17],
  [47, 9, 17],
  [48, 9, 18],
  [49, 9, 18],
  [50, 9, 19],
  [51, 9, 19],
  [52, 9, 20],
  [53, 9, 20],
  [54, 9, 21],
  [55, 9, 21],
  [56, 9, 21],
  [57, 9, 22],
  [58, 9, 22],
  [59, 9, 23],
  [60, 9, 23],
] as const;

const alternating = (length: number) => Array.from({ length }, (_, point) => (point % 2 === 0 ? 1 : 9));
const block = (length: number, value: number) => Array<number>(length).fill(value);

describe('the limits of a run chart', () => {
  test('agree with the published ones', () => {
    const computed = published.map(([n]) => [n, runLengthLimit(n), crossingsLimit(n)]);
    expect(computed).toEqual(published);
  });

  test('can be computed for ten years of days', () => {
    // √n/2 standard deviations of a binomial of 3651 below its mean: 1825.5 − 1.645 · 30.2.
    expect(crossingsLimit(3652)).toBe(1776);
    expect(runLengthLimit(3652)).toBe(15);
  });

  test('are 0 for no points', () => {
    expect([runLengthLimit(0), crossingsLimit(0), crossingsLimit(1)]).toEqual([0, 0, 0]);
  });
});

describe('a run chart', () => {
  test('counts runs and crossings of the points off its median', () => {
    const series = [9, 8, 9, 1, 2, 1, 8, 5, 2, 1, 9, 5, 1, 8, 9];
    expect(runChart(series)).toMatchObject({ median: 5, usefulPoints: 13, crossings: 6, longestRun: 3 });
  });

  test('gives no verdict on fewer than 12 points off the median', () => {
    expect(runChart([])).toEqual({
      median: null,
      usefulPoints: 0,
      longestRun: 0,
      longestUsualRun: 0,
      crossings: 0,
      fewestUsualCrossings: 0,
      verdict: 'too_few',
      rules: [],
    });
    expect(runChart([...block(5, 1), ...block(6, 9)]).verdict).toBe('too_few');
    expect(runChart([...block(5, 1), ...block(30, 4), ...block(5, 9)])).toMatchObject({
      usefulPoints: 10,
      verdict: 'too_few',
    });
    expect(runChart([...block(6, 1), ...block(6, 9)])).toMatchObject({
      usefulPoints: 12,
      verdict: 'unusual',
    });
  });

  test('calls a shift unusual by both rules', () => {
    expect(runChart([...block(10, 1), ...block(10, 9)])).toMatchObject({
      longestRun: 10,
      crossings: 1,
      verdict: 'unusual',
      rules: ['long_run', 'few_crossings'],
    });
  });

  test('calls a long run among many crossings unusual by that rule alone', () => {
    const rest = [1, 1, 1, 9, 1, 1, 1, 9, 1, 1, 1, 9, 1, 1, 9, 1, 1];
    expect(runChart([...block(9, 9), ...rest])).toMatchObject({
      longestRun: 9,
      longestUsualRun: 8,
      crossings: 9,
      fewestUsualCrossings: 8,
      rules: ['long_run'],
    });
  });

  test('calls a slow swing unusual for its few crossings alone', () => {
    const series = Array.from({ length: 24 }, (_, point) => (point % 8 < 4 ? 1 : 9));
    expect(runChart(series)).toMatchObject({ longestRun: 4, crossings: 5, rules: ['few_crossings'] });
  });

  test('does not call a restless series unusual: many crossings are no rule', () => {
    expect(runChart(alternating(24))).toMatchObject({ crossings: 23, verdict: 'usual', rules: [] });
  });

  test('leaves points on the median out of runs: they neither end nor extend one', () => {
    const chart = runChart([9, 9, 5, 9, 1, 5, 1, 5, 5]);
    expect(chart).toMatchObject({ median: 5, usefulPoints: 5, longestRun: 3, crossings: 1 });
  });

  test('gives no verdict if most weeks have no complaint and nothing lies below the median', () => {
    const rare = Array.from({ length: 52 }, (_, week) => (week % 3 === 0 ? 2 : 0));
    expect(runChart(rare)).toMatchObject({ usefulPoints: 18, verdict: 'one_sided', rules: [] });
  });

  test('is the same upside down, and at ten times the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 80 }), (series) => {
        const { median, ...rest } = runChart(series);
        expect(runChart(series.map((value) => -value))).toMatchObject(rest);
        expect(runChart(series.map((value) => 10 * value))).toMatchObject({
          ...rest,
          median: median === null ? null : 10 * median,
        });
      }),
    );
  });

  test('has as many crossings as runs but one, and no run longer than the points allow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 80 }), (series) => {
        const { usefulPoints, longestRun, crossings, verdict, rules } = runChart(series);
        expect(longestRun).toBeLessThanOrEqual(usefulPoints);
        if (usefulPoints > 0) expect(longestRun + crossings).toBeLessThanOrEqual(usefulPoints);
        expect(rules.length > 0).toBe(verdict === 'unusual');
      }),
    );
  });

  // Poisson counts without any change. 0.5 a week is a small business: without the guard 95 of 100 series were
  // unusual.
  test.each([0.3, 0.5, 0.8, 1, 1.5, 2, 4, 10])(
    'seldom raises a false alarm over 52 weeks of %d complaints',
    (mean) => {
      const charts = Array.from({ length: 600 }, (_, series) => {
        const random = randomOf(7, series);
        return runChart(Array.from({ length: 52 }, () => poisson(random, mean)));
      });
      expect(charts.filter(({ verdict }) => verdict === 'unusual').length / 600).toBeLessThan(0.12);
    },
  );
});
