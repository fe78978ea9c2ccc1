import type { results } from '../en/results.ts';

/** What is said of money, time and whether it worked. The English has the shape; the compiler holds the others to it. */
export type ResultsMessages = ReturnType<typeof results>;
