import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { tableCreator, type SchemaDialect } from './dialect.ts';

/** Version 10: who was involved in an incident, the short survey, and the programme: goals, self-review and training. */
export async function addProgramme(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  for (const column of ['served_by', 'involved', 'companions'])
    await db.schema.alterTable('incident').addColumn(column, 'text').execute();
  const create = tableCreator(db, dialect);
  const entry = (name: 'response' | 'goal' | 'self_review' | 'training') =>
    create(name)
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('incident', 'integer', (column) => column.references('incident.number'))
      .addColumn('added_by', 'integer', (column) => column.notNull())
      .addColumn('removed_by', 'integer');
  await entry('response')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('shift_id', 'integer', (column) => column.references('shift.id'))
    .addColumn('department_id', 'integer', (column) => column.references('department.id'))
    .addColumn('satisfaction', 'integer')
    .addColumn('usual', 'integer')
    .addColumn('text', 'text')
    .addColumn('customer', 'text')
    .addColumn('contact', 'text')
    .addColumn('call_until', 'text')
    .execute();
  await db.schema.createIndex('response_by_day').on('response').column('day').execute();
  await entry('goal')
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('category_id', 'integer', (column) => column.references('category.id'))
    .addColumn('department_id', 'integer', (column) => column.references('department.id'))
    .addColumn('shift_id', 'integer', (column) => column.references('shift.id'))
    .addColumn('baseline', 'integer')
    .addColumn('target', 'integer', (column) => column.notNull())
    .addColumn('set_on', 'text', (column) => column.notNull())
    .addColumn('due_on', 'text', (column) => column.notNull())
    .execute();
  await entry('self_review')
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .execute();
  await entry('training')
    .addColumn('person_id', 'integer', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('on_day', 'text', (column) => column.notNull())
    .execute();
}
