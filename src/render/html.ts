import type { Block, Chart, Column, TimeSeries, Document, Table, Value } from '../document/document.ts';
import { highestInColumn } from './bars.ts';
import { formatCell, isNumeric, factText } from './cell.ts';
import { sparkline } from './draw/sparkline.ts';
import { splitToWidth } from './fit.ts';
import type { RenderOptions } from './options.ts';
import { escapeControls, escapeLine } from './escape.ts';

/** Draws a chart as an <svg> element. */
export type DrawChart = (chart: Chart, language: Language) => string;

/**
 * Renders a document as one self-contained HTML file: no network, no script. It has a light and a dark mode and can be
 * printed. Charts need `drawChart`; without it only their tables are shown.
 */
export function renderHtml(document: Document, { language }: RenderOptions, drawChart?: DrawChart): string {
  const { title, windowTitle = title, meta, blocks, seeAlso = [], sheet = 'A4' } = document;
  const body = blocks.map((block) => renderBlock(block, windowTitle, language, drawChart)).join('\n');
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(escapeLine(windowTitle))}</title>
<style>
@page { size: ${pageSize[sheet]}; margin: ${sheet === 'A6' ? '7mm' : '18mm'}; }
${baseStyles}${drawChart ? chartStyles : ''}
</style>
</head>
<body class="${sheet.toLowerCase()}">
<main>
${title === '' ? '' : `<h1>${escapeHtml(escapeLine(title))}</h1>\n`}${meta.map((line) => `<p class="meta">${escapeHtml(escapeLine(line))}</p>\n`).join('')}${body}
${seeAlso.length === 0 ? '' : `<footer>\n${seeAlso.map((line) => renderParagraph(line, 'meta')).join('\n')}\n</footer>\n`}</main>
</body>
</html>
`;
}

type Language = RenderOptions['language'];

/** CSS has no keyword for A6. */
const pageSize = { A4: 'A4', A6: '105mm 148mm' } as const;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Words longer than this, such as links, may be broken in a table. */
const maxWordLength = 24;
/** The length of the pieces of such a word. */
const wordPieceLength = 12;

/**
 * Renders the text of a cell, with break opportunities in long words only. A long word that cannot break would push the
 * next columns off the page; if every word could break, the wordiest column would squeeze the others to one letter.
 */
function renderCellText(text: string): string {
  return text
    .split(/(\S+)/u)
    .map((part) =>
      part.length <= maxWordLength
        ? escapeHtml(part)
        : splitToWidth(part, wordPieceLength).map(escapeHtml).join('<wbr>'),
    )
    .join('');
}

function renderParagraph(text: string, className?: string): string {
  const lines = escapeControls(text).split('\n').map(escapeHtml).join('<br>');
  return `<p${className === undefined ? '' : ` class="${className}"`}>${lines}</p>`;
}

function renderBlock(
  block: Block,
  pageTitle: string,
  language: Language,
  drawChart: DrawChart | undefined,
): string {
  const title = block.title === undefined ? '' : `<h2>${escapeHtml(escapeLine(block.title))}</h2>\n`;
  const chart =
    block.kind === 'chart' && drawChart
      ? renderChart(drawChart(block.chart, language), block.title ?? pageTitle)
      : '';
  return `<section>\n${title}${chart}${renderBlockBody(block, language)}\n</section>`;
}

/** Renders a chart with an accessible name; its figures are in the table below it. */
function renderChart(svg: string, name: string): string {
  const label = escapeHtml(escapeLine(name));
  return `<div class="chart">${svg.replace('<svg', () => `<svg role="img" aria-label="${label}"`)}</div>\n`;
}

function renderBlockBody(block: Block, language: Language): string {
  switch (block.kind) {
    case 'chart':
    case 'table':
      return `${renderTable(block.table, language, block.kind === 'table')}${block.note === undefined ? '' : `\n${renderParagraph(block.note, 'meta')}`}`;
    case 'prose':
      return [
        renderParagraph(block.text, block.tone),
        ...(block.commands ?? []).map((command) => `<p><code>${escapeHtml(escapeLine(command))}</code></p>`),
      ].join('\n');
    case 'facts':
      return `<dl>\n${block.facts
        .map(
          ([label, value]) =>
            `<dt>${escapeHtml(escapeLine(label))}</dt><dd>${renderSparkline(value)}${escapeControls(factText(value)).split('\n').map(escapeHtml).join('<br>')}</dd>`,
        )
        .join('\n')}\n</dl>`;
    case 'form':
      return block.fields
        .map(
          ({ label, lines }) =>
            `<div class="field"><span>${escapeHtml(escapeLine(label))}</span>${'<i></i>'.repeat(lines)}</div>`,
        )
        .join('\n');
    case 'list':
      return `<ul>\n${block.items
        .map(({ isUrgent, text, person, command }) => {
          const mark = isUrgent ? '<strong>!</strong> ' : '';
          const name = person === null ? '' : ` <span class="meta">${escapeHtml(escapeLine(person))}</span>`;
          const line = command === undefined ? '' : `: <code>${escapeHtml(escapeLine(command))}</code>`;
          return `<li>${mark}${escapeHtml(escapeLine(text))}${name}${line}</li>`;
        })
        .join('\n')}\n</ul>`;
  }
}

/** Renders a sparkline, hidden from screen readers: the text after it has the same figures. */
function renderSparkline(value: string | TimeSeries): string {
  return typeof value === 'string'
    ? ''
    : `<span class="course" aria-hidden="true">${sparkline(value.values, true)}</span> `;
}

/** Tables with more columns than this are set small, so that 24 hours fit on a page. */
const maxNormalColumns = 12;

function renderTable({ columns, rows, totals }: Table, language: Language, hasBars: boolean): string {
  const shownColumns = columns.flatMap((column, index) => {
    if (column.type !== 'bar') return [{ column, index, highest: 0 }];
    return hasBars ? [{ column, index, highest: highestInColumn(rows, index) }] : [];
  });
  const head = shownColumns.map(({ column }) => renderHeading(column)).join('');
  const row = (values: readonly Value[]) => {
    const cells = shownColumns.map(({ column, index, highest }) => {
      const value = values[index] ?? null;
      return column.type === 'bar'
        ? `<td class="bar">${renderBar(value, highest)}</td>`
        : `<td${numericClass(column)}>${renderCellText(formatCell(column, value, language))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  };
  return `<div class="scroll"><table${shownColumns.length > maxNormalColumns ? ' class="wide"' : ''}>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>${totals ? `\n<tfoot>${row(totals)}</tfoot>` : ''}
</table></div>`;
}

