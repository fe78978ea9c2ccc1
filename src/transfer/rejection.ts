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
