import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CFB, read as readBySheetJs, utils, write as writeBySheetJs } from '@e965/xlsx';
import { fileKind } from '../../../src/transfer/files/filekind.ts';
import type { ColumnKind, NewSheet } from '../../../src/render/sheets.ts';
import { speak } from '../../../src/language/language.ts';
import { openWorkbook, SpreadsheetError, writeWorkbook } from '../../../src/transfer/files/spreadsheet.ts';
import {
  collect,
  convert,
  formats,
  hasProgram,
  minutesOfDay,
  programs,
  readAll,
  readFixture,
  readKinds,
  updateFixtures,
  writes,
  writtenBy,
  xlsxOf,
  xlsxParts,
  zipOf,
  type Format,
  type Program,
} from '../../support/spreadsheets.ts';

/** The part of SheetJS that writes containers of .xls files, which has no types. */
const containers = CFB as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): object;
  find(container: object, name: string): { content: Uint8Array } | null;
  write(container: object, options: { type: 'buffer' }): Buffer;
  utils: { cfb_new(): object; cfb_add(container: object, name: string, bytes: Uint8Array): void };
};

if (process.env['UPDATE_SPREADSHEETS'] === '1') updateFixtures();

const pairs = programs.flatMap((program) =>
  formats.filter((format) => writes(program, format)).map((format) => ({ program, format })),
);
const minutes = minutesOfDay.map(({ stamp, clock }) => [stamp, clock]);

/** How the cells of a page differ: they are what the program showed. */
const shown: Readonly<Record<string, string>> = {
  duration: '30:15',
  seconds: '12/03/2026 23:59',
  midnight: '12/03/2026 00:00',
  date: '12/3/26',
  'month in words': '12 de March de 2026',
  soles: 'S/ 45.50',
  bolívares: 'Bs.S 1,234.56',
  euros: '12.50 €',
  true: 'TRUE',
  false: 'FALSE',
  'number with a unit': '3 días hoy',
};

async function expectAll(bytes: Uint8Array, program: Program, format: Format): Promise<void> {
  const { sheets } = await openWorkbook(bytes);
  if (format === 'html') {
    const rows = Object.values(await readAll(bytes)).find((all) => all.length > 1) ?? [];
    const expected = readKinds
      .filter(([name]) => name !== 'hidden row' || program === 'gnumeric')
      .map(([name = '', ...read]) => (name in shown ? [name, shown[name]] : [name, ...read]));
    const unlike = ['large', 'tiny', 'huge', 'negative', 'hidden row'];
    const ofOthers = (all: readonly (readonly (string | undefined)[])[]) =>
      all.filter(([name = '']) => !unlike.includes(name));
    expect(ofOthers(rows)).toEqual(ofOthers(expected));
    return;
  }
  const all = await readAll(bytes);
  expect(all['Minutos']).toEqual(minutes);
  // As the result of a formula with a text, LibreOffice 7.4 writes 0 to .xls.
  const isText = ([name]: readonly string[]) => name === 'formula with text';
  if (program === 'libreoffice' && format === 'xls') expect(all['Clases']?.find(isText)?.[1]).toBe('0');
  else expect(all['Clases']?.find(isText)?.[1]).toBe('sopa fría');
  const others = (rows: readonly (readonly string[])[] = []) => rows.filter((row) => !isText(row));
  expect(others(all['Clases'])).toEqual(others(readKinds));
  expect(all['Vacía']).toEqual([]);
  expect(all['Oculta']).toEqual([['secreto']]);
  // gnumeric does not write to .xlsx that a sheet is hidden.
  const isMarked = program !== 'gnumeric' || format !== 'xlsx';
  expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, false, false, isMarked]);
}

describe.each(pairs)('a file of $program as .$format', ({ program, format }) => {
  test('gives every minute of a day and every kind of cell', async () => {
    await expectAll(readFixture(program, format), program, format);
  });

  test.skipIf(!hasProgram(program))(`does so when ${program} of this machine writes it`, async () => {
    await expectAll(writtenBy(program, format), program, format);
  });
});

const rowsOf = async (bytes: Uint8Array) => Object.values(await readAll(bytes))[0];
const problemOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readAll(bytes);
    return 'none';
  } catch (error) {
    return error instanceof SpreadsheetError ? error.problem : String(error);
  }
};

