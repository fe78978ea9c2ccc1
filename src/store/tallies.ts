import { sql, type Kysely, type RawBuilder } from 'kysely';
import {
  describeDimension,
  dimensions,
  type Cell,
  type FieldKey,
  type TallyDimension,
} from '../domain/dimension.ts';
import { throwDamage, type OnDamage } from '../domain/damage.ts';
import { fieldsOf, isFilterKey, type Filter } from '../domain/filter.ts';
import type { TallyQuestion } from '../domain/records.ts';
import { matches } from './filters.ts';
import { columnOf } from './incidentrows.ts';
import { computedKeys } from './computedkeys.ts';
import { canonicalContact } from './customers.ts';
import type { Cache } from './cache.ts';
import type { IncidentTable, Tables } from './schema.ts';
import { removeDamagedGroups } from './damagedgroups.ts';
import { selectTogether, type Select } from './selects.ts';

const column = (name: keyof IncidentTable) => sql.ref(`incident.${name}`);

/** The expression that each dimension is grouped by. */
export const groupKeys = {
  ...Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const { field } = describeDimension(dimension);
      return field === null ? [] : [[dimension, column(columnOf(field))]];
    }),
  ),
  business_day: column('business_day'),
  // Merged contacts are one customer.
  contact: canonicalContact,
  ...computedKeys,
} as Readonly<Record<TallyDimension, RawBuilder<unknown>>>;

/** The leading columns of the index incident_tally; grouping in this order needs no sort. */
const tallyOrder = ['department', 'hour', 'weekday', 'shift'] as const satisfies readonly TallyDimension[];

/** The groups that one select reads: of complaints with their number, or of remedies with their sums. */
interface Grouping {
  readonly of: 'complaints' | 'remedies';
  readonly filter: Filter;
  readonly dimensions: readonly TallyDimension[];
}

/** The cells of groupings, by their JSON. */
export type GroupedCells = ReadonlyMap<string, readonly Cell[]>;

/**
 * Counts complaints and adds up their remedies by dimensions, in the database engine. One statement answers all questions;
 * questions that need the same groups share them.
 */
export async function tallies(
  db: Kysely<Tables>,
  questions: readonly TallyQuestion[],
  cache: Cache<GroupedCells> = (_, compute) => compute(),
  onDamage: OnDamage = throwDamage,
): Promise<readonly (readonly Cell[])[]> {
  const groupings = new Map(
    questions.flatMap(groupingsOf).map((grouping) => [JSON.stringify(grouping), grouping]),
  );
  const cells = await cache([...groupings.keys()].join(''), () => selectGroups(db, groupings, onDamage));
  return questions.map((question) => {
    const [counts, sums] = groupingsOf(question).map((grouping) => ({
      ...grouping,
      cells: cells.get(JSON.stringify(grouping)) ?? [],
    }));
    if (counts === undefined) return [];
    const counted =
      counts.dimensions === question.dimensions
        ? counts.cells
        : rollUp(counts.cells, counts.dimensions, question.dimensions);
    return sums === undefined ? counted : addSums(counted, sums.cells);
  });
}

function groupingsOf({ filter, dimensions, measures = [] }: TallyQuestion): readonly Grouping[] {
  const isWholeHistory = filter.period.from === null && filter.period.to === null;
  // A bare count is quicker than the groups that it could be added up from.
  const canRollUp =
    dimensions.length > 0 &&
    dimensions.every((dimension) => (tallyOrder as readonly string[]).includes(dimension));
  // One index scan serves all tallies of the same filter.
  const isRolledUp = isWholeHistory && canRollUp && isCoveredByIndexes(filter);
  return [
    { of: 'complaints', filter, dimensions: isRolledUp ? tallyOrder : dimensions },
    ...(measures.length > 0 ? [{ of: 'remedies', filter, dimensions } as const] : []),
  ];
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
  groupings: ReadonlyMap<string, Grouping>,
  onDamage: OnDamage,
): Promise<GroupedCells> {
  const rows = await selectTogether(db, [...groupings.values()].map(selectOf));
  const cells = new Map<string, readonly Cell[]>();
  for (const [index, [key, { of, dimensions }]] of [...groupings].entries()) {
    const checked = of === 'complaints' ? dimensions.map((dimension) => [dimension, dimension] as const) : [];
    const groups = await removeDamagedGroups(db, rows[index] ?? [], checked, onDamage);
    cells.set(
      key,
      groups.map((row) => ({
        keys: dimensions.map((dimension) => row[dimension] ?? null),
        complaints: Number(row.complaints),
        valueMinor: Number(row.value),
        costMinor: Number(row.cost),
      })),
    );
  }
  return cells;
}

type GroupRow = Readonly<Partial<Record<TallyDimension, FieldKey>>> &
  Readonly<Record<'complaints' | 'value' | 'cost', number | string | null>>;

function selectOf({ of, filter, dimensions }: Grouping): Select<GroupRow> {
  const isOfRemedies = of === 'remedies';
  // If the index does not cover the filter, coalesce() stops SQLite from scanning it in order and fetching every row.
  const isInOrder = isOfRemedies || isCoveredByIndexes(filter);
  const keys = dimensions.map((dimension) =>
    isInOrder ? groupKeys[dimension] : sql`coalesce(${groupKeys[dimension]}, null)`,
  );
  const remedies = sql`join remedy on remedy.incident = incident.number and remedy.removed_by is null`;
  return {
    columns: {
      ...Object.fromEntries(dimensions.map((dimension, index) => [dimension, keys[index]])),
      complaints: isOfRemedies ? sql<null>`null` : sql<number | string>`count(*)`,
      value: isOfRemedies ? sql<number | string | null>`sum(remedy.value_minor)` : sql<null>`null`,
      cost: isOfRemedies ? sql<number | string | null>`sum(remedy.cost_minor)` : sql<null>`null`,
    },
    from: sql`from incident ${isOfRemedies ? remedies : sql``}
      where ${matches(filter)}
      ${keys.length > 0 ? sql`group by ${sql.join(keys)}` : sql`having count(*) > 0`}`,
  };
}

/** Adds the sums of remedies to the cells with the same keys. */
function addSums(cells: readonly Cell[], sums: readonly Cell[]): readonly Cell[] {
  const byKeys = new Map(sums.map((sum) => [JSON.stringify(sum.keys), sum]));
  return cells.map((cell) => {
    const { valueMinor = 0, costMinor = 0 } = byKeys.get(JSON.stringify(cell.keys)) ?? {};
    return { ...cell, valueMinor, costMinor };
  });
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
