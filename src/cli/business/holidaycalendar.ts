import type { Change } from '../../domain/action.ts';
import type { Business } from '../../domain/business.ts';
import type { Country } from '../../domain/country.ts';
import { deadlineChanges, movedFirst, recountDeadlines, type MovedDeadline } from '../../domain/deadline.ts';
import { UserError } from '../../domain/error.ts';
import type { TransactionRecords } from '../../domain/records.ts';
import type { SettingKey, Settings } from '../../domain/settings.ts';
import {
  findRegion,
  layOutHolidays,
  noRegion,
  publicHolidays,
  type CalendarParts,
  type HolidayCalendar,
  type HolidayTable,
} from '../../domain/time/holidays.ts';
import type { Day } from '../../domain/time/wall.ts';
import { countWorkingDays } from '../../domain/time/workingdays.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';
import { planByNewRules } from '../formal/placerules.ts';
import { openDialog } from '../dialog.ts';

/** Loads the table of public holidays, which few commands need. */
export async function loadHolidays(): Promise<HolidayTable> {
  return (await import('../../shipped/holidays.ts')).shippedHolidays;
}

/** Returns what the calendar of a business is made of. */
export async function calendarParts({ settings, ownDays }: Business): Promise<CalendarParts> {
  return {
    table: await loadHolidays(),
    country: settings.country,
    region: settings.region,
    countsOptional: settings.countsOptionalHolidays === true,
    closedWeekdays: settings.closedWeekdays,
    ownDays,
  };
}

export async function openCalendar(business: Business): Promise<HolidayCalendar> {
  return layOutHolidays(await calendarParts(business));
}

export function countryName(country: Country, { code }: Language): string {
  return new Intl.DisplayNames(code, { type: 'region' }).of(country) ?? country;
}

/** The names of the optional holidays of a place, each once. */
export function optionalNames({ table, country, region }: CalendarParts): readonly string[] {
  const optional = publicHolidays(table, country, region).filter(({ isOptional }) => isOptional);
  return [...new Set(optional.map(({ name }) => name))];
}

/**
 * Reads a typed region of a country. Returns its code, or "none". Throws country_first, no_regions, and unknown_region, which
 * names those that are near.
 */
export async function readRegion(
  typed: string,
  country: Country | null,
  language: Language,
): Promise<string> {
  if (typed.trim().toLowerCase() === noRegion) return noRegion;
  if (country === null) throw new UserError('country_first');
  const holidays = (await loadHolidays()).countries[country];
  const name = countryName(country, language);
  if (holidays === undefined || Object.keys(holidays.regions).length === 0)
    throw new UserError('no_regions', { country: name });
  const { code, near } = findRegion(holidays, country, typed);
  if (code !== null) return code;
  const listed = (codes: readonly string[]) =>
    codes.map((each) => `${holidays.regions[each] ?? ''} (${each})`).join(', ');
  throw new UserError('unknown_region', {
    value: typed,
    country: name,
    known: listed(Object.keys(holidays.regions)),
    ...(near.length === 0 ? {} : { near: listed(near) }),
  });
}

/** Returns the region of a business as people know it, with its code: "Toscana (52)"; null if the calendar has no name for it. */
export async function regionName({ country, region }: Settings): Promise<string | null> {
  if (country === null || region === null) return null;
  const name = (await loadHolidays()).countries[country]?.regions[region];
  return name === undefined ? null : `${name} (${region})`;
}

/** At a terminal, asks what the calendar lacks: the region, and whether days off by custom are holidays. Throws Interrupted. */
export async function askCalendar(context: Context): Promise<void> {
  if (!context.canAsk) return;
  await askRegion(context);
  await askOptional(context);
}

async function askRegion(context: Context): Promise<void> {
  const { country, region } = (await context.business()).settings;
  const regions = Object.entries((await loadHolidays()).countries[country ?? '']?.regions ?? {});
  if (region !== null || regions.length === 0) return;
  const dialog = await openDialog(context, 'settings set region', '…');
  const { t } = dialog.language;
  const chosen = await dialog.pick('region', t.holiday.regionQuestion, [
    ...[...regions]
      .sort(([, a], [, b]) => a.localeCompare(b))
      .map(([code, name]) => ({ value: code, label: `${name} (${code})` })),
    { value: noRegion, label: t.holiday.otherRegion },
  ]);
  await setCalendarPart(context, 'region', chosen, { region: chosen });
}

async function askOptional(context: Context): Promise<void> {
  const business = await context.business();
  const names = optionalNames(await calendarParts(business));
  if (business.settings.countsOptionalHolidays !== null || names.length === 0) return;
  const dialog = await openDialog(context, 'settings set optional-holidays', 'on');
  const question = dialog.language.t.holiday.optionalQuestion(names.join(', '));
  const countsOptional = await dialog.yesNo('optional', question, 'no');
  await setCalendarPart(context, 'optional-holidays', countsOptional ? 'on' : 'off', { countsOptional });
}

