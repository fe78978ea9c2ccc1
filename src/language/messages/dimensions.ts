import type { Dimension, DimensionWords } from '../../domain/dimension.ts';

/** The labels of the values of each dimension with our own keys: `t.state.calm`. */
export type DimensionValueMessages = {
  readonly [Each in keyof DimensionWords]: Readonly<Record<DimensionWords[Each], string>>;
};

export interface DimensionMessages extends DimensionValueMessages {
  /** The heading of a column of its values. */
  readonly dimension: Readonly<Record<Dimension, string>>;
  /** The title of the report by it. */
  readonly breakdown: Readonly<Record<Dimension, string>>;
}
