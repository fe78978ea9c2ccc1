import type { CellType, Document, Table, Value } from '../document/document.ts';

/** Tables as text for other programs (RFC 4180): raw values, English keys, an empty cell for what is not recorded. */
export function renderDelimited(document: Document, delimiter: ',' | '\t'): string {
  return tableLines(document.rows, delimiter).join('');
}

function tableLines({ columns, rows }: Table, delimiter: string): readonly string[] {
  const types = columns.map(({ type }) => type);
  return [
    delimitedLine(
      columns.map(({ key }) => key),
      [],
      delimiter,
    ),
    ...rows.map((row) => delimitedLine(row, types, delimiter)),
  ];
}

/** One line with its line end. Cells of type text are guarded against being read as formulas. */
export function delimitedLine(
  values: readonly Value[],
  types: readonly (CellType | undefined)[],
  delimiter: string,
): string {
  let line = '';
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? null;
    if (index > 0) line += delimiter;
    if (typeof value === 'number') line += String(value);
    else if (value !== null) line += quoted(types[index] === 'text' ? guarded(value) : value, delimiter);
  }
  return `${line}\r\n`;
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
