import type { Kysely } from 'kysely';
import type { Since } from '../domain/handover.ts';
import type { Instant } from '../domain/time/zone.ts';
import { actionFromRow } from './history.ts';
import type { Tables } from './schema.ts';

/** Key of the setting that holds the last action that the last handover covered. */
export const handoverKey = 'handover';

/** An action on more incidents than this is listed without their numbers. */
const namedAtMost = 50;

export async function doneSince(db: Kysely<Tables>, start: Instant): Promise<Since> {
  const last = await db
    .selectFrom('action')
    .select('at')
    .where('kind', '=', 'handover')
    .where('undone_by', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const told = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', handoverKey)
    .executeTakeFirst();
  const toldUpTo = last && told ? Number(told.value) : null;
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .$if(toldUpTo !== null, (query) => query.where('id', '>', toldUpTo ?? 0))
    .$if(toldUpTo === null, (query) => query.where('at', '>=', start))
    .orderBy('id')
    .execute();
  const newest = await db
    .selectFrom('action')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const within = new Set(rows.map(({ id }) => id));
  const standing = rows.filter(
    ({ kind, undone_by, undoes }) =>
      kind !== 'handover' && undone_by === null && (undoes === null || !within.has(undoes)),
  );
  const done: Since['done'][number][] = [];
  for (const row of standing) {
    const { id, kind, undoes, incidents, first_incident: first, last_incident: lastIncident } = row;
    if (undoes !== null) {
      const undone = await db.selectFrom('action').select('kind').where('id', '=', undoes).executeTakeFirst();
      if (undone?.kind === 'handover') continue;
    }
    const isNamed = incidents > 0 && incidents <= namedAtMost;
    const touched = !isNamed
      ? []
      : kind === 'import' && first !== null && lastIncident !== null
        ? Array.from({ length: lastIncident - first + 1 }, (_, index) => first + index)
        : await touchedBy(db, undoes ?? id);
    done.push({ action: actionFromRow(row), incidents: touched });
  }
  return { handedOverAt: last?.at ?? null, done, upTo: newest?.id ?? 0 };
}

async function touchedBy(db: Kysely<Tables>, action: number): Promise<readonly number[]> {
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
