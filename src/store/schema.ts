import { sql, type ColumnDataType, type Generated, type Kysely } from 'kysely';

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

export interface IncidentTable {
  number: number;
  uuid: Uint8Array;
  added_by: number;
  removed_by: number | null;
  status: string;
  basis: string;
  wall: string;
  at: number | null;
  offset_minutes: number | null;
  business_day: string;
  weekday: number;
  hour: number | null;
  shift_id: number | null;
  department_id: number | null;
  category_id: number | null;
  severity: number | null;
  state: string | null;
  channel: string | null;
  description: string;
  place: string | null;
  customer: string | null;
  contact: string | null;
  contact_key: string | null;
  offered: string | null;
  follow_up_on: string | null;
  recorded_by: string | null;
  recorded_at: number;
  reported_at: number | null;
  resolved_at: number | null;
  checklist: string | null;
  steps_done: string | null;
  import_hash: Uint8Array | null;
  import_occurrence: number | null;
}

export interface RemedyTable {
  id: Generated<number>;
  incident: number;
  added_by: number;
  kind: string;
  value_minor: number | null;
  cost_minor: number | null;
  approved_by: string | null;
}

export interface NoteTable {
  id: Generated<number>;
  incident: number;
  added_by: number;
  text: string;
  at: number;
  by: string | null;
}

export interface NameTable {
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

/** What the engines call their types, and what they write behind a CREATE TABLE. */
export interface Dialect {
  readonly bigint: ColumnDataType;
  readonly bytes: ColumnDataType;
  readonly tableSuffix: string;
}

export type Migration = (db: Kysely<Tables>, dialect: Dialect) => Promise<void>;

/** Released migrations are never edited; version n is reached by the first n of them. */
export const migrations: readonly Migration[] = [firstSchema];

async function firstSchema(db: Kysely<Tables>, { bigint, bytes, tableSuffix }: Dialect): Promise<void> {
  const create = (table: keyof Tables) => db.schema.createTable(table).modifyEnd(sql.raw(tableSuffix));

  await create('setting')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();

  await create('counter')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('next', 'integer', (column) => column.notNull())
    .execute();
  await db.insertInto('counter').values({ name: 'incident', next: 1 }).execute();

  await create('action')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', bigint, (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('about', 'text')
    .addColumn('undoes', 'integer', (column) => column.references('action.id'))
    .addColumn('undone_by', 'integer', (column) => column.references('action.id'))
    .addColumn('incidents', 'integer', (column) => column.notNull())
    .addColumn('first_incident', 'integer')
    .addColumn('last_incident', 'integer')
    .execute();

  await create('change')
    .addColumn('action_id', 'integer', (column) => column.notNull().references('action.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('entity', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('incident', 'integer')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('change_key', ['action_id', 'position'])
    .execute();
  await db.schema
    .createIndex('change_of_incident')
    .on('change')
    .column('incident')
    .where(sql.ref('incident'), 'is not', null)
    .execute();
  await db.schema.createIndex('change_of_record').on('change').columns(['entity', 'record']).execute();

  for (const list of ['department', 'category', 'shift'] as const) {
    // Ids are never given twice: another till may still hold one that an undo has taken back.
    await create(list)
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('merged_into', 'integer', (column) => column.references(`${list}.id`))
      .addColumn('added_by', 'integer', (column) => column.notNull())
      .execute();
  }

  await create('alias')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('target', 'integer', (column) => column.notNull())
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .execute();

  await create('incident')
    .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('uuid', bytes, (column) => column.notNull())
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('removed_by', 'integer')
    .addColumn('status', 'text', (column) => column.notNull().check(sql`status in ('open', 'resolved')`))
    .addColumn('basis', 'text', (column) => column.notNull().check(sql`basis in ('instant', 'wall', 'date')`))
    .addColumn('wall', 'text', (column) => column.notNull())
    .addColumn('at', bigint)
    .addColumn('offset_minutes', 'integer')
    .addColumn('business_day', 'text', (column) => column.notNull())
    .addColumn('weekday', 'integer', (column) => column.notNull().check(sql`weekday between 1 and 7`))
    .addColumn('hour', 'integer', (column) => column.check(sql`hour between 0 and 23`))
    .addColumn('shift_id', 'integer', (column) => column.references('shift.id'))
    .addColumn('department_id', 'integer', (column) => column.references('department.id'))
    .addColumn('category_id', 'integer', (column) => column.references('category.id'))
    .addColumn('severity', 'integer', (column) => column.check(sql`severity between 1 and 3`))
    .addColumn('state', 'text')
    .addColumn('channel', 'text')
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('customer', 'text')
    .addColumn('contact', 'text')
    .addColumn('contact_key', 'text')
    .addColumn('offered', 'text')
    .addColumn('follow_up_on', 'text')
    .addColumn('recorded_by', 'text')
    .addColumn('recorded_at', bigint, (column) => column.notNull())
    .addColumn('reported_at', bigint)
    .addColumn('resolved_at', bigint)
    .addColumn('checklist', 'text')
    .addColumn('steps_done', 'text')
    .addColumn('import_hash', bytes)
    .addColumn('import_occurrence', 'integer')
    .execute();

  // Read in its own order it yields every (department, hour, weekday, shift) cell without sorting; all breakdowns of
  // the whole history roll up from those. The last three columns let the commonest filters stay inside the index.
  await db.schema
    .createIndex('incident_tally')
    .on('incident')
    .columns(['department_id', 'hour', 'weekday', 'shift_id', 'category_id', 'severity', 'status'])
    .where(sql.ref('removed_by'), 'is', null)
    .execute();
  // A week or twelve of them, whatever is counted, without touching the rows.
  await db.schema
    .createIndex('incident_by_day')
    .on('incident')
    .columns([
      'business_day',
      'department_id',
      'hour',
      'weekday',
      'shift_id',
      'category_id',
      'severity',
      'status',
    ])
    .where(sql.ref('removed_by'), 'is', null)
    .execute();
  await db.schema
    .createIndex('incident_import')
    .on('incident')
    .columns(['import_hash', 'import_occurrence'])
    .unique()
    .where(sql.ref('import_hash'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('incident_contact')
    .on('incident')
    .column('contact_key')
    .where(sql.ref('contact_key'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('incident_follow_up')
    .on('incident')
    .column('follow_up_on')
    .where(sql<boolean>`follow_up_on is not null and status = 'open' and removed_by is null`)
    .execute();

  await create('remedy')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('incident', 'integer', (column) => column.notNull().references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value_minor', bigint)
    .addColumn('cost_minor', bigint)
    .addColumn('approved_by', 'text')
    .execute();
  await db.schema.createIndex('remedy_of_incident').on('remedy').column('incident').execute();

  await create('note')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('incident', 'integer', (column) => column.notNull().references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('at', bigint, (column) => column.notNull())
    .addColumn('by', 'text')
    .execute();
  await db.schema.createIndex('note_of_incident').on('note').column('incident').execute();

  await create('draft')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('started_at', bigint, (column) => column.notNull())
    .addColumn('updated_at', bigint, (column) => column.notNull())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('process', 'integer', (column) => column.notNull())
    .addColumn('booted_at', bigint, (column) => column.notNull())
    .addColumn('terminal', 'text')
    .addColumn('answers', 'text', (column) => column.notNull())
    .execute();
}
