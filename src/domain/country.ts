import { differsByOneLetter, fold } from './text.ts';

/** An ISO 3166-1 alpha-2 code, such as "ES". */
export type Country = string;

/** All ISO 3166-1 alpha-2 codes. */
export const countries: readonly Country[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** Lists the time zones of a country. Newer JavaScript engines have a method for this, older ones a property. */
function zonesOf(country: Country): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as {
    readonly getTimeZones?: () => readonly string[] | undefined;
    readonly timeZones?: readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Whether the name of a zone says how far its clocks are from UTC, and not where they are: CET, EST5EDT, Etc/GMT-1. */
function isOffsetLabel(zone: string): boolean {
  return /^(?:etc\/.*|[cemw]et|[emh]st|est5edt|cst6cdt|mst7mdt|pst8pdt|gmt.*|uct|utc|universal|zulu|greenwich)$/iu.test(
    zone,
  );
}

/** Guesses the country of a business from its time zone, otherwise from a locale ("es_MX.UTF-8"); null if neither helps. */
export function guessCountry(zone: string, locale = ''): Country | null {
  const region = /^[a-z]{2,3}_([A-Z]{2})/u.exec(locale)?.[1] ?? '';
  const localeCountry = countries.includes(region) ? region : null;
  let canonicalZone: string;
  try {
    canonicalZone = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return localeCountry;
  }
  // UTC and CET belong to no country, and checking them all takes longer than creating a database.
  if (canonicalZone === 'UTC' || isOffsetLabel(zone)) return localeCountry;
  // A zone can have several names, of which the engine lists only one.
  const isThere = (country: Country) =>
    zonesOf(country).some((each) => each === zone || each === canonicalZone);
  if (localeCountry !== null && isThere(localeCountry)) return localeCountry;
  return countries.find(isThere) ?? localeCountry;
}

/** Whether a country writes the month first: 11/2 is 2 November in the United States and a few others. */
export function writesMonthFirst(country: Country | null): boolean {
  return ['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'FM', 'MH', 'PW', 'PH'].includes(country ?? '');
}

/** The countries where "at 9" is not yet nine in the morning: those that CLDR gives a 12-hour clock, and others that speak so. */
const twelveHourCountries: ReadonlySet<Country> = new Set(
  (
    'AE AG AI AL AQ AS AU BB BD BH BM BN BO BQ BS BT BW BZ CA CC CK CO CR CU CW CX CY DM DO DZ EC EG EH ER ET ' +
    'FJ FK FM GB GD GG GH GI GM GR GS GT GU GY HK HM HN HT IE IM IN IO IQ JE JM JO KE KH KI KM KN KP KR KW KY ' +
    'LB LC LK LR LY MA MH MO MP MR MS MT MV MW MX MY NF NG NI NR NU NZ OM PA PE PG PH PK PN PR PS PW PY QA RW ' +
    'SA SB SD SG SH SL SO SS SV SX SY SZ TC TD TK TN TO TT TV TW TZ UG UM US VC VE VG VI VU WS YE ZA ZM'
  ).split(' '),
);

/** Whether people in a country say and write hours from 1 to 12, with am and pm. */
export function writesTwelveHours(country: Country): boolean {
  return twelveHourCountries.has(country);
}

const commaGroupCountries =
  'AU BB BS BZ DO GB GH GT GY HK HN IE IL IN JM JP KE KR MT MX MY NG NI NZ PA PE PH PK PR SG SV TH TT TW US ZW'.split(
    ' ',
  );
const pointGroupCountries = 'AR BO BR CL CO DE DK EC ES GR ID IS IT NL PY RO SM TR UY VA VE VN'.split(' ');

/** Returns the mark between thousands in a country; null where it is neither point nor comma, or depends on the language. */
export function groupMarkOf(country: Country | null): '.' | ',' | null {
  if (country === null) return null;
  if (commaGroupCountries.includes(country)) return ',';
  return pointGroupCountries.includes(country) ? '.' : null;
}

/** Suggests countries for an invalid code: by a former code, or by a country's name in one of the languages, begun or with one wrong letter. */
export function suggestCountries(typed: string, languages: readonly string[]): readonly Country[] {
  const letters = typed.trim().toUpperCase();
  const current = /^[A-Z]{2}$/u.test(letters) ? new Intl.Locale(`und-${letters}`).region : undefined;
  if (current !== undefined && countries.includes(current)) return [current];
  const wanted = fold(typed);
  if (wanted.length < 3) return countries.filter((country) => country.startsWith(letters.slice(0, 1)));
  const named = languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return countries.map((country) => ({ country, name: fold(names.of(country) ?? '') }));
  });
  const begun = named.filter(({ name }) => name.startsWith(wanted));
  const near = begun.length > 0 ? begun : named.filter(({ name }) => differsByOneLetter(name, wanted));
  return [...new Set(near.map(({ country }) => country))];
}
