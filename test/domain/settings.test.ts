import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseSetting,
  parseSettingKey,
  parseStoredSettings,
  settingKeys,
  formatSetting,
  type SettingKey,
  type StoredSettings,
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
    ['checklist', 'mama', 'mama'],
    ['page', 'OFF', 'off'],
    ['page', 'on', 'on'],
    ['acknowledge-within', '15m', '15m'],
    ['acknowledge-within', ' 2H ', '2h'],
    ['resolve-within', '3d', '3d'],
    ['follow-up-within', '2d', '2'],
    ['follow-up-within', '2', '2'],
    ['answer-within', '10', '10'],
    ['holidays', '2026-12-25, 2026-01-06 2026-12-25', '2026-01-06 2026-12-25'],
    ['retention', '10y', '120'],
    ['retention', '36m', '36'],
    ['cost-percent', '35%', '35'],
    ['cost-percent', '0', '0'],
    ['hourly-cost', '18,5 €', '18.50'],
  ])('%s %j is kept as %j', (key, text, stored) => {
    expect(parseSetting(key, text, { currency: 'EUR', country: null })).toBe(stored);
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
    ['checklist', ''],
    ['page', 'maybe'],
    ['page', 'none'],
    ['acknowledge-within', '15'],
    ['acknowledge-within', '1w'],
    ['resolve-within', '-2h'],
    ['resolve-within', '12345m'],
    ['follow-up-within', '2h'],
    ['answer-within', 'ten'],
    ['holidays', '25/12/2026'],
    ['region', 'Andalucía'],
    ['closed-days', 'sunday never'],
    ['optional-holidays', 'maybe'],
    ['holidays', '2026-12-25, Boxing Day'],
    ['holidays', '2026-02-30'],
    ['holidays', '2026-12-25 10:00'],
    ['retention', '10'],
    ['retention', '10d'],
    ['cost-percent', '12.5'],
    ['cost-percent', '-1'],
  ])('%s %j is refused', (key, text) => {
    expect(() => parseSetting(key, text, { currency: 'EUR', country: null })).toThrow(
      expect.objectContaining({
        code: 'bad_setting',
        values: expect.objectContaining({ key, value: text }) as unknown,
      }),
    );
  });

  test.each([
    ['pt-BR', { language: 'pt', country: 'BR' }],
    ['pt_BR.UTF-8', { language: 'pt', country: 'BR' }],
    ['en-us', { language: 'en', country: 'US' }],
    ['es-419', { language: 'es' }],
  ])('the language %s is one of ours, and its country is a setting of its own', (value, values) => {
    expect(() => parseSetting('language', value, { currency: 'EUR', country: null })).toThrow(
      expect.objectContaining({ code: 'language_of_country', values: { value, ...values } }),
    );
  });

  test.each(['fr', 'fr-FR', 'pt-XX', 'ptbr'])('the language %s is refused with those there are', (value) => {
    expect(() => parseSetting('language', value, { currency: 'EUR', country: null })).toThrow(
      expect.objectContaining({ values: { key: 'language', value, choices: 'en, es, it, pt' } }),
    );
  });

  test('where there are only a few choices they are told', () => {
    expect(() => parseSetting('trade', 'tapas', { currency: 'EUR', country: null })).toThrow(
      expect.objectContaining({
        values: { key: 'trade', value: 'tapas', choices: 'restaurant, hotel, clinic, shop, other' },
      }),
    );
  });

  test.each(['limit', 'hourly-cost'] as const)('%s "a lot" is refused as money', (key) => {
    expect(() => parseSetting(key, 'a lot', { currency: 'EUR', country: null })).toThrow(
      expect.objectContaining({ code: 'bad_money' }),
    );
  });

  test.each([
    'name',
    'limit',
    'acknowledge-within',
    'resolve-within',
    'follow-up-within',
    'answer-within',
    'holidays',
    'retention',
    'cost-percent',
    'hourly-cost',
    'emergency',
  ] as const)('%s can be taken off again with "none", and with nothing', (key) => {
    expect([
      parseSetting(key, 'none', { currency: 'EUR', country: null }),
      parseSetting(key, ' ', { currency: 'EUR', country: null }),
    ]).toEqual([null, null]);
  });

  test('holidays have room for those of several years', () => {
    const days = Array.from(
      { length: 40 },
      (_, index) => `20${26 + Math.floor(index / 14)}-01-${10 + (index % 14)}`,
    );
    expect(parseSetting('holidays', days.join(' '), { currency: 'EUR', country: null })).toBe(days.join(' '));
  });
});

