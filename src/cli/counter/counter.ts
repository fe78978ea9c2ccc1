import { buildIncident, parseAnswers, type Answers, type AnswerContext } from '../../domain/answers.ts';
import type { Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Store } from '../../domain/records.ts';
import type { Progress } from '../../interview/interview.ts';
import type { Prompter } from '../../interview/prompter.ts';
import type { Language } from '../../language/language.ts';
import type { FormalPaper } from '../../shipped/formalpapers.ts';
import type { Context } from '../context.ts';
import { findProblem } from '../dialog.ts';
import { openAnswerContext } from './answercontext.ts';

/** What recording at the counter works with. */
export interface Counter {
  readonly context: Context;
  readonly store: Store;
  readonly prompter: Prompter;
  readonly language: Language;
  readonly business: Business;
  readonly reading: AnswerContext;
  readonly checklist: Checklist;
  /** The paper that customers may ask for; null where there is none. */
  readonly paper: FormalPaper | null;
  /** Returns the sentence for the first problem in answers; null if all can be recorded. */
  readonly findAnswerProblem: (answers: Answers) => string | null;
  /** Returns the sentence for the UserError that a check throws; null if it throws none. */
  readonly findProblem: (check: () => void) => string | null;
}

export async function openCounter(context: Context, checklistId?: string): Promise<Counter> {
  const store = await context.store();
  const language = await context.language();
  const reading = await openAnswerContext(context, true, checklistId);
  const business = await store.business();
  const { formalPaper } = await import('../../shipped/formalpapers.ts');
  return {
    context,
    store,
    prompter: await context.prompter(),
    language,
    business,
    reading,
    checklist: reading.checklist,
    paper: formalPaper(business.settings, business.ruleChoices, language.wording),
    findAnswerProblem: (answers) => findProblem(() => parseAnswers(withoutEmpty(answers), reading), language),
    findProblem: (check) => findProblem(check, language),
  };
}

/** The question that an answer given by a flag makes unnecessary. */
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

export function newDraft(context: Context, answers: Answers): Draft {
  const empty: Draft = {
    id: Buffer.from(context.outside.random()).toString('hex'),
    startedAt: context.now,
    updatedAt: context.now,
    answers: {},
    holder: context.outside.holder,
  };
  const answered = (Object.keys(answers) as (keyof Answers)[]).flatMap((key) => questionOf[key] ?? []);
  return addAnswers(context, empty, answers, answered);
}

/** Adds answers to a draft; `questionIds` need not be asked any more. */
export function addAnswers(
  context: Context,
  draft: Draft,
  answers: Answers,
  questionIds: readonly string[],
): Draft {
  return updateDraft(context, draft, answers, [...new Set([...progressOf(draft).given, ...questionIds])]);
}

/** Takes answers of a draft back by replacing them with empty ones; `questionIds` have to be asked again. */
export function retractAnswers(
  context: Context,
  draft: Draft,
  emptyAnswers: Answers,
  questionIds: readonly string[],
): Draft {
  const given = progressOf(draft).given.filter((id) => !questionIds.includes(id));
  return updateDraft(context, draft, emptyAnswers, given);
}

function updateDraft({ outside }: Context, draft: Draft, answers: Answers, given: readonly string[]): Draft {
  const progress = progressOf(draft);
  return {
    ...draft,
    updatedAt: outside.clock(),
    answers: { ...draft.answers, ...progress, answers: { ...progress.answers, ...answers }, given },
  };
}

/** Marks a draft of the first complaint: it is asked briefly, also after an interruption. */
export function brief(draft: Draft): Draft {
  return { ...draft, answers: { ...draft.answers, brief: true } };
}

export function isBrief({ answers }: Draft): boolean {
  return answers['brief'] === true;
}

export function progressOf({ answers }: Draft): Progress {
  return {
    answers: answers['answers'] ?? {},
    asked: (answers['asked'] ?? []) as readonly string[],
    given: (answers['given'] ?? []) as readonly string[],
  };
}

/** Reads the incident from the answers of a draft. It happened when the page was opened, unless a time was given. */
export function readDraft({ reading, checklist, context }: Counter, answers: Answers, draft: Draft) {
  const atStart: AnswerContext = { ...reading, now: draft.startedAt };
  const read = parseAnswers(withoutEmpty(answers), atStart);
  const incident = { ...buildIncident(read, atStart), recordedAt: context.now, checklist: checklist.id };
  return { read, incident };
}

/** At the counter, an empty answer counts as none. */
export function withoutEmpty(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.length > 0));
}
