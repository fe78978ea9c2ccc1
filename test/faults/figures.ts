import type { TaskMeta } from 'vitest';

/** The figures that a test of a hazard reports. */
export interface HazardFigures {
  readonly hazard: string;
  /** Number of kills, faults or commands that could have lost a record. */
  readonly tried: number;
  /** Number of acknowledged records that are missing or incomplete. */
  readonly lost: number;
}

declare module 'vitest' {
  interface TaskMeta {
    figures?: HazardFigures;
  }
}

/** Passes the figures to the reporter, which prints them and writes docs/hazards.md. */
export function reportHazard(task: { readonly meta: TaskMeta }, figures: HazardFigures): void {
  task.meta.figures = figures;
}
