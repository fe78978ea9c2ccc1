import type { Kysely } from 'kysely';
import type { Action, ActionKind, Beside, HistoryEntry } from '../domain/action.ts';
import type { Note } from '../domain/incident.ts';
import { keptFromRow, type Row } from './kept.ts';
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
    lastIncident: row.last_incident,
  };
}

/** The newest actions of the whole house, oldest of them first. */
export async function actions(db: Kysely<Tables>, limit: number): Promise<readonly Action[]> {
  const rows = await db.selectFrom('action').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.reverse().map(actionFromRow);
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
  const beside = await besideThen(db, number, changes);
  return actions.flatMap((row): readonly HistoryEntry[] => {
    const action = actionFromRow(row);
    if (!ids.has(row.id)) return [{ action, entity: 'incident', what: 'created', fields: [], beside: null }];
    return changes
      .filter(({ action_id }) => action_id === row.id)
      .map((change) => ({ action, ...entry(change), beside: beside.get(change) ?? null }));
  });
}

/** For each change that added something beside an incident or took it off: what it was, before it was corrected. */
async function besideThen(
  db: Kysely<Tables>,
  number: number,
  changes: readonly ChangeTable[],
): Promise<ReadonlyMap<ChangeTable, Beside>> {
  const rows = new Map<string, Row>();
  for (const entity of new Set(changes.map((change) => change.entity))) {
    if (entity === 'incident') continue;
    // All that stands beside an incident says which one.
    const found: readonly unknown[] = await db
      .selectFrom(entity as 'promise')
      .selectAll()
      .where('incident', '=', number)
      .execute();
    for (const row of found as readonly Row[]) rows.set(`${entity} ${String(row['id'])}`, row);
  }
  const then = new Map<ChangeTable, Beside>();
  // From the newest back: each correction is taken out of the row; one that was undone is out of it already.
  for (const change of [...changes].reverse()) {
    const key = `${change.entity} ${change.record}`;
    const row = rows.get(key);
    if (!row) continue;
    const { what } = entry(change);
    if (what !== 'updated') then.set(change, { of: change.entity, row: keptFromRow(row) } as Beside);
    // Before it was created, its id may have been that of another, which an undo took back.
    if (what === 'created') rows.delete(key);
    else if (what === 'updated') rows.set(key, { ...row, ...(JSON.parse(change.before ?? '{}') as Row) });
  }
  return then;
}

function entry(change: ChangeTable): Pick<HistoryEntry, 'entity' | 'what' | 'fields'> {
  const entity = change.entity as HistoryEntry['entity'];
  if (change.before === null || change.after === null) return { entity, what: 'created', fields: [] };
  const before = JSON.parse(change.before) as Record<string, unknown>;
  const after = JSON.parse(change.after) as Record<string, unknown>;
  if ('removed_by' in after) {
    return { entity, what: after['removed_by'] === null ? 'restored' : 'removed', fields: [] };
  }
  const fields = Object.keys(after).map((field) => ({ field, before: before[field], after: after[field] }));
  return { entity, what: 'updated', fields };
}

export async function notes(db: Kysely<Tables>, number: number): Promise<readonly Note[]> {
  return db
    .selectFrom('note')
    .select(['id', 'text', 'at', 'by'])
    .where('incident', '=', number)
    .orderBy('id')
    .execute();
}
