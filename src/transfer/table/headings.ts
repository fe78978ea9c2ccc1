import { fold } from '../../domain/text.ts';
import { shippedHeadings, shippedWords } from '../../shipped/otherprograms.ts';
import { areMostlyWordsOf, areSomeWordsOf, isChoice, isNothing, type WordReader } from './choicewords.ts';
import { importedFields, importFields, type ImportField } from '../columns.ts';
import { looksLikeRating } from '../rows/rating.ts';
import { rejectColumns } from '../rejection.ts';

/** The positions of the columns of each field, in the order in which their cells are joined or tried. */
export type Mapping = ReadonlyMap<ImportField, readonly number[]>;

const isPart = (entry: string) => entry.includes('…');

/** Headings that people use in four languages, by field, the most specific first; normalised. */
export const headings: ReadonlyMap<ImportField, readonly string[]> = byField((entries) => [
  ...new Set(entries.filter((entry) => !isPart(entry)).map(normaliseHeading)),
]);

/** What headings begin or end with that are on no list, by field: "fecha …" and "… status"; spaces keep words whole. */
const headingParts: ReadonlyMap<ImportField, readonly ((heading: string) => boolean)[]> = byField((entries) =>
  entries.filter(isPart).map((entry) => {
    const part = normaliseHeading(entry);
    return entry.startsWith('…')
      ? (heading) => heading.endsWith(` ${part}`)
      : (heading) => heading.startsWith(`${part} `);
  }),
);

function byField<Value>(convert: (entries: readonly string[]) => Value): ReadonlyMap<ImportField, Value> {
  return new Map(
    Object.entries(shippedHeadings).map(([field, entries]) => [field as ImportField, convert(entries)]),
  );
}

const knownHeadings: ReadonlySet<string> = new Set([
  ...importFields.map(normaliseHeading),
  ...[...headings.values()].flat(),
]);

/** Headings that are on no list of a field on purpose, such as the date of birth. */
const otherHeadings: ReadonlySet<string> = new Set(shippedWords.otherHeadings.map(normaliseHeading));

/** Headings that mean a field of a closed list even if few of its words are known. */
const certainHeadings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(shippedWords.certainHeadings).map(([field, entries]) => [
    field,
    new Set(entries.map(normaliseHeading)),
  ]),
);

function isCertain(field: ImportField, heading: string): boolean {
  const names = certainHeadings.get(field);
  return names?.has(normaliseHeading(heading)) === true || names?.has(withoutBrackets(heading)) === true;
}

/** Whether people or programs use this heading, for whichever field. */
export function isKnownHeading(heading: string): boolean {
  return knownHeadings.has(normaliseHeading(heading)) || knownHeadings.has(withoutBrackets(heading));
}

/** Normalises a heading without what explains it in brackets: "Created (UTC)", "Status (open/closed)". */
function withoutBrackets(heading: string): string {
  return normaliseHeading(heading.replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, ' '));
}

const ratingHeadings: ReadonlySet<string> = new Set(headings.get('rating'));

/** Headings of a person or, in a list of records, of their title. */
const titleHeadings: ReadonlySet<string> = new Set(['name', 'nombre', 'nome']);

/** Whether a column contains ratings, according to its heading: a higher rating is better, but a higher severity is worse. */
export function isRating(heading: string): boolean {
  return ratingHeadings.has(normaliseHeading(heading));
}

/** Normalises a heading: folded, with single spaces instead of punctuation and line breaks; "#" stays. */
export function normaliseHeading(heading: string): string {
  const words = fold(heading.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')).trim();
  return words === '' ? heading.trim() : words;
}

/** A date as people write it, or the number by which a spreadsheet stores one. */
const datePattern =
  /\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}|\d{1,2}[-/. ]+(?:de )?\p{L}{3,}[-/., ]+(?:de )?\d{2,4}|\p{L}{3,}\.? \d{1,2},? \d{4}|^(?:20)\d{6}$|^[345]\d{4}(?:[.,]\d+)?$|^\d{10}(?:\d{3})?$/u;
