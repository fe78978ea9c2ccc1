import type { Kysely } from 'kysely';
import { contactKey, type Traces } from '../domain/customer.ts';
import { readEach, refuseDamage, type LeaveOut } from '../domain/damage.ts';
import type { Image } from '../domain/stored.ts';
import { fold } from '../domain/text.ts';
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

/** By what somebody is known. */
interface Identity {
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
  const identity = { contacts: new Set(contacts), names: known.names };
  const { others, takenBack } = await changesElsewhere(db, theirs, identity, leaveOut);
  const mergers = await mergersOf(db, contacts, leaveOut);
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
  const contacts = new Set(given);
  const names = new Set<string>();
  for (const number of numbers) {
    const row = await db
      .selectFrom('incident')
      .select(['customer', 'contact', 'contact_key'])
      .where('number', '=', number)
      .executeTakeFirst();
    const images = (await changesOf(db, number))
      .filter(({ entity }) => entity === 'incident')
      // Of what is damaged in their own history nothing can be known, and it is erased with the rest.
      .flatMap((change) => imagesOf(change, () => undefined));
    for (const image of row ? [row, ...images] : images) {
      const contact = contactIn(image);
      const name = nameIn(image);
      if (contact !== null) contacts.add(contact);
      if (name !== null) names.add(name);
    }
  }
  return { contacts, names };
}

/** What a change noted, before and after; nothing where it cannot be read, which is told. */
function imagesOf(change: ChangeTable, leaveOut: LeaveOut): readonly Image[] {
  const images = readEach([change.before, change.after], (image) => imageOf(change, image), leaveOut);
  return images.filter((image) => image !== null);
}

function contactIn({ contact, contact_key: key }: Image): string | null {
  // An edit may have touched the spelling alone.
  return typeof key === 'string' ? key : contactKey(typeof contact === 'string' ? contact : null);
}

/** By a contact; by a name only where no contact says that it is another of that name. */
function isAbout(image: Image, { contacts, names }: Identity): boolean {
  // Whoever is known by nothing but a telephone may have it where the name stands.
  const { customer } = image;
  const contact = contactIn(image) ?? contactKey(typeof customer === 'string' ? customer : null);
  return contact === null ? names.has(nameIn(image) ?? '') : contacts.has(contact);
}

function nameIn({ customer }: Image): string | null {
  return typeof customer === 'string' ? fold(customer) : null;
}

/** The same contacts and all that were ever merged with them, also where nobody is known by one any more. */
async function mergedWith(db: Kysely<Tables>, contacts: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const pairs = await db.selectFrom('same_customer').select(['key', 'same_as']).execute();
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
  { contacts, names }: Identity,
  leaveOut: LeaveOut,
) {
  const others: (ChangeTable & { incident: number })[] = [];
  const gone = new Set<number>();
  for (const { present, incident, ...change } of await changesOfWho(db)) {
    if (incident === null || theirs.has(incident)) continue;
    const images = imagesOf({ ...change, incident }, leaveOut);
    const isContact = images.some((image) => contacts.has(contactIn(image) ?? ''));
    if (present !== null && isContact) others.push({ ...change, incident });
    if (present === null && images.some((image) => isAbout(image, { contacts, names }))) gone.add(incident);
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
  const pairs = await db.selectFrom('same_customer').select(['key', 'same_as']).execute();
  return pairs.some(({ key, same_as }) => contacts.includes(key) || contacts.includes(same_as));
}

/** What two contacts became one of is remembered apart from incidents. */
async function mergersOf(
  db: Kysely<Tables>,
  contacts: readonly string[],
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
      contacts.some((contact) => Object.values(image).includes(contact)),
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
