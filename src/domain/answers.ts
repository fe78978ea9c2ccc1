import type { Change, Named, NameRef } from './action.ts';
import type { Business } from './business.ts';
import { calendarOf } from './business.ts';
import { UserError } from './error.ts';
import {
  channels,
  severities,
  states,
  type IncidentFields,
  type NewIncident,
  type RemedyFields,
} from './incident.ts';
import { parseMoney } from './money.ts';
import { cleanName, findName, requireName, type NameList } from './name.ts';
import { cleanLine, cleanText, fold, longest } from './text.ts';
import { settleMoment, type Occurrence } from './time/moment.ts';
import { businessDay, type Day } from './time/wall.ts';
import { parseComingDay, parseWhen } from './time/when.ts';
import { wallAt, type Instant } from './time/zone.ts';
import { findOffer, findShippedCategory, type Vocabulary } from './vocabulary.ts';

/** Everything that can be said about an incident, as typed. The keys are those of `add --jsonl`. */
export const answerKeys = [
  'text',
  'at',
  'reported',
  'department',
  'category',
  'severity',
  'state',
  'channel',
  'place',
  'customer',
  'contact',
  'offered',
  'remedy',
  'value',
  'cost',
  'approved_by',
  'follow_up',
  'by',
  'steps',
  'note',
] as const;
export type AnswerKey = (typeof answerKeys)[number];

/** An answer that is the empty string takes off what was there; one that is missing leaves it. */
export type Answers = Readonly<Partial<Record<AnswerKey, string | readonly string[]>>>;

/** What answers are read against. */
export interface Reading {
  readonly business: Business;
  readonly now: Instant;
  readonly vocabulary: Vocabulary;
  /** Whether names that are not on the lists may be put there. */
  readonly create: boolean;
  readonly checklistSteps: readonly string[];
  /** What was given before, when answers correct it: its cost follows a new value. */
  readonly remedyBefore?: string;
}

/** What was read: the fields that were given, and the names that have to be created for them. */
export interface ReadAnswers {
  readonly fields: Partial<Named<IncidentFields>>;
  readonly remedy: Partial<RemedyFields> | null;
  readonly notes: readonly string[];
  readonly created: readonly Extract<Change, { change: 'create_name' }>[];
  /** When it happened as it was given; absent when it was not. */
  readonly occurrence?: Occurrence;
}

/** Reads typed answers. Throws the user error of the first that cannot be read; nothing is stored here. */
export function readAnswers(answers: Answers, reading: Reading): ReadAnswers {
  const { business, now } = reading;
  const here = { now, zone: business.settings.zone };
  const today = todayOf(business, now);
  const created: Extract<Change, { change: 'create_name' }>[] = [];
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
  if (reported !== undefined)
    fields.reportedAt = settleMoment(parseWhen(reported, here), calendarOf(business)).at;

  const department = line('department');
  if (department !== undefined)
    fields.department = department === null ? null : nameRef('department', department, reading, created);
  const category = line('category');
  if (category !== undefined)
    fields.category = category === null ? null : nameRef('category', category, reading, created);

  const severity = line('severity');
  if (severity !== undefined)
    fields.severity =
      severity === null ? null : choice('severity', severity, severities.map(String), severities);
  const state = line('state');
  if (state !== undefined) fields.state = state === null ? null : choice('state', state, states, states);
  const channel = line('channel');
  if (channel !== undefined)
    fields.channel = channel === null ? null : choice('channel', channel, channels, channels);

  const [place, customer, contact, recordedBy] = [
    line('place'),
    line('customer'),
    line('contact'),
    line('by'),
  ];
  if (place !== undefined) fields.place = place;
  if (customer !== undefined) fields.customer = customer;
  if (contact !== undefined) fields.contact = contact;
  if (recordedBy !== undefined) fields.recordedBy = recordedBy;

  const followUp = line('follow_up');
  if (followUp !== undefined) {
    fields.followUpOn = followUp === null || fold(followUp) === 'no' ? null : parseComingDay(followUp, today);
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
    remedy: readRemedy(given, reading),
    notes: noteText === null ? [] : [noteText],
    created,
    ...(occurrence ? { occurrence } : {}),
  };
}

export function todayOf({ settings }: Business, now: Instant): Day {
  return businessDay(wallAt(settings.zone, now), settings.dayStartMinute);
}

