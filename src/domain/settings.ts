import { countries, suggestCountries, type Country } from './country.ts';
import { UserError } from './error.ts';
import { minorFromDecimal, moneyToDecimal, parseMoney, type MoneyNotation } from './money.ts';
import { cleanLine, findSimilarWord, fold } from './text.ts';
import { parseClockTime, parseWeekday } from './time/shift.ts';
import { formatTimeOfDay, parseTimeOfDay, type Day, type Weekday } from './time/wall.ts';
import { parseStamp } from './time/dateinput.ts';
import { noRegion } from './time/holidays.ts';
import { isZone, type FindZone } from './time/zone.ts';

export const languages = ['en', 'es', 'it', 'pt'] as const;
export type LanguageCode = (typeof languages)[number];

export const trades = ['restaurant', 'hotel', 'clinic', 'shop', 'other'] as const;
export type Trade = (typeof trades)[number];

export const formatChoices = ['country', 'language'] as const;

/** The settings of the business. Each is stored as text under its key in `settingKeys`. */
export interface Settings {
  readonly name: string | null;
  readonly trade: Trade | null;
  readonly zone: string;
  /** Determines the country code of phone numbers and the order of day and month; null if unknown. */
  readonly country: Country | null;
  /** Whether figures, dates and words are those of the country, or of everyone who speaks the language. */
  readonly formats: (typeof formatChoices)[number];
  /** The code of the region in ISO 3166-2, without the country: "AN"; "none" outside the known ones; null if not known. */
  readonly region: string | null;
  readonly currency: string;
  readonly language: LanguageCode;
  readonly dayStartMinute: number;
  readonly weekStart: Weekday;
  /** How much may be given without asking, in minor units; null for no limit. */
  readonly limitMinor: number | null;
  /** The id of the default checklist. */
  readonly checklist: string;
  /** Whether `log` begins with the guidance page. */
  readonly page: boolean;
  /** Targets from the report to the first response, the resolution and the follow-up; null for none. */
  readonly acknowledgeMinutes: number | null;
  readonly resolveMinutes: number | null;
  readonly followUpDays: number | null;
  /** The number of working days within which a formal complaint must be answered. */
  readonly answerWorkingDays: number | null;
  /** How many sheets for formal complaints are left; null if nobody counts them. */
  readonly sheets: number | null;
  /** The owner's own holidays. They are entries, and this setting is another way to read and set them. */
  readonly holidays: readonly Day[];
  /** Whether days off by custom, such as Carnival in Brazil, are holidays here; null if not known. */
  readonly countsOptionalHolidays: boolean | null;
  /** The weekdays on which the business is closed. */
  readonly closedWeekdays: readonly Weekday[];
  /** How long records must be kept, in months. */
  readonly retentionMonths: number | null;
  /** The cost of a remedy in percent of its value, if nothing more specific is known. */
  readonly costPercent: number | null;
  /** The cost of an hour of working time. */
  readonly hourlyCostMinor: number | null;
  /** The number to dial for an ambulance; null for that of the country. */
  readonly emergency: string | null;
}

export const settingKeys = [
  'name',
  'trade',
  'zone',
  'country',
  'formats',
  'region',
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
  'sheets',
  'holidays',
  'optional-holidays',
  'closed-days',
  'retention',
  'cost-percent',
  'hourly-cost',
  'emergency',
] as const;
export type SettingKey = (typeof settingKeys)[number];

export const defaultDayStart = '06:00';

export type StoredSettings = Readonly<Partial<Record<SettingKey, string>>>;

const storedNumber = /^\d{1,6}$/u;
/** One or more numbers: "112", "107 / 911". */
const emergencyNumbers = /^\d[\d /+-]{1,19}$/u;
const storedAmount = /^\d{1,12}(?:\.\d{1,4})?$/u;

/** The valid stored texts of each setting; `parseSetting` is stricter about typed ones. */
const storedFormats: Readonly<Record<SettingKey, (text: string, zones: FindZone) => boolean>> = {
  name: isText,
  trade: (text) => trades.some((trade) => trade === text),
  zone: (text, zones) => zones(text) !== null,
  country: (text) => countries.includes(text),
  formats: (text) => formatChoices.some((choice) => choice === text),
  region: (text) => text === noRegion || /^[A-Z0-9]{1,3}$/u.test(text),
  currency: (text) => /^[A-Z]{3}$/u.test(text),
  language: (text) => languages.some((language) => language === text),
  'day-start': (text) => (parseTimeOfDay(text) ?? 1440) < 1440,
  'week-start': (text) => /^[1-7]$/u.test(text),
  limit: (text) => storedAmount.test(text),
  checklist: isText,
  page: (text) => text === 'on' || text === 'off',
  'acknowledge-within': (text) => parseMinutes(text) !== null,
  'resolve-within': (text) => parseMinutes(text) !== null,
  'follow-up-within': (text) => storedNumber.test(text),
  'answer-within': (text) => storedNumber.test(text),
  sheets: (text) => storedNumber.test(text),
  holidays: (text) => text.split(' ').every((day) => day === '' || parseStamp(day)?.basis === 'date'),
  'optional-holidays': (text) => text === 'on' || text === 'off',
  'closed-days': (text) => /^[1-7](?: [1-7])*$/u.test(text),
  retention: (text) => storedNumber.test(text),
  'cost-percent': (text) => storedNumber.test(text),
  'hourly-cost': (text) => storedAmount.test(text),
  emergency: (text) => emergencyNumbers.test(text),
};