/** Sets what somebody has answered, and counts the open deadlines again. */
async function setCalendarPart(
  context: Context,
  key: SettingKey,
  value: string,
  different: Partial<CalendarParts>,
): Promise<void> {
  let recounted: Recount = { moved: [], changes: [] };
  await (
    await context.store()
  ).commit(context.action('setting_set', undefined, key), async (now) => {
    recounted = await recount(now, different);
    return [{ change: 'set_setting', key, value }, ...recounted.changes];
  });
  await noteMoved(context, recounted.moved);
}

/** Deadlines that a change of the calendar or the place moves, and the changes that store them. */
export interface Recount {
  readonly moved: readonly MovedDeadline[];
  readonly changes: readonly Change[];
}

/**
 * Counts the open deadlines again with a calendar that differs in these parts. Where the country or the region becomes known, its
 * rules count for the complaints that are formal already.
 */
export async function recount(now: TransactionRecords, different: Partial<CalendarParts>): Promise<Recount> {
  const business = await now.business();
  const parts = { ...(await calendarParts(business)), ...different };
  const calendar = layOutHolidays(parts);
  const place = { ...business.settings, country: parts.country, region: parts.region };
  const replanned = await planByNewRules(now, business, place, calendar);
  const others = (await now.entries('deadline')).filter(({ incident }) =>
    replanned.every(({ number }) => number !== incident),
  );
  const recounted = recountDeadlines(others, calendar);
  const incidents = await now.findMany(recounted.map(({ number }) => number));
  // A deleted complaint has no deadline that could be missed.
  const live = new Set(incidents.filter(({ deleted }) => !deleted).map(({ number }) => number));
  const shown = recounted.filter(({ number }) => live.has(number));
  return {
    moved: [
      ...replanned.flatMap(({ number, stored, deadlines }) => movedFirst(number, stored, deadlines) ?? []),
      ...shown,
    ],
    changes: [
      ...replanned.flatMap(({ number, stored, deadlines }) => deadlineChanges(number, stored, deadlines)),
      ...shown.map(
        ({ id, number, to }) =>
          ({ change: 'update', of: 'deadline', id, incident: number, set: { dueOn: to } }) as const,
      ),
    ],
  };
}

/** The maximum number of moved deadlines that are named. */
const maxNamed = 10;

/** Says which deadlines have moved, or have a day now. */
export async function noteMoved(context: Context, moved: readonly MovedDeadline[]): Promise<void> {
  const { t, format } = await context.language();
  for (const { number, task, from, to } of moved.slice(0, maxNamed))
    await context.note(
      from === null
        ? t.holiday.nowDue[task](number, format.day(to))
        : t.holiday.moved[task](number, format.day(from), format.day(to)),
    );
  if (moved.length > maxNamed)
    await context.note(t.holiday.movedMore(format.number(moved.length - maxNamed)));
}

/** Describes with which calendar days are counted, and what it lacks for these years, in sentences. */
export function describeCalendar(
  parts: CalendarParts,
  years: readonly string[],
  language: Language,
): readonly string[] {
  const { t } = language;
  const { country, region, table, ownDays } = parts;
  if (country === null) return [t.holiday.noCountry];
  const name = countryName(country, language);
  const holidays = table.countries[country];
  if (holidays === undefined) return [t.holiday.noTable(name)];
  const hasRegions = Object.keys(holidays.regions).length > 0;
  const hasOwn = (year: string) =>
    ownDays.some(
      (own) => own.kind === 'holiday' && own.firstDay.slice(0, 4) <= year && own.lastDay.slice(0, 4) >= year,
    );
  const withoutOwn = years.find((year) => !hasOwn(year));
  return [
    t.holiday.calendar(name, holidays.regions[region ?? ''] ?? null, table.from, table.to),
    ...(hasRegions && region === null ? [t.holiday.regionMissing(name)] : []),
    ...(withoutOwn === undefined ? [] : [t.holiday.townMissing(withoutOwn)]),
  ];
}

/** A count of working days, and of which rule; null for one of the owner's own. */
export interface CountedTerm {
  readonly rule: string | null;
  readonly from: Day;
  readonly workingDays: number;
}

/** Says how deadlines were counted: what each left out, with which calendar, and what that lacks. */
export async function noteCounts(context: Context, counted: readonly CountedTerm[]): Promise<void> {
  if (counted.length === 0) return;
  const language = await context.language();
  const { t, format } = language;
  const parts = await calendarParts(await context.business());
  const calendar = layOutHolidays(parts);
  const years = new Set<string>();
  let leavesCalendar = false;
  for (const { rule, from, workingDays } of counted) {
    const count = countWorkingDays(from, workingDays, calendar);
    const names = count.skipped.map(({ day, name }) =>
      [format.day(day), ...(name === null ? [] : [name])].join(' '),
    );
    await context.note(t.holiday.counted(rule ?? t.formal.own, workingDays, names));
    for (const day of [from, count.last]) years.add(day.slice(0, 4));
    leavesCalendar ||= count.leavesCalendar;
  }
  for (const sentence of describeCalendar(parts, [...years], language)) await context.note(sentence);
  if (leavesCalendar && calendar.years !== null) await context.note(t.holiday.beyond(calendar.years.to));
}
