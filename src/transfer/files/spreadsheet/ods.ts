import type { FileRow } from '../csvreader.ts';
import {
  cleanLines,
  isErrorText,
  isoDurationText,
  numberText,
  plainNumber,
  stampText,
  type CellFormat,
} from './cells.ts';
import { createRowCheck, limits, SpreadsheetError, type Workbook } from './workbook.ts';
import { readInPieces, readWholeXml, readXml, type Attributes, type XmlHandlers } from './xml.ts';
import type { Zip } from './zip.ts';

/** The XML of the sheets, and the name of its root element. */
interface Content {
  readonly read: () => AsyncIterable<string>;
  readonly root: string;
}

/** Whether a zip has the parts of an OpenDocument file, of whatever kind. */
export function isOpenDocument(zip: Zip): boolean {
  return zip.has('content.xml') && zip.has('mimetype');
}

/** Opens the parts of an .ods file (ISO/IEC 26300). */
export async function openOds(zip: Zip): Promise<Workbook> {
  let type = '';
  for await (const part of zip.read('mimetype', limits.smallPartBytes)) type += part;
  if (!type.includes('opendocument.spreadsheet')) throw new SpreadsheetError('notASpreadsheet');
  if (zip.has('META-INF/manifest.xml'))
    await readWholeXml(zip.read('META-INF/manifest.xml', limits.smallPartBytes), 'manifest', {
      open(element) {
        if (element === 'encryption-data') throw new SpreadsheetError('encrypted');
      },
    });
  const styles = createStyleReader();
  if (zip.has('styles.xml'))
    await readWholeXml(zip.read('styles.xml', limits.smallPartBytes), 'document-styles', styles);
  return openContent({ read: () => zip.read('content.xml'), root: 'document-content' }, styles);
}

/** Opens an OpenDocument spreadsheet that is a single XML file, as LibreOffice writes under the name .fods. */
export function openFlatOds(read: () => AsyncIterable<string>): Promise<Workbook> {
  return openContent({ read, root: 'document' }, createStyleReader());
}

/** Reads the names of the sheets, which are spread over the whole document. */
async function openContent({ read, root }: Content, styles: StyleReader): Promise<Workbook> {
  const sheets: { name: string; isHidden: boolean }[] = [];
  let depth = 0;
  const found = { isSpreadsheet: false };
  await readWholeXml(read(), root, {
    open(element, attribute) {
      styles.open(element, attribute);
      if (element === 'spreadsheet') found.isSpreadsheet = true;
      if (element !== 'table' || depth++ > 0) return;
      const style = attribute('table:style-name');
      sheets.push({
        name: attribute('table:name') ?? '',
        isHidden: style !== undefined && styles.hiddenTables.has(style),
      });
    },
    close(element) {
      styles.close?.(element);
      if (element === 'table') depth--;
    },
  });
  if (!found.isSpreadsheet) throw new SpreadsheetError('notASpreadsheet');
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, rows: () => readRows({ read, root }, index, styles) })),
  };
}

interface StyleReader extends XmlHandlers {
  readonly hiddenTables: ReadonlySet<string>;
  /** How the numbers of cells of a style are shown. */
  formatOf(style: string | undefined): CellFormat['kind'] | undefined;
}

/** Reads from the styles only what the value of a cell does not say: whether a day has a time, and whether a number is a percentage. */
function createStyleReader(): StyleReader {
  const formats = new Map<string, CellFormat['kind']>();
  const cellStyles = new Map<
    string,
    { readonly format: string | undefined; readonly parent: string | undefined }
  >();
  const hiddenTables = new Set<string>();
  let style = '';
  let format = '';
  return {
    hiddenTables,
    open(element, attribute) {
      if (element === 'style') {
        style = attribute('style:name') ?? '';
        if (attribute('style:family') === 'table-cell')
          cellStyles.set(style, {
            format: attribute('style:data-style-name'),
            parent: attribute('style:parent-style-name'),
          });
      } else if (element === 'table-properties') {
        if (attribute('table:display') === 'false') hiddenTables.add(style);
      } else if (element === 'percentage-style') formats.set(attribute('style:name') ?? '', 'percent');
      else if (element === 'date-style') {
        format = attribute('style:name') ?? '';
        formats.set(format, 'date');
      } else if ((element === 'hours' || element === 'seconds') && format !== '')
        formats.set(format, 'dateTime');
    },
    close(element) {
      if (element === 'date-style') format = '';
    },
    formatOf(name) {
      // Limited, because damaged styles may refer to each other in a circle.
      for (let step = 0; name !== undefined && step < 10; step++) {
        const found = cellStyles.get(name);
        const kind = formats.get(found?.format ?? '');
        if (kind) return kind;
        name = found?.parent;
      }
      return undefined;
    },
  };
}

