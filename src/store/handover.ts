import type { Kysely } from 'kysely';
import type { ActionsSinceHandover } from '../domain/handover.ts';
import type { Instant } from '../domain/time/zone.ts';
import { actionFromRow, type ActionRow } from './history.ts';
import type { Tables } from './schema.ts';

/** Key of the setting that holds the last action that the last handover covered. */
export const handoverKey = 'handover';

/** An action on more incidents than this is listed without their numbers. */
const maxListedIncidents = 50;

/** Reads the actions since the last handover, or since `start` if there was none. Omits handovers and undone actions. */
export async function readDoneSince(db: Kysely<Tables>, start: Instant): Promise<ActionsSinceHandover> {
  const handover = await db
    .selectFrom('action')
    .select('at')
    .where('kind', '=', 'handover')
    .where('undone_by', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const setting = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', handoverKey)
    .executeTakeFirst();
  const lastCovered = handover && setting ? Number(setting.value) : null;
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .$if(lastCovered !== null, (query) => query.where('id', '>', lastCovered ?? 0))
    .$if(lastCovered === null, (query) => query.where('at', '>=', start))
    .orderBy('id')
    .execute();
  const newest = await db
    .selectFrom('action')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const ids = new Set(rows.map(({ id }) => id));
  const effective = rows.filter(
    ({ kind, undone_by, undoes }) =>
      kind !== 'handover' && undone_by === null && (undoes === null || !ids.has(undoes)),
  );
  const actions: ActionsSinceHandover['actions'][number][] = [];
  for (const row of effective) {
    if (row.undoes !== null && (await isHandover(db, row.undoes))) continue;
    actions.push({ action: actionFromRow(row), incidents: await listIncidents(db, row) });
  }
  return { handedOverAt: handover?.at ?? null, actions, upTo: newest?.id ?? 0 };
}

async function isHandover(db: Kysely<Tables>, action: number): Promise<boolean> {
  const row = await db.selectFrom('action').select('kind').where('id', '=', action).executeTakeFirst();
  return row?.kind === 'handover';
}

/** The numbers of the incidents of an action or of the action that it undoes; none if there are too many. */
async function listIncidents(
  db: Kysely<Tables>,
  { id, kind, undoes, incidents, first_incident: first, last_incident: last }: ActionRow,
): Promise<readonly number[]> {
  if (incidents === 0 || incidents > maxListedIncidents) return [];
  const changed = await selectIncidents(db, undoes ?? id);
  if (kind !== 'import' || first === null || last === null) return changed;
  return [...changed, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)];
}

async function selectIncidents(db: Kysely<Tables>, action: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('change')
    .select('incident')
    .distinct()
    .where('action_id', '=', action)
    .where('incident', 'is not', null)
    .orderBy('incident')
    .execute();
  return rows.flatMap(({ incident }) => incident ?? []);
}
