import {
  expressionBuilder,
  sql,
  type Expression,
  type ExpressionBuilder,
  type RawBuilder,
  type SqlBool,
} from 'kysely';
import type { ComputedDimension, FieldKey } from '../domain/dimension.ts';
import {
  fieldsOf,
  filterKeys,
  comparedKeys,
  describeFilter,
  type Filter,
  type FilterKey,
  type CustomCondition,
} from '../domain/filter.ts';
import { fold } from '../domain/text.ts';
import { computedKeys } from './computedkeys.ts';
import { columnOf } from './incidentrows.ts';
import { contactKeyOf } from './contactkeys.ts';
import { hasFurtherContact, belongsToCustomer } from './customers.ts';
import type { IncidentTable, Tables } from './schema.ts';

type Where = ExpressionBuilder<Tables, 'incident'>;
type Condition = Expression<SqlBool>;

/** The condition of a filter on the table `incident`. */
export function where(filter: Filter) {
  return (eb: Where): Condition => {
    const { from, to } = filter.period;
    const conditions: (Condition | null)[] = [
      ...Object.values(specialConditions).map((condition) => condition(eb, filter)),
      from === null ? null : eb('incident.business_day', '>=', from),
      to === null ? null : eb('incident.business_day', '<=', to),
      filter.reviewed === undefined
        ? null
        : eb('incident.reviewed_at', filter.reviewed ? 'is not' : 'is', null),
      filter.contact === undefined ? null : belongsToCustomer(sql`${filter.contact}`),
      ...filterKeys.map((key) => fieldCondition(eb, key, filter)),
    ];
    return eb.and(conditions.filter((condition) => condition !== null));
  };
}

/** The same condition for a query that is written as SQL. */
export function matches(filter: Filter): Condition {
  return where(filter)(expressionBuilder<Tables, 'incident'>());
}

/** The conditions of filters that do more than compare fields. */
const specialConditions: Readonly<Record<CustomCondition, (eb: Where, filter: Filter) => Condition | null>> =
  {
    deleted: (eb, { deleted }) => eb('incident.removed_by', deleted === true ? 'is not' : 'is', null),
    kind: (eb, { kind }) =>
      // Written as in the partial indexes; otherwise SQLite does not use them.
      kind === undefined ? sql<SqlBool>`incident.kind = 'complaint'` : eb('incident.kind', 'in', kind),
    customer(eb, { customer }) {
      if (customer === undefined) return null;
      const key = contactKeyOf(sql`${customer}`);
      return eb.or([
        contains('customer', customer),
        contains('contact', customer),
        // Finds a phone number however it is spaced, and next to other text.
        belongsToCustomer(key),
        hasFurtherContact(key),
      ]);
    },
    remedy(_, { remedy }) {
      if (remedy === undefined) return null;
      const kinds = remedy.flatMap(({ remedies }) => remedies ?? []).map(fold);
      const given = (kind: RawBuilder<unknown>) => sql<SqlBool>`exists (select 1 from remedy
        where remedy.incident = incident.number and remedy.removed_by is null ${kind})`;
      return sql<SqlBool>`(${sql.join(
        [
          ...(kinds.length > 0 ? [given(sql`and fold(remedy.kind) in (${sql.join(kinds)})`)] : []),
          ...(remedy.some(({ remedies }) => remedies === null) ? [sql`not ${given(sql``)}`] : []),
          sql`false`,
        ],
        sql` or `,
      )})`;
    },
    promise: (_, { promise }) => hasComputedKey('promise', promise),
    informed: (_, { informed }) => hasComputedKey('informed', informed),
  };

/** The condition that a computed dimension has any of these values, null among them; null if there is no filter. */
function hasComputedKey(
  dimension: ComputedDimension,
  values: readonly FieldKey[] | undefined,
): Condition | null {
  if (values === undefined) return null;
  const key = computedKeys[dimension];
  const isAny = values.map((value) => sql`${key} is ${value}`);
  return sql<SqlBool>`(${sql.join([...isAny, sql`false`], sql` or `)})`;
}

/** The condition of a filter that compares fields; null if the filter is not set. */
function fieldCondition(eb: Where, key: FilterKey, filter: Filter): Condition | null {
  const [fields, value] = [fieldsOf(key), comparedKeys(filter, key)];
  if (fields === null || value === null) return null;
  const columns = fields.map(columnOf);
  if (typeof value !== 'string') return eb.or(columns.map((column) => anyOf(eb, column, value)));
  const anywhere = (text: string) => eb.or(columns.map((column) => contains(column, text)));
  return isEachWordSearched(key) ? eb.and(fold(value).split(' ').map(anywhere)) : anywhere(value);
}

function isEachWordSearched(key: FilterKey): boolean {
  const description = describeFilter(key);
  return description.values === 'letters' && description.isEachWord === true;
}

/** Writes the values as literals, so that SQLite can see that a partial index covers them. */
function anyOf(eb: Where, column: keyof IncidentTable, values: readonly FieldKey[]): Condition {
  const name = `incident.${column}` as const;
  const present = values.filter((value) => value !== null).map((value) => sql.lit(value));
  return eb.or([
    ...(present.length === 1 ? [eb(name, '=', present[0] as never)] : []),
    ...(present.length > 1 ? [eb(name, 'in', present as never)] : []),
    ...(present.length < values.length ? [eb(name, 'is', null)] : []),
  ]);
}

/** Compares folded text; `fold` in SQL is the function of the domain. */
function contains(column: keyof IncidentTable, text: string): Condition {
  return sql<SqlBool>`instr(fold(${sql.ref(`incident.${column}`)}), ${fold(text)}) > 0`;
}
