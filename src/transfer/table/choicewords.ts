import { UserError } from '../../domain/error.ts';
import type { Field } from '../../domain/field.ts';
import { fold } from '../../domain/text.ts';
import { shippedWords } from '../../shipped/otherprograms.ts';
import { importedFields, importFields, type ImportField } from '../columns.ts';

/** What a word of a file stands for: a value of ours, nothing (null), or a row to leave out ("merged", "spam"). */
export type Meaning = { readonly value: string | number | null } | { readonly skip: true };

/** Returns what a word stands for in a field; undefined if that is unknown. */
export type WordReader = (field: ImportField, text: string) => Meaning | undefined;

/** Words that stand for nothing in any column: folded ones, and some in capitals, which in small letters are names. */
const nothings: ReadonlySet<string> = new Set(shippedWords.nothing);

/** Whether such a word begins with an ASCII character. Most cells begin with another one and need not be folded. */
const beginsNothing = new Uint8Array(0x80);
for (const word of nothings)
  for (const first of [word, word.toUpperCase()]) beginsNothing[first.charCodeAt(0)] = 1;

/** Whether the text of a cell is a mark for nothing: "-", "N/A", "?". */
export function isNothing(text: string): boolean {
  if (text.length > 20) return false;
  const first = text.charCodeAt(0);
  // Folding removes white space.
  if (first > 0x20 && first < 0x80 && beginsNothing[first] !== 1) return false;
  return nothings.has(text) || nothings.has(fold(text));
}

/** The fields whose values are a closed list, with these values. A mark is yes or empty. */
const choices: ReadonlyMap<ImportField, readonly (string | number)[]> = new Map(
  importedFields.flatMap(({ field, heading }) => {
    const values = valuesOf(field);
    return values === null ? [] : [[heading, values]];
  }),
);

function valuesOf(field: Field): readonly (string | number)[] | null {
  if (field.kind === 'choice') return field.choices;
  return field.kind === 'mark' ? ['yes'] : null;
}

/** Whether a field takes only the words of a closed list. */
export function isChoice(field: ImportField): boolean {
  return choices.has(field);
}

/** Returns the values of a closed list. */
export function choicesOf(field: ImportField): readonly (string | number)[] {
  return choices.get(field) ?? [];
}

/** The word that leaves a row out, in `--map-value` and in the data. */
const skipWord = 'skip';

/** What other people's words stand for, by field and folded word. */
const known: ReadonlyMap<string, ReadonlyMap<string, Meaning>> = new Map(
  Object.entries(shippedWords.values).map(([field, byValue]) => {
    const meanings = Object.entries(byValue).flatMap(([value, words]) =>
      words.map((word) => [fold(word), meaningOf(value)] as const),
    );
    return [field, new Map(meanings)];
  }),
);
const yesWords: ReadonlySet<string> = new Set(shippedWords.yes.map(fold));
const noWords: ReadonlySet<string> = new Set(shippedWords.no.map(fold));

/** Whether a text is a word for no. */
export function isNo(text: string): boolean {
  return noWords.has(fold(text));
}

function meaningOf(value: string): Meaning {
  if (value === skipWord) return { skip: true };
  if (value === '') return { value: null };
  return { value: /^\d+$/u.test(value) ? Number(value) : value };
}

/**
 * Creates a word reader. Words typed after `--map-value` come first, then our own values, their words in our languages
 * (`ownValueOf`), and the words of other programs.
 */
export function createWordReader(
  typed: ReadonlyMap<string, Meaning>,
  ownValueOf: (field: ImportField, text: string) => string,
): WordReader {
  const caches = new Map<ImportField, Map<string, Meaning | undefined>>();
  const read = (field: ImportField, text: string): Meaning | undefined => {
    const values = choices.get(field);
    if (values === undefined) return undefined;
    const folded = fold(text);
    const asTyped = typed.get(keyOf(field, folded));
    if (asTyped !== undefined) return asTyped;
    const value = ownValue(values, folded) ?? ownValue(values, fold(ownValueOf(field, text)));
    if (value !== undefined) return { value };
    const word = folded.replace(/[.!:]+$/u, '');
    if (values.length === 1 && values[0] === 'yes')
      return yesWords.has(word) ? { value: 'yes' } : isNo(word) ? { value: null } : undefined;
    return known.get(field)?.get(word) ?? (isNothing(text) ? { value: null } : undefined);
  };
  return (field, text) => {
    let cache = caches.get(field);
    if (!cache) caches.set(field, (cache = new Map<string, Meaning | undefined>()));
    const known = cache.get(text);
    if (known !== undefined || cache.has(text)) return known;
    const meaning = read(field, text);
    // A column of free text by mistake must not fill the memory.
    if (cache.size < 10_000) cache.set(text, meaning);
    return meaning;
  };
}

