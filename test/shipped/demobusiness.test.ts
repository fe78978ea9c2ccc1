import { describe, expect, test } from 'vitest';
import hotel from '../../data/demo/hotel.json' with { type: 'json' };
import holidays from '../../data/holidays.json' with { type: 'json' };
import { primaryContactKey } from '../../src/domain/contact.ts';
import { guessCountry } from '../../src/domain/country.ts';
import { currencyOfCountry } from '../../src/domain/countrycurrency.ts';
import { minorDigits } from '../../src/domain/money.ts';
import { languages, type LanguageCode } from '../../src/domain/settings.ts';
import { wordingOf } from '../../src/domain/wording.ts';
import { demoBusiness } from '../../src/shipped/demobusiness.ts';

const places = Object.entries(hotel.elsewhere.countries);
const regions: Readonly<Record<string, { readonly regions: Readonly<Record<string, string>> }>> =
  holidays.countries;

describe.each(places)('the demo in %s', (country, { language, region, phone }) => {
  const wording = wordingOf(language as LanguageCode, country);
  const demo = demoBusiness(wording, country);

  test('has the zone, the currency and the holidays of the country', () => {
    expect(guessCountry(demo.zone)).toBe(country);
    expect(demo.currency).toBe(currencyOfCountry(country));
    expect(demo.settings.region ?? null).toBe(region);
    if (region !== null) expect(regions[country]?.regions).toHaveProperty(region);
  });

  test('pays in whole units of the smallest coin, and at least what it pays in Spain', () => {
    const spanish = demoBusiness(languages.find((each) => each === language) ?? 'en');
    const values = ({ incidents }: typeof demo) => incidents.map(({ answers }) => Number(answers.value ?? 0));
    const smallest = 10 ** minorDigits(demo.currency);
    for (const [index, value] of values(demo).entries()) {
      expect(Number.isInteger(Math.round(value * smallest * 1e6) / 1e6)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(values(spanish)[index] ?? 0);
    }
  });

  test('has as many customers as in Spain, with telephone numbers of the country', () => {
    const keysOf = ({ incidents }: typeof demo, home: string) =>
      incidents.flatMap(({ answers }) =>
        typeof answers.contact === 'string' ? [primaryContactKey(answers.contact, home)] : [],
      );
    const spanish = keysOf(demoBusiness('es'), 'ES');
    const own = keysOf(demo, country);
    expect(new Set(own).size).toBe(new Set(spanish).size);
    const code = phone.split(' ')[0] ?? '';
    for (const key of own) expect(key?.includes('@') === true || key?.startsWith(code)).toBe(true);
  });

  test('has people who are on its staff', () => {
    const staff = demo.people.map(({ name }) => name);
    expect(staff).toContain(demo.reviewer);
    for (const { by, followUps, action } of demo.incidents)
      for (const name of [by, ...followUps.map((made) => made.by), ...(action ? [action.owner] : [])])
        expect(staff).toContain(name);
  });
});

test('a country without a place of its own has that of its words, otherwise the one in Spain', () => {
  expect(demoBusiness('es-419', 'CO').currency).toBe('MXN');
  expect(demoBusiness('en-US', 'PR').zone).toBe('America/Los_Angeles');
  for (const country of [null, 'ES', 'IE']) expect(demoBusiness('en', country)).toEqual(demoBusiness('en'));
  // English words in Italy are not those of the Italian place.
  expect(demoBusiness('en', 'IT').zone).toBe('Europe/Madrid');
});
