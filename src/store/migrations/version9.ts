import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { tableCreator, type SchemaDialect } from './dialect.ts';

/** Version 9: a formal complaint has several deadlines, each an entry; the day that it had becomes one of the owner's own. */
export async function addDeadlines(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  await tableCreator(
    db,
    dialect,
  )('deadline')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('incident', 'integer', (column) => column.references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('removed_by', 'integer')
    .addColumn('task', 'text', (column) => column.notNull())
    .addColumn('rule', 'text')
    .addColumn('count', 'integer')
    .addColumn('unit', 'text')
    .addColumn('counted_from', 'text')
    .addColumn('due_on', 'text')
    .addColumn('done_on', 'text')
    .addColumn('how', 'text')
    .execute();
  await db.schema.createIndex('deadline_of_incident').on('deadline').column('incident').execute();
  await db.schema
    .createIndex('deadline_open')
    .on('deadline')
    .column('due_on')
    .where(sql<boolean>`done_on is null and removed_by is null`)
    .execute();
  for (const column of ['channel', 'called', 'paper', 'notice_on'])
    await db.schema.alterTable('formal').addColumn(column, 'text').execute();
  await moveDeadlines(db);
  for (const column of ['due_on', 'sent_on'])
    await db.schema.alterTable('formal').dropColumn(column).execute();
}

/** The columns of a formal complaint that become those of a deadline. */
const movedColumns = [
  ['due_on', 'due_on'],
  ['sent_on', 'done_on'],
] as const;

/** Moves the days of formal complaints, with their history: undo still takes back what each action did to them. */
async function moveDeadlines(db: Kysely<Tables>): Promise<void> {
  await sql`
    insert into deadline (id, incident, added_by, removed_by, task, due_on, done_on)
    select id, incident, added_by, removed_by, 'answer', due_on, sent_on from formal`.execute(db);
  const { rows: changes } = await sql<FormalChange>`
    select action_id, position, record, incident, before, after from change
    where entity = 'formal' order by action_id, position`.execute(db);
  for (const change of changes) {
    const [before, after] = [split(change.before), split(change.after)];
    const row = { action: change.action_id, position: change.position };
    // A creation and a removal concern both; any other change only what it touched.
    const concernsBoth = change.after === null || change.after.includes('"removed_by"');
    if (!concernsBoth && after.moved === '{}') continue;
    if (after.rest === '{}') {
      await setImages(db, row, 'deadline', before.moved, after.moved);
      continue;
    }
    await setImages(db, row, 'formal', before.rest, after.rest);
    await sql`insert into change (action_id, position, entity, record, incident, before, after)
      select ${change.action_id}, max(position) + 1, 'deadline', ${change.record}, ${change.incident},
        ${concernsBoth ? change.before : before.moved}, ${concernsBoth ? change.after : after.moved}
      from change where action_id = ${change.action_id}`.execute(db);
  }
}

async function setImages(
  db: Kysely<Tables>,
  { action, position }: { readonly action: number; readonly position: number },
  entity: 'formal' | 'deadline',
  before: string | null,
  after: string | null,
): Promise<void> {
  await db
    .updateTable('change')
    .set({ entity, before, after })
    .where('action_id', '=', action)
    .where('position', '=', position)
    .execute();
}

interface FormalChange {
  readonly action_id: number;
  readonly position: number;
  readonly record: string;
  readonly incident: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Splits the image of a formal complaint into what stays there and what its deadline has. A damaged image stays as it is. */
function split(image: string | null): { readonly rest: string | null; readonly moved: string | null } {
  if (image === null) return { rest: null, moved: null };
  let columns: Record<string, unknown>;
  try {
    columns = JSON.parse(image) as Record<string, unknown>;
  } catch {
    return { rest: image, moved: '{}' };
  }
  const moved = movedColumns.flatMap(([from, to]) => (from in columns ? [[to, columns[from]] as const] : []));
  const rest = Object.entries(columns).filter(([column]) => movedColumns.every(([from]) => from !== column));
  return { rest: JSON.stringify(Object.fromEntries(rest)), moved: JSON.stringify(Object.fromEntries(moved)) };
}
