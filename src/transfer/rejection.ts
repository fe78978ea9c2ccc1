import type { ErrorValues, RejectionReason } from '../domain/error.ts';

export class Rejection extends Error {
  readonly reason: RejectionReason;
  readonly values: ErrorValues;

  constructor(reason: RejectionReason, values: ErrorValues = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** What stands behind the columns of a row in a file of rejects. */
export const rejectColumns = ['line', 'reason'] as const;
