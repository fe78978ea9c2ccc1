import type { patterns } from '../en/patterns.ts';

/** Messages of the reports on patterns, trend and Pareto. The English ones define the type; the other languages must match it. */
export type PatternsMessages = ReturnType<typeof patterns>;
