import { CFB, read, type CellObject, type WorkBook } from '../sheetjs.ts';
import type { FileRow } from '../csvreader.ts';
import { cleanLines, numberText, readFormat, type CellFormat } from './cells.ts';
import { createRowCheck, limits, SpreadsheetError, type Workbook } from './workbook.ts';

/** Opens a compound file (OLE): a workbook of Excel 5 to 2003, or a newer one that is encrypted. */
export function openCompound(bytes: Uint8Array): Workbook {
  // Typed as any by the library.
  const { FullPaths: paths } = (
    CFB as { read(from: Uint8Array, options: { type: string }): { FullPaths: string[] } }
  ).read(bytes, { type: 'buffer' });
  const names = paths.map((path) => path.split('/').at(-1) ?? '');
  if (names.includes('EncryptedPackage')) throw new SpreadsheetError('encrypted');
  if (!names.some((name) => /^(?:workbook|book)$/iu.test(name)))
    throw new SpreadsheetError('notASpreadsheet');
  return openBinary(bytes);
}

/** Opens a workbook in a format of Excel 2 to 2003, or in the XML of Excel 2003. */
export function openBinary(bytes: Uint8Array): Workbook {
  let book: WorkBook;
  try {
    book = quietly(() =>
      read(bytes, {
        type: 'buffer',
        dense: true,
        // The numbers and their formats as stored: the dates of the library are a millisecond early.
        cellNF: true,
        cellText: false,
        cellHTML: false,
        cellFormula: false,
      }),
    );
  } catch (error) {
    const isEncrypted = error instanceof Error && /password|encrypt/iu.test(error.message);
    throw new SpreadsheetError(isEncrypted ? 'encrypted' : 'damaged', error);
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    rows: () => readRows(book.Sheets[name]?.['!data'] ?? [], is1904),
  }));
  return { sheets };
}

/** Runs the library, which writes to the console about records that it does not know, and goes on. */
function quietly<Result>(run: () => Result): Result {
  const { error } = console;
  console.error = () => undefined;
  try {
    return run();
  } finally {
    console.error = error;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- rows of other formats are read while the file is
async function* readRows(
  data: readonly (readonly (CellObject | undefined)[] | undefined)[],
  is1904: boolean,
): AsyncGenerator<FileRow> {
  const formats = new Map<string, CellFormat>();
  const checkRow = createRowCheck();
  const formatOf = (code: string): CellFormat => {
    let format = formats.get(code);
    if (!format) formats.set(code, (format = readFormat(code)));
    return format;
  };
  for (const [index, row] of data.entries()) {
    if (!row) continue;
    // The rows of the library have holes.
    const cells = Array.from(row, (cell) => (cell ? cellText(cell, formatOf, is1904) : ''));
    while (cells.at(-1) === '') cells.pop();
    checkRow(index + 1, cells);
    if (cells.length > 0) yield { line: index + 1, cells, whole: true };
  }
}

function cellText({ t, v, z }: CellObject, formatOf: (code: string) => CellFormat, is1904: boolean): string {
  switch (t) {
    case 'n':
      return typeof v === 'number' ? numberText(v, formatOf(String(z ?? 'General')), is1904) : '';
    case 's':
      return cleanLines(String(v)).slice(0, limits.textLength);
    case 'b':
      return String(v);
    default:
      return '';
  }
}
