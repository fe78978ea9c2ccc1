import type { CellType, Document, Value } from '../document/document.ts';

/** What stands between values, and what between a whole number and its fraction. */
export interface DelimitedFormat {
  readonly delimiter: ',' | '\t' | ';';
  readonly decimal: '.' | ',';
}

export const csvFormat: DelimitedFormat = { delimiter: ',', decimal: '.' };
export const tsvFormat: DelimitedFormat = { delimiter: '\t', decimal: '.' };

/** What a spreadsheet takes for columns and numbers by itself, where people write their decimals with that sign. */
export function spreadsheetFormat(decimal: string): DelimitedFormat {
  return decimal === ',' ? { delimiter: ';', decimal } : csvFormat;
}

/** Stands once in front of a file, so that spreadsheets read its accents. */
export const byteOrderMark = '\uFEFF';

/** Tables as text for other programs (RFC 4180): raw values, English keys, an empty cell for what is not recorded. */
export function renderDelimited({ rows: { columns, rows } }: Document, format: DelimitedFormat): string {
  const writer = createLineWriter(
    columns.map(({ type }) => type),
    format,
  );
  writer.addHeader(columns.map(({ key }) => key));
  for (const row of rows) writer.add(row);
  return writer.flush().toString();
}

/** Lines that are put together before they are written. */
export interface LineWriter {
  addHeader(keys: readonly string[]): void;
  /** As many as there are types, or fewer. Cells of type text are guarded against being read as formulas. */
  add(values: readonly Value[]): void;
  /** What was added since the last time, in UTF-8. It holds until the next line is added. */
  flush(): Buffer;
}

/** Put down sign by sign: as texts, each of the million lines of an export would be copied three times before it is written. */
export function createLineWriter(
  types: readonly CellType[],
  { delimiter, decimal }: DelimitedFormat,
): LineWriter {
  const separator = delimiter.charCodeAt(0);
  let bytes = Buffer.allocUnsafe(4096);
  let length = 0;

  /** For so many, and for all that separates the values of a line. */
  const reserve = (byteCount: number) => {
    const needed = length + byteCount + types.length + lineEndBytes;
    if (needed <= bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * needed);
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const writeText = (text: string) => {
    reserve(maxBytesPerUnit * text.length);
    length += bytes.write(text, length);
  };
  /** Without making texts of them, which V8 keeps for the next time: of a million different ones that is memory for nothing. */
  const writeInteger = (integer: number) => {
    let digits = 1;
    for (let power = 10; power <= integer; power *= 10) digits++;
    reserve(digits);
    length += digits;
    for (let index = length - 1, rest = integer; digits > 0; index--, digits--) {
      bytes[index] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  };
  const writeQuoted = (text: string) => {
    const count = text.length;
    if (text.charCodeAt(0) === space || text.charCodeAt(count - 1) === space) {
      writeText(quoteCell(text));
      return;
    }
    reserve(count);
    const [target, start] = [bytes, length];
    for (let index = 0; index < count; index++) {
      const code = text.charCodeAt(index);
      // Few texts hold such a sign, and begin anew.
      if (code >= isSafeCode.length || isSafeCode[code] !== 1) {
        writeText(quoteCell(text));
        return;
      }
      target[start + index] = code;
    }
    length = start + count;
  };
  const add = (values: readonly Value[], columnTypes: readonly CellType[]) => {
    reserve(0);
    for (let column = 0; column < values.length; column++) {
      if (column > 0) bytes[length++] = separator;
      const value = values[column] ?? null;
      if (value === null) continue;
      const type = columnTypes[column];
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) writeInteger(value);
      else if (typeof value === 'number' || type === 'decimal')
        writeText(formatDecimal(String(value), decimal));
      else writeQuoted(type === 'text' ? guardFormula(value) : value);
    }
    bytes[length++] = carriageReturn;
    bytes[length++] = lineFeed;
  };
  return {
    addHeader: (keys) => add(keys, []),
    add: (values) => add(values, types),
    flush() {
      const written = bytes.subarray(0, length);
      length = 0;
      return written;
    },
  };
}

const [space, zero, carriageReturn, lineFeed] = [0x20, 0x30, 0x0d, 0x0a];
const lineEndBytes = 2;
/** UTF-8 needs no more of them for a unit of UTF-16. */
const maxBytesPerUnit = 3;
/** Signs that need no quotes, but for spaces at an end. */
const isSafeCode = Uint8Array.from({ length: 0x80 }, (_, code) =>
  code >= space && !'",;'.includes(String.fromCharCode(code)) ? 1 : 0,
);

function formatDecimal(figure: string, decimal: string): string {
  return decimal === '.' ? figure : figure.replace('.', decimal);
}

const needsQuotes = /["\r\n,\t;]|^\s|\s$/u;

function quoteCell(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// What spreadsheets take for a formula, and what already looks guarded, so that taking one mark off is always right.
const looksLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Puts an apostrophe in front of text that a spreadsheet would run. */
export function guardFormula(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** Takes off exactly the mark that `guarded` put on. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text) ? text.slice(1) : text;
}