/** Elements inside a table whose texts and tables are not those of cells. */
const foreign: ReadonlySet<string> = new Set([
  'annotation',
  'tracked-changes',
  'shapes',
  'forms',
  'frame',
  'custom-shape',
]);

async function* readRows(content: Content, wanted: number, styles: StyleReader): AsyncGenerator<FileRow> {
  const rows: FileRow[] = [];
  const checkRow = createRowCheck();
  let table = -1;
  let depth = 0;
  let foreignDepth = 0;
  let columnStyles: { readonly style: string | undefined; readonly until: number }[] = [];
  let line = 0;
  let rowCount = 1;
  let cells: string[] = [];
  let length = 0;
  let column = 0;
  let cellCount = 1;
  let isCovered = false;
  let attributeOfCell: Attributes = () => undefined;
  let text: string | null = null;
  let isParagraph = false;
  const addText = (part: string): void => {
    text = (text ?? '') + part;
    if (text.length > limits.textLength) throw new SpreadsheetError('tooLarge');
  };
  const closeCell = (): void => {
    const style = () =>
      attributeOfCell('table:style-name') ?? columnStyles.find(({ until }) => column < until)?.style;
    const value = isCovered ? '' : cellText(attributeOfCell, text ?? '', () => styles.formatOf(style()));
    column += cellCount;
    if (value === '') return;
    length += value.length * cellCount;
    if (column > limits.columns || length > limits.rowLength) throw new SpreadsheetError('tooLarge');
    while (cells.length < column - cellCount) cells.push('');
    while (cells.length < column) cells.push(value);
  };
  const reading = readXml(content.read(), content.root, {
    open(element, attribute) {
      if (foreignDepth > 0 || foreign.has(element)) {
        foreignDepth++;
        return;
      }
      if (element === 'table' && depth++ === 0) {
        table++;
        columnStyles = [];
      }
      if (table !== wanted || depth !== 1) return;
      switch (element) {
        case 'table-column':
          columnStyles.push({
            style: attribute('table:default-cell-style-name'),
            until: (columnStyles.at(-1)?.until ?? 0) + repeats(attribute('table:number-columns-repeated')),
          });
          break;
        case 'table-row':
          rowCount = repeats(attribute('table:number-rows-repeated'));
          cells = [];
          length = 0;
          column = 0;
          break;
        case 'table-cell':
        case 'covered-table-cell':
          attributeOfCell = attribute;
          isCovered = element !== 'table-cell';
          cellCount = repeats(attribute('table:number-columns-repeated'));
          text = null;
          break;
        case 'p':
          if (text !== null) addText('\n');
          text ??= '';
          isParagraph = true;
          break;
        case 's':
          addText(' '.repeat(Math.min(repeats(attribute('text:c')), limits.textLength)));
          break;
        case 'tab':
          addText('\t');
          break;
        case 'line-break':
          addText('\n');
          break;
      }
    },
    text(part) {
      if (isParagraph && foreignDepth === 0) addText(part);
    },
    close(element) {
      if (foreignDepth > 0) {
        foreignDepth--;
        return;
      }
      if (element === 'table') depth--;
      if (table !== wanted || depth !== 1) return;
      if (element === 'p') isParagraph = false;
      else if (element === 'table-cell' || element === 'covered-table-cell') closeCell();
      else if (element === 'table-row') {
        for (let index = 1; index <= rowCount && cells.length > 0; index++) {
          checkRow(line + index, cells);
          rows.push({ line: line + index, cells, whole: true });
        }
        line += rowCount;
      }
    },
  });
  yield* readInPieces(reading, rows, () => table > wanted);
}

function cellText(attribute: Attributes, text: string, format: () => CellFormat['kind'] | undefined): string {
  switch (attribute('office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = Number(attribute('office:value') ?? Number.NaN);
      if (!Number.isFinite(value)) return cleanLines(text);
      const isPercentage = attribute('office:value-type') === 'percentage' || format() === 'percent';
      if (isPercentage) return numberText(value, { kind: 'percent', minDigits: 0 });
      // An identifier such as 00042, of which the value is 42.
      return /^0\d+$/u.test(text) && Number(text) === value ? text : plainNumber(value);
    }
    case 'date': {
      const date = attribute('office:date-value') ?? '';
      return stampText(date, format() === 'dateTime') ?? date;
    }
    case 'time': {
      const time = attribute('office:time-value') ?? '';
      return isoDurationText(time) ?? time;
    }
    case 'boolean':
      return attribute('office:boolean-value') ?? '';
    case 'string':
      // gnumeric marks an error by its text alone.
      if (attribute('table:formula') !== undefined && isErrorText(text)) return '';
      if (attribute('calcext:value-type') === 'error') return '';
      return cleanLines(attribute('office:string-value') ?? text);
    default:
      return '';
  }
}

/** How often something is repeated; not more often than a sheet has rows, which a damaged file may claim. */
function repeats(count: string | undefined): number {
  const value = Number(count ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, limits.rows) : 1;
}
