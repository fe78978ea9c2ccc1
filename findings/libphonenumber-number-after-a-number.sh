#!/usr/bin/env bash
# libphonenumber-js@1.13.16 (min metadata), seen 2026-11-30: findPhoneNumbersInText misses a valid number that comes after another
# number and a comma or space ("room 212, 600 555 012", "21:10 600 555 012"). It finds the same number after a dash or a word, and
# a number that follows does not matter.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16
cat >see.mjs <<'JS'
import { findPhoneNumbersInText } from 'libphonenumber-js/min';
for (const text of ['room 212, 600 555 012', '21:10 600 555 012', '4 - 600 555 012', '2 pers. 600 555 012', '600 555 012, 18:00'])
  console.log(`${text} -> ${findPhoneNumbersInText(text, { defaultCountry: 'ES' }).map(({ number }) => number.number).join() || 'nothing'}`);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "room 212, 600 555 012 -> nothing
21:10 600 555 012 -> nothing
4 - 600 555 012 -> +34600555012
2 pers. 600 555 012 -> +34600555012
600 555 012, 18:00 -> +34600555012" ]
