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
import type { Play } from './playbook.ts';
import { countedFrom, reportedByDefault } from './reportedat.ts';
import { completeRemedy, offerKind, playFor, readRemedies } from './remedy.ts';
import { targetsFrom } from './target.ts';
import { newName, findName, requireName, type NameList } from './name.ts';
import { cleanLine, cleanText, fold, longest } from './text.ts';
import { businessDayAt, settleMoment, type Moment, type Occurrence } from './time/moment.ts';
import type { Day } from './time/wall.ts';
import { parseComingDay, parseWhen } from './time/dateinput.ts';
import type { Instant } from './time/zone.ts';
import { findShipped, type Vocabulary } from './vocabulary.ts';

/** Answers that are no field of the same name: when it happened, then what was done about it. */
const whenKeys = ['text', 'at', 'reported'] as const;
const doneKeys = [
  ...(['offered', 'remedy', 'value', 'cost', 'minutes', 'approved_by'] as const),
  ...(['follow_up', 'by', 'steps', 'note'] as const),
];
export type OtherAnswerKey = (typeof whenKeys | typeof doneKeys)[number];

/** Fields that are typed under their own name. */
export type AnswerField = NamesWith<typeof incidentFields, { answer: true }>;
export const answerFields = Object.entries<Field>(incidentFields).flatMap(([name, field]) =>
  'answer' in field ? [{ name: name as AnswerField, field }] : [],
);

/** Everything that can be said about an incident, as typed. The keys are those of `add --jsonl`. */
export type AnswerKey = OtherAnswerKey | SnakeCase<AnswerField>;
export const answerKeys: readonly AnswerKey[] = [
  ...whenKeys,
  ...answerFields.map(({ name }) => snakeCase(name) as SnakeCase<AnswerField>),
  ...doneKeys,
];

type NameCreation = Extract<Change, { change: 'create_name' }>;

/** An answer that is the empty string takes off what was there; one that is missing leaves it. */
export type Answers = Readonly<Partial<Record<AnswerKey, string | readonly string[]>>>;

/** What answers are read against. */
export interface AnswerContext {
  readonly business: Business;
  readonly now: Instant;
  readonly vocabulary: Vocabulary;
  /** Whether names that are not on the lists may be put there. */
  readonly create: boolean;
  readonly checklistSteps: readonly string[];
  /** The house's own entries, then the shipped ones. */
  readonly plays: readonly Play[];
  /** What the house has thought of before. */
  readonly foreseen: readonly Entry<'anticipation'>[];
  /** What was given before, when answers correct it: its cost follows a new value. */
  readonly remedyBefore?: string;
}

/** What was read: the fields that were given, and the names that have to be created for them. */
export interface ReadAnswers {
  readonly fields: Partial<Named<IncidentFields>>;
  /** What they took; several answers in one go are several remedies. */
  readonly remedies: readonly Partial<RemedyFields>[];
  readonly notes: readonly string[];
  readonly created: readonly NameCreation[];
  /** When it happened as it was given; absent when it was not. */
  readonly occurrence?: Occurrence;
  /** When we were told, as far as it was given. */
  readonly told?: Moment;
}

/** Reads typed answers. Throws the user error of the first that cannot be read; nothing is stored here. */
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
  const reported = given('reported');
  const told =
    reported === undefined ? undefined : settleMoment(parseWhen(reported, here), calendarOf(business));
  if (told) fields.reportedAt = told.at;

  for (const { name, field } of answerFields) {
    const key = snakeCase(name) as SnakeCase<AnswerField>;
    const typed = given(key);
    const value = typed === undefined ? undefined : readField(name, field, key, typed, reading, created);
    if (value !== undefined) Object.assign(fields, { [name]: value });
  }
  // A number or an address is no name, whatever it was given as.
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

/** Reads an answer as the value of its field: null for the empty one, undefined where the field is always known. */
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

/** An incident from what was read, with everything that follows by default: now, open, and told to us as the channel has it. */
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
  // Nobody waits for a solution to praise.
  const targets =
    (fields.kind ?? 'complaint') === 'complaint'
      ? targetsFrom(from.at, from.on, business.settings)
      : { acknowledgeDueAt: null, resolveDueAt: null, followUpDueOn: null };
  const isReachable = keysOf(fields.contact ?? null, business.settings.country).length > 0;
  return {
    ...unknownFields,
    ...targets,
    // Where nobody said when to ask again, the house's target says it, as far as there is somebody to be reached.
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
        playFor(
          { plays, business },
          { category: knownId(fields.category), department: knownId(fields.department) },
        ),
      ),
    ),
    notes,
  };
}

function knownId(ref: NameRef | undefined): number | null {
  return typeof ref === 'number' ? ref : null;
}

/** The entry a typed name means; one that may be created is added to `created`. Throws near_name and unknown_name. */
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
  // A shipped name is no stranger: it goes on the list when it is first used.
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

/** Whether a mark is set: yes or no, in any of our languages. Throws bad_choice. */
function isYes(option: string, said: string): boolean {
  if (yes.has(fold(said))) return true;
  if (isNo(said)) return false;
  throw new UserError('bad_choice', { option, value: said, choices: 'yes, no' });
}

/** "no" in any of our languages. */
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
