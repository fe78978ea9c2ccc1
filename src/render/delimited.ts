import type { CellType, Document, Value } from '../document/document.ts';

/** What stands between values, and what between a whole number and its fraction. */
export interface DelimitedFormat {
  readonly delimiter: ',' | '\t' | ';';
  readonly decimal: '.' | ',';
}

export const csv: DelimitedFormat = { delimiter: ',', decimal: '.' };
export const tsv: DelimitedFormat = { delimiter: '\t', decimal: '.' };

/** What a spreadsheet takes for columns and numbers by itself, where people write their decimals with that sign. */
export function spreadsheetFormat(decimal: string): DelimitedFormat {
  return decimal === ',' ? { delimiter: ';', decimal } : csv;
}

/** Stands once in front of a file, so that spreadsheets read its accents. */
export const byteOrderMark = '\uFEFF';

/** Tables as text for other programs (RFC 4180): raw values, English keys, an empty cell for what is not recorded. */
export function renderDelimited({ rows: { columns, rows } }: Document, dialect: DelimitedFormat): string {
  const lines = createLineWriter(
    columns.map(({ type }) => type),
    dialect,
  );
  lines.addHeader(columns.map(({ key }) => key));
  for (const row of rows) lines.add(row);
  return lines.flush().toString();
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
  const makeRoom = (more: number) => {
    const needed = length + more + types.length + lineEnd;
    if (needed <= bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * needed);
    bytes.copy(larger, 0, 0, length);
    bytes = larger;
  };
  const put = (text: string) => {
    makeRoom(bytesPerUnit * text.length);
    length += bytes.write(text, length);
  };
  /** Without making texts of them, which V8 keeps for the next time: of a million different ones that is memory for nothing. */
  const putFigures = (whole: number) => {
    let count = 1;
    for (let power = 10; power <= whole; power *= 10) count++;
    makeRoom(count);
    length += count;
    for (let at = length - 1, rest = whole; count > 0; at--, count--) {
      bytes[at] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  };
  const putQuoted = (text: string) => {
    const count = text.length;
    if (text.charCodeAt(0) === space || text.charCodeAt(count - 1) === space) {
      put(quoted(text));
      return;
    }
    makeRoom(count);
    const [into, start] = [bytes, length];
    for (let index = 0; index < count; index++) {
      const sign = text.charCodeAt(index);
      // Few texts hold such a sign, and begin anew.
      if (sign >= bare.length || bare[sign] !== 1) {
        put(quoted(text));
        return;
      }
      into[start + index] = sign;
    }
    length = start + count;
  };
  const add = (values: readonly Value[], typeOf: readonly CellType[]) => {
    makeRoom(0);
    for (let place = 0; place < values.length; place++) {
      if (place > 0) bytes[length++] = separator;
      const value = values[place] ?? null;
      if (value === null) continue;
      const type = typeOf[place];
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) putFigures(value);
      else if (typeof value === 'number' || type === 'decimal') put(withDecimal(String(value), decimal));
      else putQuoted(type === 'text' ? guardFormula(value) : value);
    }
    bytes[length++] = carriageReturn;
    bytes[length++] = lineFeed;
  };
  return {
    addHeader: (keys) => add(keys, []),
    add: (values) => add(values, types),
    flush() {
      const taken = bytes.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}

const [space, zero, carriageReturn, lineFeed] = [0x20, 0x30, 0x0d, 0x0a];
const lineEnd = 2;
/** UTF-8 needs no more of them for a unit of UTF-16. */
const bytesPerUnit = 3;
/** Signs that need no quotes, but for spaces at an end. */
const bare = Uint8Array.from({ length: 0x80 }, (_, sign) =>
  sign >= space && !'",;'.includes(String.fromCharCode(sign)) ? 1 : 0,
);

function withDecimal(figure: string, decimal: string): string {
  return decimal === '.' ? figure : figure.replace('.', decimal);
}

const needsQuotes = /["\r\n,\t;]|^\s|\s$/u;

function quoted(text: string): string {
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
