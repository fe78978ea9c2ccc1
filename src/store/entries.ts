import type { Kysely } from 'kysely';
import type { Named, NameRef } from '../domain/action.ts';
import { readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import type { IncidentEntryKind, EntryFields, EntryKind, Entry } from '../domain/entry.ts';
import type { NameList } from '../domain/name.ts';
import { recordFields, recordKinds } from '../domain/recordfields.ts';
import type { Period } from '../domain/time/period.ts';
import type { IdOf } from './incidentrows.ts';
import type { Tables } from './schema.ts';
import { requireValidRow } from './validation.ts';

/** A row of any table. */
export type Row = Readonly<Record<string, string | number | null>>;

const fieldsByName = new Map(
  recordKinds.map((kind) => [kind, new Map(recordFields[kind].map((keyed) => [keyed.name, keyed]))]),
);

/** Converts fields to columns, and resolves names to ids. */
export function entryColumns<Kind extends EntryKind>(
  kind: Kind,
  fields: Partial<Named<EntryFields[Kind]>>,
  idOf: IdOf,
): Readonly<Record<string, unknown>> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const keyed = fieldsByName.get(kind)?.get(name);
    if (keyed && value !== undefined)
      columns[keyed.key] = keyed.field.kind === 'name' ? idOf(name as NameList, value as NameRef) : value;
  }
  return columns;
}

/** Converts a row to its fields. Throws damaged_part. */
export function entryFromRow<Kind extends EntryKind>(kind: Kind, row: Row): Entry<Kind> {
  requireValidRow(kind, kind, row['id'] ?? 0, row);
  const fields = recordFields[kind].map(({ key, name }) => [name, row[key]]);
  return { ...Object.fromEntries(fields), id: row['id'], incident: row['incident'] } as Entry<Kind>;
}

/** Selects the live entries of a kind, oldest first: those of some incidents, or all. */
export async function selectEntries<Kind extends EntryKind>(
  db: Kysely<Tables>,
  kind: Kind,
  incidents?: readonly number[],
  onDamage: OnDamage = throwDamage,
): Promise<readonly Entry<Kind>[]> {
  const rows: readonly unknown[] = await selectLive(db, kind)
    .$if(incidents !== undefined, (query) =>
      // An empty list selects nothing, not everything.
      query.where('incident', 'in', incidents?.length ? incidents : [-1]),
    )
    .orderBy('id')
    .execute();
  return readEach(rows, (row) => entryFromRow(kind, row as Row), onDamage);
}

/** The query for the live entries of the incidents `first` to `last` (inclusive), in the order of the incidents. */
export function entriesBetween(db: Kysely<Tables>, kind: IncidentEntryKind, first: number, last: number) {
  return selectLive(db, kind)
    .where('incident', '>=', first)
    .where('incident', '<=', last)
    .orderBy('incident')
    .orderBy('id');
}

/** Selects the live volumes of the business days of a period, by day. */
export async function selectVolumes(
  db: Kysely<Tables>,
  { from, to }: Period,
  onDamage: OnDamage = throwDamage,
): Promise<readonly Entry<'volume'>[]> {
  const rows = await db
    .selectFrom('volume')
    .selectAll()
    .where('removed_by', 'is', null)
    .$if(from !== null, (query) => query.where('day', '>=', from ?? ''))
    .$if(to !== null, (query) => query.where('day', '<=', to ?? ''))
    .orderBy('day')
    .orderBy('id')
    .execute();
  return readEach(rows, (row) => entryFromRow('volume', { ...row }), onDamage);
}

/** Begins the query for the live entries of a kind. */
function selectLive(db: Kysely<Tables>, kind: EntryKind) {
  // All entry tables have the columns that the callers use.
  return db
    .selectFrom(kind as 'promise')
    .selectAll()
    .where('removed_by', 'is', null);
}
