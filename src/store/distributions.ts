import { sql, type Kysely, type RawBuilder } from 'kysely';
import { throwDamage, type OnDamage } from '../domain/damage.ts';
import { parseJson, isTexts } from '../domain/jsonshape.ts';
import type { AsOf, Metric, MetricDimension, MetricValues, MetricCount } from '../domain/metric.ts';
import type { Filter } from '../domain/filter.ts';
import { allTime, type Period } from '../domain/time/period.ts';
import { canonicalContact } from './customers.ts';
import { matches } from './filters.ts';
import type { Tables } from './schema.ts';
import { removeDamagedGroups } from './damagedgroups.ts';
import { groupKeys } from './tallies.ts';

/** Where the values of a fact, or of a part of it, come from. */
interface FactSource {
  /** A query on the entries of incidents; without one, the value comes from the incident itself. */
  readonly rows?: RawBuilder<unknown>;
  readonly value: RawBuilder<unknown>;
  /** The day that the period of the filter applies to, if not the business day; null if it has not come. */
  readonly day?: RawBuilder<unknown>;
  readonly isNumber: boolean;
}

const factKeys: Readonly<Record<MetricDimension, RawBuilder<unknown>>> = {
  ...groupKeys,
  checklist: sql.ref('incident.checklist'),
  own_action: sql`case when exists (
    select 1 from prevention where prevention.incident = incident.number and prevention.removed_by is null
  ) then 'yes' end`,
  remedy_given: sql.ref('source.remedy'),
  approver: sql.ref('source.approver'),
  before: sql.ref('source.before'),
  usual: sql.ref('source.usual'),
  understood: sql.ref('source.understood'),
};

const sourceValue = sql.ref('source.value');
const sourceDay = sql.ref('source.day');

/** Counts every value of a fact for every combination of keys, in the database engine. */
export async function countDistribution<Of extends Metric>(
  db: Kysely<Tables>,
  filter: Filter,
  fact: Of,
  by: readonly MetricDimension[],
  asOf: AsOf,
  onDamage: OnDamage = throwDamage,
): Promise<readonly MetricCount<MetricValues[Of]>[]> {
  const name: Metric = fact;
  if (name === 'complaints_of_customer')
    return (await countComplaintsOfCustomers(db, filter)) as readonly MetricCount<MetricValues[Of]>[];
  const sources = factsAsOf(asOf)[name];
  if ('value' in sources) return countSource(db, filter, fact, sources, by, onDamage);
  const cells = new Map<string, MetricCount<MetricValues[Of]>>();
  for (const source of sources)
    for (const cell of await countSource(db, filter, fact, source, by, onDamage)) {
      const key = JSON.stringify([cell.keys, cell.value]);
      cells.set(key, { ...cell, count: cell.count + (cells.get(key)?.count ?? 0) });
    }
  return [...cells.values()];
}

async function countSource<Of extends Metric>(
  db: Kysely<Tables>,
  filter: Filter,
  fact: Of,
  source: FactSource,
  by: readonly MetricDimension[],
  onDamage: OnDamage,
): Promise<readonly MetricCount<MetricValues[Of]>[]> {
  const columns = [...by.map((key) => factKeys[key]), source.value];
  const positions = columns.map((_, index) => sql.raw(String(index + 1)));
  const { rows } = await sql<Readonly<Record<string, string | number | null>>>`
    select ${sql.join(columns.map((column, index) => sql`${column} as ${sql.ref(`c${index}`)}`))},
      count(*) as count
    from incident
      ${source.rows ? sql`inner join (${source.rows}) as source on source.incident = incident.number` : sql``}
    where ${matches(source.day ? { ...filter, period: allTime } : filter)}
      ${source.day ? isInPeriod(source.day, filter.period) : sql``}
    group by ${sql.join(positions)}`.execute(db);
  const valueColumn = `c${by.length}`;
  const checkedColumns = [
    ...by.map((key, index) => [key, `c${index}`] as const),
    [fact, valueColumn] as const,
  ];
  const intact = await removeDamagedGroups(db, rows, checkedColumns, onDamage);
  return intact.map((row) => {
    const cell = row[valueColumn] ?? null;
    return {
      keys: by.length === 0 ? none : by.map((_, index) => row[`c${index}`] ?? null),
      value: (cell === null ? null : decode(fact, cell, source)) as MetricValues[Of] | null,
      count: Number(row['count']),
    };
  });
}

