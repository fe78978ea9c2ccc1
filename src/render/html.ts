import type {
  Block,
  Chart,
  Column,
  TimeSeries,
  Document,
  Picture,
  Table,
  Value,
} from '../document/document.ts';
import { highestInColumn } from './bars.ts';
import { formatCell, isNumeric, factText } from './cell.ts';
import { shadeFor } from './draw/shade.ts';
import { sparkline } from './draw/sparkline.ts';
import { splitToWidth } from './fit.ts';
import type { RenderOptions } from './options.ts';
import { escapeControls, escapeLine } from './escape.ts';
import { styles } from './styles.ts';

/** Draws a chart as an <svg> element. */
export type DrawChart = (chart: Chart, language: Language) => string;

/**
 * Renders a document as one self-contained HTML file: no network, no script. It has a light and a dark mode and can be
 * printed. Charts need `drawChart`; without it only their tables are shown.
 */
export function renderHtml(document: Document, { language }: RenderOptions, drawChart?: DrawChart): string {
  const {
    title,
    windowTitle = title,
    headline,
    meta,
    blocks,
    isPoster = false,
    isSign = false,
    copies = 1,
  } = document;
  const { isOnePage = false, isCutOut = false } = document;
  const paper = document.paper ?? language.format.paper;
  const isCard = paper === 'a6' || paper === '4x6';
  const page = { title: windowTitle, isPoster, language, drawChart };
  const isBroad = isPoster || blocks.some((block) => 'table' in block && isBroadTable(block.table));
  const head = [
    // A letter shows no title, but people who hear the page need one.
    title === ''
      ? `<h1 class="unseen">${escapeHtml(escapeLine(windowTitle))}</h1>`
      : `<h1>${escapeHtml(escapeLine(title))}</h1>`,
    ...(headline === undefined ? [] : [renderParagraph(escapeLine(headline), 'headline')]),
    ...meta.map((line) => renderParagraph(escapeLine(line), 'meta')),
  ].join('\n');
  const main = [
    isPoster ? `<header>\n${head}\n</header>` : head,
    ...blocks.map((block) => renderBlock(block, page)),
    renderFooter(document, page),
  ];
  const body = `<main${isBroad ? ' class="broad"' : ''}>\n${main.filter((part) => part !== '').join('\n')}\n</main>`;
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(escapeLine(windowTitle))}</title>
<style>
@page { size: ${pageSize[paper]}; margin: ${isCard ? '4mm 5mm' : copies > 1 ? '0' : isPoster ? posterMargin[paper] : isOnePage ? '12mm' : '18mm'}; }
${styles}
</style>
</head>
<body class="${isCard ? 'card' : 'page'}${isPoster ? ' poster' : ''}${isOnePage ? ' one' : ''}${isCutOut ? ' cut' : ''}${isSign ? ' sign' : ''}">
${copies === 1 ? body : `<div class="copies">\n${Array<string>(copies).fill(body).join('\n')}\n</div>`}
</body>
</html>
`;
}

/** What all blocks of a page need to know. */
interface Page {
  readonly title: string;
  readonly isPoster: boolean;
  readonly language: Language;
  readonly drawChart: DrawChart | undefined;
}

/** Tables with more columns than this get the width of the window, as do those with a text to read in each row. */
const maxNarrowColumns = 6;

function isBroadTable({ columns }: Table): boolean {
  return columns.length > maxNarrowColumns || columns.some(({ weight }) => weight === 'main');
}

/** Renders how figures were counted and where they can be seen; on a poster also the commands of all blocks. */
function renderFooter({ blocks, foot = [], seeAlso = [] }: Document, { isPoster, language }: Page): string {
  const commands = isPoster ? [...blocks.flatMap(commandLines), ...seeAlso] : [];
  const lines = [...foot, ...(isPoster ? [] : seeAlso)].map((line) => renderParagraph(line, 'meta'));
  const details =
    commands.length === 0
      ? []
      : [
          `<details>\n<summary>${escapeHtml(language.t.chart.commands)}</summary>\n${commands.map((line) => renderParagraph(line)).join('\n')}\n</details>`,
        ];
  const parts = [...lines, ...details];
  return parts.length === 0 ? '' : `<footer>\n${parts.join('\n')}\n</footer>`;
}

/** Returns the commands of a block, each after what it is for. */
function commandLines(block: Block): readonly string[] {
  if (block.kind === 'prose') return block.commands ?? [];
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ text, command }) => (command === undefined ? [] : [`${text}: ${command}`]));
}

type Language = RenderOptions['language'];

/** Letter is the shorter of the two. */
const posterMargin = { a4: '12mm', letter: '8mm 12mm' } as const;

/** CSS has no keyword for A6. */
const pageSize = { a4: 'A4', a6: '105mm 148mm', letter: 'letter', '4x6': '4in 6in' } as const;

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

function renderBlock(block: Block, page: Page): string {
  const title = block.title === undefined ? '' : `<h2>${escapeHtml(escapeLine(block.title))}</h2>\n`;
  const chart =
    block.kind === 'chart' && page.drawChart
      ? renderChart(page.drawChart(block.chart, page.language), block.title ?? page.title)
      : '';
  const isAdvice = block.kind === 'prose' && block.tone === 'callout';
  // Breakdowns of a few columns, three of which fit beside each other on a poster.
  const isNarrow = block.kind === 'table' && block.table.columns.length <= maxThirdColumns;
  const className = isAdvice ? ' class="advice"' : page.isPoster && isNarrow ? ' class="third"' : '';
  return `<section${className}>\n${title}${chart}${renderBlockBody(block, page)}\n</section>`;
}

/** Tables with at most this many columns take a third of a poster. */
const maxThirdColumns = 4;

/** Renders a chart with an accessible name; its figures are in the table below it. */
function renderChart(svg: string, name: string): string {
  const label = escapeHtml(escapeLine(name));
  return `<div class="chart">${svg.replace('<svg', () => `<svg role="img" aria-label="${label}"`)}</div>\n`;
}

function renderBlockBody(block: Block, page: Page): string {
  const { language, isPoster } = page;
  switch (block.kind) {
    case 'chart':
    case 'table':
      return `${renderTable(block.table, language, block.kind === 'table')}${block.note === undefined ? '' : `\n${renderParagraph(block.note, 'meta')}`}`;
    case 'prose':
      return [
        renderParagraph(block.text, block.tone),
        ...(isPoster ? [] : (block.commands ?? [])).map(
          (command) => `<p><code>${escapeHtml(escapeLine(command))}</code></p>`,
        ),
      ].join('\n');
    case 'facts':
      if (block.pictures !== undefined)
        return `<div class="pictures">\n${block.pictures.map((picture) => renderPicture(picture, page)).join('\n')}\n</div>`;
      return `<dl>\n${block.facts
        .map(
          ([label, value]) =>
            `<dt>${escapeHtml(escapeLine(label))}</dt><dd>${renderSparkline(value)}${escapeControls(factText(value)).split('\n').map(escapeHtml).join('<br>')}</dd>`,
        )
        .join('\n')}\n</dl>`;
    case 'form':
      return block.fields
        .map(
          ({ label, lines, choices = [] }) =>
            `<div class="field"><span>${escapeHtml(escapeLine(label))}</span>${renderChoices(choices)}${'<i></i>'.repeat(lines)}</div>`,
        )
        .join('\n');
    case 'list':
      return `<ul${block.isToDo === true ? ' class="todo"' : ''}>\n${block.items
        .map(({ isUrgent, text, verdict, person, command }) => {
          const mark = isUrgent ? '<strong class="urgent">!</strong> ' : '';
          const name = person === null ? '' : ` <span class="meta">${escapeHtml(escapeLine(person))}</span>`;
          const line =
            command === undefined || isPoster ? '' : `: <code>${escapeHtml(escapeLine(command))}</code>`;
          const ending = verdict === undefined ? '' : ` <strong>${escapeHtml(escapeLine(verdict))}</strong>`;
          return `<li>${mark}${escapeHtml(escapeLine(text))}${ending}${name}${line}</li>`;
        })
        .join('\n')}\n</ul>`;
  }
}

/** Renders what to circle or tick on paper. */
function renderChoices(choices: readonly string[]): string {
  return choices.length === 0
    ? ''
    : `<div class="choices">${choices.map((choice) => `<b>${escapeHtml(escapeLine(choice))}</b>`).join(' ')}</div>`;
}

/** Renders a picture; the table of a chart is folded away below it. */
function renderPicture({ title, chart, table, note }: Picture, page: Page): string {
  const heading = `<h3>${escapeHtml(escapeLine(title))}</h3>`;
  const drawing = chart && page.drawChart && renderChart(page.drawChart(chart, page.language), title);
  // Under its title, a name with one bar explains itself.
  const isRanking = chart === undefined && table?.columns.length === 3;
  const figures =
    table === undefined ? '' : renderTable(table, page.language, true, isRanking ? ['ranking'] : []);
  const isLarge = chart !== undefined || (table !== undefined && isBroadTable(table));
  return [
    `<figure${isLarge ? ' class="large"' : ''}>`,
    heading,
    drawing === undefined ? figures : drawing.trimEnd(),
    ...(note === undefined ? [] : [renderParagraph(note, 'meta')]),
    ...(drawing === undefined
      ? []
      : [
          `<details>\n<summary>${escapeHtml(page.language.t.chart.figures)}</summary>\n${figures}\n</details>`,
        ]),
    '</figure>',
  ].join('\n');
}

/** Renders a sparkline, hidden from screen readers: the text after it has the same figures. */
function renderSparkline(value: string | TimeSeries): string {
  return typeof value === 'string'
    ? ''
    : `<span class="course" aria-hidden="true">${sparkline(value.values, true)}</span> `;
}

/** Tables with more columns than this are set small, so that 24 hours fit on a page. */
const maxNormalColumns = 12;

function renderTable(
  { columns, rows, totals }: Table,
  language: Language,
  isDrawn: boolean,
  moreClasses: readonly string[] = [],
): string {
  const isHeat = isDrawn && columns.some(({ isShaded }) => isShaded);
  const highest = columns.map(({ type, isShaded }, index) =>
    type === 'bar' || isShaded === true ? highestInColumn(rows, index) : 0,
  );
  const highestShaded = Math.max(0, ...highest.filter((_, index) => columns[index]?.isShaded));
  const shownColumns = columns.flatMap((column, index) =>
    column.type === 'bar' && !isDrawn ? [] : [{ column, index }],
  );
  const renderCell = (column: Column, index: number, value: Value, isBody: boolean) => {
    if (column.type === 'bar') return `<td class="bar">${renderBar(value, highest[index] ?? 0)}</td>`;
    const text = renderCellText(formatCell(column, value, language));
    if (isBody && isHeat && column.isShaded === true)
      return `<td class="shade-${shadeFor(Number(value ?? 0), highestShaded)}"${headingAttribute(column)}>${text}</td>`;
    // The name of a row whose other cells are figures.
    if (isBody && index === 0 && isHeat) return `<th scope="row">${text}</th>`;
    return `<td${cellAttributes(column)}>${text}</td>`;
  };
  const renderRow = (values: readonly Value[], isBody: boolean) =>
    `<tr>${shownColumns.map(({ column, index }) => renderCell(column, index, values[index] ?? null, isBody)).join('')}</tr>`;
  const fitsTelephone =
    isHeat &&
    shownColumns.every(({ column: { label } }, index) => index === 0 || label.length <= maxShortLabel);
  const isStacked =
    !fitsTelephone && shownColumns.length > maxUnstackedColumns && shownColumns.length <= maxNormalColumns;
  const classes = [
    ...(shownColumns.length > maxNormalColumns ? ['wide'] : []),
    ...(isHeat ? ['heat'] : []),
    ...(isStacked ? ['rows'] : []),
    ...moreClasses,
  ];
  // Only a grid of figures can be wider than a telephone; it is scrolled with the keys.
  const scroll =
    isStacked || fitsTelephone || shownColumns.length <= maxUnstackedColumns ? '' : ' tabindex="0"';
  return `<div class="scroll"${scroll}><table${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>
<thead><tr>${shownColumns.map(({ column }) => renderHeading(column)).join('')}</tr></thead>
<tbody>
${rows.map((row) => renderRow(row, true)).join('\n')}
</tbody>${totals ? `\n<tfoot>${renderRow(totals, false)}</tfoot>` : ''}
</table></div>`;
}

/** Eight columns with headings of this length, such as weekdays, fit on a telephone. */
const maxShortLabel = 4;

/** On a telephone, the rows of tables with more columns than this become blocks. */
const maxUnstackedColumns = 3;

function renderHeading(column: Column): string {
  // A screen reader would announce an empty heading with every cell below it.
  return column.label === ''
    ? '<td></td>'
    : `<th scope="col"${numericClass(column)}>${renderCellText(escapeLine(column.label))}</th>`;
}

function numericClass(column: Column): string {
  return isNumeric(column) ? ' class="figure"' : '';
}

/** Returns the class of a cell, and the heading of a figure. */
function cellAttributes(column: Column): string {
  if (column.weight === 'main') return ' class="main"';
  if (!isNumeric(column)) return '';
  return ` class="figure"${headingAttribute(column)}`;
}

/** Returns the heading as an attribute, which a telephone shows in front of the figure. */
function headingAttribute({ label }: Column): string {
  return label === '' ? '' : ` data-label="${escapeHtml(escapeLine(label))}"`;
}

/** Renders a bar; the cell beside it has the figure. */
function renderBar(value: Value, highest: number): string {
  const percent = highest <= 0 ? 0 : (Math.max(0, Number(value ?? 0)) / highest) * 100;
  return percent === 0 ? '' : `<i style="width:${percent.toFixed(1)}%"></i>`;
}
