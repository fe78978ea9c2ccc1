import type { FileRow } from '../csvreader.ts';

/**
 * A spreadsheet, whichever program wrote it. A cell is a text in one of these forms: `2026-03-12 19:42:00`, `2026-03-12`,
 * `19:42:00` for a time of day, `30:15:00` for a duration in hours, minutes and seconds, `1234.5`, `12.5%`, `true` or `false`, or
 * the text of the cell. A formula counts as its result; an error, or a formula that was never calculated, is empty.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /**
   * Reads the rows from the first one, each time anew. Rows without a value are left out; `line` counts them. Rows that a filter
   * hides are read. A merged cell has its value in its first column and row only.
   * @throws SpreadsheetError
   */
  rows(): AsyncIterable<FileRow>;
}

export type SpreadsheetProblem = 'encrypted' | 'damaged' | 'tooLarge' | 'notASpreadsheet';

/** A file cannot be read as a spreadsheet; nothing else is thrown for one. */
export class SpreadsheetError extends Error {
  readonly problem: SpreadsheetProblem;

  constructor(problem: SpreadsheetProblem, cause?: unknown) {
    super(problem, { cause });
    this.name = 'SpreadsheetError';
    this.problem = problem;
  }
}

/** What one file may demand. A full sheet of our own export, a million rows of 57 columns, stays below; a zip bomb does not. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 2 ** 28,
  /** Bytes of a file in a format that is read as a whole: .xls and pages. They need thirty times as much memory. */
  wholeFileBytes: 2 ** 25,
  /** Bytes of one part of it, uncompressed. */
  partBytes: 3 * 2 ** 30,
  /** Bytes of a part that is read as a whole. */
  smallPartBytes: 2 ** 25,
  /** Files in a zip. */
  parts: 10_000,
  /** Elements within each other. */
  depth: 1_000,
  /** Characters between two signs of markup, and of all cells of a row. */
  textLength: 2 ** 20,
  rowLength: 2 ** 23,
  /** Characters and number of the texts that cells share. */
  sharedLength: 2 ** 28,
  sharedTexts: 10_000_000,
  columns: 16_384,
  rows: 1_048_576,
  /** Cells of a sheet, blank ones before the last value of each row included. */
  cells: 2 ** 26,
} as const;

/** Runs a part of the reading, so that whatever a library throws becomes a SpreadsheetError. */
export async function readSafely<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw asSpreadsheetError(error);
  }
}

/** Like `readSafely`, for rows. Errors of the caller, thrown while it uses a row, are not touched. */
export async function* rowsSafely(rows: AsyncIterable<FileRow>): AsyncGenerator<FileRow> {
  try {
    yield* rows;
  } catch (error) {
    throw asSpreadsheetError(error);
  }
}

function asSpreadsheetError(error: unknown): SpreadsheetError {
  return error instanceof SpreadsheetError ? error : new SpreadsheetError('damaged', error);
}

/** Counts the cells of a sheet and checks the length of each row. */
export function createRowCheck(): (line: number, cells: readonly string[]) => void {
  let cellCount = 0;
  return (line, cells) => {
    cellCount += cells.length;
    if (cellCount > limits.cells || line > limits.rows || cells.length > limits.columns)
      throw new SpreadsheetError('tooLarge');
  };
}
