import type { ErrorCode, ErrorValues } from '../../domain/error.ts';

/** What went wrong, and what to do about it. */
export type ErrorText = readonly [sentence: string, hint?: string];

export interface ErrorsMessages {
  readonly error: { readonly [Code in ErrorCode]: (values: ErrorValues) => ErrorText };
  readonly bug: (message: string) => ErrorText;
}
