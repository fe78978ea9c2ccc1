import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZipFile } from 'yazl';
import { openWorkbook } from '../../src/transfer/files/spreadsheet.ts';

/** Spreadsheets of other programs, made from one document: see `documentWith`. */

export const programs = ['libreoffice', 'gnumeric'] as const;
export type Program = (typeof programs)[number];
export const formats = ['xlsx', 'ods', 'xls', 'biff7.xls', 'html'] as const;
export type Format = (typeof formats)[number];

/** LibreOffice writes no workbooks of Excel 5. */
export const writes = (program: Program, format: Format): boolean =>
  program === 'gnumeric' || format !== 'biff7.xls';

export const hasProgram = (program: Program): boolean =>
  spawnSync(program === 'gnumeric' ? 'ssconvert' : 'soffice', ['--version']).status === 0;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const two = (value: number) => String(value).padStart(2, '0');
const cell = (type: string, attributes: string, style = 'plain', inner = '') =>
  `<table:table-cell table:style-name="${style}" office:value-type="${type}" ${attributes}>${inner}</table:table-cell>`;
const text = (value: string) =>
  cell(
    'string',
    '',
    'plain',
    value
      .split('\n')
      .map((line) => `<text:p>${escape(line)}</text:p>`)
      .join(''),
  );
const number = (value: string, style?: string) => cell('float', `office:value="${value}"`, style);
const date = (value: string, style = 'stamp') => cell('date', `office:date-value="${value}"`, style);
const time = (value: string, style = 'clock') => cell('time', `office:time-value="${value}"`, style);
const money = (value: string, style: string) => cell('currency', `office:value="${value}"`, style);
const formula = (value: string, type = 'float', inner = '') =>
  cell(type, `table:formula="of:=${escape(value)}"`, 'plain', inner);
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

