import { isObject, isText, isTexts, orNothing } from './jsonshape.ts';
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

/** Whether something is what a draft keeps: answers of one text or several, and which questions need not be asked any more. */
export function isDraftAnswers(found: unknown): found is Draft['answers'] {
  if (!isObject(found)) return false;
  const { answers = {}, asked, given } = found;
  return (
    isObject(answers) &&
    Object.values(answers).every((answer) => isText(answer) || isTexts(answer)) &&
    [asked, given].every(orNothing(isTexts))
  );
}
