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
  let line = 1;
  const stream = Readable.from(text, { objectMode: true });
  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown) => {
      stream.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    Papa.parse<string[]>(stream, {
      delimiter: delimiter ?? '',
      delimitersToGuess: [',', ';', '\t', '|'],
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
          parser.abort();
          fail(error);
        }
      },
      complete: () => resolve(),
      error: fail,
    });
    stream.on('error', fail);
  });
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
