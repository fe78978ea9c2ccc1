import { countries, nearCountries, type Country } from './country.ts';
import { UserError } from './error.ts';
import { minorFromDecimal, moneyToDecimal, parseMoney } from './money.ts';
import { cleanLine, fold } from './text.ts';
import { parseWeekday } from './time/shift.ts';
import { formatTimeOfDay, parseTimeOfDay, type Day, type Weekday } from './time/wall.ts';
import { parseStamp } from './time/dateinput.ts';
import { isZone, type Zones } from './time/zone.ts';

export const languages = ['en', 'es', 'it', 'pt'] as const;
export type LanguageCode = (typeof languages)[number];

export const trades = ['restaurant', 'hotel', 'clinic', 'shop', 'other'] as const;
export type Trade = (typeof trades)[number];

/** What the owner has decided about the house. Stored as text under the keys of `settingKeys`. */
export interface Settings {
  readonly name: string | null;
  readonly trade: Trade | null;
  readonly zone: string;
  /** Where numbers without a country are dialled from, and in which order day and month are written; null: not known. */
  readonly country: Country | null;
  readonly currency: string;
  readonly language: LanguageCode;
  readonly dayStartMinute: number;
  readonly weekStart: Weekday;
  /** How much may be given without asking, in minor units; null is no limit. */
  readonly limitMinor: number | null;
  /** The id of the checklist that is used unless another is asked for. */
  readonly checklist: string;
  /** Whether `log` begins with the page of what to do and say. */
  readonly page: boolean;
  /** Targets, from the moment we are told: a first word, the solution, asking again. Null: none. */
  readonly acknowledgeMinutes: number | null;
  readonly resolveMinutes: number | null;
  readonly followUpDays: number | null;
  /** How many working days a formal complaint may wait for its answer. */
  readonly answerWorkingDays: number | null;
  /** Days on which nobody works, besides Saturdays and Sundays. */
  readonly holidays: readonly Day[];
  /** How long records have to be kept, in months. */
  readonly retentionMonths: number | null;
  /** What a remedy costs the house in percent of its worth, where nothing closer is known. */
  readonly costPercent: number | null;
  /** What an hour of staff costs. */
  readonly hourlyCostMinor: number | null;
}

