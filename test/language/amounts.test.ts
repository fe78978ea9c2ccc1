import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { explainError } from '../../src/cli/errors.ts';
import { countries, groupMarkOf } from '../../src/domain/country.ts';
import { UserError } from '../../src/domain/error.ts';
import { minorDigits, parseMoney } from '../../src/domain/money.ts';
import { languages } from '../../src/domain/settings.ts';
import { speak } from '../../src/language/language.ts';

const everyCountry = [null, ...countries];

function refusal(text: string, currency: string, country: string | null = null): UserError {
  try {
    parseMoney(text, { currency, country });
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error(`${text} was read`);
}

describe.each(languages)('in %s', (language) => {
  const { t } = speak(language);

  test.each(['EUR', 'JPY', 'CLP', 'TND'])(
    'the hint after a wrong amount names amounts that %s has',
    (currency) => {
      const [, hint = ''] = explainError(refusal('a lot', currency), speak(language, currency));
      const amounts = hint.match(/\d+(?:[.,]\d+)?/gu) ?? [];
      expect(amounts.length).toBeGreaterThan(0);
      for (const amount of amounts)
        expect(parseMoney(amount, { currency, country: null })).toBeGreaterThan(0);
    },
  );

  test('an amount is read again as it is shown, in every country, or refused: never as another one', () => {
    const currencies = ['EUR', 'USD', 'CLP', 'TND', 'PEN', 'BOB', 'CHF', 'GTQ', 'PAB'];
    fc.assert(
      fc.property(
        fc.constantFrom(...everyCountry),
        fc.constantFrom(...currencies),
        fc.oneof(fc.integer({ min: 0, max: 99_999_999_999 }), fc.integer({ min: 0, max: 999_999_999 })),
        fc.boolean(),
        (country, currency, amount, isWhole) => {
          const unit = 10 ** minorDigits(currency);
          const minor = Math.min(isWhole ? amount - (amount % unit) : amount, 999_999_999 * unit);
          const { format } = speak(language, currency, null, country);
          const shown = format.money(minor);
          let read: number | 'refused';
          try {
            read = parseMoney(shown, { currency, country });
          } catch {
            read = 'refused';
          }
          // Figures that are not those of the country, such as English ones in Spain, may have two readings there.
          const isOfCountry = groupMarkOf(country) === format.number(10_000).slice(2, 3);
          const hasTwoReadings =
            /^\D*\d{1,3}[.,]\d{3}\D*$/u.test(shown) && (!isOfCountry || minorDigits(currency) === 3);
          expect([shown, hasTwoReadings && read === 'refused' ? minor : read]).toEqual([shown, minor]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an amount with two readings is refused with both', () => {
    const [problem, hint] = explainError(refusal('1.500', 'EUR', 'ES'), speak(language, 'EUR', null, 'ES'));
    expect(problem).toContain('"1.500"');
    expect(hint).toContain('1500');
    expect(hint).toContain(language === 'en' ? '1.50' : '1,50');
  });

  test('amounts that help and reports propose are whole ones, right in every currency', () => {
    const proposals: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string')
        proposals.push(...(value.match(/--(?:value|cost|limit) \d+(?:[.,]\d+)?/gu) ?? []));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(t);
    expect(proposals.length).toBeGreaterThan(0);
    for (const proposal of proposals) expect(proposal).toMatch(/ \d+$/u);
  });
});

test.each([
  ['MX', 'MXN', 'Escríbelo así: 12 o 12.50.'],
  ['ES', 'EUR', 'Escríbelo así: 12 o 12,50.'],
  ['CL', 'CLP', 'Escríbelo así: 1200, sin decimales.'],
])('the hint in %s has amounts as they are written there', (country, currency, expected) => {
  expect(explainError(refusal('mucho', currency), speak('es', currency, null, country))[1]).toBe(expected);
});
