import { twoSidedP } from './normal.ts';

export interface CrossCell {
  readonly row: number;
  readonly column: number;
  readonly observed: number;
  /** Expected if row and column were independent: row total × column total / total. */
  readonly expected: number;
  readonly ratio: number;
  /** In standard deviations: positive if more than expected, negative if fewer. */
  readonly residual: number;
  /** Two-sided, adjusted for all cells. */
  readonly p: number;
}

/** With a smaller expected count the normal approximation is no guide (Cochran 1954). */
const minimumExpected = 5;

/** Indexes of rows and columns of a table. */
export interface Subtable {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Selects the rows and columns whose cells are all expected to hold five, leaving out the smallest row or column until
 * they are. Empty if fewer than two rows or columns would remain.
 */
export function testableSubtable(counts: readonly (readonly number[])[]): Subtable {
  let rows = counts.map((_, index) => index);
  let columns = (counts[0] ?? []).map((_, index) => index);
  while (rows.length > 1 && columns.length > 1) {
    const byRow = rows.map((row) => sum(columns.map((column) => counts[row]?.[column] ?? 0)));
    const byColumn = columns.map((column) => sum(rows.map((row) => counts[row]?.[column] ?? 0)));
    const [row, column] = [Math.min(...byRow), Math.min(...byColumn)];
    // The smallest row and the smallest column meet in the cell with the smallest expected count.
    if (row * column >= minimumExpected * sum(byRow)) return { rows, columns };
    if (row <= column) rows = rows.toSpliced(byRow.lastIndexOf(row), 1);
    else columns = columns.toSpliced(byColumn.lastIndexOf(column), 1);
  }
  return { rows: [], columns: [] };
}

/**
 * Tests which cells of a two-way table hold more or fewer than independence would give: adjusted residuals (O −
 * E)/√(E(1 − r/N)(1 − c/N)) (Haberman 1973), divided by √φ if the daily dispersion φ is above 1 (McCullagh & Nelder
 * 1989), with p adjusted over all cells (Holm 1979). Returns `too_few` if a cell is expected to hold fewer than five,
 * or for fewer than two rows or columns. Leave out rows and columns without complaints.
 * @param counts rows of equal length
 * @param dispersion φ; null (unknown) counts as 1
 * @throws RangeError if the rows differ in length
 */
export function crossResiduals(
  counts: readonly (readonly number[])[],
  dispersion: number | null = 1,
): readonly CrossCell[] | 'too_few' {
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) throw new RangeError('rows of unequal length');
  if (counts.length < 2 || width < 2) return 'too_few';
  const rowTotals = counts.map(sum);
  const columnTotals = Array.from({ length: width }, (_, column) =>
    sum(counts.map((row) => row[column] ?? 0)),
  );
  const total = sum(rowTotals);
  const phi = Math.max(1, dispersion ?? 1);

  const cells = counts.flatMap((row, rowIndex) =>
    row.map((observed, columnIndex) => {
      const [r, c] = [rowTotals[rowIndex] ?? 0, columnTotals[columnIndex] ?? 0];
      const expected = (r * c) / total;
      const standardError = Math.sqrt(phi * expected * (1 - r / total) * (1 - c / total));
      const residual = (observed - expected) / standardError;
      return { row: rowIndex, column: columnIndex, observed, expected, ratio: observed / expected, residual };
    }),
  );
  if (!cells.every(({ expected }) => expected >= minimumExpected)) return 'too_few';
  const adjusted = holmAdjusted(cells.map(({ residual }) => twoSidedP(residual)));
  return cells.map((cell, index) => ({ ...cell, p: adjusted[index] ?? 1 }));
}

/**
 * Adjusts the p of several tests so that together they raise a false alarm no more often than one (Holm 1979): the
 * smallest times their number, the next times one fewer, never below the one before nor above 1.
 */
export function holmAdjusted(ps: readonly number[]): readonly number[] {
  const adjusted = ps.map(() => 1);
  let highest = 0;
  ps.map((p, index) => ({ p, place: index }))
    .sort((a, b) => a.p - b.p)
    .forEach(({ p, place: index }, rank) => {
      highest = Math.max(highest, Math.min(1, p * (ps.length - rank)));
      adjusted[index] = highest;
    });
  return adjusted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
