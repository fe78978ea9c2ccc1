#!/usr/bin/env bash
# libphonenumber-js@1.13.16 (min metadata), seen 2026-11-30: in "+COUNTRY (0)NUMBER", as printed on business cards, the 0 is dropped
# only for countries in which numbers are dialled with a leading 0 (+44, +49). For Spain, Portugal and the United States, it
# becomes part of the number, which is then invalid, and no error is thrown.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16
cat >see.mjs <<'JS'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
for (const written of ['+44 (0)7700 900123', '+49 (0)151 23456789', '+34 (0)600 555 012', '+351 (0)912 345 678', '+1 (0)212 555 0123'])
  console.log(`${written} -> ${parsePhoneNumberFromString(written)?.number}`);
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "+44 (0)7700 900123 -> +447700900123
+49 (0)151 23456789 -> +4915123456789
+34 (0)600 555 012 -> +340600555012
+351 (0)912 345 678 -> +3510912345678
+1 (0)212 555 0123 -> +102125550123" ]
