import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { displayWidth } from './width.ts';
import type { Block, Chart, Column, Document, Table, Value } from '../document/document.ts';
import { drawBar, highestInColumn } from './bars.ts';
import { formatCell, isNumeric, factText } from './cell.ts';
import { drawHeat } from './draw/heat.ts';
import { drawLine } from './draw/line.ts';
import { sparkline } from './draw/sparkline.ts';
import { truncate, splitToWidth, replaceUnicodeSigns, wrap } from './fit.ts';
import type { RenderOptions } from './options.ts';
import { escapeControls, escapeLine } from './escape.ts';

const barCells = 20;
const leastCell = 4;
const gap = 2;
const formWidth = 72;
const leastRoom = 20;
const rowsAtOnce = 200;
/** On narrower paper what is cut from a line is what it is about. */
const leastWidthToCut = 60;

/** A document for people: headings, tables with bars, lists; no frames, nothing wider than the paper. */
export function renderTerminal(document: Document, paper: RenderOptions): string {
  const ink = new Chalk({ level: paper.hasColour ? 1 : 0 });
  const parts = [
    heading(document, paper, ink),
    ...document.blocks.map((block) => renderBlock(block, paper, ink)),
  ];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return paper.hasUnicode ? text : replaceUnicodeSigns(text);
}

function heading({ title, meta }: Document, { width }: RenderOptions, ink: ChalkInstance): string {
  return [
    ...wrap(escapeLine(title), width).map((line) => ink.bold(line)),
    ...meta.flatMap((line) => wrap(escapeLine(line), width)),
  ].join('\n');
}

function renderBlock(block: Block, paper: RenderOptions, ink: ChalkInstance): string {
  const title =
    block.title === undefined ? [] : wrap(escapeLine(block.title), paper.width).map((line) => ink.bold(line));
  switch (block.kind) {
    case 'chart':
    case 'table': {
      const note = block.note === undefined ? [] : wrap(escapeLine(block.note), paper.width);
      const body = block.kind === 'chart' ? renderChart(block, paper, ink) : renderTable(block, paper, ink);
      return [...title, body, ...note.map((line) => ink.dim(line))].join('\n');
    }
    case 'prose': {
      const style = { plain: (text: string) => text, strong: ink.bold, quiet: ink.dim }[
        block.tone ?? 'plain'
      ];
      const lines = escapeControls(block.text)
        .split('\n')
        .flatMap((line) => wrap(line, paper.width));
      const commands = (block.commands ?? []).map((command) => `  ${escapeLine(command)}`);
      return [...title, ...lines.map((line) => style(line)), ...commands].join('\n');
    }
    case 'facts': {
      const facts = block.facts.map(([label, value]) => {
        const isDrawn = typeof value !== 'string' && !paper.isPlain;
        const drawn = isDrawn ? `${sparkline(value.values, paper.hasUnicode)}  ` : '';
        return [escapeLine(label), drawn + escapeControls(factText(value))] as const;
      });
      if (paper.isPlain) {
        const said = facts.flatMap(([label, value]) => `${label}: ${value}`.split('\n'));
        return [...title, ...said.flatMap((line) => wrap(line, paper.width))].join('\n');
      }
      const labels = Math.max(...facts.map(([label]) => displayWidth(label)));
      const lines = facts.flatMap(([label, value]) => {
        if (paper.width !== null && paper.width - labels - gap < leastRoom) {
          // Beside the longest label there is hardly any room left: what it says goes under it.
          const below = value.split('\n').flatMap((line) => wrap(`  ${line}`, paper.width));
          return label === '' ? below : [...wrap(label, paper.width).map((line) => ink.dim(line)), ...below];
        }
        const room = paper.width === null ? null : paper.width - labels - gap;
        const [first = '', ...rest] = value.split('\n').flatMap((line) => wrap(line, room));
        const indent = ' '.repeat(labels + gap);
        return [
          ink.dim(label.padEnd(labels + label.length - displayWidth(label))) + ' '.repeat(gap) + first,
          ...rest.map((line) => indent + line),
        ];
      });
      return [...title, ...lines].join('\n');
    }
    case 'form': {
      const line = '_'.repeat(Math.min(paper.width ?? formWidth, formWidth));
      const fields = block.fields.map(({ label, lines }) =>
        [escapeLine(label), ...Array.from({ length: lines }, () => line)].join('\n\n'),
      );
      return [...title, ...fields].join('\n\n');
    }
    case 'list': {
      const isNarrow = paper.width !== null && paper.width < leastWidthToCut;
      const isWrapped = block.isWrapped === true || paper.isPlain || isNarrow;
      return [
        ...title,
        ...block.items.map((item) => (isWrapped ? renderWhole(item, ink) : renderItem(item, paper, ink))),
      ]
        .flatMap((line) => (isWrapped ? wrap(line, paper.width) : [line]))
        .join('\n');
    }
  }
}

type Item = Extract<Block, { kind: 'list' }>['items'][number];

