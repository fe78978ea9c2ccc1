import type { Block, Column, Document, Table, Value } from '../document/document.ts';
import { cellText, isFigure } from './cell.ts';
import type { Paper } from './paper.ts';
import { visible, visibleLine } from './visible.ts';

/** A document as one HTML file that needs nothing else: no network, no script. Reads in the light and in the dark, prints. */
export function renderHtml(document: Document, { language }: Paper): string {
  const { title, windowTitle = title, meta, blocks, sheet = 'A4' } = document;
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(visibleLine(windowTitle))}</title>
<style>
@page { size: ${pageSize[sheet]}; margin: ${sheet === 'A6' ? '7mm' : '18mm'}; }
${styles}
</style>
</head>
<body class="${sheet.toLowerCase()}">
<main>
${title === '' ? '' : `<h1>${escaped(visibleLine(title))}</h1>\n`}${meta.map((line) => `<p class="meta">${escaped(visibleLine(line))}</p>\n`).join('')}${blocks.map((block) => renderBlock(block, language)).join('\n')}
</main>
</body>
</html>
`;
}

type Language = Paper['language'];

/** CSS has no word for A6. */
const pageSize = { A4: 'A4', A6: '105mm 148mm' } as const;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function paragraph(text: string, name?: string): string {
  const lines = visible(text).split('\n').map(escaped).join('<br>');
  return `<p${name === undefined ? '' : ` class="${name}"`}>${lines}</p>`;
}

function renderBlock(block: Block, language: Language): string {
  const title = block.title === undefined ? '' : `<h2>${escaped(visibleLine(block.title))}</h2>\n`;
  return `<section>\n${title}${blockBody(block, language)}\n</section>`;
}

function blockBody(block: Block, language: Language): string {
  switch (block.kind) {
    case 'chart':
    case 'table':
      return `${renderTable(block.table, language)}${block.note === undefined ? '' : `\n${paragraph(block.note, 'meta')}`}`;
    case 'prose':
      return paragraph(block.text, block.tone);
    case 'facts':
      return `<dl>\n${block.facts
        .map(
          ([label, value]) =>
            `<dt>${escaped(visibleLine(label))}</dt><dd>${visible(value).split('\n').map(escaped).join('<br>')}</dd>`,
        )
        .join('\n')}\n</dl>`;
    case 'form':
      return block.fields
        .map(
          ({ label, lines }) =>
            `<div class="field"><span>${escaped(visibleLine(label))}</span>${'<i></i>'.repeat(lines)}</div>`,
        )
        .join('\n');
    case 'list':
      return `<ul>\n${block.items
        .map(({ urgent, text, aside, command }) => {
          const mark = urgent ? '<strong>!</strong> ' : '';
          const name = aside === null ? '' : ` <span class="meta">${escaped(visibleLine(aside))}</span>`;
          const line = command === undefined ? '' : `: <code>${escaped(visibleLine(command))}</code>`;
          return `<li>${mark}${escaped(visibleLine(text))}${name}${line}</li>`;
        })
        .join('\n')}\n</ul>`;
  }
}

function renderTable({ columns, rows, totals }: Table, language: Language): string {
  const shown = columns.flatMap((column, index) => (column.type === 'bar' ? [] : [{ column, index }]));
  const cell = (tag: 'td' | 'th', column: Column, text: string) =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''}${isFigure(column) ? ' class="figure"' : ''}>${escaped(text)}</${tag}>`;
  const row = (values: readonly Value[]) =>
    `<tr>${shown.map(({ column, index }) => cell('td', column, cellText(column, values[index] ?? null, language))).join('')}</tr>`;
  const head = shown.map(({ column }) => cell('th', column, visibleLine(column.label))).join('');
  return `<div class="scroll"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>${totals ? `\n<tfoot>${row(totals)}</tfoot>` : ''}
</table></div>`;
}

const styles = `:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.35em; margin: 0 0 .4rem; }
h2 { font-size: 1.05em; margin: 1.2rem 0 .3rem; }
p { margin: 0 0 .7rem; }
.meta { color: GrayText; }
.strong { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { text-align: left; padding: .15rem .9rem .15rem 0; vertical-align: top; }
th { border-bottom: 1px solid GrayText; font-weight: 600; }
tfoot td { border-top: 1px solid GrayText; font-weight: 600; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.2rem; }
.field span { display: block; font-size: .9em; }
.field i { display: block; height: 1.7em; border-bottom: 1px solid GrayText; }
.field { margin-bottom: .6rem; }
body.a6 { font-size: 13px; }
body.a6 main { max-width: 105mm; padding: .6rem; }
body.a6 dl { gap: .3rem .7rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media print { body { color: #000; background: #fff; font-size: 11pt; } body.a6 { font-size: 8.2pt; line-height: 1.3; } main { max-width: none; padding: 0; } section { break-inside: avoid; } .scroll { overflow: visible; } }`;
