import type { Terminal } from '../support/pty.ts';

/** One thing a terminal obeys, or one character that it shows. */
const token =
  /\u001B\[([\d;?]*)([A-Za-z])|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|\u001B[()].|\u001B.|[^\u001B]/gsu;

interface Window {
  readonly columns: number;
  readonly rows: number;
}

/**
 * What somebody sees at the end, with everything that has scrolled away: the escapes that move the cursor and rub things
 * out are obeyed, colours are not.
 */
export function seen(raw: string): string {
  return draw(raw, { columns: 80, rows: Number.POSITIVE_INFINITY }).lines.join('\n');
}

/** What stands in a window of this size at the end; what has scrolled out of it does not come back. */
export function seenIn(raw: string, window: Window): string {
  const { lines, top } = draw(raw, window);
  return lines.slice(top, top + window.rows).join('\n');
}

function draw(
  raw: string,
  { columns, rows }: Window,
): { readonly lines: readonly string[]; readonly top: number } {
  const lines: string[][] = [[]];
  let row = 0;
  let column = 0;
  let top = 0;
  const lineAt = (index: number): string[] => {
    while (lines.length <= index) lines.push([]);
    return lines[index] ?? [];
  };
  const put = (character: string) => {
    if (column === columns) [row, column] = [row + 1, 0];
    const line = lineAt(row);
    while (line.length < column) line.push(' ');
    line[column++] = character;
  };
  const obey = (letter: string, first: number | null) => {
    const count = first ?? 1;
    if (letter === 'A') row = Math.max(top, row - count);
    if (letter === 'B') row += count;
    if (letter === 'C') column = Math.min(columns - 1, column + count);
    if (letter === 'D') column = Math.max(0, column - count);
    if (letter === 'E') [row, column] = [row + count, 0];
    if (letter === 'F') [row, column] = [Math.max(top, row - count), 0];
    if (letter === 'G') column = count - 1;
    // To the end of the line, to its beginning, all of it.
    if (letter === 'K' && (first ?? 0) === 0) lineAt(row).length = Math.min(lineAt(row).length, column);
    if (letter === 'K' && first === 1) lineAt(row).fill(' ', 0, column);
    if (letter === 'K' && first === 2) lineAt(row).length = 0;
    if (letter === 'J' && (first ?? 0) === 0) {
      lineAt(row).length = Math.min(lineAt(row).length, column);
      lines.length = row + 1;
    }
  };
  for (const [text, parameters, letter] of raw.matchAll(token)) {
    if (letter !== undefined) obey(letter, parameters === '' ? null : Number.parseInt(parameters ?? '', 10));
    else if (text === '\r') column = 0;
    else if (text === '\n') row++;
    else if (text === '\b') column = Math.max(0, column - 1);
    else if (!text.startsWith('\u001B') && text >= ' ') put(text);
    top = Math.max(top, row - rows + 1);
  }
  return { lines: lines.map((line) => line.join('').trimEnd()), top };
}

/** Whether anything in it moves the cursor or rubs something out. */
export function isPaintedOver(raw: string): boolean {
  return /\u001B\[[\d;]*[A-HJKfsu]|\u001B[78M]|\u0008/u.test(raw) || /\r(?!\r*\n)/u.test(raw);
}

const quietMs = 120;

/** The same as it stands now, once the program has drawn it whole. */
export async function seenNow({ raw }: Terminal): Promise<string> {
  for (let before = ''; before !== raw();) {
    before = raw();
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  }
  return seen(raw());
}