export const settingKeys = [
  'name',
  'trade',
  'zone',
  'country',
  'currency',
  'language',
  'day-start',
  'week-start',
  'limit',
  'checklist',
  'page',
  'acknowledge-within',
  'resolve-within',
  'follow-up-within',
  'answer-within',
  'holidays',
  'retention',
  'cost-percent',
  'hourly-cost',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** When days begin where nobody says anything else. */
export const usualDayStart = '06:00';

export type StoredSettings = Readonly<Partial<Record<SettingKey, string>>>;

const wholeNumberStored = /^\d{1,6}$/u;
const amountStored = /^\d{1,12}(?:\.\d{1,4})?$/u;

/** What the text of a setting can be; what is typed is held to more (`parseSetting`). */
const storedForms: Readonly<Record<SettingKey, (text: string, zones: Zones) => boolean>> = {
  name: isText,
  trade: (text) => trades.some((trade) => trade === text),
  zone: (text, zones) => zones(text) !== null,
  country: (text) => countries.includes(text),
  currency: (text) => /^[A-Z]{3}$/u.test(text),
  language: (text) => languages.some((language) => language === text),
  'day-start': (text) => (parseTimeOfDay(text) ?? 1440) < 1440,
  'week-start': (text) => /^[1-7]$/u.test(text),
  limit: (text) => amountStored.test(text),
  checklist: isText,
  page: (text) => text === 'on' || text === 'off',
  'acknowledge-within': (text) => minutesIn(text) !== null,
  'resolve-within': (text) => minutesIn(text) !== null,
  'follow-up-within': (text) => wholeNumberStored.test(text),
  'answer-within': (text) => wholeNumberStored.test(text),
  holidays: (text) => text.split(' ').every((day) => day === '' || parseStamp(day)?.basis === 'date'),
  retention: (text) => wholeNumberStored.test(text),
  'cost-percent': (text) => wholeNumberStored.test(text),
  'hourly-cost': (text) => amountStored.test(text),
};

function isText(text: string): boolean {
  return text !== '' && !text.includes('\0') && text.isWellFormed();
}

/** The settings that hold what none of the kind can be: a byte changed, or something else wrote them. */
export function brokenSettings(stored: StoredSettings, zones: Zones): readonly SettingKey[] {
  return settingKeys.filter((key) => {
    const text = stored[key];
    return text !== undefined && !storedForms[key](text, zones);
  });
}

/** The settings as they were stored. Zone, currency and language are there from the first write on. */
export function readSettings(stored: StoredSettings): Settings {
  const currency = stored.currency ?? 'EUR';
  return {
    name: stored.name ?? null,
    trade: (stored.trade as Trade | undefined) ?? null,
    zone: stored.zone ?? 'UTC',
    country: stored.country ?? null,
    currency,
    language: (stored.language as LanguageCode | undefined) ?? 'en',
    dayStartMinute: parseTimeOfDay(stored['day-start'] ?? usualDayStart) ?? 360,
    weekStart: (Number(stored['week-start'] ?? '1') || 1) as Weekday,
    limitMinor: stored.limit === undefined ? null : minorFromDecimal(stored.limit, currency),
    checklist: stored.checklist ?? 'five-step',
    page: stored.page !== 'off',
    acknowledgeMinutes: minutesIn(stored['acknowledge-within']),
    resolveMinutes: minutesIn(stored['resolve-within']),
    followUpDays: wholeNumber(stored['follow-up-within']),
    answerWorkingDays: wholeNumber(stored['answer-within']),
    holidays: (stored.holidays ?? '').split(' ').filter((day) => day !== ''),
    retentionMonths: wholeNumber(stored.retention),
    costPercent: wholeNumber(stored['cost-percent']),
    hourlyCostMinor:
      stored['hourly-cost'] === undefined ? null : minorFromDecimal(stored['hourly-cost'], currency),
  };
}

const minutesOf = { m: 1, h: 60, d: 1440 } as const;

/** "15m", "2h" or "3d" in minutes; null when it is none of these. */
function minutesIn(text: string | undefined): number | null {
  const [, count, unit] = /^(\d{1,4})([mhd])$/u.exec(text ?? '') ?? [];
  return count === undefined ? null : Number(count) * minutesOf[unit as keyof typeof minutesOf];
}

function wholeNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10);
}

const weekdayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The text under which a setting is shown and typed again; null when it is not set. */
export function showSetting(settings: Settings, key: SettingKey): string | null {
  switch (key) {
    case 'day-start':
      return formatTimeOfDay(settings.dayStartMinute);
    case 'week-start':
      return weekdayWords[settings.weekStart - 1] ?? null;
    case 'limit':
      return settings.limitMinor === null ? null : moneyToDecimal(settings.limitMinor, settings.currency);
    case 'hourly-cost':
      return settings.hourlyCostMinor === null
        ? null
        : moneyToDecimal(settings.hourlyCostMinor, settings.currency);
    case 'page':
      return settings.page ? 'on' : 'off';
    case 'acknowledge-within':
      return showMinutes(settings.acknowledgeMinutes);
    case 'resolve-within':
      return showMinutes(settings.resolveMinutes);
    case 'follow-up-within':
      return settings.followUpDays === null ? null : `${settings.followUpDays}d`;
    case 'answer-within':
      return settings.answerWorkingDays === null ? null : `${settings.answerWorkingDays}d`;
    case 'holidays':
      return settings.holidays.length === 0 ? null : settings.holidays.join(' ');
    case 'retention':
      return settings.retentionMonths === null ? null : `${settings.retentionMonths}m`;
    case 'cost-percent':
      return settings.costPercent === null ? null : String(settings.costPercent);
    case 'name':
    case 'trade':
    case 'zone':
    case 'country':
    case 'currency':
    case 'language':
    case 'checklist':
      return settings[key];
  }
}

