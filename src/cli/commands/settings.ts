import type { Change } from '../../domain/action.ts';
import { currentShifts, damagedSetting } from '../../domain/business.ts';
import { guessCountry } from '../../domain/country.ts';
import { UserError } from '../../domain/error.ts';
import { currentName } from '../../domain/name.ts';
import {
  parseSetting,
  parseSettingKey,
  showSetting,
  type SettingKey,
  type Trade,
} from '../../domain/settings.ts';
import { allTime } from '../../domain/time/period.ts';
import { presetChanges } from '../business/preset.ts';
import { noteRederived, noteRunsOver, type RederiveFlag } from '../business/rederive.ts';
import { chooseChecklist, openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../failure.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentSettings, settingInWords } from '../present/settings.ts';
import type { RegisterCommand } from '../registration.ts';

export const registerSettings: RegisterCommand = (program, { run }) => {
  const withOutput = (command: typeof program) =>
    command.option('--format <format>').option('-o, --output <file>');
  const settings = withOutput(program.command('settings'));
  run(settings, (context, _words, flags: OutputFlags) => listSettings(context, flags));
  run(withOutput(settings.command('list')), (context, _words, flags: OutputFlags) =>
    listSettings(context, flags),
  );
  run(settings.command('get').argument('<setting>'), (context, [key = '']) => getSetting(context, key));
  run(
    addByFlag(settings.command('set').argument('<setting>').argument('<value>').option('--rederive')),
    (context, [key = '', value = ''], flags: RederiveFlag & ByFlag) => setSetting(context, key, value, flags),
  );
};

/** What is damaged stands there as it is found, and is named at the end. */
async function listSettings(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.languageAnyhow();
  const business = await context.businessAnyhow();
  await publish(context, presentSettings(business, language), flags);
  const [first, ...rest] = business.broken;
  for (const each of rest) await context.note(reasonOf(damagedSetting(each), language));
  if (first !== undefined) throw damagedSetting(first);
}

async function getSetting(context: Context, typed: string): Promise<void> {
  const key = parseSettingKey(typed);
  const { settings, broken } = await context.businessAnyhow();
  const damaged = broken.find((each) => each.key === key);
  if (damaged !== undefined) throw damagedSetting(damaged);
  const value = showSetting(settings, key);
  await context.print(`${value ?? ''}\n`);
}

const settingExamples: Readonly<Record<SettingKey, string>> = {
  name: '"La Alacena"',
  trade: 'restaurant',
  zone: 'Europe/Madrid',
  country: 'ES',
  currency: 'EUR',
  language: 'es',
  'day-start': '06:00',
  'week-start': 'monday',
  limit: '20',
  checklist: 'mama',
  page: 'off',
  'acknowledge-within': '15m',
  'resolve-within': '2d',
  'follow-up-within': '1d',
  'answer-within': '10',
  holidays: '"2026-12-25 2027-01-01"',
  retention: '36m',
  'cost-percent': '40',
  'hourly-cost': '14',
};

async function setSetting(
  context: Context,
  typedKey: string,
  typed: string,
  { rederive, by }: RederiveFlag & ByFlag,
): Promise<void> {
  const key = parseSettingKey(typedKey);
  const current = (await context.businessAnyhow()).settings;
  let value: string | null;
  try {
    value = parseSetting(key, typed, current.currency);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'bad_setting') throw error;
    throw new UserError('bad_setting', { ...error.values, example: settingExamples[key] });
  }
  // One that is not there would leave the counter with another than was meant.
  if (key === 'checklist' && value !== null) chooseChecklist(await openBusinessView(context), value);
  if (key === 'currency' && value !== current.currency && (await hasAmounts(context))) {
    throw new UserError('currency_in_use');
  }
  const store = await context.store();
  const changes: Change[] = [{ change: 'set_setting', key, value }];
  if (key === 'trade' && value !== null)
    changes.push(...(await presetChanges(await store.business(), value as Trade)));
  // Where the machine named no country the zone may; whoever knows better sets another.
  const country = key === 'zone' && value !== null && current.country === null ? guessCountry(value) : null;
  if (country !== null) changes.push({ change: 'set_setting', key: 'country', value: country });
  const recounts = rederive === true && (key === 'zone' || key === 'day-start');
  if (recounts) changes.push({ change: 'rederive' });
  const { incidents } = await store.commit(context.action('setting_set', by, key), changes);
  const language = await context.languageAnyhow();
  const { t } = language;
  const business = await store.business();
  const shown = showSetting(business.settings, key);
  const said = settingInWords(key, business.settings, language);
  await context.note(said === null ? t.settings.cleared(key) : t.settings.set(key, said));
  if (country !== null) await context.note(t.settings.set('country', country));
  if (key === 'trade') await sayPreset(context);
  const dayStart = showSetting(business.settings, 'day-start');
  if (key === 'trade' && dayStart !== null && dayStart !== showSetting(current, 'day-start'))
    await context.note(t.settings.set('day-start', dayStart));
  if (key === 'trade' || key === 'day-start') await noteRunsOver(context);
  if (key === 'zone' || key === 'day-start') {
    await noteRederived(
      context,
      recounts,
      incidents,
      `recovery settings set ${key} ${shown ?? ''} --rederive`,
    );
  }
}

/** Whether any amount was ever stored. */
async function hasAmounts(context: Context): Promise<boolean> {
  const cells = await (await context.records()).tally({ period: allTime }, [], ['value', 'cost']);
  return cells.some(({ valueMinor, costMinor }) => valueMinor > 0 || costMinor > 0);
}

async function sayPreset(context: Context): Promise<void> {
  const { t } = await context.languageAnyhow();
  const business = await context.businessAnyhow();
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  await context.hint(
    t.settings.preset(names(business.names.department.filter(currentName)), names(currentShifts(business))),
  );
}
