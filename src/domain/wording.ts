import type { Country } from './country.ts';
import { formatCountry, languages, type LanguageCode, type Settings } from './settings.ts';

/** A language as some of its countries speak it: that of Brazil, of Latin America, of the United States. */
export const variants = ['pt-BR', 'es-419', 'en-US'] as const;
export type Variant = (typeof variants)[number];

/** The words in use: of a language, or of a variant. */
export type Wording = LanguageCode | Variant;
export const wordings: readonly Wording[] = [...languages, ...variants];

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

/** Returns the words of a business, in which its names are stored. */
export function businessWording(settings: Settings): Wording {
  return wordingOf(settings.language, formatCountry(settings));
}

/** What a variant says otherwise than its language: some of the texts of a group, and each text as a whole. */
export type Overlay<Texts> = Texts extends
  string | number | boolean | null | undefined | readonly unknown[] | ((...args: never) => unknown)
  ? Texts
  : { readonly [Key in keyof Texts]?: Overlay<Texts[Key]> | undefined };

/** A text, or a group of texts, in every language; variants have what they say otherwise. */
export type Translations<Texts = string> = Readonly<Record<LanguageCode, Texts>> & {
  readonly [Each in Variant]?: Overlay<Texts> | undefined;
};

/** Returns the texts of a wording; what a variant does not say otherwise is as in its language. */
export function inWording<Texts>(texts: Translations<Texts>, wording: Wording): Texts {
  const base = texts[languageOfWording(wording)];
  const own: unknown = texts[wording];
  return own === base ? base : overlaid(base, own);
}

/** Returns the language that a wording belongs to. */
export function languageOfWording(wording: Wording): LanguageCode {
  return wording.slice(0, 2) as LanguageCode;
}

/** Returns texts with those of an overlay in their place. */
export function overlaid<Texts>(base: Texts, overlay: unknown): Texts {
  if (overlay === undefined) return base;
  if (!isGroup(base) || !isGroup(overlay)) return overlay as Texts;
  const merged = Object.entries(overlay).map(([key, texts]) => [key, overlaid(base[key], texts)] as const);
  return { ...base, ...Object.fromEntries(merged) };
}

function isGroup(texts: unknown): texts is Readonly<Record<string, unknown>> {
  return typeof texts === 'object' && texts !== null && !Array.isArray(texts);
}

/** Returns a text in every language and variant. */
export function inAllWordings<Text extends string | readonly string[]>(
  texts: Translations<Text>,
): readonly Text[] {
  return Object.values(texts) as readonly Text[];
}
