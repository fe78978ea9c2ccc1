import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorDigits, moneyToDecimal, parseMoney } from '../../src/domain/money.ts';

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
    expect(parseMoney(text, currency)).toBe(minor);
  });

  test.each([
    ['marks of thousands', '1.500', 'EUR'],
    ['marks of thousands with cents', '1.500,00', 'EUR'],
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
  ])('%s is refused', (_, text, currency) => {
    expect(() => parseMoney(text, currency)).toThrow(
      expect.objectContaining({ code: 'bad_money', values: { value: text, digits: minorDigits(currency) } }),
    );
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
          expect(parseMoney(moneyToDecimal(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});