/** Typed values for each setting. */
const typed: Readonly<Partial<Record<SettingKey, fc.Arbitrary<string>>>> = {
  'acknowledge-within': fc
    .tuple(fc.nat({ max: 9999 }), fc.constantFrom('m', 'h', 'd'))
    .map((parts) => parts.join('')),
  'resolve-within': fc
    .tuple(fc.nat({ max: 9999 }), fc.constantFrom('m', 'h', 'd'))
    .map((parts) => parts.join('')),
  'follow-up-within': fc.nat({ max: 999 }).map(String),
  'answer-within': fc.nat({ max: 999 }).map((days) => `${days}d`),
  'cost-percent': fc.nat({ max: 999 }).map((percent) => `${percent}%`),
  retention: fc.tuple(fc.nat({ max: 999 }), fc.constantFrom('m', 'y')).map((parts) => parts.join('')),
  'hourly-cost': fc.nat({ max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  'day-start': fc.nat({ max: 23 }).map((hour) => `${hour}:30`),
  page: fc.constantFrom('on', 'off'),
  region: fc.constantFrom('AN', 'sp', '21', 'none'),
  'optional-holidays': fc.constantFrom('on', 'off'),
  'closed-days': fc.constantFrom('sunday monday', 'lunes, 7', 'dom', 'none'),
};

test.each(Object.entries(typed))('typing what is shown of %s changes nothing', (name, texts) => {
  const key = parseSettingKey(name);
  fc.assert(
    fc.property(texts, (text) => {
      const settings = parseStoredSettings({
        [key]: parseSetting(key, text, { currency: 'EUR', country: null }) ?? '',
      });
      const shown = formatSetting(settings, key) ?? '';
      expect(
        parseStoredSettings({ [key]: parseSetting(key, shown, { currency: 'EUR', country: null }) ?? '' }),
      ).toEqual(settings);
    }),
  );
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
  const stored: StoredSettings = {
    name: 'La Alacena',
    trade: 'restaurant',
    zone: 'America/Toronto',
    country: 'CA',
    formats: 'country',
    region: 'ON',
    currency: 'CAD',
    language: 'es',
    'day-start': '04:30',
    'week-start': '7',
    limit: '20.50',
    checklist: 'mama',
    page: 'off',
    'acknowledge-within': '15m',
    'resolve-within': '2d',
    'follow-up-within': '3',
    'answer-within': '10',
    sheets: '12',
    holidays: '2026-01-06 2026-12-25',
    'optional-holidays': 'off',
    'closed-days': '1 7',
    retention: '36',
    'cost-percent': '35',
    'hourly-cost': '18.50',
    emergency: '107 / 911',
  };

  test('are shown so that typing what is shown keeps them', () => {
    const settings = parseStoredSettings(stored);
    expect(settings).toMatchObject({
      dayStartMinute: 270,
      weekStart: 7,
      limitMinor: 2050,
      page: false,
      acknowledgeMinutes: 15,
      resolveMinutes: 2880,
      followUpDays: 3,
      answerWorkingDays: 10,
      holidays: ['2026-01-06', '2026-12-25'],
      region: 'ON',
      countsOptionalHolidays: false,
      closedWeekdays: [1, 7],
      retentionMonths: 36,
      costPercent: 35,
      hourlyCostMinor: 1850,
    });
    for (const key of settingKeys) {
      expect(parseSetting(key, formatSetting(settings, key) ?? '', { currency: 'CAD', country: null })).toBe(
        stored[key],
      );
    }
  });

  test('are shown in words that a person would type', () => {
    const shown = settingKeys.map((key) => formatSetting(parseStoredSettings(stored), key));
    expect(shown).toEqual([
      'La Alacena',
      'restaurant',
      'America/Toronto',
      'CA',
      'country',
      'ON',
      'CAD',
      'es',
      '04:30',
      'sunday',
      '20.50',
      'mama',
      'off',
      '15m',
      '2d',
      '3d',
      '10d',
      '12',
      '2026-01-06 2026-12-25',
      'off',
      'monday sunday',
      '36m',
      '35',
      '18.50',
      '107 / 911',
    ]);
    expect(formatSetting(parseStoredSettings({}), 'limit')).toBeNull();
  });

  test('that nobody has decided are the ones every house begins with', () => {
    expect(parseStoredSettings({})).toMatchObject({
      name: null,
      trade: null,
      dayStartMinute: 360,
      weekStart: 1,
      limitMinor: null,
      checklist: 'five-step',
      page: true,
      acknowledgeMinutes: null,
      resolveMinutes: null,
      followUpDays: null,
      answerWorkingDays: null,
      holidays: [],
      retentionMonths: null,
      costPercent: null,
      hourlyCostMinor: null,
    });
  });

  test('are still readable when the currency changed after the limit was set', () => {
    expect(parseStoredSettings({ currency: 'JPY', limit: '20.50' }).limitMinor).toBe(21);
    expect(parseStoredSettings({ currency: 'EUR', limit: '20.500' }).limitMinor).toBe(2050);
    expect(parseStoredSettings({ currency: 'KWD', limit: '20.50' }).limitMinor).toBe(20_500);
  });
});