describe('an .xlsx file', () => {
  const inRow = (cells: string) => `<row r="1">${cells}</row>`;
  const styled = (formats: readonly string[]) => ({
    styles: `<numFmts>${formats
      .map(
        (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
      .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
      .join('')}</cellXfs>`,
  });

  test.each([
    ['dd/mm/yyyy hh:mm', 46093.8125, '2026-03-12 19:30:00'],
    ['dd/mm/yyyy', 46093, '2026-03-12'],
    // The cell shows a day, but contains a time.
    ['dd/mm/yyyy', 46093.8125, '2026-03-12 19:30:00'],
    ['[$-C0A]dddd, d" de "mmmm" de "yyyy;@', 46093, '2026-03-12'],
    ['mmm-yy', 46093, '2026-03-12'],
    ['h:mm AM/PM', 46093.8125, '19:30:00'],
    ['m/d/yyyy h:mm AM/PM', 46093.8125, '2026-03-12 19:30:00'],
    ['yyyy-mm-dd\\Thh:mm:ss.000', 46093.833333333336, '2026-03-12 20:00:00'],
    ['hh:mm', 0.8333333333, '20:00:00'],
    ['[hh]:mm', 1.2604166666666667, '30:15:00'],
    ['mm:ss', 0.003472222222, '00:05:00'],
    ['[$S/-280A] #,##0.00', 45.5, '45.5'],
    ['"S/." #,##0.00', 45.5, '45.5'],
    ['[$Bs.S-200A]\\ #,##0.00;[Red]-[$Bs.S-200A]\\ #,##0.00', 45.5, '45.5'],
    ['0\\d', 45, '45'],
    ['0" h"', 8, '8'],
    ['#,##0 "días"', 3, '3'],
    ['General" min"', 15, '15'],
    ['0.00E+00', 12345, '12345'],
    ['0.00%', 0.07, '7%'],
    ['_-* #,##0.00_d_-', 9.95, '9.95'],
    ['000-000', 123456, '123456'],
    ['0000', 42, '0042'],
    ['dd/mm/yyyy', 0, ''],
    ['dd/mm/yyyy hh:mm', 0.5, '12:00:00'],
    ['dd/mm/yyyy', -1, '-1'],
    ['dd/mm/yyyy', 81227827687, '81227827687'],
    ['dd/mm/yyyy', 1, '1900-01-01'],
  ])('shows with the format %s the number %d as "%s"', async (code, value, text) => {
    const file = await xlsxOf(
      inRow(`<c r="A1" s="0"><v>${value}</v></c><c r="B1"><v>1</v></c>`),
      styled([code]),
    );
    expect((await rowsOf(file))?.[0]?.[0]).toBe(text);
  });

  test.each([
    [14, 46093, '2026-03-12'],
    [22, 46093.5, '2026-03-12 12:00:00'],
    [20, 0.5, '12:00:00'],
    [46, 1.5, '36:00:00'],
    [9, 0.5, '50%'],
    [4, 1234.5, '1234.5'],
  ])('shows with the built-in format %d the number %d as "%s"', async (id, value, text) => {
    const file = await xlsxOf(inRow(`<c s="0"><v>${value}</v></c>`), {
      styles: `<cellXfs><xf numFmtId="${id}"/></cellXfs>`,
    });
    expect(await rowsOf(file)).toEqual([[text]]);
  });

  test('may redefine a built-in format', async () => {
    const file = await xlsxOf(inRow('<c s="0"><v>812</v></c>'), {
      styles:
        '<numFmts><numFmt numFmtId="50" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="50"/></cellXfs>',
    });
    expect(await rowsOf(file)).toEqual([['000812']]);
  });

  test('may count days from 1904', async () => {
    const file = await xlsxOf(inRow('<c s="0"><v>44631.8125</v></c>'), {
      ...styled(['yyyy-mm-dd hh:mm']),
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(await rowsOf(file)).toEqual([['2026-03-12 19:30:00']]);
  });

  test('may have texts in the cells, in runs, with reading aids, escapes and prefixes', async () => {
    const file = await xlsxOf(
      `<x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:c t="inlineStr"><x:is>\n<x:t> sopa </x:t>\n</x:is></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>
       <row><c t="str"><f>A1&amp;"x"</f><v>fr&#237;a &#x1F600; &amp;lt;</v></c><c/><c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c></row>`,
      {
        shared:
          '<si><r><t>muy </t></r><r><rPr><b/></rPr><t xml:space="preserve">mala</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      },
    );
    expect(await rowsOf(file)).toEqual([
      [' sopa ', 'muy mala', '東京'],
      ['fría 😀 &lt;', '', '<b>'],
    ]);
    const escaped = await xlsxOf(inRow('<c t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_</t></is></c>'));
    expect(await rowsOf(escaped)).toEqual([['a\nb_x0041_']]);
  });

  test('may have dates in ISO 8601, as SheetJS writes them', async () => {
    const iso = (value: string) => `<c t="d"><v>${value}</v></c>`;
    const file = await xlsxOf(inRow(iso('2026-03-12T19:59:59.999Z') + iso('2026-03-12') + iso('soon')));
    expect(await rowsOf(file)).toEqual([['2026-03-12 20:00:00', '2026-03-12', 'soon']]);
  });

  test('may leave out cells and rows, and declare more than it has', async () => {
    const file = await xlsxOf(
      '<row r="3"><c r="C3"><v>1</v></c><c r="XFD3" s="0"/></row><row r="1048576"><c r="A1048576" t="e"><v>#N/A</v></c><c r="B1048576" t="b"><v>1</v></c></row>',
    );
    const [sheet] = (await openWorkbook(file)).sheets;
    expect(sheet && (await collect(sheet.rows()))).toEqual([
      { line: 3, cells: ['', '', '1'], whole: true },
      { line: 1_048_576, cells: ['', 'true'], whole: true },
    ]);
  });

  test('may format a whole column', async () => {
    const file = await xlsxOf('', {
      ...styled(['General', 'dd/mm/yyyy']),
      more: {
        'xl/worksheets/sheet1.xml':
          '<worksheet><cols><col min="2" max="3" style="1"/></cols><sheetData><row><c><v>46093</v></c><c><v>46093</v></c><c s="0"><v>46093</v></c><c><v>46093</v></c></row></sheetData></worksheet>',
      },
    });
    expect(await rowsOf(file)).toEqual([['46093', '2026-03-12', '46093', '46093']]);
  });

  test('may have hidden sheets, and sheets that are charts', async () => {
    const sheet = (name: string, id: string, state: string) =>
      `<sheet name="${name}" sheetId="${id}" state="${state}" r:id="rId${id}"/>`;
    const file = await xlsxOf(inRow('<c><v>1</v></c>'), {
      sheets: `${sheet('Quejas &amp; más', '1', 'veryHidden')}${sheet('Gráfico', '4', 'visible')}`,
    });
    const { sheets } = await openWorkbook(file);
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Quejas & más', true]]);
  });
});

describe('an .xls file', () => {
  test('may be the XML of Excel 2003', async () => {
    const file = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="dd/mm/yyyy\\ hh:mm"/></Style></Styles><Worksheet ss:Name="Quejas"><Table><Row><Cell><Data ss:Type="String">sopa fría</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-03-12T20:00:00.000</Data></Cell><Cell><Data ss:Type="Number">45.5</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(await readAll(Buffer.from(file))).toEqual({
      Quejas: [['sopa fría', '2026-03-12 20:00:00', '45.5']],
    });
  });

  test('may be a page in any encoding, with cells that span columns and tables inside cells', async () => {
    const page = (charset: string) =>
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td { }</style></head><body><table><tr><th colspan=2>Queja<th>Fecha</tr><tr><td>sopa&nbsp;fr\u00eda<br>\n  muy &#8220;fr&iacute;a&#8221;<td>007<td><table><tr><td>12/03/2026</td></tr></table></td></tr></table><table><tr></tr></table></body></html>`;
    const expected = {
      1: [
        ['Queja', '', 'Fecha'],
        ['sopa fría\nmuy “fría”', '007', '12/03/2026'],
      ],
    };
    expect(await readAll(Buffer.from(page('utf-8')))).toEqual(expected);
    expect(await readAll(Buffer.from(page('iso-8859-1'), 'latin1'))).toEqual(expected);
    expect(await readAll(Buffer.from(page('utf-8'), 'latin1'))).toEqual(expected);
    expect(await readAll(Buffer.from(`\ufeff${page('unicode')}`, 'utf16le'))).toEqual(expected);
  });

  test('may be a bare workbook of Excel 2 to 5', async () => {
    for (const bookType of ['biff2', 'biff5'] as const) {
      const book = utils.book_new(utils.aoa_to_sheet([['sopa', 45.5]]));
      const bytes = writeBySheetJs(book, { type: 'buffer', bookType }) as Buffer;
      expect(Object.values(await readAll(bytes))).toEqual([[['sopa', '45.5']]]);
    }
  });
});

describe('a file that cannot be read', () => {
  const compound = (name: string, content = 'x'.repeat(5000)) => {
    const container = containers.utils.cfb_new();
    containers.utils.cfb_add(container, name, Buffer.from(content));
    return containers.write(container, { type: 'buffer' });
  };
  const ods = (content: string, more: Readonly<Record<string, string>> = {}) =>
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content, ...more });
  const table = (inside: string) =>
    `<office:document-content><office:spreadsheet><table:table>${inside}</table:table></office:spreadsheet></office:document-content>`;

  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['an encrypted .xlsx', () => compound('EncryptedPackage'), 'encrypted'],
    [
      'an encrypted .ods',
      () => ods('\0\0', { 'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>' }),
      'encrypted',
    ],
    ['an encrypted .xls', () => encryptedXls(), 'encrypted'],
    ['a letter of Word 97', () => compound('WordDocument'), 'notASpreadsheet'],
    [
      'a letter of Word',
      () =>
        zipOf({
          '_rels/.rels':
            '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        }),
      'notASpreadsheet',
    ],
    [
      'a letter of LibreOffice',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
      'notASpreadsheet',
    ],
    ['a zip of pictures', () => zipOf({ 'a.jpg': 'x' }), 'notASpreadsheet'],
    ['a page without a table', () => Buffer.from('<html><p>Sin datos</p></html>'), 'notASpreadsheet'],
    ['text', () => Buffer.from('fecha;queja'), 'notASpreadsheet'],
    ['nothing', () => Buffer.from(''), 'notASpreadsheet'],
    ['half an .xlsx', () => readFixture('libreoffice', 'xlsx').subarray(0, 20_000), 'damaged'],
    ['half an .xls', () => readFixture('libreoffice', 'xls').subarray(0, 40_000), 'damaged'],
    ['an .xlsx without a sheet', () => xlsxOf('', { sheets: '<sheet name="a" r:id="rId9"/>' }), 'damaged'],
    [
      'a sheet that is a page',
      () => xlsxOf('', { more: { 'xl/worksheets/sheet1.xml': '<html></html>' } }),
      'damaged',
    ],
    [
      'a sheet that ends early',
      () => xlsxOf('', { more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
      'damaged',
    ],
    ['a text that is missing', () => xlsxOf('<row><c t="s"><v>7</v></c></row>'), 'damaged'],
    ['a wrong byte in a part', async () => brokenChecksum(), 'damaged'],
    ['a part that is larger than it says', async () => withSize(100), 'damaged'],
    ['a part that says that it is huge', async () => withSize(2 ** 32 - 1), 'tooLarge'],
    ['a text without end', () => xlsxOf(`<row><c t="str"><v>${'x'.repeat(3_000_000)}`), 'tooLarge'],
    [
      'a text that is too long',
      () => xlsxOf(`<row><c t="str"><v>${'x'.repeat(1_100_000)}</v></c></row>`),
      'tooLarge',
    ],
    ['elements within each other', () => xlsxOf('<a>'.repeat(5000)), 'tooLarge'],
    ['cells without content, many of them', () => xlsxOf(`<row>${'<c/>'.repeat(5000)}</row>`), 'none'],
    [
      'a million wide rows',
      () =>
        ods(
          table(
            '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>',
          ),
        ),
      'tooLarge',
    ],
    [
      'a cell beyond the last column',
      () =>
        ods(
          table(
            '<table:table-row><table:table-cell table:number-columns-repeated="99999999"/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
          ),
        ),
      'tooLarge',
    ],
  ])('is, as %s, refused for a reason', async (_, make, problem) => {
    expect(await problemOf(await make())).toBe(problem);
  });

  const sheetWithWords = () =>
    xlsxOf(`<row>${Array.from({ length: 300 }, (_, index) => `<c><v>${index}</v></c>`).join('')}</row>`);
  /** Where the central directory of a zip describes the sheet. */
  const entryOf = (zip: Buffer) => zip.lastIndexOf('xl/worksheets/sheet1.xml') - 46;

  async function brokenChecksum(): Promise<Buffer> {
    const zip = await sheetWithWords();
    const place = entryOf(zip) + 16;
    zip.writeUInt8(zip.readUInt8(place) ^ 1, place);
    return zip;
  }

  async function withSize(size: number): Promise<Buffer> {
    const zip = await sheetWithWords();
    zip.writeUInt32LE(size, entryOf(zip) + 24);
    return zip;
  }

  /** A workbook in which a record after the first one says that the others are encrypted. */
  function encryptedXls(): Buffer {
    const container = containers.read(readFixture('gnumeric', 'xls'), { type: 'buffer' });
    const stream = Buffer.from(containers.find(container, 'Workbook')?.content ?? []);
    const second = 4 + stream.readUInt16LE(2);
    const record = Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, () => 7)]);
    const encrypted = containers.utils.cfb_new();
    const bytes = Buffer.concat([stream.subarray(0, second), record, stream.subarray(second)]);
    containers.utils.cfb_add(encrypted, 'Workbook', bytes);
    return containers.write(encrypted, { type: 'buffer' });
  }

  const damages = fc.array(
    fc.record({
      place: fc.noBias(fc.nat({ max: 99_999 })),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      kind: fc.constantFrom('overwrite', 'overwrite', 'overwrite', 'insert', 'cut'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const damage = (good: Buffer, all: readonly { place: number; bytes: Uint8Array; kind: string }[]) =>
    all.reduce((bytes, { place, bytes: inserted, kind }) => {
      const at = Math.floor((place / 100_000) * bytes.length);
      const end = kind === 'cut' ? bytes.length : kind === 'insert' ? at : at + inserted.length;
      return Buffer.concat([
        bytes.subarray(0, at),
        kind === 'cut' ? Buffer.of() : inserted,
        bytes.subarray(end),
      ]);
    }, good);

  test('is, if damaged in any way, read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pairs), damages, async ({ program, format }, all) => {
        const problem = await problemOf(damage(readFixture(program, format), all));
        expect(['none', 'damaged', 'tooLarge', 'encrypted', 'notASpreadsheet']).toContain(problem);
      }),
      { numRuns: 150 },
    );
  });

  test('is, if a part of it is damaged, read or refused', async () => {
    const good = xlsxParts(
      '<row r="1"><c r="A1" s="1"><v>46093.5</v></c><c r="B1" t="s"><v>1</v></c><c t="inlineStr"><is><t>a</t></is></c></row>',
      {
        styles:
          '<numFmts><numFmt numFmtId="164" formatCode="dd/mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
        shared: '<si><t>a</t></si><si><t>b</t></si>',
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(good)), damages, async (path, all) => {
        const part = damage(Buffer.from(good[path] ?? ''), all).toString('latin1');
        const problem = await problemOf(await zipOf({ ...good, [path]: part }));
        expect(['none', 'damaged', 'tooLarge', 'notASpreadsheet']).toContain(problem);
      }),
      { numRuns: 150 },
    );
  });

  test('does not hide an error of whoever reads it', async () => {
    const [sheet] = (await openWorkbook(readFixture('libreoffice', 'xlsx'))).sheets;
    const read = async () => {
      for await (const { line } of sheet?.rows() ?? []) if (line === 3) throw new RangeError('stop');
    };
    await expect(read()).rejects.toThrow(RangeError);
  });
});

