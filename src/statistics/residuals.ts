import { twoSidedP } from './normal.ts';

export interface CrossCell {
  readonly row: number;
  readonly column: number;
  readonly observed: number;
  /** What row and column alone would give: row total × column total / all. */
  readonly expected: number;
  readonly ratio: number;
  /** In standard deviations: above 0 more than expected, below 0 fewer. */
  readonly residual: number;
  /** Two-sided, adjusted for all cells. */
  readonly p: number;
}

/** Every cell must be expected to hold as many (Cochran 1954), or the normal distribution is no guide. */
const fewestExpected = 5;

/** Places of rows and columns of a table. */
export interface Subtable {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The part of a table in which every cell is expected to hold five: the smallest row or column is set aside until it is
 * so. Empty where fewer than two rows or columns would be left.
 */
export function testableSubtable(counts: readonly (readonly number[])[]): Subtable {
  let rows = counts.map((_, at) => at);
  let columns = (counts[0] ?? []).map((_, at) => at);
  while (rows.length > 1 && columns.length > 1) {
    const byRow = rows.map((row) => sum(columns.map((column) => counts[row]?.[column] ?? 0)));
    const byColumn = columns.map((column) => sum(rows.map((row) => counts[row]?.[column] ?? 0)));
    const [row, column] = [Math.min(...byRow), Math.min(...byColumn)];
    // The smallest row and the smallest column meet in the smallest expectation.
    if (row * column >= fewestExpected * sum(byRow)) return { rows, columns };
    if (row <= column) rows = rows.toSpliced(byRow.lastIndexOf(row), 1);
    else columns = columns.toSpliced(byColumn.lastIndexOf(column), 1);
  }
  return { rows: [], columns: [] };
}

/**
 * Which cells of a table of two dimensions hold more or fewer than row and column alone would give: adjusted
 * residuals (O − E)/√(E(1 − r/N)(1 − c/N)) (Haberman 1973), divided by √φ where the daily dispersion φ is above 1
 * (McCullagh & Nelder 1989), p adjusted over all cells (Holm 1979). `too_few` where a cell is expected to hold fewer
 * than five, or where there are not two rows and two columns; leave rows and columns without any complaint away.
 * @param counts rows of equal length; a φ that is not known counts as 1
 * @throws RangeError where the rows differ in length
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
  const all = sum(rowTotals);
  const phi = Math.max(1, dispersion ?? 1);

  const cells = counts.flatMap((row, rowAt) =>
    row.map((observed, columnAt) => {
      const [r, c] = [rowTotals[rowAt] ?? 0, columnTotals[columnAt] ?? 0];
      const expected = (r * c) / all;
      const spread = Math.sqrt(phi * expected * (1 - r / all) * (1 - c / all));
      const residual = (observed - expected) / spread;
      return { row: rowAt, column: columnAt, observed, expected, ratio: observed / expected, residual };
    }),
  );
  if (!cells.every(({ expected }) => expected >= fewestExpected)) return 'too_few';
  const adjusted = holm(cells.map(({ residual }) => twoSidedP(residual)));
  return cells.map((cell, place) => ({ ...cell, p: adjusted[place] ?? 1 }));
}

/**
 * The p of several tests adjusted so that all of them together raise a false alarm no oftener than one would (Holm
 * 1979): the smallest times their number, the next times one fewer, never below the one before nor above 1.
 */
export function holm(ps: readonly number[]): readonly number[] {
  const adjusted = ps.map(() => 1);
  let highest = 0;
  ps.map((p, place) => ({ p, place }))
    .sort((a, b) => a.p - b.p)
    .forEach(({ p, place }, rank) => {
      highest = Math.max(highest, Math.min(1, p * (ps.length - rank)));
      adjusted[place] = highest;
    });
  return adjusted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
