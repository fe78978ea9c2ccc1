import { settingKeys } from '../../domain/settings.ts';
import { truncate } from '../../render/fit.ts';
import type { Document, Table } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import { isSettingKey, formatSetting, type SettingKey, type Settings } from '../../domain/settings.ts';
import { languageNames, type Language } from '../../language/language.ts';
import { noRegion } from '../../domain/time/holidays.ts';
import { emergencyNumber } from '../../shipped/emergency.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents every setting with its value and meaning, the region with its name. A damaged value is shown as it is stored. */
export function presentSettings(business: Business, region: string | null, language: Language): Document {
  const { t } = language;
  const { brokenSettings } = business;
  const columns: Table['columns'] = [
    { key: 'setting', type: 'key', label: t.settings.key },
    { key: 'value', type: 'text', label: t.settings.value },
    { key: 'meaning', type: 'key', label: t.settings.meaning },
  ];
  const damaged = (key: string) => brokenSettings.find((each) => each.key === key);
  const others = brokenSettings.filter(({ key }) => !isSettingKey(key));
  const document = tableDocument(
    'settings',
    t.settings.title,
    business,
    {
      columns: columns.slice(0, 2),
      rows: [
        ...settingKeys.map((key) => [key, damaged(key)?.value ?? settingInForce(key, business.settings)]),
        ...others.map(({ key, value }) => [key, value]),
      ],
    },
    '',
  );
  const table: Table = {
    columns,
    rows: [
      ...settingKeys.map((key) => [
        key,
        damaged(key) === undefined
          ? (settingInWords(key, business.settings, region, language) ?? t.settings.notSet)
          : t.settings.damaged(truncate(damaged(key)?.value ?? '', damagedWidth)),
        t.setting[key],
      ]),
      ...others.map(({ key, value }) => [key, t.settings.damaged(truncate(value, damagedWidth)), '']),
    ],
  };
  return { ...document, blocks: [{ kind: 'table', table }] };
}

/** The width of a damaged value, in columns. */
const damagedWidth = 40;

/**
 * Describes the value of a setting for people; null if it is not set.
 * @param region the name of the region; null if it has none
 */
export function settingInWords(
  key: SettingKey,
  settings: Settings,
  region: string | null,
  { t, format }: Language,
): string | null {
  if (key === 'day-start') return format.timeOfDay(settings.dayStartMinute);
  if (key === 'week-start') return format.weekday(settings.weekStart);
  if (key === 'trade' && settings.trade !== null) return t.trade[settings.trade];
  if (key === 'language') return languageNames[settings.language];
  if (key === 'closed-days' && settings.closedWeekdays.length > 0)
    return settings.closedWeekdays.map((weekday) => format.weekday(weekday)).join(', ');
  if (key === 'optional-holidays' && settings.countsOptionalHolidays !== null)
    return settings.countsOptionalHolidays ? t.yes : t.no;
  if (key === 'region' && settings.region === noRegion) return t.settings.noRegion;
  if (key === 'region' && region !== null) return region;
  if (key === 'page') return settings.page ? t.yes : t.no;
  if (key === 'limit' && settings.limitMinor !== null) return format.money(settings.limitMinor);
  if (key === 'hourly-cost' && settings.hourlyCostMinor !== null)
    return format.money(settings.hourlyCostMinor);
  if (key === 'answer-within' && settings.answerWorkingDays !== null)
    return t.settings.workingDays(settings.answerWorkingDays);
  return settingInForce(key, settings);
}

/** The value of a setting that counts, as it can be typed; of the emergency number, otherwise that of the country. */
export function settingInForce(key: SettingKey, settings: Settings): string | null {
  return key === 'emergency' ? emergencyNumber(settings) : formatSetting(settings, key);
}
