import { sql, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { tableCreator, type SchemaDialect } from './dialect.ts';

/** Version 8: the owner's own holidays are entries. */
export async function addHolidays(db: Kysely<Tables>, dialect: SchemaDialect): Promise<void> {
  await tableCreator(
    db,
    dialect,
  )('holiday')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('incident', 'integer', (column) => column.references('incident.number'))
    .addColumn('added_by', 'integer', (column) => column.notNull())
    .addColumn('removed_by', 'integer')
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .execute();
  await moveHolidays(db);
}

/**
 * Moves the days of the setting `holidays` into entries, and rewrites its history as if every day had always been one: undo still
 * takes back what each action added or removed. A setting that cannot be read stays, so that it is reported.
 */
async function moveHolidays(db: Kysely<Tables>): Promise<void> {
  const stored = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'holidays')
    .executeTakeFirst();
  const last = daysIn(stored?.value ?? '');
  if (last === null) return;
  const { rows: changes } = await sql<SettingChange>`
    select change.action_id, change.position, change.after, action.undone_by
    from change join action on action.id = change.action_id
    where change.entity = 'setting' and change.record = 'holidays'
    order by change.action_id, change.position`.execute(db);
  const ids = new Map<string, number>();
  for (const { action_id, position, after, undone_by } of changes) {
    await db
      .deleteFrom('change')
      .where('action_id', '=', action_id)
      .where('position', '=', position)
      .execute();
    if (undone_by === null) await setDays(db, ids, daysIn(valueOf(after)) ?? [], action_id);
  }
  // What the history does not explain was set by no action.
  await setDays(db, ids, last, 0);
  await db.deleteFrom('setting').where('key', '=', 'holidays').execute();
}

interface SettingChange {
  readonly action_id: number;
  readonly position: number;
  readonly after: string | null;
  readonly undone_by: number | null;
}

/** Splits the stored days; null if one of them is none. */
function daysIn(value: string): readonly string[] | null {
  const days = value.split(' ').filter((day) => day !== '');
  return days.every((day) => /^\d{4}-\d\d-\d\d$/u.test(day)) ? days : null;
}

function valueOf(image: string | null): string {
  try {
    const { value } = JSON.parse(image ?? '{}') as { readonly value?: unknown };
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

/** Adds and removes days until there are exactly these, as changes of one action; action 0 has no history. */
async function setDays(
  db: Kysely<Tables>,
  ids: Map<string, number>,
  days: readonly string[],
  action: number,
): Promise<void> {
  const record = async (id: number, before: string | null, after: string | null) => {
    if (action === 0) return;
    await sql`insert into change (action_id, position, entity, record, incident, before, after)
      select ${action}, coalesce(max(position), -1) + 1, 'holiday', ${String(id)}, null, ${before}, ${after}
      from change where action_id = ${action}`.execute(db);
  };
  for (const day of days.filter((each) => !ids.has(each))) {
    const { rows } = await sql<{ id: number }>`
      insert into holiday (added_by, first_day, last_day, kind)
      values (${action}, ${day}, ${day}, 'holiday') returning id`.execute(db);
    const id = rows[0]?.id ?? 0;
    ids.set(day, id);
    await record(id, null, null);
  }
  for (const [day, id] of [...ids].filter(([each]) => !days.includes(each))) {
    await sql`update holiday set removed_by = ${action} where id = ${id}`.execute(db);
    ids.delete(day);
    await record(id, '{"removed_by":null}', `{"removed_by":${action}}`);
  }
}
