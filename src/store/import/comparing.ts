import type { FieldValue } from '../../domain/action.ts';
import type { FieldName, StoredField } from '../../domain/incident.ts';
import { storedFields } from '../../domain/incident.ts';
import type { ChangedRow, Comparison, DoubtfulRow, Matches } from '../../domain/records.ts';
import { containsLines, saysOtherMoment } from './likeness.ts';
import type { StagedColumn, StagedRows } from './stagedrows.ts';

/** How many staged rows are what; together all of them. */
export type MatchedCounts = Pick<Matches, 'added' | 'unchanged' | 'changed' | 'doubtful'>;

/** What a row may say differently: the condition for it, and the columns whose later edit here protects the record. */
interface Aspect {
  /** A key of the records, `note` or `remedy`. */
  readonly field: string;
  readonly isDifferent: string;
  readonly editedColumns: readonly string[];
}

const minute = (table: string) => `${table}.resolved_at / 60000`;
const entriesOf = (kind: string) => `temp.entries where position = staged.position and kind = '${kind}'`;
const sumOf = (column: string) => ({
  row: `(select sum(columns ->> '${column}') from ${entriesOf('remedy')})`,
  record: `(select sum(${column}) from remedy where remedy.incident = incident.number and removed_by is null)`,
});
const remedyCounts = {
  row: `(select count(*) from ${entriesOf('remedy')})`,
  record: `(select count(*) from remedy where remedy.incident = incident.number and removed_by is null)`,
};
const hasOtherSum = (column: string) => {
  const { row, record } = sumOf(column);
  return `coalesce(${row} is not ${record} and ${row} is not null, 0)`;
};

/** Aspects that are compared in their own way. */
const ownAspects: Readonly<Partial<Record<FieldName, Omit<Aspect, 'field'> & { readonly field?: string }>>> =
  {
    moment: { field: 'wall', isDifferent: saysOtherMoment, editedColumns: ['wall'] },
    status: {
      isDifferent: `staged.status <> incident.status and ${isFilled('status')}`,
      editedColumns: ['status'],
    },
    kind: { isDifferent: `staged.kind <> incident.kind and ${isFilled('kind')}`, editedColumns: ['kind'] },
    // A file often has only the day; the ending of another resolution comes with the status.
    resolvedAt: {
      isDifferent: `staged.status = 'resolved' and incident.status = 'resolved' and (
      case when staged.resolved_at is null then staged.resolved_on is not null and staged.resolved_on is not incident.resolved_on
      else ${minute('staged')} is not ${minute('incident')} end)`,
      editedColumns: ['status', 'resolved_at', 'resolved_on'],
    },
    // The first response is set once and never changed.
    acknowledgedAt: {
      isDifferent: 'staged.acknowledged_at is not null and incident.acknowledged_at is null',
      editedColumns: [],
    },
  };

const noteAspect: Aspect = {
  field: 'note',
  isDifferent: `exists (
    select 1 from ${entriesOf('note')} and not exists (
      select 1 from note where note.incident = incident.number and note.text = temp.entries.columns ->> 'text'))`,
  editedColumns: [],
};
const remedyAspect: Aspect = {
  field: 'remedy',
  isDifferent: `${remedyCounts.row} > 0 and (${remedyCounts.record} = 0 or ${hasOtherSum('value_minor')} or ${hasOtherSum('cost_minor')})`,
  editedColumns: [],
};

/** Whether the cell of a field with a default value is not empty. */
function isFilled(field: string): string {
  return `(staged.defaulted is null or instr(' ' || staged.defaulted || ' ', ' ${field} ') = 0)`;
}

