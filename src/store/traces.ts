import { sql, type Kysely } from 'kysely';
import { contactKey } from '../domain/contact.ts';
import type { Country } from '../domain/country.ts';
import type { Traces } from '../domain/customer.ts';
import { readEach, refuseDamage, type LeaveOut } from '../domain/damage.ts';
import type { Image } from '../domain/stored.ts';
import { fold } from '../domain/text.ts';
import { countryOf, keyOf } from './contacts.ts';
import { drafts } from './drafts.ts';
import type { ChangeTable, Tables } from './schema.ts';
import { imageOf } from './shapes.ts';

/** Where somebody is written down, as far as erasing it needs to know. */
export interface FoundTraces extends Traces {
  /** Their contacts, those merged with them too, but none that somebody else goes by. */
  readonly contacts: readonly string[];
  /** What there is to be erased from the histories. */
  readonly changes: readonly ChangeTable[];
  /** What is remembered of merging their contacts. */
  readonly mergers: readonly ChangeTable[];
}

/** By what somebody is known, where numbers are dialled from `country`. */
interface Identity {
  readonly country: Country | null;
  readonly contacts: ReadonlySet<string>;
  /** Folded. */
  readonly names: ReadonlySet<string>;
}

/** Everything that tells of somebody, besides the incidents that are theirs and their history. */
export async function findTraces(
  db: Kysely<Tables>,
  numbers: readonly number[],
  given: readonly string[],
  leaveOut: LeaveOut,
): Promise<FoundTraces> {
  const theirs = new Set(numbers);
  const known = await identityOf(db, theirs, given);
  const contacts: string[] = [];
  for (const contact of await mergedWith(db, known.contacts))
    if (!(await isSomebodyElses(db, contact, theirs))) contacts.push(contact);
  const identity = { ...known, contacts: new Set(contacts) };
  const { others, takenBack } = await changesElsewhere(db, theirs, identity, leaveOut);
  const mergers = await mergersOf(db, identity, leaveOut);
  return {
    contacts,
    changes: [...others, ...takenBack],
    others: [...new Set(others.map(({ incident }) => incident))].sort((a, b) => a - b),
    isInTakenBack: takenBack.length > 0,
    mergers,
    isMerged: mergers.length > 0 || (await isInMerger(db, contacts)),
    drafts: await draftsAbout(db, identity, leaveOut),
  };
}

/** The same for those who only have to know that there is something. */
export async function traces(
  db: Kysely<Tables>,
  numbers: readonly number[],
  contacts: readonly string[],
  leaveOut: LeaveOut = refuseDamage,
): Promise<Traces> {
  const { others, isInTakenBack, isMerged, drafts } = await findTraces(db, numbers, contacts, leaveOut);
  return { others, isInTakenBack, isMerged, drafts };
}

/** What was done to an incident, and what it was like before and after. */
export async function changesOf(db: Kysely<Tables>, number: number): Promise<readonly ChangeTable[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where('incident', '=', number)
    .where('before', 'is not', null)
    .execute();
}

/** All names and contacts that incidents have, and those they had before they were corrected. */
async function identityOf(
  db: Kysely<Tables>,
  numbers: ReadonlySet<number>,
  given: readonly string[],
): Promise<Identity> {
  const country = await countryOf(db);
  const contacts = new Set(given);
  const names = new Set<string>();
  for (const number of numbers) {
    const row = await db
      .selectFrom('incident')
      .select(['customer', 'contact'])
      .where('number', '=', number)
      .executeTakeFirst();
    const images = (await changesOf(db, number))
      .filter(({ entity }) => entity === 'incident')
      // Of what is damaged in their own history nothing can be known, and it is erased with the rest.
      .flatMap((change) => imagesOf(change, () => undefined));
    for (const image of row ? [row, ...images] : images) {
      const contact = contactIn(image, country);
      const name = nameIn(image);
      if (contact !== null) contacts.add(contact);
      if (name !== null) names.add(name);
    }
  }
  return { country, contacts, names };
}

/** What a change noted, before and after; nothing where it cannot be read, which is told. */
function imagesOf(change: ChangeTable, leaveOut: LeaveOut): readonly Image[] {
  const images = readEach([change.before, change.after], (image) => imageOf(change, image), leaveOut);
  return images.filter((image) => image !== null);
}

