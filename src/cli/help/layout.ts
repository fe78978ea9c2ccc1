import { wrap } from '../../render/fit.ts';

/** Wider lines are hard to read; narrower ones have no room for the right column. */
const [widest, narrowest] = [80, 40];

/** Returns the width of a page; `columns` is that of the terminal, null if there is none. */
export function pageWidth(columns: number | null): number {
  return Math.max(narrowest, Math.min(widest, columns ?? widest));
}

/** Joins sections with empty lines. */
export function joinSections(sections: readonly (readonly string[])[]): string {
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export type Example = readonly [line: string, remark?: string];

export function exampleLines(examples: readonly Example[], width: number): readonly string[] {
  const longest = Math.max(
    ...examples.filter(([, does]) => does !== undefined).map(([line]) => line.length),
    0,
  );
  return examples.flatMap(([line, does]) => {
    if (does === undefined) return [`  ${line}`];
    const oneLine = `  ${line.padEnd(Math.min(longest, 44))}  ${does}`;
    return oneLine.length <= width ? [oneLine] : [`  ${line}`, ...wrap(`      ${does}`, width)];
  });
}

/** Lays out terms and their descriptions in two columns. */
export function describedTerms(
  lines: readonly (readonly [term: string, does: string])[],
  width: number,
): readonly string[] {
  const longest = Math.min(Math.floor((3 * width) / 8), Math.max(...lines.map(([term]) => term.length)));
  return lines.flatMap(([term, does]) => {
    const room = width - longest - 4;
    const [first = '', ...others] = wrap(does, room);
    const indent = ' '.repeat(longest + 4);
    const indented = others.map((line) => indent + line);
    return term.length > longest
      ? [`  ${term}`, indent + first, ...indented]
      : [`  ${term.padEnd(longest)}  ${first}`, ...indented];
  });
}
