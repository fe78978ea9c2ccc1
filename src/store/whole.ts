import type { Kysely } from 'kysely';
import { damaged, type LeaveOut } from '../domain/damage.ts';
import type { IncidentTable, Tables } from './schema.ts';
import { checkOf } from './shapes.ts';

/** So many incidents are named that stand behind one cell. */
const namedAtMost = 20;

/**
 * Rows that the engine has grouped, without those of which a cell holds what its column cannot: what stands behind these is named.
 * `looked` says in which cell which column of an incident stands; names that are no column are passed over.
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
