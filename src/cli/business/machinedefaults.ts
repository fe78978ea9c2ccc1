import { isZone } from '../../domain/time/zone.ts';
import { wordingOf } from '../../domain/wording.ts';
import { weekStartOf } from '../../language/countryformats.ts';
import { tradePreset } from '../../shipped/trades.ts';
import type { BusinessDefaults } from '../../store/business.ts';
import { countryOutside, languageOutside, localeOf } from '../environment.ts';
import type { Outside } from '../../outside/outside.ts';

/** Derives the settings of a new database from the zone and locale of the machine. */
export function defaultsFor(outside: Outside, languageFlag: string | undefined): BusinessDefaults {
  const language = languageOutside(outside, languageFlag);
  const machineZone = outside.zone();
  const zone = isZone(machineZone) ? machineZone : 'UTC';
  const country = countryOutside(outside);
  return {
    zone,
    country,
    currency: currencyOf(outside.env),
    language,
    weekStart: weekStartOf(country),
    shifts: tradePreset('other', wordingOf(language, country)).shifts,
  };
}

const currencyByCountry: Readonly<Record<string, string>> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  UY: 'UYU',
  BR: 'BRL',
};

/** Returns the currency of the country in the locale ("es_MX.UTF-8"); the euro if it names none of these. */
function currencyOf(env: Outside['env']): string {
  const locale = localeOf(env, 'LC_ALL', 'LC_MONETARY', 'LANG');
  return currencyByCountry[/^[a-z]{2}_([A-Z]{2})/u.exec(locale)?.[1] ?? ''] ?? 'EUR';
}
