#!/usr/bin/env bash
# date-holidays@3.37.0, seen 2026-11-30. Brazil's national holiday of 20 November (Lei 14.759/2023) is lost in the four states that
# had it before. Scotland's one-off bank holiday of 15 June 2026 is missing. New Year is an "observance" in El Salvador. Brazil's
# Carnival Monday and Tuesday and Corpus Christi are of type "bank", except in Rio de Janeiro, where Tuesday is public. Spain's
# Mondays in place of Sundays come only with the community. 24 December from noon is a public holiday of Guatemala like any other. package.json says CC-BY-3.0, LICENSE says
# CC BY-SA 3.0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date-holidays@3.37.0
cat >see.cjs <<'JS'
const Holidays = require('date-holidays');
const typeOn = (day, ...place) =>
  new Holidays(...place).getHolidays(day.slice(0, 4)).filter(({ date }) => date.startsWith(day)).map(({ type }) => type).join() || '-';
for (const [day, ...place] of [
  ['2026-11-20', 'BR'], ['2026-11-20', 'BR', 'AM'], ['2026-11-20', 'BR', 'MT'], ['2026-11-20', 'BR', 'RJ'], ['2026-11-20', 'BR', 'SP'],
  ['2026-06-15', 'GB', 'SCT'], ['2026-01-01', 'SV'],
  ['2026-02-16', 'BR'], ['2026-02-17', 'BR'], ['2026-06-04', 'BR'], ['2026-02-17', 'BR', 'RJ'],
  ['2026-12-07', 'ES'], ['2026-12-07', 'ES', 'AN'],
])
  console.log(day, place.join('-'), typeOn(day, ...place));
console.log(new Holidays('GT').getHolidays(2026).find(({ date }) => date.startsWith('2026-12-24'))?.date.slice(0, 16));
JS
seen=$(node see.cjs; grep -o '"license": ".*"' node_modules/date-holidays/package.json; grep -o 'CC BY-SA 3.0$' node_modules/date-holidays/LICENSE)
echo "$seen"
[ "$seen" = '2026-11-20 BR public
2026-11-20 BR-AM -
2026-11-20 BR-MT -
2026-11-20 BR-RJ -
2026-11-20 BR-SP -
2026-06-15 GB-SCT -
2026-01-01 SV observance
2026-02-16 BR bank
2026-02-17 BR bank
2026-06-04 BR bank
2026-02-17 BR-RJ public
2026-12-07 ES -
2026-12-07 ES-AN public
2026-12-24 12:00
"license": "(ISC AND CC-BY-3.0)"
CC BY-SA 3.0' ]
