import type { Comparison } from '../../domain/records.ts';
import { compareMatched, type MatchedCounts } from './comparing.ts';
import { doubtEdited } from './editedrows.ts';
import { matchByOutsideIds } from './outsideids.ts';
import { matchByWords } from './samewords.ts';
import type { StagedRows } from './stagedrows.ts';

const staged = 'temp.staged left join temp.duplicates using (position)';
const occurrence = 'coalesce(duplicates.occurrence, 1)';

/**
 * Finds the record of each staged row: the one with its fingerprint, its UUID, its outside id, or its moment and words, in
 * this order. Each record has one row at most. Without a comparison, only fingerprints and UUIDs count.
 *
 * Leaves what it found in temporary tables: `known` are the rows with a record of their fingerprint, `open_rows` the others; of
 * these, `matched` have a record and `doubtful` may be one; the view `arriving` has those that are new, numbered from 1.
 */
export function matchRows(rows: StagedRows, comparison: Comparison | null): MatchedCounts {
  numberDuplicates(rows);
  const { raw } = rows;
  raw.exec(`
    drop view if exists temp.arriving;
    ${['known', 'open_rows', 'matched', 'doubtful', 'repeated', 'new_rows', 'differences'].map((table) => `drop table if exists temp.${table};`).join('')}
    create temp table known (position integer primary key, number integer not null);
    create temp table open_rows (position integer primary key, occurrence integer not null);
    create temp table matched (position integer primary key, number integer not null unique, by text not null, fields text);
    create temp table doubtful (position integer primary key, number integer, line integer);
    create temp table repeated (position integer primary key);
    create temp table differences (position integer not null, number integer not null, field text not null, is_kept integer not null)`);
  const isEmpty = raw.prepare('select 1 from incident limit 1').get() === undefined;
  const usesIds = comparison !== null && rows.hasValues('outside_id');
  if (isEmpty && !usesIds && !rows.hasValues('own_uuid')) return everythingArrives(rows);
  raw.exec(`
    insert into temp.known
      select position, incident.number from ${staged} cross join incident on ${hasFingerprint(usesIds)};
    insert into temp.open_rows
      select position, ${occurrence} from ${staged} where position not in (select position from temp.known)`);
  if (rows.hasValues('own_uuid')) matchByUuids(rows);
  if (usesIds) matchByOutsideIds(rows);
  const hasOpen = raw.prepare('select 1 from temp.open_rows limit 1').get() !== undefined;
  if (comparison !== null && !isEmpty && hasOpen) {
    raw.exec('create unique index temp.known_by_number on known (number)');
    matchByWords(rows);
    doubtEdited(rows);
  }
  if (comparison !== null) compareMatched(rows, comparison);
  if (comparison?.addsSimilar === true) releaseSimilar(rows, comparison);
  return gatherArriving(rows, usesIds);
}

/** Flushes the staged rows and numbers identical ones: `temp.duplicates` has the second, third … occurrence of a row. */
function numberDuplicates(rows: StagedRows): void {
  rows.flush();
  rows.raw.exec(`
    drop table if exists temp.duplicates;
    create temp table duplicates (position integer primary key, occurrence integer not null)`);
  const hashes = rows.possibleDuplicates();
  if (hashes?.length === 0) return;
  const condition = hashes === null ? '' : 'where hash in (select unhex(value) from json_each(:hashes))';
  rows.raw
    .prepare(
      `insert into temp.duplicates select position, occurrence
       from (select position, row_number() over (partition by hash order by position) as occurrence from temp.staged ${condition})
       where occurrence > 1`,
    )
    .run(hashes === null ? {} : { hashes: JSON.stringify(hashes) });
}

/**
 * The condition that the n-th identical row of a file has the n-th record with this fingerprint. It does not contain the
 * outside id, so that a file keeps its fingerprints when that is added.
 */
function hasFingerprint(usesIds: boolean): string {
  const hasSameId = usesIds
    ? 'and (incident.outside_id is null or staged.outside_id is null or incident.outside_id = staged.outside_id)'
    : '';
  return `incident.import_hash = staged.hash and incident.import_occurrence = ${occurrence} ${hasSameId}`;
}

/** Finds the records with the UUIDs of rows. Within a file, only the first row with a UUID counts. */
function matchByUuids({ raw }: StagedRows): void {
  raw.exec(`
    insert into temp.repeated
      select position from temp.open_rows join temp.staged using (position)
      where own_uuid is not null and position not in (select min(position) from temp.staged group by uuid);
    insert into temp.matched (position, number, by)
      select position, incident.number, 'uuid'
      from temp.open_rows join temp.staged using (position) join incident on incident.uuid = staged.uuid
      where own_uuid is not null and position not in (select position from temp.repeated)`);
}

/** Lets rows that only resemble a record be added after all; with updates, changed rows are brought in instead. */
function releaseSimilar({ raw }: StagedRows, { updates }: Comparison): void {
  raw.exec('delete from temp.doubtful');
  if (updates) return;
  raw.exec(`
    delete from temp.differences where position in (select position from temp.matched where by = 'words' and fields is not null);
    delete from temp.matched where by = 'words' and fields is not null`);
}

/** Creates the view `temp.arriving` of all staged rows. */
function everythingArrives({ raw, count }: StagedRows): MatchedCounts {
  raw.exec(`
    create temp view arriving as
    select staged.position as ordinal, ${occurrence} as occurrence, staged.* from ${staged}`);
  return { added: count, unchanged: 0, changed: 0, doubtful: 0 };
}

/** Creates the view `temp.arriving` of the rows that are new, and counts what the others are. */
function gatherArriving(rows: StagedRows, usesIds: boolean): MatchedCounts {
  const { raw } = rows;
  const count = (from: string) => raw.prepare<[], number>(`select count(*) from ${from}`).pluck().get() ?? 0;
  const [open, matched, doubtful, repeated] = ['open_rows', 'matched', 'doubtful', 'repeated'].map((table) =>
    count(`temp.${table}`),
  ) as [number, number, number, number];
  const added = open - matched - doubtful - repeated;
  if (added === rows.count && !usesIds) return everythingArrives(rows);
  const isNew = ['matched', 'doubtful', 'repeated']
    .map((table) => `position not in (select position from temp.${table})`)
    .join(' and ');
  raw.exec(`
    create temp table new_rows (ordinal integer primary key, position integer not null, occurrence integer not null);
    insert into temp.new_rows (position, occurrence)
      select position, occurrence from temp.open_rows where ${isNew} order by position;
    create temp view arriving as
    select ordinal, occurrence, staged.* from temp.new_rows join temp.staged using (position)`);
  if (usesIds) renumberTaken(rows);
  const changed = count('temp.matched where fields is not null');
  return { added, changed, doubtful, unchanged: rows.count - added - changed - doubtful };
}

/** Gives another occurrence to new rows whose fingerprint belongs to a record with another outside id. */
function renumberTaken({ raw }: StagedRows): void {
  raw.exec(`
    update temp.new_rows set occurrence = free.occurrence
    from (
      select ordinal,
        (select max(import_occurrence) from incident where import_hash = hash)
          + (select count(*) from temp.staged)
          + row_number() over (partition by hash order by ordinal) as occurrence
      from temp.new_rows join temp.staged using (position)
      where exists (
        select 1 from incident where import_hash = hash and import_occurrence = new_rows.occurrence)) as free
    where free.ordinal = new_rows.ordinal`);
}
