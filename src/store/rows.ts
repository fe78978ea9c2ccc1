import { parse as parseUuid } from 'uuid';
import { damaged } from '../domain/damage.ts';
import type { ExportedIncident, Incident, IncidentFields } from '../domain/incident.ts';
import type { Entry } from '../domain/entry.ts';
import type { NameList } from '../domain/name.ts';
import type { Named, NameRef } from '../domain/action.ts';
import { fromJson, isTexts } from '../domain/stored.ts';
import type { IncidentTable } from './schema.ts';
import { checkOf, listColumns } from './shapes.ts';

export type IncidentRow = IncidentTable;
/** The columns that hold what an incident says; the others hold how it came and went. */
export type IncidentColumns = Omit<
  IncidentTable,
  'number' | 'uuid' | 'added_by' | 'removed_by' | 'recorded_at' | 'import_hash' | 'import_occurrence'
>;

/** What an exported incident is made of. */
const exportedColumns = [
  'number',
  'uuid',
  'removed_by',
  'status',
  'wall',
  'offset_minutes',
  'business_day',
  'weekday',
  'hour',
  'shift_id',
  'department_id',
  'category_id',
  'severity',
  'state',
  'channel',
  'description',
  'place',
  'customer',
  'contact',
  'offered',
  'follow_up_on',
  'recorded_by',
  'recorded_at',
  'reported_at',
  'resolved_at',
  'checklist',
  'steps_done',
  'ending',
  'finding',
  'kind',
  'owner',
  'acknowledged_at',
  'acknowledge_due_at',
  'resolve_due_at',
  'follow_up_due_on',
  'safety',
  'abuse',
  'posted',
  'proactive',
  'same_event',
  'affected',
  'substitute',
  'partner',
  'touchpoint_id',
  'expected',
  'cause_id',
  'whys',
  'unchanged_because',
  'reviewed_at',
  'anticipation_id',
  'came_back_on',
] as const satisfies readonly (keyof IncidentRow)[];

/** What an incident is made of; the other columns are the engine's own. */
const incidentColumns = [
  ...exportedColumns,
  'basis',
  'at',
  'resolved_on',
  'added_by',
] as const satisfies readonly (keyof IncidentRow)[];

type IncidentColumn = (typeof incidentColumns)[number];
/** A place among bare values; which column stands there, only the compiler knows. */
type Place<Column extends IncidentColumn> = number & { readonly column?: Column };
const at = Object.fromEntries(incidentColumns.map((column, place) => [column, place])) as {
  readonly [Column in IncidentColumn]: Place<Column>;
};

type Remedies = readonly Entry<'remedy'>[];

/** How much of incidents is read: from which columns, and what their values make. */
export interface Extent<Some> {
  readonly columns: readonly IncidentColumn[];
  readonly from: (values: readonly unknown[], remedies: Remedies) => Some;
}
export const whole: Extent<Incident> = { columns: incidentColumns, from: incidentFrom };
export const exported: Extent<ExportedIncident> = { columns: exportedColumns, from: exportedFrom };

export function incidentFromRow(row: IncidentRow, remedies: Remedies): Incident {
  return incidentFrom(
    incidentColumns.map((column) => row[column]),
    remedies,
  );
}

/**
 * Reads bare values: those of some columns in their order, and behind them those of `seldom` as a list in JSON, or null where
 * all of them are. Rows as objects take the engine four times as long to make.
 */
export function incidentReader<Some>(
  extent: Extent<Some>,
  columns: readonly IncidentColumn[],
  seldom: readonly IncidentColumn[],
): Extent<Some>['from'] {
  const places = columns.map((column) => at[column]);
  const all = extent.columns.map((): unknown => null);
  return (values, remedies) => {
    for (let index = 0; index < places.length; index++) all[places[index] ?? 0] = values[index];
    const others = values[columns.length];
    if (typeof others !== 'string') return extent.from(all, remedies);
    const completed = [...all];
    (JSON.parse(others) as readonly unknown[]).forEach((value, index) => {
      completed[at[seldom[index] ?? 'number']] = value;
    });
    return extent.from(completed, remedies);
  };
}

/** What the columns may hold, by their places; lists are looked at when they are read. */
const checked = incidentColumns.flatMap((column, place) => {
  const check = listColumns.has(column) ? null : checkOf('incident', column);
  return check === null ? [] : [{ column, place, check }];
});

/** Looks at the first so many columns of a row. Throws damaged_part. */
function requireColumns(number: number, values: readonly unknown[], count: number): void {
  for (const { column, place, check } of checked) {
    const value = values[place];
    if (value !== null && place < count && !check(value)) throw damaged('incident', number, column);
  }
}

/** `values` in the order of `incidentColumns`. */
function incidentFrom(values: readonly unknown[], remedies: Remedies): Incident {
  const value = <Column extends IncidentColumn>(place: Place<Column>) => values[place] as IncidentRow[Column];
  const known = exportedFrom(values, remedies);
  requireColumns(known.number, values, incidentColumns.length);
  return {
    ...known,
    moment: { ...known.moment, basis: value(at.basis) as Incident['moment']['basis'], at: value(at.at) },
    resolvedOn: value(at.resolved_on),
    addedBy: value(at.added_by),
  };
}

