import { fold } from '../../domain/text.ts';
import { showCommands } from '../../language/commandwords.ts';
import { weekStartOf } from '../../language/countryformats.ts';
import { languageNames, type Language } from '../../language/language.ts';
import type { Change } from '../../domain/action.ts';
import { currentShifts, damagedSetting } from '../../domain/business.ts';
import { setOwnHolidays } from '../../domain/owndays.ts';
import type { TransactionRecords } from '../../domain/records.ts';
import type { CalendarParts, OwnDays } from '../../domain/time/holidays.ts';
import { guessCountry, type Country } from '../../domain/country.ts';
import { currencyOfCountry } from '../../domain/countrycurrency.ts';
import { UserError } from '../../domain/error.ts';
import { minorFromDecimal, type MoneyNotation } from '../../domain/money.ts';
import { isCurrentName } from '../../domain/name.ts';
import {
  parseSetting,
  parseSettingKey,
  formatCountry,
  formatSetting,
  type SettingKey,
  type Settings,
  type Trade,
} from '../../domain/settings.ts';
import { allTime } from '../../domain/time/period.ts';
import { noteMoved, readRegion, regionName, recount, type Recount } from '../business/holidaycalendar.ts';
import { presetChanges } from '../business/tradepreset.ts';
import { noteRederived, noteRunsOver, type RederiveFlag } from '../business/recountnotes.ts';
import { settingExamples } from '../business/settingexamples.ts';
import { chooseChecklist, openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../errors.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentSettings, settingInForce, settingInWords } from '../present/settings.ts';
import type { RegisterCommand } from '../command.ts';

export const registerSettings: RegisterCommand = (program, { run }) => {
  const settings = addOutputFlags(program.command('settings'));
  run(settings, (context, _words, flags: OutputFlags) => listSettings(context, flags));
  run(addOutputFlags(settings.command('list')), (context, _words, flags: OutputFlags) =>
    listSettings(context, flags),
  );
  run(settings.command('get').argument('<setting>'), (context, [key = '']) => getSetting(context, key));
  run(
    addByFlag(settings.command('set').argument('<setting>').argument('<value>').option('--rederive')),
    (context, [key = '', value = ''], flags: RederiveFlag & ByFlag) => setSetting(context, key, value, flags),
  );
};

/** Lists all settings. Damaged ones are shown as stored and reported at the end. Throws damaged_setting. */
async function listSettings(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.languageDespiteDamage();
  const business = await context.businessDespiteDamage();
  const region = await regionName(business.settings);
  await publish(context, presentSettings(business, region, language), flags);
  const [first, ...others] = business.brokenSettings;
  for (const broken of others) await context.note(reasonOf(damagedSetting(broken), language));
  if (first !== undefined) throw damagedSetting(first);
}

async function getSetting(context: Context, typed: string): Promise<void> {
  const key = parseSettingKey(typed);
  const { settings, brokenSettings } = await context.businessDespiteDamage();
  const damaged = brokenSettings.find((each) => each.key === key);
  if (damaged !== undefined) throw damagedSetting(damaged);
  const value = settingInForce(key, settings);
  await context.print(`${value ?? ''}\n`);
}

