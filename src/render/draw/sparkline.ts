const blockSymbols = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const asciiSymbols = ['_', '.', ':', '-', '=', '+', '*', '#'];

/** Draws values as characters of different heights, one each; a gap for an unknown value. */
export function sparkline(values: readonly (number | null)[], hasUnicode: boolean): string {
  const symbols = hasUnicode ? blockSymbols : asciiSymbols;
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  return values
    .map((value) => {
      if (value === null) return ' ';
      return symbols[highest <= 0 ? 0 : Math.round((value / highest) * (symbols.length - 1))] ?? '';
    })
    .join('');
}
