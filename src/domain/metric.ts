import type { TallyDimension } from './dimension.ts';
import type { FollowUpFields } from './entry.ts';
import type { Minor } from './money.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What became of something that had a moment by which it was due; `waiting`: that moment is still to come. */
export type DeadlineOutcome = 'met' | 'missed' | 'waiting';

/**
 * What the records can count value by value, with the type of its values. A filter means complaints by their business
 * day; where a fact has a day of its own, the period of the filter is about that day.
 */
export interface Facts {
  /** From the moment we were told; null while it has not happened, or where one of the moments is not known. */
  readonly minutes_to_acknowledge: number;
  /** A resolution that did not last is a first one too. */
  readonly minutes_to_first_resolution: number;
  readonly minutes_to_resolution: number;
  /** Null without a target. */
  readonly acknowledge_target: DeadlineOutcome;
  readonly resolve_target: DeadlineOutcome;
  /** Of complaints that were ever resolved: whether one had to be opened again; null of all others. */
  readonly resolution: 'lasting' | 'reopened';
  /** What came and went, on the day it did. */
  readonly movement: 'new' | 'resolved' | 'reopened';

  readonly remedy_value: Minor;
  readonly remedy_cost: Minor;
  /** What the time of staff cost, as it was then. */
  readonly staff_cost: Minor;
  /**
   * By how much what one person gave for one complaint exceeds what they could give alone, of gifts whose worth is known; null where
   * no limit is.
   */
  readonly above_limit: Minor;
  /** What a complaint was given altogether, if anything of it has a worth or a cost; else null. */
  readonly given: Minor;

  readonly promise: DeadlineOutcome;
  /** Of follow-ups with a day, on that day: whether somebody tried by then. */
  readonly follow_up: 'in_time' | 'late' | 'overdue' | 'waiting';
  /** Of those that were made, on the day they were. */
  readonly follow_up_outcome: FollowUpFields['outcome'];
  /** On the day they did. */
  readonly came_back: 'yes';
  /** 1–5, by the last follow-up of a complaint that reached somebody. */
  readonly satisfaction: number;

  /** Of customers who can be told apart: how many complaints are theirs. */
  readonly complaints_of_customer: number;
  /** Ids of the steps that are said to be done, with a space between; empty for none, null where nobody said. */
  readonly steps_done: string;
  readonly foreseen: 'yes' | 'no';
}
export type Fact = keyof Facts;

/**
 * What facts can be grouped by: by what complaints are; remedies besides by what was given and who else authorised it;
 * satisfaction by the other answers of the same follow-up. `own_action`: whether a preventive action belongs to the
 * complaint itself.
 */
export type FactKey =
  TallyDimension | 'checklist' | 'own_action' | 'remedy' | 'approver' | 'before' | 'usual' | 'understood';

/** How often one value of a fact occurs under one combination of keys; null: not known. */
export interface FactCount<Value> {
  readonly keys: readonly (string | number | null)[];
  readonly value: Value | null;
  readonly count: number;
}

/** The moment as of which something is overdue or still to come. */
export interface AsOf {
  readonly now: Instant;
  readonly today: Day;
}
