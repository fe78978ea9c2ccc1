import type { Country } from '../../domain/country.ts';
import { currencyOfCountry } from '../../domain/countrycurrency.ts';
import { isZone } from '../../domain/time/zone.ts';
import { wordingOf } from '../../domain/wording.ts';
import { weekStartOf } from '../../language/countryformats.ts';
import type { BusinessDefaults } from '../../store/business.ts';
import { countryOutside, languageOutside, localeOf } from '../environment.ts';
import type { Outside } from '../../outside/outside.ts';

/** Derives the settings of a new database from the zone and locale of the machine. */
export async function defaultsFor(
  outside: Outside,
  languageFlag: string | undefined,
): Promise<BusinessDefaults> {
  const { tradePreset } = await import('../../shipped/knowledge.ts');
  const language = languageOutside(outside, languageFlag);
  const machineZone = outside.zone();
  const zone = isZone(machineZone) ? machineZone : 'UTC';
  const country = countryOutside(outside);
  return {
    zone,
    country,
    currency: currencyOf(outside.env, country),
    language,
    weekStart: weekStartOf(country),
    shifts: tradePreset('other', wordingOf(language, country)).shifts,
  };
}

/**
 * Returns the currency of a new business: that of the locale for amounts, if there is one of its own ("LC_MONETARY=es_MX.UTF-8"),
 * otherwise that of the country; the euro if neither is known.
 */
function currencyOf(env: Outside['env'], country: Country | null): string {
  const locale = localeOf(env, 'LC_ALL') === '' ? localeOf(env, 'LC_MONETARY') : '';
  const region = /^[a-z]{2,3}_([A-Z]{2})/u.exec(locale)?.[1] ?? country;
  return (region === null ? null : currencyOfCountry(region)) ?? 'EUR';
}
