import { sql, type Kysely } from 'kysely';
import { primaryContactKey } from '../domain/contact.ts';
import type { Country } from '../domain/country.ts';
import type { Traces } from '../domain/customer.ts';
import { readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import type { RowImage } from '../domain/jsonshape.ts';
import { fold } from '../domain/text.ts';
import { readCountry, contactKeyOf } from './contactkeys.ts';
import { readDrafts } from './drafts.ts';
import type { ChangeTable, Tables } from './schema.ts';
import { parseImage } from './validation.ts';

/** Everything that `forget` has to erase besides the incidents themselves. */
export interface CollectedTraces extends Traces {
  /** Keys of their contacts, including merged ones, except those that another incident uses. */
  readonly contacts: readonly string[];
  /** Changes of other incidents that contain their data. */
  readonly changes: readonly ChangeTable[];
  /** Changes of mergers of their contacts. */
  readonly mergers: readonly ChangeTable[];
}

/** What identifies a customer. `country` is where phone numbers are dialled from. */
interface Identity {
  readonly country: Country | null;
  readonly contacts: ReadonlySet<string>;
  /** Folded. */
  readonly names: ReadonlySet<string>;
}

/** Collects all traces of a customer outside their own incidents (`numbers`) and the history of these. */
export async function collectTraces(
  db: Kysely<Tables>,
  numbers: readonly number[],
  furtherContacts: readonly string[],
  onDamage: OnDamage,
): Promise<CollectedTraces> {
  const ownNumbers = new Set(numbers);
  const recorded = await readIdentity(db, ownNumbers, furtherContacts);
  const contacts: string[] = [];
  for (const contact of await addMerged(db, recorded.contacts))
    if (!(await isUsedElsewhere(db, contact, ownNumbers))) contacts.push(contact);
  const identity = { ...recorded, contacts: new Set(contacts) };
  const { presentChanges, absentChanges } = await selectChangesElsewhere(db, ownNumbers, identity, onDamage);
  const mergers = await selectMergers(db, identity, onDamage);
  const { responses, responseChanges } = await selectResponses(db, identity, onDamage);
  return {
    contacts,
    responses,
    changes: [...presentChanges, ...absentChanges, ...responseChanges],
    incidentsInHistory: [...new Set(presentChanges.map(({ incident }) => incident))].sort((a, b) => a - b),
    isInUndoneHistory: absentChanges.length > 0,
    mergers,
    isMerged: mergers.length > 0 || (await isInMerger(db, contacts)),
    drafts: await findDrafts(db, identity, onDamage),
  };
}

/** Finds the same traces, but returns only where they are. */
export async function findTraces(
  db: Kysely<Tables>,
  numbers: readonly number[],
  contacts: readonly string[],
  onDamage: OnDamage = throwDamage,
): Promise<Traces> {
  const { incidentsInHistory, isInUndoneHistory, isMerged, drafts, responses } = await collectTraces(
    db,
    numbers,
    contacts,
    onDamage,
  );
  return { incidentsInHistory, isInUndoneHistory, isMerged, drafts, responses };
}

/** Selects the changes of an incident that have a before-image. */
export async function selectChanges(db: Kysely<Tables>, number: number): Promise<readonly ChangeTable[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where('incident', '=', number)
    .where('before', 'is not', null)
    .execute();
}

/** Collects all present and former names and contacts of some incidents. */
async function readIdentity(
  db: Kysely<Tables>,
  numbers: ReadonlySet<number>,
  furtherContacts: readonly string[],
): Promise<Identity> {
  const country = await readCountry(db);
  const contacts = new Set(furtherContacts);
  const names = new Set<string>();
  for (const number of numbers) {
    const row = await db
      .selectFrom('incident')
      .select(['customer', 'contact'])
      .where('number', '=', number)
      .executeTakeFirst();
    const images = (await selectChanges(db, number))
      .filter(({ entity }) => entity === 'incident')
      // A damaged image of their own history says nothing, and is erased anyway.
      .flatMap((change) => imagesOf(change, () => undefined));
    for (const image of row ? [row, ...images] : images) {
      const contact = contactKeyIn(image, country);
      const name = nameIn(image);
      if (contact !== null) contacts.add(contact);
      if (name !== null) names.add(name);
    }
  }
  return { country, contacts, names };
}

/** Parses the images of a change; reports and omits those that cannot be read. */
function imagesOf(change: ChangeTable, onDamage: OnDamage): readonly RowImage[] {
  const images = readEach([change.before, change.after], (image) => parseImage(change, image), onDamage);
  return images.filter((image) => image !== null);
}

function contactKeyIn({ contact }: { readonly contact?: unknown }, country: Country | null): string | null {
  return primaryContactKey(typeof contact === 'string' ? contact : null, country);
}

/** Whether an image is of this customer: by contact, or by name if it has no contact. */
function isAbout(image: RowImage, { country, contacts, names }: Identity): boolean {
  // A customer without a name may have a phone number in place of the name.
  const { customer } = image;
  const contact = contactKeyIn(image, country) ?? contactKeyIn({ contact: customer }, country);
  return contact === null ? names.has(nameIn(image) ?? '') : contacts.has(contact);
}

function nameIn({ customer }: RowImage): string | null {
  return typeof customer === 'string' ? fold(customer) : null;
}

/** Adds all contacts that were ever merged with the given ones. */
async function addMerged(db: Kysely<Tables>, contacts: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const pairs = await readMergedPairs(db);
  const merged = new Set(contacts);
  for (let before = -1; before < merged.size;) {
    before = merged.size;
    for (const pair of pairs)
      if (pair.some((contact) => merged.has(contact))) for (const contact of pair) merged.add(contact);
  }
  return merged;
}

/** The keys of each merger: the merged contact, the one it was merged into, and the final one of a chain. */
async function readMergedPairs(db: Kysely<Tables>): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<Record<string, string | null>>`
    select contact_key, ${contactKeyOf(sql.ref('same_contact'))} as same_key, same_contact_key from same_customer`.execute(
    db,
  );
  return rows.map((row) => Object.values(row).filter((key) => key !== null));
}

