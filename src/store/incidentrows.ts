import { sql } from 'kysely';
import { parse as parseUuid } from 'uuid';
import type { Named, NameRef } from '../domain/action.ts';
import { compileMaker } from '../domain/recordcompiler.ts';
import { damagedPart } from '../domain/damage.ts';
import type { Entry } from '../domain/entry.ts';
import { isListField } from '../domain/field.ts';
import {
  storedField,
  storedFields,
  type ColumnKey,
  type FieldName,
  type Incident,
  type IncidentFields,
  type IncidentKey,
  type StoredField,
} from '../domain/incident.ts';
import type { NameList } from '../domain/name.ts';
import { parseJson, isTexts } from '../domain/jsonshape.ts';
import type { IncidentColumns, IncidentTable } from './schema.ts';
import { checkOf } from './validation.ts';

export type IncidentRow = IncidentTable;
type IncidentColumn = keyof IncidentRow;
type Remedies = readonly Entry<'remedy'>[];

/** Converts the values of some columns to an incident. Throws damaged_part. */
export type RowReader = (values: readonly unknown[], remedies: Remedies) => Incident;

/** The path of each column's value in an incident. */
const paths = new Map<IncidentColumn, string>([
  ['number', 'number'],
  ['uuid', 'uuid'],
  ['recorded_at', 'recordedAt'],
  ['added_by', 'addedBy'],
  ...storedFields.map(({ key, path }) => [key, path] as const),
]);

const listColumns: ReadonlySet<string> = new Set(
  storedFields.filter(({ field }) => isListField(field)).map(({ key }) => key),
);

/** The columns from which an incident is read. */
export const incidentColumnNames: readonly IncidentColumn[] = [
  'number',
  'uuid',
  'recorded_at',
  'removed_by',
  'added_by',
  ...storedFields.map(({ key }) => key),
];

const readWhole = createReader(incidentColumnNames);

export function incidentFromRow(row: IncidentRow, remedies: Remedies): Incident {
  return readWhole(
    incidentColumnNames.map((column) => row[column]),
    remedies,
  );
}

/**
 * Creates a reader of value arrays: the values of `columns` in their order, then those of `sparse` as one JSON array, or
 * null if all of these are null. better-sqlite3 takes four times as long to return rows as objects.
 */
export function createRowReader(
  columns: readonly IncidentColumn[],
  sparse: readonly IncidentColumn[],
): RowReader {
  const read = createReader(columns);
  const readWithSparse = createReader([...columns, ...sparse]);
  return (values, remedies) => {
    const dense = values.slice(0, columns.length);
    const sparseJson = values[columns.length];
    return typeof sparseJson === 'string'
      ? readWithSparse([...dense, ...(JSON.parse(sparseJson) as readonly unknown[])], remedies)
      : read(dense, remedies);
  };
}

/** Creates a reader of some columns; the fields of the others become null. */
function createReader(source: readonly IncidentColumn[]): RowReader {
  const pathsOf = (columns: readonly IncidentColumn[]) => columns.map((column) => paths.get(column) ?? '');
  const make = compileMaker<Incident>(
    [...pathsOf(incidentColumnNames).filter((path) => path !== ''), 'deleted', 'remedies'],
    [...pathsOf(source), 'deleted', 'remedies'],
  );
  const checkValues = createChecker(source);
  const [number, uuid, removed] = [
    source.indexOf('number'),
    source.indexOf('uuid'),
    source.indexOf('removed_by'),
  ];
  const lists = source.flatMap((column, index) => (listColumns.has(column) ? [{ column, index }] : []));
  return (values, remedies) => {
    checkValues(values);
    const id = values[number] as number;
    const row: unknown[] = [...values, (values[removed] ?? null) !== null, remedies];
    row[uuid] = formatUuid(row[uuid] as Uint8Array | string, id);
    for (const { column, index } of lists) row[index] = parseList(row[index] as string | null, id, column);
    return make(row);
  };
}

/** Creates a check of values, except lists, which are checked when they are parsed. It throws damaged_part. */
function createChecker(columns: readonly IncidentColumn[]): (values: readonly unknown[]) => void {
  const number = columns.indexOf('number');
  const checked = columns.flatMap((column, index) => {
    const check = listColumns.has(column) ? null : checkOf('incident', column);
    return check === null ? [] : [{ column, index, check }];
  });
  return (values) => {
    for (const { column, index, check } of checked) {
      const value = values[index];
      if (value !== null && !check(value)) throw damagedPart('incident', values[number] as number, column);
    }
  };
}

/** Resolves a reference to a name to its id. */
export type IdOf = (list: NameList, ref: NameRef) => number | null;

/** Returns the conversion of a field's value to the value of its column. */
export function columnConverter({ name, field }: StoredField): (value: unknown, idOf: IdOf) => unknown {
  if (field.kind === 'name') return (value, idOf) => idOf(name as NameList, value as NameRef);
  return isListField(field) ? (value) => formatList(value as readonly string[] | null) : (value) => value;
}

const convertedFields = storedFields.map((keyed) => ({ ...keyed, convert: columnConverter(keyed) }));
const momentParts = convertedFields.filter(({ isMomentPart }) => isMomentPart);
const fieldsByName = new Map(
  convertedFields.filter(({ isMomentPart }) => !isMomentPart).map((each) => [each.name, each]),
);

/** The column of a field of an incident or its moment: "business_day" of `businessDay`, "cause_id" of `cause`. */
export function columnOf(field: IncidentKey): IncidentColumn {
  return storedField(field).key;
}

/** Converts fields to columns, and resolves names to ids. */
export function incidentColumns(
  fields: Partial<Named<IncidentFields>>,
  idOf: IdOf,
): Partial<IncidentColumns> {
  const columns: Partial<Record<ColumnKey, unknown>> = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    const field = fieldsByName.get(name);
    if (field && fields[name] !== undefined) columns[field.key] = field.convert(fields[name], idOf);
  }
  const { moment } = fields;
  if (moment) for (const { key, name } of momentParts) columns[key] = moment[name as keyof typeof moment];
  return columns as Partial<IncidentColumns>;
}

function parseList(text: string | null, number: number, column: string): readonly string[] | null {
  if (text === null) return null;
  const list = parseJson(text, isTexts);
  if (list === null) throw damagedPart('incident', number, column);
  return list;
}

function formatList(list: readonly string[] | null): string | null {
  return list === null ? null : JSON.stringify(list);
}

/** Returning a blob is slower than returning text: 15 % of an export. */
export const uuidInHex = sql<string>`lower(hex(incident.uuid))`;

/** Formats a UUID from its bytes or their 32 hexadecimal digits. Throws damaged_part. */
export function formatUuid(bytes: Uint8Array | string, number: number): string {
  const uuid = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('hex');
  if (uuid.length !== 32) throw damagedPart('incident', number, 'uuid');
  return `${uuid.slice(0, 8)}-${uuid.slice(8, 12)}-${uuid.slice(12, 16)}-${uuid.slice(16, 20)}-${uuid.slice(20)}`;
}

/** Generates a UUID whose order follows the instant. */
export type NewUuid = (at: number) => Uint8Array;

export function uuidBytes(uuid: string): Uint8Array {
  return Buffer.from(parseUuid(uuid));
}
