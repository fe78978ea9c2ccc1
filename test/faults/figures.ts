import type { TaskMeta } from 'vitest';

/** What a test of a hazard tells of itself, beside that it passed. */
export interface Figures {
  readonly hazard: string;
  /** Kills, faults, commands: whatever could have lost something. */
  readonly tried: number;
  /** Records that were acknowledged and are not there, or are there by half. */
  readonly lost: number;
}

declare module 'vitest' {
  interface TaskMeta {
    figures?: Figures;
  }
}

/** Hands the figures to the reporter, which prints them and writes them into docs/hazards.md. */
export function tell(task: { readonly meta: TaskMeta }, figures: Figures): void {
  task.meta.figures = figures;
}