function showMinutes(minutes: number | null): string | null {
  if (minutes === null) return null;
  if (minutes % minutesOf.d === 0) return `${minutes / minutesOf.d}d`;
  return minutes % minutesOf.h === 0 ? `${minutes / minutesOf.h}h` : `${minutes}m`;
}

/** Settings that always have a value; the others can be taken off with "none". */
const always: readonly SettingKey[] = [
  'trade',
  'zone',
  'currency',
  'language',
  'day-start',
  'week-start',
  'checklist',
  'page',
];

/** A year of holidays is a long line. */
const longestSetting = 1_000;

export function isSettingKey(key: string): key is SettingKey {
  return settingKeys.some((known) => known === key);
}

export function parseSettingKey(text: string): SettingKey {
  const key = settingKeys.find((known) => known === text.trim().toLowerCase().replaceAll('_', '-'));
  if (!key) throw new UserError('unknown_setting', { value: text, known: settingKeys.join(', ') });
  return key;
}

/** Checks a typed value; answers the text to store, null to clear. Throws bad_setting, bad_money, bad_text. */
export function parseSetting(key: SettingKey, text: string, currency: string): string | null {
  const typed = cleanLine(text, key, longestSetting);
  const isNone = typed === null || typed === 'none';
  if (isNone && !always.includes(key)) return null;
  if (typed === null) throw new UserError('bad_setting', { key, value: text });
  const refuse = (choices: readonly string[] = []): never => {
    throw new UserError('bad_setting', {
      key,
      value: text,
      ...(choices.length === 0 ? {} : { choices: choices.join(', ') }),
    });
  };
  switch (key) {
    case 'name':
      return cleanLine(text, key);
    case 'trade':
      return trades.find((trade) => trade === fold(typed)) ?? refuse(trades);
    case 'zone':
      return isZone(typed) && /^[A-Za-z]/u.test(typed) ? typed : refuse();
    case 'country':
      return (
        countries.find((country) => country === typed.toUpperCase()) ??
        refuse(nearCountries(typed, languages, fold))
      );
    case 'currency': {
      const code = typed.toUpperCase();
      return Intl.supportedValuesOf('currency').includes(code) ? code : refuse();
    }
    case 'language':
      return languages.find((language) => language === fold(typed)) ?? refuse(languages);
    case 'day-start': {
      const minute = parseTimeOfDay(typed);
      return minute === null || minute >= 1440 ? refuse() : formatTimeOfDay(minute);
    }
    case 'week-start': {
      const weekday = /^[1-7]$/u.test(typed) ? Number(typed) : parseWeekday(typed);
      return weekday === null ? refuse(weekdayWords) : String(weekday);
    }
    case 'limit':
    case 'hourly-cost':
      return moneyToDecimal(parseMoney(typed, currency), currency);
    case 'checklist':
      return typed;
    case 'page':
      return ['on', 'off'].find((word) => word === fold(typed)) ?? refuse(['on', 'off']);
    case 'acknowledge-within':
    case 'resolve-within':
      return minutesIn(fold(typed)) === null ? refuse() : fold(typed);
    case 'follow-up-within':
    case 'answer-within':
      return /^\d{1,3}d?$/u.test(fold(typed)) ? fold(typed).replace('d', '') : refuse();
    case 'cost-percent':
      return /^\d{1,3}%?$/u.test(typed) ? typed.replace('%', '') : refuse();
    case 'retention': {
      const [, count, unit] = /^(\d{1,5})([my])$/u.exec(fold(typed)) ?? [];
      return count === undefined ? refuse() : String(Number(count) * (unit === 'y' ? 12 : 1));
    }
    case 'holidays': {
      const days = typed.split(/[\s,]+/u).filter((day) => day !== '');
      return days.every((day) => parseStamp(day)?.basis === 'date')
        ? [...new Set(days)].sort().join(' ')
        : refuse();
    }
  }
}
