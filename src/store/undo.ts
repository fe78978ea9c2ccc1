import { sql, type Kysely, type Transaction } from 'kysely';
import { findOnlyRecordedIncident, type Action, type NewAction } from '../domain/action.ts';
import { incidentEntryKinds } from '../domain/entry.ts';
import { nameLists, type NameList } from '../domain/name.ts';
import { UserError } from '../domain/error.ts';
import { recordFields, recordKinds, type RecordKind } from '../domain/recordfields.ts';
import type { Undoable } from '../domain/records.ts';
import { updateContactKeys } from './contactkeys.ts';
import { actionFromRow, type ActionRow } from './history.ts';
import { lastNumber } from './incidents.ts';
import { withReindexing } from './sqlite/reindex.ts';
import { beginAction, keyColumn, writeColumns, type Entity } from './actionwriter.ts';
import type { Tables } from './schema.ts';
import { parseImage } from './validation.ts';
import type { SqliteEngine } from './sqlite/engine.ts';

const pageRows = 1_000;
/** Kinds of actions that cannot be undone and do not block the undo of others. */
const notUndoable = ['undo', 'forget'];

/** Finds the newest action that can be undone, and a later action that blocks its undo. */
export async function findUndoable(db: Kysely<Tables>): Promise<Undoable> {
  const row = await db
    .selectFrom('action')
    .selectAll()
    .where('undone_by', 'is', null)
    .where('kind', 'not in', notUndoable)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const erasure = await db
    .selectFrom('action')
    .selectAll()
    .where('kind', '=', 'forget')
    .where('id', '>', row?.id ?? 0)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const newest = await db
    .selectFrom('action')
    .select('kind')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const found = {
    passedOverErasure: erasure ? actionFromRow(erasure) : null,
    isAfterUndo: newest?.kind === 'undo',
  };
  if (!row) return { action: null, blockedBy: null, ...found };
  return { action: actionFromRow(row), blockedBy: await findBlockingAction(db, row), ...found };
}

/**
 * Undoes one action as a whole and marks it as undone; the undo is an action of its own. Throws nothing_to_undo,
 * undo_refused, and changed_meanwhile if another till was faster.
 */
export async function undo(
  { db, raw, requireCurrent }: SqliteEngine,
  actionId: number,
  by: NewAction,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    requireCurrent();
    const row = await trx
      .selectFrom('action')
      .selectAll()
      .where('id', '=', actionId)
      .where('kind', 'not in', notUndoable)
      .executeTakeFirst();
    if (!row) throw new UserError('nothing_to_undo');
    if (row.undone_by !== null) throw new UserError('changed_meanwhile');
    const blocking = await findBlockingAction(trx, row);
    if (blocking) throw new UserError('undo_refused', { action: blocking.id, kind: blocking.kind });

    const writer = await beginAction(trx, by);
    const { id } = writer;
    const recordedIncident = findOnlyRecordedIncident(actionFromRow(row));
    if (recordedIncident === null) {
      // Imported incidents first: a name is removed only if nothing uses it.
      await removeImportedIncidents(trx, raw, row);
      await revertChanges(trx, row.id);
    } else {
      await writer.update('incident', recordedIncident, { removed_by: id }, recordedIncident);
    }
    await trx
      .updateTable('action')
      .set({
        undoes: row.id,
        incidents: row.incidents,
        first_incident: row.first_incident,
        last_incident: row.last_incident,
      })
      .where('id', '=', id)
      .execute();
    await trx.updateTable('action').set({ undone_by: id }).where('id', '=', row.id).execute();
  });
}

