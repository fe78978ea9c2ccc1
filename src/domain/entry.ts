import { endings } from './incidentchoices.ts';
import type { Field, Fields, FieldValues } from './field.ts';
import { formalChannels, formalTasks, termUnits } from './formal.ts';
import { goalMeasures } from './goal.ts';
import { reviewAnswers } from './selfreview.ts';
import { ownDayKinds } from './time/holidays.ts';
import { sheetColumns, type SheetAnswer } from './questionnaire.ts';

export const followUpOutcomes = ['reached', 'not_reached', 'no_contact'] as const;

export const preventionKinds = ['fix', 'training', 'rule'] as const;
export type PreventionKind = (typeof preventionKinds)[number];

const yesOrNo = ['yes', 'no'] as const;

const sheetFields = Object.fromEntries(
  sheetColumns.map(({ answer }): [string, Field] => [answer, { kind: 'count' }]),
) as Readonly<Record<SheetAnswer, { readonly kind: 'count' }>>;

/** The fields of all entries, by kind. Each kind has a table with a column for each field. */
export const entryFields = {
  /** A remedy, with its value to the customer and its cost to the business. */
  remedy: {
    /** The id of an offer, or the owner's own words. */
    kind: { kind: 'offer', privacy: 'account', required: true },
    valueMinor: { kind: 'money' },
    costMinor: { kind: 'money' },
    givenBy: { kind: 'line', privacy: 'business' },
    /** Who approved it, even if it was within the giver's limit. */
    approvedBy: { kind: 'line', privacy: 'business' },
    /** How much the giver could give without asking at that time; null for no limit. */
    limitMinor: { kind: 'money' },
    /** Working time spent on it, and its cost at that time. */
    minutes: { kind: 'count' },
    timeCostMinor: { kind: 'money' },
  },

  /** A promise to the customer with a time: "back at 21:00 with news". */
  promise: {
    text: { kind: 'text', privacy: 'account' },
    dueAt: { kind: 'instant', required: true },
    madeBy: { kind: 'line', privacy: 'business' },
    outcome: { kind: 'choice', choices: ['kept', 'broken'] },
    settledAt: { kind: 'instant', derived: true },
  },

  /** A follow-up, or an attempt at one. */
  follow_up: {
    at: { kind: 'instant', required: true, derived: true },
    /** The business day of the follow-up, and the day on which it was due. */
    onDay: { kind: 'day', required: true },
    dueOn: { kind: 'day' },
    by: { kind: 'line', privacy: 'business' },
    outcome: { kind: 'choice', choices: followUpOutcomes, required: true },
    /** Ratings from 1 to 5: how it is now, how it was before the recovery, and how it usually is here. */
    satisfaction: { kind: 'count' },
    before: { kind: 'count' },
    usual: { kind: 'count' },
    understood: { kind: 'choice', choices: yesOrNo },
    /** Whether the customer was told what has changed. */
    told: { kind: 'choice', choices: yesOrNo },
    text: { kind: 'text', privacy: 'account' },
  },

  /** A resolution that did not last, with its original times and ending, and the reopening. */
  reopening: {
    resolvedAt: { kind: 'instant' },
    resolvedOn: { kind: 'day', derived: true },
    ending: { kind: 'choice', choices: endings },
    at: { kind: 'instant', required: true, derived: true },
    onDay: { kind: 'day', required: true },
    by: { kind: 'line', privacy: 'business' },
  },

  /** A formal complaint, which an authority or a register requires to be answered in writing. */
  formal: {
    reference: { kind: 'line', privacy: 'account' },
    authority: { kind: 'line', privacy: 'business' },
    receivedOn: { kind: 'day', required: true },
    channel: { kind: 'choice', choices: formalChannels },
    /** What the book calls it, where it has several kinds: "reclamo", "queja". */
    called: { kind: 'line', privacy: 'business' },
    /** Where the house has its copy. */
    paper: { kind: 'line', privacy: 'account' },
    /** The day on which the authority asked for an answer. */
    noticeOn: { kind: 'day' },
  },

  /** A day by which something has to be done about a formal complaint. */
  deadline: {
    task: { kind: 'choice', choices: formalTasks, required: true },
    /** The id of the rule that demands it; null for a day of the owner's own. */
    rule: { kind: 'line', privacy: 'business' },
    /** The term from which it was counted, and after which day; null if the day itself was typed. */
    count: { kind: 'count', least: 1 },
    unit: { kind: 'choice', choices: termUnits },
    countedFrom: { kind: 'day', derived: true },
    dueOn: { kind: 'day' },
    doneOn: { kind: 'day' },
    /** How it was sent: by post, by e-mail, on a platform. */
    how: { kind: 'line', privacy: 'account' },
  },

  /** A corrective action. */
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

  /** A possible failure at a touchpoint: what the customer expects, what may fail and what prevents it. */
  anticipation: {
    touchpoint: { kind: 'name' },
    category: { kind: 'name' },
    expected: { kind: 'text', privacy: 'business' },
    mayFail: { kind: 'text', privacy: 'business', required: true },
    prevention: { kind: 'text', privacy: 'business' },
    /** The day since when it counts as foreseen; earlier incidents were not. */
    since: { kind: 'day', required: true },
    reviewedOn: { kind: 'day', required: true },
  },

  person: {
    name: { kind: 'line', privacy: 'business', required: true },
    role: { kind: 'line', privacy: 'business' },
    /** How much this person may give without asking; null for the limit of the role. */
    limitMinor: { kind: 'money' },
  },

  role: {
    name: { kind: 'line', privacy: 'business', required: true },
    /** Null for no limit. */
    limitMinor: { kind: 'money' },
  },

  /** A checklist written by the owner, as JSON. */
  checklist: {
    key: { kind: 'line', privacy: 'business', required: true },
    source: { kind: 'text', privacy: 'business', required: true },
  },

  /** An entry of the owner's playbook as JSON, with the situation it is for. */
  play: {
    category: { kind: 'name' },
    department: { kind: 'name' },
    source: { kind: 'text', privacy: 'business', required: true },
    reviewedOn: { kind: 'day', required: true },
  },

  /** The owner's own text of a letter. */
  letter: {
    key: { kind: 'line', privacy: 'business', required: true },
    language: { kind: 'line', privacy: 'business', required: true },
    source: { kind: 'text', privacy: 'business', required: true },
  },

  /** Two contacts of the same customer, as written. */
  same_customer: {
    contact: { kind: 'line', privacy: 'identity', required: true },
    sameContact: { kind: 'line', privacy: 'identity', required: true },
  },

  /** The number of customers served on a business day, or in one of its shifts. */
  volume: {
    day: { kind: 'day', required: true },
    /** Null for the whole day. */
    shift: { kind: 'name' },
    /** Null if the business was closed. */
    count: { kind: 'count' },
  },

  /** The owner's own days: holidays of the town, vacations, and public holidays on which the business works. */
  holiday: {
    firstDay: { kind: 'day', required: true },
    /** The same day, or the last of several in a row, included. */
    lastDay: { kind: 'day', required: true },
    name: { kind: 'line', privacy: 'business' },
    kind: { kind: 'choice', choices: ownDayKinds, required: true },
  },

  /** A customer's answers about expected and perceived service. It is anonymous. */
  survey: {
    ...sheetFields,
    /** The day on which it was filled in, or for which it counts. */
    day: { kind: 'day', required: true },
  },

  /** A customer's answers to the short survey. */
  response: {
    /** The business day of the visit. */
    day: { kind: 'day', required: true },
    shift: { kind: 'name' },
    department: { kind: 'name' },
    /** Ratings from 1 to 5: how it was this time, and how it usually is here. */
    satisfaction: { kind: 'count', least: 1, most: 5 },
    usual: { kind: 'count', least: 1, most: 5 },
    /** What was not as expected. */
    text: { kind: 'text', privacy: 'account' },
    customer: { kind: 'line', privacy: 'identity' },
    contact: { kind: 'line', privacy: 'identity' },
    /** The last day on which the customer may be called; null without their consent. */
    callUntil: { kind: 'day', erased: true },
  },

  /** A goal for one figure, of all complaints or of those of a category, department or shift. */
  goal: {
    measure: { kind: 'choice', choices: goalMeasures, required: true },
    category: { kind: 'name' },
    department: { kind: 'name' },
    shift: { kind: 'name' },
    /** The figure when the goal was set, and the figure to reach, in the unit of the measure (goal.ts). */
    baseline: { kind: 'count' },
    target: { kind: 'count', required: true },
    setOn: { kind: 'day', required: true },
    dueOn: { kind: 'day', required: true },
  },

  /** The owner's answer to a question about the programme. */
  self_review: {
    question: { kind: 'line', privacy: 'business', required: true },
    answer: { kind: 'choice', choices: reviewAnswers, required: true },
    onDay: { kind: 'day', required: true },
  },

  /** A training page or drill that a member of staff went through. */
  training: {
    person: { kind: 'entry', required: true },
    /** The id of the page. */
    page: { kind: 'line', privacy: 'business', required: true },
    onDay: { kind: 'day', required: true },
  },
} as const satisfies Readonly<Record<string, Fields>>;

