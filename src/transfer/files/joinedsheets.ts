import { hash } from 'node:crypto';
import type { FileRow } from './csvreader.ts';
import type { Sheet } from './spreadsheet.ts';

/** A sheet, and the position of the row with the names of its columns. */
export interface NamedSheet {
  readonly sheet: Sheet;
  readonly at: number;
}

/** Sheets with the same columns as one table. */
export interface JoinedSheets {
  /** Reads the rows, each time anew; `line` counts through all sheets. */
  readonly rows: () => AsyncIterable<FileRow>;
  /** The number of rows that the last reading left out so far, because an earlier sheet has them. */
  readonly repeated: () => number;
}

/**
 * Joins sheets with the same columns, such as one a month. The names are those of the first. A row with all the cells of one of an
 * earlier sheet is left out, because it is in a copy of that sheet, or in one of the whole year; within a sheet, rows may repeat.
 */
export function joinSheets(sheets: readonly NamedSheet[]): JoinedSheets {
  const [first, ...others] = sheets;
  if (first !== undefined && others.length === 0)
    return { rows: () => first.sheet.rows(), repeated: () => 0 };
  let repeated = 0;
  return {
    repeated: () => repeated,
    async *rows() {
      repeated = 0;
      const earlier = new Set<string>();
      let linesBefore = 0;
      for (const [index, { sheet, at }] of sheets.entries()) {
        const own: string[] = [];
        let lastLine = 0;
        let position = 0;
        for await (const row of sheet.rows()) {
          lastLine = row.line;
          if (position++ <= at && index > 0) continue;
          const key = keyOf(row.cells);
          if (earlier.has(key)) {
            repeated++;
            continue;
          }
          if (index < sheets.length - 1) own.push(key);
          yield { ...row, line: linesBefore + row.line };
        }
        for (const key of own) earlier.add(key);
        linesBefore += lastLine;
      }
    },
  };
}

/** A hash, because the texts of a million rows would fill the memory. */
function keyOf(cells: readonly string[]): string {
  return hash('sha1', cells.join('\0'), 'base64');
}