function renderItem(
  { isUrgent, text, person, command }: Item,
  { width }: RenderOptions,
  ink: ChalkInstance,
): string {
  const mark = isUrgent ? ink.red.bold('! ') : '  ';
  const line = escapeLine(text);
  if (command !== undefined) {
    const typed = escapeLine(command);
    const together = `${mark}${line}: ${typed}`;
    if (width === null || displayWidth(together) <= width) return together;
    return [...wrap(`${mark}${line}:`, width), `    ${typed}`].join('\n');
  }
  const name = person === null ? '' : escapeLine(person);
  if (width === null) return `${mark}${line}${name === '' ? '' : `  ${name}`}`;
  const room = Math.max(20, width - 2 - (name === '' ? 0 : displayWidth(name) + gap));
  const shown = truncate(line, room);
  const space = ' '.repeat(Math.max(gap, room + gap - displayWidth(shown)));
  return name === '' ? `${mark}${shown}` : `${mark}${shown}${space}${ink.dim(name)}`;
}

/** An item as a sentence that may take several lines: a name at the right would run into it. */
function renderWhole({ isUrgent, text, person, command }: Item, ink: ChalkInstance): string {
  const name = person === null ? '' : ` (${escapeLine(person)})`;
  const line = command === undefined ? '' : `: ${escapeLine(command)}`;
  return `${isUrgent ? ink.red.bold('! ') : '  '}${escapeLine(text)}${name}${line}`;
}

/** A picture where characters can make one; otherwise its table, with lengths beside the figures. */
function renderChart(
  { chart, table }: Extract<Block, { kind: 'chart' }>,
  paper: RenderOptions,
  ink: ChalkInstance,
): string {
  const drawn = paper.isPlain ? null : drawChart(chart, paper, ink);
  if (drawn !== null) return drawn;
  const isLengths = chart.shape === 'bars' || chart.shape === 'pareto';
  return renderTable({ table: isLengths ? withBars(table, chart.values) : table }, paper, ink);
}

function drawChart(chart: Chart, paper: RenderOptions, ink: ChalkInstance): string | null {
  switch (chart.shape) {
    case 'heat': {
      const { dim, cyan } = ink;
      const paints = [dim, cyan, cyan.bold, cyan.inverse, cyan.bold.inverse];
      return drawHeat(chart, paper, (sign, figure, shade) => cyan(sign) + (paints[shade] ?? cyan)(figure));
    }
    case 'line':
      return drawLine(chart, paper, ink.cyan);
    case 'bars':
    case 'pareto':
      return null;
  }
}

function withBars(table: Table, values: readonly number[]): Table {
  const { columns, rows, totals } = table;
  if (columns.some(({ type }) => type === 'bar')) return table;
  return {
    columns: [...columns, { key: 'bar', type: 'bar', label: '' }],
    rows: rows.map((row, index) => [...row, values[index] ?? null]),
    ...(totals ? { totals: [...totals, null] } : {}),
  };
}

function renderTable(
  { table, isWrapped = false }: { readonly table: Table; readonly isWrapped?: boolean },
  paper: RenderOptions,
  ink: ChalkInstance,
): string {
  if (paper.isPlain) return labelledLines(table, paper);
  const { width } = paper;
  return slices(table, printed(table, leastCell, paper), width, isWrapped)
    .map((slice) => {
      const hasBar = slice.columns.some(({ type }) => type === 'bar');
      const room = hasBar ? barRoom(printed(slice, barCells, paper), width) : 0;
      return printTable(printed(slice, room, paper), width, isWrapped ? whole : truncate, ink);
    })
    .join('\n\n');
}

/** The cells of a table as text, the longest bar as long as said. */
function printed({ columns, rows, totals }: Table, bars: number, paper: RenderOptions): Printed {
  const highest = columns.map(({ type }, index) => (type === 'bar' ? highestInColumn(rows, index) : 0));
  const show = (row: readonly Value[]) =>
    columns.map((column, index) => showCell(column, row[index] ?? null, highest[index] ?? 0, bars, paper));
  return {
    columns,
    head: columns.some(({ label }) => label !== '') ? [columns.map(({ label }) => escapeLine(label))] : [],
    body: rows.map(show),
    foot: totals ? [show(totals)] : [],
  };
}

/** How long the longest bar may be: bars that were cut would all be equally long. */
function barRoom({ columns, head, body, foot }: Printed, width: number | null): number {
  const widths = fitted(columns, [...head, ...body, ...foot], width);
  return Math.min(barCells, ...widths.filter((_, index) => columns[index]?.type === 'bar' && widths[index]));
}

