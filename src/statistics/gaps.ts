/** Means on the scale of the questionnaire; null where nobody answered. */
export interface ServqualGap {
  readonly expected: number | null;
  readonly perceived: number | null;
  /** Perceived − expected; negative where the service falls short. */
  readonly gap: number | null;
}

/** Computes the gap of one statement from the sums of its `n` pairs of marks (Parasuraman, Zeithaml & Berry 1988). */
export function statementGap(n: number, expectedTotal: number, perceivedSum: number): ServqualGap {
  return n === 0
    ? { expected: null, perceived: null, gap: null }
    : { expected: expectedTotal / n, perceived: perceivedSum / n, gap: (perceivedSum - expectedTotal) / n };
}

/** Computes the gap of a dimension: the unweighted mean of its statements. Statements without answers are left out. */
export function meanGap(statements: readonly ServqualGap[]): ServqualGap {
  const mean = (side: keyof ServqualGap) => {
    const answered = statements.flatMap((statement) => statement[side] ?? []);
    return answered.length === 0 ? null : answered.reduce((sum, value) => sum + value, 0) / answered.length;
  };
  return { expected: mean('expected'), perceived: mean('perceived'), gap: mean('gap') };
}

/** Turns the points customers shared out into weights of 0–1, one per dimension. Null if no points were given. */
export function weightsFromPoints(points: readonly number[]): readonly number[] | null {
  const total = points.reduce((sum, value) => sum + value, 0);
  return total === 0 ? null : points.map((value) => value / total);
}

/**
 * Computes the weighted SERVQUAL score, the sum of gap × weight (Zeithaml, Parasuraman & Berry 1990). It multiplies
 * means, not each customer's gap by that customer's own points. Null if a gap is unknown.
 */
export function weightedGap(gaps: readonly (number | null)[], weights: readonly number[]): number | null {
  return gaps.reduce<number | null>(
    (sum, gap, index) => (sum === null || gap === null ? null : sum + gap * (weights[index] ?? 0)),
    0,
  );
}
