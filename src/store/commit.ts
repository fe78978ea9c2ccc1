import { sql, type Kysely, type Transaction } from 'kysely';
import type { Change, Named, NameRef, NewAction } from '../domain/action.ts';
import { UserError } from '../domain/error.ts';
import type { EntryFields, EntryKind } from '../domain/entry.ts';
import type { Committed } from '../domain/records.ts';
import type { NameList } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { outsideId } from '../domain/time/shift.ts';
import { awayPrefix, mappingPrefix, pathKey, shiftPeriodsKey } from './business.ts';
import { settleContacts } from './contactkeys.ts';
import { forget } from './forget.ts';
import { handoverKey } from './handover.ts';
import { entryColumns } from './entries.ts';
import { columnsOf, uuidBytes } from './incidentrows.ts';
import type { IncidentColumns, Tables } from './schema.ts';

export type Entity = 'incident' | 'note' | 'alias' | 'setting' | NameList | EntryKind;

/** The primary key of an entity's table. */
export function keyColumn(entity: Entity): string {
  return entity === 'incident' ? 'number' : entity === 'setting' ? 'key' : 'id';
}

type Values = Readonly<Record<string, unknown>>;
export type NewUuid = (at: number) => Uint8Array;

/** Number of changes between two checks for a stop signal. */
const changesBetweenPauses = 500;

