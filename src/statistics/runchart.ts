import { median } from './median.ts';

type RunRule = 'long_run' | 'few_crossings';

export interface RunChart {
  /** Null for no points. */
  readonly median: number | null;
  /** The number of points off the median. */
  readonly usefulPoints: number;
  /**
   * The longest run of useful points on one side of the median. Points on the median neither extend a run nor end it.
   */
  readonly longestRun: number;
  /** A longer run is unusual. */
  readonly longestUsualRun: number;
  /** How often the line through the useful points crosses the median. */
  readonly crossings: number;
  /** Fewer crossings are unusual. */
  readonly fewestUsualCrossings: number;
  /** `too_few` useful points, or nearly all of them on one side (`one_sided`): no verdict is possible. */
  readonly verdict: 'too_few' | 'one_sided' | 'usual' | 'unusual';
  /** The rules that make the chart unusual. */
  readonly rules: readonly RunRule[];
}

/** With fewer points off the median the rules have no power. */
const minimumUsefulPoints = 12;

/**
 * Tests whether a series of counts or measures, in the order of time, moved in a way that chance alone seldom gives: a
 * run longer than log₂ n + 3, rounded, or fewer crossings than the 5 % quantile of a binomial of n − 1 at ½, where n
 * is the number of points off the median (Anhøj & Olesen 2014). There is no rule for trends, because it does not work.
 * Chance alone makes 3 in 100 series of 24 points unusual, 5 to 8 of 52, about 10 of 104.
 *
 * The rules assume that a point is as likely above the median as below. Small counts violate this: if most weeks have
 * no complaint the median is 0, nothing lies below it, and nearly every long series would be called unusual. At least
 * a third of the useful points must therefore lie on either side; longer periods (months instead of weeks) achieve it.
 */
export function runChart(series: readonly number[]): RunChart {
  const seriesMedian = median(series);
  const sides = series
    .filter((value) => value !== seriesMedian)
    .map((value) => seriesMedian !== null && value > seriesMedian);
  const runs = runLengths(sides);
  const usefulPoints = sides.length;
  const [longestRun, longestUsualRun] = [Math.max(0, ...runs), runLengthLimit(usefulPoints)];
  const [crossings, fewestUsualCrossings] = [Math.max(0, runs.length - 1), crossingsLimit(usefulPoints)];
  const brokenRules: readonly RunRule[] = [
    ...(longestRun > longestUsualRun ? (['long_run'] as const) : []),
    ...(crossings < fewestUsualCrossings ? (['few_crossings'] as const) : []),
  ];
  const verdict =
    usefulPoints < minimumUsefulPoints
      ? 'too_few'
      : isOneSided(sides)
        ? 'one_sided'
        : brokenRules.length > 0
          ? 'unusual'
          : 'usual';
  const rules = verdict === 'unusual' ? brokenRules : [];
  return {
    median: seriesMedian,
    usefulPoints,
    longestRun,
    longestUsualRun,
    crossings,
    fewestUsualCrossings,
    verdict,
    rules,
  };
}

/** Whether fewer than a third of the points lie on one side. */
function isOneSided(sides: readonly boolean[]): boolean {
  const above = sides.filter((side) => side).length;
  return Math.min(above, sides.length - above) * 3 < sides.length;
}

/** Computes the longest run that is usual for a number of useful points; 0 for none. */
export function runLengthLimit(usefulPoints: number): number {
  return usefulPoints === 0 ? 0 : Math.round(Math.log2(usefulPoints) + 3);
}

/**
 * Computes the fewest crossings that are usual: the least k for which at most k heads in n − 1 tosses have a
 * probability of 5 %.
 */
export function crossingsLimit(usefulPoints: number): number {
  const tosses = Math.max(0, usefulPoints - 1);
  // BigInt, because 2ⁿ exceeds a double after three years of days.
  const outcomes = 1n << BigInt(tosses);
  let [heads, combinations] = [0, 1n];
  for (let cumulated = combinations; cumulated * 20n < outcomes; cumulated += combinations) {
    combinations = (combinations * BigInt(tosses - heads)) / BigInt(heads + 1);
    heads++;
  }
  return heads;
}

/** The length of each run of equal values. */
function runLengths(sides: readonly boolean[]): readonly number[] {
  const starts = sides.flatMap((side, index) => (index === 0 || side !== sides[index - 1] ? [index] : []));
  return starts.map((start, run) => (starts[run + 1] ?? sides.length) - start);
}
