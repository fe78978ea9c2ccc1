import type { Change, Named, NameRef } from './action.ts';
import type { Business } from './business.ts';
import { calendarOf } from './business.ts';
import { parseChoice, parseWholeNumber } from './optionvalue.ts';
import { isOnlyContact, contactKeys } from './contact.ts';
import { UserError } from './error.ts';
import { snakeCase, type AnswerableField, type Field, type NamesWith, type SnakeCase } from './field.ts';
import { incidentFields, defaultFields, type IncidentFields, type NewIncident } from './incident.ts';
import { findAnticipation } from './anticipation.ts';
import type { Entry, RemedyFields } from './entry.ts';
import { findPlay, type Play } from './playbook.ts';
import { targetStart, defaultReportedAt } from './reportedat.ts';
import { completeRemedy, parseOffer, parseRemedies } from './remedy.ts';
import { computeTargets } from './target.ts';
import { parseNewName, findName, requireName, type NameList } from './name.ts';
import { cleanLine, cleanText, fold, maxLength } from './text.ts';
import { findStep, type NamedStep } from './training.ts';
import { businessDayAt, deriveMoment, type Moment, type Occurrence } from './time/moment.ts';
import type { Day } from './time/wall.ts';
import { parseFutureDay, parseOccurrence } from './time/dateinput.ts';
import type { Instant } from './time/zone.ts';
import { findShipped, type Vocabulary } from './vocabulary.ts';

/** Answers that do not fill a field of the same name: when it happened, and what was done about it. */
const whenKeys = ['text', 'at', 'reported'] as const;
const doneKeys = [
  ...(['offered', 'remedy', 'value', 'cost', 'minutes', 'approved_by'] as const),
  ...(['follow_up', 'by', 'steps', 'note', 'formal'] as const),
];
export type OtherAnswerKey = (typeof whenKeys | typeof doneKeys)[number];

/** Fields whose answer has the same name. */
export type AnswerField = NamesWith<typeof incidentFields, { answer: true }>;
export const answerFields = Object.entries<Field>(incidentFields).flatMap(([name, field]) =>
  'answer' in field ? [{ name: name as AnswerField, field }] : [],
);

/** All answers about an incident. The keys are those of `add --jsonl`. */
export type AnswerKey = OtherAnswerKey | SnakeCase<AnswerField>;
export const answerKeys: readonly AnswerKey[] = [
  ...whenKeys,
  ...answerFields.map(({ name }) => snakeCase(name) as SnakeCase<AnswerField>),
  ...doneKeys,
];

type NameCreation = Extract<Change, { change: 'create_name' }>;

/** Answers as typed. An empty string clears the field; a missing answer leaves it unchanged. */
export type Answers = Readonly<Partial<Record<AnswerKey, string | readonly string[]>>>;

/** What parsing answers depends on. */
export interface AnswerContext {
  readonly business: Business;
  readonly now: Instant;
  readonly vocabulary: Vocabulary;
  /** Whether names that are not on their list may be added to it. */
  readonly create: boolean;
  readonly checklistSteps: readonly NamedStep[];
  /** The entries of the playbook: the owner's, then the shipped ones. */
  readonly plays: readonly Play[];
  readonly anticipations: readonly Entry<'anticipation'>[];
  /** The former kind of a remedy that is being corrected: if only the value changes, the cost follows from this kind. */
  readonly remedyBefore?: string;
}

/** The parsed answers, with the names that have to be created for them. */
export interface ParsedAnswers {
  readonly fields: Partial<Named<IncidentFields>>;
  /** The remedies that were accepted; a list of answers makes several remedies. */
  readonly remedies: readonly Partial<RemedyFields>[];
  readonly notes: readonly string[];
  readonly createdNames: readonly NameCreation[];
  /** What makes it a formal complaint: the number of its sheet, null if not known yet. */
  readonly formal: { readonly reference: string | null } | null;
  /** When it happened, as typed; absent if no time was typed. */
  readonly occurrence?: Occurrence;
  /** When it was reported; absent if no time was typed. */
  readonly reported?: Moment;
}

