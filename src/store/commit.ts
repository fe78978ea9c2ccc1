import { sql, type Kysely, type Transaction } from 'kysely';
import type { Change, Named, NewAction } from '../domain/action.ts';
import { UserError } from '../domain/error.ts';
import type { EntryFields, EntryKind } from '../domain/entry.ts';
import type { CommitResult } from '../domain/records.ts';
import type { NameList } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { beginAction, readColumns, type ActionWriter } from './actionwriter.ts';
import {
  awayPrefix,
  goalDeclinedKey,
  mappingPrefix,
  pathKey,
  rulePrefix,
  shiftPeriodsKey,
} from './business.ts';
import { updateContactKeys } from './contactkeys.ts';
import { endConsents, forget } from './forget.ts';
import { handoverKey } from './handover.ts';
import { entryColumns } from './entries.ts';
import { incidentColumns, uuidBytes, type NewUuid } from './incidentrows.ts';
import type { IncidentColumns, Tables } from './schema.ts';

/** Number of changes between two checks for a stop signal. */
const changesBetweenChecks = 500;

/** What `commit` needs besides the database and the changes. */
export interface CommitTools {
  /** Lets the process receive signals. Throws if it is to stop. */
  readonly checkStop: () => Promise<void>;
  readonly newUuid: NewUuid;
  /** Throws newer_database if a newer program has upgraded the file. */
  readonly requireCurrent: () => void;
  /** Recomputes every stored moment from the present settings of the business. */
  readonly rederive: (writer: ActionWriter) => Promise<void>;
}

/** Applies the changes, writes their history and deletes the finished draft, in one transaction. */
export async function commit(
  db: Kysely<Tables>,
  tools: CommitTools,
  action: NewAction,
  changes: (now: Kysely<Tables>) => Promise<Iterable<Change>>,
  finishedDraft: string | undefined,
): Promise<Omit<CommitResult, 'isErasedTextInLog'> & { readonly erases: boolean }> {
  return db.transaction().execute(async (trx) => {
    tools.requireCurrent();
    const requested = await changes(trx);
    const writer = await beginAction(trx, action);
    let erases = false;
    let applied = 0;
    for (const change of requested) {
      const hasErased = await applyChange(writer, tools, change);
      erases ||= change.change === 'forget' || hasErased === true;
      if (++applied % changesBetweenChecks === 0) await tools.checkStop();
    }
    if (finishedDraft !== undefined) {
      const deleted = await trx.deleteFrom('draft').where('id', '=', finishedDraft).executeTakeFirst();
      // Two tills may have opened the same draft; only the first records it.
      if (deleted.numDeletedRows === 0n) throw new UserError('draft_gone');
    }
    if (writer.nextPosition() === 0 && !erases) {
      // Nothing changed, so there is nothing to undo. An erasure counts even if it changed only the history.
      await trx.deleteFrom('action').where('id', '=', writer.id).execute();
      return { action: writer.id, numbers: [], incidents: 0, erases };
    }
    const incidents = await writer.finish();
    return { action: writer.id, numbers: writer.created, incidents, erases };
  });
}

