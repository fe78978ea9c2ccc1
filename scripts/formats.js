import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/**
 * Writes data/words/formats.json: how each country writes figures and times in each language, as Intl (CLDR) has it. A table, because
 * Intl itself takes a fifth of the time of a whole report. Run it with a recent Node.js.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const languages = ['en', 'es', 'it', 'pt'];
const countries = readFileSync(`${root}src/domain/country.ts`, 'utf8')
  .match(/'AD .*?'\n\)/su)[0]
  .match(/[A-Z]{2}/gu);

/** The territories that CLDR gives paper of the format Letter; everywhere else it is A4. */
const letterPaper = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** Where English is a foreign language. CLDR writes its figures as the country does there: "4,3 out of 10" misleads its readers. */
const foreignEnglish = 'AT BE CH CZ DE DK EE ES FI FR GE HU ID IT LT LV NL NO PL PT RO SE SI SK UA'.split(
  ' ',
);

/** Returns the formats of a locale; null if CLDR has nothing of its own for it. */
function formatsOf(language, country) {
  const locale = `${language}-${country}`;
  if (language === 'en' && foreignEnglish.includes(country)) return null;
  if (new Intl.NumberFormat(locale).resolvedOptions().locale === language) {
    // CLDR has no locale of its own for the first country of a language: "it" is that of Italy.
    if (new Intl.Locale(language).maximize().region !== country) return null;
  }
  const number = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const part = (type) => number.find((each) => each.type === type)?.value ?? '';
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'BRL',
    currencyDisplay: 'narrowSymbol',
  });
  return {
    decimal: part('decimal'),
    group: part('group'),
    groupFrom: new Intl.NumberFormat(locale).format(1234).length > 4 ? 4 : 5,
    money: money
      .formatToParts(5)
      .map(({ type, value }) => ({ currency: '¤', integer: '1', literal: value })[type] ?? '')
      .join(''),
    percent: new Intl.NumberFormat(locale, { style: 'percent' }).format(0.01),
    hours:
      new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle === 'h12' ? 12 : 24,
  };
}

const figures = Object.fromEntries(
  languages.map((language) => {
    const groups = new Map();
    for (const country of countries) {
      const formats = formatsOf(language, country);
      if (formats === null) continue;
      const key = JSON.stringify(formats);
      const { of = [] } = groups.get(key) ?? {};
      groups.set(key, { of: [...of, country], ...formats });
    }
    return [
      language,
      [...groups.values()].map(({ of, ...formats }) => ({ countries: of.join(' '), ...formats })),
    ];
  }),
);

/** CLDR has the Sunday of wall calendars; in Portugal, working weeks begin on Monday. */
const mondayCountries = ['PT'];

/** Monday is 1; countries whose week begins on Monday are left out. */
const weekStarts = {};
for (const country of countries) {
  const locale = new Intl.Locale(`und-${country}`);
  const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (firstDay !== 1 && !mondayCountries.includes(country)) (weekStarts[firstDay] ??= []).push(country);
}

/** Where spreadsheets expect a decimal comma, whatever language is spoken. */
const decimalComma = countries.filter((country) => {
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  const number = new Intl.NumberFormat(`${language}-${country}`, { numberingSystem: 'latn' }).formatToParts(
    0.5,
  );
  return number.some(({ type, value }) => type === 'decimal' && value === ',');
});

const table = {
  source: `Intl of Node.js ${process.versions.node} (CLDR ${process.versions.cldr}); scripts/formats.js`,
  figures,
  weekStarts: Object.fromEntries(Object.entries(weekStarts).map(([day, of]) => [day, of.join(' ')])),
  decimalComma: decimalComma.join(' '),
  letterPaper: letterPaper.join(' '),
};
const path = `${root}data/words/formats.json`;
writeFileSync(path, await format(JSON.stringify(table), { ...(await resolveConfig(path)), parser: 'json' }));
