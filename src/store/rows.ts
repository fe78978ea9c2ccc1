import { parse as parseUuid, stringify as stringifyUuid } from 'uuid';
import { contactKey, type Incident, type IncidentFields, type Remedy } from '../domain/incident.ts';
import type { Named, NameRef } from '../domain/action.ts';
import type { IncidentTable, RemedyTable } from './schema.ts';

export type IncidentRow = IncidentTable;
export type RemedyRow = Omit<RemedyTable, 'id'> & { readonly id: number };

/** The columns that hold what an incident says; the others hold how it came and went. */
export type IncidentColumns = Omit<
  IncidentTable,
  'number' | 'uuid' | 'added_by' | 'removed_by' | 'recorded_at' | 'import_hash' | 'import_occurrence'
>;

export function incidentFromRow(row: IncidentRow, remedies: readonly RemedyRow[]): Incident {
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
    remedies: remedies.map(remedyFromRow),
  };
}

function remedyFromRow(row: RemedyRow): Remedy {
  return {
    id: row.id,
    kind: row.kind,
    valueMinor: row.value_minor,
    costMinor: row.cost_minor,
    approvedBy: row.approved_by,
  };
}

/** The id that a reference to a name stands for. */
export type IdOf = (list: 'department' | 'category', ref: NameRef) => number | null;

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
    case 'followUpOn':
      return { follow_up_on: fields.followUpOn };
    case 'recordedBy':
      return { recorded_by: fields.recordedBy };
    case 'reportedAt':
      return { reported_at: fields.reportedAt };
    case 'resolvedAt':
      return { resolved_at: fields.resolvedAt };
    case 'description':
    case 'severity':
    case 'state':
    case 'channel':
    case 'place':
    case 'customer':
    case 'status':
    case 'checklist':
      return { [field]: fields[field] };
  }
}

function listFromText(text: string | null): readonly string[] | null {
  return text === null ? null : (JSON.parse(text) as string[]);
}

function textFromList(list: readonly string[] | null): string | null {
  return list === null ? null : JSON.stringify(list);
}

export function uuidBytes(uuid: string): Uint8Array {
  return Buffer.from(parseUuid(uuid));
}