describe('what a file is', () => {
  test.each([
    ['fecha;queja\n1;2', 'text'],
    ['', 'text'],
    ['[12/3/26, 21:10:15] Ana: mesa 4', 'text'],
    ['\u200e[12/3/26, 21:10:15] Ana: mesa 4', 'text'],
    ['<Ana> mesa 4', 'text'],
    [' [ {"a":1}]', 'json'],
    ['\ufeff{"reviews":[]}', 'json'],
    ['{\n"a": 1\n}', 'json'],
    ['{"a":1}', 'json'],
    ['{"a":1}\n{"a":2}\n', 'jsonLines'],
    ['{"a":1}\r\n\r\n{"a":2}', 'jsonLines'],
    ['<!DOCTYPE html>\n<html>', 'html'],
    ['<!-- x -->\n<TABLE border=1>', 'html'],
    ['<style>td{}</style><table><tr>', 'html'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x">', 'xml'],
    ['<?xml version="1.0"?><office:document xmlns:office="x">', 'flatOds'],
    ['PK\u0003\u0004', 'zip'],
    ['\t\u0008\u0008\0', 'binary'],
    ['\tuno\tdos', 'text'],
  ])('is told for %j', (text, kind) => {
    expect(fileKind(Buffer.from(text))).toBe(kind);
  });

  test('is told in UTF-16, and for containers', () => {
    expect(fileKind(Buffer.from('\ufeff[{"a":1}]', 'utf16le'))).toBe('json');
    expect(fileKind(readFixture('gnumeric', 'xls'))).toBe('compound');
    expect(fileKind(readFixture('gnumeric', 'ods'))).toBe('zip');
  });
});

const written = async (sheets: readonly NewSheet[], rowsPerSheet?: number, moneyFormat = '"$"#,##0.00') =>
  Buffer.concat(
    await collect(
      writeWorkbook(sheets, { moneyFormat, ...(rowsPerSheet === undefined ? {} : { rowsPerSheet }) }),
    ),
  );
const columnsOf = (...kinds: readonly ColumnKind[]) =>
  kinds.map((kind, index) => ({ heading: `${kind} ${index}`, kind }));

describe('an .xlsx file that is written', () => {
  test('has amounts that are numbers, with the sign and the decimals of any currency', async () => {
    for (const [code, currency, country] of [
      ['es', 'MXN', 'MX'],
      ['es', 'CLP', 'CL'],
      ['es', 'PEN', 'PE'],
      ['es', 'DOP', 'DO'],
      ['pt', 'BRL', 'BR'],
      ['it', 'CHF', 'CH'],
      ['en', 'HNL', 'HN'],
      ['en', 'TND', null],
      ['es', 'EUR', 'ES'],
    ] as const) {
      const { format } = speak(code, currency, null, country);
      const sheet: NewSheet = { name: 'a', columns: columnsOf('money'), rows: [['1234.5'], ['0']] };
      const bytes = await written([sheet], undefined, format.moneyFormat());
      const { Sheets } = readBySheetJs(bytes, { cellNF: true });
      expect(Sheets['a']).toMatchObject({
        A2: { t: 'n', v: 1234.5, z: format.moneyFormat() },
        A3: { t: 'n', v: 0 },
      });
      expect((await rowsOf(bytes))?.slice(1)).toEqual([['1234.5'], ['0']]);
    }
  });

  const clock = fc
    .record({ hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }), second: fc.nat({ max: 59 }) })
    .map((time) =>
      Object.values(time)
        .map((value) => String(value).padStart(2, '0'))
        .join(':'),
    );
  const day = fc
    .integer({ min: Date.UTC(1901, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
    .map((value) => new Date(value * 86_400_000).toISOString().slice(0, 10));
  const decimal = fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat({ max: 999 }))
    .map(([whole, part]) => String(Number(`${whole}.${part}`)));
  const values: Readonly<Record<ColumnKind, fc.Arbitrary<string>>> = {
    text: fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          '=1+1',
          '+34 600',
          '007',
          '1e5',
          ' a ',
          '_x0041_',
          'a\nb',
          '\0',
          '<&>"',
          "'x",
          '😀',
          '12/03/2026',
        ),
      )
      .map((text) => text.replace(/\r\n?/gu, '\n').toWellFormed()),
    number: decimal,
    amount: decimal,
    money: decimal,
    percent: fc.nat({ max: 1000 }).map((value) => `${value}%`),
    date: day,
    dateTime: fc.tuple(day, clock).map((both) => both.join(' ')),
    time: clock,
    duration: fc
      .tuple(fc.integer({ min: 10, max: 9999 }), clock)
      .map(([hours, time]) => `${hours}${time.slice(2)}`),
  };
  const kinds = Object.keys(values) as readonly ColumnKind[];
  const row = fc.tuple(
    ...kinds.map((kind) =>
      fc.option(fc.oneof({ weight: 4, arbitrary: values[kind] }, { weight: 1, arbitrary: values.text })),
    ),
  );

  test('is read as what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const columns = columnsOf(...kinds);
        const read = await rowsOf(await written([{ name: 'Quejas', columns, rows }]));
        const trimmed = rows.map((cells) => {
          const all = cells.map((value) => value ?? '');
          return all.slice(0, all.findLastIndex((value) => value !== '') + 1);
        });
        expect(read).toEqual([
          columns.map(({ heading }) => heading),
          ...trimmed.filter(({ length }) => length > 0),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('may have quotation marks in its name', async () => {
    const file = await written([{ name: 'the "best"', columns: columnsOf('text'), rows: [['x']] }]);
    expect(readBySheetJs(file).SheetNames).toEqual(['the "best"']);
  });

  test('keeps numbers that a spreadsheet would round as texts', async () => {
    const long = '12345678901234567890';
    const file = await written([
      { name: 'a', columns: columnsOf('number', 'date'), rows: [[long, '1890-05-01']] },
    ]);
    expect((await rowsOf(file))?.[1]).toEqual([long, '1890-05-01']);
  });

  test('shows a day among times as a day, and midnight as a time', async () => {
    const rows = [['2026-03-12'], ['2026-03-12 00:00'], ['2026-03-12T19:42']];
    const file = await written([{ name: 'a', columns: columnsOf('dateTime'), rows }]);
    expect((await rowsOf(file))?.slice(1).flat()).toEqual([
      '2026-03-12',
      '2026-03-12 00:00:00',
      '2026-03-12 19:42:00',
    ]);
  });

  test('has sums below the last row, outside the filter', async () => {
    const sheet = {
      name: 'a',
      columns: columnsOf('text', 'number'),
      rows: [
        ['x', '1'],
        ['y', '2'],
        ['z', '3'],
      ],
    };
    const file = await written([{ ...sheet, totals: ['sum', '6'] }], 3);
    expect(Object.values(await readAll(file)).map((rows) => rows.slice(1))).toEqual([
      [
        ['x', '1'],
        ['y', '2'],
      ],
      [
        ['z', '3'],
        ['sum', '6'],
      ],
    ]);
    const { SheetNames, Sheets } = readBySheetJs(file);
    expect(SheetNames.map((name) => Sheets[name]?.['!autofilter']?.ref)).toEqual(['A1:B3', 'A1:B2']);
  });

  test('has names of sheets that Excel accepts, and continues long tables on other sheets', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => [String(index)]);
    const columns = columnsOf('number');
    const file = await written(
      [
        { name: "Quejas: marzo/abril [2026] de todos los departamentos'", columns, rows },
        { name: '', columns, rows: [] },
      ],
      3,
    );
    expect(Object.entries(await readAll(file)).map(([name, all]) => [name, all.flat().slice(1)])).toEqual([
      ['Quejas marzo abril 2026 de', ['0', '1']],
      ['Quejas marzo abril 2026 de 2', ['2', '3']],
      ['Quejas marzo abril 2026 de 3', ['4']],
      ['Sheet', []],
    ]);
  });

  test('stops when its rows or its reader do', async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield await Promise.resolve(['sopa fría'.repeat(100)]);
      } finally {
        isClosed = true;
      }
    }
    for await (const chunk of writeWorkbook([{ name: 'a', columns: columnsOf('text'), rows: endless() }]))
      if (chunk.length > 100) break;
    expect(isClosed).toBe(true);
    // eslint-disable-next-line @typescript-eslint/require-await -- as rows of a database
    async function* failing() {
      yield ['a'];
      throw new RangeError('no more');
    }
    await expect(written([{ name: 'a', columns: columnsOf('text'), rows: failing() }])).rejects.toThrow(
      RangeError,
    );
  });

  test.each(programs)(
    'is opened by %s with filters, dates, numbers and texts that look like formulas',
    async (program) => {
      if (!hasProgram(program)) return;
      const columns = columnsOf('dateTime', 'amount', 'text', 'duration', 'time', 'date', 'percent');
      const rows = [['2026-03-12 20:00:00', '45.5', '=1+1', '30:15:00', '20:00:00', '2026-03-12', '7%']];
      const file = await written([
        { name: 'Quejas', columns, rows },
        { name: "L'altra", columns, rows },
      ]);
      const again = convert(
        program,
        file,
        'xlsx',
        program === 'gnumeric' ? 'Gnumeric_OpenCalc:odf' : 'ods:calc8',
      );
      const heading = columns.map((column) => column.heading);
      expect(await readAll(again)).toEqual({ Quejas: [heading, ...rows], "L'altra": [heading, ...rows] });
    },
  );
});
