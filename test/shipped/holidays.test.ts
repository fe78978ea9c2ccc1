import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { countries } from '../../src/domain/country.ts';
import { publicHolidays } from '../../src/domain/time/holidays.ts';
import { addDays, isDay, weekdayOf } from '../../src/domain/time/wall.ts';
import { shippedHolidays } from '../../src/shipped/holidays.ts';

const { from, to, countries: table } = shippedHolidays;
const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
const read = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../data/${name}`, import.meta.url)), 'utf8')) as unknown;
const places = Object.entries(table).flatMap(([country, { regions }]) =>
  [null, ...Object.keys(regions)].map((region) => [country, region] as const),
);
const daysAt = (country: string, region: string | null) =>
  publicHolidays(shippedHolidays, country, region).filter(({ isOptional }) => !isOptional);

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [month, day] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}

describe('the table of public holidays', () => {
  test('has countries of ISO 3166, regions with codes and names, and twelve years', () => {
    expect(Object.keys(table).filter((country) => !countries.includes(country))).toEqual([]);
    expect(Object.keys(table).length).toBeGreaterThanOrEqual(28);
    const regions = Object.values(table).flatMap(({ regions }) => Object.entries(regions));
    expect(regions.filter(([code, name]) => !/^[A-Z0-9]{1,3}$/u.test(code) || name === '')).toEqual([]);
    expect(years.length).toBe(12);
  });

  test('has days that exist, in order, with names', () => {
    for (const [country, region] of places) {
      const holidays = publicHolidays(shippedHolidays, country, region);
      const days = holidays.map(({ day }) => day);
      expect(days.filter((day) => !isDay(day))).toEqual([]);
      expect(days).toEqual([...days].sort());
      expect(holidays.filter(({ name }) => name.trim() === '')).toEqual([]);
    }
  });

  test('has rows for regions that exist, and as many years as it says', () => {
    for (const { regions, holidays } of Object.values(table))
      for (const [, days = '', where = '', mark = 'optional'] of holidays) {
        expect([1, years.length]).toContain(days.split(' ').length);
        expect(mark).toBe('optional');
        const codes = where.split(' ').filter((code) => code !== '' && code !== 'not');
        expect(codes.filter((code) => code !== '*' && !(code in regions))).toEqual([]);
      }
  });

  test('has between five and thirty-five holidays in each place and year, the first for New Year', () => {
    for (const [country, region] of places)
      for (const year of years) {
        const days = daysAt(country, region).filter(({ day }) => day.startsWith(String(year)));
        expect([country, region, year, days.length >= 5 && days.length <= 35]).toEqual([
          country,
          region,
          year,
          true,
        ]);
        // Australia celebrates on Monday what falls on a weekend.
        expect([`${year}-01-01`, `${year}-01-02`, `${year}-01-03`]).toContain(days[0]?.day);
      }
  });

  test.each<[name: RegExp, fromEaster: number]>([
    [/^(?:Good Friday|Viernes Santo|Sexta-Feira Santa|Karfreitag|Vendredi saint|Divendres Sant)$/iu, -2],
    [/^Jueves Santo$/u, -3],
    [/^(?:Easter Monday|Lunes de Pascua|Lunedì dell’Angelo|Ostermontag|Lundi de Pâques)$/u, 1],
    [/^(?:Christi Himmelfahrt|Auffahrt|Ascension)$/u, 39],
    [/^(?:Pfingstmontag|Lundi de Pentecôte|Lunedì di Pentecoste)$/u, 50],
    [/^(?:Corpo de Deus|Fronleichnam)$/u, 60],
  ])('has %s %i days from Easter', (name, fromEaster) => {
    const found = places.flatMap(([country, region]) =>
      daysAt(country, region).filter((holiday) => name.test(holiday.name)),
    );
    expect(found.length).toBeGreaterThan(0);
    const right = new Set(years.map((year) => addDays(easter(year), fromEaster)));
    expect(found.filter(({ day }) => !right.has(day))).toEqual([]);
    expect(new Set(found.map(({ day }) => day.slice(0, 4))).size).toBe(years.length);
  });

  test('has Carnival in Brazil and Portugal as a question, on the days before Ash Wednesday', () => {
    const optional = (country: string, region: string | null) =>
      publicHolidays(shippedHolidays, country, region).filter(({ isOptional }) => isOptional);
    const carnival = (holidays: ReturnType<typeof optional>) =>
      holidays.filter(({ name }) => name === 'Carnaval').map(({ day }) => day);
    const tuesdays = years.map((year) => addDays(easter(year), -47));
    expect(carnival(optional('PT', null))).toEqual(tuesdays);
    expect(carnival(optional('BR', 'SP'))).toEqual(tuesdays.flatMap((day) => [addDays(day, -1), day]));
    expect(carnival(optional('BR', 'RJ'))).toEqual(tuesdays.map((day) => addDays(day, -1)));
    expect(new Set(optional('BR', 'SP').map(({ name }) => name))).toEqual(
      new Set(['Carnaval', 'Corpus Christi']),
    );
  });

  test('has a day off in England for each of its eight holidays, whatever day of the week they fall on', () => {
    for (const year of years) {
      const weekdays = daysAt('GB', 'ENG').filter(
        ({ day }) => day.startsWith(String(year)) && weekdayOf(day) <= 5,
      );
      expect([year, weekdays.length]).toEqual([year, 8]);
    }
  });

  test('has every correction, each with its source and the day it was read', () => {
    const { days } = read('holiday-corrections.json') as {
      readonly days: readonly {
        readonly country: string;
        readonly regions: readonly string[];
        readonly day: string;
        readonly name: string;
        readonly source: string;
        readonly readOn: string;
      }[];
    };
    for (const { country, regions, day, name, source, readOn } of days) {
      expect(source).toMatch(/^https:\/\//u);
      expect(isDay(readOn)).toBe(true);
      for (const region of regions)
        for (const each of day.length === 10 ? [day] : years.map((year) => `${year}-${day}`))
          expect(daysAt(country, region)).toContainEqual({ day: each, name, isOptional: false });
    }
  });

  test('has names as they are written there, and none that is corrected', () => {
    const { names } = read('holiday-corrections.json') as {
      readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
    };
    const known = Object.entries(table).flatMap(([country, { holidays }]) =>
      holidays.map(([name = '']) => ({ country, name: name.replace(/ \([^)]*\)$/u, '') })),
    );
    const wrong = known.filter(
      ({ country, name }) => name in (names[country] ?? {}) || name in (names['*'] ?? {}),
    );
    expect(wrong).toEqual([]);
    expect(daysAt('US', 'CA')).toContainEqual({
      day: '2026-07-03',
      name: 'Independence Day (observed)',
      isOptional: false,
    });
    expect(daysAt('PE', null).map(({ name }) => name)).toContain('La Inmaculada Concepción');
  });

  test.each([
    'ES-AN ES-MD ES-CT ES-VC ES-PV ES-GA ES-CN ES-IB ES-MC ES-AR ES-CL ES-CM ES-EX ES-AS ES-CB ES-RI ES-NC',
    'AR-X AR-A AR-C BR-RJ BR-SP',
    'GB-ENG GB-SCT GB-NIR GB-WLS US-DC US-CA',
  ])('knows the regions %s', (codes) => {
    const unknown = codes.split(' ').filter((place) => {
      const [country = '', region = ''] = place.split('-');
      return table[country]?.regions[region] === undefined;
    });
    expect(unknown).toEqual([]);
  });
});
