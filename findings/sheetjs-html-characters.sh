#!/usr/bin/env bash
# @e965/xlsx@0.20.3 (SheetJS), seen 2026-11-30: in the cells of an HTML table, accented letters that are written by number, as
# gnumeric writes them, or by name stay as they are written, while &amp; is read. Spaces between words in different elements are lost.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat >see.mjs <<'JS'
import { read } from '@e965/xlsx';
const page = '<html><body><table><tr><td>fr&#237;a</td><td>fr&iacute;a &amp; mala</td><td>muy <b>mala</b> sopa</td></tr></table></body></html>';
const [sheet] = Object.values(read(page, { type: 'string', raw: true }).Sheets);
for (const place of ['A1', 'B1', 'C1']) console.log(sheet[place].v);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "fr&#237;a
fr&iacute;a & mala
muymalasopa" ]
