import type { patterns } from '../en/patterns.ts';

/** What is said of figures that ask whether something stands out. The English has the shape; the compiler holds the others to it. */
export type PatternsMessages = ReturnType<typeof patterns>;
