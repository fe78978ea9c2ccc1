#!/usr/bin/env bash
# @cj-tech-master/excelts@10.2.0, seen 2026-11-30: if the XML of an .xlsx file is indented, as gnumeric writes it, the streaming reader
# adds the indentation to texts that are stored in their cells. The reader of whole files does not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @cj-tech-master/excelts@10.2.0 fflate@0.8.3
cat >see.mjs <<'JS'
import { Readable } from 'node:stream';
import { Workbook, WorkbookReader } from '@cj-tech-master/excelts';
import { strToU8, zipSync } from 'fflate';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (type, target) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
const type = (part, name) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
  '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr">
  <is>
    <t>soup</t>
  </is>
</c></row></sheetData></worksheet>`,
};
const file = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const whole = new Workbook();
await whole.xlsx.load(file);
console.log('whole', JSON.stringify(whole.worksheets[0].getCell('A1').value));
for await (const sheet of new WorkbookReader(Readable.from([Buffer.from(file)]), { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' }))
  for await (const row of sheet) console.log('stream', JSON.stringify(row.getCell(1).value));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = 'whole "soup"
stream "soup\n  \n"' ]
