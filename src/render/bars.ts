import type { Value } from '../document/document.ts';

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** Draws a bar of at most `maxCells` characters. A value above 0 is always visible. */
export function drawBar(value: number, highest: number, maxCells: number, hasUnicode: boolean): string {
  if (value <= 0 || highest <= 0) return '';
  const eighthCount = Math.max(1, Math.round((value / highest) * maxCells * 8));
  if (!hasUnicode) return '#'.repeat(Math.max(1, Math.round(eighthCount / 8)));
  return '█'.repeat(Math.floor(eighthCount / 8)) + (eighths[eighthCount % 8] ?? '');
}

/** Returns the highest figure in a column, and at least 0. Unlike `Math.max(...)`, works for any number of rows. */
export function highestInColumn(rows: readonly (readonly Value[])[], column: number): number {
  return rows.reduce((highest, row) => Math.max(highest, Number(row[column] ?? 0)), 0);
}