const none: readonly never[] = [];

function decode(fact: Metric, cell: string | number, { isNumber }: FactSource): string | number {
  if (fact === 'steps_done') return (parseJson(String(cell), isTexts) ?? none).join(' ');
  return isNumber ? Number(cell) : cell;
}

function isInPeriod(column: RawBuilder<unknown>, { from, to }: Period) {
  return sql`and ${column} is not null
    ${from === null ? sql`` : sql`and ${column} >= ${from}`}
    ${to === null ? sql`` : sql`and ${column} <= ${to}`}`;
}

async function countComplaintsOfCustomers(
  db: Kysely<Tables>,
  filter: Filter,
): Promise<readonly MetricCount<number>[]> {
  const { rows } = await sql<Readonly<Record<'complaints' | 'customers', string | number>>>`
    select complaints, count(*) as customers
    from (
      select ${canonicalContact} as key, count(*) as complaints
      from incident
      where contact_key is not null and ${matches(filter)}
      group by 1
    ) as customer
    group by complaints`.execute(db);
  return rows.map(({ complaints, customers }) => ({
    keys: [],
    value: Number(complaints),
    count: Number(customers),
  }));
}

const resolvedAt = sql`case when incident.status = 'resolved' then incident.resolved_at end`;
const firstResolvedAt = sql`coalesce(
  (select min(reopening.resolved_at) from reopening
   where reopening.incident = incident.number and reopening.removed_by is null),
  ${resolvedAt})`;

/** Whole minutes since the complaint was reported; null for an earlier moment, which must be a mistake. */
const minutesTo = (at: RawBuilder<unknown>) => sql`case when ${at} >= incident.reported_at
  then (${at} - incident.reported_at) / 60000 end`;

/** Whether a target was met. `done` is null until it is done. */
const targetState = (done: RawBuilder<unknown>, due: RawBuilder<unknown>, { now }: AsOf) => sql`case
  when ${due} is null then null
  when ${done} <= ${due} then 'met'
  when ${done} > ${due} or ${due} < ${now} then 'missed'
  else 'waiting' end`;

/** Whether only the day of the resolution is known, which says nothing about a target in minutes. */
const isResolvedWithoutTime = sql`incident.status = 'resolved' and incident.resolved_at is null`;

/** Who approved a remedy; null for somebody who approved their own. */
const approver = sql`case when approved_by is not null and fold(approved_by) <> fold(coalesce(given_by, ''))
  then approved_by end`;

const remedyAmount = (amount: RawBuilder<unknown>) => ({
  rows: sql`select incident, ${amount} as value, kind as remedy, ${approver} as approver
    from remedy where removed_by is null`,
  value: sourceValue,
  isNumber: true,
});

/**
 * By how much the remedies of one person for one complaint, added up, exceed that person's limit (as in `overLimit`). If
 * the unapproved remedies alone exceed it, only these count; otherwise all of them, with one of the approvers.
 */
const excessOfGiver = {
  rows: sql`select incident, null as remedy,
      case when unapproved > least_limit then unapproved else total end - least_limit as value,
      case when unapproved > least_limit then null else approver end as approver
    from (
      select incident, fold(coalesce(given_by, '')) as giver, sum(value_minor) as total,
        sum(case when approver is null then value_minor else 0 end) as unapproved,
        min(limit_minor) as least_limit, min(approver) as approver
      from (select *, ${approver} as approver from remedy where removed_by is null and value_minor is not null) as gift
      group by 1, 2
    ) as gifts`,
  value: sourceValue,
  isNumber: true,
};