/** `values` in the order of `exportedColumns`, which are the first of all. Throws damaged_part. */
function exportedFrom(values: readonly unknown[], remedies: Remedies): ExportedIncident {
  // By its place, not its name: fifty look-ups by name for each of a million rows are a tenth of an export.
  const value = <Column extends IncidentColumn>(place: Place<Column>) => values[place] as IncidentRow[Column];
  const number = value(at.number);
  requireColumns(number, values, exportedColumns.length);
  return {
    number,
    uuid: uuidText(value(at.uuid), number),
    deleted: value(at.removed_by) !== null,
    status: value(at.status) as Incident['status'],
    moment: {
      wall: value(at.wall),
      offsetMinutes: value(at.offset_minutes),
      businessDay: value(at.business_day),
      weekday: value(at.weekday) as Incident['moment']['weekday'],
      hour: value(at.hour),
      shift: value(at.shift_id),
    },
    department: value(at.department_id),
    category: value(at.category_id),
    severity: value(at.severity) as Incident['severity'],
    state: value(at.state) as Incident['state'],
    channel: value(at.channel) as Incident['channel'],
    description: value(at.description),
    place: value(at.place),
    customer: value(at.customer),
    contact: value(at.contact),
    offered: listFromText(value(at.offered), number, 'offered'),
    followUpOn: value(at.follow_up_on),
    recordedBy: value(at.recorded_by),
    recordedAt: value(at.recorded_at),
    reportedAt: value(at.reported_at),
    resolvedAt: value(at.resolved_at),
    checklist: value(at.checklist),
    stepsDone: listFromText(value(at.steps_done), number, 'steps_done'),
    ending: value(at.ending) as Incident['ending'],
    finding: value(at.finding) as Incident['finding'],
    kind: value(at.kind) as Incident['kind'],
    owner: value(at.owner),
    acknowledgedAt: value(at.acknowledged_at),
    acknowledgeDueAt: value(at.acknowledge_due_at),
    resolveDueAt: value(at.resolve_due_at),
    followUpDueOn: value(at.follow_up_due_on),
    safety: value(at.safety) as Incident['safety'],
    abuse: value(at.abuse) as Incident['abuse'],
    posted: value(at.posted) as Incident['posted'],
    proactive: value(at.proactive) as Incident['proactive'],
    sameEvent: value(at.same_event),
    affected: value(at.affected),
    substitute: value(at.substitute) as Incident['substitute'],
    partner: value(at.partner),
    touchpoint: value(at.touchpoint_id),
    expected: value(at.expected),
    cause: value(at.cause_id),
    whys: listFromText(value(at.whys), number, 'whys'),
    unchangedBecause: value(at.unchanged_because),
    reviewedAt: value(at.reviewed_at),
    anticipation: value(at.anticipation_id),
    cameBackOn: value(at.came_back_on),
    remedies,
  };
}

/** The id that a reference to a name stands for. */
export type IdOf = (list: NameList, ref: NameRef) => number | null;

/** The columns of the fields that are given, names resolved to ids. */
export function columnsOf(fields: Partial<Named<IncidentFields>>, idOf: IdOf): Partial<IncidentColumns> {
  const columns: Partial<IncidentColumns> = {};
  for (const field of Object.keys(fields) as (keyof IncidentFields)[]) {
    if (fields[field] === undefined) continue;
    Object.assign(columns, columnsOfField(field, fields as Named<IncidentFields>, idOf));
  }
  return columns;
}

function columnsOfField(
  field: keyof IncidentFields,
  fields: Named<IncidentFields>,
  idOf: IdOf,
): Partial<IncidentColumns> {
  switch (field) {
    case 'moment': {
      const { basis, wall, at, offsetMinutes, businessDay, weekday, hour, shift } = fields.moment;
      return {
        basis,
        wall,
        at,
        offset_minutes: offsetMinutes,
        business_day: businessDay,
        weekday,
        hour,
        shift_id: shift,
      };
    }
    case 'department':
      return { department_id: idOf('department', fields.department) };
    case 'category':
      return { category_id: idOf('category', fields.category) };
    case 'offered':
      return { offered: textFromList(fields.offered) };
    case 'stepsDone':
      return { steps_done: textFromList(fields.stepsDone) };
    case 'cause':
      return { cause_id: idOf('cause', fields.cause) };
    case 'touchpoint':
      return { touchpoint_id: idOf('touchpoint', fields.touchpoint) };
    case 'anticipation':
      return { anticipation_id: fields.anticipation };
    case 'whys':
      return { whys: textFromList(fields.whys) };
    default:
      return { [columnName(field)]: fields[field] };
  }
}

/** Fields are few, and an import asks for each of them a million times. */
const columnNames = new Map<string, string>();

/** The column of a field: `dueAt` is kept as `due_at`. */
export function columnName(field: string): string {
  let column = columnNames.get(field);
  if (column === undefined) {
    column = field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
    columnNames.set(field, column);
  }
  return column;
}

function listFromText(text: string | null, number: number, column: IncidentColumn): readonly string[] | null {
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
