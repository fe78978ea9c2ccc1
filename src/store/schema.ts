import { sql, type ColumnDataType, type Generated, type Kysely } from 'kysely';
import type { Fields, KeyOf, StoredValue } from '../domain/field.ts';
import type { incidentFields, momentFields } from '../domain/incident.ts';
import { businessDay, dayStarts, guessCountry, parseTimeOfDay, wallAt } from './migrations/frozen.ts';
import { writeDownMergers } from './migrations/mergers.ts';
import { leaveNotice } from './notices.ts';

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
  formal: EntryTable;
  prevention: EntryTable;
  anticipation: EntryTable;
  person: EntryTable;
  role: EntryTable;
  checklist: EntryTable;
  play: EntryTable;
  letter: EntryTable;
  same_customer: SameCustomerTable;
  volume: VolumeTable;
  survey: SurveyTable;
}

/** The columns that all entry tables have; the others follow from the fields (domain/recordfields.ts). */
export interface EntryTable {
  id: Generated<number>;
  incident: number | null;
  added_by: number;
  removed_by: number | null;
}

/** Two contacts of one customer as they were written, and their keys; `same_contact_key` is the final one of a chain. */
export interface SameCustomerTable extends EntryTable {
  contact: string;
  same_contact: string;
  contact_key: string | null;
  same_contact_key: string | null;
}

export interface VolumeTable extends EntryTable {
  day: string;
  shift_id: number | null;
  count: number | null;
}

