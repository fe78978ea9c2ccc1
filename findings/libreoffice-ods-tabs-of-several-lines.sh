#!/usr/bin/env bash
# LibreOffice 7.4, seen 2026-11-30: a tab in a cell of several lines is lost when an .xlsx file is saved as .ods; in a cell of one
# line it stays, and so do both in .xlsx.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work
printf '"one\tline","two\nli\tnes"\n' >source.csv
soffice --headless --convert-to xlsx --infilter='CSV:44,34,76,1' source.csv >/dev/null 2>&1
soffice --headless --convert-to ods source.xlsx >/dev/null 2>&1
unzip -p source.xlsx xl/sharedStrings.xml >shared
unzip -p source.ods content.xml >content
cat shared; echo; grep -o '<text:p>.*</text:p>' content
grep -q 'one&#9;line' shared
grep -q 'li&#9;nes' shared
grep -q 'one<text:tab/>line' content
grep -q '>lines<' content
