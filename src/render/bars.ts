import type { Value } from '../document/document.ts';

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A length of at most `cells` characters for a value; anything above nothing is seen. */
export function drawBar(value: number, highest: number, maxCells: number, hasUnicode: boolean): string {
  if (value <= 0 || highest <= 0) return '';
  const eighthCount = Math.max(1, Math.round((value / highest) * maxCells * 8));
  if (!hasUnicode) return '#'.repeat(Math.max(1, Math.round(eighthCount / 8)));
  return '█'.repeat(Math.floor(eighthCount / 8)) + (eighths[eighthCount % 8] ?? '');
}

/** The highest figure in a column of however many rows; 0 where all are lower, or none is known. */
export function highestInColumn(rows: readonly (readonly Value[])[], column: number): number {
  return rows.reduce((highest, row) => Math.max(highest, Number(row[column] ?? 0)), 0);
}
