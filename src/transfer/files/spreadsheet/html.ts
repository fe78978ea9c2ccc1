import { Parser } from 'htmlparser2';
import type { FileRow } from '../csvreader.ts';
import { isErrorText } from './cells.ts';
import { createRowCheck, limits, SpreadsheetError, type Sheet, type Workbook } from './workbook.ts';

/** Elements whose text is not that of a cell: LibreOffice writes the notes of a cell into it. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'comment', 'title']);
/** Elements that begin a new line. */
const lineBreaks: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

/** Reads the tables of a page, as many programs write them under the name .xls. A table inside a cell is text of that cell. */
export async function openHtml(chunks: AsyncIterable<string>): Promise<Workbook> {
  const tables: FileRow[][] = [];
  let checkRow = createRowCheck();
  let rows: FileRow[] = [];
  let line = 0;
  let depth = 0;
  let unreadDepth = 0;
  let cells: string[] | null = null;
  let text: string | null = null;
  let span = 1;
  const closeCell = (): void => {
    if (cells === null || text === null) return;
    const value = cleanText(text);
    cells.push(isErrorText(value) ? '' : value, ...Array.from({ length: span - 1 }, () => ''));
    text = null;
  };
  const closeRow = (): void => {
    closeCell();
    if (cells === null) return;
    line++;
    while (cells.at(-1) === '') cells.pop();
    checkRow(line, cells);
    if (cells.length > 0) rows.push({ line, cells, whole: true });
    cells = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unread.has(name)) unreadDepth++;
      if (name === 'table' && depth++ === 0) {
        tables.push((rows = []));
        checkRow = createRowCheck();
        line = 0;
      }
      if (depth !== 1) return;
      if (name === 'tr') {
        closeRow();
        cells = [];
      } else if (name === 'td' || name === 'th') {
        closeCell();
        cells ??= [];
        text = '';
        span = Math.min(Math.max(Math.trunc(Number(attributes['colspan'] ?? 1)) || 1, 1), limits.columns);
      } else if (text !== null && text !== '' && lineBreaks.has(name)) text += '\n';
    },
    ontext(part) {
      if (text === null || unreadDepth > 0) return;
      text += part.replace(/[ \t\r\n]+/gu, ' ');
      if (text.length > limits.textLength) throw new SpreadsheetError('tooLarge');
    },
    onclosetag(name) {
      if (unread.has(name) && unreadDepth > 0) unreadDepth--;
      if (depth === 1 && (name === 'tr' || name === 'table')) closeRow();
      if (name === 'table' && depth > 0) depth--;
    },
  });
  for await (const chunk of chunks) parser.write(chunk);
  parser.end();
  const sheets = tables.filter((table) => table.length > 0).map(toSheet);
  if (sheets.length === 0) throw new SpreadsheetError('notASpreadsheet');
  return { sheets };
}

function toSheet(rows: readonly FileRow[], index: number): Sheet {
  return {
    name: String(index + 1),
    isHidden: false,
    // eslint-disable-next-line @typescript-eslint/require-await -- rows of other formats are read while the file is
    async *rows() {
      yield* rows;
    },
  };
}

function cleanText(text: string): string {
  return text
    .replace(/ *\n */gu, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}
