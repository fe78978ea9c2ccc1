import type { Chart } from '../../document/document.ts';
import type { RenderOptions } from '../options.ts';
import { escapeLine } from '../escape.ts';
import { sparseLabels } from './labels.ts';

type Line = Extract<Chart, { shape: 'line' }>;

const height = 8;
const widestStep = 4;
/** With less room than this the table says more. */
const leastRoom = 8;

const blocks = { upper: '▀', lower: '▄', on: '■', middle: '┄', side: '│', corner: '└', floor: '─' };
const ascii: typeof blocks = {
  upper: "'",
  lower: '.',
  on: 'o',
  middle: '-',
  side: '|',
  corner: '+',
  floor: '-',
};

/**
 * A run chart: a point for each value in the upper or the lower half of a line of text, and the line of the middle between
 * the halves of one, so that it is always seen on which side of it a point lies. The newest where not all fit. Null where
 * there is nothing to draw, or no room.
 */
export function drawLine(
  { labels, values, median }: Line,
  { width, hasUnicode, language: { t, format } }: RenderOptions,
  paint: (point: string) => string,
): string | null {
  const number = (value: number) => (Number.isInteger(value) ? format.number(value) : format.rate(value));
  const highest = Math.max(...values.map((value) => value ?? 0), median ?? 0);
  if (values.every((value) => value === null) || highest <= 0) return null;
  const scale = ['0', number(highest), ...(median === null ? [] : [number(median)])];
  const scaleWidth = Math.max(...scale.map((text) => text.length));

  const room = width === null ? Infinity : width - scaleWidth - 2;
  if (room < leastRoom) return null;
  const points = values.slice(-Math.min(values.length, room));
  const step = Math.min(widestStep, Math.floor(room / points.length));

  const half = (value: number) => Math.round((value / highest) * (2 * height - 1));
  const middleLine = median === null ? null : Math.min(height - 2, Math.floor(half(median) / 2));
  const halfOf = (value: number) => {
    if (median === null || middleLine === null) return half(value);
    return value > median ? Math.max(half(value), 2 * middleLine + 1) : Math.min(half(value), 2 * middleLine);
  };
  const signs = hasUnicode ? blocks : ascii;
  const signOf = (value: number) =>
    value === median ? signs.on : halfOf(value) % 2 === 1 ? signs.upper : signs.lower;
  const lineOf = (value: number) => (value === median ? middleLine : Math.floor(halfOf(value) / 2));

  const drawn = Array.from({ length: height }, (_, index) => height - 1 - index).map((line) => {
    const isMiddle = line === middleLine;
    const beside = isMiddle && median !== null ? number(median) : line === height - 1 ? number(highest) : '';
    const empty = isMiddle ? signs.middle : ' ';
    const cells = points.map(
      (value) =>
        (value !== null && lineOf(value) === line ? paint(signOf(value)) : empty) + empty.repeat(step - 1),
    );
    return `${beside.padStart(scaleWidth)} ${signs.side}${cells.join('')}`.trimEnd();
  });
  const shownLabels = labels.slice(-points.length).map(escapeLine);
  const key = [
    ...(median === null ? [] : [`${signs.middle.repeat(2)} ${t.chart.middle(number(median))}`]),
    ...(points.length < values.length
      ? [t.chart.newest(format.number(points.length), format.number(values.length))]
      : []),
  ];
  const indent = ' '.repeat(scaleWidth + 2);
  return [
    ...drawn,
    `${'0'.padStart(scaleWidth)} ${signs.corner}${signs.floor.repeat(points.length * step)}`,
    indent + sparseLabels(shownLabels, step),
    ...(key.length > 0 ? [indent + key.join('   ')] : []),
  ].join('\n');
}
