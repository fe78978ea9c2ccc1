import type { Change, Named, NameRef } from './action.ts';
import type { Business } from './business.ts';
import { calendarOf } from './business.ts';
import { choice, wholeNumber } from './optionvalue.ts';
import { isNothingButContact, keysOf } from './contact.ts';
import { UserError } from './error.ts';
import { snakeCase, type AnswerableField, type Field, type NamesWith, type SnakeCase } from './field.ts';
import { incidentFields, unknownFields, type IncidentFields, type NewIncident } from './incident.ts';
import { foreseenBy } from './anticipation.ts';
import type { Entry, RemedyFields } from './entry.ts';
import { findPlay, type Play } from './playbook.ts';
import { countedFrom, reportedByDefault } from './reportedat.ts';
import { completeRemedy, offerKind, readRemedies } from './remedy.ts';
import { targetsFrom } from './target.ts';
import { newName, findName, requireName, type NameList } from './name.ts';
import { cleanLine, cleanText, fold, longest } from './text.ts';
import { businessDayAt, settleMoment, type Moment, type Occurrence } from './time/moment.ts';
import type { Day } from './time/wall.ts';
import { parseComingDay, parseWhen } from './time/dateinput.ts';
import type { Instant } from './time/zone.ts';
import { findShipped, type Vocabulary } from './vocabulary.ts';

/** Answers that do not fill a field of the same name: when it happened, and what was done about it. */
const whenKeys = ['text', 'at', 'reported'] as const;
const doneKeys = [
  ...(['offered', 'remedy', 'value', 'cost', 'minutes', 'approved_by'] as const),
  ...(['follow_up', 'by', 'steps', 'note'] as const),
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
  readonly checklistSteps: readonly string[];
  /** The entries of the playbook: the owner's, then the shipped ones. */
  readonly plays: readonly Play[];
  readonly foreseen: readonly Entry<'anticipation'>[];
  /** The former kind of a remedy that is being corrected: if only the value changes, the cost follows from this kind. */
  readonly remedyBefore?: string;
}

/** The parsed answers, with the names that have to be created for them. */
export interface ReadAnswers {
  readonly fields: Partial<Named<IncidentFields>>;
  /** The remedies that were accepted; a list of answers makes several remedies. */
  readonly remedies: readonly Partial<RemedyFields>[];
  readonly notes: readonly string[];
  readonly created: readonly NameCreation[];
  /** When it happened, as typed; absent if no time was typed. */
  readonly occurrence?: Occurrence;
  /** When it was reported; absent if no time was typed. */
  readonly told?: Moment;
}

/** Parses typed answers without storing anything. Throws the user error of the first invalid answer. */
export function readAnswers(answers: Answers, reading: AnswerContext): ReadAnswers {
  const { business, now } = reading;
  const here = { now, ...calendarOf(business) };
  const today = businessDayAt(now, here);
  const created: NameCreation[] = [];
  const fields: { -readonly [K in keyof IncidentFields]?: Named<IncidentFields>[K] } = {};
  const given = (key: AnswerKey): string | undefined => {
    const answer = answers[key];
    return typeof answer === 'string' || answer === undefined ? answer : answer.join(',');
  };
  const line = (key: AnswerKey, limit?: number) => {
    const text = given(key);
    return text === undefined ? undefined : cleanLine(text, key, limit);
  };

  const text = given('text');
  if (text !== undefined) {
    const description = cleanText(text, 'text', longest.description);
    if (description === null) throw new UserError('empty_text', { field: 'text' });
    fields.description = description;
  }

  const at = given('at');
  const occurrence = at === undefined ? undefined : parseWhen(at, here);
  if (occurrence) fields.moment = settleMoment(occurrence, calendarOf(business));
  const reportedText = given('reported');
  const told =
    reportedText === undefined
      ? undefined
      : settleMoment(parseWhen(reportedText, here), calendarOf(business));
  if (told) fields.reportedAt = told.at;

  for (const { name, field } of answerFields) {
    const key = snakeCase(name) as SnakeCase<AnswerField>;
    const typed = given(key);
    const value = typed === undefined ? undefined : readField(name, field, key, typed, reading, created);
    if (value !== undefined) Object.assign(fields, { [name]: value });
  }
  // A phone number or e-mail address typed as the name is a contact.
  const { customer } = fields;
  if (typeof customer === 'string' && fields.contact === undefined && isNothingButContact(customer)) {
    fields.contact = customer;
    delete fields.customer;
  }
  const recordedBy = line('by');
  if (recordedBy !== undefined) fields.recordedBy = recordedBy;

  const followUp = line('follow_up');
  if (followUp !== undefined) {
    fields.followUpOn =
      followUp === null || fold(followUp) === 'no' ? null : parseComingDay(followUp, today, here.dateOrder);
  }
  const steps = given('steps');
  if (steps !== undefined) fields.stepsDone = readSteps(steps, reading.checklistSteps);
  if (answers.offered !== undefined) {
    const offered = [answers.offered]
      .flat()
      .map((offer) => offerKind(offer, reading))
      .filter((kind) => kind !== null);
    fields.offered = offered.length === 0 ? null : offered;
  }

  const note = given('note');
  const noteText = note === undefined ? null : cleanText(note, 'note');
  return {
    fields,
    remedies: readRemedies(
      answers,
      { category: knownId(fields.category), department: knownId(fields.department) },
      reading,
    ),
    notes: noteText === null ? [] : [noteText],
    created,
    ...(occurrence ? { occurrence } : {}),
    ...(told ? { told } : {}),
  };
}

