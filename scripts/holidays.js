import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes data/holidays.json: the public holidays of the countries where people speak a language of the program, by region.
 * They come from date-holidays, which takes 45 MB and 70 ms at each start, so it is installed in a temporary folder and only its
 * days are committed, with its licence; data/holiday-corrections.json has what it gets wrong. `npm run holidays`, about once a year.
 */
const library = 'date-holidays@3.37.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const [first, last] = [2025, 2036];
const countries =
  'ES AD AR BO CL CO CR DO EC GT HN MX NI PA PE PR PY SV UY VE PT BR AO MZ IT CH GB IE US CA AU NZ FR DE AT'.split(
    ' ',
  );
/** Places that the library lists under a country to which they do not belong. */
const elsewhere = ['GB-ALD'];
/** Days off in many businesses but not by law, about which the owner is asked: the types and names of the library. */
const optional = {
  BR: ({ type, name }) => type === 'bank' && ['Carnaval', 'Corpus Christi'].includes(name),
  PT: ({ name }) => name === 'Carnaval',
};

const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
const corrections = JSON.parse(readFileSync(join(root, 'data/holiday-corrections.json'), 'utf8'));

/** The days of a holiday: a half-day is none, because a deadline that comes too early does no harm. */
function daysOf({ start, end, date }) {
  if (date.slice(11, 19) !== '00:00:00') return [];
  const count = Math.round((end - start) / 86_400_000);
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(day + index * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Corrects the name of a holiday, and what a country calls the day in place of one that falls on a weekend. */
function nameOf(country, shown) {
  const [, name, substitute] = /^(.+?)(?: \((substitute day|día sustituto|substituto)\))?$/u.exec(shown);
  const corrected = corrections.names[country]?.[name] ?? corrections.names['*'][name] ?? name;
  return substitute === undefined
    ? corrected
    : `${corrected} (${corrections.substitutes[country] ?? substitute})`;
}

/** Returns [name, day, isOptional] of every holiday of a country, or of one of its regions. */
function holidaysOf(Holidays, country, region) {
  // For a region of which it knows nothing, the library has the days of the country.
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  const found = years.flatMap((year) =>
    calendar.getHolidays(year).flatMap((holiday) => {
      const name = nameOf(country, holiday.name);
      const isOptional = optional[country]?.({ ...holiday, name }) === true;
      return holiday.type === 'public' || isOptional
        ? daysOf(holiday).map((day) => [name, day, isOptional])
        : [];
    }),
  );
  const added = corrections.days
    .filter((each) => each.country === country && each.regions.includes(region ?? '*'))
    .flatMap(({ day, name }) =>
      (day.length === 10 ? [day] : years.map((year) => `${year}-${day}`)).map((each) => [name, each, false]),
    );
  for (const [, day] of added)
    if (found.some(([, known, isOptional]) => known === day && !isOptional))
      throw new Error(`${country}-${region} has ${day} without its correction, which can go.`);
  return [...found, ...added]
    .filter(([, day]) => Number(day.slice(0, 4)) >= first && Number(day.slice(0, 4)) <= last)
    .toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Writes the days of a series: "12-25" for every year, otherwise a text for each year in order, "-" for none. */
function seriesText(days) {
  const perYear = years.map((year) =>
    days
      .filter((day) => day.startsWith(String(year)))
      .map((day) => day.slice(5))
      .join('+'),
  );
  const [each] = perYear;
  if (each !== '' && perYear.every((text) => text === each)) return each;
  return perYear.map((text) => text || '-').join(' ');
}

/** Groups the holidays of all regions of a country: what is the same in several is written once. */
function tableOf(Holidays, country) {
  const named = { ...new Holidays().getStates(country), ...corrections.regions[country] };
  const regions = Object.fromEntries(
    Object.entries(named)
      .filter(([code]) => !elsewhere.includes(`${country}-${code}`))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const places = [null, ...Object.keys(regions)];
  const series = new Map();
  for (const place of places) {
    const byName = new Map();
    for (const [name, day, isOptional] of holidaysOf(Holidays, country, place)) {
      const key = `${name}\t${isOptional}`;
      byName.set(key, [...(byName.get(key) ?? []), day]);
    }
    for (const [key, days] of byName) {
      const text = `${key}\t${seriesText([...new Set(days)])}`;
      series.set(text, [...(series.get(text) ?? []), place ?? '*']);
    }
  }
  const rows = [...series].map(([text, where]) => {
    const [name, isOptional, days] = text.split('\t');
    const others = places.map((place) => place ?? '*').filter((place) => !where.includes(place));
    const shown =
      others.length === 0 ? '' : others.length < where.length ? `not ${others.join(' ')}` : where.join(' ');
    return [
      name,
      days,
      ...(shown === '' && isOptional === 'false' ? [] : [shown]),
      ...(isOptional === 'true' ? ['optional'] : []),
    ];
  });
  return { regions, rows };
}

const folder = mkdtempSync(join(tmpdir(), 'holidays-'));
try {
  const options = {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  };
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', library],
    options,
  );
  const Holidays = createRequire(join(folder, 'package.json'))('date-holidays');
  const parts = countries.toSorted().map((country) => {
    const { regions, rows } = tableOf(Holidays, country);
    const lines = rows.map((row) => `        ${JSON.stringify(row)}`).join(',\n');
    return `    ${JSON.stringify(country)}: {\n      "regions": ${JSON.stringify(regions)},\n      "holidays": [\n${lines}\n      ]\n    }`;
  });
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'node_modules/date-holidays/package.json'), 'utf8'),
  );
  const licence = readFileSync(join(folder, 'node_modules/date-holidays/LICENSE'), 'utf8').trim();
  writeFileSync(
    join(root, 'data/holidays.licence.txt'),
    `${name} ${version} ${license}, from which the table of public holidays is made\n\n${licence}\n`,
  );
  writeFileSync(
    join(root, 'data/holidays.json'),
    `{\n  "source": ${JSON.stringify(library)},\n  "from": ${first},\n  "to": ${last},\n  "countries": {\n${parts.join(',\n')}\n  }\n}\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
