import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { tableCreator, type SchemaDialect } from './dialect.ts';

/** Version 1: complaints, their remedies and notes, the history, names and drafts. */
export async function createSchema(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  await createSettings(db, dialect);
  await createHistory(db, dialect);
  await createNames(db, dialect);
  await createIncidents(db, dialect);
  await createIncidentIndexes(db);
  await createEntries(db, dialect);
  await createDrafts(db, dialect);
}

async function createSettings(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  await create('setting')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();

  await create('counter')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('next', 'integer', (column) => column.notNull())
    .execute();
  await db.insertInto('counter').values({ name: 'incident', next: 1 }).execute();
}

async function createHistory(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  const { bigint } = dialect;
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
}

async function createNames(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
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
}

async function createIncidents(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  const { bigint, bytes } = dialect;
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
}

async function createIncidentIndexes(db: Kysely<Tables>): Promise<void> {
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
}

async function createEntries(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  const { bigint } = dialect;
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
}

async function createDrafts(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  const { bigint } = dialect;
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