/** The minutes of a day, with a date-time and a time of day in each row. */
export const minutesOfDay = Array.from({ length: 1440 }, (_, minute) => {
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}:00`;
  return { stamp: `2026-${two(1 + (minute % 12))}-${two(1 + (minute % 28))} ${clock}`, clock };
});

/** Cells of every kind, each with the text that it is read as. */
export const kindsOfCells: readonly (readonly [name: string, cells: string, ...read: readonly string[]])[] = [
  ['duration', time('PT30H15M00S', 'elapsed'), '30:15:00'],
  ['seconds', date('2026-03-12T23:59:59'), '2026-03-12 23:59:59'],
  ['midnight', date('2026-03-12T00:00:00'), '2026-03-12 00:00:00'],
  ['date', date('2026-03-12', 'day'), '2026-03-12'],
  ['month in words', date('2026-03-12', 'longDay'), '2026-03-12'],
  ['soles', money('45.5', 'soles'), '45.5'],
  ['bolívares', money('1234.56', 'bolivares'), '1234.56'],
  ['euros', money('12.5', 'euros'), '12.5'],
  ['percentage', cell('percentage', 'office:value="0.125"', 'percent'), '12.5%'],
  ['true', cell('boolean', 'office:boolean-value="true"', 'truth'), 'true'],
  ['false', cell('boolean', 'office:boolean-value="false"', 'truth'), 'false'],
  ['no value', formula('NA()')],
  ['division by zero', formula('1/0')],
  ['sum', formula('0.1+0.2'), '0.3'],
  [
    'formula with text',
    formula('CONCATENATE("sopa ";"fría")', 'string', '<text:p>sopa fría</text:p>'),
    'sopa fría',
  ],
  ['zeros in a text', text('00042'), '00042'],
  ['zeros by format', number('42', 'padded'), '00042'],
  ['large', number('34600555012'), '34600555012'],
  ['tiny', number('0.00000012'), '0.00000012'],
  ['huge', number('1.5e22'), '15000000000000000000000'],
  ['negative', number('-7.25'), '-7.25'],
  ['number with a unit', number('3', 'days'), '3'],
  ['lines', text('sopa fría\n<b> & "ñandú"'), 'sopa fría\n<b> & "ñandú"'],
  ['like a formula', text('=1+1'), '=1+1'],
  [
    'link',
    cell('string', '', 'plain', '<text:p><text:a xlink:href="https://example.org/">carta</text:a></text:p>'),
    'carta',
  ],
  [
    'bold word',
    cell(
      'string',
      '',
      'plain',
      '<text:p>muy <text:span text:style-name="bold">mala</text:span> sopa</text:p>',
    ),
    'muy mala sopa',
  ],
  [
    'note',
    cell(
      'string',
      '',
      'plain',
      '<office:annotation><text:p>apunte</text:p></office:annotation><text:p>con nota</text:p>',
    ),
    'con nota',
  ],
  [
    'merged',
    `<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>dos</text:p></table:table-cell><table:covered-table-cell/>${text('tres')}`,
    'dos',
    '',
    'tres',
  ],
  [
    'repeated',
    '<table:table-cell table:number-columns-repeated="3" office:value-type="string"><text:p>x</text:p></table:table-cell>',
    'x',
    'x',
    'x',
  ],
];

const style = (name: string, format: string) =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${format}"/>`;
const decimals =
  '<number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>';
const symbol = (sign: string, country: string) =>
  `<number:currency-symbol number:language="es" number:country="${country}">${sign}</number:currency-symbol>`;
const long = 'number:style="long"';

/** A spreadsheet in one XML file (.fods), as text, with a sheet of minutes, one of kinds of cells, an empty one and a hidden one. */
const documentWith = (minutes: typeof minutesOfDay) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="Nstamp"><number:day ${long}/><number:text>/</number:text><number:month ${long}/><number:text>/</number:text><number:year ${long}/><number:text> </number:text><number:hours ${long}/><number:text>:</number:text><number:minutes ${long}/></number:date-style>
<number:date-style style:name="Nday"><number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year/></number:date-style>
<number:date-style style:name="NlongDay"><number:day/><number:text> de </number:text><number:month number:textual="true" ${long}/><number:text> de </number:text><number:year ${long}/></number:date-style>
<number:time-style style:name="Nclock"><number:hours ${long}/><number:text>:</number:text><number:minutes ${long}/></number:time-style>
<number:time-style style:name="Nelapsed" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes ${long}/></number:time-style>
<number:currency-style style:name="Nsoles">${symbol('S/', 'PE')}<number:text> </number:text>${decimals}</number:currency-style>
<number:currency-style style:name="Nbolivares">${symbol('Bs.S', 'VE')}<number:text> </number:text>${decimals}</number:currency-style>
<number:currency-style style:name="Neuros">${decimals}<number:text> </number:text>${symbol('€', 'ES')}</number:currency-style>
<number:percentage-style style:name="Npercent"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:boolean-style style:name="Ntruth"><number:boolean/></number:boolean-style>
<number:number-style style:name="Npadded"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>
<number:number-style style:name="Ndays"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> días hoy</number:text></number:number-style>
<style:style style:name="plain" style:family="table-cell"/>
${['stamp', 'day', 'longDay', 'clock', 'elapsed', 'soles', 'bolivares', 'euros', 'percent', 'truth', 'padded', 'days'].map((name) => style(name, `N${name}`)).join('')}
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Minutos">${minutes
  .map(({ stamp, clock }) => {
    const [hour = '', minute = ''] = clock.split(':');
    return row(date(stamp.replace(' ', 'T')), time(`PT${hour}H${minute}M00S`));
  })
  .join('')}</table:table>
