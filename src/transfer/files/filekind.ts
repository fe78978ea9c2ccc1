/**
 * What a file is, by its first bytes: `compound` and `binary` are .xls with and without a container, `xml` is a workbook of Excel
 * 2003; `document` is a PDF or RTF. Whether a zip is a spreadsheet, only its parts say. A chat, like CSV, is text.
 */
export type FileKind =
  'zip' | 'compound' | 'binary' | 'xml' | 'flatOds' | 'html' | 'json' | 'jsonLines' | 'document' | 'text';

/** Bytes that are enough to tell. */
export const kindBytes = 2 ** 16;

/** Tells what a file is from its first bytes, of which only the first `kindBytes` are read. */
export function fileKind(bytes: Uint8Array): FileKind {
  const [first, second, third, fourth] = bytes;
  const startsWith = (...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  // The first record of a workbook: 9, its version, its length.
  if (first === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(second ?? -1) && (third ?? 0) >= 4 && fourth === 0)
    return 'binary';
  const text = readStart(bytes);
  if (text.startsWith('%PDF-') || text.startsWith('{\\rtf')) return 'document';
  if (text.startsWith('<')) return kindOfMarkup(text);
  if (/^\[\s*(?:[[{]|\])/u.test(text)) return 'json';
  if (/^\{\s*["}]/u.test(text)) return isJsonLines(text) ? 'jsonLines' : 'json';
  return bytes.length <= kindBytes && isJson(text) ? 'json' : 'text';
}

/** Whether a file of this kind is opened by `openWorkbook`, which refuses documents and a zip without a spreadsheet. */
export function isSpreadsheet(kind: FileKind): boolean {
  return kind !== 'json' && kind !== 'jsonLines' && kind !== 'text';
}

function readStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, kindBytes);
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const encoding = !isUtf16 ? 'utf-8' : start[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(start).trimStart();
}

function kindOfMarkup(text: string): FileKind {
  const root = /^(?:<\?[^>]*>|<!--[\s\S]*?-->|<![^>]*>|\s)*<([\w:]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
  if (root === 'workbook' || root === 'ss:workbook') return 'xml';
  if (root === 'office:document') return 'flatOds';
  return /<(?:html|table|body|head)[\s>]/iu.test(text) ? 'html' : 'text';
}

/** Whether the first line is one whole object, and another follows. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0 || !/^\s*\{/u.test(text.slice(end))) return false;
  return isJson(text.slice(0, end));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