const timePattern = /^(?:\d{1,2}\s?(?:[:.h]\s?\d\d|h|[ap]\.?\s?m)|[01]?\d[0-5]\d$|0[.,]\d+$)/iu;
const amountPattern = /^[^\d]{0,6}\d[\d.,'\s]*[^\d]{0,12}$/u;

// A longer text is none, and would take the patterns a time that grows with its square.
const maxShort = 80;
const isDate = (cell: string) => cell.length <= maxShort && datePattern.test(cell);
const isAmount = (cell: string) => cell.length <= maxShort && amountPattern.test(cell);
const hasLetter = (cell: string) => /\p{L}/u.test(cell);

/** What the cells of a column must look like, at least most of them, before its heading is believed. */
const cellTests: ReadonlyMap<ImportField, (cell: string) => boolean> = new Map<
  ImportField,
  (cell: string) => boolean
>([
  ...importedFields.flatMap(({ field, heading }): [ImportField, (cell: string) => boolean][] => {
    switch (field.kind) {
      case 'instant':
      case 'day':
        return [[heading, isDate]];
      case 'count':
        return [[heading, (cell) => /^\d{1,9}$/u.test(cell)]];
      case 'money':
        return [[heading, isAmount]];
      default:
        return [];
    }
  }),
  ['occurred', isDate],
  ['date', isDate],
  ['recorded', isDate],
  ['time', (cell) => cell.length <= maxShort && timePattern.test(cell)],
  ['utc_offset', (cell) => /^(?:[-+]\d{1,2}(?::?\d\d)?|z)$/iu.test(cell)],
  ['uuid', (cell) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(cell)],
  ['remedy', hasLetter],
  ['remedy_value', isAmount],
  ['remedy_cost', isAmount],
  ['minutes', (cell) => /^\d{1,9}$/u.test(cell)],
  ['description', hasLetter],
  ['department', hasLetter],
  ['category', hasLetter],
  ['customer', hasLetter],
  ['contact', (cell) => cell.includes('@') || /(?:\d\D*){4}/u.test(cell)],
  ['rating', looksLikeRating],
]);

/** The share of the cells that must pass the test of their field. */
const mostCells = 0.6;

/** Whether the cells of a column can be the values of a field. An empty column can be anything. */
function isPlausible(
  field: ImportField,
  heading: string,
  cells: readonly string[],
  wordOf: WordReader,
): boolean {
  const filled = filledCells(cells);
  if (filled.length === 0) return true;
  if (isChoice(field))
    return isCertain(field, heading)
      ? areSomeWordsOf(field, filled, wordOf)
      : areMostlyWordsOf(field, filled, wordOf);
  if (field === 'id') return new Set(filled).size === filled.length;
  const test = cellTests.get(field);
  // A wrong date rejects its row with a reason; it must not hide the column.
  if (field === 'occurred' || field === 'date') return filled.some(isDate);
  return test === undefined || filled.filter(test).length >= filled.length * mostCells;
}

const filledCells = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => !isNothing(cell) && cell !== '');

/** The rows by which a heading is judged, and what their words stand for. */
export interface Evidence {
  readonly rows: readonly (readonly string[])[];
  readonly wordOf: WordReader;
}

/** Maps the columns named like our own fields, if their cells can be values of them. */
export function ownColumns(
  header: readonly string[],
  { rows, wordOf }: Evidence,
): Map<ImportField, number[]> {
  const folded = header.map(fold);
  const isOurs = isOwnExport(header);
  const mapping = new Map<ImportField, number[]>();
  for (const field of importFields) {
    const index = header.includes(field) ? header.indexOf(field) : folded.indexOf(field);
    // In our own export every cell is right, and a moment that cannot be read has to be named.
    const isBelieved = isOurs || field === 'occurred' || field === 'date';
    if (index >= 0 && (isBelieved || isPlausible(field, header[index] ?? '', cellsOf(rows, index), wordOf)))
      mapping.set(field, [index]);
  }
  return mapping;
}

/** Whether a file is an export of ours, in which every text is what somebody typed. */
export function isOwnExport(header: readonly string[]): boolean {
  return ['uuid', 'occurred', 'description'].every((name) => header.includes(name));
}

const cellsOf = (rows: Evidence['rows'], index: number) => rows.map((row) => row[index] ?? '');

/**
 * Maps the columns named like our own fields, and guesses others by their headings and cells.
 * @param given columns that are known already, for example those of another program
 */
export function guessColumns(
  header: readonly string[],
  { rows, wordOf }: Evidence,
  given: Mapping | null = null,
): Mapping {
  const mapping = new Map(given ?? ownColumns(header, { rows, wordOf }));
  const normalised = header.map(normaliseHeading);
  const bare = header.map(withoutBrackets);
  const taken = new Set([...[...mapping.values()].flat(), ...rejectColumnIndexes(header)]);
  const isCandidate = (field: ImportField, index: number) =>
    !taken.has(index) &&
    normalised[index] !== '' &&
    (rows.length === 0 || cellsOf(rows, index).some((cell) => cell.trim() !== '')) &&
    isPlausible(field, header[index] ?? '', cellsOf(rows, index), wordOf);
  const take = (field: ImportField, index: number) => {
    mapping.set(field, [index]);
    taken.add(index);
  };
  const guess = (field: ImportField) => {
    if (mapping.has(field)) return;
    for (const names of [normalised, bare])
      for (const word of headings.get(field) ?? []) {
        const index = names.findIndex((each, at) => each === word && isCandidate(field, at));
        if (index >= 0) {
          take(field, index);
          return;
        }
      }
  };
  const isUnlisted = (index: number) => {
    const names = [normalised[index] ?? '', bare[index] ?? ''];
    return !names.some((name) => knownHeadings.has(name) || otherHeadings.has(name));
  };
  /** Guesses by the beginning or end of a heading on no list, if only one column of the file has it. */
  const guessByPart = (field: ImportField) => {
    if (mapping.has(field)) return;
    for (const hasPart of headingParts.get(field) ?? []) {
      const found = bare.flatMap((name, at) =>
        hasPart(name) && isUnlisted(at) && isCandidate(field, at) ? [at] : [],
      );
      const [index] = found;
      if (index !== undefined && found.length === 1) {
        take(field, index);
        return;
      }
    }
  };
  // A date column is preferred to the timestamp that an online form adds.
  if (!mapping.has('occurred')) guess('date');
  if (!mapping.has('date')) guess('occurred');
  if (!mapping.has('occurred')) guessByPart('date');
  if (!mapping.has('date')) guessByPart('occurred');
  const others = importFields.filter((field) => field !== 'occurred' && field !== 'date');
  for (const guessOther of [guess, guessByPart])
    for (const field of others) if (field !== 'time' || !mapping.has('occurred')) guessOther(field);
  // A database calls the title of a record its name.
  const [named = -1] = mapping.get('customer') ?? [];
  if (!mapping.has('description') && titleHeadings.has(normalised[named] ?? '')) mapping.delete('customer');
  return mapping;
}