/** Applies one change. Throws if its record is gone. Returns true if it found ended consents to erase. */
export async function applyChange(
  writer: ActionWriter,
  tools: CommitTools,
  change: Change,
): Promise<unknown> {
  const { trx } = writer;
  switch (change.change) {
    case 'create_incident':
      return createIncident(writer, tools.newUuid, change.incident);
    case 'update_incident': {
      const { acknowledged } = await requireLiveIncident(trx, change.number);
      // The time of the first response never changes.
      const { acknowledgedAt, ...others } = change.set;
      const set = acknowledged || acknowledgedAt === undefined ? others : change.set;
      return writer.update('incident', change.number, incidentColumns(set, writer.idOf), change.number);
    }
    case 'remove_incident':
      return removeIncident(writer, change.number);
    case 'restore_incident':
      return restoreIncident(writer, change.number);
    case 'create': {
      const incident = change.incident === 'created' ? writer.created.at(-1) : change.incident;
      if (incident !== undefined) await requireLiveIncident(trx, incident);
      return createEntry(writer, change.of, change.fields, incident);
    }
    case 'update':
      if (change.incident !== undefined) await requireLiveIncident(trx, change.incident);
      await requireLiveEntry(trx, change.of, change.id);
      return writer.update(
        change.of,
        change.id,
        entryColumns(change.of, change.set, writer.idOf),
        change.incident,
      );
    case 'remove':
      if (change.incident !== undefined) await requireLiveIncident(trx, change.incident);
      await requireLiveEntry(trx, change.of, change.id);
      return writer.update(change.of, change.id, { removed_by: writer.id }, change.incident);
    case 'forget':
      return forget(writer, change);
    case 'end_consents':
      return endConsents(writer, change.before);
    case 'set_path': {
      const ids = change.touchpoints.map((touchpoint) => writer.idOf('touchpoint', touchpoint));
      return writer.update('setting', pathKey, { value: JSON.stringify(ids) });
    }
    case 'create_note':
      await requireLiveIncident(trx, change.incident);
      return createNote(writer, change.incident, change.text);
    case 'create_name':
      await createName(writer, change.list, change.name, change.alsoKnownAs ?? []);
      return;
    case 'rename':
      return rename(writer, change);
    case 'merge_name':
      // Another till may just have merged them the other way round.
      if (await resolvesTo(trx, change.list, change.into, change.id)) return;
      writer.clearLiveNames(change.list);
      return writer.update(change.list, change.id, { merged_into: change.into });
    case 'set_setting':
      return writer.update('setting', change.key, { value: change.value });
    case 'set_away':
      return writer.update('setting', `${awayPrefix}${change.person}`, { value: change.until });
    case 'set_rule':
      return writer.update('setting', `${rulePrefix}${change.rule}`, { value: change.choice });
    case 'decline_goal':
      return writer.update('setting', goalDeclinedKey, { value: change.on });
    case 'set_handover':
      return writer.update('setting', handoverKey, { value: String(change.upTo) });
    case 'set_mapping': {
      const { name } = change.mapping;
      return writer.update('setting', `${mappingPrefix}${fold(name)}`, {
        value: JSON.stringify(change.mapping),
      });
    }
    case 'set_shifts': {
      const periods = change.periods.map((period) => ({
        ...period,
        shift: writer.idOf('shift', period.shift),
      }));
      return writer.update('setting', shiftPeriodsKey, { value: JSON.stringify(periods) });
    }
    case 'rederive':
      return tools.rederive(writer);
  }
}

/** Throws no_incident and already_deleted. */
async function removeIncident(writer: ActionWriter, number: number): Promise<void> {
  const now = await readColumns(writer.trx, 'incident', number, ['removed_by']);
  if (!now) throw new UserError('no_incident', { number });
  if (now['removed_by'] !== null) throw new UserError('already_deleted', { number });
  await writer.update('incident', number, { removed_by: writer.id }, number);
}

/** Throws no_incident and not_deleted. */
async function restoreIncident(writer: ActionWriter, number: number): Promise<void> {
  const now = await readColumns(writer.trx, 'incident', number, ['removed_by']);
  if (!now) throw new UserError('no_incident', { number });
  if (now['removed_by'] === null) throw new UserError('not_deleted', { number });
  await writer.update('incident', number, { removed_by: null }, number);
}

/** Renames a name; the former name becomes an alias. Throws changed_meanwhile and name_taken. */
async function rename(
  writer: ActionWriter,
  { list, id, name }: Extract<Change, { change: 'rename' }>,
): Promise<void> {
  const before = await readColumns(writer.trx, list, id, ['name']);
  const existing = (await writer.liveNames(list)).get(fold(name));
  if (!before) throw new UserError('changed_meanwhile');
  if (existing !== undefined && existing !== id) throw new UserError('name_taken', { value: name });
  writer.clearLiveNames(list);
  await createAlias(writer, list, fold(String(before['name'])), id);
  await writer.update(list, id, { name });
}

/** Whether a name is another one or was merged into it, directly or by several steps. */
async function resolvesTo(
  trx: Transaction<Tables>,
  list: NameList,
  from: number,
  to: number,
): Promise<boolean> {
  for (let id: unknown = from; typeof id === 'number';) {
    if (id === to) return true;
    id = (await readColumns(trx, list, id, ['merged_into']))?.['merged_into'];
  }
  return false;
}

