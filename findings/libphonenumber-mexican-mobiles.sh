#!/usr/bin/env bash
# libphonenumber-js@1.13.16 (min metadata), seen 2026-11-30: a Mexican mobile number with the 1 that Mexico dropped in 2019
# (+52 1 55 …), as phones and older customer lists still store it, is neither valid nor possible and is not found in text. The
# 9 of Argentina, which mobile numbers need in the same place, is read correctly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16
cat >see.mjs <<'JS'
import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/min';
for (const [written, country] of [
  ['+52 1 55 1234 5678', 'MX'],
  ['+52 55 1234 5678', 'MX'],
  ['+54 9 11 2345 6789', 'AR'],
]) {
  const number = parsePhoneNumberFromString(written, country);
  const found = findPhoneNumbersInText(`ring ${written} after six`, { defaultCountry: country });
  console.log(`${written}: possible ${number?.isPossible()}, valid ${number?.isValid()}, found in text ${found.length}`);
}
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "+52 1 55 1234 5678: possible false, valid false, found in text 0
+52 55 1234 5678: possible true, valid true, found in text 1
+54 9 11 2345 6789: possible true, valid true, found in text 1" ]
