import type { ImportField } from '../../transfer/columns.ts';
import type { Mapping } from '../../transfer/table/headings.ts';
import type { Context } from '../context.ts';
import { openDialog, type Dialog } from '../dialog.ts';

type AskedField = keyof Dialog['language']['t']['import']['question']['column'];

/** The width, in characters, of an example from the file. */
const exampleWidth = 30;

/** Which column is which field, and how dates are written. */
export interface ColumnChoice {
  readonly mapping: Mapping;
  readonly datePatterns: readonly string[];
}

/**
 * Asks for the columns without which nothing can be imported: when it happened and what. Others are guessed, so that few
 * questions are asked.
 * @param likely the column that most likely says what happened
 */
export async function askColumns(
  context: Context,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  guessed: Mapping,
  likely: number | null,
  datePatterns: readonly string[],
): Promise<ColumnChoice> {
  const dialog = await openDialog(context, 'import', '--map');
  const mapping = new Map(guessed);
  const cellsOf = (index: number) =>
    rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const ask = (field: AskedField, defaultColumn: number | null, isRequired: boolean) =>
    askColumn(dialog, field, freeColumns(header, mapping, cellsOf), defaultColumn, isRequired);

  let [dateColumn] = mapping.get('occurred') ?? mapping.get('date') ?? [];
  if (dateColumn === undefined) {
    dateColumn = (await ask('occurred', null, true)) ?? 0;
    mapping.set(mapping.has('time') ? 'date' : 'occurred', [dateColumn]);
  }
  if (!mapping.has('description')) {
    const textColumn = await ask('description', likely, false);
    if (textColumn !== null) mapping.set('description', [textColumn]);
  }
  return { mapping, datePatterns: await askDatePatterns(dialog, cellsOf(dateColumn), datePatterns) };
}

/** Lists the columns that are not mapped yet, with an example. */
function freeColumns(
  header: readonly string[],
  mapping: ReadonlyMap<ImportField, readonly number[]>,
  cellsOf: (index: number) => readonly string[],
) {
  const taken = new Set([...mapping.values()].flat());
  return header.flatMap((name, index) => {
    if (name === '' || taken.has(index)) return [];
    const example = cellsOf(index)[0]?.slice(0, exampleWidth).replace(/\s+/gu, ' ');
    return [{ value: String(index), label: example === undefined ? name : `${name} (${example})` }];
  });
}

/** Asks for the column of a field. Returns its position; null if there is none. */
async function askColumn(
  dialog: Dialog,
  field: AskedField,
  columns: readonly { readonly value: string; readonly label: string }[],
  defaultColumn: number | null,
  isRequired: boolean,
): Promise<number | null> {
  if (columns.length === 0) return null;
  const words = dialog.language.t.import.question;
  const choices = isRequired ? columns : [...columns, { value: '', label: words.none }];
  const picked = await dialog.pick(
    field,
    words.column[field],
    choices,
    defaultColumn === null ? undefined : String(defaultColumn),
  );
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