const factsAsOf = (
  asOf: AsOf,
): Readonly<Record<Exclude<Metric, 'complaints_of_customer'>, FactSource | readonly FactSource[]>> => ({
  minutes_to_acknowledge: { value: minutesTo(sql.ref('incident.acknowledged_at')), isNumber: true },
  minutes_to_first_resolution: { value: minutesTo(firstResolvedAt), isNumber: true },
  minutes_to_resolution: { value: minutesTo(resolvedAt), isNumber: true },
  acknowledge_target: {
    value: sql`case when not (incident.acknowledged_at is null and ${isResolvedWithoutTime})
      then ${targetState(sql.ref('incident.acknowledged_at'), sql.ref('incident.acknowledge_due_at'), asOf)} end`,
    isNumber: false,
  },
  resolve_target: {
    value: sql`case when not (${isResolvedWithoutTime})
      then ${targetState(resolvedAt, sql.ref('incident.resolve_due_at'), asOf)} end`,
    isNumber: false,
  },
  resolution: {
    value: sql`case
      when exists (select 1 from reopening
        where reopening.incident = incident.number and reopening.removed_by is null) then 'reopened'
      when incident.status = 'resolved' then 'lasting' end`,
    isNumber: false,
  },
  movement: [
    { value: sql`'new'`, day: sql.ref('incident.business_day'), isNumber: false },
    // A resolution on an unknown day counts for the day of the complaint, so that the complaint does not stay open.
    {
      value: sql`'resolved'`,
      day: sql`case when incident.status = 'resolved' then coalesce(incident.resolved_on, incident.business_day) end`,
      isNumber: false,
    },
    {
      rows: sql`select incident, 'resolved' as value, coalesce(resolved_on, on_day) as day
        from reopening where removed_by is null`,
      value: sourceValue,
      day: sourceDay,
      isNumber: false,
    },
    {
      rows: sql`select incident, 'reopened' as value, on_day as day from reopening where removed_by is null`,
      value: sourceValue,
      day: sourceDay,
      isNumber: false,
    },
  ],
  remedy_value: remedyAmount(sql`value_minor`),
  remedy_cost: remedyAmount(sql`cost_minor`),
  staff_cost: remedyAmount(sql`time_cost_minor`),
  above_limit: excessOfGiver,
  given: {
    value: sql`(select coalesce(sum(value_minor), 0) from remedy
      where remedy.incident = incident.number and remedy.removed_by is null
      having max(value_minor) > 0 or max(cost_minor) > 0)`,
    isNumber: true,
  },
  promise: {
    rows: sql`select incident, case outcome when 'kept' then 'met' when 'broken' then 'missed'
        else case when due_at < ${asOf.now} then 'missed' else 'waiting' end end as value
      from promise where removed_by is null`,
    value: sourceValue,
    isNumber: false,
  },
  follow_up: {
    // After a resolution, only a follow-up planned for a later day is still due.
    rows: sql`select incident, due_on as day, case when on_day <= due_on then 'in_time' else 'late' end as value
      from follow_up where removed_by is null and due_on is not null
      union all
      select number, follow_up_on, case when follow_up_on < ${asOf.today} then 'overdue' else 'waiting' end
      from incident where follow_up_on is not null and (status = 'open' or follow_up_on > resolved_on)`,
    value: sourceValue,
    day: sourceDay,
    isNumber: false,
  },
  follow_up_outcome: {
    rows: sql`select incident, on_day as day, outcome as value from follow_up where removed_by is null`,
    value: sourceValue,
    day: sourceDay,
    isNumber: false,
  },
  came_back: {
    rows: sql`select number as incident, came_back_on as day, 'yes' as value
      from incident where came_back_on is not null`,
    value: sourceValue,
    day: sourceDay,
    isNumber: false,
  },
  satisfaction: {
    rows: sql`select incident, satisfaction as value, ${sql.ref('before')}, usual, understood
      from follow_up where id in (select max(id) from follow_up
        where removed_by is null and outcome = 'reached' group by incident)`,
    value: sourceValue,
    isNumber: true,
  },
  steps_done: { value: sql.ref('incident.steps_done'), isNumber: false },
  foreseen: {
    value: sql`case when incident.anticipation_id is null then 'no' else 'yes' end`,
    isNumber: false,
  },
});
