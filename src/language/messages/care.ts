import type { care } from '../en/care.ts';

/** Messages about everything after the recording. The English ones define the type; the other languages must match it. */
export type CareMessages = ReturnType<typeof care>;
