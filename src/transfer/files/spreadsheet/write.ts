import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ColumnKind, NewSheet, SheetColumn, SheetRow } from '../../../render/sheets.ts';
import { limits } from './workbook.ts';

/** Per kind: the number of its style in `styles`, its usual width, and a pattern for its values. */
const kinds = {
  text: { style: 2, width: 20, toNumber: () => null },
  number: { style: 3, width: 10, toNumber: readDecimal },
  amount: { style: 4, width: 12, toNumber: readDecimal },
  percent: { style: 5, width: 10, toNumber: readPercent },
  date: { style: 6, width: 12, toNumber: readStamp },
  dateTime: { style: 7, width: 18, toNumber: readStamp },
  time: { style: 8, width: 8, toNumber: readDuration },
  duration: { style: 9, width: 10, toNumber: readDuration },
  money: { style: 10, width: 14, toNumber: readDecimal },
} as const satisfies Record<
  ColumnKind,
  { style: number; width: number; toNumber: (text: string) => number | string | null }
>;

const spreadsheetMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The number that a format of our own has in the file. */
const ownFormat = 164;
/** In the order of `kinds`: plain, the heading, text, number, amount, percentage, date, date and time, time, duration, money. */
const formats = [0, 0, 49, 0, 4, 10, 14, 22, 20, 46, ownFormat];
const stylesWith = (moneyFormat: string) =>
  `${declaration}<styleSheet xmlns="${spreadsheetMain}"><numFmts count="1"><numFmt numFmtId="${ownFormat}" formatCode="${escape(moneyFormat)}"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length}">${formats
    .map((id, index) =>
      index === 1
        ? '<xf fontId="1" applyFont="1" xfId="0"/>'
        : `<xf numFmtId="${id}" applyNumberFormat="1" xfId="0"/>`,
    )
    .join(
      '',
    )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Characters of XML that are written at a time. */
const chunkLength = 2 ** 16;
/** Characters in a cell that Excel accepts. */
const longestText = 32_767;

export interface WriteOptions {
  /** The number format of amounts of money, as `Formatter.moneyFormat` returns it. */
  readonly moneyFormat?: string;
  /** With the heading; for tests. */
  readonly rowsPerSheet?: number;
}

/**
 * Writes an .xlsx file while its rows are read. Each sheet has a frozen heading with filters. Texts stay texts, whatever they begin
 * with, so there are no formulas. Rows beyond the last one of a sheet continue on a sheet of their own. A text is cut after 32,767
 * characters, beyond which Excel does not open the file.
 */
export async function* writeWorkbook(
  sheets: readonly NewSheet[],
  { moneyFormat = '#,##0.00', rowsPerSheet = limits.rows }: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  zip.on('error', (error: Error) => output.destroy(error));
  const written: WrittenSheet[] = [];
  let source: RowReader | undefined;
  const addPart = (path: string, xml: string) => zip.addBuffer(Buffer.from(xml), path);
  const addSheet = (sheet: NewSheet, rows: RowReader, rest: readonly NewSheet[]): void => {
    const id = written.length + 1;
    const name = sheetName(sheet.name, written);
    const part: WrittenSheet = { id, name, columnCount: sheet.columns.length, lineCount: 1 };
    written.push(part);
    async function* xml(): AsyncGenerator<string> {
      part.lineCount = yield* sheetXml(sheet, rows, rowsPerSheet, id === 1);
      if (await rows.hasMore()) addSheet(sheet, rows, rest);
      else addNext(rest);
    }
    zip.addReadStreamLazy(`xl/worksheets/sheet${id}.xml`, (callback) => {
      callback(
        null,
        Readable.from(xml()).on('error', (error) => output.destroy(error)),
      );
    });
  };
  const addNext = ([next, ...rest]: readonly NewSheet[]): void => {
    if (next) {
      source = readerOf(next.rows);
      addSheet(next, source, rest);
      return;
    }
    for (const [path, xml] of Object.entries(commonParts(written, moneyFormat))) addPart(path, xml);
    zip.end();
  };
  addNext(sheets);
  try {
    for await (const chunk of output as AsyncIterable<Buffer>) yield chunk;
  } finally {
    await source?.close();
  }
}

interface WrittenSheet {
  readonly id: number;
  readonly name: string;
  readonly columnCount: number;
  lineCount: number;
}

/** The parts that the sheets share. */
function commonParts(sheets: readonly WrittenSheet[], moneyFormat: string): Readonly<Record<string, string>> {
  const tabs = sheets.map(
    ({ id, name }) => `<sheet name="${escape(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  // LibreOffice shows the filters of a sheet only if they also have a name.
  const filters = sheets.map(({ id, name, columnCount, lineCount }) => {
    const range = `'${name.replaceAll("'", "''")}'!$A$1:$${columnLetters(Math.max(columnCount, 1))}$${lineCount}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${id - 1}" hidden="1">${escape(range)}</definedName>`;
  });
  return {
    'xl/styles.xml': stylesWith(moneyFormat),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${spreadsheetMain}" xmlns:r="${officeRelations}"><sheets>${tabs.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${sheets
      .map(
        ({ id }) =>
          `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${contentType}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  };
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${each.join('')}</Relationships>`;
}

/** Rows that several sheets take one after the other. */
interface RowReader {
  hasMore(): Promise<boolean>;
  next(): Promise<SheetRow | null>;
  /** Releases the rows that were not read. */
  close(): Promise<void>;
}

function readerOf(rows: NewSheet['rows']): RowReader {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ahead: IteratorResult<SheetRow, unknown> | undefined;
  const look = async () => (ahead ??= await iterator.next());
  return {
    hasMore: async () => (await look()).done !== true,
    async next() {
      const result = await look();
      if (result.done === true) return null;
      ahead = undefined;
      return result.value;
    },
    async close() {
      await iterator.return?.();
    },
  };
}

/** Returns the number of lines, with that of the heading. */
async function* sheetXml(
  { columns, totals }: NewSheet,
  rows: RowReader,
  rowsPerSheet: number,
  isFirst: boolean,
): AsyncGenerator<string, number> {
  const letters = columns.map((_, index) => columnLetters(index + 1));
  const widths = columns.map(
    ({ heading, kind, width }) => width ?? Math.max(kinds[kind].width, heading.length + 4),
  );
  let xml = `${declaration}<worksheet xmlns="${spreadsheetMain}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${columns
    .map(({ heading }, index) => textCell(`${letters[index]}1`, 1, heading))
    .join('')}</row>`;
  let line = 1;
  for (; line < rowsPerSheet; line++) {
    const row = await rows.next();
    if (row === null) break;
    xml += rowXml(columns, letters, row, line + 1);
    if (xml.length < chunkLength) continue;
    yield xml;
    xml = '';
  }
  const filter = columns.length === 0 ? '' : `<autoFilter ref="A1:${letters.at(-1)}${line}"/>`;
  // Outside the filter. Of rows that continue on another sheet, it is below the last ones.
  const isLast = totals !== undefined && !(await rows.hasMore());
  const sums = isLast ? rowXml(columns, letters, totals, line + 1) : '';
  yield `${xml}${sums}</sheetData>${filter}</worksheet>`;
  return line;
}

function rowXml(
  columns: readonly SheetColumn[],
  letters: readonly string[],
  row: SheetRow,
  line: number,
): string {
  let xml = `<row r="${line}">`;
  for (let index = 0; index < columns.length; index++) {
    const text = row[index] ?? '';
    const kind = columns[index]?.kind;
    if (text === '' || kind === undefined) continue;
    const place = `${letters[index]}${line}`;
    const { style, toNumber } = kinds[kind === 'dateTime' && text.length === dayLength ? 'date' : kind];
    const number = toNumber(text);
    xml +=
      number === null
        ? textCell(place, kinds.text.style, text)
        : `<c r="${place}" s="${style}"><v>${number}</v></c>`;
  }
  return `${xml}</row>`;
}

/** The length of "2026-03-12". A day among times is shown as a day, not as its midnight. */
const dayLength = 10;

function textCell(place: string, style: number, text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(cut)}</t></is></c>`;
}

/** Escapes what XML cannot contain as spreadsheets do, as in `_x0007_`, and what looks like that. */
function escape(text: string): string {
  if (!/[^ !#-%'-;=?-^`-~\xa1-\ud7ff]/u.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function sheetName(name: string, written: readonly WrittenSheet[]): string {
  const longest = 31;
  const allowed = name.replace(/[\\/*?:[\]\0-\x1f]/gu, ' ').replace(/ {2,}/gu, ' ');
  const clean = cutAtWord(allowed.replace(/^[' ]+|[' ]+$/gu, '') || 'Sheet', longest);
  const isTaken = (wanted: string) =>
    written.some((each) => each.name.toLowerCase() === wanted.toLowerCase());
  let unique = clean.slice(0, longest).toWellFormed();
  for (let number = 2; isTaken(unique); number++)
    unique = `${clean.slice(0, longest - 1 - String(number).length).toWellFormed()} ${number}`;
  return unique;
}

/** Cuts a name after its last word that fits, if there is one that is not much shorter. */
function cutAtWord(name: string, length: number): string {
  if (name.length <= length) return name;
  const words = /^(.{12,}[^\s,;–—-])[\s,;–—-]+/su.exec(name.slice(0, length + 1))?.[1];
  return words ?? name;
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}

/** Returns a decimal as it is, unless a spreadsheet would change its digits. */
function readDecimal(text: string): string | null {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/^-?0*|\D/gu, '').length <= 15
    ? text
    : null;
}

function readPercent(text: string): number | null {
  const decimal = text.endsWith('%') ? readDecimal(text.slice(0, -1)) : null;
  return decimal === null ? null : Number((Number(decimal) / 100).toPrecision(15));
}

/** Days since 30 December 1899; null before March 1900, where the calendar of Excel is wrong. */
function readStamp(text: string): number | null {
  const [, date, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/u.exec(text) ?? [];
  if (date === undefined) return null;
  const days = (Date.parse(`${date}T${time}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days >= 61 ? days : null;
}

function readDuration(text: string): number | null {
  const [, hours, minutes, seconds] = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/u.exec(text) ?? [];
  if (hours === undefined) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
}
