import { displayWidth } from '../width.ts';
import type { Chart } from '../../document/document.ts';
import { truncate } from '../fit.ts';
import type { RenderOptions } from '../options.ts';
import { escapeLine } from '../escape.ts';
import { sparseLabels } from './labels.ts';
import { shadeFor, type Shade } from './shade.ts';

type Heat = Extract<Chart, { shape: 'heat' }>;

const blockShades = [' ', '░', '▒', '▓', '█'];
const asciiShades = [' ', '.', ':', '+', '#'];
const maxNameWidth = 24;
/** Names truncated to this width can still be recognised: "Wednes…". */
const minNameWidth = 7;
/** Slices with fewer columns than this are harder to read than the table. */
const minColumns = 4;

/**
 * Draws a grid of counts, each after a character that is darker the higher the count. A grid that is too wide is sliced by
 * its columns. Null if even the slices do not fit.
 */
export function drawHeat(
  { rows, columns, values }: Heat,
  { width, hasUnicode, language: { format } }: RenderOptions,
  paint: (symbol: string, figure: string, shade: Shade) => string,
): string | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const names = rows.map(escapeLine);
  const labels = columns.map(escapeLine);
  const highest = Math.max(0, ...values.flat());
  const cellText = (value: number) => (value === 0 ? '·' : format.number(value));
  const figureWidth = maxWidth(values.flat().map(cellText));
  const nameWidth = Math.min(maxNameWidth, maxWidth(names));

  const labelStep = 1 + Math.max(1 + figureWidth, maxWidth(labels));
  const figureStep = 1 + figureWidth;
  const isFitting = (step: number) => width === null || nameWidth + 1 + columns.length * step <= width;
  // Hours may go unlabelled, since they follow from their neighbours; names may not.
  const step = !isFitting(labelStep) && labels.every((label) => /^\d/u.test(label)) ? figureStep : labelStep;

  const remainingWidth = width === null ? maxNameWidth : width - 1 - columns.length * step;
  const isUnsliced = remainingWidth >= Math.min(nameWidth, minNameWidth);
  const nameColumns = Math.min(nameWidth, isUnsliced ? remainingWidth : Math.floor((width ?? 0) / 3));
  const maxColumns =
    width === null || isUnsliced ? columns.length : Math.floor((width - nameColumns - 1) / step);
  if (maxColumns < Math.min(columns.length, minColumns)) return null;
  const sliceSize = Math.ceil(columns.length / Math.ceil(columns.length / maxColumns));

  const shades = hasUnicode ? blockShades : asciiShades;
  const cell = (value: number) => {
    const shade = shadeFor(value, highest);
    const figure = cellText(value).padStart(figureWidth);
    return ' '.repeat(step - 1 - displayWidth(figure)) + paint(shades[shade] ?? '', figure, shade);
  };
  const nameLine = (name: string, rest: string) => {
    const start = truncate(name, nameColumns);
    return `${start}${' '.repeat(nameColumns - displayWidth(start) + 1)}${rest}`.trimEnd();
  };
  const labelLine = (sliceLabels: readonly string[]) =>
    step > maxWidth(sliceLabels)
      ? sliceLabels.map((label) => ' '.repeat(step - displayWidth(label)) + label).join('')
      : sparseLabels(sliceLabels, step);
  return Array.from({ length: Math.ceil(columns.length / sliceSize) }, (_, index) => index * sliceSize)
    .map((from) =>
      [
        nameLine('', labelLine(labels.slice(from, from + sliceSize))),
        ...names.map((name, row) =>
          nameLine(
            name,
            (values[row] ?? [])
              .slice(from, from + sliceSize)
              .map(cell)
              .join(''),
          ),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

function maxWidth(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => displayWidth(text)));
}
