import { displayWidth } from '../width.ts';

/** Puts labels under points that are `step` columns apart: as many as there is room for, at even intervals. */
export function sparseLabels(labels: readonly string[], step: number): string {
  const interval = Math.ceil((Math.max(0, ...labels.map((label) => displayWidth(label))) + 1) / step);
  const end = labels.length * step;
  let line = '';
  for (let index = 0; index < labels.length; index += interval) {
    const label = labels[index] ?? '';
    const column = index * step;
    // The first is always shown: a chart without any label means nothing.
    if (index > 0 && column + displayWidth(label) > end) break;
    line += ' '.repeat(column - displayWidth(line)) + label;
  }
  return line;
}