function contactIn({ contact }: { readonly contact?: unknown }, country: Country | null): string | null {
  return contactKey(typeof contact === 'string' ? contact : null, country);
}

/** By a contact; by a name only where no contact says that it is another of that name. */
function isAbout(image: Image, { country, contacts, names }: Identity): boolean {
  // Whoever is known by nothing but a telephone may have it where the name stands.
  const { customer } = image;
  const contact = contactIn(image, country) ?? contactIn({ contact: customer }, country);
  return contact === null ? names.has(nameIn(image) ?? '') : contacts.has(contact);
}

function nameIn({ customer }: Image): string | null {
  return typeof customer === 'string' ? fold(customer) : null;
}

/** The same contacts and all that were ever merged with them, also where nobody is known by one any more. */
async function mergedWith(db: Kysely<Tables>, contacts: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const pairs = await mergedPairs(db);
  const merged = new Set(contacts);
  for (let before = -1; before < merged.size;) {
    before = merged.size;
    for (const pair of pairs)
      if (pair.some((contact) => merged.has(contact))) for (const contact of pair) merged.add(contact);
  }
  return merged;
}

/** The contacts of each merger: what was merged, what into, and what that has come to belong to. */
async function mergedPairs(db: Kysely<Tables>): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<Record<string, string | null>>`
    select contact_key, ${keyOf(sql.ref('same_contact'))} as same_key, same_contact_key from same_customer`.execute(
    db,
  );
  return rows.map((row) => Object.values(row).filter((key) => key !== null));
}

async function isSomebodyElses(
  db: Kysely<Tables>,
  contact: string,
  theirs: ReadonlySet<number>,
): Promise<boolean> {
  const rows = await db.selectFrom('incident').select('number').where('contact_key', '=', contact).execute();
  return rows.some(({ number }) => !theirs.has(number));
}

/**
 * What tells of them in the history of other incidents: of one that is there, the changes that hold a contact of theirs;
 * of one that was taken back, everything as soon as it holds a contact or a name of theirs.
 */
async function changesElsewhere(
  db: Kysely<Tables>,
  theirs: ReadonlySet<number>,
  identity: Identity,
  leaveOut: LeaveOut,
) {
  const { country, contacts } = identity;
  const others: (ChangeTable & { incident: number })[] = [];
  const gone = new Set<number>();
  for (const { present, incident, ...change } of await changesOfWho(db)) {
    if (incident === null || theirs.has(incident)) continue;
    const images = imagesOf({ ...change, incident }, leaveOut);
    const isContact = images.some((image) => contacts.has(contactIn(image, country) ?? ''));
    if (present !== null && isContact) others.push({ ...change, incident });
    if (present === null && images.some((image) => isAbout(image, identity))) gone.add(incident);
  }
  const takenBack: ChangeTable[] = [];
  for (const number of gone) takenBack.push(...(await changesOf(db, number)));
  return { others, takenBack };
}

/** Every change of who the customer of an incident was, and whether the incident is there. */
async function changesOfWho(db: Kysely<Tables>) {
  // Quotes within a value are escaped: only a column's own name stands like this.
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
  return (await mergedPairs(db)).some((pair) => pair.some((contact) => contacts.includes(contact)));
}

/** What two contacts became one of is remembered apart from incidents. */
async function mergersOf(
  db: Kysely<Tables>,
  { country, contacts }: Identity,
  leaveOut: LeaveOut,
): Promise<readonly ChangeTable[]> {
  const changes = await db
    .selectFrom('change')
    .selectAll()
    .where('entity', '=', 'same_customer')
    .where('before', 'is not', null)
    .execute();
  return changes.filter((change) =>
    imagesOf(change, leaveOut).some((image) =>
      [image['contact'], image['same_contact']].some((contact) =>
        contacts.has(contactIn({ contact }, country) ?? ''),
      ),
    ),
  );
}

async function draftsAbout(
  db: Kysely<Tables>,
  identity: Identity,
  leaveOut: LeaveOut,
): Promise<readonly string[]> {
  return (await drafts(db, leaveOut))
    .filter(({ answers }) => isAbout((answers['answers'] ?? {}) as Image, identity))
    .map(({ id }) => id);
}
