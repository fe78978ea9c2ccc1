import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { FieldKey } from '../domain/dimension.ts';
import {
  fieldsOf,
  filterKeys,
  keysAsked,
  type Filter,
  type FilterKey,
  type OwnCondition,
} from '../domain/filter.ts';
import { fold } from '../domain/text.ts';
import { columnOf } from './columns.ts';
import { keyOf } from './contacts.ts';
import { holds, isOf } from './customers.ts';
import type { IncidentTable, Tables } from './schema.ts';

type Where = ExpressionBuilder<Tables, 'incident'>;
type Condition = Expression<SqlBool>;

/** The condition of a filter on the incident table. */
export function where(filter: Filter) {
  return (eb: Where): Condition => {
    const { from, to } = filter.period;
    const conditions: (Condition | null)[] = [
      ...Object.values(ownConditions).map((condition) => condition(eb, filter)),
      from === null ? null : eb('incident.business_day', '>=', from),
      to === null ? null : eb('incident.business_day', '<=', to),
      filter.reviewed === undefined
        ? null
        : eb('incident.reviewed_at', filter.reviewed ? 'is not' : 'is', null),
      filter.contact === undefined ? null : isOf(sql`${filter.contact}`),
      ...filterKeys.map((key) => fieldCondition(eb, key, filter)),
    ];
    return eb.and(conditions.filter((condition) => condition !== null));
  };
}

/** The conditions of filters that are more than a comparison of a field. */
const ownConditions: Readonly<Record<OwnCondition, (eb: Where, filter: Filter) => Condition | null>> = {
  deleted: (eb, { deleted }) => eb('incident.removed_by', deleted === true ? 'is not' : 'is', null),
  kind: (eb, { kind }) =>
    // In the words of the indexes: the engine has to see that they hold every row that is asked for.
    kind === undefined ? sql<SqlBool>`incident.kind = 'complaint'` : eb('incident.kind', 'in', kind),
  customer(eb, { customer }) {
    if (customer === undefined) return null;
    const key = keyOf(sql`${customer}`);
    return eb.or([
      contains('customer', customer),
      contains('contact', customer),
      // A phone number is the same however it is spaced, and beside whatever else.
      isOf(key),
      holds(key),
    ]);
  },
};

/** The condition of a filter that compares fields; null where nothing is asked of them. */
function fieldCondition(eb: Where, key: FilterKey, filter: Filter): Condition | null {
  const [fields, asked] = [fieldsOf(key), keysAsked(filter, key)];
  if (fields === null || asked === null) return null;
  const compare = (column: keyof IncidentTable) =>
    typeof asked === 'string' ? contains(column, asked) : anyOf(eb, column, asked);
  return eb.or(fields.map((field) => compare(columnOf(field))));
}

/** The values stand in the query as they are, for the engine to see that an index of some of them will do. */
function anyOf(eb: Where, column: keyof IncidentTable, values: readonly FieldKey[]): Condition {
  const name = `incident.${column}` as const;
  const present = values.filter((value) => value !== null).map((value) => sql.lit(value));
  return eb.or([
    ...(present.length === 1 ? [eb(name, '=', present[0] as never)] : []),
    ...(present.length > 1 ? [eb(name, 'in', present as never)] : []),
    ...(present.length < values.length ? [eb(name, 'is', null)] : []),
  ]);
}

/** `fold` is defined on every engine: the same folding as in the domain. */
function contains(column: keyof IncidentTable, text: string): Condition {
  return sql<SqlBool>`instr(fold(${sql.ref(`incident.${column}`)}), ${fold(text)}) > 0`;
}
