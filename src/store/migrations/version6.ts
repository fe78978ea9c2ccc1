import { sql, type Kysely } from 'kysely';
import { leaveNotice } from '../notices.ts';
import type { Tables } from '../schema.ts';
import { businessDay, dayStarts, guessCountry, parseTimeOfDay } from './frozen.ts';
import { storeMergedContacts } from './mergers.ts';

/**
 * Version 6: contacts are identified by all of their digits, and further contacts find their incident too. The keys
 * themselves are derived after all migrations.
 */
export async function identifyContactsByAllDigits(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('incident').addColumn('further_contacts', 'text').execute();
  await db.schema
    .createIndex('incident_further_contacts')
    .on('incident')
    .column('further_contacts')
    .where(sql.ref('further_contacts'), 'is not', null)
    .execute();
  await db.schema.dropIndex('same_customer_once').execute();
  await sql`alter table same_customer rename column key to contact_key`.execute(db);
  await sql`alter table same_customer rename column same_as to same_contact_key`.execute(db);
  await db.schema.alterTable('same_customer').addColumn('contact', 'text').execute();
  await db.schema.alterTable('same_customer').addColumn('same_contact', 'text').execute();
  await db.schema
    .createIndex('same_customer_contact')
    .on('same_customer')
    .column('contact_key')
    .where(sql.ref('removed_by'), 'is', null)
    .execute();
  await storeMergedContacts(db);
  // The history does not contain derived keys.
  for (const column of ['before', 'after'] as const)
    await sql`update change set ${sql.ref(column)} = json_remove(${sql.ref(column)}, '$.contact_key')
      where entity = 'incident' and ${sql.ref(column)} like '%"contact_key":%'
        and json_valid(${sql.ref(column)})`.execute(db);
  const zone = await db.selectFrom('setting').select('value').where('key', '=', 'zone').executeTakeFirst();
  const country = zone ? guessCountry(zone.value) : null;
  if (country !== null)
    await db
      .insertInto('setting')
      .values({ key: 'country', value: country })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await leaveNoticeOfCutShifts(db);
}

/**
 * Counts the incidents in a shift that the start of the day had cut in two, on the side that now counts for another day.
 * They stay as they are, and a notice tells the owner.
 */
async function leaveNoticeOfCutShifts(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
  const stored = new Map(rows.map(({ key, value }) => [key, value]));
  const dayStart = parseTimeOfDay(stored.get('day-start') ?? '06:00') ?? 360;
  const starts = dayStarts(parsePeriods(stored.get('shifts')), dayStart);
  const [first, last] = [Math.min(dayStart, ...starts), Math.max(dayStart, ...starts)];
  if (first === last) return;
  const time = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const candidates = await db
    .selectFrom('incident')
    .select(['wall', 'business_day'])
    .where('basis', '<>', 'date')
    .where(sql<boolean>`substr(wall, 12, 5) >= ${time(first)} and substr(wall, 12, 5) < ${time(last)}`)
    .execute();
  const moved = candidates.filter(({ wall, business_day }) => {
    const weekday = new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay();
    const start = starts[(weekday + 6) % 7] ?? dayStart;
    return business_day === businessDay(wall, dayStart) && business_day !== businessDay(wall, start);
  });
  await leaveNotice(db, { kind: 'shifts_whole', count: moved.length });
}

/** Parses the shift periods; none if the stored value cannot be read. */
function parsePeriods(shifts: string | undefined): Parameters<typeof dayStarts>[0] {
  try {
    const periods: unknown = JSON.parse(shifts ?? '[]');
    return Array.isArray(periods) ? (periods as Parameters<typeof dayStarts>[0]) : [];
  } catch {
    return [];
  }
}
