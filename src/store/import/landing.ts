import type { NewAction } from '../../domain/action.ts';
import { incidentEntryKinds } from '../../domain/entry.ts';
import { idsOfNewNames, nameColumns } from './arrivals.ts';
import type { ActionWriter } from '../actionwriter.ts';
import { allocateNumbers, createName } from '../commit.ts';
import { withReindexing } from '../sqlite/reindex.ts';
import type { StagedRows } from './stagedrows.ts';

/** Inserts the `added` rows of `temp.arriving` into the records, with their notes and entries. */
export async function landArriving(
  rows: StagedRows,
  added: number,
  writer: ActionWriter,
  action: NewAction,
): Promise<void> {
  await createNames(rows, added, writer);
  const first = await allocateNumbers(writer.trx, added);
  await withReindexing(rows.raw, added, first - 1, () => landIncidents(rows, first, writer.id), {
    haveOutsideIds: rows.hasValues('outside_id'),
  });
  if (rows.hasEntries) {
    landNotes(rows, first, writer.id, action);
    landEntries(rows, first, writer.id);
  }
  if (rows.hasValues('same_event')) landSameEvents(rows, writer.id);
  writer.touchRange(first, added);
}

/** Creates the names that arriving rows need; `temp.created_names` maps their negative ids to the real ones. */
async function createNames(rows: StagedRows, added: number, writer: ActionWriter): Promise<void> {
  const { raw, names } = rows;
  raw.exec('create temp table created_names (staged integer primary key, id integer not null)');
  const insertId = raw.prepare('insert into temp.created_names values (?, ?)');
  const needed = added === rows.count ? null : idsOfNewNames(rows, (join) => `from temp.arriving ${join}`);
  for (const { list, name, id } of names)
    if (needed?.has(id) !== false) insertId.run(id, await createName(writer, list, name, []));
}

const realIdOf = (column: string, value: string) =>
  nameColumns.includes(column)
    ? `case when ${value} < 0 then (select id from temp.created_names where created_names.staged = ${value}) else ${value} end`
    : value;

function landIncidents(rows: StagedRows, first: number, action: number): void {
  const columns = rows.landingColumns();
  const values = columns.map((column) => realIdOf(column, column));
  rows.raw
    .prepare(
      `insert into incident (number, added_by, import_hash, import_occurrence, ${columns.join(', ')})
       select ? + ordinal - 1, ?, hash, occurrence, ${values.join(', ')}
       from temp.arriving order by ordinal`,
    )
    .run(first, action);
}

/** A note from a file gets the time of the import; a note from another database keeps its own time and author. */
function landNotes({ raw }: StagedRows, first: number, id: number, { at, by }: NewAction): void {
  raw
    .prepare(
      `insert into note (incident, added_by, text, at, by)
       select ? + ordinal - 1, ?, columns ->> 'text', coalesce(columns ->> 'at', ?),
         case when columns ->> 'at' is null then ? else columns ->> 'by' end
       from temp.arriving join temp.entries using (position)
       where entries.kind = 'note' order by ordinal, turn`,
    )
    .run(first, id, at, by);
}

/** Inserts entries in the order in which they were staged, into the columns that any of their kind has a value for. */
function landEntries({ raw }: StagedRows, first: number, action: number): void {
  for (const kind of incidentEntryKinds) {
    const columns = raw
      .prepare<[string], string>(
        `select distinct key
         from temp.arriving join temp.entries using (position) join json_each(temp.entries.columns)
         where entries.kind = ?`,
      )
      .pluck()
      .all(kind);
    if (columns.length === 0) continue;
    const values = columns.map((column) => realIdOf(column, `(temp.entries.columns ->> '${column}')`));
    raw
      .prepare(
        `insert into "${kind}" (incident, added_by, ${columns.map((column) => `"${column}"`).join(', ')})
         select ? + ordinal - 1, ?, ${values.join(', ')}
         from temp.arriving join temp.entries using (position) where entries.kind = ? order by ordinal, turn`,
      )
      .run(first, action, kind);
  }
}

/** Links rows to the row of the same event, which has a number only now. */
function landSameEvents({ raw }: StagedRows, action: number): void {
  raw
    .prepare(
      `update incident set same_event = (
         select target.number
         from temp.staged as own join temp.staged as other on other.line = own.same_event
           join incident as target on target.uuid = other.uuid
         where own.uuid = incident.uuid)
       where added_by = ? and uuid in (select uuid from temp.staged where same_event is not null)`,
    )
    .run(action);
}