export type EntryKind = keyof typeof entryFields;
export const entryKinds = Object.keys(entryFields) as readonly EntryKind[];

/** The kinds that belong to an incident. */
export const incidentEntryKinds = [
  'remedy',
  'promise',
  'follow_up',
  'reopening',
  'formal',
  'deadline',
  'prevention',
] as const satisfies readonly EntryKind[];
export type IncidentEntryKind = (typeof incidentEntryKinds)[number];

export type EntryFields = { readonly [Kind in EntryKind]: FieldValues<(typeof entryFields)[Kind]> };
export type RemedyFields = EntryFields['remedy'];
export type FollowUpFields = EntryFields['follow_up'];
export type FormalFields = EntryFields['formal'];
export type DeadlineFields = EntryFields['deadline'];
export type PreventionFields = EntryFields['prevention'];
export type AnticipationFields = EntryFields['anticipation'];
export type HolidayFields = EntryFields['holiday'];
export type GoalFields = EntryFields['goal'];
export type SelfReviewFields = EntryFields['self_review'];
export type VolumeFields = EntryFields['volume'];
export type SurveyFields = EntryFields['survey'];

/** A stored entry, with its id and the number of its incident, if any. */
export type Entry<Kind extends EntryKind> = EntryFields[Kind] & {
  readonly id: number;
  readonly incident: number | null;
};
