import stringWidth from 'string-width';

/** Labels under points that stand `step` apart, as many as there is room for, evenly. */
export function sparseLabels(labels: readonly string[], step: number): string {
  const every = Math.ceil((Math.max(0, ...labels.map((label) => stringWidth(label))) + 1) / step);
  const end = labels.length * step;
  let line = '';
  for (let index = 0; index < labels.length; index += every) {
    const label = labels[index] ?? '';
    const at = index * step;
    // The first is shown whatever room there is: a picture without any label says nothing.
    if (index > 0 && at + stringWidth(label) > end) break;
    line += ' '.repeat(at - stringWidth(line)) + label;
  }
  return line;
}
