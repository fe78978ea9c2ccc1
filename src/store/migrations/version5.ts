import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** Version 5: an index of the open complaints of upset customers, which every Monday page lists whatever their age. */
export async function indexUpsetCustomers(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createIndex('incident_upset')
    .on('incident')
    // All have the same status, but with it as the first column SQLite sees that the query selects few rows.
    .columns(['status', 'business_day'])
    .where(
      sql<boolean>`status = 'open' and state in ('upset', 'gone') and removed_by is null and kind = 'complaint'`,
    )
    .execute();
}
