import type { Incident } from './incident.ts';
import type { FollowUpFields } from './entry.ts';
import type { Day } from './time/wall.ts';

/** A customer as far as contacts tell one from another. */
export interface Customer {
  /** The contact by which they are known again; others were merged into it. */
  readonly key: string;
  /** As they were written down last. */
  readonly contact: string;
  readonly name: string | null;
  readonly complaints: number;
  readonly open: number;
  readonly last: Day;
  /** Numbers of their incidents, the newest first. */
  readonly numbers: readonly number[];
}

/** Which customers: one by their contact, those with at least so many complaints, so many of them. */
export interface CustomerFilter {
  readonly key?: string;
  readonly atLeast?: number;
  readonly limit?: number;
}

/** Somebody who is to be forgotten. */
export interface Forgetting {
  readonly numbers: readonly number[];
  /** Their contacts as they are recognised, also such as no incident goes by any more. */
  readonly contacts: readonly string[];
  /** Whether what was written about them goes too. */
  readonly text: boolean;
  /** Ids of all that can be offered: whatever else was offered or given stands in somebody's own words. */
  readonly offers: readonly string[];
  /** Drafts that somebody is typing now: what was erased from one would be written again with the next answer. */
  readonly liveDrafts: readonly string[];
}

/** Where somebody is written down besides the incidents that are theirs. */
export interface Traces {
  /** Numbers of incidents that are not theirs now, but whose history tells of a contact of theirs. */
  readonly others: readonly number[];
  /** Whether the history of incidents that were taken back tells of them. */
  readonly isInTakenBack: boolean;
  /** Ids of drafts about them. */
  readonly drafts: readonly string[];
  /** Whether a contact of theirs was merged with another. */
  readonly isMerged: boolean;
}

/** In what was written somebody is told of; numbers of incidents, and ids of preventive actions. */
export interface Mentions {
  /** Other incidents with a number or an address of theirs. */
  readonly contact: readonly number[];
  /** Other incidents with their name alone: it may be another of that name. */
  readonly name: readonly number[];
  /** Incidents of theirs, in what was written about them. */
  readonly own: readonly number[];
  readonly actions: readonly number[];
}

/**
 * Whether somebody was left worse than put right: a second failure then weighs double (Maxham & Netemeyer 2002). They
 * left, it was settled in part only, it is still open though they were upset, or they said so when asked again.
 */
export function wasPoor(
  { status, ending, state }: Incident,
  followUps: readonly Pick<FollowUpFields, 'satisfaction' | 'understood'>[],
): boolean {
  const last = followUps.at(-1);
  if (last?.satisfaction !== null && last?.satisfaction !== undefined) return last.satisfaction <= 2;
  if (last?.understood === 'no') return true;
  if (status === 'open') return state === 'upset' || state === 'gone';
  return ending === 'left' || ending === 'partly';
}
