#!/usr/bin/env bash
# hucre@1.0.0, exceljs@4.4.0, @e965/xlsx@0.20.3 (SheetJS), seen 2026-11-30: 30 hours and 15 minutes, in the format for elapsed hours
# [h]:mm, become a date in January 1900 at 06:15, each library with another day. Only SheetJS can return the number itself, together
# with its format.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 exceljs@4.4.0 @e965/xlsx@0.20.3 2>/dev/null
cat >see.mjs <<'JS'
import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';
const book = new ExcelJS.Workbook();
const cell = book.addWorksheet('a').getCell('A1');
cell.value = 30.25 / 24;
cell.numFmt = '[h]:mm';
const file = await book.xlsx.writeBuffer();
const again = new ExcelJS.Workbook();
await again.xlsx.load(file);
const shown = (value) => (value instanceof Date ? value.toISOString() : value);
const { v, z } = read(file, { cellNF: true }).Sheets.a.A1;
console.log('hucre', shown((await readXlsx(new Uint8Array(file))).sheets[0].rows[0][0]));
console.log('exceljs', shown(again.worksheets[0].getCell('A1').value));
console.log('SheetJS', shown(read(file, { cellDates: true, UTC: true }).Sheets.a.A1.v));
console.log('SheetJS without cellDates', v, z);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "hucre 1900-01-01T06:15:00.000Z
exceljs 1899-12-31T06:15:00.000Z
SheetJS 1900-01-01T06:15:00.000Z
SheetJS without cellDates 1.2604166666666667 [h]:mm" ]