function ownValue(values: readonly (string | number)[], folded: string): string | number | undefined {
  const key = folded.replaceAll(/[\s-]+/gu, '_');
  return values.find((value) => String(value) === key);
}

const keyOf = (field: ImportField, word: string) => `${field}:${word}`;

/**
 * Parses the values of `--map-value FIELD:WORD=VALUE`; VALUE is one of ours, nothing, or `skip` for rows to leave out.
 * @throws UserError bad_map_value, unknown_field, and bad_choice for a value that the field does not have
 */
export function parseMapValues(typed: readonly string[]): ReadonlyMap<string, Meaning> {
  return new Map(
    typed.map((text) => {
      const [, name, word, value] = /^\s*([^:]+?)\s*:(.+)=([^=]*)$/su.exec(text) ?? [];
      if (name === undefined || word === undefined || value === undefined)
        throw new UserError('bad_map_value', { value: text });
      const field = importFields.find((each) => each === name.toLowerCase().replaceAll('-', '_'));
      const values = field === undefined ? undefined : choices.get(field);
      if (field === undefined || values === undefined)
        throw new UserError('unknown_field', { value: name, known: [...choices.keys()].join(', ') });
      return [keyOf(field, fold(word)), typedMeaning(field, values, value.trim())];
    }),
  );
}

function typedMeaning(field: ImportField, values: readonly (string | number)[], text: string): Meaning {
  if (text === '') return { value: null };
  const value = ownValue(values, fold(text));
  if (value !== undefined) return { value };
  if (fold(text) === skipWord) return { skip: true };
  throw new UserError('bad_choice', {
    option: `--map-value ${field}`,
    value: text,
    choices: [...values, skipWord].join(', '),
  });
}

/** Formats the choice of a value for a word as a value of `--map-value`. */
export function typedMapValue(field: ImportField, word: string, meaning: Meaning): string {
  return `${field}:${word}=${'skip' in meaning ? skipWord : (meaning.value ?? '')}`;
}

/** The share of the cells whose words must be known before a column is believed to hold values of a field. */
const mostCells = 0.5;

/** Whether most of these cells have a meaning in a field. */
export function areMostlyWordsOf(field: ImportField, cells: readonly string[], wordOf: WordReader): boolean {
  const understood = cells.filter((cell) => wordOf(field, cell) !== undefined);
  return understood.length > cells.length * mostCells;
}

/** Whether some of these cells have a value in a field. */
export function areSomeWordsOf(field: ImportField, cells: readonly string[], wordOf: WordReader): boolean {
  return cells.some((cell) => {
    const meaning = wordOf(field, cell);
    return meaning !== undefined && ('skip' in meaning || meaning.value !== null);
  });
}

/** A word of the file in the column of a closed list, how often it occurs, and what it stands for, if that is known. */
export interface FoundWord {
  readonly field: ImportField;
  readonly word: string;
  readonly count: number;
  readonly meaning: Meaning | undefined;
  /** Whether the word is one of our own values. */
  readonly isOwn: boolean;
}

/** Counts the words of choices in rows; words that differ only in case and accents are one, spelt as the first of them. */
export function findWords(
  fields: readonly { readonly field: ImportField; readonly cellsOf: () => Iterable<string> }[],
  wordOf: WordReader,
): readonly FoundWord[] {
  return fields.flatMap(({ field, cellsOf }) => {
    const counts = new Map<string, { word: string; count: number }>();
    for (const cell of cellsOf()) {
      const word = cell.trim();
      if (word === '') continue;
      // "Sí" and "SI" are one word, as when they are read.
      const counted = counts.get(fold(word));
      if (counted === undefined) counts.set(fold(word), { word, count: 1 });
      else counted.count += 1;
    }
    const values = choices.get(field) ?? [];
    return [...counts.values()].map(({ word, count }) => ({
      field,
      word,
      count,
      meaning: wordOf(field, word),
      isOwn: ownValue(values, fold(word)) !== undefined,
    }));
  });
}
