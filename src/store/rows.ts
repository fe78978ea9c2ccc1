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

export function incidentFromRow(row: IncidentRow, remedies: readonly KeptRow<'remedy'>[]): Incident {
  return {
    number: row.number,
    uuid: stringifyUuid(row.uuid),
    addedBy: row.added_by,
    deleted: row.removed_by !== null,
    status: row.status as Incident['status'],
    moment: {
      basis: row.basis as Incident['moment']['basis'],
      wall: row.wall,
      at: row.at,
      offsetMinutes: row.offset_minutes,
      businessDay: row.business_day,
      weekday: row.weekday as Incident['moment']['weekday'],
      hour: row.hour,
      shift: row.shift_id,
    },
    department: row.department_id,
    category: row.category_id,
    severity: row.severity as Incident['severity'],
    state: row.state as Incident['state'],
    channel: row.channel as Incident['channel'],
    description: row.description,
    place: row.place,
    customer: row.customer,
    contact: row.contact,
    offered: listFromText(row.offered),
    followUpOn: row.follow_up_on,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    reportedAt: row.reported_at,
    resolvedAt: row.resolved_at,
    checklist: row.checklist,
    stepsDone: listFromText(row.steps_done),
    resolvedOn: row.resolved_on,
    ending: row.ending as Incident['ending'],
    finding: row.finding as Incident['finding'],
    kind: row.kind as Incident['kind'],
    owner: row.owner,
    acknowledgedAt: row.acknowledged_at,
    acknowledgeDueAt: row.acknowledge_due_at,
    resolveDueAt: row.resolve_due_at,
    followUpDueOn: row.follow_up_due_on,
    safety: row.safety as Incident['safety'],
    abuse: row.abuse as Incident['abuse'],
    posted: row.posted as Incident['posted'],
    proactive: row.proactive as Incident['proactive'],
    sameEvent: row.same_event,
    affected: row.affected,
    substitute: row.substitute as Incident['substitute'],
    partner: row.partner,
    touchpoint: row.touchpoint_id,
    expected: row.expected,
    cause: row.cause_id,
    whys: listFromText(row.whys),
    unchangedBecause: row.unchanged_because,
    reviewedAt: row.reviewed_at,
    anticipation: row.anticipation_id,
    cameBackOn: row.came_back_on,
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