/** The first later action that has not been undone and touched one of the same records; null if there is none. */
async function findBlockingAction(db: Kysely<Tables>, action: ActionRow): Promise<Action | null> {
  const first = action.kind === 'import' ? (action.first_incident ?? 0) : 0;
  const last = action.kind === 'import' ? (action.last_incident ?? -1) : -1;
  const { rows } = await sql<ActionRow>`
    select later.* from action as later
    where later.id > ${action.id} and later.undone_by is null and later.kind not in (${sql.join(notUndoable)})
      and exists (
        select 1 from change as later_change
        where later_change.action_id = later.id
          and (later_change.incident between ${first} and ${last}
            or exists (
              select 1 from change as own_change
              where own_change.action_id = ${action.id}
                and (own_change.incident = later_change.incident
                  or (own_change.entity = later_change.entity and own_change.record = later_change.record)))))
    order by later.id
    limit 1`.execute(db);
  const [row] = rows;
  return row ? actionFromRow(row) : null;
}

async function revertChanges(trx: Transaction<Tables>, actionId: number): Promise<void> {
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const changes = await trx
      .selectFrom('change')
      .selectAll()
      .where('action_id', '=', actionId)
      .where('position', '<', below)
      .orderBy('position', 'desc')
      .limit(pageRows)
      .execute();
    for (const change of changes) {
      const { entity, record, before } = change;
      if (before === null) await removeCreated(trx, actionId, entity as Entity, record);
      else await writeColumns(trx, entity as Entity, record, parseImage(change, before) ?? {});
    }
    const last = changes.at(-1);
    if (!last || changes.length < pageRows) return;
    below = last.position;
  }
}

/** Deletes a created row, but not a name that something else uses by now. */
async function removeCreated(
  trx: Transaction<Tables>,
  actionId: number,
  entity: Entity,
  record: string,
): Promise<void> {
  if (isName(entity) && (await isNameInUse(trx, actionId, entity, Number(record)))) return;
  await sql`delete from ${sql.table(entity)} where ${sql.ref(keyColumn(entity))} = ${record}`.execute(trx);
  await updateContactKeys(trx, entity, record);
}

/** The kinds of records that refer to a list of names. */
const kindsReferringTo = (list: NameList): readonly RecordKind[] =>
  recordKinds.filter((kind) =>
    recordFields[kind].some(({ name, field }) => field.kind === 'name' && name === list),
  );

function isName(entity: Entity): entity is NameList {
  return (nameLists as readonly string[]).includes(entity);
}

async function isNameInUse(
  trx: Transaction<Tables>,
  actionId: number,
  list: NameList,
  id: number,
): Promise<boolean> {
  for (const table of kindsReferringTo(list)) {
    const { rows } = await sql`
      select 1 from ${sql.table(table)} where ${sql.ref(`${list}_id`)} = ${id} limit 1`.execute(trx);
    if (rows.length > 0) return true;
  }
  const merged = await trx.selectFrom(list).select('id').where('merged_into', '=', id).limit(1).execute();
  // The undo of another action may restore a reference to it.
  const column = `"${list}_id":${id}`;
  const { rows: mentioned } = await sql`
    select 1 from change join action on action.id = change.action_id
    where action.undone_by is null and action.id <> ${actionId}
      and (change.before like ${`%${column},%`} or change.before like ${`%${column}}%`}
        or change.after like ${`%${column},%`} or change.after like ${`%${column}}%`})
    limit 1`.execute(trx);
  return merged.length > 0 || mentioned.length > 0;
}

/** Deletes the incidents of an import, which have no changes in the history; their numbers are one range. */
async function removeImportedIncidents(
  trx: Transaction<Tables>,
  raw: SqliteEngine['raw'],
  action: ActionRow,
): Promise<void> {
  if (action.kind !== 'import' || action.first_incident === null || action.last_incident === null) return;
  const [first, last] = [action.first_incident, action.last_incident];
  for (const entity of ['note', ...incidentEntryKinds] as const) {
    await trx
      // All these tables have the columns used here.
      .deleteFrom(entity as 'note')
      .where('added_by', '=', action.id)
      .where('incident', '>=', first)
      .where('incident', '<=', last)
      .execute();
  }
  const others = ((await lastNumber(trx)) ?? last) - (last - first + 1);
  await withReindexing(raw, last - first + 1, others, () =>
    trx
      .deleteFrom('incident')
      .where('added_by', '=', action.id)
      .where('number', '>=', first)
      .where('number', '<=', last)
      .execute(),
  );
}
