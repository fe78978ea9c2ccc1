import type { response } from '../en/response.ts';

/** Messages about the short survey. The English ones define the type. */
export type ResponseMessages = ReturnType<typeof response>;
