import type { FileRow } from '../csvreader.ts';
import {
  cleanLines,
  numberText,
  readBuiltInFormat,
  readFormat,
  stampText,
  type CellFormat,
} from './cells.ts';
import { createRowCheck, limits, SpreadsheetError, type Workbook } from './workbook.ts';
import { readInPieces, readWholeXml, readXml, type Attributes } from './xml.ts';
import type { Zip } from './zip.ts';

/** What the cells of all sheets refer to. */
interface Shared {
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
  /** Reads the shared texts; only once, because they are most of the memory. */
  readonly texts: () => Promise<readonly string[]>;
}

/** Whether a zip has the parts of an .xlsx file. */
export function isXlsx(zip: Zip): boolean {
  return zip.has('xl/workbook.xml') || zip.has('_rels/.rels');
}

/** Opens the parts of an .xlsx file (ISO/IEC 29500). */
export async function openXlsx(zip: Zip): Promise<Workbook> {
  const packageParts = zip.has('_rels/.rels') ? await readRelations(zip, '') : [];
  const path = packageParts.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  // A text document or a workbook in the binary format .xlsb.
  if (!path.endsWith('.xml') || !/workbook/iu.test(path)) throw new SpreadsheetError('notASpreadsheet');
  const parts = await readRelations(zip, path);
  const pathOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.path;
  const named: { name: string; state: string; relation: string }[] = [];
  let is1904 = false;
  await readWholeXml(zip.read(path, limits.smallPartBytes), 'workbook', {
    open(element, attribute) {
      if (element === 'workbookPr') is1904 = isTrue(attribute('date1904'));
      if (element === 'sheet')
        named.push({
          name: attribute('name') ?? '',
          state: attribute('state') ?? 'visible',
          // In the namespace of relations, which every program calls r.
          relation: attribute('r:id') ?? '',
        });
    },
  });
  let texts: Promise<readonly string[]> | undefined;
  const shared: Shared = {
    formats: await readFormats(zip, pathOf('styles')),
    is1904,
    texts: () => (texts ??= readSharedTexts(zip, pathOf('sharedStrings'))),
  };
  const sheets = named.flatMap(({ name, state, relation }) => {
    const part = parts.find(({ id }) => id === relation);
    if (!part) throw new SpreadsheetError('damaged');
    // A sheet may also be a single chart.
    if (part.type !== 'worksheet') return [];
    return [{ name, isHidden: state !== 'visible', rows: () => readRows(zip, part.path, shared) }];
  });
  return { sheets };
}

interface Relation {
  readonly id: string;
  /** The end of the address of its type, such as `worksheet`. */
  readonly type: string;
  readonly path: string;
}

