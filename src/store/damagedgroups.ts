import type { Kysely } from 'kysely';
import { damagedPart, type OnDamage } from '../domain/damage.ts';
import type { IncidentTable, Tables } from './schema.ts';
import { checkOf } from './validation.ts';

/** Maximum number of damaged incidents reported for one group. */
const maxReported = 20;

/**
 * Removes groups with an impossible key from the result of a GROUP BY, and reports the incidents behind them as damaged.
 * `checkedColumns` maps columns of incidents to cells of the rows; names that are not such columns are ignored.
 */
export async function removeDamagedGroups<Row extends object>(
  db: Kysely<Tables>,
  rows: readonly Row[],
  checkedColumns: readonly (readonly [column: string, cell: string])[],
  onDamage: OnDamage,
): Promise<readonly Row[]> {
  const checks = checkedColumns.flatMap(([column, cell]) => {
    const check = checkOf('incident', column);
    return check === null ? [] : [{ column: column as keyof IncidentTable, cell: cell as keyof Row, check }];
  });
  if (checks.length === 0) return rows;
  const failedCheck = (row: Row) => checks.find(({ cell, check }) => row[cell] !== null && !check(row[cell]));
  const intact = rows.filter((row) => failedCheck(row) === undefined);
  if (intact.length < rows.length)
    for (const row of rows) {
      const failed = failedCheck(row);
      if (failed === undefined) continue;
      const incidents = await db
        .selectFrom('incident')
        .select('number')
        .where(failed.column, '=', row[failed.cell] as string)
        .limit(maxReported)
        .execute();
      for (const { number } of incidents) onDamage(damagedPart('incident', number, failed.column));
    }
  return intact;
}
