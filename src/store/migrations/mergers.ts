import { sql, type Kysely } from 'kysely';
import { nineDigitKey } from './frozen.ts';
import type { Tables } from '../schema.ts';

/** A contact as it was written, with the action that wrote it. */
interface ContactVersion {
  readonly key: string;
  readonly text: string;
  readonly since: number;
  /** The customer's name in the incident, as it is now. */
  readonly name: string | null;
}

type Image = Readonly<Record<string, unknown>>;

/**
 * Part of migration 6, and never edited, like it. Version 5 stored merged contacts by their keys. This stores the contacts
 * as they were written when somebody merged them, in the rows and in the history.
 */
export async function storeMergedContacts(db: Kysely<Tables>): Promise<void> {
  const mergers = await db
    .selectFrom('same_customer')
    .select(['id', 'added_by', 'contact_key', 'same_contact_key'])
    .execute();
  if (mergers.length === 0) return;
  const versions = await readContactVersions(db);
  /**
   * The last contact with a key before an action, otherwise the first one after it. Two customers may have had the same key;
   * then the contact whose customer also has the other contact is preferred.
   */
  const contactAt = (key: string | null, by: number, other: string | null): string => {
    const names = new Set(versions.filter((each) => each.key === other).map(({ name }) => name));
    const withKey = versions.filter((each) => each.key === key);
    const sameCustomer = withKey.filter(({ name }) => name !== null && names.has(name));
    const candidates = sameCustomer.length > 0 ? sameCustomer : withKey;
    return (candidates.findLast(({ since }) => since <= by) ?? candidates[0])?.text ?? key ?? '';
  };
  const changes = await db
    .selectFrom('change')
    .innerJoin('action', 'action.id', 'change.action_id')
    .selectAll('change')
    .select('action.undone_by')
    .where('entity', '=', 'same_customer')
    .where('before', 'is not', null)
    .orderBy('action_id')
    .orderBy('position')
    .execute();
  for (const { id, added_by, contact_key, same_contact_key } of mergers) {
    const moves = changes.flatMap((change) => {
      const [before, after] = [parseImage(change.before), parseImage(change.after)];
      return change.record === String(id) && typeof before?.['same_as'] === 'string' && after
        ? [{ ...change, from: before, to: after }]
        : [];
    });
    let same = contactAt(asText(moves[0]?.from['same_as']) ?? same_contact_key, added_by, contact_key);
    for (const { action_id, position, undone_by, from, to } of moves) {
      const after = contactAt(asText(to['same_as']), action_id, contact_key);
      await db
        .updateTable('change')
        .set({ before: withContact(from, same), after: withContact(to, after) })
        .where('action_id', '=', action_id)
        .where('position', '=', position)
        .execute();
      if (undone_by === null) same = after;
    }
    await db
      .updateTable('same_customer')
      .set({ contact: contactAt(contact_key, added_by, same_contact_key), same_contact: same })
      .where('id', '=', id)
      .execute();
  }
}

/** Reads all present and former contacts of incidents, oldest first. */
async function readContactVersions(db: Kysely<Tables>): Promise<readonly ContactVersion[]> {
  const rows = await db
    .selectFrom('incident')
    .select(['number', 'added_by', 'customer', 'contact'])
    .where('contact', 'is not', null)
    .execute();
  const rowOf = new Map(rows.map((row) => [row.number, row]));
  const versions: ContactVersion[] = [];
  const add = (text: unknown, since: number, incident: number | null) => {
    const key = nineDigitKey(asText(text));
    const name =
      rowOf
        .get(incident ?? 0)
        ?.customer?.trim()
        .toLowerCase() ?? null;
    if (key !== null) versions.push({ key, text: String(text), since, name });
  };
  const changes = await db
    .selectFrom('change')
    .select(['action_id', 'incident', 'before', 'after'])
    .where('entity', '=', 'incident')
    .where(sql<boolean>`(before like '%"contact":%' or after like '%"contact":%')`)
    .orderBy('action_id')
    .orderBy('position')
    .execute();
  const corrected = new Set<number | null>();
  for (const { action_id, incident, before, after } of changes) {
    if (!corrected.has(incident))
      add(parseImage(before)?.['contact'], rowOf.get(incident ?? 0)?.added_by ?? 0, incident);
    corrected.add(incident);
    add(parseImage(after)?.['contact'], action_id, incident);
  }
  for (const { number, added_by, contact } of rows)
    if (!corrected.has(number)) add(contact, added_by, number);
  return versions.sort((a, b) => a.since - b.since);
}

/** Null for no image or a damaged one. */
function parseImage(json: string | null): Image | null {
  try {
    const image: unknown = JSON.parse(json ?? 'null');
    return typeof image === 'object' ? (image as Image | null) : null;
  } catch {
    return null;
  }
}

function withContact(image: Image, same: string): string {
  const others = Object.entries(image).filter(([column]) => column !== 'same_as' && column !== 'key');
  return JSON.stringify({ ...Object.fromEntries(others), same_contact: same });
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
