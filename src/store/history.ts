import type { Kysely } from 'kysely';
import {
  actionKinds,
  type Action,
  type FieldValue,
  type HistoryEntry,
  type IncidentEntry,
} from '../domain/action.ts';
import { damagedPart, readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import { isListField } from '../domain/field.ts';
import type { Note } from '../domain/incident.ts';
import { recordFields } from '../domain/recordfields.ts';
import { parseJson, isTexts, type RowImage } from '../domain/jsonshape.ts';
import { incidentEntryKinds, type IncidentEntryKind } from '../domain/entry.ts';
import { entryFromRow, type Row } from './entries.ts';
import type { ActionTable, ChangeTable, Tables } from './schema.ts';
import { parseImage, requireValidRow } from './validation.ts';

export type ActionRow = Omit<ActionTable, 'id'> & { readonly id: number };

/** Converts a row to an action. Throws damaged_part. */
export function actionFromRow(row: ActionRow): Action {
  const kind = actionKinds.find((each) => each === row.kind);
  if (kind === undefined) throw damagedPart('action', row.id, 'kind');
  requireValidRow('action', 'action', row.id, { at: row.at });
  return {
    id: row.id,
    kind,
    at: row.at,
    by: row.by,
    ...(row.about === null ? {} : { subject: row.about }),
    undoes: row.undoes,
    undoneBy: row.undone_by,
    incidents: row.incidents,
    firstIncident: row.first_incident,
    lastIncident: row.last_incident,
  };
}

/** Reads the newest actions of the business, the oldest of these first. */
export async function readActions(
  db: Kysely<Tables>,
  limit: number,
  onDamage: OnDamage = throwDamage,
): Promise<readonly Action[]> {
  const rows = await db.selectFrom('action').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return readEach(rows.reverse(), actionFromRow, onDamage);
}

/** Reads the history of an incident, oldest first, even if the incident is absent or deleted. Throws damaged_part. */
export async function readHistory(db: Kysely<Tables>, number: number): Promise<readonly HistoryEntry[]> {
  const changes = await db
    .selectFrom('change')
    .selectAll()
    .where('incident', '=', number)
    .orderBy('action_id')
    .orderBy('position')
    .execute();
  const ids = new Set(changes.map(({ action_id }) => action_id));
  const actions = await db
    .selectFrom('action')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('id', 'in', [...ids, 0]),
        eb.and([
          eb('kind', '=', 'import'),
          eb('first_incident', '<=', number),
          eb('last_incident', '>=', number),
        ]),
      ]),
    )
    .orderBy('id')
    .execute();
  const entries = await reconstructEntries(db, number, changes);
  return actions.flatMap((row): readonly HistoryEntry[] => {
    const action = actionFromRow(row);
    if (!ids.has(row.id))
      return [{ action, entity: 'incident', operation: 'created', fields: [], entry: null }];
    return changes
      .filter((change) => change.action_id === row.id && !isFingerprint(change))
      .map((change) => ({ action, ...describeChange(change), entry: entries.get(change) ?? null }));
  });
}

/** Whether a change only sets the fingerprint of an imported row, which says nothing to people. */
function isFingerprint(change: ChangeTable): boolean {
  const columns = Object.keys(parseImage(change, change.after) ?? {});
  return columns.length > 0 && columns.every((column) => column.startsWith('import_'));
}

const entryTables: ReadonlySet<string> = new Set(['note', ...incidentEntryKinds]);

/** Reconstructs the entry that each change created or removed, as it was then. */
async function reconstructEntries(
  db: Kysely<Tables>,
  number: number,
  changes: readonly ChangeTable[],
): Promise<ReadonlyMap<ChangeTable, IncidentEntry>> {
  const rows = new Map<string, Row>();
  for (const entity of new Set(changes.map((change) => change.entity))) {
    if (entity === 'incident') continue;
    if (!entryTables.has(entity)) throw damagedPart('history', number, 'entity');
    // All these tables have the column `incident`.
    const found: readonly unknown[] = await db
      .selectFrom(entity as 'promise')
      .selectAll()
      .where('incident', '=', number)
      .execute();
    for (const row of found as readonly Row[]) rows.set(`${entity} ${String(row['id'])}`, row);
  }
  const entries = new Map<ChangeTable, IncidentEntry>();
  // Reverts the updates from the newest backwards; an undone update is already reverted in the row.
  for (const change of [...changes].reverse()) {
    const key = `${change.entity} ${change.record}`;
    const row = rows.get(key);
    if (!row) continue;
    const { operation } = describeChange(change);
    if (operation !== 'updated')
      entries.set(change, {
        of: change.entity,
        row: entryFromRow(change.entity as IncidentEntryKind, row),
      } as IncidentEntry);
    // An earlier entry, whose creation was undone, may have had the same id.
    if (operation === 'created') rows.delete(key);
    else if (operation === 'updated') rows.set(key, { ...row, ...parseImage(change, change.before) });
  }
  return entries;
}

function describeChange(change: ChangeTable): Pick<HistoryEntry, 'entity' | 'operation' | 'fields'> {
  const entity = change.entity as HistoryEntry['entity'];
  const [before, after] = [parseImage(change, change.before), parseImage(change, change.after)];
  if (before === null || after === null) return { entity, operation: 'created', fields: [] };
  if ('removed_by' in after) {
    return { entity, operation: after['removed_by'] === null ? 'restored' : 'removed', fields: [] };
  }
  const lists = recordFields[entity].filter(({ field }) => isListField(field)).map(({ key }) => key);
  const value = (image: RowImage, key: string): FieldValue => {
    const stored = image[key] ?? null;
    return typeof stored === 'string' && lists.includes(key) ? parseJson(stored, isTexts) : stored;
  };
  const fields = Object.keys(after).map((field) => ({
    field,
    before: value(before, field),
    after: value(after, field),
  }));
  return { entity, operation: 'updated', fields };
}

/** Reads the notes of an incident, oldest first. */
export async function readNotes(
  db: Kysely<Tables>,
  number: number,
  onDamage: OnDamage = throwDamage,
): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('note')
    .select(['id', 'text', 'at', 'by'])
    .where('incident', '=', number)
    .orderBy('id')
    .execute();
  const checkNote = (row: Note): Note => {
    requireValidRow('note', 'note', row.id, { ...row });
    return row;
  };
  return readEach(rows, checkNote, onDamage);
}