/** An incident from what was read, with everything that follows by default: now, open, told to us just now. */
export function newIncident(
  { fields, remedy, notes }: ReadAnswers,
  { business, now }: Reading,
): Named<NewIncident> {
  if (fields.description === undefined) throw new UserError('empty_text', { field: 'text' });
  return {
    description: fields.description,
    moment: fields.moment ?? settleMoment({ basis: 'instant', at: now }, calendarOf(business)),
    department: fields.department ?? null,
    category: fields.category ?? null,
    severity: fields.severity ?? null,
    state: fields.state ?? null,
    channel: fields.channel ?? null,
    place: fields.place ?? null,
    customer: fields.customer ?? null,
    contact: fields.contact ?? null,
    offered: fields.offered ?? null,
    followUpOn: fields.followUpOn ?? null,
    recordedBy: fields.recordedBy ?? null,
    reportedAt: fields.reportedAt ?? now,
    status: 'open',
    resolvedAt: null,
    checklist: fields.checklist ?? null,
    stepsDone: fields.stepsDone ?? null,
    recordedAt: now,
    remedies: remedy ? [completeRemedy(remedy)] : [],
    notes,
  };
}

export function completeRemedy(remedy: Partial<RemedyFields>): RemedyFields {
  return { kind: 'other', valueMinor: null, costMinor: null, approvedBy: null, ...remedy };
}

/** The entry a typed name means; one that may be created is added to `created`. Throws near_name and unknown_name. */
export function nameRef(
  list: NameList,
  text: string,
  { business, vocabulary, create }: Pick<Reading, 'business' | 'vocabulary' | 'create'>,
  created: Extract<Change, { change: 'create_name' }>[],
): NameRef {
  const known = findName(business.names[list], text).exact;
  if (known) return known.id;
  // A shipped category is no stranger: it goes on the list when it is first used.
  const shipped = list === 'category' ? findShippedCategory(vocabulary, text) : undefined;
  if (shipped) return creating(list, shipped.name, [shipped.id, ...shipped.names], created);
  if (create) return creating(list, cleanName(text, list), [], created);
  return requireName(list, business.names[list], text).id;
}

function creating(
  list: NameList,
  name: string,
  alsoKnownAs: readonly string[],
  created: Extract<Change, { change: 'create_name' }>[],
): NameRef {
  const same = created.find((change) => change.list === list && fold(change.name) === fold(name));
  if (same) return { created: same.name };
  created.push({ change: 'create_name', list, name, alsoKnownAs });
  return { created: name };
}

function choice<Value>(
  option: string,
  typed: string,
  words: readonly string[],
  values: readonly Value[],
): Value {
  const index = words.indexOf(fold(typed).replaceAll(' ', '_').replaceAll('-', '_'));
  const value = values[index];
  if (value === undefined) {
    throw new UserError('bad_choice', { option: `--${option}`, value: typed, choices: words.join(', ') });
  }
  return value;
}

/** The id of a shipped offer, or the owner's own words. */
function offerKind(text: string, { vocabulary }: Reading): string | null {
  const typed = cleanLine(text, 'offered');
  return typed === null ? null : (findOffer(vocabulary, typed)?.id ?? typed);
}

function readRemedy(
  given: (key: AnswerKey) => string | undefined,
  reading: Reading,
): Partial<RemedyFields> | null {
  const { settings } = reading.business;
  const remedy: { -readonly [K in keyof RemedyFields]?: RemedyFields[K] } = {};
  const kind = given('remedy');
  const [value, cost, approvedBy] = [given('value'), given('cost'), given('approved_by')];
  if (kind !== undefined) remedy.kind = offerKind(kind, reading) ?? 'nothing';
  const offer = reading.vocabulary.offers.find(({ id }) => id === (remedy.kind ?? reading.remedyBefore));
  if (value !== undefined)
    remedy.valueMinor = value.trim() === '' ? null : parseMoney(value, settings.currency);
  if (cost !== undefined) remedy.costMinor = cost.trim() === '' ? null : parseMoney(cost, settings.currency);
  else if (
    remedy.valueMinor !== undefined &&
    remedy.valueMinor !== null &&
    offer?.costPercent !== undefined &&
    offer.costPercent !== null
  ) {
    remedy.costMinor = Math.round((remedy.valueMinor * offer.costPercent) / 100);
  }
  if (approvedBy !== undefined) remedy.approvedBy = cleanLine(approvedBy, 'approved_by');
  return Object.keys(remedy).length === 0 ? null : remedy;
}

/** Whether a remedy needs somebody's authority beyond the house's limit, and nobody is named. */
export function needsApproval(remedy: Partial<RemedyFields> | null, { settings }: Business): boolean {
  const { limitMinor } = settings;
  return (
    limitMinor !== null && (remedy?.valueMinor ?? 0) > limitMinor && (remedy?.approvedBy ?? null) === null
  );
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
