import type { Day } from './time/wall.ts';
import { addDays } from './time/wall.ts';

/** The answers to a question of the self-review: whether the business does it. */
export const reviewAnswers = ['yes', 'partly', 'no'] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

/** What the records show beside a question, of the last twelve months or as things stand. */
export const reviewFacts = [
  'moments',
  'foreseen',
  'trainings',
  'understood',
  'playbook',
  'limits',
  'surveys',
  'elsewhere',
  'causes',
  'actions',
  'solved',
  'answered',
  'followUps',
  'told',
  'abuse',
] as const;
export type ReviewFact = (typeof reviewFacts)[number];

/** The parts of the programme, in their order; the id of a question begins with one of them. */
export const reviewParts = ['essentials', 'critical', 'programme', 'house'] as const;
export type ReviewPart = (typeof reviewParts)[number];

/** A question of the self-review. */
export interface ReviewQuestion {
  readonly id: string;
  readonly part: ReviewPart;
  readonly text: string;
  readonly facts: readonly ReviewFact[];
}

/** An answer with its day. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: ReviewAnswer;
  readonly onDay: Day;
}

/** A question with its last answer and the one before; null if there is none. */
export interface QuestionStanding {
  readonly question: ReviewQuestion;
  readonly last: GivenAnswer | null;
  readonly before: GivenAnswer | null;
  /** Since when the last answer is the same; null without an answer. */
  readonly since: Day | null;
}

/** How many questions are asked at a time. */
export const questionsAtOnce = 5;

/**
 * Sets each question beside its answers. `answers` are in the order in which they were given; of one day, the last counts. `before`
 * is the last other answer.
 */
export function standings(
  questions: readonly ReviewQuestion[],
  answers: readonly GivenAnswer[],
): readonly QuestionStanding[] {
  return questions.map((question) => {
    const own = answers
      .filter((given) => given.question === question.id)
      .toSorted((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0));
    const last = own.at(-1) ?? null;
    const before = own.findLast(({ answer }) => answer !== last?.answer) ?? null;
    const same = before === null ? own : own.slice(own.lastIndexOf(before) + 1);
    return { question, last, before, since: same[0]?.onDay ?? null };
  });
}

/** Chooses the next questions: those that were never answered, then those answered longest ago, in the order of the list. */
export function nextQuestions(all: readonly QuestionStanding[]): readonly QuestionStanding[] {
  return all
    .toSorted((a, b) => {
      const [first, second] = [a.last?.onDay ?? '', b.last?.onDay ?? ''];
      return first < second ? -1 : first > second ? 1 : 0;
    })
    .slice(0, questionsAtOnce);
}

/** Whether the next weekly review falls into another month, and this month has had no self-review. */
export function isReviewDue(today: Day, answers: readonly Pick<GivenAnswer, 'onDay'>[]): boolean {
  const month = (day: Day) => day.slice(0, 7);
  return (
    month(addDays(today, 7)) !== month(today) && answers.every(({ onDay }) => month(onDay) !== month(today))
  );
}
