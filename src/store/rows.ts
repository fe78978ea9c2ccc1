import { parse as parseUuid } from 'uuid';
import type { Named, NameRef } from '../domain/action.ts';
import { damaged } from '../domain/damage.ts';
import type { Entry } from '../domain/entry.ts';
import { isList, type Field } from '../domain/field.ts';
import {
  incidentFields,
  keyedFields,
  type ExportedIncident,
  type FieldName,
  type Incident,
  type IncidentFields,
} from '../domain/incident.ts';
import type { NameList } from '../domain/name.ts';
import { fromJson, isTexts } from '../domain/stored.ts';
import type { IncidentColumns, IncidentTable } from './schema.ts';
import { checkOf } from './shapes.ts';

export type IncidentRow = IncidentTable;
type IncidentColumn = keyof IncidentRow;
type Remedies = readonly Entry<'remedy'>[];

/** Makes an incident of the values of some columns. Throws damaged_part. */
export type RowReader<Some> = (values: readonly unknown[], remedies: Remedies) => Some;

/** How much of incidents is read: from which columns, and what their values make, in the order of these. */
export interface Extent<Some> {
  readonly columns: readonly IncidentColumn[];
  readonly read: RowReader<Some>;
}

function extent<Some>(columns: readonly IncidentColumn[]): Extent<Some> {
  return { columns, read: compileReader(columns, columns) };
}

const ownColumns = ['number', 'uuid', 'removed_by', 'recorded_at'] as const;

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
 * Compiles a reader of bare values: those of `columns` in their order, and behind them those of `seldom` as a list in JSON,
 * or null where all of them are. Rows as objects take the engine four times as long to make.
 */
export function incidentReader<Some>(
  { columns: wanted }: Extent<Some>,
  columns: readonly IncidentColumn[],
  seldom: readonly IncidentColumn[],
): RowReader<Some> {
  const read = compileReader<Some>(wanted, columns);
  const readAll = compileReader<Some>(wanted, [...columns, ...seldom]);
  return (values, remedies) => {
    const others = values[columns.length];
    if (typeof others !== 'string') return read(values, remedies);
    return readAll(
      [...values.slice(0, columns.length), ...(JSON.parse(others) as readonly unknown[])],
      remedies,
    );
  };
}

/**
 * Compiles the function that makes an incident of the values of `given`; what else is `wanted` is null. It is JavaScript made
 * of the description: assigning the fields one by one would take fifteen times as long, a tenth of an export.
 */
function compileReader<Some>(
  wanted: readonly IncidentColumn[],
  given: readonly IncidentColumn[],
): RowReader<Some> {
  const value = (column: IncidentColumn) => {
    const place = given.indexOf(column);
    return place < 0 ? 'null' : `values[${place}]`;
  };
  const number = value('number');
  const property = ({ key, name, field }: (typeof keyedFields)[number]) =>
    isList(field) ? `${name}: listFromText(${value(key)}, ${number}, '${key}')` : `${name}: ${value(key)}`;
  const properties = (isOfMoment: boolean) =>
    keyedFields
      .filter((each) => each.isOfMoment === isOfMoment && wanted.includes(each.key))
      .map(property)
      .join(', ');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- made of nothing but names of ours
  const make = new Function(
    'uuidText',
    'listFromText',
    `return (values, remedies) => ({
      number: ${number},
      uuid: uuidText(${value('uuid')}, ${number}),
      deleted: ${value('removed_by')} !== null,
      recordedAt: ${value('recorded_at')},
      ${wanted.includes('added_by') ? `addedBy: ${value('added_by')},` : ''}
      moment: { ${properties(true)} },
      ${properties(false)},
      remedies,
    })`,
  ) as (...tools: readonly unknown[]) => RowReader<Some>;
  const read = make(uuidText, listFromText);
  const requireWhole = checkerOf(given);
  return (values, remedies) => {
    requireWhole(values);
    return read(values, remedies);
  };
}

/** Looks at the values of columns, but for lists, which are looked at when they are read. Throws damaged_part. */
function checkerOf(columns: readonly IncidentColumn[]): (values: readonly unknown[]) => void {
  const lists = new Set<string>(keyedFields.filter(({ field }) => isList(field)).map(({ key }) => key));
  const number = columns.indexOf('number');
  const checked = columns.flatMap((column, place) => {
    const check = lists.has(column) ? null : checkOf('incident', column);
    return check === null ? [] : [{ column, place, check }];
  });
  return (values) => {
    for (const { column, place, check } of checked) {
      const value = values[place];
      if (value !== null && !check(value)) throw damaged('incident', values[number] as number, column);
    }
  };
}

/** The id that a reference to a name stands for. */
export type IdOf = (list: NameList, ref: NameRef) => number | null;

const momentParts = keyedFields.filter(({ isOfMoment }) => isOfMoment);
const keys = new Map(keyedFields.filter(({ isOfMoment }) => !isOfMoment).map(({ name, key }) => [name, key]));

/** The columns of the fields that are given, names resolved to ids. */
export function columnsOf(fields: Partial<Named<IncidentFields>>, idOf: IdOf): Partial<IncidentColumns> {
  const columns: Record<string, unknown> = {};
  for (const name of Object.keys(fields) as FieldName[]) {
    const value: unknown = fields[name];
    if (value === undefined) continue;
    if (incidentFields[name].kind === 'moment')
      for (const part of momentParts) columns[part.key] = (value as Record<string, unknown>)[part.name];
    else columns[keys.get(name) ?? name] = storedValue(name, value, idOf);
  }
  return columns;
}

/** The value of a field as its column holds it. */
export function storedValue(name: FieldName, value: unknown, idOf: IdOf): unknown {
  const field: Field = incidentFields[name];
  if (field.kind === 'name') return idOf(name as NameList, value as NameRef);
  return isList(field) ? textFromList(value as readonly string[] | null) : value;
}

function listFromText(text: string | null, number: number, column: string): readonly string[] | null {
  if (text === null) return null;
  const list = fromJson(text, isTexts);
  if (list === null) throw damaged('incident', number, column);
  return list;
}

export function textFromList(list: readonly string[] | null): string | null {
  return list === null ? null : JSON.stringify(list);
}

/** Of its bytes, or of their 32 hexadecimal figures. */
function uuidText(bytes: Uint8Array | string, number: number): string {
  const uuid = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('hex');
  if (uuid.length !== 32) throw damaged('incident', number, 'uuid');
  return `${uuid.slice(0, 8)}-${uuid.slice(8, 12)}-${uuid.slice(12, 16)}-${uuid.slice(16, 20)}-${uuid.slice(20)}`;
}

export function uuidBytes(uuid: string): Uint8Array {
  return Buffer.from(parseUuid(uuid));
}
