import { sql, type Kysely, type RawBuilder } from 'kysely';
import { damagedPart, readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import type { DatedItem, DueIncident, DueKind, Pending, DueHorizon } from '../domain/due.ts';
import { formatUuid, uuidInHex } from './incidentrows.ts';
import type { FormalTask } from '../domain/formal.ts';
import type { IncidentTable, Tables } from './schema.ts';
import { selectTogether, type Select } from './selects.ts';
import { checkOf, requireValidRow } from './validation.ts';

/** Selects everything that is due up to a day, in one statement. Each of its selects has an index of its own. */
export async function selectPending(
  db: Kysely<Tables>,
  { callsOn, day, before, formalUntil }: DueHorizon,
  onDamage: OnDamage = throwDamage,
): Promise<Pending> {
  const [
    safety,
    aftercare,
    upset,
    unacknowledged,
    unresolved,
    followUps,
    promises,
    deadlines,
    preventions,
    calls,
  ] = await selectTogether(db, [
    incidentsWhere(sql`safety is not null and status = 'open'`),
    incidentsWhere(sql`abuse = 'happened'`),
    incidentsWhere(sql`status = 'open' and state in ('upset', 'gone') and kind = 'complaint'`),
    // Two selects, each with its index; a single one would read every row.
    incidentsWhere(sql`acknowledge_due_at is not null and status = 'open'
        and acknowledge_due_at < ${before} and acknowledged_at is null`),
    incidentsWhere(sql`resolve_due_at is not null and status = 'open' and resolve_due_at < ${before}`),
    // After a resolution, only a follow-up planned for a later day is still due.
    incidentsWhere(sql`follow_up_on is not null and follow_up_on <= ${day}
        and (status = 'open' or follow_up_on > resolved_on)`),
    entriesWhere('promise', sql`outcome is null and due_at < ${before}`, {
      due_at: sql<number>`entry.due_at`,
      text: sql<string | null>`entry.text`,
      by: sql<string | null>`entry.made_by`,
    }),
    entriesWhere('deadline', sql`done_on is null and due_on <= ${formalUntil}`, {
      due_on: sql<string | null>`entry.due_on`,
      task: sql<string>`entry.task`,
      text: sql<string | null>`(select reference from formal
          where formal.incident = entry.incident and formal.removed_by is null)`,
    }),
    entriesWhere('prevention', sql`done_on is null and due_on <= ${day}`, {
      due_on: sql<string | null>`entry.due_on`,
      text: sql<string>`entry.text`,
      by: sql<string | null>`entry.owner`,
    }),
    entriesWhere(
      'response',
      // The follow-up of a complaint is a call already.
      sql`call_until >= ${callsOn ?? null} and contact is not null and not exists (
          select 1 from incident as made
          where made.channel = 'survey' and made.business_day = response.day and made.contact = response.contact
            and made.removed_by is null)`,
      {
        due_on: sql<string | null>`entry.call_until`,
        text: sql<string | null>`entry.text`,
        by: sql<string | null>`entry.customer`,
        satisfaction: sql<number | null>`entry.satisfaction`,
        reached_by: sql<string | null>`entry.contact`,
      },
    ),
  ]);
  const incidents = (...rows: readonly (readonly IncidentPart[])[]) => {
    const byNumber = new Map(rows.flat().map((row) => [row.number, row]));
    return readEach(
      [...byNumber.values()].sort((a, b) => a.number - b.number),
      dueIncident,
      onDamage,
    );
  };
  const entries = <Row extends EntryDue, Part>(
    kind: DatedEntryKind,
    rows: readonly Row[],
    partOf: (row: Row) => Part,
  ) =>
    readEach(
      rows,
      (row) => {
        requireValidRow(kind, kind, row.id, { due_at: row.due_at ?? null, due_on: row.due_on ?? null });
        return { id: row.id, incident: row.number, ...partOf(row) };
      },
      onDamage,
    );
  return {
    safety: incidents(safety),
    aftercare: incidents(aftercare),
    upset: incidents(upset),
    unanswered: incidents(unacknowledged, unresolved),
    followUps: incidents(followUps),
    promises: entries('promise', promises, ({ due_at, text, by }) => ({ dueAt: due_at, text, madeBy: by })),
    deadlines: entries('deadline', deadlines, ({ due_on, task, text }) => ({
      dueOn: due_on,
      task: task as FormalTask,
      reference: text,
    })),
    preventions: entries('prevention', preventions, ({ due_on, text, by }) => ({
      dueOn: due_on,
      text,
      owner: by,
    })),
    calls: calls.map(({ id, due_on, text, by, satisfaction, reached_by }) => ({
      id,
      callUntil: due_on,
      text,
      customer: by,
      satisfaction,
      contact: reached_by,
    })),
    incidents: incidents([...promises, ...deadlines, ...preventions].filter(hasIncident)),
  };
}

/** The columns of a DueIncident besides its uuid. */
const incidentColumns = [
  'number',
  'business_day',
  'description',
  'place',
  'customer',
  'contact',
  'owner',
  'recorded_by',
  'state',
  'reported_at',
  'acknowledged_at',
  'acknowledge_due_at',
  'resolve_due_at',
  'follow_up_on',
] as const satisfies readonly (keyof IncidentTable)[];

/** Looked up once: hundreds of rows are checked. */
const checks = incidentColumns.flatMap((column) => {
  const check = checkOf('incident', column);
  return check === null ? [] : [{ column, check }];
});

type IncidentPart = Pick<IncidentTable, (typeof incidentColumns)[number]> & { readonly uuid: string };
/** The incident of an entry; all null if the entry has none. */
type PartOrNull = { readonly [Column in keyof IncidentPart]: IncidentPart[Column] | null };
type DatedEntryKind = 'promise' | 'deadline' | 'prevention' | 'response';
type EntryRow<Row> = Row & PartOrNull & { readonly id: number };
/** A promise is due at an instant, the others on a day. */
interface EntryDue {
  readonly id: number;
  readonly number: number | null;
  readonly due_at?: number | null;
  readonly due_on?: string | null;
}
type ColumnsOf<Row> = Select<Row>['columns'];

const incidentPart = {
  ...Object.fromEntries(incidentColumns.map((column) => [column, sql.ref(`incident.${column}`)])),
  uuid: uuidInHex,
} as unknown as ColumnsOf<IncidentPart>;

/** Selects live incidents. */
function incidentsWhere(condition: RawBuilder<unknown>): Select<IncidentPart> {
  return { columns: incidentPart, from: sql`from incident where removed_by is null and ${condition}` };
}

/** Selects live entries with their incidents, except those of deleted incidents. */
function entriesWhere<Row>(
  kind: DatedEntryKind,
  condition: RawBuilder<unknown>,
  columns: ColumnsOf<Row>,
): Select<EntryRow<Row>> {
  return {
    columns: { ...columns, ...incidentPart, id: sql`entry.id` } as unknown as ColumnsOf<EntryRow<Row>>,
    // Not a condition on the incident only, which would read every incident.
    from: sql`from (select * from ${sql.table(kind)} where removed_by is null and ${condition}) as entry
      left join incident on incident.number = entry.incident
      where entry.incident is null or (incident.number is not null and incident.removed_by is null)`,
  };
}

function hasIncident<Row extends PartOrNull>(row: Row): row is Row & IncidentPart {
  return row.number !== null;
}

/** Throws damaged_part. */
function dueIncident(row: IncidentPart): DueIncident {
  const damaged = checks.find(({ column, check }) => row[column] !== null && !check(row[column]));
  if (damaged) throw damagedPart('incident', row.number, damaged.column);
  return {
    number: row.number,
    uuid: formatUuid(row.uuid, row.number),
    moment: { businessDay: row.business_day },
    description: row.description,
    place: row.place,
    customer: row.customer,
    contact: row.contact,
    owner: row.owner,
    recordedBy: row.recorded_by,
    state: row.state as DueIncident['state'],
    reportedAt: row.reported_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgeDueAt: row.acknowledge_due_at,
    resolveDueAt: row.resolve_due_at,
    followUpOn: row.follow_up_on,
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
  formal: ['deadline', 'due_on'],
  prevention: ['prevention', 'due_on'],
  call: ['response', 'call_until'],
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
