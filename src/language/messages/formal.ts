import type { formal } from '../en/formal.ts';

/** Messages about formal complaints. The English ones define the type. */
export type FormalMessages = ReturnType<typeof formal>;
