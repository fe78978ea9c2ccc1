import type { TallyDimension } from './dimension.ts';
import type { FollowUpFields } from './entry.ts';
import type { Minor } from './money.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** Whether a deadline was met; `waiting` if it is still in the future. */
type DeadlineOutcome = 'met' | 'missed' | 'waiting';

/**
 * The metrics of incidents, with the types of their values. The records return the distribution of a metric. The period of a
 * filter usually applies to the business day of the complaint, but for a metric with its own day it applies to that day.
 */
export interface MetricValues {
  /** Counted from when it was reported; null until it has happened, or if one of the two times is unknown. */
  readonly minutes_to_acknowledge: number;
  /** Until the first resolution, even if that did not last. */
  readonly minutes_to_first_resolution: number;
  readonly minutes_to_resolution: number;
  /** Null if there was no target. */
  readonly acknowledge_target: DeadlineOutcome;
  readonly resolve_target: DeadlineOutcome;
  /** Whether a resolution lasted or the complaint was reopened; null if it was never resolved. */
  readonly resolution: 'lasting' | 'reopened';
  /** Complaints opened, resolved and reopened, by the day on which that happened. */
  readonly movement: 'new' | 'resolved' | 'reopened';

  readonly remedy_value: Minor;
  readonly remedy_cost: Minor;
  /** The cost of working time, at the rate of that time. */
  readonly staff_cost: Minor;
  /**
   * How far the remedies that one person gave for one complaint exceed that person's limit, counting those with a known
   * value; null if there is no limit.
   */
  readonly above_limit: Minor;
  /** Total of all remedies of a complaint; null if none has a value or a cost. */
  readonly given: Minor;

  readonly promise: DeadlineOutcome;
  /** Whether a scheduled follow-up was attempted in time, by the day on which it was due. */
  readonly follow_up: 'in_time' | 'late' | 'overdue' | 'waiting';
  /** By the day of the follow-up. */
  readonly follow_up_outcome: FollowUpFields['outcome'];
  /** By the day on which the customer came back. */
  readonly came_back: 'yes';
  /** 1 to 5, from the last follow-up of a complaint in which the customer was reached. */
  readonly satisfaction: number;

  /** The number of complaints of each identified customer. */
  readonly complaints_of_customer: number;
  /** Ids of the steps that were done, separated by spaces; empty for none, null if not recorded. */
  readonly steps_done: string;
  readonly foreseen: 'yes' | 'no';
}
export type Metric = keyof MetricValues;

/**
 * What metrics can be grouped by: everything that complaints can be tallied by; remedies also by kind and approver,
 * satisfaction also by the other answers of the same follow-up. `own_action`: whether the complaint itself has a corrective
 * action.
 */
export type MetricDimension =
  | TallyDimension
  | 'checklist'
  | 'own_action'
  | 'remedy_given'
  | 'approver'
  | 'before'
  | 'usual'
  | 'understood';

/** How often one value of a metric occurs for one combination of keys; a null value is an unknown one. */
export interface MetricCount<Value> {
  readonly keys: readonly (string | number | null)[];
  readonly value: Value | null;
  readonly count: number;
}

/** The time that decides what is overdue and what is still in the future. */
export interface AsOf {
  readonly now: Instant;
  readonly today: Day;
}
