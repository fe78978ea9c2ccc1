import { decodeText } from '../encoding.ts';
import { fileKind } from '../filekind.ts';
import { isOpenDocument, openFlatOds, openOds } from './ods.ts';
import { limits, readSafely, rowsSafely, SpreadsheetError, type Workbook } from './workbook.ts';
import { isXlsx, openXlsx } from './xlsx.ts';
import { openZip } from './zip.ts';

/**
 * Opens a spreadsheet: .xlsx, .ods, .fods, .xls from Excel 2 to 2003, or a page with tables, by its bytes and not by its name.
 * @throws SpreadsheetError
 */
export function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return readSafely(async () => {
    const { sheets } = await openAnyFormat(bytes);
    return { sheets: sheets.map((sheet) => ({ ...sheet, rows: () => rowsSafely(sheet.rows()) })) };
  });
}

/** Reads the only text file in a zip, as telephones send a chat; null if there is none, or the zip cannot be read. */
export async function textInZip(bytes: Uint8Array): Promise<string | null> {
  try {
    return await readSafely(async () => {
      const zip = await openZip(bytes);
      const [path, ...others] = zip.paths.filter((each) => each.endsWith('.txt'));
      if (path === undefined || others.length > 0) return null;
      let text = '';
      for await (const chunk of zip.read(path, limits.smallPartBytes)) text += chunk;
      return text.replaceAll('\r\n', '\n');
    });
  } catch (error) {
    // The error of a broken zip comes from opening it as a spreadsheet.
    if (error instanceof SpreadsheetError) return null;
    throw error;
  }
}

async function openAnyFormat(bytes: Uint8Array): Promise<Workbook> {
  const kind = fileKind(bytes);
  const isReadInPieces = kind === 'zip' || kind === 'flatOds';
  if (bytes.length > (isReadInPieces ? limits.fileBytes : limits.wholeFileBytes))
    throw new SpreadsheetError('tooLarge');
  switch (kind) {
    case 'zip': {
      const zip = await openZip(bytes);
      if (isOpenDocument(zip)) return openOds(zip);
      if (isXlsx(zip)) return openXlsx(zip);
      throw new SpreadsheetError('notASpreadsheet');
    }
    case 'compound':
      return (await import('./oldformats.ts')).openCompound(bytes);
    case 'binary':
    case 'xml':
      return (await import('./oldformats.ts')).openBinary(bytes);
    case 'flatOds':
      return openFlatOds(() => chunksOf(bytes));
    case 'html':
      return (await import('./html.ts')).openHtml(readPage(bytes));
    case 'document':
    case 'json':
    case 'jsonLines':
    case 'text':
      throw new SpreadsheetError('notASpreadsheet');
  }
}

/** The bytes of a page at whose beginning its encoding is named. */
const encodingBytes = 4096;

function readPage(bytes: Uint8Array): AsyncIterable<string> {
  const start = Buffer.from(bytes.subarray(0, encodingBytes)).toString('latin1');
  const named = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1]?.toLowerCase();
  // Many programs name another encoding than they use, and UTF-8 is recognised without its name.
  const encoding = named === undefined || /^(?:utf-?8|unicode|utf-16)/u.test(named) ? undefined : named;
  return decodeText(slices(bytes), encoding, '');
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const slice of slices(bytes)) yield decoder.decode(slice, { stream: true });
  yield decoder.decode();
}

// eslint-disable-next-line @typescript-eslint/require-await -- a file is read asynchronously elsewhere
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 2 ** 16;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
