import type { Kysely } from 'kysely';
import { damaged, type LeaveOut } from '../domain/damage.ts';
import type { IncidentTable, Tables } from './schema.ts';
import { checkOf } from './validation.ts';

/** Maximum number of damaged incidents reported for one group. */
const namedAtMost = 20;

/**
 * Removes groups with an impossible key from the result of a GROUP BY, and reports the incidents behind them as damaged.
 * `looked` maps columns of incidents to cells of the rows; names that are not such columns are ignored.
 */
export async function withoutDamage<Row extends object>(
  db: Kysely<Tables>,
  rows: readonly Row[],
  looked: readonly (readonly [column: string, cell: string])[],
  leaveOut: LeaveOut,
): Promise<readonly Row[]> {
  const checks = looked.flatMap(([column, cell]) => {
    const check = checkOf('incident', column);
    return check === null ? [] : [{ column: column as keyof IncidentTable, cell: cell as keyof Row, check }];
  });
  if (checks.length === 0) return rows;
  const wrongIn = (row: Row) => checks.find(({ cell, check }) => row[cell] !== null && !check(row[cell]));
  const whole = rows.filter((row) => wrongIn(row) === undefined);
  if (whole.length < rows.length)
    for (const row of rows) {
      const wrong = wrongIn(row);
      if (wrong === undefined) continue;
      const behind = await db
        .selectFrom('incident')
        .select('number')
        .where(wrong.column, '=', row[wrong.cell] as string)
        .limit(namedAtMost)
        .execute();
      for (const { number } of behind) leaveOut(damaged('incident', number, wrong.column));
    }
  return whole;
}
