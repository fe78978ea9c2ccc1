import type { Entry, RemedyFields } from './entry.ts';
import type { Moment } from './time/moment.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export const statuses = ['open', 'resolved'] as const;
export type Status = (typeof statuses)[number];

/** How the customer was when we parted. */
export const states = ['calm', 'upset', 'gone'] as const;
export type CustomerState = (typeof states)[number];

/** 1 small · 2 it spoiled the visit · 3 they may not come back. */
export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

/** Registers of some countries hold all three; only complaints are counted as complaints. */
export const kinds = ['complaint', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

/** How it ended with the customer. "explained": it could not be solved, and we said why. */
export const endings = ['solved', 'partly', 'explained', 'left', 'unknown'] as const;
export type Ending = (typeof endings)[number];

/** Whether the complaint was right; asked at the desk, never at the counter. */
export const findings = ['justified', 'partly', 'not_justified'] as const;
export type ReviewFinding = (typeof findings)[number];

/** Staff were treated abusively; and whether somebody has looked after them since. */
export const abuses = ['happened', 'looked_after'] as const;
export type Abuse = (typeof abuses)[number];

/** By prior agreement: our customer was sent to a partner, or we took over a competitor's. */
export const substitutes = ['sent', 'taken'] as const;
export type Substitute = (typeof substitutes)[number];

/** Something that is so, or was not said. */
export type Mark = 'yes';

export const channels = ['in_person', 'phone', 'email', 'web', 'letter', 'review', 'other'] as const;
export type Channel = (typeof channels)[number];

/** One service failure as recorded. What was not recorded is null. */
export interface IncidentFields {
  readonly description: string;
  readonly moment: Moment;
  readonly department: number | null;
  readonly category: number | null;
  readonly severity: Severity | null;
  readonly state: CustomerState | null;
  readonly channel: Channel | null;
  readonly place: string | null;
  readonly customer: string | null;
  readonly contact: string | null;
  /** Ids of what was offered (data/offers.json); null when nobody said. */
  readonly offered: readonly string[] | null;
  readonly followUpOn: Day | null;
  readonly recordedBy: string | null;
  readonly reportedAt: Instant | null;
  readonly status: Status;
  readonly resolvedAt: Instant | null;
  /** The business day of it. */
  readonly resolvedOn: Day | null;
  readonly ending: Ending | null;
  readonly finding: ReviewFinding | null;
  readonly kind: Kind;
  /** The one person who sees it through. */
  readonly owner: string | null;
  /** The first word back to the customer; set once, never moved. */
  readonly acknowledgedAt: Instant | null;
  /** The targets of the house as they were when it was recorded. */
  readonly acknowledgeDueAt: Instant | null;
  readonly resolveDueAt: Instant | null;
  readonly followUpDueOn: Day | null;
  /** Allergy, injury, illness. */
  readonly safety: Mark | null;
  readonly abuse: Abuse | null;
  /** Whether it can be read in public. */
  readonly posted: Mark | null;
  /** We noticed and acted before the customer spoke. */
  readonly proactive: Mark | null;
  /** The number of the incident that stands for the whole event. */
  readonly sameEvent: number | null;
  /** How many customers the event touched. */
  readonly affected: number | null;
  readonly substitute: Substitute | null;
  readonly partner: string | null;
  readonly touchpoint: number | null;
  readonly expected: string | null;
  readonly cause: number | null;
  /** Why that happened, and why that again: up to five lines. */
  readonly whys: readonly string[] | null;
  /** Why nothing changes, where nothing does. */
  readonly unchangedBecause: string | null;
  readonly reviewedAt: Instant | null;
  /** The entry of the anticipation that foresaw it. */
  readonly anticipation: number | null;
  readonly cameBackOn: Day | null;
  readonly checklist: string | null;
  /** Ids of the steps that whoever recorded it says were done; null when nobody said. */
  readonly stepsDone: readonly string[] | null;
}

/** An incident of which no more is known than that it happened. */
export const unknownFields: Omit<IncidentFields, 'description' | 'moment'> = {
  department: null,
  category: null,
  severity: null,
  state: null,
  channel: null,
  place: null,
  customer: null,
  contact: null,
  offered: null,
  followUpOn: null,
  recordedBy: null,
  reportedAt: null,
  status: 'open',
  resolvedAt: null,
  resolvedOn: null,
  ending: null,
  finding: null,
  kind: 'complaint',
  owner: null,
  acknowledgedAt: null,
  acknowledgeDueAt: null,
  resolveDueAt: null,
  followUpDueOn: null,
  safety: null,
  abuse: null,
  posted: null,
  proactive: null,
  sameEvent: null,
  affected: null,
  substitute: null,
  partner: null,
  touchpoint: null,
  expected: null,
  cause: null,
  whys: null,
  unchangedBecause: null,
  reviewedAt: null,
  anticipation: null,
  cameBackOn: null,
  checklist: null,
  stepsDone: null,
};

export interface Incident extends IncidentFields {
  readonly number: number;
  readonly uuid: string;
  readonly recordedAt: Instant;
  readonly addedBy: number;
  readonly deleted: boolean;
  readonly remedies: readonly Entry<'remedy'>[];
}

/** An incident without what only the program asks for; an export of a million is a twentieth quicker without it. */
export interface ExportedIncident extends Omit<Incident, 'moment' | 'resolvedOn' | 'addedBy'> {
  readonly moment: Omit<Moment, 'basis' | 'at'>;
}

/** A word added to an incident later. */
export interface Note {
  readonly id: number;
  readonly text: string;
  readonly at: Instant;
  readonly by: string | null;
}

/** An incident about to be stored; the store gives it its number and its uuid if it has none. */
export interface NewIncident extends IncidentFields {
  readonly uuid?: string;
  readonly recordedAt: Instant;
  readonly remedies: readonly RemedyFields[];
  readonly notes: readonly string[];
}
