import type { Channel, Kind, Severity, State, Status } from './incident.ts';
import type { Period } from './time/period.ts';
import type { Weekday } from './time/wall.ts';

/** A name asked for: its entry, or null for "not recorded". `ids` are all entries counted under it. */
export interface AskedName {
  readonly ids: readonly number[] | null;
  readonly name: string | null;
}

/**
 * Which incidents are meant. Lists are "any of these"; an absent list is "all". Deleted incidents are never among them
 * unless `deleted` asks for exactly those.
 */
export interface Filter {
  readonly period: Period;
  readonly department?: readonly AskedName[];
  readonly category?: readonly AskedName[];
  readonly shift?: readonly AskedName[];
  readonly cause?: readonly AskedName[];
  readonly touchpoint?: readonly AskedName[];
  readonly weekday?: readonly Weekday[];
  readonly hour?: readonly (number | null)[];
  /** Absent: complaints alone. */
  readonly kind?: readonly Kind[];
  readonly channel?: readonly (Channel | null)[];
  readonly owner?: string;
  /** Whether somebody has looked for the cause. */
  readonly reviewed?: boolean;
  readonly status?: readonly Status[];
  readonly severity?: readonly (Severity | null)[];
  readonly state?: readonly (State | null)[];
  /** Found anywhere in what was written, whatever the case and accents. */
  readonly text?: string;
  readonly customer?: string;
  readonly place?: string;
  /** One customer, by the key of `contactKey`. */
  readonly contact?: string;
  readonly deleted?: boolean;
}
