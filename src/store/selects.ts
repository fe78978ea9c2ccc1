import { sql, type Expression, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './schema.ts';

/** One of several selects that are sent as one statement. */
export interface Select<Row> {
  /** The columns by name; one that several selects have is of the same type in all of them. */
  readonly columns: { readonly [Name in keyof Row]: Expression<Row[Name]> };
  /** What follows the columns: "from … where …". */
  readonly from: RawBuilder<unknown>;
}

type RowsOf<Selects extends readonly Select<object>[]> = {
  readonly [Index in keyof Selects]: Selects[Index] extends Select<infer Row> ? readonly Row[] : never;
};

/** SQLite refuses more than 500 selects in one statement. */
const maxSelects = 500;

/**
 * Sends several selects as one statement, because every statement takes time of its own. Returns the rows of each; they
 * also have the columns of the others, which are null.
 */
export async function selectTogether<const Selects extends readonly Select<object>[]>(
  db: Kysely<Tables>,
  selects: Selects,
): Promise<RowsOf<Selects>> {
  const rows = selects.map((): object[] => []);
  for (let start = 0; start < selects.length; start += maxSelects) {
    const some = selects.slice(start, start + maxSelects) as readonly Select<
      Readonly<Record<string, unknown>>
    >[];
    const names = [...new Set(some.flatMap(({ columns }) => Object.keys(columns)))];
    const parts = some.map(({ columns, from }, index) => {
      // PostgreSQL would need the types of these nulls.
      const values = names.map((name) => sql`${columns[name] ?? sql`null`} as ${sql.id(name)}`);
      return sql`select ${sql.lit(start + index)} as part, ${sql.join(values)} ${from}`;
    });
    const query = sql<{ readonly part: number }>`${sql.join(parts, sql` union all `)}`;
    for (const row of (await query.execute(db)).rows) rows[row.part]?.push(row);
  }
  return rows as unknown as RowsOf<Selects>;
}
