import { expect, test } from 'vitest';
import { countries } from '../../src/domain/country.ts';
import { currencyOfCountry } from '../../src/domain/countrycurrency.ts';

test.each([
  ['ES', 'EUR'],
  ['BG', 'EUR'],
  ['HR', 'EUR'],
  ['CH', 'CHF'],
  ['DK', 'DKK'],
  ['SE', 'SEK'],
  ['GB', 'GBP'],
  ['MX', 'MXN'],
  ['EC', 'USD'],
  ['SV', 'USD'],
  ['PR', 'USD'],
  ['CW', 'XCG'],
  ['AO', 'AOA'],
  ['AQ', null],
])('%s pays in %s', (country, currency) => {
  expect(currencyOfCountry(country)).toBe(currency);
});

test('every country with people has a currency', () => {
  const without = countries.filter((country) => currencyOfCountry(country) === null);
  expect(without).toEqual(['AQ']);
  for (const country of countries) expect(currencyOfCountry(country) ?? 'EUR').toMatch(/^[A-Z]{3}$/u);
});
