import type { Minor } from './money.ts';
import type { Moment } from './time/moment.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export const statuses = ['open', 'resolved'] as const;
export type Status = (typeof statuses)[number];

/** How the customer was when we parted. */
export const states = ['calm', 'upset', 'gone'] as const;
export type State = (typeof states)[number];

/** 1 small · 2 it spoiled the visit · 3 they may not come back. */
export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

export const channels = ['in_person', 'phone', 'email', 'web', 'letter', 'review', 'other'] as const;
export type Channel = (typeof channels)[number];

/** One service failure as recorded. What was not recorded is null. */
export interface IncidentFields {
  readonly description: string;
  readonly moment: Moment;
  readonly department: number | null;
  readonly category: number | null;
  readonly severity: Severity | null;
  readonly state: State | null;
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
  readonly checklist: string | null;
  /** Ids of the steps that whoever recorded it says were done; null when nobody said. */
  readonly stepsDone: readonly string[] | null;
}

export interface Incident extends IncidentFields {
  readonly number: number;
  readonly uuid: string;
  readonly recordedAt: Instant;
  readonly addedBy: number;
  readonly deleted: boolean;
  readonly remedies: readonly Remedy[];
}

/** What was given, what it is worth to the customer and what it costs the house. */
export interface RemedyFields {
  readonly kind: string;
  readonly valueMinor: Minor | null;
  readonly costMinor: Minor | null;
  readonly approvedBy: string | null;
}

export interface Remedy extends RemedyFields {
  readonly id: number;
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

/**
 * The one form of a contact by which a returning customer is recognised: an e-mail address in lower case, or the last
 * nine digits of a phone number (country prefixes and spaces differ from one note to the next). Null when it is neither.
 */
export function contactKey(contact: string | null): string | null {
  if (contact === null) return null;
  const mail = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:".!?]+/u.exec(contact.toLowerCase());
  if (mail) return mail[0];
  const digits = contact.replace(/\D/gu, '');
  return digits.length >= 6 ? digits.slice(-9) : null;
}
