import type { care } from '../en/care.ts';

/** What is said of everything after the recording. The English has the shape; the compiler holds the others to it. */
export type CareMessages = ReturnType<typeof care>;
