#!/usr/bin/env bash
# exceljs@4.4.0, seen 2026-11-30: a number with the unit d for days, which its number format writes with a backslash (0\d), is read as a
# date. With the unit in quotation marks (0"d") it is read as a number.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 2>/dev/null
cat >see.mjs <<'JS'
import ExcelJS from 'exceljs';
for (const numFmt of ['0\\d', '0"d"']) {
  const book = new ExcelJS.Workbook();
  const cell = book.addWorksheet('a').getCell('A1');
  cell.value = 45;
  cell.numFmt = numFmt;
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(await book.xlsx.writeBuffer());
  const { value } = again.worksheets[0].getCell('A1');
  console.log(`45 as ${numFmt} -> ${value instanceof Date ? value.toISOString() : value}`);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '45 as 0\d -> 1900-02-13T00:00:00.000Z
45 as 0"d" -> 45' ]
