import { displayWidth } from '../width.ts';
import type { Chart } from '../../document/document.ts';
import { truncate } from '../fit.ts';
import type { RenderOptions } from '../options.ts';
import { escapeLine } from '../escape.ts';
import { sparseLabels } from './labels.ts';
import { shadeFor, type Shade } from './shade.ts';

type Heat = Extract<Chart, { shape: 'heat' }>;

const blocks = [' ', '░', '▒', '▓', '█'];
const ascii = [' ', '.', ':', '+', '#'];
const longestName = 24;
/** "Wednes…" is still a Wednesday. */
const shortestName = 7;
/** Slices with fewer columns than this are harder to read than the table. */
const fewestColumns = 4;

/**
 * A grid of counts, each behind a sign that is darker the more it is; slices of it where it is too wide. Null where not even
 * these fit.
 */
export function drawHeat(
  { rows, columns, values }: Heat,
  { width, hasUnicode, language: { format } }: RenderOptions,
  paint: (sign: string, figure: string, shade: Shade) => string,
): string | null {
  if (rows.length === 0 || columns.length === 0) return null;
  const names = rows.map(escapeLine);
  const labels = columns.map(escapeLine);
  const highest = Math.max(0, ...values.flat());
  const shown = (value: number) => (value === 0 ? '·' : format.number(value));
  const figureWidth = widest(values.flat().map(shown));
  const nameWidth = Math.min(longestName, widest(names));

  const apart = 1 + Math.max(1 + figureWidth, widest(labels));
  const close = 1 + figureWidth;
  const fits = (step: number) => width === null || nameWidth + 1 + columns.length * step <= width;
  // An hour without a label follows from its neighbours; a name would not.
  const step = !fits(apart) && labels.every((label) => /^\d/u.test(label)) ? close : apart;

  const left = width === null ? longestName : width - 1 - columns.length * step;
  const inOnePiece = left >= Math.min(nameWidth, shortestName);
  const nameRoom = Math.min(nameWidth, inOnePiece ? left : Math.floor((width ?? 0) / 3));
  const atMost = width === null || inOnePiece ? columns.length : Math.floor((width - nameRoom - 1) / step);
  if (atMost < Math.min(columns.length, fewestColumns)) return null;
  const size = Math.ceil(columns.length / Math.ceil(columns.length / atMost));

  const signs = hasUnicode ? blocks : ascii;
  const cell = (value: number) => {
    const shade = shadeFor(value, highest);
    const figure = shown(value).padStart(figureWidth);
    return ' '.repeat(step - 1 - displayWidth(figure)) + paint(signs[shade] ?? '', figure, shade);
  };
  const named = (name: string, rest: string) => {
    const start = truncate(name, nameRoom);
    return `${start}${' '.repeat(nameRoom - displayWidth(start) + 1)}${rest}`.trimEnd();
  };
  const head = (some: readonly string[]) =>
    step > widest(some)
      ? some.map((label) => ' '.repeat(step - displayWidth(label)) + label).join('')
      : sparseLabels(some, step);
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, index) => index * size)
    .map((from) =>
      [
        named('', head(labels.slice(from, from + size))),
        ...names.map((name, row) =>
          named(
            name,
            (values[row] ?? [])
              .slice(from, from + size)
              .map(cell)
              .join(''),
          ),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => displayWidth(text)));
}
