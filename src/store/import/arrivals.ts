import type { NameRef } from '../../domain/action.ts';
import { incidentEntryKinds } from '../../domain/entry.ts';
import { storedFields, type Incident } from '../../domain/incident.ts';
import { recordFields } from '../../domain/recordfields.ts';
import type { ImportPreview } from '../../domain/records.ts';
import type { StagedRows } from './stagedrows.ts';

/** Columns of incidents that refer to a list of names to which an import may add. */
export const nameColumns: readonly string[] = storedFields
  .filter(({ field, isMomentPart }) => field.kind === 'name' && !isMomentPart)
  .map(({ key }) => key);
/** The same columns of the entries of incidents. */
const entryNameColumns = new Set(
  incidentEntryKinds
    .flatMap((kind) => recordFields[kind].filter(({ field }) => field.kind === 'name'))
    .map(({ key }) => key),
);

interface FirstRow {
  readonly wall: string;
  readonly department_id: number | null;
  readonly category_id: number | null;
  readonly place: string | null;
  readonly description: string;
  /** Remedies as JSON. */
  readonly remedies: string;
  readonly customer: string | null;
  readonly status: Incident['status'];
}
type FirstRemedy = ImportPreview['first'][number]['remedies'][number];

/**
 * Describes the rows that an import would add: their days and the first `shown` of them; and the names that it would add, also
 * by the changes that it brings in. Works with the result of `matchRows`.
 */
export function describeArrivals(rows: StagedRows, shown: number, updates: boolean): ImportPreview {
  const { raw, names } = rows;
  const days = raw
    .prepare<[], { from: string | null; to: string | null }>(
      `select min(business_day) as "from", max(business_day) as "to" from temp.arriving`,
    )
    .get();
  const needed = new Set([
    ...idsOfNewNames(rows, (join) => `from temp.arriving ${join}`),
    ...(updates ? idsOfUpdates(rows) : []),
  ]);
  const first = raw
    .prepare<[number], FirstRow>(
      `select wall, department_id, category_id, place, description, customer, status,
         (select json_group_array(json_object('kind', columns ->> 'kind', 'valueMinor', columns ->> 'value_minor'))
          from temp.entries where entries.position = arriving.position and entries.kind = 'remedy') as remedies
       from temp.arriving order by ordinal limit ?`,
    )
    .all(shown);
  const refOf = (id: number | null): NameRef =>
    id === null || id >= 0 ? id : { created: names.find((each) => each.id === id)?.name ?? '' };
  return {
    days:
      typeof days?.from === 'string' && typeof days.to === 'string' ? { from: days.from, to: days.to } : null,
    names: names.filter(({ id }) => needed.has(id)).map(({ list, name }) => ({ list, name })),
    first: first.map(({ department_id, category_id, remedies, ...others }) => ({
      ...others,
      department: refOf(department_id),
      category: refOf(category_id),
      remedies: JSON.parse(remedies) as readonly FirstRemedy[],
    })),
  };
}

/** Returns the negative ids that rows or their entries refer to. `from` is the FROM clause of the rows, with one more join. */
export function idsOfNewNames({ raw }: StagedRows, from: (join: string) => string): ReadonlySet<number> {
  const ids = [
    ...nameColumns.map((column) => `select ${column} as id ${from('')}`),
    ...[...entryNameColumns].map(
      (column) => `select columns ->> '${column}' as id ${from('join temp.entries using (position)')}`,
    ),
  ];
  return new Set(
    raw
      .prepare<[], number>(ids.map((select) => `select id from (${select}) where id < 0`).join(' union '))
      .pluck()
      .all(),
  );
}

/** Returns the negative ids that changes of matched rows refer to. */
function idsOfUpdates({ raw }: StagedRows): readonly number[] {
  return nameColumns.flatMap((column) =>
    raw
      .prepare<[string], number>(
        `select distinct ${column} from temp.differences join temp.staged using (position)
         where field = ? and not is_kept and ${column} < 0`,
      )
      .pluck()
      .all(column),
  );
}
