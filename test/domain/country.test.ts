import { describe, expect, test } from 'vitest';
import { countries, guessCountry, suggestCountries } from '../../src/domain/country.ts';
import { languages } from '../../src/domain/settings.ts';

describe('the country of a house', () => {
  test.each([
    ['Europe/Madrid', '', 'ES'],
    ['Atlantic/Canary', 'es_MX.UTF-8', 'ES'],
    ['America/New_York', 'es_ES.UTF-8', 'US'],
    ['America/Sao_Paulo', '', 'BR'],
    ['Europe/Lisbon', '', 'PT'],
    ['America/Mexico_City', '', 'MX'],
    ['America/Argentina/Buenos_Aires', '', 'AR'],
    ['Asia/Kolkata', '', 'IN'],
    ['UTC', 'it_IT.UTF-8', 'IT'],
    ['Etc/UTC', 'C.UTF-8', null],
    ['UTC', '', null],
    ['CET', '', null],
    ['EST5EDT', '', null],
    ['Etc/GMT-1', 'it_IT.UTF-8', 'IT'],
    ['Japan', '', 'JP'],
    ['Nowhere/Land', 'pt_BR', 'BR'],
  ])('in the zone %s with the locale %j is %s', (zone, locale, country) => {
    expect(guessCountry(zone, locale)).toBe(country);
  });

  test('has two letters, and each of them once', () => {
    expect(countries).toHaveLength(249);
    expect(new Set(countries).size).toBe(249);
  });

  test.each([
    ['Spain', ['ES']],
    ['España', ['ES']],
    ['Alemanha', ['DE']],
    ['regno unito', ['GB']],
    ['UK', ['GB']],
    ['Mexco', ['MX']],
    ['Méjico', ['MX']],
    ['Portgal', ['PT']],
    ['nowhere', []],
  ])('written as %j is near %j', (typed, near) => {
    expect(suggestCountries(typed, languages)).toEqual(near);
  });
});
