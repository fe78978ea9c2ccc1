import { findSimilarWord, fold } from './text.ts';
import type { Checklist, ChecklistStep } from './checklist.ts';
import type { Day } from './time/wall.ts';

/** The topics of training besides the steps of the checklist: the page for somebody new, and a drill. */
export const generalTopics = ['start', 'drill'] as const;
export type GeneralTopic = (typeof generalTopics)[number];

export function isGeneralTopic(topic: string): topic is GeneralTopic {
  return (generalTopics as readonly string[]).includes(topic);
}

/** A step as people name it. */
export type NamedStep = Pick<ChecklistStep, 'id' | 'word'>;

/** Finds the step of a checklist that a text means: by its id, its word or its number; otherwise one with a similar name. */
export function findStep(
  { steps }: { readonly steps: readonly NamedStep[] },
  typed: string,
): { readonly exact?: string; readonly near?: string } {
  const text = fold(typed).trim();
  const exact = steps.find(
    ({ id, word }, index) => fold(id) === text || fold(word) === text || String(index + 1) === text,
  );
  if (exact) return { exact: exact.id };
  const near = findSimilarWord(
    steps.map(({ id }) => id),
    text,
  );
  return near === undefined ? {} : { near };
}

/** The steps of the shipped checklists in which something is offered. */
const offerSteps = ['alternatives', 'solutions', 'resolve', 'fix', 'meeting'];

/** The step in which something is offered; in a checklist without one of these names, the last. */
export function stepOfOffers({ steps }: Checklist): string | null {
  return (steps.find(({ id }) => offerSteps.includes(id)) ?? steps.at(-1))?.id ?? null;
}

/** What makes a case special, whatever it is about: a health risk, an abusive customer, a review that everybody reads. */
export const caseMarks = ['safety', 'abuse', 'public'] as const;
export type CaseMark = (typeof caseMarks)[number];

/** What the observer looks for in a step, and a good recovery in words; either may be missing. */
export interface CaseStep {
  readonly look: string | null;
  readonly good: string | null;
}

/** A case for a drill: a complaint of the business without names, or a shipped one. */
export interface PracticeCase {
  /** The number of the complaint, or the id of a shipped case. */
  readonly id: string;
  readonly isOwn: boolean;
  /** The business day of a complaint. */
  readonly onDay: Day | null;
  readonly title: string;
  /** The id of the shipped category, or the name of one of the business. */
  readonly category: string | null;
  readonly marks: readonly CaseMark[];
  /** For whoever plays the customer. */
  readonly guest: {
    readonly who: string;
    readonly say: string;
    readonly calms: string;
    readonly worse: string;
  };
  /** What the member of staff knows, and what is possible now. */
  readonly staff: string;
  /** By the id of a step. */
  readonly steps: Readonly<Record<string, CaseStep | undefined>>;
}
