import { factColumns, fits, identityColumns, isCompatible } from './identity.ts';
import { dayOf, isSameMoment, isSameText, preciseMoment } from './likeness.ts';
import type { StagedColumn, StagedRows } from './stagedrows.ts';

/** Written as in the indexes incident_by_day and incident_other_kind; otherwise SQLite does not use them. */
export const kindConditions = [
  `incident.removed_by is null and incident.kind = 'complaint'`,
  `incident.removed_by is null and incident.kind <> 'complaint'`,
] as const;

/** Whether nothing has been found for a row. */
export const isOpen = `position not in (select position from temp.matched) and position not in (select position from temp.doubtful)`;
/** Whether a record has no row, because it has one at most. */
export const isFree = `number not in (select number from temp.known) and number not in (select number from temp.matched) and number not in (select number from temp.doubtful where number is not null)`;

/**
 * Finds the records with the moment and words of open rows. First the n-th of rows that are the same in all that identifies a
 * complaint finds the n-th such record; then the most similar pairs are matched. A row is doubtful if all that it resembles
 * contradicts it. Records without words, which an import with fewer columns left, are found by what else is known.
 */
export function matchByWords(rows: StagedRows): void {
  const { raw } = rows;
  if (!gatherCandidates(rows)) return;
  const usedOf = (columns: readonly StagedColumn[]) => columns.filter((column) => rows.hasValues(column));
  const hasNoOtherId = rows.hasValues('outside_id') ? 'incident.outside_id is null' : 'true';
  matchNth(rows, ['description', ...usedOf(identityColumns)], {
    row: `description <> ''`,
    record: hasNoOtherId,
  });
  takeBest(rows, wordPairs(raw));
  // Only what an import left has no words by mistake.
  const wasImported = `incident.import_hash is not null and ${hasNoOtherId}`;
  matchNth(rows, usedOf(factColumns), {
    row: 'true',
    record: `${wasImported} and incident.description = ''`,
  });
  matchNth(rows, usedOf(factColumns), { row: `description = ''`, record: wasImported });
  takeBest(
    rows,
    `select staged.position, incident.number, 1 as fits
     from temp.candidates cross join incident using (number)
       cross join temp.wording on wording.day = ${dayOf('incident')} cross join temp.staged using (position)
     where ${isOpen} and ${isFree} and ${wasImported} and ${isSameMoment}
       and (incident.description = '' or staged.description = '')
       and ${factColumns.map((column) => isCompatible(column)).join(' and ')}
     order by ${preciseMoment} desc, staged.position, incident.number`,
  );
}

type Raw = StagedRows['raw'];

/** Gathers the open rows, and the records of their days that no row has; false if there are none. */
function gatherCandidates({ raw }: StagedRows): boolean {
  const hasRows = (table: string) => raw.prepare(`select 1 from ${table} limit 1`).get() !== undefined;
  // The business day of a time before the start of the day is the day before.
  const hasRecords = ['', `, '-1 day'`].flatMap((modifier) =>
    kindConditions.map(
      (condition) =>
        `exists (select 1 from incident where incident.business_day = date(${dayOf('staged')}${modifier}) and ${condition})`,
    ),
  );
  raw.exec(`
    drop table if exists temp.wording;
    create temp table wording (position integer primary key, day text not null);
    insert into temp.wording
      select staged.position, ${dayOf('staged')} from temp.open_rows join temp.staged using (position)
      where ${isOpen} and position not in (select position from temp.repeated) and own_uuid is null
        and (${hasRecords.join(' or ')})`);
  if (!hasRows('temp.wording')) return false;
  raw.exec(`
    create index temp.wording_by_day on wording (day);
    drop table if exists temp.candidates;
    create temp table candidates (number integer primary key)`);
  for (const condition of kindConditions)
    raw.exec(`
      insert or ignore into temp.candidates
        select incident.number
        from (select distinct day from temp.wording union select distinct date(day, '-1 day') from temp.wording) as days
          cross join incident on incident.business_day = days.day and ${condition}
        where ${isFree}`);
  return hasRows('temp.candidates');
}

