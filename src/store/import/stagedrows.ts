import type { Named, NameRef } from '../../domain/action.ts';
import { compileReader } from '../../domain/recordcompiler.ts';
import { contactKeys } from '../../domain/contact.ts';
import type { Country } from '../../domain/country.ts';
import { storedFields, type FieldName, type NewIncident, type StoredField } from '../../domain/incident.ts';
import { makePerNameList, type NameList } from '../../domain/name.ts';
import type { StagedIncident } from '../../domain/records.ts';
import { entryColumns } from '../entries.ts';
import { createDuplicateFinder } from './duplicates.ts';
import { columnConverter, uuidBytes, type IdOf, type NewUuid } from '../incidentrows.ts';
import type { SqliteEngine } from '../sqlite/engine.ts';

/** A name that the import will create; until then rows refer to it by a negative id. */
interface StagedName {
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
  readonly count: number;
  readonly hasEntries: boolean;
  readonly names: readonly StagedName[];
  add(row: StagedIncident): void;
  /** Writes the added rows to the tables, so that queries see them. */
  flush(): void;
  /** Whether any row has a value in a column. */
  hasValues(column: StagedColumn): boolean;
  /** The columns of incidents in which any row has a value. */
  landingColumns(): readonly StagedColumn[];
  /** The hashes of possible duplicates in hexadecimal; null if there are too many to look up. */
  possibleDuplicates(): readonly string[] | null;
}

interface Tools {
  readonly idOf: IdOf;
  readonly newUuid: NewUuid;
  /** Derives the keys of a contact. */
  readonly keysOf: (contact: string | null) => readonly string[];
}
type ValueOf = (incident: Named<NewIncident>, tools: Tools) => unknown;

/** Fields that refer to another row by its line, because that row has no number until it lands. */
const isRowReference = ({ field }: StoredField) => field.kind === 'incident';
const landingFields = storedFields.filter((keyed) => !isRowReference(keyed));
const rowReferences = storedFields.filter(isRowReference);

/** The columns of an incident that are not fields. */
const ownColumns: Readonly<Record<'uuid' | 'recorded_at' | 'contact_key' | 'further_contacts', ValueOf>> = {
  uuid: ({ uuid, recordedAt }, { newUuid }) => (uuid === undefined ? newUuid(recordedAt) : uuidBytes(uuid)),
  recorded_at: ({ recordedAt }) => recordedAt,
  contact_key: ({ contact }, { keysOf }) => keysOf(contact)[0],
  further_contacts: ({ contact }, { keysOf }) => keysOf(contact).slice(1).join(' ') || null,
};

/** The columns of a staged row that become columns of an incident. */
const landingColumns = [
  ...(Object.keys(ownColumns) as (keyof typeof ownColumns)[]),
  ...landingFields.map(({ key }) => key),
];
const columns = [
  ...landingColumns,
  ...rowReferences.map(({ key }) => key),
  ...(['own_uuid', 'defaulted'] as const),
];
export type StagedColumn = (typeof columns)[number];

/** Compiles the conversion of an incident, and the fields with a default value, to the values of a staged row. */
function compileConversion(
  tools: Tools,
): (incident: Named<NewIncident>, defaulted: readonly FieldName[]) => readonly unknown[] {
  const own = Object.values(ownColumns);
  const fields = [...landingFields, ...rowReferences];
  const converters = fields.map(columnConverter);
  const read = compileReader<Named<NewIncident>>(fields.map(({ path }) => path));
  return (incident, defaulted) => {
    // One array, because copying seventy values takes a hundredth of an import.
    const row: unknown[] = own.map((valueOf) => valueOf(incident, tools));
    const values = read(incident);
    for (let index = 0; index < values.length; index++)
      row.push(converters[index]?.(values[index], tools.idOf));
    row.push(incident.uuid === undefined ? null : 1, defaulted.length === 0 ? null : defaulted.join(' '));
    return row;
  };
}

