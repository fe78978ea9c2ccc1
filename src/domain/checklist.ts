import { isText, listOf, objectOf, orNull } from './jsonshape.ts';
import { fold } from './text.ts';
import { readObject, type OwnFile } from './ownfile.ts';

/** The steps of a good recovery, in order and in one language. */
export interface Checklist {
  readonly id: string;
  readonly name: string;
  /** A remark about the checklist. */
  readonly note: string | null;
  readonly steps: readonly ChecklistStep[];
}

export interface ChecklistStep {
  readonly id: string;
  /** The word in capitals that heads the step on the page. */
  readonly word: string;
  readonly do: string;
  /** An example of what to say to the customer. */
  readonly say: string | null;
  readonly avoid: string | null;
  /** How much may be given without asking; {limit} is replaced by the amount. */
  readonly limit: string | null;
  readonly more: string | null;
}

/** Maximum lengths of a step's texts: the page must fit on one screen. */
const longestText = { word: 12, do: 160, say: 200, avoid: 160, limit: 80, more: 600 } as const;
const stepsAtMost = 9;
const stepKeys = ['id', 'word', 'do', 'say', 'avoid', 'limit', 'more'];

/** Parses a checklist written by the owner. Throws bad_written with the line and the place. */
export function readChecklist(written: OwnFile): Checklist {
  const top = readObject(written, ['id', 'name', 'note', 'steps']);
  const name = top.text('name', 60);
  const id = slug(top.optionalText('id', 40) ?? name);
  if (id === '') top.refuse('id', 'missing');
  const seen = new Set<string>();
  const steps = top.objects('steps', stepKeys, stepsAtMost).map((step): ChecklistStep => {
    const word = step.text('word', longestText.word);
    const stepId = slug(step.optionalText('id', 40) ?? word).replaceAll('-', '_');
    if (stepId === '') step.refuse('id', 'missing');
    if (seen.has(stepId)) step.refuse(step.optionalText('id', 40) === null ? 'word' : 'id', 'twice');
    seen.add(stepId);
    return {
      id: stepId,
      word,
      do: step.text('do', longestText.do),
      say: step.optionalText('say', longestText.say),
      avoid: step.optionalText('avoid', longestText.avoid),
      limit: step.optionalText('limit', longestText.limit),
      more: step.optionalText('more', longestText.more),
    };
  });
  if (steps.length === 0) top.refuse('steps', 'empty_list');
  return { id, name, note: top.optionalText('note', 200), steps };
}

/** Whether a stored value is a checklist. */
export const isChecklist = objectOf<Checklist>({
  id: isText,
  name: isText,
  note: orNull(isText),
  steps: listOf(
    objectOf<ChecklistStep>({
      id: isText,
      word: isText,
      do: isText,
      say: orNull(isText),
      avoid: orNull(isText),
      limit: orNull(isText),
      more: orNull(isText),
    }),
  ),
});

/** Turns a name into a key: "Hotel, at night" → "hotel-at-night". */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