/** One cell a line, with its label, rows apart: what can be heard in order. */
function labelledLines({ columns, rows, totals }: Table, paper: RenderOptions): string {
  // That a row adds up the others is said in a column of theirs, whose label is not meant.
  const untitled = columns.map((column) => (isNumeric(column) ? column : { ...column, label: '' }));
  const labelled = rows.map((row) => ({ columns, row }));
  return [...labelled, ...(totals ? [{ columns: untitled, row: totals }] : [])]
    .map(({ columns, row }) =>
      columns
        .flatMap((column, index) => {
          const text = formatCell(column, row[index] ?? null, paper.language);
          if (text === '') return [];
          return [column.label === '' ? text : `${escapeLine(column.label)}: ${text}`];
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** A table whose cells are text already. */
interface Printed {
  readonly columns: readonly Column[];
  readonly head: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  readonly foot: readonly (readonly string[])[];
}

function printTable(
  { columns, head, body, foot }: Printed,
  width: number | null,
  into: (cell: string, width: number) => string,
  ink: ChalkInstance,
): string {
  const widths = fitted(columns, [...head, ...body, ...foot], width);
  const fit = (row: readonly string[]) => row.map((cell, index) => into(cell, widths[index] ?? 0));
  const [heads, bodies, feet] = [head.map(fit), body.map(fit), foot.map(fit)];
  const colWidths = columns.map((_, index) =>
    widestOf([...heads, ...bodies, ...feet].flatMap((row) => (row[index] ?? '').split('\n'))),
  );
  const rows = [
    ...heads.map((row) => row.map((cell) => ink.dim(cell))),
    ...bodies.map((row) =>
      row.map((cell, index) => (columns[index]?.type === 'bar' ? ink.cyan(cell) : cell)),
    ),
    ...feet.map((row) => row.map((cell) => ink.bold(cell))),
  ];
  const lines: string[] = [];
  // For twice as many rows the library takes four times as long.
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const table = new CliTable({
      chars: noFrame,
      // cli-table3 would colour heads and borders into pipes too.
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
      colAligns: columns.map((column) => (isNumeric(column) ? 'right' : 'left')),
      ...(rows.length > rowsAtOnce ? { colWidths } : {}),
    });
    table.push(...rows.slice(start, start + rowsAtOnce));
    lines.push(...table.toString().split('\n'));
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** A cell on as many lines as it takes. */
function whole(cell: string, width: number): string {
  return wrap(cell, width)
    .flatMap((line) => splitToWidth(line, width))
    .join('\n');
}

/** Widest name in front of the slices of a table that is too wide. */
const slicedNameWidth = 24;
/** Of a few words, such as "2 of 22": cut, they would say nothing. */
const shortCell = 16;

/**
 * A table of figures and a few words that is too wide for the paper, cut into tables side by side, each with the names in
 * front. Where cells are printed whole, words may break instead.
 */
function slices(
  table: Table,
  { columns, head, body, foot }: Printed,
  width: number | null,
  isWrapped: boolean,
): readonly Table[] {
  const rows = [...head, ...body, ...foot];
  const widths = columns.map((_, index) => widestOf(rows.map((row) => row[index] ?? '')));
  const needed = widths.reduce((sum, each) => sum + gap + each, -gap);
  const nameColumns = Math.max(1, columns.findIndex(isNumeric));
  const isNarrow = (column: Column, index: number) =>
    index === 0 ||
    isNumeric(column) ||
    column.type === 'bar' ||
    (!isWrapped && (widths[index] ?? 0) <= shortCell);
  if (width === null || needed <= width || !columns.every(isNarrow)) return [table];
  const room = widths
    .slice(0, nameColumns)
    .reduce((left, each) => left - gap - Math.min(each, slicedNameWidth), width + gap);
  const groups: number[][] = [[]];
  let used = 0;
  widths.forEach((each, index) => {
    if (index < nameColumns) return;
    used += gap + each;
    if (used > room && (groups.at(-1)?.length ?? 0) > 0) {
      groups.push([]);
      used = gap + each;
    }
    groups.at(-1)?.push(index);
  });
  return groups.map((group) => {
    const pick = <Cell>(row: readonly Cell[]) =>
      row.filter((_, index) => index < nameColumns || group.includes(index));
    return {
      ...table,
      columns: pick(columns),
      rows: table.rows.map(pick),
      ...(table.totals ? { totals: pick(table.totals) } : {}),
    };
  });
}

function showCell(column: Column, value: Value, highest: number, bars: number, paper: RenderOptions): string {
  return column.type === 'bar' && value !== null
    ? drawBar(Number(value), highest, bars, paper.hasUnicode)
    : formatCell(column, value, paper.language);
}

function widestOf(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), 0);
}

/** Widths of the columns; when they do not fit, the widest texts give way first. */
function fitted(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): readonly number[] {
  const widths = columns.map((_, index) => widestOf(rows.map((row) => row[index] ?? '')));
  if (width === null) return widths;
  const room = width - gap * (columns.length - 1);
  const canShrink = (index: number) => ['text', 'bar', 'key'].includes(columns[index]?.type ?? '');
  for (let excess = widths.reduce((sum, each) => sum + each, 0) - room; excess > 0; excess--) {
    const widest = widths.reduce(
      (best, each, index) => (canShrink(index) && each > (widths[best] ?? 0) ? index : best),
      widths.findIndex((_, index) => canShrink(index)),
    );
    const current = widths[widest];
    if (current === undefined || current <= leastCell) break;
    widths[widest] = current - 1;
  }
  return widths;
}

const noFrame = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
};
