import { contradictions } from './identity.ts';
import { dayOf, isSameText, momentOf } from './likeness.ts';
import { isFree, isOpen, kindConditions, takeBest } from './samewords.ts';
import type { StagedRows } from './stagedrows.ts';

/** The share of the words of the shorter text that two texts must share to be alike. */
const mostWords = 0.75;
/** The number of characters by which texts that begin or end in the same way are found: an edit leaves one end as it was. */
const endLength = 5;
/** If more records of the same moment begin or end in the same way, this says nothing, and comparing all would take long. */
const maxAlike = 10;

/**
 * Makes rows doubtful that may be a record of which one cell was edited in the file: records of other files within the days of
 * this one, that no other row has. Either the moment is the same and the words are alike, or they are the only ones left with
 * these words, or the only ones left at this minute and one thing that identifies them contradicts. Of many complaints of a
 * day without a time, or of one minute, only alike words count.
 */
export function doubtEdited(rows: StagedRows): void {
  if (!gatherLeft(rows)) return;
  takeBest(rows, alikePairs(rows));
  takeBest(rows, lastPairs('words', `${contradictions} = 0`));
  const hasOtherWords = `staged.description <> '' and incident.description <> ''
    and not ${isSameText('lower(staged.description)', 'lower(incident.description)')}`;
  takeBest(rows, lastPairs('minute', `${contradictions} + (${hasOtherWords}) <= 1`));
}

/** Gathers the records that no row has, and the rows with the moment or the words of one; false if there are none. */
function gatherLeft({ raw }: StagedRows): boolean {
  const hasRows = (table: string) => raw.prepare(`select 1 from ${table} limit 1`).get() !== undefined;
  const isNew = `${isOpen} and position not in (select position from temp.repeated)`;
  if (!hasRows(`temp.open_rows where ${isNew}`)) return false;
  raw.exec(`
    drop table if exists temp.free_records;
    create temp table free_records (number integer primary key, moment text not null, minute text, words text)`);
  // The limit keeps SQLite from reading the records that have a row.
  for (const condition of kindConditions)
    raw.exec(`
      insert into temp.free_records
        select incident.number, ${columnsOf('incident')}
        from (
          select first, last, number
          from (select min(${dayOf('staged')}) as first, max(${dayOf('staged')}) as last from temp.staged)
            cross join incident on incident.business_day between date(first, '-1 day') and last and ${condition}
          where ${isFree}
          limit -1) as free
          cross join incident using (number)
        where incident.import_hash is not null and ${dayOf('incident')} between first and last`);
  if (!hasRows('temp.free_records')) return false;
  raw.exec(`
    create index temp.free_records_by_moment on free_records (moment);
    create index temp.free_records_by_words on free_records (words) where words is not null;
    drop table if exists temp.left_rows;
    create temp table left_rows (position integer primary key, moment text not null, minute text, words text);
    insert into temp.left_rows
      select staged.position, ${columnsOf('staged')}
      from temp.open_rows join temp.staged using (position)
      where ${isNew} and own_uuid is null
        and (${momentOf('staged').moment} in (select moment from temp.free_records)
          or lower(staged.description) in (select words from temp.free_records where words is not null))`);
  return hasRows('temp.left_rows');
}

const columnsOf = (table: string) => {
  const { moment, minute } = momentOf(table);
  return `${moment}, ${minute}, nullif(lower(${table}.description), '')`;
};

/** Returns the query for pairs of the same moment and alike words, the most alike first. */
function alikePairs({ raw }: StagedRows): string {
  const ends = [`substr(words, 1, ${endLength})`, `substr(words, -${endLength})`];
  raw.exec(`
    drop table if exists temp.record_ends;
    create temp table record_ends (moment text not null, end text not null, number integer not null, primary key (moment, end, number)) without rowid`);
  for (const end of ends)
    raw.exec(`
      insert or ignore into temp.record_ends
        select moment, end, number
        from (select moment, ${end} as end, number, count(*) over (partition by moment, ${end}) as alike
          from temp.free_records where words is not null and moment in (select moment from temp.left_rows))
        where alike <= ${maxAlike}`);
  return `
    select staged.position, incident.number, 0 as fits
    from temp.left_rows cross join temp.record_ends on record_ends.moment = left_rows.moment and end in (${ends.map((end) => end.replace('words', 'left_rows.words')).join(', ')})
      cross join temp.free_records using (number)
      cross join temp.staged on staged.position = left_rows.position cross join incident on incident.number = free_records.number
    where shared_words(left_rows.words, free_records.words) >= ${mostWords} and ${contradictions} = 0
    group by staged.position, incident.number
    order by shared_words(left_rows.words, free_records.words) desc, staged.position, incident.number`;
}

/** Returns the query for rows and records of which no others are left with the same value of a column, if a condition holds. */
function lastPairs(column: 'minute' | 'words', condition: string): string {
  const last = (table: string, id: string, isLeft: string) =>
    `(select ${column}, min(${id}) as ${id} from temp.${table} where ${column} is not null and ${isLeft} group by ${column} having count(*) = 1)`;
  return `
    select staged.position, incident.number, 0 as fits
    from ${last('left_rows', 'position', isOpen)} as rows
      join ${last('free_records', 'number', isFree)} as records using (${column})
      cross join temp.staged using (position) cross join incident using (number)
    where ${condition}
    order by staged.position`;
}
