import { sql, type Kysely, type RawBuilder } from 'kysely';
import { readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import type { FrequentCustomer } from '../domain/customer.ts';
import type { Filter } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Span } from '../domain/records.ts';
import type { Day } from '../domain/time/wall.ts';
import { belongsToCustomer, canonicalContact } from './customers.ts';
import { matches, where } from './filters.ts';
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
import { selectTogether } from './selects.ts';
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
    .orderBy(newestFirst)
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .execute();
  return withRemedies(db, rows, onDamage);
}

/** The order of `list`. */
const newestFirst = sql`incident.business_day desc, coalesce(incident.at, -1e15) desc, incident.number desc`;

/** The number of the newest incident of a filter; null if there are none. */
export async function newestNumber(db: Db, filter: Filter): Promise<number | null> {
  const row = await db
    .selectFrom('incident')
    .select('number')
    .where(where(filter))
    .orderBy(newestFirst)
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The customer with the most incidents of a filter, at least two; null if there is none. */
export async function mostFrequentCustomer(db: Db, filter: Filter): Promise<FrequentCustomer | null> {
  const { rows } = await sql<Omit<FrequentCustomer, 'complaints'> & { readonly complaints: number | string }>`
    with frequent as (
      select key, count(*) as complaints
      from (select ${canonicalContact} as key from incident where ${matches(filter)}) as contacts
      where key is not null
      group by key
      having count(*) >= 2
      order by complaints desc, key
      limit 1)
    select coalesce(incident.contact, frequent.key) as contact, incident.customer as name, frequent.complaints
    from frequent join incident on ${belongsToCustomer(sql.ref('frequent.key'))}
    where ${matches(filter)}
    order by ${newestFirst}
    limit 1`.execute(db);
  const [customer] = rows;
  return customer === undefined ? null : { ...customer, complaints: Number(customer.complaints) };
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

/** The first and last business day of the incidents of each filter; null if there are none. */
export async function spans(db: Db, filters: readonly Filter[]): Promise<readonly (Span | null)[]> {
  // Two subqueries, because an index yields the first or the last day at once, but not both.
  const outermost = (filter: Filter, direction: RawBuilder<unknown>) => sql<Day | null>`(
    select business_day from incident where ${matches(filter)} order by business_day ${direction} limit 1)`;
  const rows = await selectTogether(
    db,
    filters.map((filter) => ({
      columns: { from: outermost(filter, sql`asc`), to: outermost(filter, sql`desc`) },
      from: sql``,
    })),
  );
  return rows.map(([span]) => (span?.from && span.to ? { from: span.from, to: span.to } : null));
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
