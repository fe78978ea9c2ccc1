import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import type { SchemaDialect } from './dialect.ts';

/** Version 4: survey sheets, one row for each sheet and one column for each mark. */
export async function addSurveys(db: Kysely<Tables>, { tableSuffix }: SchemaDialect): Promise<void> {
  const questions = { reliability: 5, responsiveness: 4, assurance: 4, empathy: 5, tangibles: 4 };
  const marks = Object.entries(questions).flatMap(([quality, count]) =>
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
  for (const quality of Object.keys(questions))
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
