import type { CellType, Column, Document, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { formatCell } from './cell.ts';

/** How the values of a column are shown; the program that opens the file writes dates in the form of its own country. */
export type ColumnKind =
  'text' | 'number' | 'amount' | 'money' | 'percent' | 'date' | 'dateTime' | 'time' | 'duration';

export interface SheetColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Its width in characters; by default that of its kind. */
  readonly width?: number;
}

/** The cells of a row, as texts: `2026-03-12 19:42`, `2026-03-12`, `1234.5`, `12.5%`, or words. */
export type SheetRow = readonly (string | null)[];

/** A sheet of a spreadsheet that is to be written. */
export interface NewSheet {
  /** Signs that a sheet cannot have in its name become spaces, and a name that another sheet has gets a number. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** What is not of the kind of its column is written as text. */
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>;
  /** The sums below the rows, which filters and sorting leave where they are. */
  readonly totals?: SheetRow;
}

/** How each type of cell is shown in a spreadsheet; a bar, which repeats a figure beside it, is left out. */
export const sheetKinds: Readonly<Record<Exclude<CellType, 'bar'>, ColumnKind>> = {
  id: 'number',
  text: 'text',
  key: 'text',
  count: 'number',
  number: 'number',
  share: 'percent',
  rate: 'amount',
  score: 'amount',
  money: 'money',
  decimal: 'money',
  day: 'date',
  moment: 'dateTime',
};

const widest = 60;

/**
 * Turns a document into sheets: one for each table that people see, with its headings, or the primary table if they see none. A
 * sheet has the title of its table; without one, that of the document or, of several sheets, the heading of its first column.
 */
export function sheetsOf(document: Document, language: Language): readonly NewSheet[] {
  const shown = document.blocks.flatMap((block) => {
    if (block.kind === 'table') return [{ title: block.title, table: block.whole ?? block.table }];
    if (block.kind === 'chart') return [{ title: block.title, table: block.table }];
    if (block.kind !== 'facts') return [];
    return (block.pictures ?? []).flatMap(({ title, table }) => (table ? [{ title, table }] : []));
  });
  if (shown.length === 0) return [sheetOf(titleOf(document), labelled(document.rows), language)];
  return shown.map(({ title, table }) => {
    const heading = shown.length === 1 ? undefined : table.columns[0]?.label;
    return sheetOf(title ?? (heading || titleOf(document)), table, language);
  });
}

/** The primary table may have no headings for people. */
function labelled({ columns, ...table }: Table): Table {
  return { ...table, columns: columns.map((column) => ({ ...column, label: column.label || column.key })) };
}

function titleOf({ title, windowTitle, report }: Document): string {
  return title === '' ? (windowTitle ?? report) : title;
}

function sheetOf(name: string, { columns, rows, totals }: Table, language: Language): NewSheet {
  const shown = columns.flatMap((column, index) =>
    column.type === 'bar' ? [] : [{ column, index, kind: sheetKinds[column.type] }],
  );
  const row = (values: readonly Value[]): SheetRow =>
    shown.map(({ column, index }) => sheetCell(column.type, values[index] ?? null, language));
  return {
    name,
    columns: shown.map(({ column, index, kind }) => ({
      heading: column.label,
      kind,
      width: widthOf(
        column,
        [...rows, ...(totals ? [totals] : [])].map((values) => values[index] ?? null),
        language,
      ),
    })),
    rows: rows.map(row),
    ...(totals ? { totals: row(totals) } : {}),
  };
}

/** The width of the longest cell, with room for the button of the filter. */
function widthOf(column: Column, values: readonly Value[], language: Language): number {
  const lengths = values.map((value) => formatCell(column, value, language).length + 2);
  return Math.min(widest, Math.max(column.label.length + 4, ...lengths));
}

function sheetCell(type: CellType, value: Value, { format }: Language): string | null {
  if (value === null || typeof value === 'string') return value;
  if (type === 'money') return format.decimal(value);
  // More digits than fifteen are noise.
  const figure = (number: number) => String(Number(number.toPrecision(15)));
  return type === 'share' ? `${figure(value * 100)}%` : figure(value);
}
