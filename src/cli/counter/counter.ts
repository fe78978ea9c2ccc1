import { newIncident, readAnswers, type Answers, type AnswerContext } from '../../domain/answers.ts';
import type { Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Store } from '../../domain/records.ts';
import type { Progress } from '../../interview/interview.ts';
import type { Prompter } from '../../interview/prompter.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';
import { trouble } from '../asker.ts';
import { openReading } from './reading.ts';

/** Everything at hand when something is recorded at the counter. */
export interface Counter {
  readonly context: Context;
  readonly store: Store;
  readonly prompter: Prompter;
  readonly language: Language;
  readonly business: Business;
  readonly reading: AnswerContext;
  readonly checklist: Checklist;
  /** What is wrong with answers, in a sentence; null when they can all be kept. */
  readonly troubleWith: (answers: Answers) => string | null;
  /** The sentence for what a check has against something; null when it has nothing. */
  readonly trouble: (check: () => void) => string | null;
  /** A draft with more answers, and the questions that they make needless. */
  readonly withAnswers: (draft: Draft, answers: Answers, needless: readonly string[]) => Draft;
  /** The same draft with answers taken back, and the questions that have to be asked again. */
  readonly withoutAnswers: (draft: Draft, answers: Answers, needless: readonly string[]) => Draft;
}

function changed(
  { outside }: Context,
  draft: Draft,
  answers: Answers,
  given: (before: readonly string[]) => readonly string[],
): Draft {
  const progress = progressOf(draft);
  return {
    ...draft,
    updatedAt: outside.clock(),
    answers: {
      ...progress,
      answers: { ...progress.answers, ...answers },
      given: given(progress.given),
    },
  };
}

export async function openCounter(context: Context, asked?: string): Promise<Counter> {
  const store = await context.store();
  const language = await context.language();
  const reading = await openReading(context, true, asked);
  return {
    context,
    store,
    prompter: await context.prompter(),
    language,
    business: await store.business(),
    reading,
    troubleWith: (answers) => trouble(() => readAnswers(given(answers), reading), language),
    trouble: (check) => trouble(check, language),
    checklist: reading.checklist,
    withAnswers: (draft, answers, needless) =>
      changed(context, draft, answers, (before) => [...new Set([...before, ...needless])]),
    withoutAnswers: (draft, answers, needless) =>
      changed(context, draft, answers, (before) => before.filter((id) => !needless.includes(id))),
  };
}

/** The questions that an answer given as a flag makes needless. */
const questionOf: Readonly<Partial<Record<keyof Answers, string>>> = {
  text: 'description',
  category: 'category',
  department: 'department',
  severity: 'severity',
  offered: 'offered',
  remedy: 'offered',
  value: 'value',
  approved_by: 'value',
  state: 'state',
  place: 'who',
  customer: 'who',
  contact: 'who',
  follow_up: 'followUp',
};

export function newDraft({ context }: Pick<Counter, 'context'>, given: Answers): Draft {
  const empty: Draft = {
    id: Buffer.from(context.outside.random()).toString('hex'),
    startedAt: context.now,
    updatedAt: context.now,
    answers: {},
    holder: context.outside.holder,
  };
  const needless = (Object.keys(given) as (keyof Answers)[]).flatMap((key) => questionOf[key] ?? []);
  return changed(context, empty, given, () => [...new Set(needless)]);
}

export function progressOf({ answers }: Draft): Progress {
  return {
    answers: answers['answers'] ?? {},
    asked: (answers['asked'] ?? []) as readonly string[],
    given: (answers['given'] ?? []) as readonly string[],
  };
}

/** The incident that the answers of a draft make: it happened when the page was opened, unless a time was given. */
export function readDraft({ reading, checklist, context }: Counter, answers: Answers, draft: Draft) {
  const then: AnswerContext = { ...reading, now: draft.startedAt };
  const read = readAnswers(given(answers), then);
  const incident = { ...newIncident(read, then), recordedAt: context.now, checklist: checklist.id };
  return { read, incident };
}

/** An empty answer at the counter is no answer. */
function given(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0));
}
