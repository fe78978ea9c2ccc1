import type { ErrorCode, ErrorValues } from '../../domain/error.ts';

/** A sentence, and what to do about it. */
export type Said = readonly [say: string, todo?: string];

export interface ErrorsMessages {
  readonly error: { readonly [Code in ErrorCode]: (values: ErrorValues) => Said };
  readonly bug: (message: string) => Said;
}
