import { storedFields, type FieldName } from '../../domain/incident.ts';
import type { StagedRows } from './stagedrows.ts';

const staged = 'temp.staged left join temp.duplicates using (position)';
const occurrence = 'coalesce(duplicates.occurrence, 1)';
/** Written as in the index incident_by_day; otherwise SQLite does not use it. */
const isCounted = `incident.removed_by is null and incident.kind = 'complaint'`;

/** Flushes the staged rows and numbers identical ones: `temp.duplicates` has the second, third … occurrence of a row. */
export function numberDuplicates(rows: StagedRows): void {
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
 * The condition for a row that is not in the records yet. The n-th identical row of a file matches the n-th such record.
 * A row with a UUID of its own also matches the record with that UUID; within a file, only the first such row is new.
 */
function isNewCondition(rows: StagedRows): string {
  const hasNewUuid = `
    and (own_uuid is null or staged.uuid not in (select uuid from incident))
    and (own_uuid is null or staged.position in (select min(position) from temp.staged group by uuid))`;
  return `
    not exists (
      select 1 from incident
      where incident.import_hash = staged.hash and incident.import_occurrence = ${occurrence})
      ${rows.hasValues('own_uuid') ? hasNewUuid : ''}`;
}

/** The FROM and WHERE clauses of the rows that are not in the records yet. Call `numberDuplicates` first. */
export function newRows(rows: StagedRows, join = ''): string {
  return `from ${staged} ${join} where ${isNewCondition(rows)}`;
}

/** Counts the rows that are not in the records yet. */
export function countNew(rows: StagedRows): number {
  numberDuplicates(rows);
  return (
    rows.raw
      .prepare<[], number>(`select count(*) ${newRows(rows)}`)
      .pluck()
      .get() ?? 0
  );
}

/**
 * Creates the view `temp.arriving` of the new rows, numbered from 1, and returns their number. If all rows are new, the view
 * shows the staged rows directly. Call `numberDuplicates` first.
 */
export function gatherArriving(rows: StagedRows): number {
  const { raw } = rows;
  raw.exec('drop view if exists temp.arriving; drop table if exists temp.new_rows');
  const hasRows = (from: string) => raw.prepare(`select 1 from ${from} limit 1`).get() !== undefined;
  // A file may contain the same UUID twice.
  const mayExist = rows.hasValues('own_uuid') || hasRows('incident');
  if (!rows.hasGaps && (!mayExist || !hasRows(`${staged} where not (${isNewCondition(rows)})`))) {
    raw.exec(`
      create temp view arriving as
      select staged.position as ordinal, ${occurrence} as occurrence, staged.* from ${staged}`);
    return rows.count;
  }
  raw.exec(`
    create temp table new_rows (ordinal integer primary key, position integer not null, occurrence integer not null);
    insert into temp.new_rows (position, occurrence) select position, ${occurrence} ${newRows(rows)} order by position;
    create temp view arriving as
    select ordinal, occurrence, staged.* from temp.new_rows join temp.staged using (position)`);
  return raw.prepare<[], number>('select count(*) from temp.new_rows').pluck().get() ?? 0;
}

/** Removes the new rows that are similar to a record, and returns the numbers of these records. */
export function removeSimilar(rows: StagedRows): readonly number[] {
  numberDuplicates(rows);
  if (rows.raw.prepare('select 1 from incident limit 1').get() === undefined) return [];
  if (gatherArriving(rows) === 0) return [];
  // Each record matches one row at most; further similar rows are new.
  const [positions, numbers] = [new Set<number>(), new Set<number>()];
  for (const { position, number } of findSimilarPairs(rows)) {
    if (positions.has(position) || numbers.has(number)) continue;
    positions.add(position);
    numbers.add(number);
  }
  rows.remove(positions);
  return [...numbers].sort((a, b) => a - b);
}

/**
 * Pairs arriving rows with similar records: the same description and moment, and nothing that contradicts. Uses SQLite's
 * lower() instead of fold(), because it runs for every row. Excludes records that match another row exactly.
 */
function findSimilarPairs({
  raw,
}: StagedRows): readonly { readonly position: number; readonly number: number }[] {
  raw.exec(`
    drop table if exists temp.wording;
    create temp table wording (day, words, position integer, primary key (day, words, position)) without rowid;
    insert into temp.wording
      select business_day, lower(description), position from temp.arriving
      where own_uuid is null and description <> ''
        and exists (select 1 from incident where incident.business_day = arriving.business_day and ${isCounted})`);
  if (raw.prepare('select 1 from temp.wording limit 1').get() === undefined) return [];
  raw.exec(`
    drop table if exists temp.exact_matches;
    create temp table exact_matches (number integer primary key);
    insert or ignore into temp.exact_matches
      select incident.number from ${staged} cross join incident
      on incident.import_hash = staged.hash and incident.import_occurrence = ${occurrence}`);
  const same = (column: string) => `fold(incident.${column}) = fold(staged.${column})`;
  const isCompatible = (column: string, is = same(column)) =>
    `(incident.${column} is null or staged.${column} is null or ${is})`;
  // "Luis" may have been corrected to "Luis M.".
  const extendsName = (longer: string, shorter: string) => `instr(fold(${longer}), fold(${shorter})) = 1`;
  return raw
    .prepare<[], { position: number; number: number }>(
      `select staged.position, incident.number
       from (select distinct day from temp.wording) as days
         cross join incident on incident.business_day = days.day and ${isCounted}
         cross join temp.wording on wording.day = days.day and wording.words = lower(incident.description)
         cross join temp.staged on staged.position = wording.position
       where incident.number not in (select number from temp.exact_matches)
         and (incident.wall = staged.wall or 'date' in (incident.basis, staged.basis))
         and ${isCompatible('customer', `${extendsName('incident.customer', 'staged.customer')} or ${extendsName('staged.customer', 'incident.customer')}`)}
         and ${isCompatible('contact_key')}
         and (${same('customer')} or ${same('contact_key')}
           or ${isCompatible('place')} and ${isCompatible('department_id', 'incident.department_id = staged.department_id')})
       order by staged.position, incident.number`,
    )
    .all();
}

/** Returns the numbers of live records whose rows, by UUID, differ from them in one of these fields. */
export function differingRecords(rows: StagedRows, fields: readonly FieldName[]): readonly number[] {
  rows.flush();
  const conditions = storedFields
    .filter(({ name, isMomentPart }) => !isMomentPart && (fields as readonly string[]).includes(name))
    .map(({ key, name, field }) => {
      const isDifferent = `incident.${key} is not staged.${key}`;
      // A name that has been merged into another is not a difference.
      return field.kind === 'name'
        ? `${isDifferent} and not exists (select 1 from "${name}" as former where former.id = incident.${key} and former.merged_into is not null)`
        : isDifferent;
    });
  if (!rows.hasValues('own_uuid') || conditions.length === 0) return [];
  return rows.raw
    .prepare<[], number>(
      `select distinct incident.number from temp.staged cross join incident on incident.uuid = staged.uuid
       where own_uuid is not null and incident.removed_by is null and (${conditions.map((each) => `(${each})`).join(' or ')})
       order by incident.number`,
    )
    .pluck()
    .all();
}
