/** Two letters of ISO 3166-1, "ES". */
export type Country = string;

/** All countries and territories that ISO 3166-1 has letters for. */
export const countries: readonly Country[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** The zones that the engine knows in a country; newer ones are asked in another way. */
function zonesOf(country: Country): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`) as {
    readonly getTimeZones?: () => readonly string[] | undefined;
    readonly timeZones?: readonly string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * Where a house most likely stands: the country of its zone, else that of a locale ("es_MX.UTF-8"); null where neither
 * tells.
 */
export function guessCountry(zone: string, locale = ''): Country | null {
  const region = /^[a-z]{2,3}_([A-Z]{2})/u.exec(locale)?.[1] ?? '';
  const spoken = countries.includes(region) ? region : null;
  let engines: string;
  try {
    engines = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return spoken;
  }
  // No country has it, and to ask all of them takes longer than the rest of making a database.
  if (engines === 'UTC') return spoken;
  // Zones have had other names; the engine lists one of them.
  const isThere = (country: Country) => zonesOf(country).some((each) => each === zone || each === engines);
  if (spoken !== null && isThere(spoken)) return spoken;
  return countries.find(isThere) ?? spoken;
}

/** Where 11/2 is the second of November: the United States, and who writes as they do. */
export function writesMonthFirst(country: Country | null): boolean {
  return ['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM', 'FM', 'MH', 'PW', 'PH'].includes(country ?? '');
}

/** Countries that somebody may have meant who wrote something else: by their name in any of these languages, or by a former code. */
export function nearCountries(typed: string, languages: readonly string[], fold: (text: string) => string) {
  const letters = typed.trim().toUpperCase();
  const current = /^[A-Z]{2}$/u.test(letters) ? new Intl.Locale(`und-${letters}`).region : undefined;
  if (current !== undefined && countries.includes(current)) return [current];
  const wanted = fold(typed);
  if (wanted.length < 3) return countries.filter((country) => country.startsWith(letters.slice(0, 1)));
  const named = languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    return countries.filter((country) => fold(names.of(country) ?? '').startsWith(wanted));
  });
  return [...new Set(named)];
}
