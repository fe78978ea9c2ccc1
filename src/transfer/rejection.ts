import type { ErrorValues } from '../domain/error.ts';

/** Why a row stays out: the key of a sentence, and what fills it in. */
export type Reason =
  | 'no_date'
  | 'bad_date'
  | 'bad_time'
  | 'bad_value'
  | 'unknown_name'
  | 'bad_text'
  | 'text_too_long'
  | 'empty_text'
  | 'bad_money'
  | 'columns'
  | 'quotes'
  | 'not_yet'
  | 'twice'
  | 'bad_points';

export class Rejection extends Error {
  readonly reason: Reason;
  readonly values: ErrorValues;

  constructor(reason: Reason, values: ErrorValues = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}
