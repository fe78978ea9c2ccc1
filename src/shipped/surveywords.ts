import words from '../../data/import/survey.json' with { type: 'json' };

/** What the files of forms call the answers, and what people write in them, in four languages; folded. */
export const shippedSurveyWords: Readonly<{
  /** Phrases in the question above a column, by what it asks. */
  readonly headings: Readonly<Record<SurveyQuestion, readonly string[]>>;
  /** The whole of an answer that says that nothing was amiss. */
  readonly nothing: readonly string[];
  readonly praise: readonly string[];
  /** Words that turn praise into something else. */
  readonly but: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}> = words;

/** What a column of a form can ask; `sent` is when the form was sent. */
export const surveyQuestions = [
  ...(['mayCall', 'usual', 'text', 'satisfaction', 'contact', 'customer', 'shift', 'department'] as const),
  ...(['day', 'sent'] as const),
] as const;
export type SurveyQuestion = (typeof surveyQuestions)[number];