async function setSetting(
  context: Context,
  typedKey: string,
  typed: string,
  { rederive, by }: RederiveFlag & ByFlag,
): Promise<void> {
  const key = parseSettingKey(typedKey);
  const before = await context.businessDespiteDamage();
  const language = await context.languageDespiteDamage();
  const label = valueOfLabel(key, typed, language);
  const value = readValue(
    key,
    key === 'region' && !isCleared(label)
      ? await readRegion(label, before.settings.country, language)
      : label,
    before.settings,
  );
  await checkValue(context, key, value, before.settings);
  const store = await context.store();
  // The country is derived from the zone unless it is known.
  const country =
    key === 'zone' && value !== null && before.settings.country === null ? guessCountry(value) : null;
  // Businesses older than this setting keep the formats of the language until they name their country.
  const followsCountry = key === 'country' && value !== null && before.settings.formats === 'language';
  // A region is one of its country.
  const losesRegion =
    before.settings.region !== null && key === 'country' && value !== before.settings.country;
  const recounts = rederive === true && (key === 'zone' || key === 'day-start');
  const changes: Change[] = [
    ...(key === 'holidays' ? [] : [{ change: 'set_setting', key, value } as const]),
    ...(losesRegion ? [{ change: 'set_setting', key: 'region', value: null } as const] : []),
    ...(key === 'trade' && value !== null ? await presetChanges(await store.business(), value as Trade) : []),
    ...(country === null ? [] : [{ change: 'set_setting', key: 'country', value: country } as const]),
    ...(followsCountry ? [{ change: 'set_setting', key: 'formats', value: 'country' } as const] : []),
    ...(recounts ? [{ change: 'rederive' } as const] : []),
  ];
  let recounted: Recount = { moved: [], changes: [] };
  const { incidents } = await store.commit(context.action('setting_set', by, key), async (now) => {
    const days = await calendarChanges(now, key, value, { country, losesRegion });
    recounted = days.recounted;
    return [...changes, ...days.changes, ...days.recounted.changes];
  });
  await noteSetting(context, key);
  if (losesRegion) await context.note(language.t.holiday.regionCleared);
  await noteMoved(context, recounted.moved);
  if (country !== null) await noteSetting(context, 'country');
  if (followsCountry) await noteSetting(context, 'formats');
  if (key === 'country' && value !== null) await noteCountry(context);
  if (key === 'currency') await noteOtherCurrency(context);
  if (key === 'trade') await notePreset(context, before.settings);
  if (key === 'trade' || key === 'day-start') await noteRunsOver(context);
  if (key === 'zone' || key === 'day-start') {
    const shown = formatSetting((await store.business()).settings, key) ?? '';
    const command = `recovery settings set ${key} ${shown} --rederive`;
    await noteRederived(context, recounts, incidents, command);
  }
}

/** Whether an empty text is typed, which clears a setting. */
function isCleared(typed: string): boolean {
  return typed.trim() === '';
}

/**
 * Returns what a setting of the calendar changes besides itself: own holidays, and deadlines that are counted again. `country` is
 * the one that a new zone tells; otherwise null.
 */
async function calendarChanges(
  now: TransactionRecords,
  key: SettingKey,
  value: string | null,
  { country, losesRegion }: { readonly country: Country | null; readonly losesRegion: boolean },
): Promise<{ readonly changes: readonly Change[]; readonly recounted: Recount }> {
  const none: Recount = { moved: [], changes: [] };
  switch (key) {
    case 'country':
      return {
        changes: [],
        recounted: await recount(now, { country: value, ...(losesRegion ? { region: null } : {}) }),
      };
    case 'zone':
      return { changes: [], recounted: country === null ? none : await recount(now, { country }) };
    case 'region':
      return { changes: [], recounted: await recount(now, { region: value }) };
    case 'optional-holidays':
      return { changes: [], recounted: await recount(now, { countsOptional: value === 'on' }) };
    case 'holidays': {
      const { ownDays } = await now.business();
      const days = (value ?? '').split(' ').filter((day) => day !== '');
      return {
        changes: setOwnHolidays(ownDays, days),
        recounted: await recount(now, { ownDays: withHolidays(ownDays, days) }),
      };
    }
    default:
      return { changes: [], recounted: none };
  }
}

/** Returns the own days as they are after their holidays are set. */
function withHolidays(ownDays: readonly OwnDays[], days: readonly string[]): CalendarParts['ownDays'] {
  return [
    ...ownDays.filter(({ kind }) => kind !== 'holiday'),
    ...days.map((day) => ({ firstDay: day, lastDay: day, name: null, kind: 'holiday' as const })),
  ];
}

/** Returns the value that a typed label stands for, as `settings list` shows it; what is not a label stays as typed. */
function valueOfLabel(key: SettingKey, typed: string, { t }: Language): string {
  const labels: Readonly<Record<string, string>> =
    key === 'language'
      ? languageNames
      : key === 'trade'
        ? t.trade
        : key === 'page' || key === 'optional-holidays'
          ? { on: t.yes, off: t.no }
          : {};
  const found = Object.entries(labels).find(([, label]) => fold(label) === fold(typed));
  return found?.[0] ?? typed;
}

