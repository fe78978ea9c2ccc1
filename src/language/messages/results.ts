import type { results } from '../en/results.ts';

/** Messages of the reports on cost, time and outcome. The English ones define the type; the other languages must match it. */
export type ResultsMessages = ReturnType<typeof results>;
