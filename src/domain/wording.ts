import type { Country } from './country.ts';
import type { LanguageCode } from './settings.ts';

/** A language as some of its countries speak it: that of Brazil, of Latin America, of the United States. */
export const variants = ['pt-BR', 'es-419', 'en-US'] as const;
export type Variant = (typeof variants)[number];

/** The words in use: of a language, or of a variant. */
export type Wording = LanguageCode | Variant;

const latinAmerica = 'AR BO CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV US UY VE'.split(' ');
const unitedStates = 'AS GU MP PR UM US VI'.split(' ');

/** Returns the words of a language in a country; null for the country gives those of the language alone. */
export function wordingOf(language: LanguageCode, country: Country | null): Wording {
  if (country === null) return language;
  if (language === 'pt' && country === 'BR') return 'pt-BR';
  if (language === 'es' && latinAmerica.includes(country)) return 'es-419';
  if (language === 'en' && unitedStates.includes(country)) return 'en-US';
  return language;
}

/** Returns the text of a wording; where a variant has none of its own, that of its language. */
export function inWording<Text>(
  texts: Readonly<Record<LanguageCode, Text>> & Readonly<Partial<Record<Variant, Text>>>,
  wording: Wording,
): Text {
  const own = texts[wording];
  return own ?? texts[wording.slice(0, 2) as LanguageCode];
}
