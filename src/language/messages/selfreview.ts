import type { selfReview } from '../en/selfreview.ts';

/** Messages of the self-review. The English ones define the type. */
export type SelfReviewMessages = ReturnType<typeof selfReview>;
