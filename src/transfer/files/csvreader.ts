import { Readable } from 'node:stream';
import Papa from 'papaparse';

/** A row of a delimited file, with the line on which it begins. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether its quotation marks are closed. */
  readonly whole: boolean;
}

/** Number of rows parsed in advance, to guess columns and formats. */
const headRows = 500;

/** A delimited text whose first rows have been parsed. */
export interface OpenedTable {
  /** The header and some rows after it. */
  readonly head: readonly FileRow[];
  /** Whether numbers come from a spreadsheet, with a decimal point. */
  readonly isPlainNumber: boolean;
  /** Calls `take` for every row, including the header, but not for blank lines. `take` may throw to stop. */
  each(take: (row: FileRow) => void): Promise<void>;
  /** The number of rows that the last reading left out, because they are on an earlier sheet, too. */
  readonly repeated: () => number;
  /** Releases the text if it is not read to its end. */
  close(): Promise<void>;
}

/** A file whose table can be opened again. */
export interface TableSource {
  open(): Promise<OpenedTable>;
}

/** Opens a delimited text, whose line ends are \n. Detects the delimiter if none is given. */
export async function openTable(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
): Promise<OpenedTable> {
  const chunks = text[Symbol.asyncIterator]();
  const next = await chunks.next();
  const first = next.done === true ? '' : next.value;
  const separator = delimiter ?? guessDelimiter(first);
  const head: FileRow[] = [];
  const parsed = Papa.parse<string[]>(first, { delimiter: separator, newline: '\n', preview: headRows });
  rowsOf(parsed, 1, (row) => head.push(row));
  return {
    head,
    isPlainNumber: false,
    repeated: () => 0,
    each: (take) => readAll(resumed(first, chunks), separator, take),
    async close() {
      await chunks.return?.();
    },
  };
}

/**
 * Opens rows that have been read otherwise, from the cells of a spreadsheet or from JSON.
 * @param rows returns the rows, each time anew
 */
export async function openRows(
  rows: () => AsyncIterable<FileRow> | Iterable<FileRow>,
  isPlainNumber: boolean,
): Promise<OpenedTable> {
  const head: FileRow[] = [];
  for await (const row of rows()) {
    head.push(row);
    if (head.length >= headRows) break;
  }
  return {
    head,
    isPlainNumber,
    repeated: () => 0,
    async each(take) {
      for await (const row of rows()) take(row);
    },
    close: () => Promise.resolve(),
  };
}

/** Opens a delimited text and reads all of it. */
export async function readTable(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
  take: (row: FileRow) => void,
): Promise<void> {
  await (await openTable(text, delimiter)).each(take);
}

async function readAll(
  text: AsyncGenerator<string>,
  separator: string,
  take: (row: FileRow) => void,
): Promise<void> {
  let line = 1;
  const stream = Readable.from(text, { objectMode: true });
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      stream.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    Papa.parse<string[]>(stream, {
      delimiter: separator,
      newline: '\n',
      chunk: (parsed, parser) => {
        try {
          line = rowsOf(parsed, line, take);
        } catch (error) {
          // Aborting also calls `complete`, which has no effect after the rejection.
          fail(error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: fail,
    });
    stream.on('error', fail);
  });
}

/** Calls `take` for parsed rows, the first of which begins on `line`. Returns the line after them. */
function rowsOf(
  { data, errors }: Papa.ParseResult<string[]>,
  line: number,
  take: (row: FileRow) => void,
): number {
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  let next = line;
  data.forEach((cells, index) => {
    const start = next;
    next += 1 + lineBreaks(cells);
    if (cells.length === 1 && cells[0] === '') return;
    take({ line: start, cells, whole: !broken.has(index) });
  });
  return next;
}

async function* resumed(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const delimiters = [',', ';', '\t', '|'] as const;
/** Number of first rows by which the delimiter is detected. */
const rowsForDelimiter = 40;

/**
 * Detects the delimiter: as `sep=;` in the first line says, or the one by which most of the first rows have the same number of
 * cells, because texts in the rows are full of other signs. If several do, the one that gives the most cells.
 */
function guessDelimiter(text: string): string {
  const declared = /^sep=([^\n])\n/iu.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const candidates = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: rowsForDelimiter });
    const widths = data.map(({ length }) => length).filter((width) => width > 1);
    const usual = mostFrequent(widths);
    const share = widths.filter((width) => width === usual).length / data.length;
    return { delimiter, share: Math.round(share * 10), usual };
  });
  return candidates.reduce((best, each) =>
    each.share > best.share || (each.share === best.share && each.usual > best.usual) ? each : best,
  ).delimiter;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
