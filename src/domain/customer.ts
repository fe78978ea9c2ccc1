import type { Incident } from './incident.ts';
import type { FollowUpFields } from './entry.ts';
import type { Day } from './time/wall.ts';

/** A customer, identified by their contacts. */
export interface Customer {
  /** The key of their contact; other keys may be merged into it. */
  readonly key: string;
  /** The contact as it was last written. */
  readonly contact: string;
  readonly name: string | null;
  readonly complaints: number;
  readonly open: number;
  readonly last: Day;
  /** Numbers of their incidents, newest first. */
  readonly numbers: readonly number[];
}

/** A customer with several complaints. */
export interface FrequentCustomer {
  /** Contact and name as in the newest complaint. */
  readonly contact: string;
  readonly name: string | null;
  readonly complaints: number;
}

/** Selects customers: one by key, those with a minimum number of complaints, or a limited number of them. */
export interface CustomerFilter {
  readonly key?: string;
  readonly atLeast?: number;
  readonly limit?: number;
}

/** Whom `forget` erases, and how much about them. */
export interface ErasureRequest {
  readonly numbers: readonly number[];
  /** The keys of their contacts, including those that no incident uses any more. */
  readonly contacts: readonly string[];
  /** Whether to erase also what was written about them. */
  readonly text: boolean;
  /** Ids of all offers; an offer or remedy with another text is in somebody's own words and is erased. */
  readonly offers: readonly string[];
  /** Drafts that somebody is typing now. They are left alone, because the next answer would save the erased text again. */
  readonly liveDrafts: readonly string[];
}

/** Traces of a customer outside their own incidents. */
export interface Traces {
  /** Numbers of incidents that are no longer theirs but have one of their contacts in the history. */
  readonly incidentsInHistory: readonly number[];
  /** Whether they occur in the history of incidents whose creation was undone. */
  readonly isInUndoneHistory: boolean;
  /** Ids of drafts about them. */
  readonly drafts: readonly string[];
  /** Ids of their answers to the survey, with removed ones. */
  readonly responses: readonly number[];
  /** Whether one of their contacts is merged with another. */
  readonly isMerged: boolean;
}

/** Texts that mention a customer: numbers of incidents, and ids of corrective actions. */
export interface Mentions {
  /** Other incidents that contain one of their phone numbers or e-mail addresses. */
  readonly contact: readonly number[];
  /** Other incidents that contain only their name, which may be somebody else's. */
  readonly name: readonly number[];
  /** Their own incidents, if their texts mention them. */
  readonly own: readonly number[];
  readonly actions: readonly number[];
}

/**
 * Whether a recovery was poor, in which case a second failure weighs double (Maxham & Netemeyer 2002). The rating of
 * the last follow-up decides, if there is one. Otherwise a recovery was poor if the customer did not feel understood, if
 * they left, if the complaint was solved only in part, or if it is still open and the customer was upset.
 */
export function isPoorRecovery(
  { status, ending, state }: Incident,
  followUps: readonly Pick<FollowUpFields, 'satisfaction' | 'understood'>[],
): boolean {
  const last = followUps.at(-1);
  if (last?.satisfaction !== null && last?.satisfaction !== undefined) return last.satisfaction <= 2;
  if (last?.understood === 'no') return true;
  if (status === 'open') return state === 'upset' || state === 'gone';
  return ending === 'left' || ending === 'partly';
}