/** The other columns are the marks and points of a sheet. */
export interface SurveyTable extends EntryTable {
  day: string;
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

export interface RemedyTable extends EntryTable {
  kind: string;
  value_minor: number | null;
  cost_minor: number | null;
  approved_by: string | null;
  given_by: string | null;
  limit_minor: number | null;
  minutes: number | null;
  time_cost_minor: number | null;
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

/** The names of types in the database engine, and the suffix of CREATE TABLE. */
export interface SchemaDialect {
  readonly bigint: ColumnDataType;
  readonly bytes: ColumnDataType;
  readonly tableSuffix: string;
}

export type Migration = (db: Kysely<Tables>, dialect: SchemaDialect) => Promise<void>;

/** Version n consists of the first n migrations. Released migrations are never edited. */
export const migrations: readonly Migration[] = [
  firstSchema,
  wholeRecovery,
  volumes,
  surveys,
  stillUpset,
  wholeContacts,
];

/** Contact keys are derived again in files of earlier versions. Raise this when phone numbers are parsed differently. */
export const contactsReadSince = 6;

async function firstSchema(db: Kysely<Tables>, { bigint, bytes, tableSuffix }: SchemaDialect): Promise<void> {
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
    // Ids are never reused: another till may still hold one whose creation was undone.
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

  // In its order it yields every (department, hour, weekday, shift) cell without sorting; all breakdowns of the whole
  // history are sums of these. With the last three columns the index covers the most common filters.
  await db.schema
    .createIndex('incident_tally')
    .on('incident')
    .columns(['department_id', 'hour', 'weekday', 'shift_id', 'category_id', 'severity', 'status'])
    .where(sql.ref('removed_by'), 'is', null)
    .execute();
  // Covers breakdowns of a period, such as a week or twelve weeks.
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

/** Version 2: everything that happens after a complaint was recorded. */
async function wholeRecovery(db: Kysely<Tables>, { bigint, tableSuffix }: SchemaDialect): Promise<void> {
  const create = (table: keyof Tables) => db.schema.createTable(table).modifyEnd(sql.raw(tableSuffix));

  for (const list of ['cause', 'touchpoint'] as const) {
    await create(list)
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('merged_into', 'integer', (column) => column.references(`${list}.id`))
      .addColumn('added_by', 'integer', (column) => column.notNull())
      .execute();
  }

  const added: readonly (readonly [column: string, type: ColumnDataType, references?: string])[] = [
    ['resolved_on', 'text'],
    ['ending', 'text'],
    ['finding', 'text'],
    ['owner', 'text'],
    ['acknowledged_at', bigint],
    ['acknowledge_due_at', bigint],
    ['resolve_due_at', bigint],
    ['follow_up_due_on', 'text'],
    ['safety', 'text'],
    ['abuse', 'text'],
    ['posted', 'text'],
    ['proactive', 'text'],
    ['same_event', 'integer'],
    ['affected', 'integer'],
    ['substitute', 'text'],
    ['partner', 'text'],
    ['touchpoint_id', 'integer', 'touchpoint.id'],
    ['expected', 'text'],
    ['cause_id', 'integer', 'cause.id'],
    ['whys', 'text'],
    ['unchanged_because', 'text'],
    ['reviewed_at', bigint],
    ['anticipation_id', 'integer'],
    ['came_back_on', 'text'],
  ];
  const alter = () => db.schema.alterTable('incident');
  await alter()
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('complaint'))
    .execute();
  for (const [name, type, references] of added) {
    await alter()
      .addColumn(name, type, (column) => (references === undefined ? column : column.references(references)))
      .execute();
  }
  await settleResolvedDays(db);

  for (const [name, type] of [
    ['given_by', 'text'],
    ['limit_minor', bigint],
    ['minutes', 'integer'],
    ['time_cost_minor', bigint],
    ['removed_by', 'integer'],
  ] as const) {
    await db.schema.alterTable('remedy').addColumn(name, type).execute();
  }

  const kept: Readonly<Record<string, readonly (readonly [column: string, type: ColumnDataType])[]>> = {
    promise: [
      ['text', 'text'],
      ['due_at', bigint],
      ['made_by', 'text'],
      ['outcome', 'text'],
      ['settled_at', bigint],
    ],
    follow_up: [
      ['at', bigint],
      ['on_day', 'text'],
      ['due_on', 'text'],
      ['by', 'text'],
      ['outcome', 'text'],
      ['satisfaction', 'integer'],
      ['before', 'integer'],
      ['usual', 'integer'],
      ['understood', 'text'],
      ['told', 'text'],
      ['text', 'text'],
    ],
    reopening: [
      ['resolved_at', bigint],
      ['resolved_on', 'text'],
      ['ending', 'text'],
      ['at', bigint],
      ['on_day', 'text'],
      ['by', 'text'],
    ],
    formal: [
      ['reference', 'text'],
      ['authority', 'text'],
      ['received_on', 'text'],
      ['due_on', 'text'],
      ['sent_on', 'text'],
    ],
    prevention: [
      ['text', 'text'],
      ['kind', 'text'],
      ['owner', 'text'],
      ['category_id', 'integer'],
      ['department_id', 'integer'],
      ['decided_on', 'text'],
      ['due_on', 'text'],
      ['done_on', 'text'],
    ],
    anticipation: [
      ['touchpoint_id', 'integer'],
      ['category_id', 'integer'],
      ['expected', 'text'],
      ['may_fail', 'text'],
      ['prevention', 'text'],
      ['since', 'text'],
      ['reviewed_on', 'text'],
    ],
    person: [
      ['name', 'text'],
      ['role', 'text'],
      ['limit_minor', bigint],
    ],
    role: [
      ['name', 'text'],
      ['limit_minor', bigint],
    ],
    checklist: [
      ['key', 'text'],
      ['source', 'text'],
    ],
    play: [
      ['category_id', 'integer'],
      ['department_id', 'integer'],
      ['source', 'text'],
      ['reviewed_on', 'text'],
    ],
    letter: [
      ['key', 'text'],
      ['language', 'text'],
      ['source', 'text'],
    ],
    same_customer: [
      ['key', 'text'],
      ['same_as', 'text'],
    ],
  };
  for (const [table, columns] of Object.entries(kept)) {
    let creating = create(table as keyof Tables)
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('incident', 'integer', (column) => column.references('incident.number'))
      .addColumn('added_by', 'integer', (column) => column.notNull())
      .addColumn('removed_by', 'integer');
    for (const [name, type] of columns) {
      const list = /^(category|department|touchpoint)_id$/u.exec(name)?.[1];
      creating = creating.addColumn(name, type, (column) =>
        list === undefined ? column : column.references(`${list}.id`),
      );
    }
    await creating.execute();
    await db.schema.createIndex(`${table}_of_incident`).on(table).column('incident').execute();
  }

  // Two tills may add the same at once; only one succeeds.
  for (const [table, key] of [
    ['person', 'name'],
    ['role', 'name'],
    ['checklist', 'key'],
    ['letter', 'key, language'],
    ['play', 'coalesce(category_id, 0), coalesce(department_id, 0)'],
    ['formal', 'incident'],
    ['same_customer', 'key'],
  ] as const) {
    await sql`create unique index ${sql.ref(`${table}_once`)} on ${sql.table(table)} (${sql.raw(key)})
      where removed_by is null`.execute(db);
  }

  // Only complaints are counted. SQLite uses a partial index only for a query with the same condition.
  const isCounted = sql<boolean>`removed_by is null and kind = 'complaint'`;
  const tallied = ['department_id', 'hour', 'weekday', 'shift_id', 'category_id', 'severity', 'status'];
  await db.schema.dropIndex('incident_tally').execute();
  await db.schema.createIndex('incident_tally').on('incident').columns(tallied).where(isCounted).execute();
  await db.schema.dropIndex('incident_by_day').execute();
  await db.schema
    .createIndex('incident_by_day')
    .on('incident')
    .columns(['business_day', ...tallied])
    .where(isCounted)
    .execute();
  // A follow-up may come after the resolution.
  await db.schema.dropIndex('incident_follow_up').execute();
  await db.schema
    .createIndex('incident_follow_up')
    .on('incident')
    .column('follow_up_on')
    .where(sql<boolean>`follow_up_on is not null and removed_by is null`)
    .execute();
  for (const column of ['acknowledge_due_at', 'resolve_due_at', 'safety'] as const) {
    await db.schema
      .createIndex(`incident_${column}`)
      .on('incident')
      .column(column)
      .where(sql<boolean>`${sql.ref(column)} is not null and status = 'open' and removed_by is null`)
      .execute();
  }
  // The few incidents of other kinds are found by kind.
  await db.schema
    .createIndex('incident_other_kind')
    .on('incident')
    .columns(['kind', 'business_day'])
    .where(sql<boolean>`kind <> 'complaint' and removed_by is null`)
    .execute();
  await db.schema
    .createIndex('incident_abuse')
    .on('incident')
    .column('abuse')
    .where(sql<boolean>`abuse = 'happened' and removed_by is null`)
    .execute();
  await db.schema
    .createIndex('incident_reviewed')
    .on('incident')
    .column('reviewed_at')
    .where(sql.ref('reviewed_at'), 'is not', null)
    .execute();
}

/** Version 3: numbers of customers, for rates. */
async function volumes(db: Kysely<Tables>, { tableSuffix }: SchemaDialect): Promise<void> {
  await db.schema
    .createTable('volume')
    .modifyEnd(sql.raw(tableSuffix))
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('incident', 'integer', (column) => column.references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('removed_by', 'integer')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('shift_id', 'integer', (column) => column.references('shift.id'))
    .addColumn('count', 'integer', (column) => column.check(sql`count >= 0`))
    .execute();
  // With the day first, it also serves queries for a period.
  await sql`create unique index volume_once on volume (day, coalesce(shift_id, -1))
    where removed_by is null`.execute(db);
}

/** Version 4: survey sheets, one row for each sheet and one column for each mark. */
async function surveys(db: Kysely<Tables>, { tableSuffix }: SchemaDialect): Promise<void> {
  const asked = { reliability: 5, responsiveness: 4, assurance: 4, empathy: 5, tangibles: 4 };
  const marks = Object.entries(asked).flatMap(([quality, count]) =>
    Array.from({ length: count }, (_, index) => `${quality}_${index + 1}`).flatMap((statement) => [
      `${statement}_expected`,
      `${statement}_perceived`,
    ]),
  );
  let creating = db.schema
    .createTable('survey')
    .modifyEnd(sql.raw(tableSuffix))
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('incident', 'integer', (column) => column.references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('removed_by', 'integer')
    .addColumn('day', 'text', (column) => column.notNull());
  for (const mark of marks)
    creating = creating.addColumn(mark, 'integer', (column) =>
      column.check(sql`${sql.ref(mark)} between 1 and 7`),
    );
  for (const quality of Object.keys(asked))
    creating = creating.addColumn(`${quality}_points`, 'integer', (column) =>
      column.check(sql`${sql.ref(`${quality}_points`)} between 0 and 100`),
    );
  await creating.execute();
  await db.schema
    .createIndex('survey_by_day')
    .on('survey')
    .column('day')
    .where(sql.ref('removed_by'), 'is', null)
    .execute();
}

/** Version 5: an index of the open complaints of upset customers, which every Monday page lists whatever their age. */
async function stillUpset(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createIndex('incident_upset')
    .on('incident')
    // All have the same status, but with it as the first column SQLite sees that the query selects few rows.
    .columns(['status', 'business_day'])
    .where(
      sql<boolean>`status = 'open' and state in ('upset', 'gone') and removed_by is null and kind = 'complaint'`,
    )
    .execute();
}

/**
 * Version 6: contacts are identified by all of their digits, and further contacts find their incident too. The keys
 * themselves are derived after all migrations.
 */
async function wholeContacts(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('incident').addColumn('further_contacts', 'text').execute();
  await db.schema
    .createIndex('incident_further_contacts')
    .on('incident')
    .column('further_contacts')
    .where(sql.ref('further_contacts'), 'is not', null)
    .execute();
  await db.schema.dropIndex('same_customer_once').execute();
  await sql`alter table same_customer rename column key to contact_key`.execute(db);
  await sql`alter table same_customer rename column same_as to same_contact_key`.execute(db);
  await db.schema.alterTable('same_customer').addColumn('contact', 'text').execute();
  await db.schema.alterTable('same_customer').addColumn('same_contact', 'text').execute();
  await db.schema
    .createIndex('same_customer_contact')
    .on('same_customer')
    .column('contact_key')
    .where(sql.ref('removed_by'), 'is', null)
    .execute();
  await writeDownMergers(db);
  // The history does not contain derived keys.
  for (const column of ['before', 'after'] as const)
    await sql`update change set ${sql.ref(column)} = json_remove(${sql.ref(column)}, '$.contact_key')
      where entity = 'incident' and ${sql.ref(column)} like '%"contact_key":%'
        and json_valid(${sql.ref(column)})`.execute(db);
  const zone = await db.selectFrom('setting').select('value').where('key', '=', 'zone').executeTakeFirst();
  const country = zone ? guessCountry(zone.value) : null;
  if (country !== null)
    await db
      .insertInto('setting')
      .values({ key: 'country', value: country })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await noticeShiftsCut(db);
}

/**
 * Counts the incidents in a shift that the start of the day had cut in two, on the side that now counts for another day.
 * They stay as they are, and a notice tells the owner.
 */
async function noticeShiftsCut(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const dayStart = parseTimeOfDay(stored.get('day-start') ?? '06:00') ?? 360;
  const starts = dayStarts(periodsIn(stored.get('shifts')), dayStart);
  const [first, last] = [Math.min(dayStart, ...starts), Math.max(dayStart, ...starts)];
  if (first === last) return;
  const time = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const near = await db
    .selectFrom('incident')
    .select(['wall', 'business_day'])
    .where('basis', '<>', 'date')
    .where(sql<boolean>`substr(wall, 12, 5) >= ${time(first)} and substr(wall, 12, 5) < ${time(last)}`)
    .execute();
  const moved = near.filter(({ wall, business_day }) => {
    const weekday = new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay();
    const start = starts[(weekday + 6) % 7] ?? dayStart;
    return business_day === businessDay(wall, dayStart) && business_day !== businessDay(wall, start);
  });
  await leaveNotice(db, { kind: 'shifts_whole', count: moved.length });
}

/** Parses the shift periods; none if the stored value cannot be read. */
function periodsIn(shifts: string | undefined): Parameters<typeof dayStarts>[0] {
  try {
    const periods: unknown = JSON.parse(shifts ?? '[]');
    return Array.isArray(periods) ? (periods as Parameters<typeof dayStarts>[0]) : [];
  } catch {
    return [];
  }
}

/** Sets the business day of every resolution, of which version 1 stored only the instant. */
async function settleResolvedDays(db: Kysely<Tables>): Promise<void> {
  const setting = async (key: string, normal: string) =>
    (await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value ??
    normal;
  const zone = await setting('zone', 'UTC');
  const dayStart = parseTimeOfDay(await setting('day-start', '06:00')) ?? 360;
  for (let above = 0; ;) {
    const rows = await db
      .selectFrom('incident')
      .select(['number', 'resolved_at'])
      .where('number', '>', above)
      .where('resolved_at', 'is not', null)
      .orderBy('number')
      .limit(1_000)
      .execute();
    for (const { number, resolved_at } of rows) {
      const day = businessDay(wallAt(zone, resolved_at ?? 0), dayStart);
      await db.updateTable('incident').set({ resolved_on: day }).where('number', '=', number).execute();
    }
    const last = rows.at(-1);
    if (!last) return;
    above = last.number;
  }
}
