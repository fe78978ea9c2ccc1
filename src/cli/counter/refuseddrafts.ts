import { parseAnswers, type AnswerKey, type Answers, type AnswerContext } from '../../domain/answers.ts';
import { exitCodes, UserError, type ErrorCode } from '../../domain/error.ts';
import type { Draft } from '../../domain/draft.ts';
import { Interrupted } from '../../interview/prompter.ts';
import type { Context } from '../context.ts';
import { newDraft, progressOf } from './counter.ts';
import { unfinishedDrafts } from './drafts.ts';

/** Errors that another approver would resolve. */
const approverErrors: ReadonlySet<ErrorCode> = new Set([
  'needs_approval',
  'no_such_person',
  'not_enough_authority',
]);

/** Finds the answer that caused an error: without it, the error does not occur. Null if there is none, or if it is the text. */
export function findWrongAnswer(
  error: UserError,
  answers: Answers,
  reading: AnswerContext,
): AnswerKey | null {
  if (approverErrors.has(error.code)) return 'approved_by';
  if (error.code === 'no_incident' || error.code === 'same_incident') return 'same_event';
  const isSame = (other: unknown) =>
    other instanceof UserError &&
    other.code === error.code &&
    JSON.stringify(other.values) === JSON.stringify(error.values);
  const isCause = (key: AnswerKey) => {
    try {
      parseAnswers(withoutAnswer(answers, key), reading);
      return true;
    } catch (other) {
      return !isSame(other);
    }
  };
  return (Object.keys(answers) as AnswerKey[]).find((key) => key !== 'text' && isCause(key)) ?? null;
}

export function withoutAnswer(answers: Answers, key: AnswerKey): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([each]) => each !== key));
}

/**
 * Runs `work`, which records a complaint. If it is refused or interrupted, keeps what was typed as a draft, without the
 * answers that caused errors, and the error says so. The same refused complaint typed twice is one draft.
 */
export async function keepIfRefused<Result>(
  context: Context,
  typed: Answers,
  openAnswerContext: () => Promise<AnswerContext>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isWorthDraft(error)) throw error;
    const isSaved = await saveRefused(context, typed, await openAnswerContext()).catch(() => false);
    if (!isSaved || !(error instanceof UserError)) throw error;
    throw new UserError(error.code, { ...error.values, draft: 'kept' });
  }
}

/** Whether the cause is what was typed, or an interruption; on a full disk there is no room for a draft either. */
function isWorthDraft(error: unknown): boolean {
  if (error instanceof Interrupted) return true;
  return error instanceof UserError && ([2, 65, 66] as readonly number[]).includes(exitCodes[error.code]);
}

/** Returns whether there is a draft now; if the text itself cannot be read, there is nothing to finish. */
async function saveRefused(context: Context, typed: Answers, reading: AnswerContext): Promise<boolean> {
  const answers = readableAnswers(typed, reading);
  if (answers === null) return false;
  const store = await context.store();
  const isKnown = (await recentDrafts(context)).some(
    (draft) => JSON.stringify(progressOf(draft).answers) === JSON.stringify(answers),
  );
  const draft = newDraft(context, answers);
  // The value of a remedy is asked again, together with who approved it.
  const given = progressOf(draft).given.filter((question) => question !== 'value');
  if (!isKnown) await store.saveDraft({ ...draft, answers: { ...draft.answers, given } });
  return true;
}

/** Returns the answers that can be read; null if the text cannot. */
function readableAnswers(typed: Answers, reading: AnswerContext): Answers | null {
  let answers = typed;
  for (;;) {
    try {
      parseAnswers(answers, reading);
      return answers;
    } catch (error) {
      const key = error instanceof UserError ? findWrongAnswer(error, answers, reading) : null;
      if (key === null || answers[key] === undefined) return null;
      answers = withoutAnswer(answers, key);
    }
  }
}

/**
 * Finds the drafts of earlier, refused attempts at what is typed now: their answers are all the same, and nobody has
 * continued them.
 */
export async function findRefusedDrafts(context: Context, typed: Answers): Promise<readonly Draft[]> {
  return (await recentDrafts(context)).filter((draft) => {
    const { answers, asked } = progressOf(draft);
    const isSame = (Object.keys(answers) as AnswerKey[]).every(
      (key) => JSON.stringify(answers[key]) === JSON.stringify(typed[key]),
    );
    return asked.length === 0 && answers.text !== undefined && isSame;
  });
}

/** A second attempt comes soon after the first; the same words on another day are another complaint. */
const retryWithinMs = 12 * 60 * 60 * 1000;

async function recentDrafts(context: Context): Promise<readonly Draft[]> {
  const drafts = await unfinishedDrafts(context, await context.store());
  return drafts.filter(({ startedAt }) => context.now - startedAt < retryWithinMs);
}
