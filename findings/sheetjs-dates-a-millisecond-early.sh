#!/usr/bin/env bash
# @e965/xlsx@0.20.3 (SheetJS) and read-excel-file@9.3.17, seen 2026-11-30: dates with a time, stored with 15 digits as Excel and
# LibreOffice store them, come back a millisecond early for half the minutes of a day, so that a full hour may fall into the hour
# before. The stored number is off by a few microseconds, which hucre@1.0.0 rounds and these two cut.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 read-excel-file@9.3.17 hucre@1.0.0 fflate@0.8.3
cat >see.mjs <<'JS'
import { read } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { readSheet } from 'read-excel-file/node';
const first = Date.UTC(2026, 2, 12);
const days = (first - Date.UTC(1899, 11, 30)) / 86_400_000;
const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const type = (part, name) => `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
const row = (minute) => `<row r="${minute + 1}"><c r="A${minute + 1}" s="1"><v>${Number((days + minute / 1440).toPrecision(15))}</v></c></row>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('styles.xml', 'styles')}${type('worksheets/sheet1.xml', 'worksheet')}</Types>`,
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
  'xl/styles.xml': `<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${minutes.map(row).join('')}</sheetData></worksheet>`,
};
const file = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const bySheetJs = read(file, { cellDates: true, UTC: true }).Sheets.a;
const readers = {
  SheetJS: minutes.map((minute) => bySheetJs[`A${minute + 1}`].v),
  'read-excel-file': (await readSheet(Buffer.from(file))).map(([cell]) => cell),
  hucre: (await readXlsx(file)).sheets[0].rows.map(([cell]) => cell),
};
for (const [name, cells] of Object.entries(readers)) {
  const late = (minute) => cells[minute].getTime() - first - minute * 60_000;
  const early = minutes.filter((minute) => late(minute) === -1);
  const right = minutes.filter((minute) => late(minute) === 0);
  const hours = early.filter((minute) => minute % 60 === 0);
  console.log(`${name}: ${right.length} minutes right, ${early.length} a millisecond early, ${hours.length} of them full hours`);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "SheetJS: 736 minutes right, 704 a millisecond early, 8 of them full hours
read-excel-file: 736 minutes right, 704 a millisecond early, 8 of them full hours
hucre: 1440 minutes right, 0 a millisecond early, 0 of them full hours" ]
