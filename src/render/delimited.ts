import type { CellType, Document, Table, Value } from '../document/document.ts';

/** What stands between values, and what between a whole number and its fraction. */
export interface Dialect {
  readonly delimiter: ',' | '\t' | ';';
  readonly decimal: '.' | ',';
}

export const csv: Dialect = { delimiter: ',', decimal: '.' };
export const tsv: Dialect = { delimiter: '\t', decimal: '.' };

/** What a spreadsheet takes for columns and numbers by itself, where people write their decimals with that sign. */
export function spreadsheetDialect(decimal: string): Dialect {
  return decimal === ',' ? { delimiter: ';', decimal } : csv;
}

/** Stands once in front of a file, so that spreadsheets read its accents. */
export const byteOrderMark = '\uFEFF';

/** Tables as text for other programs (RFC 4180): raw values, English keys, an empty cell for what is not recorded. */
export function renderDelimited(document: Document, dialect: Dialect): string {
  return tableLines(document.rows, dialect).join('');
}

function tableLines({ columns, rows }: Table, dialect: Dialect): readonly string[] {
  const types = columns.map(({ type }) => type);
  return [
    delimitedLine(
      columns.map(({ key }) => key),
      [],
      dialect,
    ),
    ...rows.map((row) => delimitedLine(row, types, dialect)),
  ];
}

/** One line with its line end. Cells of type text are guarded against being read as formulas. */
export function delimitedLine(
  values: readonly Value[],
  types: readonly (CellType | undefined)[],
  { delimiter, decimal }: Dialect,
): string {
  let line = '';
  // Half of the cells of an export are empty: their delimiters go over together.
  let written = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (value === null) continue;
    const type = types[index];
    if (index > written) line += delimiter.repeat(index - written);
    written = index;
    if (typeof value === 'number') line += figures(value, decimal);
    else if (type === 'decimal') line += fraction(value, decimal);
    else line += quoted(type === 'text' ? guarded(value) : value, delimiter);
  }
  return `${line}${delimiter.repeat(Math.max(0, values.length - 1 - written))}\r\n`;
}

/**
 * V8 keeps the texts of numbers for the next time. Of a million different ones that is memory for nothing; the text of
 * fixed digits it does not keep.
 */
function figures(value: number, decimal: string): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : fraction(String(value), decimal);
}

function fraction(figure: string, decimal: string): string {
  return decimal === '.' ? figure : figure.replace('.', decimal);
}

const needsQuotes = /["\r\n,\t;]|^\s|\s$/u;

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// What spreadsheets take for a formula, and what already looks guarded, so that taking one mark off is always right.
const looksLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Puts an apostrophe in front of text that a spreadsheet would run. */
export function guarded(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** Takes off exactly the mark that `guarded` put on. */
export function unguarded(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text) ? text.slice(1) : text;
}
