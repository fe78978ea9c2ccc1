import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import type { SchemaDialect } from './dialect.ts';

/** Version 3: numbers of customers, for rates. */
export async function addVolumes(db: Kysely<Tables>, { tableSuffix }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('volume')
    .modifyEnd(sql.raw(tableSuffix))
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('incident', 'integer', (column) => column.references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('removed_by', 'integer')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('shift_id', 'integer', (column) => column.references('shift.id'))
    .addColumn('count', 'integer', (column) => column.check(sql`count >= 0`))
    .execute();
  // With the day first, it also serves queries for a period.
  await sql`create unique index volume_once on volume (day, coalesce(shift_id, -1))
    where removed_by is null`.execute(db);
}
