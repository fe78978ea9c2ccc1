import type { Dimension, DimensionWords } from '../../domain/dimension.ts';

/** Of every dimension whose values are our own words, these words: `t.state.calm`. */
export type DimensionValueMessages = {
  readonly [Each in keyof DimensionWords]: Readonly<Record<DimensionWords[Each], string>>;
};

export interface DimensionMessages extends DimensionValueMessages {
  /** What heads a column of its values. */
  readonly dimension: Readonly<Record<Dimension, string>>;
  /** The title of the breakdown by it. */
  readonly breakdown: Readonly<Record<Dimension, string>>;
}
