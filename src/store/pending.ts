import { sql, type Kysely, type RawBuilder } from 'kysely';
import { throwDamage, type OnDamage } from '../domain/damage.ts';
import type { DatedItem, DueKind, Pending, DueHorizon } from '../domain/due.ts';
import * as incidents from './incidents.ts';
import { entriesWhere } from './entries.ts';
import type { Tables } from './schema.ts';

/** Selects everything that is due up to a day. Each query has an index of its own. */
export async function selectPending(
  db: Kysely<Tables>,
  { day, before, formalUntil }: DueHorizon,
  onDamage: OnDamage = throwDamage,
): Promise<Pending> {
  const incidentsWhere = (condition: RawBuilder<boolean>) =>
    incidents.incidentsWhere(db, condition, onDamage);
  const safety = await incidentsWhere(sql<boolean>`safety is not null and status = 'open'`);
  const aftercare = await incidentsWhere(sql<boolean>`abuse = 'happened'`);
  const upset = await incidentsWhere(
    sql<boolean>`status = 'open' and state in ('upset', 'gone') and kind = 'complaint'`,
  );
  // Two queries, each with its index; a single one would read every row.
  const unacknowledged = await incidentsWhere(
    sql<boolean>`acknowledge_due_at is not null and status = 'open'
      and acknowledge_due_at < ${before} and acknowledged_at is null`,
  );
  const unresolved = await incidentsWhere(
    sql<boolean>`resolve_due_at is not null and status = 'open' and resolve_due_at < ${before}`,
  );
  const unanswered = new Map(
    [...unacknowledged, ...unresolved].map((incident) => [incident.number, incident]),
  );
  // After a resolution, only a follow-up planned for a later day is still due.
  const followUps = await incidentsWhere(
    sql<boolean>`follow_up_on is not null and follow_up_on <= ${day}
      and (status = 'open' or follow_up_on > resolved_on)`,
  );
  const promises = await entriesWhere(
    db,
    'promise',
    sql<boolean>`outcome is null and due_at < ${before}`,
    onDamage,
  );
  const formals = await entriesWhere(
    db,
    'formal',
    sql<boolean>`sent_on is null and due_on <= ${formalUntil}`,
    onDamage,
  );
  const preventions = await entriesWhere(
    db,
    'prevention',
    sql<boolean>`done_on is null and due_on <= ${day}`,
    onDamage,
  );
  const numbers = [...promises, ...formals, ...preventions].flatMap(({ incident }) => incident ?? []);
  return {
    safety,
    aftercare,
    upset,
    unanswered: [...unanswered.values()],
    followUps,
    promises,
    formals,
    preventions,
    incidents: await incidents.findAll(db, [...new Set(numbers)], onDamage),
  };
}

/** The table and columns of the date of each kind of due item. */
const dateColumns: Readonly<Record<DueKind, readonly [table: string, ...columns: readonly string[]]>> = {
  safety: ['incident', 'reported_at', 'business_day'],
  aftercare: ['incident', 'business_day'],
  upset: ['incident', 'business_day'],
  gone: ['incident', 'business_day'],
  answer: ['incident', 'acknowledge_due_at'],
  solution: ['incident', 'resolve_due_at'],
  follow_up: ['incident', 'follow_up_on'],
  promise: ['promise', 'due_at'],
  formal: ['formal', 'due_on'],
  prevention: ['prevention', 'due_on'],
};

/** Counts how often each date was moved, from the history; an undo counts as a move too. */
export async function countMoves(
  db: Kysely<Tables>,
  dated: readonly DatedItem[],
): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const { kind, incident, id } of dated) {
    const [table, ...columns] = dateColumns[kind];
    const record = String(table === 'incident' ? incident?.number : id);
    const changesDate = sql.join(
      columns.map((column) => sql`json_type(change.after, ${`$.${column}`}) is not null`),
      sql` or `,
    );
    const { rows } = await sql<{ readonly count: number }>`
      select coalesce(sum(1 + (action.undone_by is not null)), 0) as count
      from change join action on action.id = change.action_id
      where change.entity = ${table} and change.record = ${record}
        and case when json_valid(change.after) then ${changesDate} end`.execute(db);
    counts.push(rows[0]?.count ?? 0);
  }
  return counts;
}
