import type { Kysely } from 'kysely';
import type { Action, ActionKind, HistoryEntry } from '../domain/action.ts';
import type { Note } from '../domain/incident.ts';
import type { ActionTable, ChangeTable, Tables } from './schema.ts';

export function actionFromRow(row: Omit<ActionTable, 'id'> & { readonly id: number }): Action {
  return {
    id: row.id,
    kind: row.kind as ActionKind,
    at: row.at,
    by: row.by,
    ...(row.about === null ? {} : { about: row.about }),
    undoes: row.undoes,
    undoneBy: row.undone_by,
    incidents: row.incidents,
    firstIncident: row.first_incident,
  };
}

/** Everything that was done to an incident, oldest first, also when it is gone. */
export async function history(db: Kysely<Tables>, number: number): Promise<readonly HistoryEntry[]> {
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
  return actions.flatMap((row): readonly HistoryEntry[] => {
    const action = actionFromRow(row);
    if (!ids.has(row.id)) return [{ action, entity: 'incident', what: 'created', fields: [] }];
    return changes.filter(({ action_id }) => action_id === row.id).map((change) => entry(action, change));
  });
}

function entry(action: Action, change: ChangeTable): HistoryEntry {
  const entity = change.entity as HistoryEntry['entity'];
  if (change.before === null || change.after === null) return { action, entity, what: 'created', fields: [] };
  const before = JSON.parse(change.before) as Record<string, unknown>;
  const after = JSON.parse(change.after) as Record<string, unknown>;
  if ('removed_by' in after) {
    return { action, entity, what: after['removed_by'] === null ? 'restored' : 'removed', fields: [] };
  }
  const fields = Object.keys(after).map((field) => ({ field, before: before[field], after: after[field] }));
  return { action, entity, what: 'updated', fields };
}

export async function notes(db: Kysely<Tables>, number: number): Promise<readonly Note[]> {
  return db
    .selectFrom('note')
    .select(['id', 'text', 'at', 'by'])
    .where('incident', '=', number)
    .orderBy('id')
    .execute();
}
