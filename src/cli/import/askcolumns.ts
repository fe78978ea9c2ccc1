import type { ImportField } from '../../transfer/columns.ts';
import type { Mapping } from '../../transfer/headings.ts';
import type { Context } from '../context.ts';
import { openDialog, type Dialog } from '../dialog.ts';

/** The fields that are asked for after the time, in this order. */
const askedFields = [
  'description',
  'department',
  'category',
  'place',
  'customer',
  'contact',
] as const satisfies readonly ImportField[];

type AskedField = keyof Dialog['language']['t']['import']['question']['column'];

/** The width, in characters, of an example from the file. */
const exampleWidth = 30;

/** Which column is which field, and how dates are written. */
export interface ColumnChoice {
  readonly mapping: Mapping;
  readonly datePatterns: readonly string[];
}

/** Asks which column is which field; the guess is the default of each question. Returns the mapping and the date patterns. */
export async function askColumns(
  context: Context,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  guessed: Mapping,
  datePatterns: readonly string[],
): Promise<ColumnChoice> {
  const dialog = await openDialog(context, 'import', '--map');
  const mapping = new Map(guessed);
  const cellsOf = (index: number) =>
    rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const ask = (field: AskedField, current: number | undefined, isRequired = false) =>
    askColumn(dialog, field, freeColumns(header, mapping, current, cellsOf), current, isRequired);

  const dateColumn = await askMoment(mapping, ask, cellsOf);
  for (const field of askedFields) {
    const index = await ask(field, mapping.get(field));
    if (index === null) mapping.delete(field);
    else mapping.set(field, index);
  }
  return { mapping, datePatterns: await askDatePatterns(dialog, cellsOf(dateColumn), datePatterns) };
}

/** Asks for the column with the date and, unless it has times too, the one with the time. Returns the date column. */
async function askMoment(
  mapping: Map<ImportField, number>,
  ask: (field: AskedField, current: number | undefined, isRequired?: boolean) => Promise<number | null>,
  cellsOf: (index: number) => readonly string[],
): Promise<number> {
  const guessedTime = mapping.get('time');
  const dateColumn = (await ask('occurred', mapping.get('date') ?? mapping.get('occurred'), true)) ?? 0;
  for (const field of ['occurred', 'date', 'time'] as const) mapping.delete(field);
  mapping.set('occurred', dateColumn);
  if (cellsOf(dateColumn).some((cell) => cell.includes(':'))) return dateColumn;
  const timeColumn = await ask('time', guessedTime === dateColumn ? undefined : guessedTime);
  if (timeColumn !== null) {
    mapping.delete('occurred');
    mapping.set('date', dateColumn).set('time', timeColumn);
  }
  return dateColumn;
}

/** Lists the columns that are not mapped yet, with an example; the current column of a field counts as free. */
function freeColumns(
  header: readonly string[],
  mapping: Mapping,
  current: number | undefined,
  cellsOf: (index: number) => readonly string[],
) {
  return header.flatMap((name, index) => {
    const isTaken = index !== current && [...mapping.values()].includes(index);
    if (name === '' || isTaken) return [];
    const example = cellsOf(index)[0]?.slice(0, exampleWidth).replace(/\s+/gu, ' ');
    return [{ value: String(index), label: example === undefined ? name : `${name} (${example})` }];
  });
}

/** Asks for the column of a field. Returns its position; null if there is none. */
async function askColumn(
  dialog: Dialog,
  field: AskedField,
  columns: readonly { readonly value: string; readonly label: string }[],
  current: number | undefined,
  isRequired: boolean,
): Promise<number | null> {
  if (columns.length === 0) return null;
  const words = dialog.language.t.import.question;
  const none = { value: '', label: words.none };
  const defaultValue = current === undefined ? (isRequired ? undefined : '') : String(current);
  const choices = isRequired ? columns : [none, ...columns];
  const picked = await dialog.pick(field, words.column[field], choices, defaultValue);
  return picked === '' ? null : Number(picked);
}

/** Asks how dates are written if some of them cannot be read with the known patterns. */
async function askDatePatterns(
  dialog: Dialog,
  dates: readonly string[],
  known: readonly string[],
): Promise<readonly string[]> {
  const { isDateText } = await import('../../transfer/importmodules.ts');
  const unread = dates.find((date) => !isDateText(date, known));
  if (unread === undefined) return known;
  const words = dialog.language.t.import.question;
  const typed = await dialog.text('date_format', words.dateFormat(unread.slice(0, exampleWidth)), {
    check: (pattern) =>
      pattern.trim() === '' || isDateText(unread, [pattern]) ? null : words.badFormat(unread),
  });
  return typed === null ? known : [...known, typed];
}
