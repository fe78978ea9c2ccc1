import type { Instant } from './time/zone.ts';

/** Who is typing a draft: while that process lives, nobody else is offered it. */
export interface DraftHolder {
  readonly host: string;
  readonly process: number;
  /** When that machine was started; a process number from before means nothing today. */
  readonly bootedAt: Instant;
  readonly terminal: string | null;
}

/** An unfinished recording: when it began, and every answer given so far, by question. */
export interface Draft {
  readonly id: string;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly holder: DraftHolder;
}
