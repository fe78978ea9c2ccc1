#!/usr/bin/env bash
# hucre@1.0.0, seen 2026-11-30: a time of day in an .ods file is read as the ISO 8601 duration that is stored, as a string, although the
# cell shows 19:42; a date is read as a Date.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 fflate@0.8.3
cat >see.mjs <<'JS'
import { strToU8, zipSync } from 'fflate';
import { readOds } from 'hucre';
const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const cell = (type, value, shown) => `<table:table-cell office:value-type="${type}" office:${type}-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row>${cell('time', 'PT19H42M00S', '19:42')}${cell('date', '2026-03-12', '12/03/26')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
const type = 'application/vnd.oasis.opendocument.spreadsheet';
const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
const file = zipSync({ mimetype: [strToU8(type), { level: 0 }], 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8(content) });
for (const value of (await readOds(file)).sheets[0].rows[0]) console.log(value instanceof Date ? value.toISOString() : JSON.stringify(value));
JS
seen=$(node see.mjs)
echo "$seen"
[ "$seen" = '"PT19H42M00S"
2026-03-12T00:00:00.000Z' ]
