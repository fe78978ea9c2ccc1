import type { Generated } from 'kysely';
import type { Fields, KeyOf, StoredValue } from '../domain/field.ts';
import type { incidentFields, momentFields } from '../domain/incident.ts';

/** The tables. Instants are milliseconds since 1970 UTC; days and wall times ISO text; money minor units. */
export interface Tables {
  setting: { key: string; value: string };
  counter: { name: string; next: number };
  action: ActionTable;
  change: ChangeTable;
  incident: IncidentTable;
  remedy: RemedyTable;
  note: NoteTable;
  department: NameTable;
  category: NameTable;
  shift: NameTable;
  alias: { id: Generated<number>; list: string; key: string; target: number; added_by: number };
  draft: DraftTable;
  cause: NameTable;
  touchpoint: NameTable;
  promise: EntryTable;
  follow_up: EntryTable;
  reopening: EntryTable;
  formal: FormalTable;
  deadline: DeadlineTable;
  prevention: EntryTable;
  anticipation: EntryTable;
  person: EntryTable;
  role: EntryTable;
  checklist: EntryTable;
  play: EntryTable;
  letter: EntryTable;
  same_customer: SameCustomerTable;
  volume: VolumeTable;
  holiday: HolidayTable;
  survey: SurveyTable;
  response: ResponseTable;
  goal: EntryTable;
  self_review: EntryTable;
  training: EntryTable;
}

/** The columns that all entry tables have; the others follow from the fields (domain/recordfields.ts). */
interface EntryTable {
  id: Generated<number>;
  incident: number | null;
  added_by: number;
  removed_by: number | null;
}

/** Two contacts of one customer as they were written, and their keys; `same_contact_key` is the final one of a chain. */
interface SameCustomerTable extends EntryTable {
  contact: string;
  same_contact: string;
  contact_key: string | null;
  same_contact_key: string | null;
}

interface VolumeTable extends EntryTable {
  day: string;
  shift_id: number | null;
  count: number | null;
}

interface FormalTable extends EntryTable {
  reference: string | null;
}

interface DeadlineTable extends EntryTable {
  due_on: string | null;
  done_on: string | null;
}

interface HolidayTable extends EntryTable {
  first_day: string;
  last_day: string;
  name: string | null;
  kind: string;
}

/** The other columns are the marks and points of a sheet. */
interface SurveyTable extends EntryTable {
  day: string;
}

interface ResponseTable extends EntryTable {
  day: string;
  contact: string | null;
}

export interface ActionTable {
  id: Generated<number>;
  kind: string;
  at: number;
  by: string | null;
  about: string | null;
  undoes: number | null;
  undone_by: number | null;
  incidents: number;
  first_incident: number | null;
  last_incident: number | null;
}

/** One changed record of an action: `before` and `after` hold the touched columns as JSON; both null for a creation. */
export interface ChangeTable {
  action_id: number;
  position: number;
  entity: string;
  record: string;
  incident: number | null;
  before: string | null;
  after: string | null;
}

/** The columns of described fields have their keys as names. */
type FieldColumns<Described extends Fields> = {
  [Name in keyof Described & string as KeyOf<Name, Described[Name]>]: StoredValue<Described[Name]>;
};

/** The columns of an incident's fields. */
export type IncidentColumns = Omit<FieldColumns<typeof incidentFields>, 'moment'> &
  FieldColumns<typeof momentFields>;

export interface IncidentTable extends IncidentColumns {
  number: number;
  uuid: Uint8Array;
  added_by: number;
  removed_by: number | null;
  recorded_at: number;
  /** The key of the contact; see contactkeys.ts. */
  contact_key: string | null;
  further_contacts: string | null;
  import_hash: Uint8Array | null;
  import_occurrence: number | null;
}

interface RemedyTable extends EntryTable {
  kind: string;
  value_minor: number | null;
  cost_minor: number | null;
  approved_by: string | null;
  given_by: string | null;
  limit_minor: number | null;
  minutes: number | null;
  time_cost_minor: number | null;
}

interface NoteTable {
  id: Generated<number>;
  incident: number;
  added_by: number;
  text: string;
  at: number;
  by: string | null;
}

interface NameTable {
  id: Generated<number>;
  name: string;
  merged_into: number | null;
  added_by: number;
}

export interface DraftTable {
  id: string;
  started_at: number;
  updated_at: number;
  host: string;
  process: number;
  booted_at: number;
  terminal: string | null;
  answers: string;
}