function isText(text: string): boolean {
  return text !== '' && !text.includes('\0') && text.isWellFormed();
}

/** Finds settings whose stored text is invalid, because of damage or because another program wrote it. */
export function findBrokenSettings(stored: StoredSettings, zones: FindZone): readonly SettingKey[] {
  return settingKeys.filter((key) => {
    const text = stored[key];
    return text !== undefined && !storedFormats[key](text, zones);
  });
}

/** Converts stored settings. Zone, currency and language are stored with the first write. */
export function parseStoredSettings(stored: StoredSettings): Settings {
  const currency = stored.currency ?? 'EUR';
  return {
    name: stored.name ?? null,
    trade: (stored.trade as Trade | undefined) ?? null,
    zone: stored.zone ?? 'UTC',
    country: stored.country ?? null,
    // Businesses that existed before this setting keep what they saw.
    formats: stored.formats === 'country' ? 'country' : 'language',
    region: stored.region ?? null,
    currency,
    language: (stored.language as LanguageCode | undefined) ?? 'en',
    dayStartMinute: parseTimeOfDay(stored['day-start'] ?? defaultDayStart) ?? 360,
    weekStart: (Number(stored['week-start'] ?? '1') || 1) as Weekday,
    limitMinor: stored.limit === undefined ? null : minorFromDecimal(stored.limit, currency),
    checklist: stored.checklist ?? 'five-step',
    page: stored.page !== 'off',
    acknowledgeMinutes: parseMinutes(stored['acknowledge-within']),
    resolveMinutes: parseMinutes(stored['resolve-within']),
    followUpDays: parseStoredNumber(stored['follow-up-within']),
    answerWorkingDays: parseStoredNumber(stored['answer-within']),
    sheets: parseStoredNumber(stored.sheets),
    holidays: (stored.holidays ?? '').split(' ').filter((day) => day !== ''),
    countsOptionalHolidays:
      stored['optional-holidays'] === undefined ? null : stored['optional-holidays'] === 'on',
    closedWeekdays: (stored['closed-days'] ?? '')
      .split(' ')
      .filter((digit) => digit !== '')
      .map((digit) => Number(digit) as Weekday),
    retentionMonths: parseStoredNumber(stored.retention),
    costPercent: parseStoredNumber(stored['cost-percent']),
    hourlyCostMinor:
      stored['hourly-cost'] === undefined ? null : minorFromDecimal(stored['hourly-cost'], currency),
    emergency: stored.emergency ?? null,
  };
}

const minutesOf = { m: 1, h: 60, d: 1440 } as const;

/** Parses "15m", "2h" or "3d" as minutes; null if it is none of these. */
function parseMinutes(text: string | undefined): number | null {
  const [, count, unit] = /^(\d{1,4})([mhd])$/u.exec(text ?? '') ?? [];
  return count === undefined ? null : Number(count) * minutesOf[unit as keyof typeof minutesOf];
}

function parseStoredNumber(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10);
}

const weekdayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Formats a setting as it can be typed; null if it is not set. */
export function formatSetting(settings: Settings, key: SettingKey): string | null {
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
      return formatMinutes(settings.acknowledgeMinutes);
    case 'resolve-within':
      return formatMinutes(settings.resolveMinutes);
    case 'follow-up-within':
      return settings.followUpDays === null ? null : `${settings.followUpDays}d`;
    case 'answer-within':
      return settings.answerWorkingDays === null ? null : `${settings.answerWorkingDays}d`;
    case 'sheets':
      return settings.sheets === null ? null : String(settings.sheets);
    case 'holidays':
      return settings.holidays.length === 0 ? null : settings.holidays.join(' ');
    case 'optional-holidays':
      return settings.countsOptionalHolidays === null ? null : settings.countsOptionalHolidays ? 'on' : 'off';
    case 'closed-days':
      return settings.closedWeekdays.length === 0
        ? null
        : settings.closedWeekdays.map((weekday) => weekdayWords[weekday - 1]).join(' ');
    case 'retention':
      return settings.retentionMonths === null ? null : `${settings.retentionMonths}m`;
    case 'cost-percent':
      return settings.costPercent === null ? null : String(settings.costPercent);
    case 'name':
    case 'trade':
    case 'zone':
    case 'country':
    case 'formats':
    case 'region':
    case 'currency':
    case 'language':
    case 'checklist':
    case 'emergency':
      return settings[key];
  }
}

