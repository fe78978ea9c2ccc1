import { sql, type Kysely } from 'kysely';
import type { Business } from '../domain/business.ts';
import type { Country } from '../domain/country.ts';
import { readEach, throwDamage, type OnDamage } from '../domain/damage.ts';
import { isMapping, type SavedMapping } from '../domain/mapping.ts';
import { parseRuleChoice } from '../domain/formal.ts';
import { nameLists, type Name, type NameList } from '../domain/name.ts';
import { recordFields } from '../domain/recordfields.ts';
import { findBrokenSettings, parseStoredSettings, type LanguageCode } from '../domain/settings.ts';
import { listOwnHolidays } from '../domain/time/holidays.ts';
import { parseJson, isNumbers, nullable, type Shape } from '../domain/jsonshape.ts';
import { areShiftPeriods, outsideShiftId, type TypedPeriod } from '../domain/time/shift.ts';
import { isDay, type Weekday } from '../domain/time/wall.ts';
import { runtimeZone, type FindZone } from '../domain/time/zone.ts';
import { entryFromRow, type Row } from './entries.ts';
import { noticesIn } from './notices.ts';
import type { Tables } from './schema.ts';
import { selectTogether, type Select } from './selects.ts';

/** Key of the setting that holds the shift periods; only `shift set` changes it. */
export const shiftPeriodsKey = 'shifts';
/** Key of the setting that holds the order of the touchpoints. */
export const pathKey = 'path';

/** Key of the setting that holds the day on which a proposed goal was last turned down. */
export const goalDeclinedKey = 'goal-declined';

/** Key prefix of the settings that hold the saved column mappings of imports. */
export const mappingPrefix = 'mapping:';

/** Key prefix of the settings that hold until when somebody is away; the id of the person follows. */
export const awayPrefix = 'away:';

/** Key prefix of the settings with what the owner decided about a rule for formal complaints; its id follows. */
export const rulePrefix = 'rule:';

/** What a new database starts with. */
export interface BusinessDefaults {
  readonly zone: string;
  /** Null if unknown. */
  readonly country: Country | null;
  readonly currency: string;
  readonly language: LanguageCode;
  readonly weekStart: Weekday;
  readonly shifts: readonly { readonly name: string; readonly periods: readonly TypedPeriod[] }[];
}

/** Fills a new database. Not an action, because there is no earlier state that an undo could restore. */
export async function seedBusiness(
  db: Kysely<Tables>,
  { zone, country, currency, language, weekStart, shifts }: BusinessDefaults,
): Promise<void> {
  const rows = shifts.map(({ name }, index) => ({ id: index + 1, name, added_by: 0 }));
  const periods = shifts.flatMap((shift, index) =>
    shift.periods.map((period) => ({ shift: index + 1, ...period })),
  );
  await db
    .insertInto('shift')
    .values([{ id: outsideShiftId, name: 'outside', added_by: 0 }, ...rows])
    .execute();
  await db
    .insertInto('setting')
    .values([
      { key: 'zone', value: zone },
      ...(country === null ? [] : [{ key: 'country', value: country }]),
      { key: 'formats', value: 'country' },
      { key: 'currency', value: currency },
      { key: 'language', value: language },
      ...(weekStart === 1 ? [] : [{ key: 'week-start', value: String(weekStart) }]),
      { key: shiftPeriodsKey, value: JSON.stringify(periods) },
    ])
    .execute();
}

