import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/settings.ts';
import { UserError } from '../../src/domain/error.ts';
import { minorDigits, moneyToDecimal, nationalSign, parseMoney } from '../../src/domain/money.ts';

/** Reads an amount where the country is not known, or in a country. */
const read = (text: string, currency: string, country: string | null = null) =>
  parseMoney(text, { currency, country });

describe('money', () => {
  test.each([
    ['12', 'EUR', 1200],
    ['12.5', 'EUR', 1250],
    ['12,50', 'EUR', 1250],
    [' 12,50 € ', 'EUR', 1250],
    ['€12.50', 'EUR', 1250],
    ['12.50 EUR', 'EUR', 1250],
    ['0', 'EUR', 0],
    ['0.07', 'EUR', 7],
    ['12.5000', 'EUR', 1250],
    ['1500', 'JPY', 1500],
    ['1500.0', 'JPY', 1500],
    ['1.500', 'KWD', 1500],
    ['1.5', 'KWD', 1500],
    ['999999999', 'EUR', 99_999_999_900],
  ])('%j in %s is %d minor units', (text, currency, minor) => {
    expect(read(text, currency)).toBe(minor);
  });

  test.each([
    ['marks of thousands', '1.500', 'EUR'],
    ['marks of thousands without a minor unit', '1.500', 'JPY'],
    ['a third decimal', '12.505', 'EUR'],
    ['half a yen', '12.5', 'JPY'],
    ['a minus', '-12', 'EUR'],
    ['nothing', '', 'EUR'],
    ['a bare point', '12.', 'EUR'],
    ['words', 'twelve', 'EUR'],
    ['an exponent', '1e3', 'EUR'],
    ['a tenth digit', '1000000000', 'EUR'],
    ['two numbers', '12 50', 'EUR'],
    ['groups that are not of three', '1.50,25', 'EUR'],
    ['the same mark for thousands and decimals', '1.500.25', 'EUR'],
    ['two marks of thousands', "1'500 000", 'EUR'],
    ['three decimals after thousands', '1.234,567', 'EUR'],
    ['another currency', '$12', 'EUR'],
    ['a unit on both sides that is none', 'about 12', 'EUR'],
  ])('%s is refused', (_, text, currency) => {
    expect(() => read(text, currency)).toThrow(
      expect.objectContaining({
        code: 'bad_money',
        values: expect.objectContaining({ value: text, digits: minorDigits(currency) }) as unknown,
      }),
    );
  });

  test.each([
    ['1.250,50', 'EUR', 125_050],
    ['1,250.50', 'MXN', 125_050],
    ['R$ 1.234,56', 'BRL', 123_456],
    ['20 euros', 'EUR', 2_000],
    ['1.250,50 Euro', 'EUR', 125_050],
    ['12 reais', 'BRL', 1_200],
    ['12.50 pounds', 'GBP', 1_250],
    ['150 pesos', 'MXN', 15_000],
    ['dólares 3', 'USD', 300],
    ['1 250,50', 'EUR', 125_050],
    ['1\u00A0250,50 €', 'EUR', 125_050],
    ['12\u202F345', 'EUR', 1_234_500],
    ["CHF 1'234.50", 'CHF', 123_450],
    ['CHF 1’234', 'CHF', 123_400],
    ['1.234.567', 'EUR', 123_456_700],
    ['1,234,567.5', 'USD', 123_456_750],
    ['S/ 12.50', 'PEN', 1250],
    ['s/. 1,234.50', 'PEN', 123_450],
    ['Bs. 12,50', 'BOB', 1250],
    ['₡1 234,50', 'CRC', 123_450],
    ['Q12.50', 'GTQ', 1250],
    ['Gs 5', 'GTQ', null],
    ['₲ 12.345.678', 'PYG', 12_345_678],
    ['B/. 2.50', 'PAB', 250],
    ['B/.2.50', 'PAB', 250],
  ])('%j in %s, with marks that have one reading, is %s minor units', (text, currency, minor) => {
    if (minor === null) expect(() => read(text, currency)).toThrow(UserError);
    else expect(read(text, currency)).toBe(minor);
  });

  test.each([
    ['$1,234', 'MXN', 'MX', 123_400],
    ['1,500', 'USD', 'US', 150_000],
    ['$1.500', 'CLP', 'CL', 1500],
    ['1.500', 'CLP', 'CL', 1500],
    ['R$ 1.500', 'BRL', 'BR', 150_000],
    ['1.500 €', 'EUR', 'ES', 150_000],
    ['1.500', 'KWD', 'KW', 1500],
  ])('one mark before three digits: %j in %s in %s is %d minor units', (text, currency, country, minor) => {
    expect(read(text, currency, country)).toBe(minor);
  });

  test.each([
    // Scripts write decimals with a point wherever they run.
    ['1.500', 'EUR', 'ES', 1500],
    ['12.505', 'BRL', 'BR', 12_505],
    ['1,500', 'EUR', 'ES', 1500],
    ['1.500', 'MXN', 'MX', 1500],
    ['1,500', 'USD', 'EC', 1500],
    ['1,500 €', 'EUR', null, 1500],
    ['1.500', 'CLP', null, undefined],
    ['1,500', 'CLP', 'CL', undefined],
    ['0.500', 'EUR', 'ES', undefined],
  ])(
    'but %j in %s in %s is refused, with the thousands it may mean',
    (text, currency, country, thousands) => {
      const refusal = (() => {
        try {
          return read(text, currency, country);
        } catch (error) {
          return error;
        }
      })();
      expect(refusal).toMatchObject({ code: 'bad_money' });
      expect((refusal as UserError).values['thousands']).toBe(thousands);
    },
  );

  test.each(languages)('a currency may be named in %s', (language) => {
    const name = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'JPY',
      currencyDisplay: 'name',
    });
    expect(read(name.format(12), 'JPY', null)).toBe(12);
    expect(() => read(name.format(12), 'CHF', null)).toThrow(expect.objectContaining({ code: 'bad_money' }));
  });

  test('signs are those of Intl', () => {
    const countries: Readonly<Record<string, string>> = { PEN: 'es-PE', PAB: 'es-PA', VES: 'es-VE' };
    for (const currency of Intl.supportedValuesOf('currency')) {
      const sign = nationalSign(currency);
      if (sign === currency) continue;
      const locale = countries[currency] ?? 'en';
      const parts = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
      }).formatToParts(1);
      expect([currency, parts.find(({ type }) => type === 'currency')?.value]).toEqual([currency, sign]);
    }
  });

  test('has no minor unit in some currencies and three digits in others', () => {
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('TND')]).toEqual([2, 0, 3]);
  });

  test('as a plain decimal has exactly the digits of its currency', () => {
    expect(moneyToDecimal(1850, 'EUR')).toBe('18.50');
    expect(moneyToDecimal(5, 'EUR')).toBe('0.05');
    expect(moneyToDecimal(1850, 'JPY')).toBe('1850');
    expect(moneyToDecimal(1850, 'KWD')).toBe('1.850');
  });

  test('shown and read again is the same amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.constantFrom('EUR', 'KWD'),
        (minor, currency) => {
          expect(read(moneyToDecimal(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});