function formatMinutes(minutes: number | null): string | null {
  if (minutes === null) return null;
  if (minutes % minutesOf.d === 0) return `${minutes / minutesOf.d}d`;
  return minutes % minutesOf.h === 0 ? `${minutes / minutesOf.h}h` : `${minutes}m`;
}

/** Settings that always have a value; the others can be cleared with "none". */
const requiredSettings: readonly SettingKey[] = [
  'trade',
  'zone',
  'formats',
  'currency',
  'language',
  'day-start',
  'week-start',
  'checklist',
  'page',
];

/** Enough for a year of holidays. */
const maxSettingLength = 1_000;

export function isSettingKey(key: string): key is SettingKey {
  return settingKeys.some((known) => known === key);
}

export function parseSettingKey(text: string): SettingKey {
  const typed = text.trim().toLowerCase().replaceAll('_', '-');
  const key = settingKeys.find((known) => known === typed);
  if (key !== undefined) return key;
  const near = findSimilarWord(settingKeys, typed) ?? settingKeys.find((known) => typed.includes(known));
  throw new UserError('unknown_setting', {
    value: text,
    known: settingKeys.join(', '),
    ...(near === undefined ? {} : { near }),
  });
}

/** Latin America as a whole, as in "es-419", which is no country. */
const latinAmerica = '419';

/** Refuses a language. Throws language_of_country if it is one of ours with a country ("pt-BR", "es-419"), which is a setting of its own. */
function refuseLanguage(typed: string, refuse: (choices: readonly string[]) => never): never {
  const [, tongue, region] = /^([a-z]{2})[-_]([a-z]{2}|419)(?![a-z0-9])/u.exec(fold(typed)) ?? [];
  const language = languages.find((each) => each === tongue);
  const country = region === latinAmerica ? null : countries.find((each) => each === region?.toUpperCase());
  if (language === undefined || country === undefined) return refuse(languages);
  throw new UserError('language_of_country', { value: typed, language, ...(country && { country }) });
}

/** Parses a typed value; returns the text to store, or null to clear it. Throws bad_setting, language_of_country, bad_money and bad_text. */
export function parseSetting(key: SettingKey, text: string, notation: MoneyNotation): string | null {
  const typed = cleanLine(text, key, maxSettingLength);
  const isNone = typed === null || typed === 'none';
  if (key === 'region' && typed === noRegion) return noRegion;
  if (isNone && !requiredSettings.includes(key)) return null;
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
        refuse(suggestCountries(typed, languages))
      );
    case 'formats':
      return formatChoices.find((choice) => choice === fold(typed)) ?? refuse(formatChoices);
    case 'region':
      return /^[A-Z0-9]{1,3}$/u.test(typed.toUpperCase()) ? typed.toUpperCase() : refuse();
    case 'currency': {
      const code = typed.toUpperCase();
      return Intl.supportedValuesOf('currency').includes(code) ? code : refuse();
    }
    case 'language':
      return languages.find((language) => language === fold(typed)) ?? refuseLanguage(typed, refuse);
    case 'day-start': {
      const minute = parseClockTime(typed);
      return minute === null || minute >= 1440 ? refuse() : formatTimeOfDay(minute);
    }
    case 'week-start': {
      const weekday = /^[1-7]$/u.test(typed) ? Number(typed) : parseWeekday(typed);
      return weekday === null ? refuse(weekdayWords) : String(weekday);
    }
    case 'closed-days': {
      const found = typed
        .split(/[\s,]+/u)
        .filter((word) => word !== '')
        .map((word) => (/^[1-7]$/u.test(word) ? Number(word) : (parseWeekday(word) ?? refuse(weekdayWords))));
      return [...new Set(found)].sort((a, b) => a - b).join(' ');
    }
    case 'limit':
    case 'hourly-cost':
      return moneyToDecimal(parseMoney(typed, notation), notation.currency);
    case 'checklist':
      return typed;
    case 'page':
    case 'optional-holidays':
      return ['on', 'off'].find((word) => word === fold(typed)) ?? refuse(['on', 'off']);
    case 'acknowledge-within':
    case 'resolve-within':
      return parseMinutes(fold(typed)) === null ? refuse() : fold(typed);
    case 'follow-up-within':
    case 'answer-within':
      return /^\d{1,3}d?$/u.test(fold(typed)) ? fold(typed).replace('d', '') : refuse();
    case 'emergency':
      return emergencyNumbers.test(typed) ? typed : refuse();
    case 'sheets':
      return /^\d{1,4}$/u.test(typed) ? String(Number(typed)) : refuse();
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

/** Returns the country whose figures, dates and words are used; null for those of the language alone. */
export function formatCountry({ formats, country }: Settings): Country | null {
  return formats === 'country' ? country : null;
}
