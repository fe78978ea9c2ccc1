import { sql, type Kysely, type RawBuilder } from 'kysely';
import {
  describeDimension,
  dimensions,
  type Approach,
  type Cell,
  type ComputedDimension,
  type Measure,
  type TallyDimension,
} from '../domain/dimension.ts';
import { throwDamage, type OnDamage } from '../domain/damage.ts';
import { fieldsOf, isFilterKey, type Filter } from '../domain/filter.ts';
import { where } from './filters.ts';
import { columnOf } from './incidentrows.ts';
import { canonicalContact } from './customers.ts';
import type { Cache } from './cache.ts';
import type { IncidentTable, Tables } from './schema.ts';
import { removeDamagedGroups } from './damagedgroups.ts';

const column = (name: keyof IncidentTable) => sql.ref(`incident.${name}`);

/** The expressions of dimensions that are not a single column. */
const computed: Readonly<Record<ComputedDimension | 'contact', RawBuilder<unknown>>> = {
  // Merged contacts are one customer.
  contact: canonicalContact,
  approach: sql<Approach>`case
    when incident.substitute is not null then 'substitute'
    when incident.proactive is not null then 'early'
    when incident.checklist is not null then 'standard'
    else 'case_by_case' end`,
};

/** The expression that each dimension is grouped by. */
export const groupKeys = {
  ...Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const { field } = describeDimension(dimension);
      return field === null ? [] : [[dimension, column(columnOf(field))]];
    }),
  ),
  business_day: column('business_day'),
  ...computed,
} as Readonly<Record<TallyDimension, RawBuilder<unknown>>>;

/** The leading columns of the index incident_tally; grouping in this order needs no sort. */
const tallyOrder = ['department', 'hour', 'weekday', 'shift'] as const satisfies readonly TallyDimension[];

/** Counts complaints and adds up their remedies by dimensions, in the database engine. */
export async function tally(
  db: Kysely<Tables>,
  filter: Filter,
  dimensions: readonly TallyDimension[],
  measures: readonly Measure[],
  cache: Cache<readonly Cell[]> = (_, compute) => compute(),
  onDamage: OnDamage = throwDamage,
): Promise<readonly Cell[]> {
  const cells = await countCells(db, filter, dimensions, cache, onDamage);
  if (measures.length === 0) return cells;
  const sums = await sumRemedies(db, filter, dimensions);
  return cells.map((cell) => {
    const sum = sums.get(JSON.stringify(cell.keys));
    return sum ? { ...cell, ...sum } : cell;
  });
}

async function countCells(
  db: Kysely<Tables>,
  filter: Filter,
  dimensions: readonly TallyDimension[],
  cache: Cache<readonly Cell[]>,
  onDamage: OnDamage,
): Promise<readonly Cell[]> {
  const isWholeHistory = filter.period.from === null && filter.period.to === null;
  const canRollUp = dimensions.every((dimension) => (tallyOrder as readonly string[]).includes(dimension));
  if (isWholeHistory && canRollUp && isCoveredByIndexes(filter)) {
    // One index scan serves all tallies of the same filter.
    const cells = await cache(JSON.stringify(filter), () =>
      selectGroups(db, filter, tallyOrder, 'in order', onDamage),
    );
    return rollUp(cells, tallyOrder, dimensions);
  }
  // If the index does not cover the filter, 'as stored' stops SQLite from scanning it in order and fetching every row.
  return selectGroups(
    db,
    filter,
    dimensions,
    isCoveredByIndexes(filter) ? 'in order' : 'as stored',
    onDamage,
  );
}

/** The columns that both incident_tally and incident_by_day contain; both contain complaints only. */
const indexed: ReadonlySet<string> = new Set([
  'department_id',
  'category_id',
  'shift_id',
  'weekday',
  'hour',
  'severity',
  'status',
] satisfies (keyof IncidentTable)[]);

/** Whether both indexes cover a filter: complaints only, and indexed columns only. */
function isCoveredByIndexes(filter: Filter): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'period' || value === false) return true;
    const fields = isFilterKey(key) ? fieldsOf(key) : null;
    return fields?.every((field) => indexed.has(columnOf(field))) === true;
  });
}

async function selectGroups(
  db: Kysely<Tables>,
  filter: Filter,
  dimensions: readonly TallyDimension[],
  order: 'in order' | 'as stored',
  onDamage: OnDamage,
): Promise<readonly Cell[]> {
  const keys = dimensions.map((dimension): RawBuilder<string | number | null> => {
    const key = groupKeys[dimension];
    return order === 'in order' ? sql`${key}` : sql`coalesce(${key}, null)`;
  });
  const rows = await db
    .selectFrom('incident')
    .select(keys.map((key, index) => key.as(`k${index}`)))
    .select(sql<number | string>`count(*)`.as('complaints'))
    .where(where(filter))
    .$if(keys.length > 0, (query) => query.groupBy(keys))
    .execute();
  const checkedColumns = dimensions.map((dimension, index) => [dimension, `k${index}`] as const);
  return (await removeDamagedGroups(db, rows, checkedColumns, onDamage))
    .map((row) => ({
      keys: keys.map((_, index) => row[`k${index}` as never] as string | number | null),
      complaints: Number(row.complaints),
      valueMinor: 0,
      costMinor: 0,
    }))
    .filter(({ complaints }) => complaints > 0);
}

async function sumRemedies(
  db: Kysely<Tables>,
  filter: Filter,
  dimensions: readonly TallyDimension[],
): Promise<ReadonlyMap<string, { valueMinor: number; costMinor: number }>> {
  const keys = dimensions.map((dimension) => groupKeys[dimension]);
  const rows = await db
    .selectFrom('incident')
    .innerJoin('remedy', 'remedy.incident', 'incident.number')
    .where('remedy.removed_by', 'is', null)
    .select(keys.map((key, index) => sql<string | number | null>`${key}`.as(`k${index}`)))
    .select(sql<number | string>`coalesce(sum(remedy.value_minor), 0)`.as('value'))
    .select(sql<number | string>`coalesce(sum(remedy.cost_minor), 0)`.as('cost'))
    .where(where(filter))
    .$if(keys.length > 0, (query) => query.groupBy(keys))
    .execute();
  return new Map(
    rows.map((row) => [
      JSON.stringify(keys.map((_, index) => row[`k${index}` as never] as unknown)),
      { valueMinor: Number(row.value), costMinor: Number(row.cost) },
    ]),
  );
}

/** Adds up cells to fewer dimensions. */
function rollUp(
  cells: readonly Cell[],
  from: readonly TallyDimension[],
  to: readonly TallyDimension[],
): readonly Cell[] {
  const positions = to.map((dimension) => from.indexOf(dimension));
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const keys = positions.map((position) => cell.keys[position] ?? null);
    const key = JSON.stringify(keys);
    const sum = sums.get(key);
    sums.set(key, {
      keys,
      complaints: cell.complaints + (sum?.complaints ?? 0),
      valueMinor: 0,
      costMinor: 0,
    });
  }
  return [...sums.values()];
}
