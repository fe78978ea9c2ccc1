import { parse as parseUuid, stringify as stringifyUuid } from 'uuid';
import { contactKey } from '../domain/customer.ts';
import type { Incident, IncidentFields } from '../domain/incident.ts';
import type { KeptRow } from '../domain/kept.ts';
import type { NameList } from '../domain/name.ts';
import type { Named, NameRef } from '../domain/action.ts';
import type { IncidentTable } from './schema.ts';

export type IncidentRow = IncidentTable;
/** The columns that hold what an incident says; the others hold how it came and went. */
export type IncidentColumns = Omit<
  IncidentTable,
  'number' | 'uuid' | 'added_by' | 'removed_by' | 'recorded_at' | 'import_hash' | 'import_occurrence'
>;

/** What an incident is made of; the other columns are the engine's own. */
export const incidentColumns = [
  'number',
  'uuid',
  'added_by',
  'removed_by',
  'status',
  'basis',
  'wall',
  'at',
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
  'resolved_on',
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

/** The place of each column among bare values. */
const at = Object.fromEntries(incidentColumns.map((column, place) => [column, place])) as Record<
  (typeof incidentColumns)[number],
  number
>;

export function incidentFromRow(row: IncidentRow, remedies: readonly KeptRow<'remedy'>[]): Incident {
  return incidentFrom(
    incidentColumns.map((column) => row[column]),
    remedies,
  );
}

/** Makes incidents of bare values, of these columns in this order: rows as objects take the engine four times as long to make. */
export function incidentReader(
  columns: readonly (typeof incidentColumns)[number][],
): (values: readonly unknown[], remedies: readonly KeptRow<'remedy'>[]) => Incident {
  const places = columns.map((column) => at[column]);
  // What no row has is not asked for.
  const all = incidentColumns.map((): unknown => null);
  return (values, remedies) => {
    for (let index = 0; index < places.length; index++) all[places[index] ?? 0] = values[index];
    return incidentFrom(all, remedies);
  };
}

/** `values` in the order of `incidentColumns`. */
function incidentFrom(values: readonly unknown[], remedies: readonly KeptRow<'remedy'>[]): Incident {
  return {
    number: values[at.number] as IncidentRow['number'],
    uuid: stringifyUuid(values[at.uuid] as IncidentRow['uuid']),
    addedBy: values[at.added_by] as IncidentRow['added_by'],
    deleted: values[at.removed_by] !== null,
    status: values[at.status] as Incident['status'],
    moment: {
      basis: values[at.basis] as Incident['moment']['basis'],
      wall: values[at.wall] as IncidentRow['wall'],
      at: values[at.at] as IncidentRow['at'],
      offsetMinutes: values[at.offset_minutes] as IncidentRow['offset_minutes'],
      businessDay: values[at.business_day] as IncidentRow['business_day'],
      weekday: values[at.weekday] as Incident['moment']['weekday'],
      hour: values[at.hour] as IncidentRow['hour'],
      shift: values[at.shift_id] as IncidentRow['shift_id'],
    },
    department: values[at.department_id] as IncidentRow['department_id'],
    category: values[at.category_id] as IncidentRow['category_id'],
    severity: values[at.severity] as Incident['severity'],
    state: values[at.state] as Incident['state'],
    channel: values[at.channel] as Incident['channel'],
    description: values[at.description] as IncidentRow['description'],
    place: values[at.place] as IncidentRow['place'],
    customer: values[at.customer] as IncidentRow['customer'],
    contact: values[at.contact] as IncidentRow['contact'],
    offered: listFromText(values[at.offered] as IncidentRow['offered']),
    followUpOn: values[at.follow_up_on] as IncidentRow['follow_up_on'],
    recordedBy: values[at.recorded_by] as IncidentRow['recorded_by'],
    recordedAt: values[at.recorded_at] as IncidentRow['recorded_at'],
    reportedAt: values[at.reported_at] as IncidentRow['reported_at'],
    resolvedAt: values[at.resolved_at] as IncidentRow['resolved_at'],
    checklist: values[at.checklist] as IncidentRow['checklist'],
    stepsDone: listFromText(values[at.steps_done] as IncidentRow['steps_done']),
    resolvedOn: values[at.resolved_on] as IncidentRow['resolved_on'],
    ending: values[at.ending] as Incident['ending'],
    finding: values[at.finding] as Incident['finding'],
    kind: values[at.kind] as Incident['kind'],
    owner: values[at.owner] as IncidentRow['owner'],
    acknowledgedAt: values[at.acknowledged_at] as IncidentRow['acknowledged_at'],
    acknowledgeDueAt: values[at.acknowledge_due_at] as IncidentRow['acknowledge_due_at'],
    resolveDueAt: values[at.resolve_due_at] as IncidentRow['resolve_due_at'],
    followUpDueOn: values[at.follow_up_due_on] as IncidentRow['follow_up_due_on'],
    safety: values[at.safety] as Incident['safety'],
    abuse: values[at.abuse] as Incident['abuse'],
    posted: values[at.posted] as Incident['posted'],
    proactive: values[at.proactive] as Incident['proactive'],
    sameEvent: values[at.same_event] as IncidentRow['same_event'],
    affected: values[at.affected] as IncidentRow['affected'],
    substitute: values[at.substitute] as Incident['substitute'],
    partner: values[at.partner] as IncidentRow['partner'],
    touchpoint: values[at.touchpoint_id] as IncidentRow['touchpoint_id'],
    expected: values[at.expected] as IncidentRow['expected'],
    cause: values[at.cause_id] as IncidentRow['cause_id'],
    whys: listFromText(values[at.whys] as IncidentRow['whys']),
    unchangedBecause: values[at.unchanged_because] as IncidentRow['unchanged_because'],
    reviewedAt: values[at.reviewed_at] as IncidentRow['reviewed_at'],
    anticipation: values[at.anticipation_id] as IncidentRow['anticipation_id'],
    cameBackOn: values[at.came_back_on] as IncidentRow['came_back_on'],
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
    case 'contact':
      return { contact: fields.contact, contact_key: contactKey(fields.contact) };
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

function listFromText(text: string | null): readonly string[] | null {
  return text === null ? null : (JSON.parse(text) as string[]);
}

export function textFromList(list: readonly string[] | null): string | null {
  return list === null ? null : JSON.stringify(list);
}

export function uuidBytes(uuid: string): Uint8Array {
  return Buffer.from(parseUuid(uuid));
}