/** Reads the value of a setting; null clears it. Throws bad_setting, with an example. */
function readValue(key: SettingKey, typed: string, notation: MoneyNotation): string | null {
  try {
    return parseSetting(key, typed, notation);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'bad_setting') throw error;
    throw new UserError('bad_setting', { ...error.values, example: settingExamples[key] });
  }
}

/** Throws no_checklist for a checklist that does not exist, and currency_in_use if amounts are recorded in another. */
async function checkValue(
  context: Context,
  key: SettingKey,
  value: string | null,
  { currency }: Settings,
): Promise<void> {
  // Without this check, the counter would silently use another checklist.
  if (key === 'checklist' && value !== null) chooseChecklist(await openBusinessView(context), value);
  if (key === 'currency' && value !== currency && (await hasAmounts(context)))
    throw new UserError('currency_in_use');
}

/** Whether any amount is recorded. */
async function hasAmounts(context: Context): Promise<boolean> {
  const cells = await (await context.records()).tally({ period: allTime }, [], ['value', 'cost']);
  return cells.some(({ valueMinor, costMinor }) => valueMinor > 0 || costMinor > 0);
}

/** Says what a setting is now. */
async function noteSetting(context: Context, key: SettingKey): Promise<void> {
  const language = await context.languageDespiteDamage();
  const { settings } = await context.businessDespiteDamage();
  const { set, cleared, names } = language.t.settings;
  const region = key === 'region' ? await regionName(settings) : null;
  const words = settingInWords(key, settings, region, language);
  await context.note(words === null ? cleared(names[key]) : set(names[key], words));
}

/** Says what follows the country, and what stays although it is different there. */
async function noteCountry(context: Context): Promise<void> {
  const { t, format, wording } = await context.languageDespiteDamage();
  const { settings } = await context.businessDespiteDamage();
  const { country, weekStart } = settings;
  if (formatCountry(settings) !== null)
    await context.note(
      t.settings.formatsNow(
        format.money(minorFromDecimal('1234.5', settings.currency)),
        format.timeOfDay(19 * 60 + 30),
      ),
    );
  await noteOtherCurrency(context);
  const usual = weekStartOf(country);
  if (country === null || weekStart === usual) return;
  const command = `recovery settings set week-start ${formatSetting({ ...settings, weekStart: usual }, 'week-start') ?? ''}`;
  await context.note(
    t.settings.otherWeekStart(
      format.weekday(weekStart),
      country,
      format.weekday(usual),
      showCommands(command, wording),
    ),
  );
}

/** Says that the currency is not that of the country, if so. */
async function noteOtherCurrency(context: Context): Promise<void> {
  const { t, wording } = await context.languageDespiteDamage();
  const { country, currency } = (await context.businessDespiteDamage()).settings;
  const usual = country === null ? null : currencyOfCountry(country);
  if (country === null || usual === null || usual === currency) return;
  // Recorded amounts keep their currency.
  const command = (await hasAmounts(context))
    ? ''
    : showCommands(`recovery settings set currency ${usual}`, wording);
  await context.note(t.settings.otherCurrency(currency, country, usual, command));
}

/** Says what a new trade has brought: departments, shifts, and the start of the day if it changed. */
async function notePreset(context: Context, before: Settings): Promise<void> {
  const { t } = await context.languageDespiteDamage();
  const business = await context.businessDespiteDamage();
  const listed = (names: readonly { readonly name: string }[]) => names.map(({ name }) => name).join(', ');
  const departments = listed(business.names.department.filter(isCurrentName));
  await context.hint(t.settings.preset(departments, listed(currentShifts(business))));
  const dayStart = formatSetting(business.settings, 'day-start');
  if (dayStart !== null && dayStart !== formatSetting(before, 'day-start'))
    await noteSetting(context, 'day-start');
}
