#!/usr/bin/env bash
# saxen@11.2.0, seen 2026-11-30: the function that decodes the entities of a text breaks characters beyond U+FFFF: an emoji by its
# number, as in &#128512;, becomes a character of the private use area. Letters with accents are right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund saxen@11.2.0
cat >see.mjs <<'JS'
import { Parser } from 'saxen';
const parser = new Parser();
parser.on('text', (text, decode) => console.log(`${text} -> ${[...decode(text)].map((sign) => sign.codePointAt(0).toString(16)).join(' ')}`));
parser.parse('<a><b>&#128512;</b><b>&#237;</b></a>');
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = "&#128512; -> f600
&#237; -> ed" ]
