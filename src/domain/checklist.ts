import { isText, listOf, objectOf, nullable } from './jsonshape.ts';
import { fold } from './text.ts';
import { parseObject, type OwnFile } from './ownfile.ts';

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
const maxLengths = { word: 12, do: 160, say: 200, avoid: 160, limit: 80, more: 600 } as const;
const maxSteps = 9;
const stepKeys = ['id', 'word', 'do', 'say', 'avoid', 'limit', 'more'];

/** Parses a checklist written by the owner. Throws bad_written with the line and the place. */
export function parseChecklist(file: OwnFile): Checklist {
  const top = parseObject(file, ['id', 'name', 'note', 'steps']);
  const name = top.text('name', 60);
  const id = slug(top.optionalText('id', 40) ?? name);
  if (id === '') top.refuse('id', 'missing');
  const seen = new Set<string>();
  const steps = top.objects('steps', stepKeys, maxSteps).map((step): ChecklistStep => {
    const word = step.text('word', maxLengths.word);
    const stepId = slug(step.optionalText('id', 40) ?? word).replaceAll('-', '_');
    if (stepId === '') step.refuse('id', 'missing');
    if (seen.has(stepId)) step.refuse(step.optionalText('id', 40) === null ? 'word' : 'id', 'twice');
    seen.add(stepId);
    return {
      id: stepId,
      word,
      do: step.text('do', maxLengths.do),
      say: step.optionalText('say', maxLengths.say),
      avoid: step.optionalText('avoid', maxLengths.avoid),
      limit: step.optionalText('limit', maxLengths.limit),
      more: step.optionalText('more', maxLengths.more),
    };
  });
  if (steps.length === 0) top.refuse('steps', 'empty_list');
  return { id, name, note: top.optionalText('note', 200), steps };
}

/** Whether a stored value is a checklist. */
export const isChecklist = objectOf<Checklist>({
  id: isText,
  name: isText,
  note: nullable(isText),
  steps: listOf(
    objectOf<ChecklistStep>({
      id: isText,
      word: isText,
      do: isText,
      say: nullable(isText),
      avoid: nullable(isText),
      limit: nullable(isText),
      more: nullable(isText),
    }),
  ),
});

/** Turns a name into a key: "Hotel, at night" → "hotel-at-night". */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
