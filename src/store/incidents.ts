import { sql, type Kysely, type RawBuilder } from 'kysely';
import { readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import type { Filter } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Day } from '../domain/time/wall.ts';
import { where } from './filters.ts';
import type { Entry } from '../domain/entry.ts';
import { selectEntries, entriesBetween, entryFromRow, type Row } from './entries.ts';
import {
  createRowReader,
  incidentColumnNames,
  incidentFromRow,
  uuidInHex,
  type IncidentRow,
} from './incidentrows.ts';
import type { Tables } from './schema.ts';
import type { SqliteEngine } from './sqlite/engine.ts';
import { pageRows } from './sqlite/snapshot.ts';

type Db = Kysely<Tables>;

/** Finds an incident by its number, deleted or not. Throws damaged_part, because nothing can replace this incident. */
export async function find(db: Db, number: number): Promise<Incident | null> {
  const row = await db.selectFrom('incident').selectAll().where('number', '=', number).executeTakeFirst();
  return row ? ((await withRemedies(db, [row], throwDamage))[0] ?? null) : null;
}

/** Lists incidents, newest first: by business day, then by moment; those without a time come last in their day. */
export async function list(
  db: Db,
  filter: Filter,
  limit: number | undefined,
  onDamage: OnDamage = throwDamage,
): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where(where(filter))
    .orderBy('business_day', 'desc')
    .orderBy((eb) => eb.fn.coalesce('at', eb.lit(-1e15)), 'desc')
    .orderBy('number', 'desc')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return withRemedies(db, rows, onDamage);
}

/** Finds incidents by their numbers, in the order of the numbers. */
export async function findAll(
  db: Db,
  numbers: readonly number[],
  onDamage: OnDamage = throwDamage,
): Promise<readonly Incident[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom('incident').selectAll().where('number', 'in', numbers).execute();
  const found = new Map((await withRemedies(db, rows, onDamage)).map((each) => [each.number, each]));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** The highest number of a live incident; null if there is none. */
export async function lastNumber(db: Db): Promise<number | null> {
  const row = await db
    .selectFrom('incident')
    .select('number')
    .where('removed_by', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The first and last business day of the incidents of a filter; null if there are none. */
export async function span(db: Db, filter: Filter): Promise<{ from: Day; to: Day } | null> {
  const outermost = (direction: 'asc' | 'desc') =>
    db
      .selectFrom('incident')
      .select('business_day')
      .where(where(filter))
      .orderBy('business_day', direction)
      .limit(1)
      .executeTakeFirst();
  const [first, last] = [await outermost('asc'), await outermost('desc')];
  return first && last ? { from: first.business_day, to: last.business_day } : null;
}

/** Streams incidents from one snapshot in pages, lowest number first. */
export async function* stream(
  engine: SqliteEngine,
  filter: Filter,
  onDamage: OnDamage = throwDamage,
): AsyncGenerator<readonly Incident[]> {
  const snapshot = engine.snapshot();
  try {
    const query = engine.db.selectFrom('incident').where(where(filter)).orderBy('number');
    // Returning a column is slower than reading it, and half of the columns are mostly empty. Those that are empty on the
    // first page are therefore returned as one JSON array, or null if all of them are empty: this saves 16 % of an export.
    const [counts] = snapshot.all(
      engine.db
        .selectFrom(query.select(incidentColumnNames).limit(pageRows).as('first'))
        .select(({ fn }) => incidentColumnNames.map((column) => fn.count(column).as(column))),
    );
    const present = incidentColumnNames.filter((column) => Number(counts?.[column] ?? 0) > 0);
    const sparse = incidentColumnNames.filter((column) => !present.includes(column));
    if (present.length === 0) return;
    const readIncident = createRowReader(present, sparse);
    const numberIndex = present.indexOf('number');
    const selections = present.map((column) => (column === 'uuid' ? uuidInHex.as(column) : column));
    const selectRemedies = snapshot.prepare<Row>(entriesBetween(engine.db, 'remedy', noIncident, noIncident));
    for (const rows of snapshot.pages(query.select([...selections, asJsonArray(sparse).as('sparse')]))) {
      const numbers = rows.map((row) => Number(row[numberIndex]));
      // The range may include incidents that the filter excludes; their remedies are skipped.
      const remediesByIncident = new Map<number, Entry<'remedy'>[]>();
      const remedyRows = [...selectRemedies([numbers[0] ?? noIncident, numbers.at(-1) ?? noIncident])];
      for (const remedy of readEach(remedyRows, (row) => entryFromRow('remedy', row), onDamage)) {
        const number = Number(remedy.incident);
        if (numbers.includes(number))
          remediesByIncident.set(number, [...(remediesByIncident.get(number) ?? []), remedy]);
      }
      yield readEach(
        rows,
        (row, index) => readIncident(row, remediesByIncident.get(numbers[index] ?? noIncident) ?? none),
        onDamage,
      );
    }
  } finally {
    snapshot.close();
  }
  // The interface of Records is asynchronous; SQLite is not.
  await Promise.resolve();
}

/** The values of columns as one JSON array; null if all are null. */
function asJsonArray(columns: readonly (keyof IncidentRow)[]): RawBuilder<string | null> {
  const values = columns.map((column) => sql.ref(column));
  // coalesce() needs two or more arguments.
  const any = sql`coalesce(${sql.join([sql`null`, sql`null`, ...values])})`;
  return sql`case when ${any} is not null then json_array(${values.length === 0 ? sql`` : sql.join(values)}) end`;
}

async function withRemedies(
  db: Db,
  rows: readonly IncidentRow[],
  onDamage: OnDamage,
): Promise<readonly Incident[]> {
  if (rows.length === 0) return [];
  const remedies: Entry<'remedy'>[] = [];
  // SQLite limits the number of parameters of a statement.
  for (let start = 0; start < rows.length; start += 500) {
    const numbers = rows.slice(start, start + 500).map(({ number }) => number);
    remedies.push(...(await selectEntries(db, 'remedy', numbers, onDamage)));
  }
  const remediesByIncident = new Map<number | null, Entry<'remedy'>[]>();
  for (const remedy of remedies)
    remediesByIncident.set(remedy.incident, [...(remediesByIncident.get(remedy.incident) ?? []), remedy]);
  return readEach(rows, (row) => incidentFromRow(row, remediesByIncident.get(row.number) ?? none), onDamage);
}

const none: readonly never[] = [];
/** The number of no incident. */
const noIncident = -1;