/** Reads the business: its settings, lists of names, staff, roles, goals and notices. */
export async function readBusiness(
  db: Kysely<Tables>,
  zones: FindZone,
  onDamage: OnDamage = throwDamage,
): Promise<Business> {
  const [settings, aliases, people, roles, holidays, goals, ...nameRows] = await selectTogether(db, [
    { columns: { key: sql<string>`key`, value: sql<string>`value` }, from: sql`from setting` },
    {
      columns: { ...idColumn, key: sql<string>`key`, list: sql<string>`list`, target: sql<number>`target` },
      from: sql`from alias`,
    },
    selectLive('person'),
    selectLive('role'),
    selectLive('holiday'),
    selectLive('goal'),
    ...nameLists.map((list) => ({
      columns: { ...idColumn, name: sql<string>`name`, merged_into: sql<number | null>`merged_into` },
      from: sql`from ${sql.table(list)} where id <> ${outsideShiftId}`,
    })),
  ]);
  const stored = Object.fromEntries(settings.map(({ key, value }) => [key, value]));
  const names = Object.fromEntries(
    nameLists.map((list, index) => [
      list,
      inOrder(nameRows[index] ?? []).map(({ id, name, merged_into: mergedInto }): Name => ({
        id,
        name,
        mergedInto,
        alsoKnownAs: inOrder(aliases)
          .filter((alias) => alias.list === list && alias.target === id)
          .map(({ key }) => key),
      })),
    ]),
  ) as unknown as Readonly<Record<NameList, readonly Name[]>>;
  const ownDays = readEach(inOrder(holidays), (row) => entryFromRow('holiday', row), onDamage);
  const read = readStoredSettings(stored, zones);
  return {
    ...read,
    settings: { ...read.settings, holidays: listOwnHolidays(ownDays) },
    names,
    ownDays,
    staff: readEach(inOrder(people), (row) => entryFromRow('person', row), onDamage),
    roles: readEach(inOrder(roles), (row) => entryFromRow('role', row), onDamage),
    goals: readEach(inOrder(goals), (row) => entryFromRow('goal', row), onDamage),
    goalDeclinedOn: isDay(stored[goalDeclinedKey]) ? stored[goalDeclinedKey] : null,
    notices: noticesIn(stored),
  };
}

const idColumn = { id: sql<number>`id` };

/** Selects the live entries of a kind that belongs to the business. */
function selectLive(kind: 'person' | 'role' | 'holiday' | 'goal'): Select<Row & { readonly id: number }> {
  const columns = recordFields[kind].map(({ key }) => [key, sql<string>`${sql.ref(key)}`] as const);
  return {
    columns: { ...Object.fromEntries(columns), ...idColumn, incident: sql<null>`incident` },
    from: sql`from ${sql.table(kind)} where removed_by is null`,
  };
}

/** Sorts rows by id, which is the order in which they were added. */
function inOrder<Row extends { readonly id: number }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => a.id - b.id);
}

/** Parses the setting rows, and lists those with an impossible value; these have their default. */
export function readStoredSettings(
  stored: Readonly<Record<string, string>>,
  zones: FindZone,
): Pick<
  Business,
  'settings' | 'zone' | 'shiftPeriods' | 'path' | 'mappings' | 'absences' | 'ruleChoices' | 'brokenSettings'
> {
  const broken = new Set<string>(findBrokenSettings(stored, zones));
  const parseSettingJson = <Value>(key: string, isValue: Shape<Value>, fallback: Value): Value => {
    const text = stored[key];
    if (text === undefined) return fallback;
    const value = parseJson(text, isValue);
    if (value === null) broken.add(key);
    return value ?? fallback;
  };
  const shiftPeriods = parseSettingJson(shiftPeriodsKey, areShiftPeriods, []);
  const path = parseSettingJson(pathKey, isNumbers, []);
  const mappings = Object.keys(stored)
    .filter((key) => key.startsWith(mappingPrefix))
    .sort()
    .flatMap((key) => parseSettingJson<SavedMapping | null>(key, nullable(isMapping), null) ?? []);
  const away = Object.keys(stored)
    .filter((key) => key.startsWith(awayPrefix))
    .flatMap((key) => {
      const [id, day] = [Number(key.slice(awayPrefix.length)), stored[key] ?? ''];
      if (isDay(day)) return [[id, day] as const];
      broken.add(key);
      return [];
    });
  const ruleChoices = Object.keys(stored)
    .filter((key) => key.startsWith(rulePrefix))
    .flatMap((key) => {
      const choice = parseRuleChoice(stored[key] ?? '');
      if (choice !== null) return [[key.slice(rulePrefix.length), choice] as const];
      broken.add(key);
      return [];
    });
  const intact = Object.fromEntries(Object.entries(stored).filter(([key]) => !broken.has(key)));
  const settings = parseStoredSettings(intact);
  return {
    settings,
    zone: zones(settings.zone) ?? runtimeZone('UTC'),
    shiftPeriods,
    path,
    mappings,
    absences: Object.fromEntries(away),
    ruleChoices: new Map(ruleChoices),
    brokenSettings: [...broken].map((key) => ({ key, value: stored[key] ?? '' })),
  };
}
