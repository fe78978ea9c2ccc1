import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Country } from '../domain/country.ts';
import { canonicalContact } from './customers.ts';
import { leaveNotice } from './notices.ts';
import type { Tables } from './schema.ts';

/*
 * The keys of a contact are derived from the contact as written and from the setting `country`. They are derived again
 * here whenever either changes, by an action or by an undo; no history contains them.
 */

const countrySetting = sql`(select value from setting where key = 'country')`;

/** The key that identifies the customer of a contact. */
export const contactKeyOf = (contact: RawBuilder<unknown>) =>
  sql<string | null>`contact_key(${contact}, ${countrySetting})`;
const furtherContactsOf = (contact: RawBuilder<unknown>) =>
  sql<string | null>`further_contacts(${contact}, ${countrySetting})`;

export async function readCountry(db: Kysely<Tables>): Promise<Country | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'country').executeTakeFirst();
  return row?.value ?? null;
}

/** Updates the keys after columns of a record were written. Without columns, the whole row was created or deleted. */
export async function updateContactKeys(
  db: Kysely<Tables>,
  entity: string,
  record: number | string,
  columns: readonly string[] = [],
): Promise<void> {
  if (entity === 'same_customer') return updateMergers(db);
  if (entity === 'setting' && record === 'country') return rederiveContactKeys(db);
  if (entity === 'incident' && columns.includes('contact'))
    await setKeys(db, sql`number = ${Number(record)}`);
}

const pageRows = 5_000;

/** Derives the keys of all contacts again, and leaves notices of how many customers this split or joined. */
export async function rederiveContactKeys(db: Kysely<Tables>): Promise<void> {
  await sql`drop table if exists temp.former_customer`.execute(db);
  await sql`create temp table former_customer as select number, ${canonicalContact} as former_key from incident
    where contact_key is not null and removed_by is null and kind = 'complaint'`.execute(db);
  await updateMergers(db);
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from incident`.execute(db);
  for (let from = 0; from <= (rows[0]?.last ?? -1); from += pageRows)
    await setKeys(db, sql`contact is not null and number >= ${from} and number < ${from + pageRows}`);
  // A contact that no longer identifies anybody counts as a customer of its own.
  const split = await countOf(
    db,
    sql`select 1 from temp.former_customer join incident using (number)
      group by former_key having count(distinct coalesce(${canonicalContact}, number)) > 1`,
  );
  const joined = await countOf(
    db,
    sql`select 1 from temp.former_customer join incident using (number) where contact_key is not null
      group by ${canonicalContact} having count(distinct former_key) > 1`,
  );
  await sql`drop table temp.former_customer`.execute(db);
  await leaveNotice(db, { kind: 'customers_apart', count: split });
  await leaveNotice(db, { kind: 'customers_together', count: joined });
}

async function setKeys(db: Kysely<Tables>, condition: RawBuilder<unknown>): Promise<void> {
  const contact = sql.ref('contact');
  await sql`update incident set contact_key = ${contactKeyOf(contact)}, further_contacts = ${furtherContactsOf(contact)}
    where ${condition}`.execute(db);
}

/** Derives the keys of merged contacts. A chain of mergers ends at its last contact. */
async function updateMergers(db: Kysely<Tables>): Promise<void> {
  await sql`update same_customer set
    contact_key = ${contactKeyOf(sql.ref('contact'))}, same_contact_key = ${contactKeyOf(sql.ref('same_contact'))}`.execute(
    db,
  );
  const rows = await db
    .selectFrom('same_customer')
    .select(['id', 'contact_key', 'same_contact_key'])
    .where('removed_by', 'is', null)
    .orderBy('id')
    .execute();
  const next = new Map(rows.map((row) => [row.contact_key, row.same_contact_key]));
  for (const { id, contact_key, same_contact_key } of rows) {
    const visited = new Set([contact_key]);
    let end = same_contact_key;
    for (
      let further = next.get(end);
      further !== undefined && further !== null && !visited.has(end);
      further = next.get(end)
    ) {
      visited.add(end);
      end = further;
    }
    if (end !== same_contact_key)
      await db.updateTable('same_customer').set({ same_contact_key: end }).where('id', '=', id).execute();
  }
}

async function countOf(db: Kysely<Tables>, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${query})`.execute(db);
  return rows[0]?.count ?? 0;
}
