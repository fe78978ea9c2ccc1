import { UserError } from './error.ts';
import { minorFromDecimal, moneyToDecimal, parseMoney } from './money.ts';
import { cleanLine, fold } from './text.ts';
import { parseWeekday } from './time/shift.ts';
import { formatTimeOfDay, parseTimeOfDay, type Weekday } from './time/wall.ts';
import { isZone } from './time/zone.ts';

export const languages = ['en', 'es'] as const;
export type LanguageCode = (typeof languages)[number];

export const trades = ['restaurant', 'hotel', 'clinic', 'shop', 'other'] as const;
export type Trade = (typeof trades)[number];

/** What the owner has decided about the house. Stored as text under the keys of `settingKeys`. */
export interface Settings {
  readonly name: string | null;
  readonly trade: Trade | null;
  readonly zone: string;
  readonly currency: string;
  readonly language: LanguageCode;
  readonly dayStartMinute: number;
  readonly weekStart: Weekday;
  /** How much may be given without asking, in minor units; null is no limit. */
  readonly limitMinor: number | null;
}

export const settingKeys = [
  'name',
  'trade',
  'zone',
  'currency',
  'language',
  'day-start',
  'week-start',
  'limit',
] as const;
export type SettingKey = (typeof settingKeys)[number];

export type StoredSettings = Readonly<Partial<Record<SettingKey, string>>>;

/** The settings as they were stored. Zone, currency and language are there from the first write on. */
export function readSettings(stored: StoredSettings): Settings {
  const currency = stored.currency ?? 'EUR';
  return {
    name: stored.name ?? null,
    trade: (stored.trade as Trade | undefined) ?? null,
    zone: stored.zone ?? 'UTC',
    currency,
    language: (stored.language as LanguageCode | undefined) ?? 'en',
    dayStartMinute: parseTimeOfDay(stored['day-start'] ?? '06:00') ?? 360,
    weekStart: (Number(stored['week-start'] ?? '1') || 1) as Weekday,
    limitMinor: stored.limit === undefined ? null : minorFromDecimal(stored.limit, currency),
  };
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
    case 'name':
    case 'trade':
    case 'zone':
    case 'currency':
    case 'language':
      return settings[key];
  }
}

export function parseSettingKey(text: string): SettingKey {
  const key = settingKeys.find((known) => known === text.trim().toLowerCase().replaceAll('_', '-'));
  if (!key) throw new UserError('unknown_setting', { value: text, known: settingKeys.join(', ') });
  return key;
}

/** Checks a typed value; answers the text to store, null to clear. Throws bad_setting, bad_money, bad_text. */
export function parseSetting(key: SettingKey, text: string, currency: string): string | null {
  const typed = cleanLine(text, key);
  if (typed === null || (typed === 'none' && (key === 'limit' || key === 'name'))) {
    if (key === 'limit' || key === 'name') return null;
    throw new UserError('bad_setting', { key, value: text });
  }
  const refuse = (): never => {
    throw new UserError('bad_setting', { key, value: text });
  };
  switch (key) {
    case 'name':
      return typed;
    case 'trade':
      return trades.find((trade) => trade === fold(typed)) ?? refuse();
    case 'zone':
      return isZone(typed) && /^[A-Za-z]/u.test(typed) ? typed : refuse();
    case 'currency': {
      const code = typed.toUpperCase();
      return Intl.supportedValuesOf('currency').includes(code) ? code : refuse();
    }
    case 'language':
      return languages.find((language) => language === fold(typed)) ?? refuse();
    case 'day-start': {
      const minute = parseTimeOfDay(typed);
      return minute === null || minute >= 1440 ? refuse() : formatTimeOfDay(minute);
    }
    case 'week-start': {
      const weekday = /^[1-7]$/u.test(typed) ? Number(typed) : parseWeekday(typed);
      return weekday === null ? refuse() : String(weekday);
    }
    case 'limit':
      return moneyToDecimal(parseMoney(typed, currency), currency);
  }
}
