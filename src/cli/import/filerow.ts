import { Rejection } from '../../transfer/rejection.ts';
import type { FileRow } from '../../transfer/files/csvreader.ts';

/** Checks that a row has whole quotation marks and no more cells than columns. Throws Rejection. */
export function requireReadable({ cells, whole }: FileRow, columnCount: number): void {
  if (!whole) throw new Rejection('quotes');
  if (cells.length > columnCount && cells.slice(columnCount).some((cell) => cell !== ''))
    throw new Rejection('columns', { found: cells.length, expected: columnCount });
}

/** Whether a row is empty, as spreadsheets leave them below their last row. */
export function isEmpty({ cells, whole }: FileRow): boolean {
  return whole && cells.every((cell) => cell.trim() === '');
}

/** Returns the positions of all columns with a heading. */
export function columnsOf(header: readonly string[], heading: string): readonly number[] {
  return header.flatMap((name, index) => (name === heading ? [index] : []));
}

/** Whether a row has a value in any of these columns. */
export function hasCellIn(columns: readonly number[], cells: readonly string[]): boolean {
  return columns.some((index) => (cells[index] ?? '') !== '');
}
