import type { Database } from 'better-sqlite3';
import { damagedSetting } from '../domain/business.ts';
import { damagedPart, readEach } from '../domain/damage.ts';
import { UserError } from '../domain/error.ts';
import { entryKinds } from '../domain/entry.ts';
import { nameLists } from '../domain/name.ts';
import { parseJson, isRowImage } from '../domain/jsonshape.ts';
import { findRuntimeZone } from '../domain/time/zone.ts';
import { readStoredSettings } from './business.ts';
import { openReadOnly } from './sqlite/connections.ts';
import { keyColumn, type Entity } from './actionwriter.ts';
import { draftFromRow } from './drafts.ts';
import { actionFromRow } from './history.ts';
import { entryFromRow, type Row } from './entries.ts';
import { incidentFromRow, type IncidentRow } from './incidentrows.ts';
import { migrations } from './migrations/migrations.ts';
import type { ChangeTable } from './schema.ts';
import { parseImage, requireValidRow } from './validation.ts';
import { translate } from './sqlite/errors.ts';
import { checkHeader } from './sqlite/header.ts';

/** What a complete examination of a database found. */
export interface Examination {
  /** Number of foreign keys that refer to a missing row. */
  readonly danglingReferences: number;
  /** Number of fields that differ from the newest entry of the history that has not been undone. */
  readonly disagreements: number;
  /** Number of imports whose count of incidents differs from the incidents they left. */
  readonly miscounted: number;
  /** Wrong settings of the file itself, such as "journal_mode=delete". */
  readonly settings: readonly string[];
  /** One error for each record that cannot be read although the pages are intact. */
  readonly damage: readonly UserError[];
  readonly incidents: number;
  readonly drafts: number;
  readonly sqlite: string;
}

const expectedSettings = { journal_mode: 'wal', auto_vacuum: 2 } as const;

/** Throws no_file, not_a_database, foreign_database, newer_database, and damaged_database for damaged pages. */
export function examineDatabase(path: string): Examination {
  checkHeader(path);
  try {
    const db = openReadOnly(path);
    try {
      return examine(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw translate(error, path);
  }
}

function examine(db: Database): Examination {
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok')
    throw new UserError('damaged_database', { path: db.name });
  return {
    danglingReferences: (db.pragma('foreign_key_check') as readonly unknown[]).length,
    disagreements: countDisagreements(db),
    miscounted: count(`
      select count(*) from action
      where kind = 'import' and undone_by is null
        and incidents <> (select count(*) from incident where added_by = action.id)`),
    settings: Object.entries(expectedSettings).flatMap(([name, value]) => {
      const found = db.pragma(name, { simple: true });
      return found === value ? [] : [`${name}=${String(found)}`];
    }),
    damage: findDamage(db),
    incidents: count('select count(*) from incident'),
    drafts: count('select count(*) from draft'),
    sqlite: db.prepare<[], string>('select sqlite_version()').pluck().get() ?? '',
  };
}

/** Maximum number of damaged records that are reported. */
const maxReported = 1_000;
const entities: ReadonlySet<string> = new Set([
  'incident',
  'note',
  'alias',
  'setting',
  ...nameLists,
  ...entryKinds,
]);

/** Reads every record as the program does. Skips a file of an older version, which has to be migrated first. */
function findDamage(db: Database): readonly UserError[] {
  if (db.pragma('user_version', { simple: true }) !== migrations.length) return [];
  const damage: UserError[] = [];
  const check = (query: string, read: (row: never) => unknown) => {
    for (const row of db.prepare<[], never>(query).iterate()) {
      readEach([row], read, (error) => damage.push(error));
      if (damage.length >= maxReported) return;
    }
  };
  const stored = db.prepare<[], { key: string; value: string }>('select key, value from setting').all();
  const { brokenSettings } = readStoredSettings(
    Object.fromEntries(stored.map(({ key, value }) => [key, value])),
    findRuntimeZone,
  );
  damage.push(...brokenSettings.map(damagedSetting));
  check('select * from incident', (row: IncidentRow) => incidentFromRow(row, []));
  for (const kind of entryKinds) check(`select * from "${kind}"`, (row: Row) => entryFromRow(kind, row));
  check('select * from note', (row: Row) => requireValidRow('note', 'note', row['id'] ?? 0, row));
  check('select * from draft', draftFromRow);
  check('select * from action', actionFromRow);
  check('select * from change', (change: ChangeTable) => {
    if (!entities.has(change.entity)) throw damagedPart('history', change.incident ?? 0, 'entity');
    return [parseImage(change, change.before), parseImage(change, change.after)];
  });
  const next = db.prepare<[], number>("select next from counter where name = 'incident'").pluck().get();
  const last = db.prepare<[], number | null>('select max(number) from incident').pluck().get() ?? 0;
  if (next === undefined || next <= last) damage.push(damagedPart('counter', 'incident', 'next'));
  return damage;
}

/** Entities whose rows `forget` deletes. */
const deletedByForget: ReadonlySet<string> = new Set(['same_customer', 'note', 'alias']);

/** Counts fields that differ from the history. Reads it backwards: the first value seen for a field is the present one. */
function countDisagreements(db: Database): number {
  const changes = db.prepare<[], { entity: string; record: string; after: string }>(`
    select change.entity, change.record, change.after
    from change join action on action.id = change.action_id
    where change.after is not null and action.undone_by is null and action.undoes is null
    order by change.action_id desc, change.position desc`);
  const seen = new Set<string>();
  let count = 0;
  for (const { entity, record, after } of changes.iterate()) {
    if (!entities.has(entity)) continue;
    const fields = Object.entries(parseJson(after, isRowImage) ?? {}).filter(([field]) => {
      const key = `${entity} ${record} ${field}`;
      return !seen.has(key) && seen.add(key);
    });
    if (fields.length === 0) continue;
    const row = readRow(db, entity as Entity, record);
    if (row === undefined) count += deletedByForget.has(entity) ? 0 : fields.length;
    else count += fields.filter(([field, value]) => row[field] !== value).length;
  }
  return count;
}

function readRow(
  db: Database,
  entity: Entity,
  record: string,
): Readonly<Record<string, unknown>> | undefined {
  const row = db
    .prepare<[string], Record<string, unknown>>(`select * from "${entity}" where "${keyColumn(entity)}" = ?`)
    .get(record);
  // A setting that was never set, or whose change was undone, has no row.
  return row ?? (entity === 'setting' ? { value: null } : undefined);
}
