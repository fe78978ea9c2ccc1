import { endings } from './incidentchoices.ts';
import type { Field, Fields, FieldValues } from './field.ts';
import { sheetColumns, type SheetAnswer } from './questionnaire.ts';

export const followUpOutcomes = ['reached', 'not_reached', 'no_contact'] as const;

export const preventionKinds = ['fix', 'training', 'rule'] as const;
export type PreventionKind = (typeof preventionKinds)[number];

const yesOrNo = ['yes', 'no'] as const;

const sheetFields = Object.fromEntries(
  sheetColumns.map(({ answer }): [string, Field] => [answer, { kind: 'count' }]),
) as Readonly<Record<SheetAnswer, { readonly kind: 'count' }>>;

/** The fields of everything that is recorded beside the incidents, by kind. A table of each kind has the columns of its fields. */
export const entryFields = {
  /** What was given, what it is worth to the customer and what it costs the business. */
  remedy: {
    /** The id of an offer, or the owner's own words. */
    kind: { kind: 'offer', privacy: 'account', required: true },
    valueMinor: { kind: 'money' },
    costMinor: { kind: 'money' },
    givenBy: { kind: 'line', privacy: 'business' },
    /** Who was asked; also where it lay within the limit of whoever gave it. */
    approvedBy: { kind: 'line', privacy: 'business' },
    /** What whoever gave it could give without asking, as it was then; null for no limit. */
    limitMinor: { kind: 'money' },
    /** What staff spent on it, and what that cost as it was then. */
    minutes: { kind: 'count' },
    timeCostMinor: { kind: 'money' },
  },

  /** A dated next word to the customer: "back at 21:00 with news". */
  promise: {
    text: { kind: 'text', privacy: 'account' },
    dueAt: { kind: 'instant', required: true },
    madeBy: { kind: 'line', privacy: 'business' },
    outcome: { kind: 'choice', choices: ['kept', 'broken'] },
    settledAt: { kind: 'instant', derived: true },
  },

  /** One time the customer was asked again, or could not be. */
  follow_up: {
    at: { kind: 'instant', required: true, derived: true },
    /** The business day of it, and the day it was due on. */
    onDay: { kind: 'day', required: true },
    dueOn: { kind: 'day' },
    by: { kind: 'line', privacy: 'business' },
    outcome: { kind: 'choice', choices: followUpOutcomes, required: true },
    /** 1–5: is it all right now, how was it before we acted, how is it usually here. */
    satisfaction: { kind: 'count' },
    before: { kind: 'count' },
    usual: { kind: 'count' },
    understood: { kind: 'choice', choices: yesOrNo },
    /** Whether they were told what changed. */
    told: { kind: 'choice', choices: yesOrNo },
    text: { kind: 'text', privacy: 'account' },
  },

  /** A resolution that did not last: the stamps it had, which nothing overwrites. */
  reopening: {
    resolvedAt: { kind: 'instant' },
    resolvedOn: { kind: 'day', derived: true },
    ending: { kind: 'choice', choices: endings },
    at: { kind: 'instant', required: true, derived: true },
    onDay: { kind: 'day', required: true },
    by: { kind: 'line', privacy: 'business' },
  },

  /** A complaint that a register or an authority wants answered in writing. */
  formal: {
    reference: { kind: 'line', privacy: 'account' },
    authority: { kind: 'line', privacy: 'business' },
    receivedOn: { kind: 'day', required: true },
    dueOn: { kind: 'day' },
    sentOn: { kind: 'day' },
  },

  /** What will change so that it does not happen again. */
  prevention: {
    text: { kind: 'text', privacy: 'decision', required: true },
    kind: { kind: 'choice', choices: preventionKinds, required: true },
    owner: { kind: 'line', privacy: 'business' },
    category: { kind: 'name' },
    department: { kind: 'name' },
    decidedOn: { kind: 'day', required: true },
    dueOn: { kind: 'day' },
    doneOn: { kind: 'day' },
  },

  /** At a touchpoint: what the customer counts on, what may fail, what prevents it. */
  anticipation: {
    touchpoint: { kind: 'name' },
    category: { kind: 'name' },
    expected: { kind: 'text', privacy: 'business' },
    mayFail: { kind: 'text', privacy: 'business', required: true },
    prevention: { kind: 'text', privacy: 'business' },
    /** Since when it has been thought of: what happened before was not foreseen. */
    since: { kind: 'day', required: true },
    reviewedOn: { kind: 'day', required: true },
  },

  person: {
    name: { kind: 'line', privacy: 'business', required: true },
    role: { kind: 'line', privacy: 'business' },
    /** How much this person may give without asking; null: as much as the role. */
    limitMinor: { kind: 'money' },
  },

  role: {
    name: { kind: 'line', privacy: 'business', required: true },
    /** Null for no limit. */
    limitMinor: { kind: 'money' },
  },

  /** A checklist of the owner's own, as it was written. */
  checklist: {
    key: { kind: 'line', privacy: 'business', required: true },
    source: { kind: 'text', privacy: 'business', required: true },
  },

  /** An entry of the owner's own playbook, as it was written, and what it is for. */
  play: {
    category: { kind: 'name' },
    department: { kind: 'name' },
    source: { kind: 'text', privacy: 'business', required: true },
    reviewedOn: { kind: 'day', required: true },
  },

  /** The owner's own words for a letter. */
  letter: {
    key: { kind: 'line', privacy: 'business', required: true },
    language: { kind: 'line', privacy: 'business', required: true },
    source: { kind: 'text', privacy: 'business', required: true },
  },

  /** Two contacts of one customer, as they were written: the first is the other's too. */
  same_customer: {
    contact: { kind: 'line', privacy: 'identity', required: true },
    sameContact: { kind: 'line', privacy: 'identity', required: true },
  },

  /** How many customers were served on a business day, or in one shift of it. */
  volume: {
    day: { kind: 'day', required: true },
    /** Null: the whole day. */
    shift: { kind: 'name' },
    /** Null: closed. */
    count: { kind: 'count' },
  },

  /** A sheet on which a customer told what they expect and what they find. Who it was is not kept. */
  survey: {
    ...sheetFields,
    /** The day it was filled in, or is counted for. */
    day: { kind: 'day', required: true },
  },
} as const satisfies Readonly<Record<string, Fields>>;

export type EntryKind = keyof typeof entryFields;
export const entryKinds = Object.keys(entryFields) as readonly EntryKind[];

/** Those that belong to an incident. */
export const incidentEntryKinds = [
  'remedy',
  'promise',
  'follow_up',
  'reopening',
  'formal',
  'prevention',
] as const satisfies readonly EntryKind[];
export type IncidentEntryKind = (typeof incidentEntryKinds)[number];

export type EntryFields = { readonly [Kind in EntryKind]: FieldValues<(typeof entryFields)[Kind]> };
export type RemedyFields = EntryFields['remedy'];
export type FollowUpFields = EntryFields['follow_up'];
export type FormalFields = EntryFields['formal'];
export type PreventionFields = EntryFields['prevention'];
export type AnticipationFields = EntryFields['anticipation'];
export type VolumeFields = EntryFields['volume'];
export type SurveyFields = EntryFields['survey'];

/** An entry as it is found: its id, and the incident it belongs to, if any. */
export type Entry<Kind extends EntryKind> = EntryFields[Kind] & {
  readonly id: number;
  readonly incident: number | null;
};
