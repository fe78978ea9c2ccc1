import type { Action } from './action.ts';
import type { Instant } from './time/zone.ts';

/** One thing that was done, and the incidents it touched; of a file or a batch of many incidents none is named. */
export interface Done {
  readonly action: Action;
  readonly incidents: readonly number[];
}

/** What was done since a handover, the oldest first, without what was undone in between. */
export interface Since {
  /** When the last handover was noted; null where none was. */
  readonly handedOverAt: Instant | null;
  readonly done: readonly Done[];
  /** The id of the newest action that was there: the next page begins after it. */
  readonly upTo: number;
}