/** What `commit` needs besides the database and the changes. */
export interface CommitTools {
  /** Lets the process receive signals. Throws if it is to stop. */
  readonly pause: () => Promise<void>;
  readonly newUuid: NewUuid;
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
): Promise<Omit<Committed, 'isStillInFile'> & { readonly erases: boolean }> {
  return db.transaction().execute(async (trx) => {
    const decided = await changes(trx);
    const writer = await beginAction(trx, action);
    let erases = false;
    let applied = 0;
    for (const change of decided) {
      await apply(writer, tools, change);
      erases ||= change.change === 'forget';
      if (++applied % changesBetweenPauses === 0) await tools.pause();
    }
    if (finishedDraft !== undefined) {
      const gone = await trx.deleteFrom('draft').where('id', '=', finishedDraft).executeTakeFirst();
      // Two tills may have opened the same draft; only the first records it.
      if (gone.numDeletedRows === 0n) throw new UserError('draft_gone');
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

/** Writes one action: changes records, adds their history, and resolves the names that the action itself creates. */
export interface ActionWriter {
  readonly trx: Transaction<Tables>;
  readonly id: number;
  readonly at: number;
  readonly by: string | null;
  /** Numbers of the incidents that the action has created so far. */
  readonly created: number[];
  /** Resolves a reference to a name, which may be one that this action created. */
  readonly idOf: (list: NameList, ref: NameRef) => number | null;
  remember(list: NameList, name: string, id: number): void;
  /** The ids of the live names of a list by folded name; cached until `forgetLiving`. */
  living(list: NameList): Promise<Map<string, number>>;
  forgetLiving(list: NameList): void;
  wroteCreation(entity: Entity, record: number, incident?: number): Promise<void>;
  /** Records in the history that something of an incident was erased, but not what. */
  wroteErasure(incident: number): Promise<void>;
  /** Changes columns of one record. Reads their former values inside the transaction. Throws changed_meanwhile. */
  update(entity: Entity, record: number | string, set: Values, incident?: number): Promise<void>;
  /** Counts a range of incidents as touched, for writers that bypass `update`. */
  touch(first: number, count: number): void;
  /** Allocates the position of the next change, for the same writers. */
  nextPosition(): number;
  /** Completes the row of the action. Returns the number of incidents that it touched. */
  finish(): Promise<number>;
}

export async function beginAction(trx: Transaction<Tables>, action: NewAction): Promise<ActionWriter> {
  const inserted = await trx
    .insertInto('action')
    .values({ kind: action.kind, at: action.at, by: action.by, about: action.about ?? null, incidents: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const id = inserted.id;
  const names = new Map<string, number>();
  const nameKey = (list: NameList, name: string) => `${list}:${fold(name)}`;
  const living = new Map<NameList, Map<string, number>>();
  const touched = new Set<number>();
  let stretch: { first: number; last: number; count: number } | undefined;
  let position = 0;

  const write = async (
    entity: Entity,
    record: number | string,
    incident: number | undefined,
    before: Values | null,
    after: Values | null,
  ) => {
    if (incident !== undefined) touched.add(incident);
    await trx
      .insertInto('change')
      .values({
        action_id: id,
        position: position++,
        entity,
        record: String(record),
        incident: incident ?? null,
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
      })
      .execute();
  };

  return {
    trx,
    id,
    at: action.at,
    by: action.by,
    created: [],
    idOf: (list, ref) => {
      if (ref === null || typeof ref === 'number') return ref;
      const created = names.get(nameKey(list, ref.created));
      if (created === undefined) throw new Error(`${list} ${ref.created} was not created by this action`);
      return created;
    },
    remember: (list, name, nameId) => void names.set(nameKey(list, name), nameId),
    async living(list) {
      // Read once per action, because a batch may create thousands of names.
      const known = living.get(list) ?? (await livingNames(trx, list));
      living.set(list, known);
      return known;
    },
    forgetLiving: (list) => void living.delete(list),
    wroteCreation: (entity, record, incident) => write(entity, record, incident, null, null),
    wroteErasure: (incident) => write('incident', incident, incident, {}, {}),
    async update(entity, record, set, incident) {
      if (Object.keys(set).length === 0) return;
      const before = await readColumns(trx, entity, record, Object.keys(set));
      if (!before) throw new UserError('changed_meanwhile');
      const changed = Object.keys(set).filter((column) => before[column] !== set[column]);
      if (changed.length === 0) return;
      const after = Object.fromEntries(changed.map((column) => [column, set[column]]));
      await writeColumns(trx, entity, record, after);
      await write(
        entity,
        record,
        incident,
        Object.fromEntries(changed.map((column) => [column, before[column]])),
        after,
      );
    },
    touch(first, count) {
      const last = first + count - 1;
      stretch = stretch
        ? {
            first: Math.min(stretch.first, first),
            last: Math.max(stretch.last, last),
            count: stretch.count + count,
          }
        : { first, last, count };
    },
    nextPosition: () => position++,
    async finish() {
      const numbers = [...touched].sort((a, b) => a - b);
      const incidents = numbers.length + (stretch?.count ?? 0);
      await trx
        .updateTable('action')
        .set({
          incidents,
          first_incident: numbers[0] ?? stretch?.first ?? null,
          last_incident: numbers.at(-1) ?? stretch?.last ?? null,
        })
        .where('id', '=', id)
        .execute();
      return incidents;
    },
  };
}

/** Reads columns of one record. A setting without a row reads as null. */
export async function readColumns(
  trx: Kysely<Tables>,
  entity: Entity,
  record: number | string,
  columns: readonly string[],
): Promise<Values | undefined> {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const { rows } = await sql<Values>`
    select ${list} from ${sql.table(entity)} where ${sql.ref(keyColumn(entity))} = ${record}`.execute(trx);
  if (entity === 'setting') return rows[0] ?? { value: null };
  return rows[0];
}

export async function writeColumns(
  trx: Kysely<Tables>,
  entity: Entity,
  record: number | string,
  set: Values,
): Promise<void> {
  // An erasure has no former values.
  if (Object.keys(set).length === 0) return;
  if (entity === 'setting') {
    await trx.deleteFrom('setting').where('key', '=', String(record)).execute();
    const value = set['value'];
    if (typeof value === 'string')
      await trx
        .insertInto('setting')
        .values({ key: String(record), value })
        .execute();
    return settleContacts(trx, entity, record);
  }
  const assignments = sql.join(
    Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  );
  await sql`update ${sql.table(entity)} set ${assignments} where ${sql.ref(keyColumn(entity))} = ${record}`.execute(
    trx,
  );
  await settleContacts(trx, entity, record, Object.keys(set));
}

async function apply(writer: ActionWriter, tools: CommitTools, change: Change): Promise<void> {
  const { trx } = writer;
  switch (change.change) {
    case 'create_incident':
      return createIncident(writer, tools.newUuid, change.incident);
    case 'update_incident': {
      const { acknowledged } = await requireLive(trx, change.number);
      // The time of the first response never changes.
      const { acknowledgedAt, ...others } = change.set;
      const set = acknowledged || acknowledgedAt === undefined ? others : change.set;
      return writer.update('incident', change.number, columnsOf(set, writer.idOf), change.number);
    }
    case 'remove_incident':
    case 'restore_incident': {
      const remove = change.change === 'remove_incident';
      const now = await readColumns(trx, 'incident', change.number, ['removed_by']);
      if (!now) throw new UserError('no_incident', { number: change.number });
      if ((now['removed_by'] === null) !== remove) {
        throw new UserError(remove ? 'already_deleted' : 'not_deleted', { number: change.number });
      }
      return writer.update(
        'incident',
        change.number,
        { removed_by: remove ? writer.id : null },
        change.number,
      );
    }
    case 'create':
      if (change.incident !== undefined) await requireLive(trx, change.incident);
      return createKept(writer, change.of, change.fields, change.incident);
    case 'update':
      if (change.incident !== undefined) await requireLive(trx, change.incident);
      await requireStanding(trx, change.of, change.id);
      return writer.update(
        change.of,
        change.id,
        entryColumns(change.of, change.set, writer.idOf),
        change.incident,
      );
    case 'remove':
      if (change.incident !== undefined) await requireLive(trx, change.incident);
      await requireStanding(trx, change.of, change.id);
      return writer.update(change.of, change.id, { removed_by: writer.id }, change.incident);
    case 'forget':
      return forget(writer, change);
    case 'set_path': {
      const ids = change.touchpoints.map((touchpoint) => writer.idOf('touchpoint', touchpoint));
      return writer.update('setting', pathKey, { value: JSON.stringify(ids) });
    }
    case 'create_note':
      await requireLive(trx, change.incident);
      return createNote(writer, change.incident, change.text);
    case 'create_name':
      await createName(writer, change.list, change.name, change.alsoKnownAs ?? []);
      return;
    case 'rename': {
      const before = await readColumns(trx, change.list, change.id, ['name']);
      const taken = (await writer.living(change.list)).get(fold(change.name));
      if (!before) throw new UserError('changed_meanwhile');
      if (taken !== undefined && taken !== change.id)
        throw new UserError('name_taken', { value: change.name });
      writer.forgetLiving(change.list);
      await createAlias(writer, change.list, fold(String(before['name'])), change.id);
      return writer.update(change.list, change.id, { name: change.name });
    }
    case 'merge_name':
      // Another till may just have merged them the other way round.
      if (await leadsTo(trx, change.list, change.into, change.id)) return;
      writer.forgetLiving(change.list);
      return writer.update(change.list, change.id, { merged_into: change.into });
    case 'set_setting':
      return writer.update('setting', change.key, { value: change.value });
    case 'set_away':
      return writer.update('setting', `${awayPrefix}${change.person}`, { value: change.until });
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

/** Whether a name is another one or was merged into it, directly or by several steps. */
async function leadsTo(trx: Transaction<Tables>, list: NameList, from: number, to: number): Promise<boolean> {
  for (let id: unknown = from; typeof id === 'number';) {
    if (id === to) return true;
    id = (await readColumns(trx, list, id, ['merged_into']))?.['merged_into'];
  }
  return false;
}

/** Requires a live incident, and returns whether it has a first response. Throws no_incident and incident_deleted. */
async function requireLive(
  trx: Transaction<Tables>,
  number: number,
): Promise<{ readonly acknowledged: boolean }> {
  const now = await readColumns(trx, 'incident', number, ['acknowledged_at', 'removed_by']);
  if (!now) throw new UserError('no_incident', { number });
  if (now['removed_by'] !== null) throw new UserError('incident_deleted', { number });
  return { acknowledged: now['acknowledged_at'] !== null };
}

/** Requires an entry that another till has not just removed. Throws changed_meanwhile. */
async function requireStanding(trx: Transaction<Tables>, kind: EntryKind, id: number): Promise<void> {
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
  const number = await takeNumbers(writer.trx, 1);
  const columns = columnsOf(fields, writer.idOf) as IncidentColumns;
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
  await settleContacts(writer.trx, 'incident', number, columns.contact === null ? [] : ['contact']);
  writer.created.push(number);
  await writer.wroteCreation('incident', number, number);
  for (const remedy of remedies) await createKept(writer, 'remedy', remedy, number);
  for (const note of notes) await createNote(writer, number, note);
}

/** Allocates `count` consecutive numbers, which are never allocated again. Returns the first. */
export async function takeNumbers(trx: Transaction<Tables>, count: number): Promise<number> {
  const { next } = await trx
    .updateTable('counter')
    .set((eb) => ({ next: eb('next', '+', count) }))
    .where('name', '=', 'incident')
    .returning('next')
    .executeTakeFirstOrThrow();
  return next - count;
}

async function createKept<Kind extends EntryKind>(
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
  await settleContacts(writer.trx, kind, rows[0]?.id ?? 0);
  await writer.wroteCreation(kind, rows[0]?.id ?? 0, incident);
}

async function createNote(writer: ActionWriter, incident: number, text: string): Promise<void> {
  const { id } = await writer.trx
    .insertInto('note')
    .values({ incident, added_by: writer.id, text, at: writer.at, by: writer.by })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writer.wroteCreation('note', id, incident);
}

/** Creates a name, unless another till has just created it. Returns its id. */
export async function createName(
  writer: ActionWriter,
  list: NameList,
  name: string,
  alsoKnownAs: readonly string[],
): Promise<number> {
  const key = fold(name);
  const living = await writer.living(list);
  const same = living.get(key);
  if (same !== undefined) {
    writer.remember(list, name, same);
    return same;
  }
  const { id } = await writer.trx
    .insertInto(list)
    .values({ name, added_by: writer.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  writer.remember(list, name, id);
  living.set(key, id);
  await writer.wroteCreation(list, id);
  for (const alias of alsoKnownAs) if (fold(alias) !== key) await createAlias(writer, list, fold(alias), id);
  return id;
}

/** The ids of the live names of a list by folded name. Of two with the same name, the older counts. */
async function livingNames(trx: Kysely<Tables>, list: NameList): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom(list)
    .select(['id', 'name'])
    .where('merged_into', 'is', null)
    .where('id', '<>', outsideId)
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ id, name }) => [fold(name), id]));
}

async function createAlias(writer: ActionWriter, list: string, key: string, target: number): Promise<void> {
  const { id } = await writer.trx
    .insertInto('alias')
    .values({ list, key, target, added_by: writer.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writer.wroteCreation('alias', id);
}