/** Parses an answer as the value of its field. An empty answer gives null, or undefined if the field cannot be null. */
function readField(
  name: AnswerField,
  field: AnswerableField,
  key: AnswerKey,
  typed: string,
  reading: AnswerContext,
  created: NameCreation[],
): unknown {
  if (field.kind === 'text') return cleanText(typed, key);
  const text = cleanLine(typed, key);
  if (text === null) return unknownFields[name] === null ? null : undefined;
  const flag = `--${key.replaceAll('_', '-')}`;
  switch (field.kind) {
    case 'line':
      return text;
    case 'choice': {
      const chosen = choice(flag, text, field.choices.map(String));
      return field.choices.find((each) => String(each) === chosen);
    }
    case 'mark':
      return isYes(flag, text) ? 'yes' : null;
    case 'count':
      return wholeNumber(flag, text);
    case 'incident':
      return wholeNumber(flag, text.replace(/^#/u, ''));
    case 'name':
      return nameRef(name as NameList, text, reading, created);
  }
}

export function todayOf(business: Business, now: Instant): Day {
  return businessDayAt(now, calendarOf(business));
}

/** Builds an incident from parsed answers and fills in the defaults: open, happened now, reported as its channel implies. */
export function newIncident(
  { fields, remedies, notes, told }: ReadAnswers,
  { business, now, foreseen, plays }: AnswerContext,
): Named<NewIncident> {
  if (fields.description === undefined) throw new UserError('empty_text', { field: 'text' });
  const moment = fields.moment ?? settleMoment({ basis: 'instant', at: now }, calendarOf(business));
  const reportedAt =
    fields.reportedAt === undefined
      ? reportedByDefault({ channel: fields.channel ?? null, moment, recordedAt: now })
      : fields.reportedAt;
  const from = countedFrom({ ...(told ?? moment), at: reportedAt }, now, calendarOf(business));
  // Only complaints have targets.
  const targets =
    (fields.kind ?? 'complaint') === 'complaint'
      ? targetsFrom(from.at, from.on, business.settings)
      : { acknowledgeDueAt: null, resolveDueAt: null, followUpDueOn: null };
  const isReachable = keysOf(fields.contact ?? null, business.settings.country).length > 0;
  return {
    ...unknownFields,
    ...targets,
    // Without an answer, the follow-up is due on the target of the business, if the customer can be reached.
    followUpOn: isReachable ? targets.followUpDueOn : null,
    ...fields,
    description: fields.description,
    moment,
    reportedAt,
    anticipation: foreseenBy(foreseen, {
      touchpoint: knownId(fields.touchpoint),
      category: knownId(fields.category),
      on: moment.businessDay,
    }),
    recordedAt: now,
    remedies: remedies.map((remedy) =>
      completeRemedy(
        remedy,
        fields.recordedBy ?? null,
        business,
        findPlay(plays, business, {
          category: knownId(fields.category),
          department: knownId(fields.department),
        }),
      ),
    ),
    notes,
  };
}

function knownId(ref: NameRef | undefined): number | null {
  return typeof ref === 'number' ? ref : null;
}

/** Finds the name that a text means. A name that has to be created is added to `created`. Throws near_name and unknown_name. */
export function nameRef(
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
  if (shipped) return creating(list, shipped.name, [shipped.id, ...shipped.names], created);
  if (create) return creating(list, newName(list, text), [], created);
  return requireName(list, business.names[list], text, canCreate).id;
}

function creating(
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
function isYes(option: string, said: string): boolean {
  if (yes.has(fold(said))) return true;
  if (isNo(said)) return false;
  throw new UserError('bad_choice', { option, value: said, choices: 'yes, no' });
}

/** Whether a text is "no" in any supported language. */
export function isNo(said: string): boolean {
  return no.has(fold(said));
}

function readSteps(text: string, known: readonly string[]): readonly string[] | null {
  const typed = fold(text);
  if (typed === '') return null;
  if (typed === 'all') return known;
  if (typed === 'none') return [];
  const steps = typed.split(',').map((step) => step.trim());
  const stranger = steps.find((step) => !known.includes(step));
  if (stranger !== undefined) {
    throw new UserError('bad_choice', {
      option: '--steps',
      value: stranger,
      choices: ['all', 'none', ...known].join(', '),
    });
  }
  return known.filter((step) => steps.includes(step));
}