function aspectOf({ key, name, field }: StoredField): Aspect {
  const own = ownAspects[name as FieldName];
  if (own !== undefined) return { field: key, ...own };
  const [imported, stored] = [`staged.${key}`, `incident.${key}`];
  const isDifferent = `${imported} is not null and ${imported} <> '' and ${imported} is not ${stored}`;
  return {
    field: key,
    editedColumns: [key],
    isDifferent:
      field.kind === 'name'
        ? // A name that has been merged into another is not a difference.
          `${isDifferent} and not exists (select 1 from "${name}" as former where former.id = ${stored} and former.merged_into is not null)`
        : field.kind === 'text'
          ? `${isDifferent} and (${stored} is null or not ${containsLines(stored, imported)})`
          : isDifferent,
  };
}

/** Returns what can be compared in a file with these fields. */
function aspectsOf(rows: StagedRows, fields: readonly FieldName[]): readonly Aspect[] {
  const described = storedFields.filter(
    ({ name, key, isMomentPart }) =>
      !isMomentPart &&
      (fields as readonly string[]).includes(name) &&
      (name === 'resolvedAt' || rows.hasValues(key as StagedColumn)),
  );
  const { moment } = ownAspects;
  return [
    ...described.map(aspectOf),
    ...(moment !== undefined && fields.includes('moment') ? [{ field: 'wall', ...moment }] : []),
    ...(rows.hasEntries ? [noteAspect, remedyAspect] : []),
  ];
}

/**
 * Compares matched rows with their records. `temp.matched.fields` lists what differs, null for nothing; `temp.differences` has
 * a row for each of these, and whether the record keeps what it has: because it was edited here since the last import, because
 * a formal complaint needs a finding, or because its remedies are others.
 */
export function compareMatched(rows: StagedRows, { fields }: Comparison): void {
  const { raw } = rows;
  const aspects = aspectsOf(rows, fields);
  if (aspects.length === 0) return;
  const found = aspects
    .map(({ field, isDifferent }) => `case when ${isDifferent} then ',"${field}"' else '' end`)
    .join(' || ');
  const edited = JSON.stringify(
    Object.fromEntries(aspects.map(({ field, editedColumns }) => [field, editedColumns])),
  );
  raw.exec(`
    update temp.matched set fields = compared.fields
    from (
      select staged.position as at, ${found} as fields
      from temp.matched cross join temp.staged using (position) cross join incident using (number)
      where incident.removed_by is null) as compared
    where compared.at = matched.position and compared.fields <> ''`);
  raw
    .prepare(
      `insert into temp.differences (position, number, field, is_kept)
       select position, number, difference.value,
         exists (
           select 1 from change join action on action.id = change.action_id
           where change.incident = matched.number and action.undone_by is null and action.kind <> 'import'
             and (
               change.entity = 'incident' and exists (
                 select 1 from json_each(:edited, '$.' || difference.value) as edited
                 where json_type(change.after, '$.' || edited.value) is not null)
               or change.entity = 'remedy' and difference.value = 'remedy' and change.action_id > incident.added_by)
             and change.action_id > coalesce((
               select max(imported.action_id) from change as imported join action as import on import.id = imported.action_id
               where imported.incident = matched.number and import.kind = 'import' and import.undone_by is null), 0))
         or difference.value = 'status' and incident.status = 'open' and incident.finding is null
           and ${rows.hasValues('finding') ? 'staged.finding is null' : 'true'}
           and exists (select 1 from formal where formal.incident = incident.number and formal.removed_by is null)
         or difference.value = 'remedy' and ${remedyCounts.record} not in (0, ${remedyCounts.row})
       from temp.matched join temp.staged using (position) join incident using (number)
         cross join json_each('[' || substr(matched.fields, 2) || ']') as difference
       where matched.fields is not null`,
    )
    .run({ edited });
}

/** Completes the counts of matched rows. */
export function countChanges({ raw }: StagedRows, counts: MatchedCounts): Matches {
  const count = (query: string) => raw.prepare<[], number>(`select count(${query}`).pluck().get() ?? 0;
  if (counts.changed === 0) return { ...counts, updatable: 0, changedByUuid: 0 };
  return {
    ...counts,
    updatable: count('distinct position) from temp.differences where not is_kept'),
    changedByUuid: count(`*) from temp.matched where fields is not null and by = 'uuid'`),
  };
}

