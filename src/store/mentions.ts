import { sql, type Kysely } from 'kysely';
import { keysOf } from '../domain/contact.ts';
import type { Mentions } from '../domain/customer.ts';
import { incidentEntryKinds } from '../domain/entry.ts';
import { about, type Keyed } from '../domain/field.ts';
import { recordFields } from '../domain/recordfields.ts';
import { fold } from '../domain/text.ts';
import { countryOf } from './contactkeys.ts';
import type { Tables } from './schema.ts';

/** The columns that may name a customer, by table. */
const told: readonly (readonly [table: string, columns: readonly string[]])[] = (
  ['incident', 'note', ...incidentEntryKinds] as const
).map((kind) => [
  kind,
  about<Keyed>(recordFields[kind], 'identity', 'account', 'aside', 'decision').map(({ key }) => key),
]);
/** Shorter names are too likely to be ordinary words. */
const shortestName = 3;

interface Found {
  readonly id: number;
  readonly incident: number | null;
  readonly text: string;
}

/**
 * Finds mentions of the customer of some incidents, by phone number, e-mail address and name, in all texts of all incidents,
 * including deleted ones. `given` are the keys of further contacts of this customer.
 */
export async function mentions(
  db: Kysely<Tables>,
  numbers: readonly number[],
  given: readonly string[],
): Promise<Mentions> {
  const country = await countryOf(db);
  const rows = await db
    .selectFrom('incident')
    .select(['customer', 'contact'])
    .where('number', 'in', numbers.length > 0 ? numbers : [-1])
    .execute();
  const keys = [...new Set([...given, ...rows.flatMap(({ contact }) => keysOf(contact, country))])];
  const names = [...new Set(rows.map(({ customer }) => fold(customer ?? '')))].filter(
    (name) => name.length >= shortestName,
  );
  const theirs = new Set(numbers);
  const found = { contact: new Set<number>(), name: new Set<number>(), own: new Set<number>() };
  const actions = new Set<number>();
  const note = (table: string, column: string, { id, incident }: Found, others: Set<number>) => {
    if (table === 'prevention') actions.add(id);
    else if (incident === null) return;
    else if (!theirs.has(incident)) others.add(incident);
    else if (column !== 'customer' && column !== 'contact') found.own.add(incident);
  };
  for (const [table, columns] of told)
    for (const column of columns) {
      for (const key of keys)
        for (const row of await rowsWith(db, table, column, holdsKey(column, key)))
          note(table, column, row, found.contact);
      for (const name of names)
        for (const row of await rowsWith(
          db,
          table,
          column,
          sql`instr(fold(${sql.ref(column)}), ${name}) > 0`,
        ))
          if (isWordIn(fold(row.text), name)) note(table, column, row, found.name);
    }
  const inOrder = (some: ReadonlySet<number>) => [...some].sort((a, b) => a - b);
  return {
    contact: inOrder(found.contact),
    name: inOrder(found.name).filter((number) => !found.contact.has(number)),
    own: inOrder(found.own),
    actions: inOrder(actions),
  };
}

async function rowsWith(
  db: Kysely<Tables>,
  table: string,
  column: string,
  condition: ReturnType<typeof holdsKey>,
): Promise<readonly Found[]> {
  const id = sql.ref(table === 'incident' ? 'number' : 'id');
  const incident = sql.ref(table === 'incident' ? 'number' : 'incident');
  const { rows } = await sql<Found>`
    select ${id} as id, ${incident} as incident, ${sql.ref(column)} as text from ${sql.table(table)}
    where ${sql.ref(column)} is not null and ${condition}`.execute(db);
  return rows;
}

function holdsKey(column: string, key: string) {
  return sql<boolean>`instr(' ' || keys_in(${sql.ref(column)}, (select value from setting where key = 'country')) || ' ', ${` ${key} `}) > 0`;
}

function isWordIn(text: string, word: string): boolean {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
