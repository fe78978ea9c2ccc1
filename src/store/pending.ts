import { sql, type Kysely } from 'kysely';
import type { Pending, Until } from '../domain/due.ts';
import { findAll, incidentsWhere } from './incidents.ts';
import { keptWhere } from './kept.ts';
import type { Tables } from './schema.ts';

/** What waits for somebody up to a day; each question has an index of its own. */
export async function pending(db: Kysely<Tables>, { day, before, formalUntil }: Until): Promise<Pending> {
  const safety = await incidentsWhere(db, sql<boolean>`safety is not null and status = 'open'`);
  const aftercare = await incidentsWhere(db, sql<boolean>`abuse = 'happened'`);
  // Two questions, each with an index of its own; asked as one they would read every row.
  const unheard = await incidentsWhere(
    db,
    sql<boolean>`acknowledge_due_at is not null and status = 'open'
      and acknowledge_due_at < ${before} and acknowledged_at is null`,
  );
  const unsolved = await incidentsWhere(
    db,
    sql<boolean>`resolve_due_at is not null and status = 'open' and resolve_due_at < ${before}`,
  );
  const unanswered = new Map([...unheard, ...unsolved].map((incident) => [incident.number, incident]));
  // Once it is settled, only what was planned for a day after that is still to be done.
  const followUps = await incidentsWhere(
    db,
    sql<boolean>`follow_up_on is not null and follow_up_on <= ${day}
      and (status = 'open' or follow_up_on > resolved_on)`,
  );
  const promises = await keptWhere(db, 'promise', sql<boolean>`outcome is null and due_at < ${before}`);
  const formals = await keptWhere(db, 'formal', sql<boolean>`sent_on is null and due_on <= ${formalUntil}`);
  const preventions = await keptWhere(db, 'prevention', sql<boolean>`done_on is null and due_on <= ${day}`);
  const numbers = [...promises, ...formals, ...preventions].flatMap(({ incident }) => incident ?? []);
  return {
    safety,
    aftercare,
    unanswered: [...unanswered.values()],
    followUps,
    promises,
    formals,
    preventions,
    incidents: await findAll(db, [...new Set(numbers)]),
  };
}
