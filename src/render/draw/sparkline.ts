const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ascii = ['_', '.', ':', '-', '=', '+', '*', '#'];

/** A row of heights for so many values, a character each; a gap where nothing is known. */
export function sparkline(values: readonly (number | null)[], unicode: boolean): string {
  const signs = unicode ? blocks : ascii;
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return values
    .map((value) => {
      if (value === null) return ' ';
      return signs[highest <= 0 ? 0 : Math.round((value / highest) * (signs.length - 1))] ?? '';
    })
    .join('');
}
