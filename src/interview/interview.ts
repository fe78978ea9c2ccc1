import type { Answers } from '../domain/answers.ts';
import type { Prompter, Reply } from './prompter.ts';

/** The progress of an interview. Drafts store it under these keys. */
export interface Progress {
  readonly answers: Answers;
  /** Ids of the questions that were asked, whether answered or skipped. */
  readonly asked: readonly string[];
  /** Ids of the questions that need not be asked, because flags have answered them. */
  readonly given: readonly string[];
}

/** A short question, asked only if it applies. Its reply may contain several answers, or none. */
export interface InterviewQuestion {
  readonly id: string;
  readonly applies: (answers: Answers) => boolean;
  /** Whether the interview asks it if it applies; the card can always ask it. */
  readonly isNeeded: (answers: Answers) => boolean;
  readonly ask: (prompter: Prompter, answers: Answers, position: string) => Promise<Reply<Answers>>;
}

/**
 * Asks the remaining questions one at a time and saves after each answer. `<` returns to the previous question, whose answer
 * stays until it is replaced. `position` formats the number of a question ("3/9"). Returns "later" if the user wants to
 * continue another time.
 */
export async function runInterview(
  questions: readonly InterviewQuestion[],
  prompter: Prompter,
  start: Progress,
  position: (step: number, of: number) => string,
  save: (progress: Progress) => Promise<void>,
): Promise<Progress | 'later'> {
  let progress = start;
  for (;;) {
    const { answers, given } = progress;
    const applying = questions.filter(
      ({ id, applies, isNeeded }) => applies(answers) && isNeeded(answers) && !given.includes(id),
    );
    const index = applying.findIndex(({ id }) => !progress.asked.includes(id));
    const question = applying[index];
    if (!question) return progress;
    const reply = await question.ask(prompter, answers, position(index + 1, applying.length));
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
