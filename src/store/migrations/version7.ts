import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 7: incidents have the id by which another program knows them, so that its next export finds them. */
export async function identifyByOutsideIds(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('incident').addColumn('outside_id', 'text').execute();
  await db.schema
    .createIndex('incident_outside_id')
    .on('incident')
    .column('outside_id')
    .where(sql.ref('outside_id'), 'is not', null)
    .execute();
}
