import { sql, type Kysely, type Transaction } from 'kysely';
import type { NameRef, NewAction } from '../domain/action.ts';
import type { EntryKind } from '../domain/entry.ts';
import { UserError } from '../domain/error.ts';
import type { NameList } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { outsideShiftId } from '../domain/time/shift.ts';
import { updateContactKeys } from './contactkeys.ts';
import type { Tables } from './schema.ts';

export type Entity = 'incident' | 'note' | 'alias' | 'setting' | NameList | EntryKind;

/** The primary key of an entity's table. */
export function keyColumn(entity: Entity): string {
  return entity === 'incident' ? 'number' : entity === 'setting' ? 'key' : 'id';
}

type Values = Readonly<Record<string, unknown>>;

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
  /** Makes a name known to `idOf`. */
  addName(list: NameList, name: string, id: number): void;
  /** The ids of the live names of a list by folded name; cached until `clearLiveNames`. */
  liveNames(list: NameList): Promise<Map<string, number>>;
  clearLiveNames(list: NameList): void;
  /** Records a creation in the history. */
  recordCreation(entity: Entity, record: number, incident?: number): Promise<void>;
  /** Records in the history that something of an incident was erased, but not what. */
  recordErasure(incident: number): Promise<void>;
  /** Changes columns of one record. Reads their former values inside the transaction. Throws changed_meanwhile. */
  update(entity: Entity, record: number | string, set: Values, incident?: number): Promise<void>;
  /** Counts a range of created incidents as touched, for imports, which bypass the history. */
  touchRange(first: number, count: number): void;
  /** Allocates the position of the next change, for the same writers. */
  nextPosition(): number;
  /** Completes the row of the action. Returns the number of incidents that it touched. */
  finish(): Promise<number>;
}

export async function beginAction(trx: Transaction<Tables>, action: NewAction): Promise<ActionWriter> {
  const { id } = await trx
    .insertInto('action')
    .values({ kind: action.kind, at: action.at, by: action.by, about: action.subject ?? null, incidents: 0 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const touched = createTouchedIncidents();
  let position = 0;
  const recordChange = async (
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
    ...createNameLookup(trx),
    recordCreation: (entity, record, incident) => recordChange(entity, record, incident, null, null),
    recordErasure: (incident) => recordChange('incident', incident, incident, {}, {}),
    async update(entity, record, set, incident) {
      if (Object.keys(set).length === 0) return;
      const before = await readColumns(trx, entity, record, Object.keys(set));
      if (!before) throw new UserError('changed_meanwhile');
      const changed = Object.keys(set).filter((column) => before[column] !== set[column]);
      if (changed.length === 0) return;
      const pick = (values: Values) => Object.fromEntries(changed.map((column) => [column, values[column]]));
      await writeColumns(trx, entity, record, pick(set));
      await recordChange(entity, record, incident, pick(before), pick(set));
    },
    touchRange: (first, count) => touched.addRange(first, count),
    nextPosition: () => position++,
    async finish() {
      const { incidents, first, last } = touched.sum(action.kind === 'import');
      await trx
        .updateTable('action')
        .set({ incidents, first_incident: first, last_incident: last })
        .where('id', '=', id)
        .execute();
      return incidents;
    },
  };
}

/** Resolves names within one action. */
function createNameLookup(
  trx: Transaction<Tables>,
): Pick<ActionWriter, 'idOf' | 'addName' | 'liveNames' | 'clearLiveNames'> {
  const added = new Map<string, number>();
  const keyOf = (list: NameList, name: string) => `${list}:${fold(name)}`;
  const live = new Map<NameList, Map<string, number>>();
  return {
    idOf(list, ref) {
      if (ref === null || typeof ref === 'number') return ref;
      const id = added.get(keyOf(list, ref.created));
      if (id === undefined) throw new Error(`${list} ${ref.created} was not created by this action`);
      return id;
    },
    addName: (list, name, id) => void added.set(keyOf(list, name), id),
    async liveNames(list) {
      // Read once per action, because a batch may create thousands of names.
      const names = live.get(list) ?? (await readLiveNames(trx, list));
      live.set(list, names);
      return names;
    },
    clearLiveNames: (list) => void live.delete(list),
  };
}

interface TouchedIncidents {
  add(number: number): void;
  addRange(first: number, count: number): void;
  /**
   * The number of incidents, and the lowest and highest of their numbers; null if there are none. Those of an import are the
   * ones that it created, which have no changes in the history.
   */
  sum(isImport: boolean): {
    readonly incidents: number;
    readonly first: number | null;
    readonly last: number | null;
  };
}

/** Collects the incidents that an action touches: single ones, and ranges without repetitions. */
function createTouchedIncidents(): TouchedIncidents {
  const single = new Set<number>();
  let range: { first: number; last: number; count: number } | undefined;
  return {
    add: (number) => void single.add(number),
    addRange(first, count) {
      const last = first + count - 1;
      range = range
        ? {
            first: Math.min(range.first, first),
            last: Math.max(range.last, last),
            count: range.count + count,
          }
        : { first, last, count };
    },
    sum(isImport) {
      const numbers = isImport ? [] : [...single].sort((a, b) => a - b);
      return {
        incidents: single.size + (range?.count ?? 0),
        first: numbers[0] ?? range?.first ?? null,
        last: numbers.at(-1) ?? range?.last ?? null,
      };
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
  return (
    rows[0] &&
    mapBytes(rows[0], (value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))
  );
}

/** Converts the columns that hold bytes. Histories, which are JSON, have them in hexadecimal. */
function mapBytes(values: Values, convert: (value: unknown) => unknown): Values {
  return 'import_hash' in values ? { ...values, import_hash: convert(values['import_hash']) } : values;
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
    return updateContactKeys(trx, entity, record);
  }
  const stored = mapBytes(set, (value) => (typeof value === 'string' ? Buffer.from(value, 'hex') : value));
  const assignments = sql.join(
    Object.entries(stored).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  );
  await sql`update ${sql.table(entity)} set ${assignments} where ${sql.ref(keyColumn(entity))} = ${record}`.execute(
    trx,
  );
  await updateContactKeys(trx, entity, record, Object.keys(set));
}

/** Reads the ids of the live names of a list by folded name. Of two with the same name, the older counts. */
async function readLiveNames(trx: Kysely<Tables>, list: NameList): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom(list)
    .select(['id', 'name'])
    .where('merged_into', 'is', null)
    .where('id', '<>', outsideShiftId)
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ id, name }) => [fold(name), id]));
}
