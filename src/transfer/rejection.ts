import type { ErrorValues, RejectionReason } from '../domain/error.ts';

/** The reason why a row cannot be imported. */
export class Rejection extends Error {
  readonly reason: RejectionReason;
  readonly values: ErrorValues;

  constructor(reason: RejectionReason, values: ErrorValues = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** The columns added after those of the row in a file of rejects. */
export const rejectColumns = ['line', 'reason'] as const;
