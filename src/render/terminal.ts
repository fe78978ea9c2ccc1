import { Chalk, type ChalkInstance } from 'chalk';
import CliTable from 'cli-table3';
import { displayWidth } from './width.ts';
import type { Block, Chart, Column, Document, Table, Value } from '../document/document.ts';
import { drawBar, highestInColumn } from './bars.ts';
import { formatCell, isNumeric, factText } from './cell.ts';
import { drawHeat } from './draw/heat.ts';
import { drawLine } from './draw/line.ts';
import { sparkline } from './draw/sparkline.ts';
import { layCommands, truncate, splitToWidth, replaceUnicodeSigns, wrap } from './fit.ts';
import type { RenderOptions } from './options.ts';
import { escapeControls, escapeLine } from './escape.ts';

const maxBarWidth = 20;
const minCellWidth = 4;
const columnGap = 2;
const formWidth = 72;
const minTextWidth = 20;
/** The room that the main column of a table keeps. */
const minMainWidth = 24;
const rowsPerTable = 200;
/** On narrower screens list items wrap: truncating them would cut off what they are about. */
const minWidthToTruncate = 60;

/** Renders a document as text for people: headings, tables with bars, lists; no frames, nothing wider than `width`. */
export function renderTerminal(document: Document, options: RenderOptions): string {
  const chalk = new Chalk({ level: options.hasColour ? 1 : 0 });
  const parts = [
    renderHeading(document, options, chalk),
    ...document.blocks.map((block) => renderBlock(block, options, chalk)),
    (document.foot ?? [])
      .flatMap((line) => wrap(escapeLine(line), options.width))
      .map((line) => chalk.dim(line))
      .join('\n'),
  ];
  // No-break spaces have done their work once lines are wrapped; they would hide words from a search.
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`.replaceAll('\u00A0', ' ');
  // A screen reader would read out the spaces that fill up rows.
  const laid = options.isPlain ? text : layCommands(text, options.width);
  return options.hasUnicode ? laid : replaceUnicodeSigns(laid);
}

function renderHeading(
  { title, headline = '', meta }: Document,
  { width }: RenderOptions,
  chalk: ChalkInstance,
): string {
  return [
    ...wrap(escapeLine(title), width).map((line) => chalk.bold(line)),
    ...(headline === '' ? [] : wrap(escapeLine(headline), width).map((line) => chalk.bold(line))),
    ...meta.flatMap((line) => wrap(escapeLine(line), width)),
  ].join('\n');
}

function renderBlock(block: Block, options: RenderOptions, chalk: ChalkInstance): string {
  const title =
    block.title === undefined
      ? []
      : wrap(escapeLine(block.title), options.width).map((line) => chalk.bold(line));
  switch (block.kind) {
    case 'chart':
    case 'table': {
      const note = block.note === undefined ? [] : wrap(escapeLine(block.note), options.width);
      const body =
        block.kind === 'chart' ? renderChart(block, options, chalk) : renderTable(block, options, chalk);
      return [...title, body, ...note.map((line) => chalk.dim(line))].join('\n');
    }
    case 'prose':
      return [...title, ...proseLines(block, options, chalk)].join('\n');
    case 'facts':
      return [...title, ...factLines(block, options, chalk)].join('\n');
    case 'form': {
      const line = '_'.repeat(Math.min(options.width ?? formWidth, formWidth));
      const fields = block.fields.map(({ label, lines, choices = [] }) =>
        [
          wrap(escapeLine(label), options.width).join('\n'),
          ...(choices.length === 0 ? [] : [choices.map(escapeLine).join('   ')]),
          ...Array.from({ length: lines }, () => line),
        ].join('\n\n'),
      );
      return [...title, ...fields].join('\n\n');
    }
    case 'list':
      return [...title, ...listLines(block, options, chalk)].join('\n');
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function proseLines(
  { text, tone = 'plain', commands = [] }: BlockOf<'prose'>,
  { width }: RenderOptions,
  chalk: ChalkInstance,
): readonly string[] {
  const style = { plain: (line: string) => line, strong: chalk.bold, quiet: chalk.dim, callout: chalk.bold }[
    tone
  ];
  const lines = escapeControls(tone === 'callout' ? `> ${text}` : text)
    .split('\n')
    .flatMap((line) => wrap(line, width));
  return [...lines.map((line) => style(line)), ...commands.map((command) => `  ${escapeLine(command)}`)];
}

function factLines(block: BlockOf<'facts'>, options: RenderOptions, chalk: ChalkInstance): readonly string[] {
  const { width, isPlain, hasUnicode } = options;
  const facts = block.facts.map(([label, value]) => {
    const hasSparkline = typeof value !== 'string' && !isPlain;
    const sparklineText = hasSparkline ? `${sparkline(value.values, hasUnicode)}  ` : '';
    return [escapeLine(label), sparklineText + escapeControls(factText(value))] as const;
  });
  if (isPlain) {
    const plainLines = facts.flatMap(([label, value]) => `${label}: ${value}`.split('\n'));
    return plainLines.flatMap((line) => wrap(line, width));
  }
  const labelWidth = Math.max(...facts.map(([label]) => displayWidth(label)));
  const valueWidth = width === null ? null : width - labelWidth - columnGap;
  // Hardly any room is left beside the longest label, so the values go below the labels.
  const isStacked = valueWidth !== null && valueWidth < minTextWidth;
  return facts.flatMap(([label, value]) => {
    if (isStacked) {
      const valueLines = value.split('\n').flatMap((line) => wrap(`  ${line}`, width));
      return label === ''
        ? valueLines
        : [...wrap(label, width).map((line) => chalk.dim(line)), ...valueLines];
    }
    const [first = '', ...rest] = value.split('\n').flatMap((line) => wrap(line, valueWidth));
    const indent = ' '.repeat(labelWidth + columnGap);
    return [
      chalk.dim(label.padEnd(labelWidth + label.length - displayWidth(label))) +
        ' '.repeat(columnGap) +
        first,
      ...rest.map((line) => indent + line),
    ];
  });
}

function listLines(block: BlockOf<'list'>, options: RenderOptions, chalk: ChalkInstance): readonly string[] {
  const { width, isPlain } = options;
  const isNarrow = width !== null && width < minWidthToTruncate;
  if (block.isWrapped === true || isPlain || isNarrow)
    return block.items.flatMap((item) => wrap(renderWrappedItem(item, chalk), width));
  return block.items.map((item) => renderItem(item, options, chalk));
}

type Item = BlockOf<'list'>['items'][number];

function renderItem(
  { isUrgent, text, verdict, person, command }: Item,
  { width }: RenderOptions,
  chalk: ChalkInstance,
): string {
  const mark = isUrgent ? chalk.red.bold('! ') : '  ';
  const line = escapeLine(verdict === undefined ? text : `${text} ${verdict}`);
  if (command !== undefined) {
    const commandText = escapeLine(command);
    const joined = `${mark}${line}: ${commandText}`;
    if (width === null || displayWidth(joined) <= width) return joined;
    return [...wrap(`${mark}${line}:`, width), `    ${commandText}`].join('\n');
  }
  const name = person === null ? '' : escapeLine(person);
  if (width === null) return `${mark}${line}${name === '' ? '' : `  ${name}`}`;
  const valueWidth = Math.max(20, width - 2 - (name === '' ? 0 : displayWidth(name) + columnGap));
  const shownText = truncate(line, valueWidth);
  const padding = ' '.repeat(Math.max(columnGap, valueWidth + columnGap - displayWidth(shownText)));
  return name === '' ? `${mark}${shownText}` : `${mark}${shownText}${padding}${chalk.dim(name)}`;
}

/** Renders an item as one sentence, with the person in brackets: a column at the right could not follow its lines. */
function renderWrappedItem({ isUrgent, text, verdict, person, command }: Item, chalk: ChalkInstance): string {
  const ending = verdict === undefined ? '' : ` ${chalk.bold(escapeLine(verdict))}`;
  const name = person === null ? '' : ` (${escapeLine(person)})`;
  const line = command === undefined ? '' : `: ${escapeLine(command)}`;
  return `${isUrgent ? chalk.red.bold('! ') : '  '}${escapeLine(text)}${ending}${name}${line}`;
}

/** Draws the chart if characters can show it, and otherwise renders its table, with bars beside the figures. */
function renderChart(
  { chart, table }: BlockOf<'chart'>,
  options: RenderOptions,
  chalk: ChalkInstance,
): string {
  const drawing = options.isPlain ? null : drawChart(chart, options, chalk);
  if (drawing !== null) return drawing;
  const hasBars = chart.shape === 'bars' || chart.shape === 'pareto';
  return renderTable({ table: hasBars ? withBars(table, chart.values) : table }, options, chalk);
}

function drawChart(chart: Chart, options: RenderOptions, chalk: ChalkInstance): string | null {
  switch (chart.shape) {
    case 'heat': {
      const { dim, cyan } = chalk;
      const shadeStyles = [dim, cyan, cyan.bold, cyan.inverse, cyan.bold.inverse];
      return drawHeat(
        chart,
        options,
        (sign, figure, shade) => cyan(sign) + (shadeStyles[shade] ?? cyan)(figure),
      );
    }
    case 'line':
      return drawLine(chart, options, chalk.cyan);
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
  { table: wholeTable, isWrapped = false }: { readonly table: Table; readonly isWrapped?: boolean },
  options: RenderOptions,
  chalk: ChalkInstance,
): string {
  if (options.isPlain) return renderLabelledLines(wholeTable, options);
  const { width } = options;
  const table = leaveOutSpare(wholeTable, options);
  return sliceTable(table, formatTable(table, minCellWidth, options), width, isWrapped)
    .map((slice) => {
      const hasBar = slice.columns.some(({ type }) => type === 'bar');
      const valueWidth = hasBar ? barRoom(formatTable(slice, maxBarWidth, options), width) : 0;
      return printTable(
        formatTable(slice, valueWidth, options),
        width,
        isWrapped ? wrapCell : truncate,
        chalk,
      );
    })
    .join('\n\n');
}

/** Formats the cells of a table; the longest bar is `barWidth` characters long. */
function formatTable(
  { columns, rows, totals }: Table,
  barWidth: number,
  options: RenderOptions,
): FormattedTable {
  const highest = columns.map(({ type }, index) => (type === 'bar' ? highestInColumn(rows, index) : 0));
  const formatRow = (row: readonly Value[]) =>
    columns.map((column, index) =>
      formatTerminalCell(column, row[index] ?? null, highest[index] ?? 0, barWidth, options),
    );
  return {
    columns,
    head: columns.some(({ label }) => label !== '') ? [columns.map(({ label }) => escapeLine(label))] : [],
    body: rows.map(formatRow),
    foot: totals ? [formatRow(totals)] : [],
  };
}

/** Leaves out spare columns, the last one first, until there is room for the main one. */
function leaveOutSpare(table: Table, options: RenderOptions): Table {
  const { columns } = table;
  const spare = columns.findLastIndex(({ weight }) => weight === 'spare');
  const main = columns.findIndex(({ weight }) => weight === 'main');
  if (options.width === null || spare === -1 || main === -1) return table;
  const { head, body, foot } = formatTable(table, minCellWidth, options);
  const widths = columns.map((_, index) =>
    widestCell([...head, ...body, ...foot].map((row) => row[index] ?? '')),
  );
  widths[main] = Math.min(minMainWidth, widths[main] ?? 0);
  const neededWidth = widths.reduce((sum, columnWidth) => sum + columnGap + columnWidth, -columnGap);
  if (neededWidth <= options.width) return table;
  return leaveOutSpare(
    pickColumns(table, (index) => index !== spare),
    options,
  );
}

function pickColumns(table: Table, isPicked: (index: number) => boolean): Table {
  const pick = <Cell>(row: readonly Cell[]) => row.filter((_, index) => isPicked(index));
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map(pick),
    ...(table.totals ? { totals: pick(table.totals) } : {}),
  };
}

/** Computes how long the longest bar may be: truncated bars would all look equally long. */
function barRoom({ columns, head, body, foot }: FormattedTable, width: number | null): number {
  const widths = fitColumns(columns, [...head, ...body, ...foot], width);
  return Math.min(
    maxBarWidth,
    ...widths.filter((_, index) => columns[index]?.type === 'bar' && widths[index]),
  );
}

/** Renders one labelled cell per line, with a blank line between rows, so that a screen reader reads them in order. */
function renderLabelledLines({ columns, rows, totals }: Table, options: RenderOptions): string {
  // The word "total" is in a text column, whose label would be wrong for it.
  const totalColumns = columns.map((column) => (isNumeric(column) ? column : { ...column, label: '' }));
  const labelledRows = rows.map((row) => ({ columns, row }));
  return [...labelledRows, ...(totals ? [{ columns: totalColumns, row: totals }] : [])]
    .map(({ columns, row }) =>
      columns
        .flatMap((column, index) => {
          const text = formatCell(column, row[index] ?? null, options.language);
          if (text === '') return [];
          return [column.label === '' ? text : `${escapeLine(column.label)}: ${text}`];
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** A table whose cells have been formatted as text. */
interface FormattedTable {
  readonly columns: readonly Column[];
  readonly head: readonly (readonly string[])[];
  readonly body: readonly (readonly string[])[];
  readonly foot: readonly (readonly string[])[];
}

function printTable(
  { columns, head, body, foot }: FormattedTable,
  width: number | null,
  fitCell: (cell: string, width: number) => string,
  chalk: ChalkInstance,
): string {
  const widths = fitColumns(columns, [...head, ...body, ...foot], width);
  const fitRow = (row: readonly string[]) => row.map((cell, index) => fitCell(cell, widths[index] ?? 0));
  const [heads, bodies, feet] = [head.map(fitRow), body.map(fitRow), foot.map(fitRow)];
  const colWidths = columns.map((_, index) =>
    widestCell([...heads, ...bodies, ...feet].flatMap((row) => (row[index] ?? '').split('\n'))),
  );
  const rows = [
    ...heads.map((row) => row.map((cell) => chalk.dim(cell))),
    ...bodies.map((row) =>
      row.map((cell, index) => (columns[index]?.type === 'bar' ? chalk.cyan(cell) : cell)),
    ),
    ...feet.map((row) => row.map((cell) => chalk.bold(cell))),
  ];
  const lines: string[] = [];
  // cli-table3 takes quadratic time in the number of rows.
  for (let start = 0; start < rows.length; start += rowsPerTable) {
    const table = new CliTable({
      chars: noFrame,
      // cli-table3 would colour heads and borders into pipes too.
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
      colAligns: columns.map((column) => (isNumeric(column) ? 'right' : 'left')),
      ...(rows.length > rowsPerTable ? { colWidths } : {}),
    });
    table.push(...rows.slice(start, start + rowsPerTable));
    lines.push(...table.toString().split('\n'));
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Wraps a cell to as many lines as it needs, breaking words that are too long. */
function wrapCell(cell: string, width: number): string {
  return wrap(cell, width)
    .flatMap((line) => splitToWidth(line, width))
    .join('\n');
}

/** Widest column of names repeated in front of each slice of a table that is too wide. */
const maxSliceNameWidth = 24;
/** Widest cell of a few words, such as "2 of 22", which would mean nothing if truncated. */
const maxShortCellWidth = 16;

/**
 * Slices a table of figures that is too wide by its columns, repeating the names in front of each slice. Returns the
 * table as it is if it fits, or if it has wide text columns, which can be truncated or wrapped instead.
 */
function sliceTable(
  table: Table,
  { columns, head, body, foot }: FormattedTable,
  width: number | null,
  isWrapped: boolean,
): readonly Table[] {
  const rows = [...head, ...body, ...foot];
  const widths = columns.map((_, index) => widestCell(rows.map((row) => row[index] ?? '')));
  const neededWidth = widths.reduce((sum, columnWidth) => sum + columnGap + columnWidth, -columnGap);
  const nameColumns = Math.max(1, columns.findIndex(isNumeric));
  const isNarrow = (column: Column, index: number) =>
    index === 0 ||
    isNumeric(column) ||
    column.type === 'bar' ||
    (!isWrapped && (widths[index] ?? 0) <= maxShortCellWidth);
  if (width === null || neededWidth <= width || !columns.every(isNarrow)) return [table];
  const valueWidth = widths
    .slice(0, nameColumns)
    .reduce(
      (remaining, columnWidth) => remaining - columnGap - Math.min(columnWidth, maxSliceNameWidth),
      width + columnGap,
    );
  const groups: number[][] = [[]];
  let usedWidth = 0;
  widths.forEach((columnWidth, index) => {
    if (index < nameColumns) return;
    usedWidth += columnGap + columnWidth;
    if (usedWidth > valueWidth && (groups.at(-1)?.length ?? 0) > 0) {
      groups.push([]);
      usedWidth = columnGap + columnWidth;
    }
    groups.at(-1)?.push(index);
  });
  return groups.map((group) => pickColumns(table, (index) => index < nameColumns || group.includes(index)));
}

function formatTerminalCell(
  column: Column,
  value: Value,
  highest: number,
  barWidth: number,
  options: RenderOptions,
): string {
  return column.type === 'bar' && value !== null
    ? drawBar(Number(value), highest, barWidth, options.hasUnicode)
    : formatCell(column, value, options.language);
}

function widestCell(cells: readonly string[]): number {
  return cells.reduce((highest, cell) => Math.max(highest, displayWidth(cell)), 0);
}

/**
 * Computes the widths of the columns. If they do not fit, the main one shrinks as far as it may, then the widest text
 * columns.
 */
function fitColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): readonly number[] {
  const widths = columns.map((_, index) => widestCell(rows.map((row) => row[index] ?? '')));
  if (width === null) return widths;
  const valueWidth = width - columnGap * (columns.length - 1);
  const excessWidth = () => widths.reduce((sum, columnWidth) => sum + columnWidth, 0) - valueWidth;
  const main = columns.findIndex(({ weight }) => weight === 'main');
  const mainWidth = widths[main] ?? 0;
  if (mainWidth > minMainWidth) widths[main] = Math.max(minMainWidth, mainWidth - Math.max(0, excessWidth()));
  const canShrink = (index: number) =>
    index !== main && ['text', 'bar', 'key'].includes(columns[index]?.type ?? '');
  for (let excess = excessWidth(); excess > 0; excess--) {
    const widest = widths.reduce(
      (best, columnWidth, index) => (canShrink(index) && columnWidth > (widths[best] ?? 0) ? index : best),
      widths.findIndex((_, index) => canShrink(index)),
    );
    const current = widths[widest];
    if (current === undefined || current <= minCellWidth) break;
    widths[widest] = current - 1;
  }
  // On the narrowest screens nothing else is left to give.
  if (main !== -1) widths[main] = Math.max(minCellWidth, (widths[main] ?? 0) - Math.max(0, excessWidth()));
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
  remaining: '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(columnGap),
};
