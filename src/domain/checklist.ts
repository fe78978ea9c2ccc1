import { isText, listOf, objectOf, orNull } from './jsonshape.ts';
import { fold } from './text.ts';
import { readObject, type OwnFile } from './ownfile.ts';

/** An ordered list of steps for putting something right. Data, in the words of one language. */
export interface Checklist {
  readonly id: string;
  readonly name: string;
  /** What is to be known about it. */
  readonly note: string | null;
  readonly steps: readonly ChecklistStep[];
}

export interface ChecklistStep {
  readonly id: string;
  /** One word for the page, in capitals. */
  readonly word: string;
  readonly do: string;
  /** Words that work, as the customer hears them. */
  readonly say: string | null;
  readonly avoid: string | null;
  /** What may be given here without asking; {limit} stands for the amount. */
  readonly limit: string | null;
  readonly more: string | null;
}

/** Longest texts of a step: the page has to fit one screen. */
const longestText = { word: 12, do: 160, say: 200, avoid: 160, limit: 80, more: 600 } as const;
const stepsAtMost = 9;
const stepKeys = ['id', 'word', 'do', 'say', 'avoid', 'limit', 'more'];

/** A checklist of the owner's own. Throws bad_written, naming the place. */
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

/** Whether something is a checklist as it is kept. */
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

/** A name as a key: "Hotel, at night" → "hotel-at-night". */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
