import {
  abuses,
  channels,
  endings,
  findings,
  kinds,
  severities,
  states,
  statuses,
  substitutes,
} from './incidentchoices.ts';
import type { Entry, RemedyFields } from './entry.ts';
import {
  addKeys,
  type Field,
  type FieldValues,
  type Fields,
  type KeyedField,
  type KeyOf,
  type NamesWith,
} from './field.ts';
import type { Moment } from './time/moment.ts';
import { weekdays } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export * from './incidentchoices.ts';

/**
 * All fields of an incident, in the order of an export. New fields come last, because columns of exported files keep their
 * positions. Types, database columns, imports, exports, histories and erasures all follow from this table.
 */
export const incidentFields = {
  status: { kind: 'choice', choices: statuses, default: 'open' },
  /** When it happened. */
  moment: { kind: 'moment', required: true },
  department: { kind: 'name', answer: true },
  category: { kind: 'name', answer: true },
  severity: { kind: 'choice', choices: severities, answer: true },
  state: { kind: 'choice', choices: states, answer: true },
  channel: { kind: 'choice', choices: channels, answer: true },
  place: { kind: 'line', privacy: 'account', answer: true },
  description: { kind: 'text', privacy: 'account', required: true },
  customer: { kind: 'line', privacy: 'identity', answer: true },
  contact: { kind: 'line', privacy: 'identity', answer: true },
  /** What was offered (data/offers.json); null if not recorded. */
  offered: { kind: 'offers', privacy: 'account' },
  /** Is erased with the contact, without which no follow-up is possible. */
  followUpOn: { kind: 'day', erased: true },
  recordedBy: { kind: 'line', privacy: 'business' },
  reportedAt: { kind: 'instant', heading: 'reported' },
  resolvedAt: { kind: 'instant', heading: 'resolved' },
  /** The business day of the resolution. */
  resolvedOn: { kind: 'day', exported: false, derived: true },
  checklist: { kind: 'line', privacy: 'business' },
  /** The checklist steps that were done; null if not recorded. */
  stepsDone: { kind: 'steps', heading: 'steps' },
  kind: { kind: 'choice', choices: kinds, default: 'complaint', answer: true },
  /** The case owner. */
  owner: { kind: 'line', privacy: 'business', answer: true },
  ending: { kind: 'choice', choices: endings },
  finding: { kind: 'choice', choices: findings },
  /** The time of the first response; set once and never changed. */
  acknowledgedAt: { kind: 'instant', heading: 'acknowledged' },
  /** Deadlines from the targets that the business had when the incident was recorded. */
  acknowledgeDueAt: { kind: 'instant', heading: 'acknowledge_due' },
  resolveDueAt: { kind: 'instant', heading: 'resolve_due' },
  followUpDueOn: { kind: 'day', heading: 'follow_up_due' },
  /** A health risk: allergy, injury or illness. */
  safety: { kind: 'mark', answer: true },
  abuse: { kind: 'choice', choices: abuses, answer: true },
  /** Whether it was posted in public. */
  posted: { kind: 'mark', answer: true },
  /** Staff noticed and acted before the customer complained. */
  proactive: { kind: 'mark', answer: true },
  /** The number of the incident that represents the whole event. */
  sameEvent: { kind: 'incident', imported: false, answer: true },
  /** The number of customers affected by the event. */
  affected: { kind: 'count', answer: true },
  substitute: { kind: 'choice', choices: substitutes, answer: true },
  partner: { kind: 'line', privacy: 'internal', answer: true },
  touchpoint: { kind: 'name', answer: true },
  expected: { kind: 'text', privacy: 'account', answer: true },
  cause: { kind: 'name' },
  /** The answers to repeatedly asking why, up to five. */
  whys: { kind: 'lines', privacy: 'account' },
  /** Why the business decided to change nothing. */
  unchangedBecause: { kind: 'text', privacy: 'account' },
  reviewedAt: { kind: 'instant', heading: 'reviewed' },
  /** The id of the anticipation that foresaw it. */
  anticipation: { kind: 'entry', exported: false, derived: true },
  cameBackOn: { kind: 'day' },
  /** What another program calls it: a ticket number. Only imports set it. `forget` erases it if it is an e-mail address. */
  outsideId: { kind: 'line', privacy: 'internal', heading: 'id' },
  /** Who served the customer. */
  servedBy: { kind: 'line', privacy: 'business', answer: true },
  /** Who else of the staff was involved. */
  involved: { kind: 'line', privacy: 'business', answer: true },
  /** Who was with the customer. */
  companions: { kind: 'line', privacy: 'identity', answer: true },
} as const satisfies Fields;

