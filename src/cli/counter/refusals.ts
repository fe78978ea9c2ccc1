import { readAnswers, type AnswerKey, type Answers, type AnswerContext } from '../../domain/answers.ts';
import { exitCodes, UserError, type ErrorCode } from '../../domain/error.ts';
import type { Draft } from '../../domain/draft.ts';
import { Interrupted } from '../../interview/prompter.ts';
import type { Context } from '../context.ts';
import { newDraft, progressOf } from './counter.ts';
import { unfinishedDrafts } from './session.ts';

/** What is wrong with who authorised a remedy is mended by naming somebody else. */
const aboutAuthority: ReadonlySet<ErrorCode> = new Set([
  'needs_approval',
  'no_such_person',
  'not_enough_authority',
]);

/** The answer that an error is about: without it, it would not have come up. Null where it is none of them, or the text. */
export function wrongAnswer(error: UserError, answers: Answers, reading: AnswerContext): AnswerKey | null {
  if (aboutAuthority.has(error.code)) return 'approved_by';
  if (error.code === 'no_incident' || error.code === 'same_incident') return 'same_event';
  const isSame = (other: unknown) =>
    other instanceof UserError &&
    other.code === error.code &&
    JSON.stringify(other.values) === JSON.stringify(error.values);
  const isFree = (key: AnswerKey) => {
    try {
      readAnswers(without(answers, key), reading);
      return true;
    } catch (other) {
      return !isSame(other);
    }
  };
  return (Object.keys(answers) as AnswerKey[]).find((key) => key !== 'text' && isFree(key)) ?? null;
}

export function without(answers: Answers, ...keys: readonly AnswerKey[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key as AnswerKey)));
}

/** Only what was refused for what it says can be finished; where the disk is full no draft finds room either. */
function isForDraft(error: unknown): boolean {
  if (error instanceof Interrupted) return true;
  return error instanceof UserError && ([2, 65, 66] as readonly number[]).includes(exitCodes[error.code]);
}

/**
 * Does what records a complaint; where that is refused, or cut short, what was typed stays as a draft without the words that
 * were wrong, and the error says so. The same twice is one draft; once it is recorded there is none.
 */
export async function saveRefused<Value>(
  context: Context,
  typed: Answers,
  reading: () => Promise<AnswerContext>,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!isForDraft(error)) throw error;
    const isKept = await keepRefused(context, typed, await reading()).catch(() => false);
    if (!isKept || !(error instanceof UserError)) throw error;
    throw new UserError(error.code, { ...error.values, draft: 'kept' });
  }
}

/** Answers whether there is something to be kept: a text that cannot be read is nothing anybody could finish. */
async function keepRefused(context: Context, typed: Answers, reading: AnswerContext): Promise<boolean> {
  const answers = readableOf(typed, reading);
  if (answers === null) return false;
  const store = await context.store();
  const known = (await recentDrafts(context)).some(
    (draft) => JSON.stringify(progressOf(draft).answers) === JSON.stringify(answers),
  );
  const draft = newDraft({ context }, answers);
  // What a remedy is worth is asked again together with who allows it.
  const given = progressOf(draft).given.filter((question) => question !== 'value');
  if (!known) await store.saveDraft({ ...draft, answers: { ...draft.answers, given } });
  return true;
}

/** The answers that can be read; null where the text itself cannot. */
function readableOf(typed: Answers, reading: AnswerContext): Answers | null {
  let answers = typed;
  for (;;) {
    try {
      readAnswers(answers, reading);
      return answers;
    } catch (error) {
      const key = error instanceof UserError ? wrongAnswer(error, answers, reading) : null;
      if (key === null || answers[key] === undefined) return null;
      answers = without(answers, key);
    }
  }
}

/** The drafts that a refusal left of what is typed now, better: nothing in them is otherwise, and nobody went on with them. */
export async function refusedBefore(context: Context, typed: Answers): Promise<readonly Draft[]> {
  return (await recentDrafts(context)).filter((draft) => {
    const { answers, asked } = progressOf(draft);
    const isSame = (Object.keys(answers) as AnswerKey[]).every(
      (key) => JSON.stringify(answers[key]) === JSON.stringify(typed[key]),
    );
    return asked.length === 0 && answers.text !== undefined && isSame;
  });
}

/** Who tries again does so at once; the same words of another day are another complaint. */
const triesAgainWithinMs = 12 * 60 * 60 * 1000;

async function recentDrafts(context: Context): Promise<readonly Draft[]> {
  const drafts = await unfinishedDrafts(context, await context.store());
  return drafts.filter(({ startedAt }) => context.now - startedAt < triesAgainWithinMs);
}
