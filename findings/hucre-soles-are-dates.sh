#!/usr/bin/env bash
# hucre@1.0.0, seen 2026-11-30: an amount in Peruvian soles, with the number format that LibreOffice and Excel use for it, is read as a
# date in February 1900: the S of the currency, which is in brackets, is taken for seconds. Euros are read as a number.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0
cat >see.mjs <<'JS'
import { readXlsx, writeXlsx } from 'hucre';
for (const numFmt of ['[$S/-280A] #,##0.00', '[$€-C0A] #,##0.00']) {
  const file = await writeXlsx({ sheets: [{ name: 'a', columns: [{ header: 'amount', numFmt }], rows: [['amount'], [45.5]] }] });
  const [cell] = (await readXlsx(file)).sheets[0].rows.at(-1);
  console.log(`45.5 as ${numFmt} -> ${cell instanceof Date ? cell.toISOString() : cell}`);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "45.5 as [\$S/-280A] #,##0.00 -> 1900-02-14T12:00:00.000Z
45.5 as [\$€-C0A] #,##0.00 -> 45.5" ]
