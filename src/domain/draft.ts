import { isObject, isText, isTexts, optional } from './jsonshape.ts';
import type { Instant } from './time/zone.ts';

/** The process in which a draft is being typed; while it runs, the draft is not offered to anyone else. */
export interface DraftHolder {
  readonly host: string;
  readonly process: number;
  /** When the machine was started; process numbers from before that are meaningless. */
  readonly bootedAt: Instant;
  readonly terminal: string | null;
}

/** An unfinished recording, with the progress of its interview. */
export interface Draft {
  readonly id: string;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly holder: DraftHolder;
}

/** Whether a stored value is the progress of a draft: answers of one or several texts, and the ids of finished questions. */
export function isDraftAnswers(found: unknown): found is Draft['answers'] {
  if (!isObject(found)) return false;
  const { answers = {}, asked, given } = found;
  return (
    isObject(answers) &&
    Object.values(answers).every((answer) => isText(answer) || isTexts(answer)) &&
    [asked, given].every(optional(isTexts))
  );
}
