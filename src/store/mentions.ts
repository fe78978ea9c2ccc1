import { sql, type Kysely } from 'kysely';
import { contactKeys } from '../domain/contact.ts';
import type { Mentions } from '../domain/customer.ts';
import { incidentEntryKinds } from '../domain/entry.ts';
import { fieldsWithPrivacy, type KeyedField } from '../domain/field.ts';
import { recordFields } from '../domain/recordfields.ts';
import { fold } from '../domain/text.ts';
import { readCountry } from './contactkeys.ts';
import type { Tables } from './schema.ts';

/** The columns that may name a customer, by table. */
const searchedColumns: readonly (readonly [table: string, columns: readonly string[]])[] = (
  ['incident', 'note', ...incidentEntryKinds] as const
).map((kind) => [
  kind,
  fieldsWithPrivacy<KeyedField>(recordFields[kind], 'identity', 'account', 'internal', 'decision').map(
    ({ key }) => key,
  ),
]);
/** Shorter names are too likely to be ordinary words. */
const minNameLength = 3;

interface Mention {
  readonly id: number;
  readonly incident: number | null;
  readonly text: string;
}

/**
 * Finds mentions of the customer of some incidents, by phone number, e-mail address and name, in all texts of all incidents,
 * including deleted ones. `furtherKeys` are the keys of further contacts of this customer.
 */
export async function findMentions(
  db: Kysely<Tables>,
  numbers: readonly number[],
  furtherKeys: readonly string[],
): Promise<Mentions> {
  const country = await readCountry(db);
  const rows = await db
    .selectFrom('incident')
    .select(['customer', 'contact'])
    .where('number', 'in', numbers.length > 0 ? numbers : [-1])
    .execute();
  const keys = [
    ...new Set([...furtherKeys, ...rows.flatMap(({ contact }) => contactKeys(contact, country))]),
  ];
  const names = [...new Set(rows.map(({ customer }) => fold(customer ?? '')))].filter(
    (name) => name.length >= minNameLength,
  );
  const ownNumbers = new Set(numbers);
  const found = { contact: new Set<number>(), name: new Set<number>(), own: new Set<number>() };
  const actions = new Set<number>();
  const addMention = (table: string, column: string, { id, incident }: Mention, elsewhere: Set<number>) => {
    if (table === 'prevention') actions.add(id);
    else if (incident === null) return;
    else if (!ownNumbers.has(incident)) elsewhere.add(incident);
    else if (column !== 'customer' && column !== 'contact') found.own.add(incident);
  };
  for (const [table, columns] of searchedColumns)
    for (const column of columns) {
      for (const key of keys)
        for (const row of await rowsWith(db, table, column, containsKey(column, key)))
          addMention(table, column, row, found.contact);
      for (const name of names)
        for (const row of await rowsWith(
          db,
          table,
          column,
          sql`instr(fold(${sql.ref(column)}), ${name}) > 0`,
        ))
          if (containsWord(fold(row.text), name)) addMention(table, column, row, found.name);
    }
  const sorted = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  return {
    contact: sorted(found.contact),
    name: sorted(found.name).filter((number) => !found.contact.has(number)),
    own: sorted(found.own),
    actions: sorted(actions),
  };
}

async function rowsWith(
  db: Kysely<Tables>,
  table: string,
  column: string,
  condition: ReturnType<typeof containsKey>,
): Promise<readonly Mention[]> {
  const id = sql.ref(table === 'incident' ? 'number' : 'id');
  const incident = sql.ref(table === 'incident' ? 'number' : 'incident');
  const { rows } = await sql<Mention>`
    select ${id} as id, ${incident} as incident, ${sql.ref(column)} as text from ${sql.table(table)}
    where ${sql.ref(column)} is not null and ${condition}`.execute(db);
  return rows;
}

function containsKey(column: string, key: string) {
  return sql<boolean>`instr(' ' || keys_in(${sql.ref(column)}, (select value from setting where key = 'country')) || ' ', ${` ${key} `}) > 0`;
}

function containsWord(text: string, word: string): boolean {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
