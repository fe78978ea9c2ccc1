import selfReview from '../../data/selfreview.json' with { type: 'json' };
import {
  reviewAnswers,
  reviewParts,
  type ReviewAnswer,
  type ReviewFact,
  type ReviewQuestion,
} from '../domain/selfreview.ts';
import { fold } from '../domain/text.ts';
import { inAllWordings, inWording, type Translations, type Wording } from '../domain/wording.ts';

/** Returns the questions of the self-review in their order, with placeholders for the words of the trade (language/template.ts). */
export function shippedReviewQuestions(wording: Wording): readonly ReviewQuestion[] {
  return selfReview.questions.map(({ id, facts, text }) => ({
    id,
    part: reviewParts.find((part) => id.startsWith(`${part}_`)) ?? 'house',
    text: inWording(text as Translations, wording),
    facts: facts as readonly ReviewFact[],
  }));
}

/** Returns the answer that a word of any language stands for; undefined if none does. */
export function answerOfWord(typed: string): ReviewAnswer | undefined {
  const folded = fold(typed);
  return reviewAnswers.find(
    (answer) =>
      answer === folded ||
      inAllWordings<string>(selfReview.answers[answer]).some((word) => fold(word) === folded),
  );
}

/** Returns the word for an answer. */
export function answerWord(answer: ReviewAnswer, wording: Wording): string {
  return inWording(selfReview.answers[answer] as Translations, wording);
}
