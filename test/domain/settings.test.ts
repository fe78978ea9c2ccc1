import { describe, expect, test } from 'vitest';
import {
  parseSetting,
  parseSettingKey,
  readSettings,
  settingKeys,
  showSetting,
  type SettingKey,
} from '../../src/domain/settings.ts';

describe('a typed setting', () => {
  test.each<[SettingKey, string, string | null]>([
    ['name', '  La  Alacena ', 'La Alacena'],
    ['name', 'none', null],
    ['trade', 'Hotel', 'hotel'],
    ['zone', 'America/Toronto', 'America/Toronto'],
    ['currency', 'usd', 'USD'],
    ['language', 'ES', 'es'],
    ['day-start', '6:00', '06:00'],
    ['day-start', '00:00', '00:00'],
    ['week-start', 'sunday', '7'],
    ['week-start', 'lunes', '1'],
    ['week-start', '3', '3'],
    ['limit', '20', '20.00'],
    ['limit', '20,5 €', '20.50'],
    ['limit', 'none', null],
    ['limit', '', null],
  ])('%s %j is kept as %j', (key, text, stored) => {
    expect(parseSetting(key, text, 'EUR')).toBe(stored);
  });

  test.each<[SettingKey, string]>([
    ['trade', 'circus'],
    ['trade', ''],
    ['zone', 'Mars/Olympus'],
    ['zone', '+02:00'],
    ['zone', 'constructor'],
    ['zone', '__proto__'],
    ['zone', 'house+05'],
    ['currency', 'euro'],
    ['currency', 'XYZ'],
    ['language', 'klingon'],
    ['day-start', '24:00'],
    ['day-start', 'six'],
    ['week-start', '8'],
    ['week-start', 'someday'],
  ])('%s %j is refused', (key, text) => {
    expect(() => parseSetting(key, text, 'EUR')).toThrow(
      expect.objectContaining({ code: 'bad_setting', values: { key, value: text } }),
    );
  });

  test('limit "a lot" is refused as money', () => {
    expect(() => parseSetting('limit', 'a lot', 'EUR')).toThrow(
      expect.objectContaining({ code: 'bad_money' }),
    );
  });
});

test('a key may be written with underscores and in capitals', () => {
  expect(parseSettingKey(' Day_Start ')).toBe('day-start');
  expect(() => parseSettingKey('colour')).toThrow(
    expect.objectContaining({
      code: 'unknown_setting',
      values: { value: 'colour', known: settingKeys.join(', ') },
    }),
  );
});

describe('stored settings', () => {
  const stored = {
    name: 'La Alacena',
    trade: 'restaurant',
    zone: 'America/Toronto',
    currency: 'CAD',
    language: 'es',
    'day-start': '04:30',
    'week-start': '7',
    limit: '20.50',
  };

  test('are shown so that typing what is shown keeps them', () => {
    const settings = readSettings(stored);
    expect(settings).toMatchObject({ dayStartMinute: 270, weekStart: 7, limitMinor: 2050 });
    for (const key of settingKeys) {
      expect(parseSetting(key, showSetting(settings, key) ?? '', 'CAD')).toBe(stored[key]);
    }
  });

  test('are shown in words that a person would type', () => {
    const shown = settingKeys.map((key) => showSetting(readSettings(stored), key));
    expect(shown).toEqual([
      'La Alacena',
      'restaurant',
      'America/Toronto',
      'CAD',
      'es',
      '04:30',
      'sunday',
      '20.50',
    ]);
    expect(showSetting(readSettings({}), 'limit')).toBeNull();
  });

  test('that nobody has decided are the ones every house begins with', () => {
    expect(readSettings({})).toMatchObject({
      name: null,
      trade: null,
      dayStartMinute: 360,
      weekStart: 1,
      limitMinor: null,
    });
  });

  test('are still readable when the currency changed after the limit was set', () => {
    expect(readSettings({ currency: 'JPY', limit: '20.50' }).limitMinor).toBe(21);
    expect(readSettings({ currency: 'EUR', limit: '20.500' }).limitMinor).toBe(2050);
    expect(readSettings({ currency: 'KWD', limit: '20.50' }).limitMinor).toBe(20_500);
  });
});
