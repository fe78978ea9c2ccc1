import type { FileRow } from '../files/csvreader.ts';
import { isKnownHeading, normaliseHeading } from './headings.ts';
import { recogniseSource } from './sources.ts';

/** Where the table of a file is. */
export interface TableLocation {
  /** The names of the columns, without line breaks and repeated blanks. */
  readonly header: readonly string[];
  /** The position of the row with the names, among the first rows. */
  readonly at: number;
  /** The rows after it. */
  readonly rows: readonly FileRow[];
}

/** The number of first rows that may precede the names of the columns. */
const maxRowsBefore = 40;

/**
 * Finds the row with the names of the columns: the first one that has the most names we know, or, if we know none, the first
 * with at least two texts. Null if there is no row.
 * @param skip the number of lines before it, if that was typed
 */
export function locateTable(first: readonly FileRow[], skip: number | null = null): TableLocation | null {
  const candidates = first.slice(0, maxRowsBefore);
  const at =
    skip === null
      ? bestHeader(candidates)
      : first.findIndex(({ line, cells }) => line > skip && cells.some((cell) => cell.trim() !== ''));
  const row = first[at];
  if (row === undefined) return null;
  return { header: namesOf(row.cells, first[at - 1]?.cells), at, rows: first.slice(at + 1) };
}

/** How much the best row of these looks like the names of the columns of complaints; 0 if none does. */
export function tableScore(rows: readonly FileRow[]): number {
  return Math.max(0, ...rows.slice(0, maxRowsBefore).map(({ cells }) => scoreAsHeader(cells)));
}

function bestHeader(rows: readonly FileRow[]): number {
  const scores = rows.map(({ cells }) => scoreAsHeader(cells));
  const best = Math.max(...scores);
  // One known name may be a word of a title or of the first complaint.
  if (best >= 2) {
    const at = scores.indexOf(best);
    return isSecondLine(rows[at + 1]?.cells, rows[at]?.cells) ? at + 1 : at;
  }
  const filled = (index: number) => (rows[index]?.cells ?? []).filter((cell) => cell.trim() !== '').length;
  const most = Math.max(...rows.map((_, index) => filled(index)));
  return rows.findIndex((_, index) => filled(index) >= Math.min(2, most) && filled(index) > 0);
}

/** Whether a row only goes on naming the columns below merged cells: "Name" and "Phone" below "Guest". */
function isSecondLine(cells: readonly string[] = [], above: readonly string[] = []): boolean {
  const named = cells.map(oneLine).flatMap((name, index) => (name === '' ? [] : [{ name, index }]));
  return (
    named.every(({ name }) => isKnownHeading(name)) &&
    named.some(({ index }) => oneLine(above[index] ?? '') === '')
  );
}

/** Counts the known names in a row; a row with dates or sentences is no header. A recognised source decides. */
function scoreAsHeader(cells: readonly string[]): number {
  const names = cells.map(oneLine).filter((cell) => cell !== '');
  if (names.some((name) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/u.test(name))) return 0;
  if (recogniseSource(names) !== null) return 1000;
  return new Set(names.filter(isKnownHeading).map(normaliseHeading)).size;
}

/**
 * Returns the names of the columns. A name that is missing or repeated gets the one of the merged cell above it: "Guest" over
 * "Name" and "Phone".
 */
function namesOf(cells: readonly string[], above: readonly string[] | undefined): readonly string[] {
  const groups = spread((above ?? []).map(oneLine));
  const isGroup = new Set(groups.filter((group) => group !== '')).size > 1;
  if (!isGroup) return cells.map(oneLine);
  // A row ends with its last cell that is not empty.
  const width = Math.max(cells.length, groups.length);
  const names = Array.from({ length: width }, (_, index) => oneLine(cells[index] ?? ''));
  return names.map((name, index) => {
    const isRepeated = name !== '' && names.indexOf(name) !== names.lastIndexOf(name);
    return name === '' || isRepeated ? `${groups[index] ?? ''} ${name}`.trim() : name;
  });
}

/** Fills empty cells with the last text before them, as a merged cell covers them. */
function spread(cells: readonly string[]): readonly string[] {
  let last = '';
  return cells.map((cell) => (cell === '' ? last : (last = cell)));
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u00A0\uFEFF]+/gu, ' ').trim();
}
