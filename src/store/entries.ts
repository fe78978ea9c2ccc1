import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Named, NameRef } from '../domain/action.ts';
import { readEach, refuseDamage, type LeaveOut } from '../domain/damage.ts';
import type { IncidentEntryKind, EntryFields, EntryKind, Entry } from '../domain/entry.ts';
import type { NameList } from '../domain/name.ts';
import { recordFields, recordKinds } from '../domain/recordfields.ts';
import type { Period } from '../domain/time/period.ts';
import type { IdOf } from './rows.ts';
import type { Tables } from './schema.ts';
import { requireWhole } from './shapes.ts';

/** A row as any engine gives it. */
export type Row = Readonly<Record<string, string | number | null>>;

const byName = new Map(
  recordKinds.map((kind) => [kind, new Map(recordFields[kind].map((keyed) => [keyed.name, keyed]))]),
);

/** The columns of the fields that are given, names resolved to ids. */
export function entryColumns<Kind extends EntryKind>(
  kind: Kind,
  fields: Partial<Named<EntryFields[Kind]>>,
  idOf: IdOf,
): Readonly<Record<string, unknown>> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const keyed = byName.get(kind)?.get(name);
    if (keyed && value !== undefined)
      columns[keyed.key] = keyed.field.kind === 'name' ? idOf(name as NameList, value as NameRef) : value;
  }
  return columns;
}

/** A row as the fields it holds. Throws damaged_part. */
export function entryFromRow<Kind extends EntryKind>(kind: Kind, row: Row): Entry<Kind> {
  requireWhole(kind, kind, row['id'] ?? 0, row);
  const fields = recordFields[kind].map(({ key, name }) => [name, row[key]]);
  return { ...Object.fromEntries(fields), id: row['id'], incident: row['incident'] } as Entry<Kind>;
}

/** What stands of a kind, oldest first; of these incidents, or all there is. */
export async function selectEntries<Kind extends EntryKind>(
  db: Kysely<Tables>,
  kind: Kind,
  incidents?: readonly number[],
  leaveOut: LeaveOut = refuseDamage,
): Promise<readonly Entry<Kind>[]> {
  const rows: readonly unknown[] = await standing(db, kind)
    .$if(incidents !== undefined, (query) =>
      // An empty list is no incident, not all of them.
      query.where('incident', 'in', incidents?.length ? incidents : [-1]),
    )
    .orderBy('id')
    .execute();
  return readEach(rows, (row) => entryFromRow(kind, row as Row), leaveOut);
}

/** The query for what stands of a kind beside the incidents from one number to another, incident by incident. */
export function entriesBetween(db: Kysely<Tables>, kind: IncidentEntryKind, first: number, last: number) {
  return standing(db, kind)
    .where('incident', '>=', first)
    .where('incident', '<=', last)
    .orderBy('incident')
    .orderBy('id');
}

/** What stands of a kind, meets a condition and belongs to no deleted incident. */
export async function entriesWhere<Kind extends EntryKind>(
  db: Kysely<Tables>,
  kind: Kind,
  condition: RawBuilder<boolean>,
  leaveOut: LeaveOut = refuseDamage,
): Promise<readonly Entry<Kind>[]> {
  const rows: readonly unknown[] = await standing(db, kind)
    .where(condition)
    // Not "in (select …)": that would read every incident there is.
    .where(
      sql<boolean>`(incident is null or exists (
        select 1 from incident as theirs
        where theirs.number = ${sql.ref(`${kind}.incident`)} and theirs.removed_by is null))`,
    )
    .orderBy('id')
    .execute();
  return readEach(rows, (row) => entryFromRow(kind, row as Row), leaveOut);
}

/** The volumes that stand for the business days of a period. */
export async function volumes(
  db: Kysely<Tables>,
  { from, to }: Period,
  leaveOut: LeaveOut = refuseDamage,
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
  return readEach(rows, (row) => entryFromRow('volume', { ...row }), leaveOut);
}

function standing(db: Kysely<Tables>, kind: EntryKind) {
  // All kept tables share the columns that are asked for here.
  return db
    .selectFrom(kind as 'promise')
    .selectAll()
    .where('removed_by', 'is', null);
}
