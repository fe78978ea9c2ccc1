import type { Ending } from './incident.ts';
import type { Minor } from './money.ts';
import type { SheetAnswers } from './questionnaire.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What was given, what it is worth to the customer and what it costs the house. */
export interface RemedyFields {
  /** The id of an offer, or the owner's own words. */
  readonly kind: string;
  readonly valueMinor: Minor | null;
  readonly costMinor: Minor | null;
  readonly givenBy: string | null;
  /** Who was asked; also where it lay within the limit of whoever gave it. */
  readonly approvedBy: string | null;
  /** What whoever gave it could give without asking, as it was then; null for no limit. */
  readonly limitMinor: Minor | null;
  /** What staff spent on it, and what that cost as it was then. */
  readonly minutes: number | null;
  readonly timeCostMinor: Minor | null;
}

/** A dated next word to the customer: "back at 21:00 with news". */
export interface PromiseFields {
  readonly text: string | null;
  readonly dueAt: Instant;
  readonly madeBy: string | null;
  readonly outcome: 'kept' | 'broken' | null;
  readonly settledAt: Instant | null;
}

export const followUpOutcomes = ['reached', 'not_reached', 'no_contact'] as const;

/** One time the customer was asked again, or could not be. */
export interface FollowUpFields {
  readonly at: Instant;
  /** The business day of it, and the day it was due on. */
  readonly onDay: Day;
  readonly dueOn: Day | null;
  readonly by: string | null;
  readonly outcome: (typeof followUpOutcomes)[number];
  /** 1–5: is it all right now, how was it before we acted, how is it usually here. */
  readonly satisfaction: number | null;
  readonly before: number | null;
  readonly usual: number | null;
  readonly understood: 'yes' | 'no' | null;
  /** Whether they were told what changed. */
  readonly told: 'yes' | 'no' | null;
  readonly text: string | null;
}

/** A resolution that did not last: the stamps it had, which nothing overwrites. */
export interface ReopeningFields {
  readonly resolvedAt: Instant | null;
  readonly resolvedOn: Day | null;
  readonly ending: Ending | null;
  readonly at: Instant;
  readonly onDay: Day;
  readonly by: string | null;
}

/** A complaint that a register or an authority wants answered in writing. */
export interface FormalFields {
  readonly reference: string | null;
  readonly authority: string | null;
  readonly receivedOn: Day;
  readonly dueOn: Day | null;
  readonly sentOn: Day | null;
}

export const preventionKinds = ['fix', 'training', 'rule'] as const;
export type PreventionKind = (typeof preventionKinds)[number];

/** What will change so that it does not happen again. */
export interface PreventionFields {
  readonly text: string;
  readonly kind: PreventionKind;
  readonly owner: string | null;
  readonly category: number | null;
  readonly department: number | null;
  readonly decidedOn: Day;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
}

/** At a touchpoint: what the customer counts on, what may fail, what prevents it. */
export interface AnticipationFields {
  readonly touchpoint: number | null;
  readonly category: number | null;
  readonly expected: string | null;
  readonly mayFail: string;
  readonly prevention: string | null;
  /** Since when it has been thought of: what happened before was not foreseen. */
  readonly since: Day;
  readonly reviewedOn: Day;
}

export interface PersonFields {
  readonly name: string;
  readonly role: string | null;
  /** How much this person may give without asking; null: as much as the role. */
  readonly limitMinor: Minor | null;
}

export interface RoleFields {
  readonly name: string;
  /** Null for no limit. */
  readonly limitMinor: Minor | null;
}

/** A checklist of the owner's own, as it was written. */
export interface ChecklistFields {
  readonly key: string;
  readonly source: string;
}

/** An entry of the owner's own playbook, as it was written, and what it is for. */
export interface PlayFields {
  readonly category: number | null;
  readonly department: number | null;
  readonly source: string;
  readonly reviewedOn: Day;
}

/** The owner's own words for a letter. */
export interface LetterFields {
  readonly key: string;
  readonly language: string;
  readonly source: string;
}

/** Two contacts of one customer, as they were written: the first is the other's too. */
export interface SameCustomerFields {
  readonly contact: string;
  readonly sameContact: string;
}

/** How many customers were served on a business day, or in one shift of it. */
export interface VolumeFields {
  readonly day: Day;
  /** The id of a shift; null: the whole day. */
  readonly shift: number | null;
  /** Null: closed. */
  readonly count: number | null;
}

/** A sheet on which a customer told what they expect and what they find. Who it was is not kept. */
export interface SurveyFields extends SheetAnswers {
  /** The day it was filled in, or is counted for. */
  readonly day: Day;
}

/** Everything that is kept beside the incidents, by kind. */
export interface EntryFields {
  readonly remedy: RemedyFields;
  readonly promise: PromiseFields;
  readonly follow_up: FollowUpFields;
  readonly reopening: ReopeningFields;
  readonly formal: FormalFields;
  readonly prevention: PreventionFields;
  readonly anticipation: AnticipationFields;
  readonly person: PersonFields;
  readonly role: RoleFields;
  readonly checklist: ChecklistFields;
  readonly play: PlayFields;
  readonly letter: LetterFields;
  readonly same_customer: SameCustomerFields;
  readonly volume: VolumeFields;
  readonly survey: SurveyFields;
}

export const entryKinds = [
  'remedy',
  'promise',
  'follow_up',
  'reopening',
  'formal',
  'prevention',
  'anticipation',
  'person',
  'role',
  'checklist',
  'play',
  'letter',
  'same_customer',
  'volume',
  'survey',
] as const satisfies readonly (keyof EntryFields)[];
export type EntryKind = (typeof entryKinds)[number];

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

/** A kept thing as it is found: its id, and the incident it belongs to, if any. */
export type Entry<Kind extends EntryKind> = EntryFields[Kind] & {
  readonly id: number;
  readonly incident: number | null;
};
