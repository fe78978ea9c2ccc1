import type { Checklist } from '../domain/checklist.ts';
import type { Filter } from '../domain/filter.ts';
import type { AsOf } from '../domain/metric.ts';
import type { Records } from '../domain/records.ts';

/** The step of a checklist that is left out most often, and out of how many complaints. */
export interface SkippedStep {
  readonly step: string;
  readonly word: string;
  readonly skipped: number;
  readonly reported: number;
}

/** Fewer complaints do not show what is usually left out. */
const minReported = 5;

/** Returns the step that is left out most often, the first of equal ones; null if none is, or too few complaints tell. */
export function mostSkipped(
  steps: Checklist['steps'] | readonly { readonly id: string; readonly word: string }[],
  done: (step: string) => number,
  reported: number,
): SkippedStep | null {
  if (reported < minReported) return null;
  return steps.reduce<SkippedStep | null>((most, { id, word }) => {
    const skipped = reported - done(id);
    return skipped > (most?.skipped ?? 0) ? { step: id, word, skipped, reported } : most;
  }, null);
}

/** Finds the step of this checklist that is left out most often among the complaints that meet a filter. */
export async function findSkippedStep(
  records: Records,
  filter: Filter,
  { id, steps }: Checklist,
  asOf: AsOf,
): Promise<SkippedStep | null> {
  const cells = (await records.distribution(filter, 'steps_done', ['checklist'], asOf)).filter(
    ({ keys: [key], value }) => key === id && value !== null,
  );
  const total = (some: typeof cells) => some.reduce((sum, { count }) => sum + count, 0);
  return mostSkipped(
    steps,
    (step) => total(cells.filter(({ value }) => value?.split(' ').includes(step))),
    total(cells),
  );
}

/** The topic of a step as a command shows it: the word that stands on the screen, unless it is several. */
export function shownTopic({ step, word }: SkippedStep): string {
  return /\s/u.test(word) ? step : word.toLowerCase();
}
