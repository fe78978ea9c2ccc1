import { sql } from 'kysely';
import { contactKey } from '../domain/customer.ts';
import { UserError } from '../domain/error.ts';
import { fold } from '../domain/text.ts';
import type { ActionWriter } from './commit.ts';

/** Who it was. */
const personal = ['customer', 'contact', 'contact_key'] as const;
/** Whom nobody can reach nobody has to ask again. */
const pointless = ['follow_up_on'] as const;
/** What was written about them, which may name them too. */
const written = ['description', 'place', 'expected', 'whys', 'unchanged_because'] as const;

/**
 * Erases who the customer of some incidents was: in the incidents, in what their history remembers, in drafts, among
 * merged contacts. With `text` also everything that was written about them. The incidents stay and go on counting; the
 * history notes that something was erased, not what. Works on deleted incidents too. Throws no_incident.
 */
export async function forget(writer: ActionWriter, numbers: readonly number[], text: boolean): Promise<void> {
  const { trx } = writer;
  const columns: readonly string[] = text ? [...personal, ...written] : personal;
  const contacts = new Set<string>();
  const names = new Set<string>();
  for (const number of numbers) {
    const before = await trx
      .selectFrom('incident')
      .select(['customer', 'contact_key'])
      .where('number', '=', number)
      .executeTakeFirst();
    if (!before) throw new UserError('no_incident', { number });
    if (before.contact_key !== null) contacts.add(before.contact_key);
    if (before.customer !== null) names.add(fold(before.customer));

    const cleared = sql.join(
      [...columns, ...pointless].map((column) =>
        column === 'description' ? sql`description = ''` : sql`${sql.ref(column)} = null`,
      ),
    );
    await sql`update incident set ${cleared} where number = ${number}`.execute(trx);
    if (text) await eraseWhatWasWritten(writer, number);
    await eraseFromHistory(writer, number, [...columns, ...pointless], text);
    await writer.wroteErasure(number);
  }
  for (const key of await mergedWith(writer, contacts)) {
    const stillKnown = await trx
      .selectFrom('incident')
      .select('number')
      .where('contact_key', '=', key)
      .limit(1)
      .executeTakeFirst();
    if (stillKnown) continue;
    await sql`delete from same_customer where key = ${key} or same_as = ${key}`.execute(trx);
    await eraseFromMergers(writer, key);
  }
  await eraseFromDrafts(writer, contacts, names, text);
}

async function eraseWhatWasWritten({ trx }: ActionWriter, number: number): Promise<void> {
  await trx.deleteFrom('note').where('incident', '=', number).execute();
  for (const table of ['promise', 'follow_up']) {
    await sql`update ${sql.table(table)} set text = null where incident = ${number}`.execute(trx);
  }
}

async function eraseFromHistory(
  { trx }: ActionWriter,
  number: number,
  columns: readonly string[],
  text: boolean,
): Promise<void> {
  const changes = await trx
    .selectFrom('change')
    .select(['action_id', 'position', 'entity', 'before', 'after'])
    .where('incident', '=', number)
    .where('before', 'is not', null)
    .execute();
  for (const { action_id, position, entity, before, after } of changes) {
    // What the house decided is not about them.
    const isWritten = text && (entity === 'promise' || entity === 'follow_up');
    const erased = isWritten ? [...columns, 'text'] : columns;
    await trx
      .updateTable('change')
      .set({ before: without(before, erased), after: without(after, erased) })
      .where('action_id', '=', action_id)
      .where('position', '=', position)
      .execute();
  }
}

function without(image: string | null, columns: readonly string[]): string | null {
  if (image === null) return null;
  const fields = Object.entries(JSON.parse(image) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(fields.filter(([column]) => !columns.includes(column))));
}

/** The same contacts and all that were ever merged with them, also where nobody is known by one any more. */
async function mergedWith(
  { trx }: ActionWriter,
  contacts: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const pairs = await trx.selectFrom('same_customer').select(['key', 'same_as']).execute();
  const merged = new Set(contacts);
  for (let before = -1; before < merged.size;) {
    before = merged.size;
    for (const { key, same_as } of pairs) {
      if (merged.has(key)) merged.add(same_as);
      else if (merged.has(same_as)) merged.add(key);
    }
  }
  return merged;
}

/** What two contacts became one of is remembered apart from incidents. */
async function eraseFromMergers({ trx }: ActionWriter, contact: string): Promise<void> {
  const changes = await trx
    .selectFrom('change')
    .select(['action_id', 'position', 'before', 'after'])
    .where('entity', '=', 'same_customer')
    .where('before', 'is not', null)
    .execute();
  for (const { action_id, position, before, after } of changes) {
    if (![before, after].some((image) => image?.includes(JSON.stringify(contact)) === true)) continue;
    const columns = ['key', 'same_as'];
    await trx
      .updateTable('change')
      .set({ before: without(before, columns), after: without(after, columns) })
      .where('action_id', '=', action_id)
      .where('position', '=', position)
      .execute();
  }
}

/** Somebody may just be writing about the same customer: that draft forgets them too. */
async function eraseFromDrafts(
  { trx }: ActionWriter,
  contacts: ReadonlySet<string>,
  names: ReadonlySet<string>,
  text: boolean,
): Promise<void> {
  for (const { id, answers } of await trx.selectFrom('draft').select(['id', 'answers']).execute()) {
    const draft = JSON.parse(answers) as { answers?: Record<string, unknown> };
    const { customer, contact, ...others } = draft.answers ?? {};
    const isTheirs =
      contacts.has(contactKey(typeof contact === 'string' ? contact : null) ?? '') ||
      (typeof customer === 'string' && names.has(fold(customer)));
    if (!isTheirs) continue;
    if (text) await trx.deleteFrom('draft').where('id', '=', id).execute();
    else
      await trx
        .updateTable('draft')
        .set({ answers: JSON.stringify({ ...draft, answers: others }) })
        .where('id', '=', id)
        .execute();
  }
}