/** Reads what a part refers to; nothing if it has no relations. An empty path means the file itself. */
async function readRelations(zip: Zip, path: string): Promise<readonly Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  await readWholeXml(zip.read(file, limits.smallPartBytes), 'Relationships', {
    open(element, attribute) {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      relations.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').replace(/^.*\//u, ''),
        path: resolve(folder, target.replaceAll('\\', '/')),
      });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of (folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** Reads how numbers are shown, by the number of the style of a cell. */
async function readFormats(zip: Zip, path: string | undefined): Promise<readonly CellFormat[]> {
  if (path === undefined) return [];
  const own = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let isCellStyle = false;
  await readWholeXml(zip.read(path, limits.smallPartBytes), 'styleSheet', {
    open(element, attribute) {
      if (element === 'numFmt')
        own.set(Number(attribute('numFmtId')), readFormat(attribute('formatCode') ?? ''));
      if (element === 'cellXfs') isCellStyle = true;
      if (element !== 'xf' || !isCellStyle) return;
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? readBuiltInFormat(id));
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false;
    },
  });
  return formats;
}

async function readSharedTexts(zip: Zip, path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const texts: string[] = [];
  const current = createTextReader();
  let length = 0;
  await readWholeXml(zip.read(path), 'sst', {
    open: (element) => {
      if (element === 'si') current.clear();
      current.open(element);
    },
    text: (part) => current.add(part),
    close(element) {
      current.close(element);
      if (element !== 'si') return;
      length += current.text().length;
      if (length > limits.sharedLength || texts.length >= limits.sharedTexts)
        throw new SpreadsheetError('tooLarge');
      texts.push(cleanText(current.text()));
    },
  });
  return texts;
}

/** Collects the text of a cell from its runs, without the reading aids of East Asian scripts. */
function createTextReader() {
  let text = '';
  let isText = false;
  let isReadingAid = false;
  return {
    open(element: string): void {
      if (element === 't') isText = !isReadingAid;
      if (element === 'rPh') isReadingAid = true;
    },
    add(part: string): void {
      if (isText) text += part;
    },
    close(element: string): void {
      if (element === 't') isText = false;
      if (element === 'rPh') isReadingAid = false;
    },
    clear(): void {
      text = '';
    },
    text: () => text,
  };
}

async function* readRows(zip: Zip, path: string, shared: Shared): AsyncGenerator<FileRow> {
  const texts = await shared.texts();
  const rows: FileRow[] = [];
  const checkRow = createRowCheck();
  let line = 0;
  let cells: string[] = [];
  let length = 0;
  let column = 0;
  let type = '';
  let format: CellFormat | undefined;
  let value = '';
  let isValue = false;
  /** The formats of whole columns, by their last column. gnumeric does not repeat them at each cell, and LibreOffice reads that. */
  const columnFormats: { readonly last: number; readonly format: CellFormat | undefined }[] = [];
  const inline = createTextReader();
  const formatOf = (style: string | undefined): CellFormat | undefined =>
    style === undefined
      ? columnFormats.find(({ last }) => column <= last)?.format
      : shared.formats[Number(style)];
  const openCell = (attribute: Attributes): void => {
    column = readColumn(attribute('r')) ?? column + 1;
    type = attribute('t') ?? 'n';
    format = formatOf(attribute('s'));
    value = '';
    inline.clear();
  };
  const closeCell = (): void => {
    const text = cellText(type, value, inline.text(), format, texts, shared.is1904);
    if (text === '') return;
    length += text.length;
    if (column > limits.columns || length > limits.rowLength) throw new SpreadsheetError('tooLarge');
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
  };
  const reading = readXml(zip.read(path), 'worksheet', {
    open(element, attribute) {
      if (element === 'row') {
        line = Number(attribute('r') ?? line + 1);
        cells = [];
        length = 0;
        column = 0;
      } else if (element === 'c') openCell(attribute);
      else if (element === 'v') isValue = true;
      else if (element === 'col') {
        const first = Number(attribute('min'));
        // Columns between these have no format.
        columnFormats.push({ last: first - 1, format: undefined });
        const style = attribute('style');
        if (columnFormats.length > 2 * limits.columns) throw new SpreadsheetError('tooLarge');
        columnFormats.push({
          last: Number(attribute('max')),
          format: style === undefined ? undefined : shared.formats[Number(style)],
        });
      } else inline.open(element);
    },
    text(part) {
      if (isValue) value += part;
      else inline.add(part);
    },
    close(element) {
      if (element === 'v') isValue = false;
      else if (element === 'c') closeCell();
      else if (element === 'row') {
        checkRow(line, cells);
        if (cells.length > 0) rows.push({ line, cells, whole: true });
      } else inline.close(element);
    },
  });
  yield* readInPieces(reading, rows);
}

function cellText(
  type: string,
  value: string,
  inline: string,
  format: CellFormat | undefined,
  texts: readonly string[],
  is1904: boolean,
): string {
  switch (type) {
    case 's': {
      if (value === '') return '';
      const text = texts[Number(value)];
      if (text === undefined) throw new SpreadsheetError('damaged');
      return text;
    }
    case 'inlineStr':
      return cleanText(inline);
    case 'str':
      return cleanText(value);
    case 'b':
      return value === '' ? '' : String(isTrue(value));
    case 'e':
      return '';
    case 'd':
      return stampText(value, format?.kind === 'dateTime') ?? value;
    default: {
      if (value.trim() === '') return '';
      const number = Number(value);
      return Number.isFinite(number) ? numberText(number, format ?? readFormat('General'), is1904) : value;
    }
  }
}

/** Returns the number of the column of a cell, from 1 for A: 28 of "AB7"; null if its place is not given. */
function readColumn(place: string | undefined): number | null {
  if (place === undefined) return null;
  let column = 0;
  for (let index = 0; index < place.length; index++) {
    const letter = place.charCodeAt(index) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column === 0 ? null : column;
}

function cleanText(text: string): string {
  return cleanLines(
    text.includes('_x')
      ? text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        )
      : text,
  );
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