/** The parts of a moment, each stored in its own column. */
export const momentFields = {
  basis: {
    kind: 'choice',
    choices: ['instant', 'wall', 'date'],
    required: true,
    exported: false,
    derived: true,
  },
  wall: { kind: 'wall', required: true },
  at: { kind: 'instant', exported: false, derived: true },
  offsetMinutes: { kind: 'count', least: -1_440, most: 1_440, derived: true },
  businessDay: { kind: 'day', required: true },
  weekday: { kind: 'choice', choices: weekdays, required: true, derived: true },
  hour: { kind: 'count', least: 0, most: 23, derived: true },
  shift: { kind: 'name' },
} as const satisfies Readonly<Record<keyof Moment, Field>>;

/** The fields of an incident; null for what was not recorded. */
export type IncidentFields = FieldValues<typeof incidentFields>;
export type FieldName = keyof IncidentFields;
type Required = NamesWith<typeof incidentFields, { required: true }>;

/** The fields of an incident about which nothing is known yet. */
export const defaultFields = Object.fromEntries(
  Object.entries<Field>(incidentFields)
    .filter(([, { required }]) => required !== true)
    .map(([name, field]) => [name, 'default' in field ? field.default : null]),
) as Omit<IncidentFields, Required>;

type KeysOf<Described extends Fields> = {
  [Name in keyof Described & string]: KeyOf<Name, Described[Name]>;
}[keyof Described & string];
export type ColumnKey = Exclude<KeysOf<typeof incidentFields>, 'moment'> | KeysOf<typeof momentFields>;

/** A field of an incident or a part of its moment, with its key in the records. */
export interface StoredField extends KeyedField {
  readonly key: ColumnKey;
  /** The path of its value in an incident: "partner", "moment.wall". */
  readonly path: string;
  readonly isMomentPart: boolean;
}

function storedFieldsAt(fields: Fields, place: '' | 'moment.'): readonly StoredField[] {
  return addKeys(fields).map(({ key, name, field }) => ({
    ...{ key: key as ColumnKey, name, field },
    path: `${place}${name}`,
    isMomentPart: place !== '',
  }));
}

export const storedFields: readonly StoredField[] = [
  ...storedFieldsAt(momentFields, 'moment.'),
  ...storedFieldsAt(incidentFields, '').filter(({ field }) => field.kind !== 'moment'),
];

/** A field of an incident or a part of its moment. */
export type IncidentKey = Exclude<FieldName, 'moment'> | keyof Moment;

const storedFieldsByName: ReadonlyMap<string, StoredField> = new Map(
  storedFields.map((keyed) => [keyed.name, keyed]),
);

export function storedField(name: IncidentKey): StoredField {
  const keyed = storedFieldsByName.get(name);
  if (keyed === undefined) throw new Error(`no field is called ${name}`);
  return keyed;
}

export interface Incident extends IncidentFields {
  readonly number: number;
  readonly uuid: string;
  readonly recordedAt: Instant;
  readonly addedBy: number;
  readonly deleted: boolean;
  readonly remedies: readonly Entry<'remedy'>[];
}

export const noteFields = {
  text: { kind: 'text', privacy: 'account', required: true },
  at: { kind: 'instant', required: true },
  by: { kind: 'line', privacy: 'business' },
} as const satisfies Fields;

/** A note added to an incident later. */
export type Note = FieldValues<typeof noteFields> & { readonly id: number };

/** An incident to be stored. The store assigns its number, and a uuid if it has none. */
export interface NewIncident extends IncidentFields {
  readonly uuid?: string;
  readonly recordedAt: Instant;
  readonly remedies: readonly RemedyFields[];
  readonly notes: readonly string[];
}
