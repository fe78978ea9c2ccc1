/** The answers to a question of the self-review: whether the business does it. */
export const reviewAnswers = ['yes', 'partly', 'no'] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];