/** Describes the first changed rows, in the order of the file. */
export function describeChanged(rows: StagedRows, limit: number): readonly ChangedRow[] {
  const { raw } = rows;
  const changed = raw
    .prepare<[number], { readonly position: number; readonly number: number }>(
      'select position, number from temp.matched where fields is not null order by position limit ?',
    )
    .all(limit);
  const differences = raw.prepare<[number], { readonly field: string; readonly is_kept: number }>(
    'select field, is_kept from temp.differences where position = ? order by rowid',
  );
  return changed.map(({ position, number }) => ({
    number,
    differences: differences.all(position).map(({ field, is_kept }) => ({
      field,
      isKept: is_kept === 1,
      ...valuesOf(rows, position, number, field),
    })),
  }));
}

/** Reads what record and row say of a field; of a name that does not exist yet, its text. */
function valuesOf(
  { raw, names }: StagedRows,
  position: number,
  number: number,
  field: string,
): { readonly before: FieldValue; readonly after: FieldValue } {
  const read = (before: string, after: string) =>
    raw
      .prepare<[number, number], { readonly before: FieldValue; readonly after: FieldValue }>(
        `select ${before} as "before", ${after} as "after" from incident, temp.staged
         where incident.number = ? and staged.position = ?`,
      )
      .get(number, position) ?? { before: null, after: null };
  if (field === 'note') return read('null', `(select columns ->> 'text' from ${entriesOf('note')} limit 1)`);
  if (field === 'remedy') {
    const { row, record } = sumOf('value_minor');
    return read(record, row);
  }
  if (field === 'resolved_at')
    return read(
      'coalesce(incident.resolved_at, incident.resolved_on)',
      'coalesce(staged.resolved_at, staged.resolved_on)',
    );
  const values = read(`incident.${field}`, `staged.${field}`);
  const created =
    typeof values.after === 'number' && values.after < 0
      ? names.find(({ id }) => id === values.after)
      : undefined;
  return created === undefined ? values : { ...values, after: created.name };
}

/** The fields by which a doubtful row may contradict its record. */
const contradictedFields = [
  'wall',
  'description',
  'customer',
  'contact',
  'place',
  'department_id',
  'category_id',
  'outside_id',
];

/** Describes the first doubtful rows, in the order of the file. */
export function describeDoubtful(rows: StagedRows, limit: number): readonly DoubtfulRow[] {
  const doubtful = rows.raw
    .prepare<[number], Omit<DoubtfulRow, 'differences'> & { readonly position: number }>(
      `select position, staged.line, number, doubtful.line as "otherLine" from temp.doubtful join temp.staged using (position)
       order by position limit ?`,
    )
    .all(limit);
  return doubtful.map(({ position, line, number, otherLine }) => ({
    ...{ line, number, otherLine },
    differences: number === null ? [] : contradictionsOf(rows, position, number),
  }));
}

function contradictionsOf(rows: StagedRows, position: number, number: number): DoubtfulRow['differences'] {
  const saysOther = (field: string) =>
    field === 'wall'
      ? saysOtherMoment
      : `staged.${field} <> '' and incident.${field} <> '' and fold(staged.${field}) <> fold(incident.${field})`;
  const isIn = rows.raw
    .prepare<[number, number], Readonly<Record<string, number | null>>>(
      `select ${contradictedFields.map((field) => `${saysOther(field)} as ${field}`).join(', ')}
       from incident, temp.staged where incident.number = ? and staged.position = ?`,
    )
    .get(number, position);
  return contradictedFields
    .filter((field) => isIn?.[field] === 1)
    .map((field) => ({ field, isKept: false, ...valuesOf(rows, position, number, field) }));
}
