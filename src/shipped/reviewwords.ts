import words from '../../data/import/review.json' with { type: 'json' };

/** The words that pages with reviews write around them, in four languages. */
export const shippedReviewWords: Readonly<{
  /** Before a score out of ten. */
  readonly rating: readonly string[];
  /** Before the date of a review. */
  readonly written: readonly string[];
  readonly stars: readonly string[];
  /** Between the points and the best possible ones. */
  readonly of: readonly string[];
  /** A date in words has one of these. */
  readonly ago: readonly string[];
  readonly months: readonly string[];
  readonly years: readonly string[];
  readonly one: readonly string[];
  /** What else such pages write, alone and with a number. */
  readonly other: readonly string[];
  readonly counted: readonly string[];
}> = words;
