import type { Named, NameRef } from '../domain/action.ts';
import { compileReader } from '../domain/compiled.ts';
import { keysOf } from '../domain/contact.ts';
import type { Country } from '../domain/country.ts';
import { keyedFields, type KeyedField, type NewIncident } from '../domain/incident.ts';
import { forEachList, type NameList } from '../domain/name.ts';
import type { StagedIncident } from '../domain/records.ts';
import type { NewUuid } from './commit.ts';
import { entryColumns } from './entries.ts';
import { openRepeats } from './repeats.ts';
import { storing, uuidBytes, type IdOf } from './rows.ts';
import type { SqliteEngine } from './sqlite.ts';

/** A name that landing will put on its list; until then rows point to it by a negative id. */
export interface StagedName {
  readonly list: NameList;
  readonly name: string;
  readonly id: number;
}

/**
 * The rows of a file in temporary tables, outside the records and without a lock on them: `temp.staged`, a row an incident,
 * and `temp.entries`, what belongs to these.
 */
export interface StagedRows {
  readonly raw: SqliteEngine['raw'];
  /** How many there are, without those that were removed. */
  readonly count: number;
  /** Whether rows were removed, so that their positions no longer number them. */
  readonly hasGaps: boolean;
  readonly hasEntries: boolean;
  readonly names: readonly StagedName[];
  add(row: StagedIncident): void;
  /** Writes what was added; before that no query sees it. */
  flush(): void;
  remove(positions: ReadonlySet<number>): void;
  /** Whether any row says something in a column. */
  says(column: StagedColumn): boolean;
  /** The columns of incidents in which any row says something. */
  landing(): readonly StagedColumn[];
  /** The hashes of rows that may be alike, as hexadecimal digits; null where all rows may as well be compared. */
  maybeRepeated(): readonly string[] | null;
}

interface Tools {
  readonly idOf: IdOf;
  readonly newUuid: NewUuid;
  /** What a contact is known by in this business. */
  readonly keysOf: (contact: string | null) => readonly string[];
}
type Source = (incident: Named<NewIncident>, tools: Tools) => unknown;

/** A row that belongs to the event of another says the line of that one, which has its number only when both have landed. */
const refersToRow = ({ field }: KeyedField) => field.kind === 'incident';
const fieldsInPlace = keyedFields.filter((keyed) => !refersToRow(keyed));
const fieldsOfRows = keyedFields.filter(refersToRow);

/** The columns that go into an incident besides its fields. */
const ownColumns: Readonly<Record<'uuid' | 'recorded_at' | 'contact_key' | 'further_contacts', Source>> = {
  uuid: ({ uuid, recordedAt }, { newUuid }) => (uuid === undefined ? newUuid(recordedAt) : uuidBytes(uuid)),
  recorded_at: ({ recordedAt }) => recordedAt,
  contact_key: ({ contact }, { keysOf }) => keysOf(contact)[0],
  further_contacts: ({ contact }, { keysOf }) => keysOf(contact).slice(1).join(' ') || null,
};

/** The columns of a staged row; of those that land with an incident, the first ones. */
const landing = [
  ...(Object.keys(ownColumns) as (keyof typeof ownColumns)[]),
  ...fieldsInPlace.map(({ key }) => key),
];
const columns = [...landing, ...fieldsOfRows.map(({ key }) => key), 'own_uuid' as const];
export type StagedColumn = (typeof columns)[number];

/** Compiles what makes a staged row of an incident. */
function openSource(tools: Tools): (incident: Named<NewIncident>) => readonly unknown[] {
  const own = Object.values(ownColumns);
  const fields = [...fieldsInPlace, ...fieldsOfRows];
  const stores = fields.map(storing);
  const read = compileReader<Named<NewIncident>>(fields.map(({ path }) => path));
  return (incident) => {
    const values = read(incident);
    for (let at = 0; at < values.length; at++) values[at] = stores[at]?.(values[at], tools.idOf);
    return [
      ...own.map((source) => source(incident, tools)),
      ...values,
      incident.uuid === undefined ? null : 1,
    ];
  };
}

const rowsPerTransaction = 100;

