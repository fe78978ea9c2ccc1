import type { Entry, RemedyFields } from './entry.ts';
import {
  keyOf,
  type Field,
  type FieldValues,
  type Fields,
  type KeyOf,
  type NamesWith,
  type Privacy,
} from './field.ts';
import type { Moment } from './time/moment.ts';
import { weekdays } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export const statuses = ['open', 'resolved'] as const;
export type Status = (typeof statuses)[number];

/** How the customer was when we parted. */
export const states = ['calm', 'upset', 'gone'] as const;
export type CustomerState = (typeof states)[number];

/** 1 small · 2 it spoiled the visit · 3 they may not come back. */
export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

/** Registers of some countries hold all three; only complaints are counted as complaints. */
export const kinds = ['complaint', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

/** How it ended with the customer. "explained": it could not be solved, and we said why. */
export const endings = ['solved', 'partly', 'explained', 'left', 'unknown'] as const;
export type Ending = (typeof endings)[number];

/** Whether the complaint was right; asked at the desk, never at the counter. */
export const findings = ['justified', 'partly', 'not_justified'] as const;
export type ReviewFinding = (typeof findings)[number];

/** Staff were treated abusively; and whether somebody has looked after them since. */
export const abuses = ['happened', 'looked_after'] as const;
export type Abuse = (typeof abuses)[number];

/** By prior agreement: our customer was sent to a partner, or we took over a competitor's. */
export const substitutes = ['sent', 'taken'] as const;
export type Substitute = (typeof substitutes)[number];

/** Something that is so, or was not said. */
export type Mark = 'yes';

export const channels = ['in_person', 'phone', 'email', 'web', 'letter', 'review', 'other'] as const;
export type Channel = (typeof channels)[number];

/**
 * Every field of an incident, in the order of an export: columns of a file keep their places, so new fields come last. The
 * types, the columns of the store, imports, exports, histories and erasures follow from this table.
 */
export const incidentFields = {
  status: { kind: 'choice', choices: statuses, unknown: 'open' },
  /** When it happened. */
  moment: { kind: 'moment', required: true },
  department: { kind: 'name' },
  category: { kind: 'name' },
  severity: { kind: 'choice', choices: severities },
  state: { kind: 'choice', choices: states },
  channel: { kind: 'choice', choices: channels },
  place: { kind: 'line', privacy: 'account' },
  description: { kind: 'text', privacy: 'account', required: true },
  customer: { kind: 'line', privacy: 'identity' },
  contact: { kind: 'line', privacy: 'identity' },
  /** What was offered (data/offers.json); null when nobody said. */
  offered: { kind: 'offers', privacy: 'account' },
  /** Whom nobody can reach nobody has to ask again. */
  followUpOn: { kind: 'day', erased: true },
  recordedBy: { kind: 'line', privacy: 'business' },
  reportedAt: { kind: 'instant', heading: 'reported' },
  resolvedAt: { kind: 'instant', heading: 'resolved' },
  /** The business day of it. */
  resolvedOn: { kind: 'day', exported: false, derived: true },
  checklist: { kind: 'line', privacy: 'business' },
  /** The steps that whoever recorded it says were done; null when nobody said. */
  stepsDone: { kind: 'steps', heading: 'steps' },
  kind: { kind: 'choice', choices: kinds, unknown: 'complaint' },
  /** The one person who sees it through. */
  owner: { kind: 'line', privacy: 'business' },
  ending: { kind: 'choice', choices: endings },
  finding: { kind: 'choice', choices: findings },
  /** The first response to the customer; set once, never moved. */
  acknowledgedAt: { kind: 'instant', heading: 'acknowledged' },
  /** The targets of the business as they were when it was recorded. */
  acknowledgeDueAt: { kind: 'instant', heading: 'acknowledge_due' },
  resolveDueAt: { kind: 'instant', heading: 'resolve_due' },
  followUpDueOn: { kind: 'day', heading: 'follow_up_due' },
  /** Allergy, injury, illness. */
  safety: { kind: 'mark' },
  abuse: { kind: 'choice', choices: abuses },
  /** Whether it can be read in public. */
  posted: { kind: 'mark' },
  /** We noticed and acted before the customer spoke. */
  proactive: { kind: 'mark' },
  /** The number of the incident that stands for the whole event. */
  sameEvent: { kind: 'incident', imported: false },
  /** How many customers the event touched. */
  affected: { kind: 'count' },
  substitute: { kind: 'choice', choices: substitutes },
  partner: { kind: 'line', privacy: 'aside' },
  touchpoint: { kind: 'name' },
  expected: { kind: 'text', privacy: 'account' },
  cause: { kind: 'name' },
  /** Why that happened, and why that again: up to five lines. */
  whys: { kind: 'lines', privacy: 'account' },
  /** Why nothing changes, where nothing does. */
  unchangedBecause: { kind: 'text', privacy: 'account' },
  reviewedAt: { kind: 'instant', heading: 'reviewed' },
  /** The entry of the anticipation that foresaw it. */
  anticipation: { kind: 'entry', exported: false, derived: true },
  cameBackOn: { kind: 'day' },
} as const satisfies Fields;

/** The parts of a moment, which are stored one by one. */
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

/** One service failure as recorded. What was not recorded is null. */
export type IncidentFields = FieldValues<typeof incidentFields>;
export type FieldName = keyof IncidentFields;
type Required = NamesWith<typeof incidentFields, { required: true }>;

/** An incident of which no more is known than that it happened. */
export const unknownFields = Object.fromEntries(
  Object.entries<Field>(incidentFields)
    .filter(([, { required }]) => required !== true)
    .map(([name, field]) => [name, 'unknown' in field ? field.unknown : null]),
) as Omit<IncidentFields, Required>;

type KeysOf<Described extends Fields> = {
  [Name in keyof Described & string]: KeyOf<Name, Described[Name]>;
}[keyof Described & string];
export type FieldKey = Exclude<KeysOf<typeof incidentFields>, 'moment'> | KeysOf<typeof momentFields>;

/** A field under its key in the records and in histories; of a moment, each of its parts. */
export interface KeyedField {
  readonly key: FieldKey;
  readonly name: string;
  /** Where its value stands in an incident: "partner", "moment.wall". */
  readonly path: string;
  readonly isOfMoment: boolean;
  readonly field: Field;
}

function keyed(fields: Fields, isOfMoment: boolean): readonly KeyedField[] {
  return Object.entries(fields).map(([name, field]) => ({
    key: keyOf(name, field) as FieldKey,
    name,
    path: isOfMoment ? `moment.${name}` : name,
    isOfMoment,
    field,
  }));
}

export const keyedFields: readonly KeyedField[] = [
  ...keyed(momentFields, true),
  ...keyed(incidentFields, false).filter(({ field }) => field.kind !== 'moment'),
];

/** A field of an incident or a part of its moment. */
export type IncidentKey = Exclude<FieldName, 'moment'> | keyof Moment;

const fieldsByName: ReadonlyMap<string, KeyedField> = new Map(
  keyedFields.map((keyed) => [keyed.name, keyed]),
);

export function keyedField(name: IncidentKey): KeyedField {
  const keyed = fieldsByName.get(name);
  if (keyed === undefined) throw new Error(`no field is called ${name}`);
  return keyed;
}

/** The texts that may tell of these. */
export function textsAbout(...privacies: readonly Privacy[]): readonly KeyedField[] {
  return keyedFields.filter(({ field }) => 'privacy' in field && privacies.includes(field.privacy));
}

export interface Incident extends IncidentFields {
  readonly number: number;
  readonly uuid: string;
  readonly recordedAt: Instant;
  readonly addedBy: number;
  readonly deleted: boolean;
  readonly remedies: readonly Entry<'remedy'>[];
}

type NotExported<Described extends Fields> = NamesWith<Described, { exported: false }>;

/** An incident without what only the program asks for; an export of a million is a twentieth quicker without it. */
export interface ExportedIncident extends Omit<
  Incident,
  'moment' | 'addedBy' | NotExported<typeof incidentFields>
> {
  readonly moment: Omit<Moment, NotExported<typeof momentFields>>;
}

/** A word added to an incident later. */
export interface Note {
  readonly id: number;
  readonly text: string;
  readonly at: Instant;
  readonly by: string | null;
}

/** An incident about to be stored; the store gives it its number and its uuid if it has none. */
export interface NewIncident extends IncidentFields {
  readonly uuid?: string;
  readonly recordedAt: Instant;
  readonly remedies: readonly RemedyFields[];
  readonly notes: readonly string[];
}
