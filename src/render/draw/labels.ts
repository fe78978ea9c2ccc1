import { displayWidth } from '../width.ts';

/** Labels under points that stand `step` apart, as many as there is room for, evenly. */
export function sparseLabels(labels: readonly string[], step: number): string {
  const every = Math.ceil((Math.max(0, ...labels.map((label) => displayWidth(label))) + 1) / step);
  const end = labels.length * step;
  let line = '';
  for (let index = 0; index < labels.length; index += every) {
    const label = labels[index] ?? '';
    const at = index * step;
    // The first is shown whatever room there is: a picture without any label says nothing.
    if (index > 0 && at + displayWidth(label) > end) break;
    line += ' '.repeat(at - displayWidth(line)) + label;
  }
  return line;
}