/** Parses typed answers without storing anything. Throws the user error of the first invalid answer. */
export function parseAnswers(answers: Answers, context: AnswerContext): ParsedAnswers {
  const { business, now } = context;
  const dateContext = { now, ...calendarOf(business) };
  const today = businessDayAt(now, dateContext);
  const created: NameCreation[] = [];
  const fields: { -readonly [K in keyof IncidentFields]?: Named<IncidentFields>[K] } = {};
  const answerText = (key: AnswerKey) => joinAnswer(answers[key]);
  const line = (key: AnswerKey, limit?: number) => {
    const text = answerText(key);
    return text === undefined ? undefined : cleanLine(text, key, limit);
  };

  const text = answerText('text');
  if (text !== undefined) {
    const description = cleanText(text, 'text', maxLength.description);
    if (description === null) throw new UserError('empty_text', { field: 'text' });
    fields.description = description;
  }

  const at = answerText('at');
  const occurrence = at === undefined ? undefined : parseOccurrence(at, dateContext);
  if (occurrence) fields.moment = deriveMoment(occurrence, calendarOf(business));
  const reportedText = answerText('reported');
  const reported =
    reportedText === undefined
      ? undefined
      : deriveMoment(parseOccurrence(reportedText, dateContext), calendarOf(business));
  if (reported) fields.reportedAt = reported.at;

  for (const { name, field } of answerFields) {
    const key = snakeCase(name) as SnakeCase<AnswerField>;
    const typed = answerText(key);
    const value = typed === undefined ? undefined : parseField(name, field, key, typed, context, created);
    if (value !== undefined) Object.assign(fields, { [name]: value });
  }
  // A phone number or e-mail address typed as the name is a contact.
  const { customer } = fields;
  if (typeof customer === 'string' && fields.contact === undefined && isOnlyContact(customer)) {
    fields.contact = customer;
    delete fields.customer;
  }
  const recordedBy = line('by');
  if (recordedBy !== undefined) fields.recordedBy = recordedBy;

  const followUp = line('follow_up');
  if (followUp !== undefined) {
    fields.followUpOn =
      followUp === null || fold(followUp) === 'no'
        ? null
        : parseFutureDay(followUp, today, dateContext.dateOrder);
  }
  const steps = answerText('steps');
  if (steps !== undefined) fields.stepsDone = parseSteps(steps, context.checklistSteps);
  if (answers.offered !== undefined) fields.offered = parseOffers(answers.offered, context);

  const note = answerText('note');
  const noteText = note === undefined ? null : cleanText(note, 'note');
  return {
    fields,
    remedies: parseRemedies(
      answers,
      { category: idOf(fields.category), department: idOf(fields.department) },
      context,
    ),
    notes: noteText === null ? [] : [noteText],
    createdNames: created,
    formal: parseFormal(line('formal')),
    ...(occurrence ? { occurrence } : {}),
    ...(reported ? { reported } : {}),
  };
}

/** "yes" is a formal complaint whose sheet has no number yet. */
function parseFormal(typed: string | null | undefined): ParsedAnswers['formal'] {
  if (typed === null || typed === undefined || fold(typed) === 'no') return null;
  return { reference: fold(typed) === 'yes' ? null : typed };
}

/** Returns an answer as one text, with the texts of a list separated by commas. */
function joinAnswer(answer: string | readonly string[] | undefined): string | undefined {
  return typeof answer === 'string' || answer === undefined ? answer : answer.join(',');
}

function parseOffers(offered: string | readonly string[], context: AnswerContext): readonly string[] | null {
  const offers = [offered]
    .flat()
    .map((offer) => parseOffer(offer, context))
    .filter((kind) => kind !== null);
  return offers.length === 0 ? null : offers;
}