async function isUsedElsewhere(
  db: Kysely<Tables>,
  contact: string,
  ownNumbers: ReadonlySet<number>,
): Promise<boolean> {
  const rows = await db.selectFrom('incident').select('number').where('contact_key', '=', contact).execute();
  return rows.some(({ number }) => !ownNumbers.has(number));
}

/**
 * Finds their data in the history of other incidents: of a present incident, the changes with one of their contacts; of an
 * absent incident, all changes if any of them has one of their contacts or names.
 */
async function selectChangesElsewhere(
  db: Kysely<Tables>,
  ownNumbers: ReadonlySet<number>,
  identity: Identity,
  onDamage: OnDamage,
) {
  const { country, contacts } = identity;
  const presentChanges: (ChangeTable & { incident: number })[] = [];
  const absent = new Set<number>();
  for (const { present, incident, ...change } of await selectCustomerChanges(db)) {
    if (incident === null || ownNumbers.has(incident)) continue;
    const images = imagesOf({ ...change, incident }, onDamage);
    const hasContact = images.some((image) => contacts.has(contactKeyIn(image, country) ?? ''));
    if (present !== null && hasContact) presentChanges.push({ ...change, incident });
    if (present === null && images.some((image) => isAbout(image, identity))) absent.add(incident);
  }
  const absentChanges: ChangeTable[] = [];
  for (const number of absent) absentChanges.push(...(await selectChanges(db, number)));
  return { presentChanges, absentChanges };
}

/** Selects every change of the customer or contact of an incident, and whether the incident still exists. */
async function selectCustomerChanges(db: Kysely<Tables>) {
  // Quotes within a value are escaped, so this matches only the name of a column.
  const columns = ['%"contact":%', '%"customer":%'];
  return db
    .selectFrom('change')
    .leftJoin('incident', 'incident.number', 'change.incident')
    .selectAll('change')
    .select('incident.number as present')
    .where('change.entity', '=', 'incident')
    .where((eb) =>
      eb.or(
        columns.flatMap((column) => [
          eb('change.before', 'like', column),
          eb('change.after', 'like', column),
        ]),
      ),
    )
    .execute();
}

async function isInMerger(db: Kysely<Tables>, contacts: readonly string[]): Promise<boolean> {
  return (await readMergedPairs(db)).some((pair) => pair.some((contact) => contacts.includes(contact)));
}

/** Selects the changes of mergers of their contacts. */
async function selectMergers(
  db: Kysely<Tables>,
  { country, contacts }: Identity,
  onDamage: OnDamage,
): Promise<readonly ChangeTable[]> {
  const changes = await db
    .selectFrom('change')
    .selectAll()
    .where('entity', '=', 'same_customer')
    .where('before', 'is not', null)
    .execute();
  return changes.filter((change) =>
    imagesOf(change, onDamage).some((image) =>
      [image['contact'], image['same_contact']].some((contact) =>
        contacts.has(contactKeyIn({ contact }, country) ?? ''),
      ),
    ),
  );
}

/** Finds their answers to the survey by contact, also by one that was changed or taken off since. */
async function selectResponses(db: Kysely<Tables>, { country, contacts }: Identity, onDamage: OnDamage) {
  const isTheirs = (image: RowImage) => contacts.has(contactKeyIn(image, country) ?? '');
  const rows = await db
    .selectFrom('response')
    .select(['id', 'contact'])
    .where('contact', 'is not', null)
    .execute();
  const changes = await db
    .selectFrom('change')
    .selectAll()
    .where('entity', '=', 'response')
    .where('before', 'is not', null)
    .execute();
  const ids = new Set([
    ...rows.filter(isTheirs).map(({ id }) => id),
    ...changes
      .filter((change) => imagesOf(change, onDamage).some(isTheirs))
      .map(({ record }) => Number(record)),
  ]);
  return {
    responses: [...ids],
    responseChanges: changes.filter(({ record }) => ids.has(Number(record))),
  };
}

async function findDrafts(
  db: Kysely<Tables>,
  identity: Identity,
  onDamage: OnDamage,
): Promise<readonly string[]> {
  return (await readDrafts(db, onDamage))
    .filter(({ answers }) => isAbout((answers['answers'] ?? {}) as RowImage, identity))
    .map(({ id }) => id);
}