/** Creates empty tables, and drops those of an earlier import. `country` is where phone numbers are dialled from. */
export function createStagedRows(
  raw: SqliteEngine['raw'],
  newUuid: NewUuid,
  country: Country | null,
): StagedRows {
  raw.pragma('temp.cache_size = -2000');
  discardStaged(raw);
  raw.exec(`
    create temp table staged (position integer primary key, line integer not null, hash, ${columns.join(', ')});
    create temp table entries (turn integer primary key, position integer not null, kind text not null, columns text not null)`);
  const { names, idOf } = createStagedNames();
  const valuesOf = compileConversion({ idOf, newUuid, keysOf: cacheKeys(country) });
  const duplicates = createDuplicateFinder();
  const inserter = createInserter(raw);
  return {
    raw,
    names,
    get count() {
      return inserter.count();
    },
    get hasEntries() {
      return inserter.hasEntries();
    },
    add({ line, hash, incident, defaulted = [], entries = [] }) {
      for (const remedy of incident.remedies)
        inserter.addEntry('remedy', entryColumns('remedy', remedy, idOf));
      // The time and author of the note come from the action.
      for (const text of incident.notes) inserter.addEntry('note', { text });
      for (const { of, fields } of entries)
        inserter.addEntry(of, of === 'note' ? fields : entryColumns(of, fields, idOf));
      inserter.addRow(line, hash, valuesOf(incident, defaulted));
      duplicates.add(hash);
    },
    flush: inserter.flush,
    hasValues: inserter.hasValues,
    landingColumns: () => landingColumns.filter(inserter.hasValues),
    possibleDuplicates: () => duplicates.candidates(),
  };
}

interface Inserter {
  /** Adds an entry of the row that `addRow` adds next. */
  readonly addEntry: (kind: string, fields: object) => void;
  readonly addRow: (line: number, hash: Uint8Array, values: readonly unknown[]) => void;
  /** Writes the buffered rows and entries. */
  readonly flush: () => void;
  /** Number of written rows. */
  readonly count: () => number;
  readonly hasEntries: () => boolean;
  /** Whether any row has a value in a column. */
  readonly hasValues: (column: StagedColumn) => boolean;
}

const rowsPerTransaction = 100;

/**
 * Inserts rows and entries in batches. Most files use less than a third of the columns; to write
 * the unused ones too would make an import 6 % slower.
 */
function createInserter(raw: SqliteEngine['raw']): Inserter {
  const isUsed = columns.map(() => false);
  const prepare = () => {
    const used = ['line', 'hash', ...columns.filter((_, index) => isUsed[index])];
    return raw.prepare(
      `insert into temp.staged (${used.join(', ')}) values (${used.map(() => '?').join(', ')})`,
    );
  };
  let insert = prepare();
  const insertEntry = raw.prepare('insert into temp.entries (position, kind, columns) values (?, ?, ?)');
  let count = 0;
  let hasEntries = false;
  let rows: unknown[][] = [];
  let entries: unknown[][] = [];
  const insertAll = raw.transaction(() => {
    // One insert per row is faster than one with a JSON array of rows.
    for (const row of rows) insert.run(...row);
    for (const entry of entries) insertEntry.run(...entry);
  });
  const flush = () => {
    insertAll.deferred();
    count += rows.length;
    rows = [];
    entries = [];
  };
  return {
    addEntry(kind, fields) {
      hasEntries = true;
      entries.push([count + rows.length + 1, kind, JSON.stringify(fields)]);
    },
    addRow(line, hash, values) {
      const row: unknown[] = [line, hash];
      let usesNewColumn = false;
      for (let index = 0; index < values.length; index++) {
        const value = values[index] ?? null;
        if (isUsed[index] !== true) {
          if (value === null) continue;
          isUsed[index] = usesNewColumn = true;
        }
        row.push(value);
      }
      if (usesNewColumn) {
        // The buffered rows have the columns of the former statement.
        flush();
        insert = prepare();
      }
      rows.push(row);
      if (rows.length >= rowsPerTransaction) flush();
    },
    flush,
    count: () => count,
    hasEntries: () => hasEntries,
    hasValues: (column) => isUsed[columns.indexOf(column)] === true,
  };
}

/** Drops all temporary tables of an import. */
export function discardStaged(raw: SqliteEngine['raw']): void {
  const tables = [
    ...[
      'staged',
      'entries',
      'duplicates',
      'known',
      'open_rows',
      'matched',
      'doubtful',
      'repeated',
      'new_rows',
    ],
    ...[
      'differences',
      'created_names',
      'first_of_id',
      'wording',
      'candidates',
      'candidate_words',
      'row_lines',
    ],
    ...['row_keys', 'record_keys', 'free_records', 'record_ends', 'left_rows'],
  ];
  raw.exec(
    [
      'drop view if exists temp.arriving',
      ...tables.map((table) => `drop table if exists temp.${table}`),
    ].join(';'),
  );
}

/** Assigns negative ids to names that do not exist yet. */
function createStagedNames(): { readonly names: readonly StagedName[]; readonly idOf: IdOf } {
  const names: StagedName[] = [];
  const ids = makePerNameList(() => new Map<string, number>());
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
function cacheKeys(country: Country | null): Tools['keysOf'] {
  let last: string | null = null;
  let keys: readonly string[] = [];
  return (contact) => {
    if (contact !== last) [last, keys] = [contact, contactKeys(contact, country)];
    return keys;
  };
}
