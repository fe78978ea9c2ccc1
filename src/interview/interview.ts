import type { Answers } from '../domain/answers.ts';
import type { Prompter, Reply } from './prompter.ts';

/** How far a recording has come. */
export interface Progress {
  readonly answers: Answers;
  /** Ids of the questions already asked, answered or passed over. */
  readonly asked: readonly string[];
  /** Ids of those that were needless from the beginning: their answers were given otherwise. */
  readonly given: readonly string[];
}

/** One short question; asked only where it applies. Its answer may fill several fields, or none. */
export interface InterviewQuestion {
  readonly id: string;
  readonly applies: (answers: Answers) => boolean;
  readonly ask: (prompter: Prompter, answers: Answers, place: string) => Promise<Reply<Answers>>;
}

/**
 * Asks what has not been asked yet, one question at a time, and saves after each answer. `<` returns to the question
 * before, with its answer kept until it is given anew. Answers "later" when the person wants to go on another time.
 */
export async function interview(
  questions: readonly InterviewQuestion[],
  prompter: Prompter,
  start: Progress,
  place: (step: number, of: number) => string,
  save: (progress: Progress) => Promise<void>,
): Promise<Progress | 'later'> {
  let progress = start;
  for (;;) {
    const { answers, given } = progress;
    const applying = questions.filter(({ id, applies }) => applies(answers) && !given.includes(id));
    const index = applying.findIndex(({ id }) => !progress.asked.includes(id));
    const question = applying[index];
    if (!question) return progress;
    const reply = await question.ask(prompter, answers, place(index + 1, applying.length));
    if ('answer' in reply) {
      progress = {
        ...progress,
        answers: { ...answers, ...reply.answer },
        asked: [...progress.asked, question.id],
      };
      await save(progress);
    } else if (reply.navigation === 'later') {
      return 'later';
    } else {
      const before = applying[index - 1];
      if (before) progress = { ...progress, asked: progress.asked.filter((id) => id !== before.id) };
    }
  }
}