/** A column with the heading of an id that is not believed, because a value occurs again. */
export interface RepeatedId {
  readonly column: string;
  readonly value: string;
  /** The positions of the first two rows with the value. */
  readonly rows: readonly [number, number];
}

/** Returns the column that would have been the id if one of its values did not occur again; null if there is none. */
export function findRepeatedId(
  header: readonly string[],
  { rows }: Evidence,
  mapping: Mapping,
): RepeatedId | null {
  if (mapping.has('id')) return null;
  const taken = new Set([...mapping.values()].flat());
  const names = ['id', ...(headings.get('id') ?? [])];
  const index = header.findIndex((heading, at) => {
    const filled = filledCells(cellsOf(rows, at));
    const isNamed = names.includes(normaliseHeading(heading)) || names.includes(withoutBrackets(heading));
    // The number of a table or a customer occurs many times.
    return isNamed && !taken.has(at) && new Set(filled).size > filled.length / 2;
  });
  const firstRows = new Map<string, number>();
  for (const [position, row] of rows.entries()) {
    const value = (row[index] ?? '').trim();
    const first = firstRows.get(value);
    if (value === '' || isNothing(value)) continue;
    if (first !== undefined) return { column: nameOfColumn(header, index), value, rows: [first, position] };
    firstRows.set(value, position);
  }
  return null;
}

/** Returns the column that most looks like a text about what happened, if nothing else says so: the longest one. */
export function likelyTextColumn(
  header: readonly string[],
  { rows }: Evidence,
  mapping: Mapping,
): number | null {
  const taken = new Set([...mapping.values()].flat());
  const lengths = header.map((name, index) => {
    const cells = cellsOf(rows, index).filter((cell) => cell !== '');
    const texts = cells.filter((cell) => hasLetter(cell) && !isDate(cell));
    const isText = name !== '' && !taken.has(index) && texts.length > cells.length * mostCells;
    return isText ? cells.reduce((sum, cell) => sum + cell.length, 0) : 0;
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? null : lengths.indexOf(longest);
}

/** A date or a number, which is never the name of a column. */
const dataCell = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|[-+]?\d+(?:[.,:]\d+)*)$/u;

/** Whether the first row of a file has data instead of column names. */
export function looksLikeData(header: readonly string[], mapping: Mapping): boolean {
  const [when] = mapping.get('occurred') ?? mapping.get('date') ?? [];
  if (when !== undefined) return dataCell.test((header[when] ?? '').trim());
  return mapping.size === 0 && header.some((cell) => dataCell.test(cell.trim()));
}

/** Returns the indexes of the columns that our file of rejects adds to the rows. */
function rejectColumnIndexes(header: readonly string[]): readonly number[] {
  const first = header.length - rejectColumns.length;
  return rejectColumns.every((name, at) => header[first + at] === name)
    ? rejectColumns.map((_, at) => first + at)
    : [];
}

/** Returns the indexes of the columns with exactly this name; if there are none, ignores case and accents. */
export function columnsCalled(header: readonly string[], name: string): readonly number[] {
  const indexesWhere = (isCalled: (each: string) => boolean) =>
    header.flatMap((each, index) => (isCalled(each) ? [index] : []));
  const exact = indexesWhere((each) => each === name);
  return exact.length > 0 ? exact : indexesWhere((each) => fold(each) === fold(name));
}

/** Returns the name of a column; with its number if several have that name: "note#2". */
function nameOfColumn(header: readonly string[], index: number): string {
  const name = header[index] ?? '';
  const indexes = columnsCalled(header, name);
  return indexes.length > 1 ? `${name}#${indexes.indexOf(index) + 1}` : name;
}

/** Formats a mapping as values of `--map`. */
export function typedMapping(header: readonly string[], mapping: Mapping): readonly string[] {
  return importFields.flatMap((field) => {
    const indexes = mapping.get(field) ?? [];
    return indexes.map((index) => `${field}=${nameOfColumn(header, index)}`);
  });
}

/** Returns the names of the columns that are not imported. */
export function unusedColumns(header: readonly string[], mapping: Mapping): readonly string[] {
  const used = new Set([...[...mapping.values()].flat(), ...rejectColumnIndexes(header)]);
  return header.flatMap((name, index) =>
    name === '' || used.has(index) ? [] : [nameOfColumn(header, index)],
  );
}
