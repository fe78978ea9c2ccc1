import { parse as parseUuid } from 'uuid';
import type { Named, NameRef } from '../domain/action.ts';
import { compileMaker } from '../domain/compiled.ts';
import { damaged } from '../domain/damage.ts';
import type { Entry } from '../domain/entry.ts';
import { isList } from '../domain/field.ts';
import {
  keyedFields,
  type ExportedIncident,
  type ColumnKey,
  type FieldName,
  type Incident,
  type IncidentFields,
  type KeyedField,
} from '../domain/incident.ts';
import type { NameList } from '../domain/name.ts';
import { fromJson, isTexts } from '../domain/stored.ts';
import type { IncidentColumns, IncidentTable } from './schema.ts';
import { checkOf } from './validation.ts';

export type IncidentRow = IncidentTable;
type IncidentColumn = keyof IncidentRow;
type Remedies = readonly Entry<'remedy'>[];

/** Converts the values of some columns to an incident. Throws damaged_part. */
export type RowReader<Some> = (values: readonly unknown[], remedies: Remedies) => Some;

/** Which columns of incidents are read, and how their values, in this order, become an object. */
export interface Extent<Some> {
  readonly columns: readonly IncidentColumn[];
  readonly read: RowReader<Some>;
}

/** The path of each column's value in an incident. */
const paths = new Map<IncidentColumn, string>([
  ['number', 'number'],
  ['uuid', 'uuid'],
  ['recorded_at', 'recordedAt'],
  ['added_by', 'addedBy'],
  ...keyedFields.map(({ key, path }) => [key, path] as const),
]);

const listColumns: ReadonlySet<string> = new Set(
  keyedFields.filter(({ field }) => isList(field)).map(({ key }) => key),
);

function extent<Some>(columns: readonly IncidentColumn[]): Extent<Some> {
  return { columns, read: openReader(columns, columns) };
}

const ownColumns = ['number', 'uuid', 'recorded_at', 'removed_by'] as const;

export const whole = extent<Incident>([...ownColumns, 'added_by', ...keyedFields.map(({ key }) => key)]);
export const exported = extent<ExportedIncident>([
  ...ownColumns,
  ...keyedFields.filter(({ field }) => field.exported !== false).map(({ key }) => key),
]);

export function incidentFromRow(row: IncidentRow, remedies: Remedies): Incident {
  return whole.read(
    whole.columns.map((column) => row[column]),
    remedies,
  );
}

/**
 * Creates a reader of value arrays: the values of `columns` in their order, then those of `seldom` as one JSON array, or
 * null if all of these are null. better-sqlite3 takes four times as long to return rows as objects.
 */
export function incidentReader<Some>(
  { columns: wanted }: Extent<Some>,
  columns: readonly IncidentColumn[],
  seldom: readonly IncidentColumn[],
): RowReader<Some> {
  const read = openReader<Some>(wanted, columns);
  const readAll = openReader<Some>(wanted, [...columns, ...seldom]);
  return (values, remedies) => {
    const known = values.slice(0, columns.length);
    const others = values[columns.length];
    return typeof others === 'string'
      ? readAll([...known, ...(JSON.parse(others) as readonly unknown[])], remedies)
      : read(known, remedies);
  };
}

/** Creates a reader of the `given` columns; the other `wanted` columns become null. */
function openReader<Some>(
  wanted: readonly IncidentColumn[],
  given: readonly IncidentColumn[],
): RowReader<Some> {
  const pathsOf = (columns: readonly IncidentColumn[]) => columns.map((column) => paths.get(column) ?? '');
  const make = compileMaker<Some>(
    [...pathsOf(wanted).filter((path) => path !== ''), 'deleted', 'remedies'],
    [...pathsOf(given), 'deleted', 'remedies'],
  );
  const requireWhole = checkerOf(given);
  const [number, uuid, removed] = [
    given.indexOf('number'),
    given.indexOf('uuid'),
    given.indexOf('removed_by'),
  ];
  const lists = given.flatMap((column, place) => (listColumns.has(column) ? [{ column, place }] : []));
  return (values, remedies) => {
    requireWhole(values);
    const id = values[number] as number;
    const row: unknown[] = [...values, (values[removed] ?? null) !== null, remedies];
    row[uuid] = uuidText(row[uuid] as Uint8Array | string, id);
    for (const { column, place } of lists) row[place] = listFromText(row[place] as string | null, id, column);
    return make(row);
  };
}

/** Creates a check of values, except lists, which are checked when they are parsed. It throws damaged_part. */
function checkerOf(columns: readonly IncidentColumn[]): (values: readonly unknown[]) => void {
  const number = columns.indexOf('number');
  const checked = columns.flatMap((column, place) => {
    const check = listColumns.has(column) ? null : checkOf('incident', column);
    return check === null ? [] : [{ column, place, check }];
  });
  return (values) => {
    for (const { column, place, check } of checked) {
      const value = values[place];
      if (value !== null && !check(value)) throw damaged('incident', values[number] as number, column);
    }
  };
}

/** Resolves a reference to a name to its id. */
export type IdOf = (list: NameList, ref: NameRef) => number | null;

/** Returns the conversion of a field's value to the value of its column. */
export function storing({ name, field }: KeyedField): (value: unknown, idOf: IdOf) => unknown {
  if (field.kind === 'name') return (value, idOf) => idOf(name as NameList, value as NameRef);
  return isList(field) ? (value) => textFromList(value as readonly string[] | null) : (value) => value;
}

const stored = keyedFields.map((keyed) => ({ ...keyed, store: storing(keyed) }));
const momentParts = stored.filter(({ isOfMoment }) => isOfMoment);
const byName = new Map(stored.filter(({ isOfMoment }) => !isOfMoment).map((each) => [each.name, each]));

/** Converts fields to columns, and resolves names to ids. */
export function columnsOf(fields: Partial<Named<IncidentFields>>, idOf: IdOf): Partial<IncidentColumns> {
  const columns: Partial<Record<ColumnKey, unknown>> = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    const field = byName.get(name);
    if (field && fields[name] !== undefined) columns[field.key] = field.store(fields[name], idOf);
  }
  const { moment } = fields;
  if (moment) for (const { key, name } of momentParts) columns[key] = moment[name as keyof typeof moment];
  return columns as Partial<IncidentColumns>;
}

function listFromText(text: string | null, number: number, column: string): readonly string[] | null {
  if (text === null) return null;
  const list = fromJson(text, isTexts);
  if (list === null) throw damaged('incident', number, column);
  return list;
}

function textFromList(list: readonly string[] | null): string | null {
  return list === null ? null : JSON.stringify(list);
}

/** Formats a UUID from its bytes or their 32 hexadecimal digits. Throws damaged_part. */
function uuidText(bytes: Uint8Array | string, number: number): string {
  const uuid = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('hex');
  if (uuid.length !== 32) throw damaged('incident', number, 'uuid');
  return `${uuid.slice(0, 8)}-${uuid.slice(8, 12)}-${uuid.slice(12, 16)}-${uuid.slice(16, 20)}-${uuid.slice(20)}`;
}

export function uuidBytes(uuid: string): Uint8Array {
  return Buffer.from(parseUuid(uuid));
}