/** Matches the n-th open row with the n-th candidate of the same moment and columns. */
function matchNth(
  { raw }: StagedRows,
  columns: readonly string[],
  conditions: { readonly row: string; readonly record: string },
): void {
  // A staged number is a float, of which JSON has the fraction.
  const valueOf = (table: string, column: string) =>
    column.endsWith('_id') || column === 'severity'
      ? `cast(${table}.${column} as integer)`
      : column === 'description'
        ? `lower(${table}.description)`
        : `${table}.${column}`;
  const keyOf = (table: string) =>
    `json_array(${[`substr(${table}.wall, 1, 16)`, ...columns.map((column) => valueOf(table, column))].join(', ')})`;
  const nth = (id: string) => `row_number() over (partition by key order by ${id}) as nth`;
  raw.exec(`
    drop table if exists temp.row_keys;
    create temp table row_keys as
      select position, key, ${nth('position')}
      from (select position, ${keyOf('staged')} as key
        from temp.wording join temp.staged using (position) where ${isOpen} and ${conditions.row});
    drop table if exists temp.record_keys;
    create temp table record_keys (key text not null, nth integer not null, number integer not null, primary key (key, nth)) without rowid;
    insert into temp.record_keys
      select key, ${nth('number')}, number
      from (select number, ${keyOf('incident')} as key
        from temp.candidates join incident using (number) where ${isFree} and ${conditions.record});
    insert into temp.matched (position, number, by)
      select position, number, 'words' from temp.row_keys join temp.record_keys using (key, nth);
    drop table temp.row_keys;
    drop table temp.record_keys`);
}

/**
 * Prepares the lines of open rows and candidates, and returns the query for pairs that share moment and words, the most similar
 * first. Former descriptions, before they were edited here, count too.
 */
function wordPairs(raw: Raw): string {
  const linesOf = (words: string) =>
    `json_each(case instr(${words}, char(10)) when 0 then json_array(${words}) else lines_in(${words}) end)`;
  raw.exec(`
    drop table if exists temp.row_lines;
    create temp table row_lines (day text not null, line text not null, position integer not null, primary key (day, line, position)) without rowid;
    insert or ignore into temp.row_lines
      select wording.day, json_each.value, position
      from temp.wording join temp.staged using (position) cross join ${linesOf('lower(description)')}
      where description <> '' and ${isOpen};
    drop table if exists temp.candidate_words;
    create temp table candidate_words (number integer not null, words text not null);
    insert into temp.candidate_words
      select number, lower(incident.description) from temp.candidates join incident using (number)
        where description <> '' and ${isFree}
      union all
      select number, lower(change.before ->> 'description')
        from temp.candidates cross join incident using (number) cross join change on change.incident = incident.number
        where change.entity = 'incident' and coalesce(change.before ->> 'description', '') <> ''
          and incident.import_hash is not null and ${isFree}`);
  return `
    select staged.position, incident.number, ${fits} as fits
    from temp.candidate_words cross join incident using (number)
      cross join ${linesOf('candidate_words.words')}
      cross join temp.row_lines on row_lines.day = ${dayOf('incident')} and row_lines.line = json_each.value
      cross join temp.staged using (position)
    where ${isSameMoment} and ${isSameText('candidate_words.words', 'lower(staged.description)')}
    group by staged.position, incident.number
    order by fits desc, ${preciseMoment} desc, max(candidate_words.words = lower(staged.description)) desc,
      staged.position, incident.number`;
}

/** Takes pairs of rows and records in their order, each row and each record once. Rows whose pair does not fit are doubtful. */
export function takeBest({ raw }: StagedRows, query: string): void {
  const pairs = raw.prepare<[], { position: number; number: number; fits: number }>(query);
  const [positions, numbers] = [new Set<number>(), new Set<number>()];
  const taken: { readonly position: number; readonly number: number; readonly fits: number }[] = [];
  for (const pair of pairs.iterate()) {
    if (positions.has(pair.position) || numbers.has(pair.number)) continue;
    positions.add(pair.position);
    numbers.add(pair.number);
    taken.push(pair);
  }
  const match = raw.prepare(`insert into temp.matched (position, number, by) values (?, ?, 'words')`);
  const doubt = raw.prepare('insert into temp.doubtful (position, number) values (?, ?)');
  const insert = raw.transaction(() => {
    for (const { position, number, fits: isMatch } of taken)
      (isMatch === 1 ? match : doubt).run(position, number);
  });
  insert.deferred();
}
