import { sql, type ColumnDataType, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { tableCreator, type SchemaDialect } from './dialect.ts';
import { businessDay, parseTimeOfDay, wallAt } from './frozen.ts';

/** Version 2: everything that happens after a complaint was recorded. */
export async function addRecovery(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  await createNames(db, dialect);
  await addIncidentColumns(db, dialect);
  await setResolvedDays(db);
  await addRemedyColumns(db, dialect);
  await createEntries(db, dialect);
  await createUniqueIndexes(db);
  await replaceIncidentIndexes(db);
}

async function createNames(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  for (const list of ['cause', 'touchpoint'] as const) {
    await create(list)
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('merged_into', 'integer', (column) => column.references(`${list}.id`))
      .addColumn('added_by', 'integer', (column) => column.notNull())
      .execute();
  }
}

async function addIncidentColumns(db: Kysely<Tables>, { bigint }: SchemaDialect): Promise<void> {
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
}

/** Sets the business day of every resolution, of which version 1 stored only the instant. */
async function setResolvedDays(db: Kysely<Tables>): Promise<void> {
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

async function addRemedyColumns(db: Kysely<Tables>, { bigint }: SchemaDialect): Promise<void> {
  for (const [name, type] of [
    ['given_by', 'text'],
    ['limit_minor', bigint],
    ['minutes', 'integer'],
    ['time_cost_minor', bigint],
    ['removed_by', 'integer'],
  ] as const) {
    await db.schema.alterTable('remedy').addColumn(name, type).execute();
  }
}

async function createEntries(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  const create = tableCreator(db, dialect);
  const { bigint } = dialect;
  const tables: Readonly<Record<string, readonly (readonly [column: string, type: ColumnDataType])[]>> = {
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
  for (const [table, columns] of Object.entries(tables)) {
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
}

async function createUniqueIndexes(db: Kysely<Tables>): Promise<void> {
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
}

async function replaceIncidentIndexes(db: Kysely<Tables>): Promise<void> {
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
