import type { RemedyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { fileChanges, type FileUpdate } from '../../domain/fileupdate.ts';
import { storedFields, type Status } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { ActionWriter } from '../actionwriter.ts';
import { applyChange, createName, type CommitTools } from '../commit.ts';
import { entryFromRow, type Row } from '../entries.ts';
import { find } from '../incidents.ts';
import type { StagedRows } from './stagedrows.ts';

/** Number of records between two checks for a stop signal. */
const recordsBetweenChecks = 200;

interface ChangedRow {
  readonly position: number;
  readonly number: number;
  /** The keys of the fields to change, as JSON. */
  readonly fields: string;
}

/**
 * Brings what changed rows say into their records, as ordinary changes of the import's action. A record gets the fingerprint of
 * its row, so that the same file finds it unchanged. Returns the number of records.
 */
export async function updateMatched(
  rows: StagedRows,
  writer: ActionWriter,
  tools: CommitTools,
  today: Day,
): Promise<number> {
  const changed = rows.raw
    .prepare<[], ChangedRow>(
      `select position, number, json_group_array(field) as fields from temp.differences
       where not is_kept group by position order by position`,
    )
    .all();
  const readRow = createRowReader(rows, writer);
  let updated = 0;
  for (const { position, number, fields } of changed) {
    const incident = await find(writer.trx, number);
    if (incident === null) throw new UserError('changed_meanwhile');
    const update = await readRow(position, number, JSON.parse(fields) as readonly string[]);
    const fingerprint = fingerprintOf(rows, position, number);
    for (const change of fileChanges(incident, update, { now: writer.at, today, by: writer.by }))
      await applyChange(writer, tools, change);
    await writer.update('incident', number, fingerprint, number);
    if (++updated % recordsBetweenChecks === 0) await tools.checkStop();
  }
  return updated;
}

/** Creates a reader of what a row says of some fields. Names that do not exist yet are created. */
function createRowReader(
  { raw, names }: StagedRows,
  writer: ActionWriter,
): (position: number, number: number, fields: readonly string[]) => Promise<FileUpdate> {
  const selectRow = raw.prepare<[number], Row>('select * from temp.staged where position = ?');
  const selectEntries = raw
    .prepare<[number, string], string>(
      'select columns from temp.entries where position = ? and kind = ? order by turn',
    )
    .pluck();
  const selectNotes = raw.prepare<[number], string>('select text from note where incident = ?').pluck();
  const nameId = async (list: NameList, id: number) => {
    const staged = names.find((each) => each.id === id);
    return staged === undefined ? id : createName(writer, list, staged.name, []);
  };
  return async (position, number, fields) => {
    const row = selectRow.get(position) ?? {};
    const set: Record<string, unknown> = {};
    for (const { key, name, field, isMomentPart } of storedFields) {
      const value = row[key] ?? null;
      if (isMomentPart || !fields.includes(key) || key === 'status' || key === 'resolved_at') continue;
      set[name] = field.kind === 'name' ? await nameId(name as NameList, Number(value)) : value;
    }
    if (fields.includes('wall'))
      set['moment'] = Object.fromEntries(
        storedFields.flatMap(({ key, name, isMomentPart }) =>
          isMomentPart ? [[name, row[key] ?? null]] : [],
        ),
      );
    const saysResolution =
      fields.includes('resolved_at') || (fields.includes('status') && row['status'] === 'resolved');
    const recorded = new Set(fields.includes('note') ? selectNotes.all(number) : []);
    const texts = selectEntries
      .all(position, 'note')
      .map((columns) => (JSON.parse(columns) as { text: string }).text);
    return {
      set: set,
      status: fields.includes('status') ? (row['status'] as Status) : null,
      resolution: {
        resolvedAt: saysResolution ? ((row['resolved_at'] ?? null) as number | null) : null,
        resolvedOn: saysResolution ? ((row['resolved_on'] ?? null) as string | null) : null,
      },
      notes: fields.includes('note') ? texts.filter((text) => !recorded.has(text)) : [],
      remedies: fields.includes('remedy')
        ? selectEntries.all(position, 'remedy').map((columns) => remedyOf(JSON.parse(columns) as Row))
        : [],
    };
  };
}

/** Converts the columns of a staged remedy to its fields. */
function remedyOf(columns: Row): RemedyFields {
  return entryFromRow('remedy', { ...columns, id: 0, incident: 0 });
}

/**
 * The fingerprint of a row, for its record. If another record has it, which is only possible if their outside ids differ, the
 * occurrence is the next one that is free.
 */
function fingerprintOf(
  { raw }: StagedRows,
  position: number,
  number: number,
): Readonly<Record<'import_hash' | 'import_occurrence', unknown>> {
  const fingerprint = raw
    .prepare<[number, number], { readonly import_hash: Uint8Array; readonly import_occurrence: number }>(
      `select hash as import_hash,
         case when exists (
           select 1 from incident
           where import_hash = hash and import_occurrence = open_rows.occurrence and number <> ?)
         then (select max(import_occurrence) + 1 from incident where import_hash = hash)
         else open_rows.occurrence end as import_occurrence
       from temp.staged join temp.open_rows using (position) where position = ?`,
    )
    .get(number, position);
  if (fingerprint === undefined) throw new Error(`row ${position} has no fingerprint`);
  return { ...fingerprint, import_hash: Buffer.from(fingerprint.import_hash).toString('hex') };
}
