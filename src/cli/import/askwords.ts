import { fold } from '../../domain/text.ts';
import { wordsOfValues } from '../../language/valuewords.ts';
import type { FoundWord, Meaning } from '../../transfer/table/choicewords.ts';
import type { ImportField } from '../../transfer/columns.ts';
import type { Context } from '../context.ts';
import { openDialog, type Dialog } from '../dialog.ts';

/** The number of words that are listed; rarer ones are taken as guessed. */
const maxListed = 20;
/** Keys of the choices that are no value. */
const [all, nothing, skip] = ['all', 'nothing', 'skip'] as const;

/**
 * Lists the words of a file in columns of closed lists with what each will become, until all are right. Returns the corrected
 * ones as values of `--map-value`.
 */
export async function askWords(context: Context, words: readonly FoundWord[]): Promise<readonly string[]> {
  const { typedMapValue } = await import('../../transfer/importmodules.ts');
  const dialog = await openDialog(context, 'import', '--map-value');
  const { t } = dialog.language;
  const listed = [...words]
    .filter((word) => !isPlain(dialog, word))
    .sort((a, b) => Number(a.meaning !== undefined) - Number(b.meaning !== undefined) || b.count - a.count)
    .slice(0, maxListed);
  if (listed.length === 0) return [];
  const corrected = new Map<FoundWord, Meaning>();
  for (;;) {
    const choices = listed.map((word, index) => ({
      value: String(index),
      label: describe(dialog, word, corrected.get(word) ?? word.meaning),
    }));
    const first = { value: all, label: t.import.question.allRight };
    const picked = await dialog.pick('words', t.import.question.words, [first, ...choices], all);
    const word = listed[Number(picked)];
    if (picked === all || word === undefined) break;
    corrected.set(word, await askMeaning(dialog, word, corrected.get(word) ?? word.meaning));
  }
  return [...corrected].map(([{ field, word }, meaning]) => typedMapValue(field, word, meaning));
}

/** Whether a word is what we show for its value, so that there is nothing to ask. */
function isPlain(dialog: Dialog, { field, word, meaning }: FoundWord): boolean {
  return meaning !== undefined && fold(meaningInWords(dialog, field, meaning, '')) === fold(word);
}

/** "Status: Solved (12) → resolved" */
function describe(dialog: Dialog, { field, word, count }: FoundWord, meaning: Meaning | undefined): string {
  const { t, format } = dialog.language;
  return `${nameOfField(dialog, field)}: ${word} (${format.number(count)}) → ${meaningInWords(dialog, field, meaning, t.import.question.unknownWord)}`;
}

function nameOfField({ language }: Dialog, field: ImportField): string {
  const labels: Readonly<Record<string, string>> = language.t.field;
  return labels[field] ?? field;
}

function meaningInWords(
  { language }: Dialog,
  field: ImportField,
  meaning: Meaning | undefined,
  unknown: string,
): string {
  const { t, wording } = language;
  if (meaning === undefined) return unknown;
  if ('skip' in meaning) return t.import.question.leaveOut;
  if (meaning.value === null) return t.import.question.nothing;
  return wordsOfValues(field, [String(meaning.value)], wording)[0] ?? String(meaning.value);
}

async function askMeaning(
  dialog: Dialog,
  { field, word }: FoundWord,
  current: Meaning | undefined,
): Promise<Meaning> {
  const { choicesOf } = await import('../../transfer/importmodules.ts');
  const { t, wording } = dialog.language;
  const values = choicesOf(field).map(String);
  const labels = wordsOfValues(field, values, wording);
  const picked = await dialog.pick(
    'meaning',
    t.import.question.meaning(word),
    [
      ...values.map((value, index) => ({ value, label: labels[index] ?? value })),
      { value: nothing, label: t.import.question.nothing },
      { value: skip, label: t.import.question.leaveOut },
    ],
    keyOf(current),
  );
  if (picked === skip) return { skip: true };
  if (picked === nothing) return { value: null };
  return { value: choicesOf(field).find((value) => String(value) === picked) ?? null };
}

/** The choice that a meaning is in the list of `askMeaning`. */
function keyOf(meaning: Meaning | undefined): string | undefined {
  if (meaning === undefined) return undefined;
  if ('skip' in meaning) return skip;
  return meaning.value === null ? nothing : String(meaning.value);
}