<table:table table:name="Clases">${kindsOfCells.map(([name, cells]) => row(text(name), cells)).join('')}
<table:table-row table:visibility="collapse">${text('hidden row')}${text('oculta')}</table:table-row>
<table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
${row(text('far'), '<table:table-cell table:number-columns-repeated="20"/>', text('lejos'))}
</table:table>
<table:table table:name="Vacía">${row('<table:table-cell/>')}</table:table>
<table:table table:name="Oculta" table:style-name="hidden">${row(text('secreto'))}</table:table>
</office:spreadsheet></office:body></office:document>`;

/** The rows of the sheet of kinds as they are read. */
export const readKinds: readonly (readonly string[])[] = [
  ...kindsOfCells.map(([name, , ...read]) => [name, ...read]),
  ['hidden row', 'oculta'],
  ['far', ...Array.from({ length: 20 }, () => ''), 'lejos'],
];

const filters: Readonly<Record<Program, Readonly<Partial<Record<Format, string>>>>> = {
  libreoffice: {
    xlsx: 'xlsx:Calc MS Excel 2007 XML',
    ods: 'ods:calc8',
    xls: 'xls:MS Excel 97',
    html: 'html:HTML (StarCalc)',
  },
  gnumeric: {
    xlsx: 'Gnumeric_Excel:xlsx',
    ods: 'Gnumeric_OpenCalc:odf',
    xls: 'Gnumeric_Excel:excel_biff8',
    'biff7.xls': 'Gnumeric_Excel:excel_biff7',
    html: 'Gnumeric_html:html40',
  },
};

/** Converts a spreadsheet by a program. gnumeric reads no .fods, so give it an .ods of LibreOffice or an .xlsx. */
export function convert(program: Program, from: Uint8Array, ending: string, filter: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-spreadsheet-'));
  try {
    const source = join(folder, `source.${ending}`);
    writeFileSync(source, from);
    const options = { env: { ...process.env, HOME: folder }, stdio: 'ignore' } as const;
    if (program === 'gnumeric') {
      execFileSync('ssconvert', ['-T', filter, source, join(folder, 'target')], options);
      return readFileSync(join(folder, 'target'));
    }
    const target = join(folder, 'out');
    execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', target, source], options);
    return readFileSync(join(target, `source.${filter.replace(/:.*$/u, '')}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has a program write all sheets anew; gnumeric converts what LibreOffice has written. */
export function writtenBy(program: Program, format: Format): Buffer {
  const filter = filters[program][format] ?? '';
  // In a page, minutes are texts like others.
  const document = Buffer.from(documentWith(format === 'html' ? [] : minutesOfDay));
  if (program === 'libreoffice') return convert(program, document, 'fods', filter);
  if (format !== 'html') return convert(program, readFixture('libreoffice', 'ods'), 'ods', filter);
  return convert(program, convert('libreoffice', document, 'fods', 'ods:calc8'), 'ods', filter);
}

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/spreadsheets', name);

export const readFixture = (program: Program, format: Format): Buffer =>
  readFileSync(fixture(`${program}.${format}`));

/** Writes the files of test/fixtures/spreadsheets anew. */
export function updateFixtures(): void {
  for (const program of programs)
    for (const format of formats)
      if (writes(program, format)) writeFileSync(fixture(`${program}.${format}`), writtenBy(program, format));
}

/** All values of an iterable. */
export async function collect<Value>(values: AsyncIterable<Value> | Iterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** All rows of all sheets that have a value, by name. */
export async function readAll(bytes: Uint8Array): Promise<Record<string, readonly (readonly string[])[]>> {
  const all: Record<string, readonly (readonly string[])[]> = {};
  for (const sheet of (await openWorkbook(bytes)).sheets)
    all[sheet.name] = (await collect(sheet.rows())).map(({ cells }) => cells);
  return all;
}

/** A zip of these parts. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return Buffer.concat(await collect(zip.outputStream as AsyncIterable<Buffer>));
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The parts of an .xlsx file of one sheet, with what is in its `sheetData` and other parts. */
export function xlsxParts(
  sheetData: string,
  {
    styles = '',
    shared = '',
    workbookProperties = '',
    sheets = '<sheet name="Hoja1" sheetId="1" r:id="rId1"/>',
    more = {},
  }: {
    readonly styles?: string;
    readonly shared?: string;
    readonly workbookProperties?: string;
    readonly sheets?: string;
    readonly more?: Readonly<Record<string, string>>;
  } = {},
): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...each: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
  return {
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbookProperties}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', '/xl/styles.xml'),
      relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId4', 'chartsheet', 'chartsheets/sheet1.xml'),
    ),
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
}

export const xlsxOf = (...content: Parameters<typeof xlsxParts>): Promise<Buffer> =>
  zipOf(xlsxParts(...content));
