import { displayWidth } from '../width.ts';

/** Labels under points that stand `step` apart, as many as there is room for, evenly. */
export function sparseLabels(labels: readonly string[], step: number): string {
  const interval = Math.ceil((Math.max(0, ...labels.map((label) => displayWidth(label))) + 1) / step);
  const end = labels.length * step;
  let line = '';
  for (let index = 0; index < labels.length; index += interval) {
    const label = labels[index] ?? '';
    const column = index * step;
    // The first is shown whatever room there is: a picture without any label says nothing.
    if (index > 0 && column + displayWidth(label) > end) break;
    line += ' '.repeat(column - displayWidth(line)) + label;
  }
  return line;
}