/** Begins with no rows, whatever an earlier staging left. `country`: where the contacts of the rows are dialled from. */
export function openStagedRows(
  raw: SqliteEngine['raw'],
  newUuid: NewUuid,
  country: Country | null,
): StagedRows {
  // Rows go through these once: a larger cache made a million of them no quicker, and the memory larger.
  raw.pragma('cache_size = -2000');
  raw.pragma('temp.cache_size = -2000');
  discardStaged(raw);
  raw.exec(`
    create temp table staged (position integer primary key, line integer not null, hash, ${columns.join(', ')});
    create temp table entries (turn integer primary key, position integer not null, kind text not null, columns text not null)`);
  const { names, idOf } = openStagedNames();
  const source = openSource({ idOf, newUuid, keysOf: openKeys(country) });
  const repeats = openRepeats();
  // Few files say something in more than a third of the columns: those in which no row does are not written.
  const isSaid = columns.map(() => false);
  const said = () => columns.filter((_, at) => isSaid[at]);
  const prepare = () => {
    const written = ['line', 'hash', ...said()];
    return raw.prepare(
      `insert into temp.staged (${written.join(', ')}) values (${written.map(() => '?').join(', ')})`,
    );
  };
  let insert = prepare();
  const insertEntry = raw.prepare('insert into temp.entries (position, kind, columns) values (?, ?, ?)');
  let count = 0;
  let hasGaps = false;
  let hasEntries = false;
  let pending: unknown[][] = [];
  let pendingEntries: unknown[][] = [];
  const insertAll = raw.transaction(() => {
    // One by one: the engine would take longer to look into a list.
    for (const row of pending) insert.run(...row);
    for (const row of pendingEntries) insertEntry.run(...row);
  });
  const flush = () => {
    insertAll.deferred();
    count += pending.length;
    pending = [];
    pendingEntries = [];
  };

  return {
    raw,
    names,
    get count() {
      return count;
    },
    get hasGaps() {
      return hasGaps;
    },
    get hasEntries() {
      return hasEntries;
    },
    add({ line, hash, incident, beside = [] }) {
      const stage = (kind: string, fields: object) => {
        hasEntries = true;
        pendingEntries.push([count + pending.length + 1, kind, JSON.stringify(fields)]);
      };
      for (const remedy of incident.remedies) stage('remedy', entryColumns('remedy', remedy, idOf));
      // When it was written and by whom, the action says.
      for (const text of incident.notes) stage('note', { text });
      for (const each of beside)
        stage(each.of, each.of === 'note' ? each.fields : entryColumns(each.of, each.fields, idOf));
      const row: unknown[] = [line, hash];
      let saysMore = false;
      const values = source(incident);
      for (let at = 0; at < values.length; at++) {
        const value = values[at] ?? null;
        if (isSaid[at] !== true) {
          if (value === null) continue;
          isSaid[at] = saysMore = true;
        }
        row.push(value);
      }
      if (saysMore) {
        // What waits is as wide as the statement was.
        flush();
        insert = prepare();
      }
      pending.push(row);
      repeats.saw(hash);
      if (pending.length >= rowsPerTransaction) flush();
    },
    flush,
    remove(positions) {
      const remove = raw.prepare('delete from temp.staged where position = ?');
      raw.transaction(() => positions.forEach((position) => remove.run(position))).deferred();
      count -= positions.size;
      hasGaps ||= positions.size > 0;
    },
    says: (column) => isSaid[columns.indexOf(column)] === true,
    landing: () => landing.filter((_, at) => isSaid[at]),
    maybeRepeated: () => repeats.found(),
  };
}

/** Drops whatever a staging made. */
export function discardStaged(raw: SqliteEngine['raw']): void {
  const tables = ['staged', 'entries', 'repeated', 'fresh', 'named', 'wording', 'known'];
  raw.exec(
    [
      'drop view if exists temp.arriving',
      ...tables.map((table) => `drop table if exists temp.${table}`),
    ].join(';'),
  );
}

/** Gives a name that is yet to be created a negative id. */
function openStagedNames(): { readonly names: readonly StagedName[]; readonly idOf: IdOf } {
  const names: StagedName[] = [];
  const ids = forEachList(() => new Map<string, number>());
  return {
    names,
    idOf(list: NameList, ref: NameRef) {
      if (ref === null || typeof ref === 'number') return ref;
      const name = ref.created;
      let id = ids[list].get(name);
      if (id === undefined) {
        id = -names.length - 1;
        ids[list].set(name, id);
        names.push({ list, name, id });
      }
      return id;
    },
  };
}

/** Reads the keys of a contact once for the two columns that need them; in most files nobody has any. */
function openKeys(country: Country | null): Tools['keysOf'] {
  let last: string | null = null;
  let keys: readonly string[] = [];
  return (contact) => {
    if (contact !== last) [last, keys] = [contact, keysOf(contact, country)];
    return keys;
  };
}
