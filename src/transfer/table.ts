import { Readable } from 'node:stream';
import Papa from 'papaparse';

/** One record of a delimited file, with the line on which it begins. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether its quotation marks make sense. */
  readonly whole: boolean;
}

/**
 * Reads the records of a delimited text, whose line ends are \n. The first one is the header. `take` is called for
 * each; it may throw to stop. Blank lines are passed over. The delimiter is detected when none is given.
 */
export async function readTable(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
  take: (row: FileRow) => void,
): Promise<void> {
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const separator = delimiter ?? guessDelimiter(first.value);
  let line = 1;
  const stream = Readable.from(resumed(first.value, chunks), { objectMode: true });
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      stream.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    Papa.parse<string[]>(stream, {
      delimiter: separator,
      newline: '\n',
      chunk: ({ data, errors }, parser) => {
        const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
        try {
          data.forEach((cells, index) => {
            const start = line;
            line += 1 + lineBreaks(cells);
            if (cells.length === 1 && cells[0] === '') return;
            take({ line: start, cells, whole: !broken.has(index) });
          });
        } catch (error) {
          // Aborting completes the parse; whatever settles first wins.
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

async function* resumed(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The sign that separates most names in the header. The rows are not asked: text in them is full of other signs. */
export function guessDelimiter(text: string): string {
  const header = (/^\n*([^\n]*)/u.exec(text)?.[1] ?? '').replace(/"(?:[^"]|"")*"/gu, '');
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, header.split(sign).length] as const);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
