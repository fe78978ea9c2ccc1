import { isSameMoment, isSameText, preciseMoment } from './likeness.ts';
import type { StagedRows } from './stagedrows.ts';

/**
 * Finds the records with the outside ids of rows that have no UUID of their own. A row with the id of a record, or of an earlier row, but neither its moment
 * nor its words, is doubtful: the ids of some files are not unique.
 */
export function matchByOutsideIds({ raw }: StagedRows): void {
  raw.exec(`
    drop table if exists temp.first_of_id;
    create temp table first_of_id as
      select outside_id as id, min(position) as first from temp.staged
      where outside_id is not null and own_uuid is null group by outside_id having count(*) > 1;
    create index temp.first_of_id_by_id on first_of_id (id);
    insert or ignore into temp.repeated
      select staged.position
      from temp.open_rows join temp.staged using (position)
        join temp.first_of_id on id = staged.outside_id join temp.staged as earlier on earlier.position = first
      where staged.position > first and staged.own_uuid is null and earlier.hash = staged.hash;
    insert into temp.doubtful
      select staged.position, null, earlier.line
      from temp.open_rows join temp.staged using (position)
        join temp.first_of_id on id = staged.outside_id join temp.staged as earlier on earlier.position = first
      where staged.position > first and staged.own_uuid is null and ${isOpen}`);
  const same = `(${isSameMoment} or ${isSameText(lower('incident'), lower('staged'))})`;
  raw.exec(`
    drop table if exists temp.of_same_id;
    create temp table of_same_id as
      select position, number, is_same from (
        select staged.position, incident.number, ${same} as is_same,
          row_number() over (
            partition by staged.position
            order by ${same} desc, incident.removed_by is null desc, ${preciseMoment} desc, incident.number) as choice
        from temp.open_rows join temp.staged using (position)
          cross join incident on incident.outside_id = staged.outside_id
        where staged.own_uuid is null and ${isOpen} and incident.number not in (select number from temp.matched))
      where choice = 1;
    insert or ignore into temp.matched (position, number, by)
      select position, number, 'id' from temp.of_same_id where is_same order by position;
    insert into temp.doubtful (position, number) select position, number from temp.of_same_id where not is_same;
    drop table temp.of_same_id`);
}

const lower = (table: string) => `lower(${table}.description)`;

/** The condition for a row for which nothing has been found yet. */
const isOpen = ['matched', 'doubtful', 'repeated']
  .map((table) => `staged.position not in (select position from temp.${table})`)
  .join(' and ');
