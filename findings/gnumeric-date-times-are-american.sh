#!/usr/bin/env bash
# Gnumeric 1.12, seen 2026-12-01: it shows days (built-in number format 14) as the country of the machine does, but days with a time
# (22) as the United States do, so that in Mexico one file has 20/11/26 and 11/20/26. LibreOffice and Excel show both as the country.
# Needs ssconvert, python3 and localedef with the source of es_MX.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
localedef -i es_MX -f UTF-8 "$work/es_MX.UTF-8" 2>/dev/null || [ -d es_MX.UTF-8 ]
python3 - <<'PY'
from zipfile import ZipFile
main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
package = 'http://schemas.openxmlformats.org/package/2006'
kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
one = lambda name, target: f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/{name}" Target="{target}"/>'
parts = {
    '[Content_Types].xml': f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
    '_rels/.rels': one('officeDocument', 'xl/workbook.xml') + '</Relationships>',
    'xl/workbook.xml': f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': one('worksheet', 'worksheets/sheet1.xml') + f'<Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml': f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" s="1"><v>46346</v></c><c r="B1" s="2"><v>46346.75</v></c></row></sheetData></worksheet>',
}
with ZipFile('a.xlsx', 'w') as file:
    for name, text in parts.items():
        file.writestr(name, text)
PY
LOCPATH=$work LC_ALL=es_MX.UTF-8 ssconvert --export-type=Gnumeric_stf:stf_assistant -O "format=preserve separator='|'" a.xlsx a.txt 2>/dev/null
cat a.txt
[ "$(cat a.txt)" = '20/11/26|"11/20/26 18:00"' ]
