import type { Named, NameRef } from '../../domain/action.ts';
import { compileReader } from '../../domain/compiled.ts';
import { keysOf } from '../../domain/contact.ts';
import type { Country } from '../../domain/country.ts';
import { keyedFields, type KeyedField, type NewIncident } from '../../domain/incident.ts';
import { forEachList, type NameList } from '../../domain/name.ts';
import type { StagedIncident } from '../../domain/records.ts';
import type { NewUuid } from '../commit.ts';
import { entryColumns } from '../entries.ts';
import { openRepeats } from './duplicates.ts';
import { storing, uuidBytes, type IdOf } from '../incidentrows.ts';
import type { SqliteEngine } from '../sqlite/engine.ts';

/** A name that the import will create; until then rows refer to it by a negative id. */
export interface StagedName {
  readonly list: NameList;
  readonly name: string;
  readonly id: number;
}

/**
 * The rows of an import in temporary tables, which need no lock on the records: `temp.staged` has one row for each incident,
 * `temp.entries` has their notes and entries.
 */
export interface StagedRows {
  readonly raw: SqliteEngine['raw'];
  /** Number of rows, without removed ones. */
  readonly count: number;
  /** Whether rows were removed, so that positions have gaps. */
  readonly hasGaps: boolean;
  readonly hasEntries: boolean;
  readonly names: readonly StagedName[];
  add(row: StagedIncident): void;
  /** Writes the added rows to the tables, so that queries see them. */
  flush(): void;
  remove(positions: ReadonlySet<number>): void;
  /** Whether any row has a value in a column. */
  says(column: StagedColumn): boolean;
  /** The columns of incidents in which any row has a value. */
  landing(): readonly StagedColumn[];
  /** The hashes of possible duplicates in hexadecimal; null if there are too many to look up. */
  maybeRepeated(): readonly string[] | null;
}

interface Tools {
  readonly idOf: IdOf;
  readonly newUuid: NewUuid;
  /** Derives the keys of a contact. */
  readonly keysOf: (contact: string | null) => readonly string[];
}
type Source = (incident: Named<NewIncident>, tools: Tools) => unknown;

/** Fields that refer to another row by its line, because that row has no number until it lands. */
const refersToRow = ({ field }: KeyedField) => field.kind === 'incident';
const fieldsInPlace = keyedFields.filter((keyed) => !refersToRow(keyed));
const fieldsOfRows = keyedFields.filter(refersToRow);

/** The columns of an incident that are not fields. */
const ownColumns: Readonly<Record<'uuid' | 'recorded_at' | 'contact_key' | 'further_contacts', Source>> = {
  uuid: ({ uuid, recordedAt }, { newUuid }) => (uuid === undefined ? newUuid(recordedAt) : uuidBytes(uuid)),
  recorded_at: ({ recordedAt }) => recordedAt,
  contact_key: ({ contact }, { keysOf }) => keysOf(contact)[0],
  further_contacts: ({ contact }, { keysOf }) => keysOf(contact).slice(1).join(' ') || null,
};

/** The columns of a staged row that become columns of an incident. */
const landing = [
  ...(Object.keys(ownColumns) as (keyof typeof ownColumns)[]),
  ...fieldsInPlace.map(({ key }) => key),
];
const columns = [...landing, ...fieldsOfRows.map(({ key }) => key), 'own_uuid' as const];
export type StagedColumn = (typeof columns)[number];

/** Compiles the conversion of an incident to the values of a staged row. */
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

/** Creates empty tables, and drops those of an earlier import. `country` is where phone numbers are dialled from. */
export function openStagedRows(
  raw: SqliteEngine['raw'],
  newUuid: NewUuid,
  country: Country | null,
): StagedRows {
  // Each row is written once: a larger cache takes more memory and is no faster for a million rows.
  raw.pragma('cache_size = -2000');
  raw.pragma('temp.cache_size = -2000');
  discardStaged(raw);
  raw.exec(`
    create temp table staged (position integer primary key, line integer not null, hash, ${columns.join(', ')});
    create temp table entries (turn integer primary key, position integer not null, kind text not null, columns text not null)`);
  const { names, idOf } = openStagedNames();
  const source = openSource({ idOf, newUuid, keysOf: openKeys(country) });
  const repeats = openRepeats();
  // Most files use less than a third of the columns, so unused columns are not written.
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
    // One insert per row is faster than one with a JSON array of rows.
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
      // The time and author of the note come from the action.
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
        // The pending rows have the columns of the former statement.
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

/** Drops all temporary tables of an import. */
export function discardStaged(raw: SqliteEngine['raw']): void {
  const tables = ['staged', 'entries', 'repeated', 'fresh', 'named', 'wording', 'known'];
  raw.exec(
    [
      'drop view if exists temp.arriving',
      ...tables.map((table) => `drop table if exists temp.${table}`),
    ].join(';'),
  );
}

/** Assigns negative ids to names that do not exist yet. */
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

/** Caches the keys of the last contact, because two columns need them. */
function openKeys(country: Country | null): Tools['keysOf'] {
  let last: string | null = null;
  let keys: readonly string[] = [];
  return (contact) => {
    if (contact !== last) [last, keys] = [contact, keysOf(contact, country)];
    return keys;
  };
}
