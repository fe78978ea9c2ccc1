import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { NameFilter, Filter } from '../domain/filter.ts';
import type { NameList } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { keyOf } from './contacts.ts';
import { holds, isOf } from './customers.ts';
import type { Tables } from './schema.ts';

type Where = ExpressionBuilder<Tables, 'incident'>;

/** The condition of a filter on the incident table. */
export function where(filter: Filter) {
  return (eb: Where): Expression<SqlBool> => {
    const conditions: Expression<SqlBool>[] = [
      eb('incident.removed_by', filter.deleted === true ? 'is not' : 'is', null),
    ];
    // In the words of the indexes: the engine has to see that they hold every row that is asked for.
    if (filter.kind === undefined) conditions.push(sql<SqlBool>`incident.kind = 'complaint'`);
    else conditions.push(eb('incident.kind', 'in', filter.kind));
    const { from, to } = filter.period;
    if (from !== null) conditions.push(eb('incident.business_day', '>=', from));
    if (to !== null) conditions.push(eb('incident.business_day', '<=', to));
    if (filter.department) conditions.push(anyName(eb, 'incident.department_id', filter.department));
    if (filter.category) conditions.push(anyName(eb, 'incident.category_id', filter.category));
    if (filter.shift) conditions.push(anyName(eb, 'incident.shift_id', filter.shift));
    if (filter.cause) conditions.push(anyName(eb, 'incident.cause_id', filter.cause));
    if (filter.touchpoint) conditions.push(anyName(eb, 'incident.touchpoint_id', filter.touchpoint));
    if (filter.weekday) conditions.push(eb('incident.weekday', 'in', filter.weekday));
    if (filter.hour) conditions.push(anyValue(eb, 'incident.hour', filter.hour));
    if (filter.channel) conditions.push(anyValue(eb, 'incident.channel', filter.channel));
    if (filter.owner !== undefined) conditions.push(contains('incident.owner', filter.owner));
    if (filter.reviewed !== undefined)
      conditions.push(eb('incident.reviewed_at', filter.reviewed ? 'is not' : 'is', null));
    // In so many words, as the index of those who are still upset has them.
    if (filter.status)
      conditions.push(
        eb.or(filter.status.map((status) => sql<SqlBool>`incident.status = ${sql.lit(status)}`)),
      );
    if (filter.severity) conditions.push(anyValue(eb, 'incident.severity', filter.severity));
    if (filter.state) conditions.push(anyValue(eb, 'incident.state', filter.state, literally));
    if (filter.text !== undefined) {
      conditions.push(
        eb.or([
          contains('incident.description', filter.text),
          contains('incident.customer', filter.text),
          contains('incident.place', filter.text),
        ]),
      );
    }
    if (filter.customer !== undefined) {
      const key = keyOf(sql`${filter.customer}`);
      conditions.push(
        eb.or([
          contains('incident.customer', filter.customer),
          contains('incident.contact', filter.customer),
          // A phone number is the same however it is spaced, and beside whatever else.
          isOf(key),
          holds(key),
        ]),
      );
    }
    if (filter.contact !== undefined) conditions.push(isOf(sql`${filter.contact}`));
    if (filter.place !== undefined) conditions.push(contains('incident.place', filter.place));
    return eb.and(conditions);
  };
}

function anyName(eb: Where, column: NameColumn, asked: readonly NameFilter[]) {
  return anyValue(
    eb,
    column,
    asked.flatMap(({ ids }): readonly (number | null)[] => ids ?? [null]),
  );
}

type NameColumn = `incident.${NameList}_id`;
type NullableColumn =
  NameColumn | 'incident.hour' | 'incident.severity' | 'incident.state' | 'incident.channel';

const literally = (value: string | number) => sql.lit(value);

function anyValue(
  eb: Where,
  column: NullableColumn,
  values: readonly (string | number | null)[],
  say: (value: string | number) => unknown = (value) => value,
) {
  const present = values.filter((value) => value !== null).map(say);
  const conditions: Expression<SqlBool>[] = [];
  if (present.length > 0) conditions.push(eb(column, 'in', present as never));
  if (present.length < values.length) conditions.push(eb(column, 'is', null));
  return eb.or(conditions);
}

/** `fold` is defined on every engine: the same folding as in the domain. */
function contains(column: string, text: string): Expression<SqlBool> {
  return sql<SqlBool>`instr(fold(${sql.ref(column)}), ${fold(text)}) > 0`;
}
