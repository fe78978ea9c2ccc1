/** Means on the scale of the questionnaire; null where nobody answered. */
export interface ServqualGap {
  readonly expected: number | null;
  readonly perceived: number | null;
  /** Perceived − expected: below 0 it falls short. */
  readonly gap: number | null;
}

/** The gap of one statement from the sums of its `n` pairs of marks (Parasuraman, Zeithaml & Berry 1988). */
export function statementGap(n: number, expectedSum: number, perceivedSum: number): ServqualGap {
  return n === 0
    ? { expected: null, perceived: null, gap: null }
    : { expected: expectedSum / n, perceived: perceivedSum / n, gap: (perceivedSum - expectedSum) / n };
}

/** The gap of a dimension: the mean of its statements, each of which counts alike; those nobody answered are left out. */
export function meanGap(statements: readonly ServqualGap[]): ServqualGap {
  const mean = (side: keyof ServqualGap) => {
    const known = statements.flatMap((each) => each[side] ?? []);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  return { expected: mean('expected'), perceived: mean('perceived'), gap: mean('gap') };
}

/** What each dimension weighs, 0–1: its part of all points; null where no points were given. */
export function weightsFromPoints(points: readonly number[]): readonly number[] | null {
  const all = points.reduce((sum, each) => sum + each, 0);
  return all === 0 ? null : points.map((each) => each / all);
}

/**
 * The gaps times their weights, added up (Zeithaml, Parasuraman & Berry 1990). Means are multiplied, not the gap of each
 * customer with their own points. Null where one of the gaps is not known.
 */
export function weightedGap(gaps: readonly (number | null)[], weights: readonly number[]): number | null {
  return gaps.reduce<number | null>(
    (sum, gap, index) => (sum === null || gap === null ? null : sum + gap * (weights[index] ?? 0)),
    0,
  );
}