function renderHeading(column: Column): string {
  // A screen reader would announce an empty heading with every cell below it.
  return column.label === '' && column.type === 'bar'
    ? '<td></td>'
    : `<th scope="col"${numericClass(column)}>${renderCellText(escapeLine(column.label))}</th>`;
}

function numericClass(column: Column): string {
  return isNumeric(column) ? ' class="figure"' : '';
}

/** Renders a bar; the cell beside it has the figure. */
function renderBar(value: Value, highest: number): string {
  const percent = highest <= 0 ? 0 : (Math.max(0, Number(value ?? 0)) / highest) * 100;
  return percent === 0 ? '' : `<i style="width:${percent.toFixed(1)}%"></i>`;
}

const baseStyles = `:root { color-scheme: light dark; --mark: #1f6fb2; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.35em; margin: 0 0 .4rem; white-space: pre-wrap; }
h2 { font-size: 1.05em; margin: 1.2rem 0 .3rem; }
body.a4 section + section, footer { margin-top: 1.2rem; }
p { margin: 0 0 .7rem; }
p:has(> code) { margin: 0 0 .2rem 1rem; }
.meta { color: GrayText; }
.strong { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { text-align: left; padding: .15rem .9rem .15rem 0; vertical-align: top; }
th { border-bottom: 1px solid GrayText; font-weight: 600; }
tfoot td { border-top: 1px solid GrayText; font-weight: 600; }
thead td { border-bottom: 1px solid GrayText; }
.bar { width: 9rem; min-width: 3rem; vertical-align: middle; }
.bar i { display: block; height: .7em; background: var(--mark); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.wide { font-size: .8em; }
.wide th, .wide td { padding-right: .3rem; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: fit-content(50%) 1fr; gap: .15rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.2rem; }
.course { color: var(--mark); letter-spacing: .05em; white-space: pre; }
.field span { display: block; font-size: .9em; }
.field i { display: block; height: 1.7em; border-bottom: 1px solid GrayText; }
.field { margin-bottom: .6rem; }
body.a6 { font-size: 13px; }
body.a6 main { max-width: 105mm; padding: .6rem; }
body.a6 dl { gap: .3rem .7rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
@media (prefers-color-scheme: dark) { :root { --mark: #6cb2ee; } }
@media print { :root { --mark: #1f6fb2; } body { color: #000; background: #fff; font-size: 11pt; } body.a6 { font-size: 8.2pt; line-height: 1.3; } main { max-width: none; padding: 0; } section { break-inside: avoid; } .scroll { overflow: visible; } .wide { font-size: 7.5pt; } .wide th, .wide td { padding-right: .2rem; } }`;

const lightColours =
  '--rule: #c9ced3; --contrast: #b34700; --shade-0: transparent; --shade-1: #d6e6f4; --shade-2: #94c4df; --shade-3: #2f78b7; --shade-4: #08408a; --on-shade-1: #000; --on-shade-2: #000; --on-shade-3: #fff; --on-shade-4: #fff;';
const darkColours =
  '--rule: #4a4f55; --contrast: #ffab66; --shade-0: transparent; --shade-1: #16324d; --shade-2: #245a8a; --shade-3: #6aaede; --shade-4: #cfe6fa; --on-shade-1: #fff; --on-shade-2: #fff; --on-shade-3: #000; --on-shade-4: #000;';

/** Shades of one hue, and a second hue that colour-blind readers can tell apart; figures or dashes carry the same meaning. */
const chartStyles = `
.chart { margin: .3rem 0 .8rem; }
.chart svg { display: block; width: 100%; max-width: 34rem; height: auto; font-family: inherit; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
:root { ${lightColours} }
@media (prefers-color-scheme: dark) { :root { ${darkColours} } }
@media print { :root { ${lightColours} } section { break-inside: auto; } .chart, tr { break-inside: avoid; } h2 { break-after: avoid; } .chart svg { max-width: 130mm; } }`;
