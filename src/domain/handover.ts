import type { Action } from './action.ts';
import type { Instant } from './time/zone.ts';

/** An action with the numbers of the incidents it touched; empty for an import or a batch of many incidents. */
export interface ActionWithIncidents {
  readonly action: Action;
  readonly incidents: readonly number[];
}

/** The actions since the last handover, oldest first, without those that were undone. */
export interface ActionsSinceHandover {
  /** When the last handover was recorded; null if there was none. */
  readonly handedOverAt: Instant | null;
  readonly actions: readonly ActionWithIncidents[];
  /** The id of the newest action; the next handover begins after it. */
  readonly upTo: number;
}