/** Requires a live incident, and returns whether it has a first response. Throws no_incident and incident_deleted. */
async function requireLiveIncident(
  trx: Transaction<Tables>,
  number: number,
): Promise<{ readonly acknowledged: boolean }> {
  const now = await readColumns(trx, 'incident', number, ['acknowledged_at', 'removed_by']);
  if (!now) throw new UserError('no_incident', { number });
  if (now['removed_by'] !== null) throw new UserError('incident_deleted', { number });
  return { acknowledged: now['acknowledged_at'] !== null };
}

/** Requires an entry that another till has not just removed. Throws changed_meanwhile. */
async function requireLiveEntry(trx: Transaction<Tables>, kind: EntryKind, id: number): Promise<void> {
  const now = await readColumns(trx, kind, id, ['removed_by']);
  if (now?.['removed_by'] !== null) throw new UserError('changed_meanwhile');
}

type CreateIncident = Extract<Change, { change: 'create_incident' }>['incident'];

async function createIncident(
  writer: ActionWriter,
  newUuid: NewUuid,
  incident: CreateIncident,
): Promise<void> {
  const { uuid, recordedAt, remedies, notes, ...fields } = incident;
  const number = await allocateNumbers(writer.trx, 1);
  const columns = incidentColumns(fields, writer.idOf) as IncidentColumns;
  await writer.trx
    .insertInto('incident')
    .values({
      ...columns,
      number,
      uuid: uuid === undefined ? newUuid(writer.at) : uuidBytes(uuid),
      added_by: writer.id,
      recorded_at: recordedAt,
    })
    .execute();
  await updateContactKeys(writer.trx, 'incident', number, columns.contact === null ? [] : ['contact']);
  writer.created.push(number);
  await writer.recordCreation('incident', number, number);
  for (const remedy of remedies) await createEntry(writer, 'remedy', remedy, number);
  for (const note of notes) await createNote(writer, number, note);
}

/** Allocates `count` consecutive numbers, which are never allocated again. Returns the first. */
export async function allocateNumbers(trx: Transaction<Tables>, count: number): Promise<number> {
  const { next } = await trx
    .updateTable('counter')
    .set((eb) => ({ next: eb('next', '+', count) }))
    .where('name', '=', 'incident')
    .returning('next')
    .executeTakeFirstOrThrow();
  return next - count;
}

async function createEntry<Kind extends EntryKind>(
  writer: ActionWriter,
  kind: Kind,
  fields: Named<EntryFields[Kind]>,
  incident: number | undefined,
): Promise<void> {
  const row = { ...entryColumns(kind, fields, writer.idOf), incident: incident ?? null, added_by: writer.id };
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(kind)} (${columns}) values (${sql.join(Object.values(row))}) returning id`.execute(
    writer.trx,
  );
  await updateContactKeys(writer.trx, kind, rows[0]?.id ?? 0);
  await writer.recordCreation(kind, rows[0]?.id ?? 0, incident);
}

async function createNote(writer: ActionWriter, incident: number, text: string): Promise<void> {
  const { id } = await writer.trx
    .insertInto('note')
    .values({ incident, added_by: writer.id, text, at: writer.at, by: writer.by })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writer.recordCreation('note', id, incident);
}

/** Creates a name, unless another till has just created it. Returns its id. */
export async function createName(
  writer: ActionWriter,
  list: NameList,
  name: string,
  alsoKnownAs: readonly string[],
): Promise<number> {
  const key = fold(name);
  const names = await writer.liveNames(list);
  const same = names.get(key);
  if (same !== undefined) {
    writer.addName(list, name, same);
    return same;
  }
  const { id } = await writer.trx
    .insertInto(list)
    .values({ name, added_by: writer.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  writer.addName(list, name, id);
  names.set(key, id);
  await writer.recordCreation(list, id);
  for (const alias of alsoKnownAs) if (fold(alias) !== key) await createAlias(writer, list, fold(alias), id);
  return id;
}

async function createAlias(writer: ActionWriter, list: string, key: string, target: number): Promise<void> {
  const { id } = await writer.trx
    .insertInto('alias')
    .values({ list, key, target, added_by: writer.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writer.recordCreation('alias', id);
}
