import { sql, type Kysely, type RawBuilder } from 'kysely';
import { readEach, refuseDamage, type LeaveOut } from '../domain/damage.ts';
import type { Filter } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Day } from '../domain/time/wall.ts';
import { where } from './filters.ts';
import type { Entry } from '../domain/entry.ts';
import { selectEntries, entriesBetween, entryFromRow, type Row } from './entries.ts';
import { incidentFromRow, incidentReader, type Extent, type IncidentRow } from './rows.ts';
import type { Tables } from './schema.ts';
import { pageRows, type SqliteEngine } from './sqlite.ts';

type Db = Kysely<Tables>;

/** Throws damaged_part: who asks for one wants that one. */
export async function find(db: Db, number: number): Promise<Incident | null> {
  const row = await db.selectFrom('incident').selectAll().where('number', '=', number).executeTakeFirst();
  return row ? ((await withRemedies(db, [row], refuseDamage))[0] ?? null) : null;
}

/** The newest first: by business day, within it by the moment, those without a time last. */
export async function list(
  db: Db,
  filter: Filter,
  limit: number | undefined,
  leaveOut: LeaveOut = refuseDamage,
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
  return withRemedies(db, rows, leaveOut);
}

/** Incidents by their numbers, in the order of these. */
export async function findAll(
  db: Db,
  numbers: readonly number[],
  leaveOut: LeaveOut = refuseDamage,
): Promise<readonly Incident[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom('incident').selectAll().where('number', 'in', numbers).execute();
  const found = new Map((await withRemedies(db, rows, leaveOut)).map((each) => [each.number, each]));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** Live incidents that meet a condition, oldest number first. */
export async function incidentsWhere(
  db: Db,
  condition: RawBuilder<boolean>,
  leaveOut: LeaveOut = refuseDamage,
): Promise<readonly Incident[]> {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .where('removed_by', 'is', null)
    .where(condition)
    // By the plain number the engine would rather walk the whole table in its order than use the index that fits.
    .orderBy(sql`+number`)
    .execute();
  return withRemedies(db, rows, leaveOut);
}

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

export async function span(db: Db, filter: Filter): Promise<{ from: Day; to: Day } | null> {
  const edge = (direction: 'asc' | 'desc') =>
    db
      .selectFrom('incident')
      .select('business_day')
      .where(where(filter))
      .orderBy('business_day', direction)
      .limit(1)
      .executeTakeFirst();
  const [first, last] = [await edge('asc'), await edge('desc')];
  return first && last ? { from: first.business_day, to: last.business_day } : null;
}

/** Pages of one snapshot, oldest number first. */
export async function* stream<Some>(
  engine: SqliteEngine,
  filter: Filter,
  extent: Extent<Some>,
  leaveOut: LeaveOut = refuseDamage,
): AsyncGenerator<readonly Some[]> {
  const { columns } = extent;
  const snapshot = engine.snapshot();
  try {
    const asked = engine.db.selectFrom('incident').where(where(filter)).orderBy('number');
    // Handing over a column costs the engine more than looking into it, and half of them hold nothing: those of which the first
    // page has nothing come in one piece, and only where one of them holds something.
    const [counts] = snapshot.all(
      engine.db
        .selectFrom(asked.select(columns).limit(pageRows).as('first'))
        .select(({ fn }) => columns.map((column) => fn.count(column).as(column))),
    );
    const held = columns.filter((column) => Number(counts?.[column] ?? 0) > 0);
    const seldom = columns.filter((column) => !held.includes(column));
    if (held.length === 0) return;
    const toIncident = incidentReader(extent, held, seldom);
    const place = held.indexOf('number');
    const told = held.map((column) => (column === 'uuid' ? uuidInFigures.as(column) : column));
    const remediesOf = snapshot.prepare<Row>(entriesBetween(engine.db, 'remedy', noNumber, noNumber));
    for (const rows of snapshot.pages(asked.select([...told, inOnePiece(seldom).as('seldom')]))) {
      const numbers = rows.map((row) => Number(row[place]));
      // Of those between, which the filter leaves out, they are passed over one by one.
      const of = new Map<number, Entry<'remedy'>[]>();
      const found = [...remediesOf([numbers[0] ?? noNumber, numbers.at(-1) ?? noNumber])];
      for (const remedy of readEach(found, (row) => entryFromRow('remedy', row), leaveOut)) {
        const number = Number(remedy.incident);
        if (numbers.includes(number)) of.set(number, [...(of.get(number) ?? []), remedy]);
      }
      yield readEach(
        rows,
        (row, index) => toIncident(row, of.get(numbers[index] ?? noNumber) ?? none),
        leaveOut,
      );
    }
  } finally {
    snapshot.close();
  }
  // The generator is asynchronous for the engines whose reads are.
  await Promise.resolve();
}

/** A list in JSON; null where each of them is. */
function inOnePiece(columns: readonly (keyof IncidentRow)[]): RawBuilder<string | null> {
  const values = columns.map((column) => sql.ref(column));
  // It takes two or more.
  const any = sql`coalesce(${sql.join([sql`null`, sql`null`, ...values])})`;
  return sql`case when ${any} is not null then json_array(${values.length === 0 ? sql`` : sql.join(values)}) end`;
}

/** Bytes cost the engine more to hand over than figures. */
const uuidInFigures = sql<string>`lower(hex(uuid))`;

async function withRemedies(
  db: Db,
  rows: readonly IncidentRow[],
  leaveOut: LeaveOut,
): Promise<readonly Incident[]> {
  if (rows.length === 0) return [];
  const remedies: Entry<'remedy'>[] = [];
  // Engines bound the number of parameters of a statement.
  for (let start = 0; start < rows.length; start += 500) {
    const numbers = rows.slice(start, start + 500).map(({ number }) => number);
    remedies.push(...(await selectEntries(db, 'remedy', numbers, leaveOut)));
  }
  const of = new Map<number | null, Entry<'remedy'>[]>();
  for (const remedy of remedies) of.set(remedy.incident, [...(of.get(remedy.incident) ?? []), remedy]);
  return readEach(rows, (row) => incidentFromRow(row, of.get(row.number) ?? none), leaveOut);
}

const none: readonly never[] = [];
/** Of no incident. */
const noNumber = -1;