/** Parses an answer as the value of its field. An empty answer gives null, or undefined if the field cannot be null. */
function parseField(
  name: AnswerField,
  field: AnswerableField,
  key: AnswerKey,
  typed: string,
  context: AnswerContext,
  created: NameCreation[],
): unknown {
  if (field.kind === 'text') return cleanText(typed, key);
  const text = cleanLine(typed, key);
  if (text === null) return defaultFields[name] === null ? null : undefined;
  const flag = `--${key.replaceAll('_', '-')}`;
  switch (field.kind) {
    case 'line':
      return text;
    case 'choice': {
      const chosen = parseChoice(flag, text, field.choices.map(String));
      return field.choices.find((each) => String(each) === chosen);
    }
    case 'mark':
      return parseYesNo(flag, text) ? 'yes' : null;
    case 'count':
      return parseWholeNumber(flag, text);
    case 'incident':
      return parseWholeNumber(flag, text.replace(/^#/u, ''));
    case 'name':
      return parseNameRef(name as NameList, text, context, created);
  }
}

export function todayOf(business: Business, now: Instant): Day {
  return businessDayAt(now, calendarOf(business));
}

/** Builds an incident from parsed answers and fills in the defaults: open, happened now, reported as its channel implies. */
export function buildIncident(
  { fields, remedies, notes, reported }: ParsedAnswers,
  { business, now, anticipations, plays }: AnswerContext,
): Named<NewIncident> {
  if (fields.description === undefined) throw new UserError('empty_text', { field: 'text' });
  const moment = fields.moment ?? deriveMoment({ basis: 'instant', at: now }, calendarOf(business));
  const reportedAt =
    fields.reportedAt === undefined
      ? defaultReportedAt({ channel: fields.channel ?? null, moment, recordedAt: now })
      : fields.reportedAt;
  const from = targetStart({ ...(reported ?? moment), at: reportedAt }, now, calendarOf(business));
  // Only complaints have targets.
  const targets =
    (fields.kind ?? 'complaint') === 'complaint'
      ? computeTargets(from.at, from.on, business.settings)
      : { acknowledgeDueAt: null, resolveDueAt: null, followUpDueOn: null };
  const isReachable = contactKeys(fields.contact ?? null, business.settings.country).length > 0;
  return {
    ...defaultFields,
    ...targets,
    // Without an answer, the follow-up is due on the target of the business, if the customer can be reached.
    followUpOn: isReachable ? targets.followUpDueOn : null,
    ...fields,
    description: fields.description,
    moment,
    reportedAt,
    anticipation: findAnticipation(anticipations, {
      touchpoint: idOf(fields.touchpoint),
      category: idOf(fields.category),
      on: moment.businessDay,
    }),
    recordedAt: now,
    remedies: remedies.map((remedy) =>
      completeRemedy(
        remedy,
        fields.recordedBy ?? null,
        business,
        findPlay(plays, business, {
          category: idOf(fields.category),
          department: idOf(fields.department),
        }),
      ),
    ),
    notes,
  };
}

function idOf(ref: NameRef | undefined): number | null {
  return typeof ref === 'number' ? ref : null;
}

/** Finds the name that a text means. A name that has to be created is added to `created`. Throws near_name and unknown_name. */
export function parseNameRef(
  list: NameList,
  text: string,
  {
    business,
    vocabulary,
    create,
    canCreate = true,
  }: Pick<AnswerContext, 'business' | 'vocabulary' | 'create'> & { readonly canCreate?: boolean },
  created: NameCreation[],
): NameRef {
  const known = findName(business.names[list], text, 'exact').exact;
  if (known) return known.id;
  // A shipped name is added to the list when it is first used.
  const shipped = findShipped(vocabulary, list, text);
  if (shipped) return addNameCreation(list, shipped.name, [shipped.id, ...shipped.names], created);
  if (create) return addNameCreation(list, parseNewName(list, text), [], created);
  return requireName(list, business.names[list], text, canCreate).id;
}

function addNameCreation(
  list: NameList,
  name: string,
  alsoKnownAs: readonly string[],
  created: NameCreation[],
): NameRef {
  const same = created.find((change) => change.list === list && fold(change.name) === fold(name));
  if (same) return { created: same.name };
  created.push({ change: 'create_name', list, name, alsoKnownAs });
  return { created: name };
}

const no = new Set(['no', 'nao', 'false', '0']);

const yes = new Set(['yes', 'si', 'sim', 'true', '1']);

/** Parses yes or no in any supported language. Throws bad_choice. */
function parseYesNo(option: string, text: string): boolean {
  if (isYes(text)) return true;
  if (isNo(text)) return false;
  throw new UserError('bad_choice', { option, value: text, choices: 'yes, no' });
}

/** Whether a text is "yes" in any supported language. */
export function isYes(text: string): boolean {
  return yes.has(fold(text));
}

/** Whether a text is "no" in any supported language. */
export function isNo(text: string): boolean {
  return no.has(fold(text));
}

/** Reads which steps were done, each by its id, its word or its number, into ids. Throws bad_choice. */
function parseSteps(text: string, known: readonly NamedStep[]): readonly string[] | null {
  const ids = known.map(({ id }) => id);
  const typed = fold(text);
  if (typed === '') return null;
  if (typed === 'all') return ids;
  if (typed === 'none') return [];
  const steps = typed.split(',').map((step) => {
    const { exact } = findStep({ steps: known }, step);
    if (exact !== undefined) return exact;
    const choices = ['all', 'none', ...ids].join(', ');
    throw new UserError('bad_choice', { option: '--steps', value: step.trim(), choices });
  });
  return ids.filter((id) => steps.includes(id));
}
