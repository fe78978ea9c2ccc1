import { median } from './median.ts';

export type RunRule = 'long_run' | 'few_crossings';

export interface RunChart {
  /** Null of no points. */
  readonly median: number | null;
  /** Points off the median: the ones that tell something. */
  readonly usefulPoints: number;
  /** The most useful points in a row on one side of the median; those on it neither add to a run nor end it. */
  readonly longestRun: number;
  /** A longer run is unusual. */
  readonly longestUsual: number;
  /** How often the line of useful points changes sides. */
  readonly crossings: number;
  /** Fewer crossings are unusual. */
  readonly fewestUsual: number;
  /** `too_few` useful points, or nearly all of them on one side (`one_sided`): nothing can be told. */
  readonly verdict: 'too_few' | 'one_sided' | 'usual' | 'unusual';
  /** Which rules make it unusual. */
  readonly rules: readonly RunRule[];
}

/** Fewer points off the median tell nothing. */
const fewestUseful = 12;

/**
 * Whether a series of counts or measures, in the order of time, moved in a way that chance alone seldom gives: a
 * run longer than log₂ n + 3, rounded, or fewer crossings than the 5 % quantile of a binomial of n − 1 at ½, n being
 * the points off the median (Anhøj & Olesen 2014). There is no rule for trends: it does not work. Chance alone makes
 * 3 in 100 series of 24 points unusual, 5 to 8 of 52, about 10 of 104.
 *
 * The rules take it that a point is as likely above the median as below. Small counts are not: where most weeks have
 * no complaint the median is 0, nothing lies below it, and nearly every long series would be called unusual. So at
 * least a third of the useful points must lie on either side; longer periods (months for weeks) make it so.
 */
export function runChart(series: readonly number[]): RunChart {
  const middle = median(series);
  const sides = series.filter((value) => value !== middle).map((value) => middle !== null && value > middle);
  const runs = runLengths(sides);
  const usefulPoints = sides.length;
  const [longestRun, longestUsual] = [Math.max(0, ...runs), longestUsualRun(usefulPoints)];
  const [crossings, fewestUsual] = [Math.max(0, runs.length - 1), fewestUsualCrossings(usefulPoints)];
  const broken: readonly RunRule[] = [
    ...(longestRun > longestUsual ? (['long_run'] as const) : []),
    ...(crossings < fewestUsual ? (['few_crossings'] as const) : []),
  ];
  const verdict =
    usefulPoints < fewestUseful
      ? 'too_few'
      : oneSided(sides)
        ? 'one_sided'
        : broken.length > 0
          ? 'unusual'
          : 'usual';
  const rules = verdict === 'unusual' ? broken : [];
  return { median: middle, usefulPoints, longestRun, longestUsual, crossings, fewestUsual, verdict, rules };
}

/** Whether less than a third of the points lie on one of the sides. */
function oneSided(sides: readonly boolean[]): boolean {
  const above = sides.filter((side) => side).length;
  return Math.min(above, sides.length - above) * 3 < sides.length;
}

/** The longest run that is usual among so many points off the median; 0 of none. */
export function longestUsualRun(useful: number): number {
  return useful === 0 ? 0 : Math.round(Math.log2(useful) + 3);
}

/**
 * The fewest crossings that are usual: the least k for which at most k heads in n − 1 tosses have a chance of 5 %.
 */
export function fewestUsualCrossings(useful: number): number {
  const tosses = Math.max(0, useful - 1);
  // Whole numbers of any size: 2⁻ⁿ is no double any more after three years of days.
  const all = 1n << BigInt(tosses);
  let [heads, ways] = [0, 1n];
  for (let atMost = ways; atMost * 20n < all; atMost += ways) {
    ways = (ways * BigInt(tosses - heads)) / BigInt(heads + 1);
    heads++;
  }
  return heads;
}

/** How many equal ones follow each other, run by run. */
function runLengths(sides: readonly boolean[]): readonly number[] {
  const starts = sides.flatMap((side, place) => (place === 0 || side !== sides[place - 1] ? [place] : []));
  return starts.map((start, run) => (starts[run + 1] ?? sides.length) - start);
}
