import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Customer, CustomerFilter } from '../domain/customer.ts';
import type { Tables } from './schema.ts';

interface CustomerRow {
  readonly key: string;
  readonly complaints: number | string;
  readonly open: number | string;
  readonly last: string;
}

/** The contact that identifies a customer: the one that `contact` was merged into, otherwise `contact` itself. */
const identifyingContact = (contact: RawBuilder<unknown>) => sql<string | null>`coalesce(
  (select same_customer.same_contact_key from same_customer
   where same_customer.contact_key = ${contact} and same_customer.removed_by is null
   order by same_customer.id desc limit 1),
  ${contact})`;
/** The contact that identifies the customer of an incident. Skips the lookup for the many incidents without a contact. */
export const canonicalContact = sql<
  string | null
>`case when incident.contact_key is not null then ${identifyingContact(sql.ref('incident.contact_key'))} end`;

/** Whether an incident belongs to the customer with this contact, under any of their contacts. */
export const belongsToCustomer = (contact: RawBuilder<unknown>) => sql<boolean>`incident.contact_key in (
  select ${identifyingContact(contact)} union all select ${contact} union all
  select contact_key from same_customer where removed_by is null and same_contact_key = ${identifyingContact(contact)})`;

/** Whether an incident has this contact besides the one that identifies its customer. */
export const hasFurtherContact = (
  contact: RawBuilder<unknown>,
) => sql<boolean>`(incident.further_contacts is not null
  and instr(' ' || incident.further_contacts || ' ', ' ' || ${contact} || ' ') > 0)`;

/** Lists the customers with a contact, those with the most complaints first. */
export async function listCustomers(
  db: Kysely<Tables>,
  { key, atLeast = 1, limit }: CustomerFilter,
): Promise<readonly Customer[]> {
  const { rows } = await sql<CustomerRow>`
    select ${canonicalContact} as key, count(*) as complaints, max(business_day) as last,
      sum(case when status = 'open' then 1 else 0 end) as open
    from incident
    where contact_key is not null and removed_by is null and kind = 'complaint'
      ${key === undefined ? sql`` : sql`and contact_key in (${sql.join(await contactsOf(db, key))})`}
    group by 1
    having count(*) >= ${atLeast}
    order by complaints desc, last desc, key
    limit ${limit ?? -1}`.execute(db);
  const result: Customer[] = [];
  for (const row of rows) {
    const incidents = await db
      .selectFrom('incident')
      .select(['number', 'customer', 'contact'])
      .where('contact_key', 'is not', null)
      .where('removed_by', 'is', null)
      .where('contact_key', 'in', await contactsOf(db, row.key))
      .orderBy('business_day', 'desc')
      .orderBy('number', 'desc')
      .execute();
    result.push({
      key: row.key,
      contact: incidents[0]?.contact ?? row.key,
      name: incidents.find(({ customer }) => customer !== null)?.customer ?? null,
      complaints: Number(row.complaints),
      open: Number(row.open),
      last: row.last,
      numbers: incidents.map(({ number }) => number),
    });
  }
  return result;
}

/** Lists all contacts of the customer with this contact, the identifying one first. */
export async function contactsOf(db: Kysely<Tables>, contact: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('same_customer')
    .select(['contact_key', 'same_contact_key'])
    .where('removed_by', 'is', null)
    .where('contact_key', 'is not', null)
    .where('same_contact_key', 'is not', null)
    .orderBy('id', 'desc')
    .$narrowType<{ contact_key: string; same_contact_key: string }>()
    .execute();
  const identifying = rows.find((row) => row.contact_key === contact)?.same_contact_key ?? contact;
  const merged = rows.filter((row) => row.same_contact_key === identifying);
  return [...new Set([identifying, contact, ...merged.map((row) => row.contact_key)])];
}
