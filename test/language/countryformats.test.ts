import { describe, expect, test } from 'vitest';
import { countries, groupMarkOf } from '../../src/domain/country.ts';
import type { LanguageCode } from '../../src/domain/settings.ts';
import { figuresOf, paperOf, weekStartOf } from '../../src/language/countryformats.ts';
import { speak } from '../../src/language/language.ts';

const formatOf = (code: LanguageCode, currency: string, country: string | null) =>
  speak(code, currency, null, country).format;
/** With ordinary spaces. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ');

describe('figures of a country', () => {
  test.each([
    ['es', 'EUR', null, '1234,50 €', '12.345,50 €'],
    ['es', 'EUR', 'ES', '1234,50 €', '12.345,50 €'],
    ['es', 'MXN', 'MX', '$1,234.50', '$12,345.50'],
    ['es', 'ARS', 'AR', '$ 1.234,50', '$ 12.345,50'],
    ['pt', 'BRL', 'BR', 'R$ 1.234,50', 'R$ 12.345,50'],
    ['pt', 'EUR', 'PT', '1234,50 €', '12 345,50 €'],
    ['it', 'EUR', 'IT', '1234,50 €', '12.345,50 €'],
    ['it', 'CHF', 'CH', 'CHF 1234.50', "CHF 12'345.50"],
    ['en', 'GBP', 'GB', '£1,234.50', '£12,345.50'],
    ['en', 'USD', 'US', '$1,234.50', '$12,345.50'],
    ['en', 'EUR', 'ES', '€1,234.50', '€12,345.50'],
  ] as const)('%s with %s in %s', (code, currency, country, amount, larger) => {
    const format = formatOf(code, currency, country);
    expect(plain(format.money(123_450))).toBe(amount);
    expect(plain(format.money(1_234_550))).toBe(larger);
  });

  test('Chile has no cents', () => {
    expect(plain(formatOf('es', 'CLP', 'CL').money(12_345))).toBe('$12.345');
  });
});

test.each([
  ['en', 'US', '7:42 PM', '12:05 AM'],
  ['en', 'GB', '19:42', '00:05'],
  ['es', 'MX', '7:42 p. m.', '12:05 a. m.'],
  ['es', 'ES', '19:42', '00:05'],
  ['pt', 'BR', '19:42', '00:05'],
] as const)('times of day: %s in %s', (code, country, evening, night) => {
  const format = formatOf(code, 'EUR', country);
  expect(plain(format.time('2026-11-20T19:42:00'))).toBe(evening);
  expect(plain(format.time('2026-11-20T00:05:00'))).toBe(night);
});

test('hours of the day fit a narrow column', () => {
  const shown = (country: string) =>
    [0, 9, 12, 19].map((hour) => {
      const format = formatOf('es', 'EUR', country);
      return [format.hour(hour), format.shortHour(hour), format.timeOfDay(hour * 60 + 5)].map(plain);
    });
  expect(shown('ES')).toEqual([
    ['00:00', '00', '00:05'],
    ['09:00', '09', '09:05'],
    ['12:00', '12', '12:05'],
    ['19:00', '19', '19:05'],
  ]);
  expect(shown('MX')).toEqual([
    ['12 a. m.', '12a', '12:05 a. m.'],
    ['9 a. m.', '9a', '9:05 a. m.'],
    ['12 p. m.', '12p', '12:05 p. m.'],
    ['7 p. m.', '7p', '7:05 p. m.'],
  ]);
});

test.each([
  ['ES', { delimiter: ';', decimal: ',' }],
  ['MX', { delimiter: ',', decimal: '.' }],
  ['GT', { delimiter: ',', decimal: '.' }],
  ['PE', { delimiter: ',', decimal: '.' }],
  ['CL', { delimiter: ';', decimal: ',' }],
  ['BR', { delimiter: ';', decimal: ',' }],
  ['CH', { delimiter: ';', decimal: '.' }],
  ['GB', { delimiter: ',', decimal: '.' }],
] as const)('the spreadsheets of %s do not depend on the language', (country, expected) => {
  for (const code of ['en', 'es', 'it', 'pt'] as const)
    expect(formatOf(code, 'EUR', country).spreadsheet).toEqual(expected);
});

test('weeks and paper are those of the country', () => {
  expect(['US', 'BR', 'MX', 'ES', 'PT', 'CL', null].map(weekStartOf)).toEqual([7, 7, 7, 1, 1, 1, 1]);
  expect(['US', 'MX', 'CL', 'ES', 'AR', null].map(paperOf)).toEqual([
    'letter',
    'letter',
    'letter',
    'a4',
    'a4',
    'a4',
  ]);
});

describe('the table of formats', () => {
  const native = (country: string) =>
    (['en', 'es', 'it', 'pt'] as const).filter(
      (code) => new Intl.Locale(`und-${country}`).maximize().language === code,
    );

  test('has marks that amounts can be read by', () => {
    const wrong = countries.flatMap((country) =>
      native(country).flatMap((code) => {
        const figures = figuresOf(code, country);
        const mark = groupMarkOf(country);
        return figures === null || mark === null || figures.group === mark ? [] : [`${code}-${country}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has figures with different marks for thousands and decimals, and patterns with one place for each part', () => {
    for (const code of ['en', 'es', 'it', 'pt'] as const)
      for (const country of countries) {
        const figures = figuresOf(code, country);
        if (figures === null) continue;
        expect(figures.decimal, `${code}-${country}`).not.toBe(figures.group);
        expect([12, 24]).toContain(figures.hours);
        expect([4, 5]).toContain(figures.groupFrom);
        for (const sign of ['¤', '1']) expect(figures.money.split(sign)).toHaveLength(2);
        expect(figures.percent.split('1')).toHaveLength(2);
      }
  });

  test('writes amounts as Intl does, but for the lakhs of India and the escudo sign of Cape Verde', () => {
    const amounts = [1, 301, 123_450, 1_234_550, 99_999_999];
    const different = (['en', 'es', 'it', 'pt'] as const).flatMap((code) =>
      countries.filter((country) => {
        if (figuresOf(code, country) === null) return false;
        const { format } = speak(code, 'EUR', null, country);
        const intl = new Intl.NumberFormat(`${code}-${country}`, {
          style: 'currency',
          currency: 'EUR',
          currencyDisplay: 'narrowSymbol',
        });
        return amounts.some((minor) => plain(intl.format(minor / 100)) !== plain(format.money(minor)));
      }),
    );
    expect(different).toEqual(['IN', 'CV']);
  });
});

test('a sentence that ends with a time in Latin America has one full stop', () => {
  const { t, format } = speak('es', 'MXN', 'restaurant', 'MX');
  const time = format.timeOfDay(21 * 60);
  expect(t.log.started(time)).toBe(`Hora anotada: ${time} Puedes dejarlo cuando quieras.`);
  expect(time.endsWith('m.')).toBe(true);
});
