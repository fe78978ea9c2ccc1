import type { Chart } from '../../document/document.ts';
import type { RenderOptions } from '../options.ts';
import { escapeLine } from '../escape.ts';
import { sparseLabels } from './labels.ts';

type Line = Extract<Chart, { shape: 'line' }>;

const height = 8;
const maxStep = 4;
/** With less room than this the table is easier to read. */
const minWidth = 8;

const blockSymbols = { upper: '▀', lower: '▄', on: '■', middle: '┄', side: '│', corner: '└', floor: '─' };
const asciiSymbols: typeof blockSymbols = {
  upper: "'",
  lower: '.',
  on: 'o',
  middle: '-',
  side: '|',
  corner: '+',
  floor: '-',
};

/**
 * Draws a run chart. Each point is in the upper or lower half of a line of text; the median runs between the two halves
 * of one line, so that a point is always visibly above or below it. If not all points fit, draws the newest. Null if there
 * is nothing to draw, or no room.
 */
export function drawLine(
  { labels, values, median }: Line,
  { width, hasUnicode, language: { t, format } }: RenderOptions,
  paint: (point: string) => string,
): string | null {
  const formatValue = (value: number) =>
    Number.isInteger(value) ? format.number(value) : format.rate(value);
  const highest = Math.max(...values.map((value) => value ?? 0), median ?? 0);
  if (values.every((value) => value === null) || highest <= 0) return null;
  const scale = ['0', formatValue(highest), ...(median === null ? [] : [formatValue(median)])];
  const scaleWidth = Math.max(...scale.map((text) => text.length));

  const plotWidth = width === null ? Infinity : width - scaleWidth - 2;
  if (plotWidth < minWidth) return null;
  const points = values.slice(-Math.min(values.length, plotWidth));
  const step = Math.min(maxStep, Math.floor(plotWidth / points.length));

  const toHalfLine = (value: number) => Math.round((value / highest) * (2 * height - 1));
  const medianLine = median === null ? null : Math.min(height - 2, Math.floor(toHalfLine(median) / 2));
  const halfLineOf = (value: number) => {
    if (median === null || medianLine === null) return toHalfLine(value);
    return value > median
      ? Math.max(toHalfLine(value), 2 * medianLine + 1)
      : Math.min(toHalfLine(value), 2 * medianLine);
  };
  const symbols = hasUnicode ? blockSymbols : asciiSymbols;
  const symbolOf = (value: number) =>
    value === median ? symbols.on : halfLineOf(value) % 2 === 1 ? symbols.upper : symbols.lower;
  const lineOf = (value: number) => (value === median ? medianLine : Math.floor(halfLineOf(value) / 2));

  const plotLines = Array.from({ length: height }, (_, index) => height - 1 - index).map((line) => {
    const isMedianLine = line === medianLine;
    const scaleLabel =
      isMedianLine && median !== null ? formatValue(median) : line === height - 1 ? formatValue(highest) : '';
    const background = isMedianLine ? symbols.middle : ' ';
    const cells = points.map(
      (value) =>
        (value !== null && lineOf(value) === line ? paint(symbolOf(value)) : background) +
        background.repeat(step - 1),
    );
    return `${scaleLabel.padStart(scaleWidth)} ${symbols.side}${cells.join('')}`.trimEnd();
  });
  const visibleLabels = labels.slice(-points.length).map(escapeLine);
  const legend = [
    ...(median === null ? [] : [`${symbols.middle.repeat(2)} ${t.chart.median(formatValue(median))}`]),
    ...(points.length < values.length
      ? [t.chart.newestShown(format.number(points.length), format.number(values.length))]
      : []),
  ];
  const indent = ' '.repeat(scaleWidth + 2);
  return [
    ...plotLines,
    `${'0'.padStart(scaleWidth)} ${symbols.corner}${symbols.floor.repeat(points.length * step)}`,
    indent + sparseLabels(visibleLabels, step),
    ...(legend.length > 0 ? [indent + legend.join('   ')] : []),
  ].join('\n');
}
