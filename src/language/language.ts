import type { Country } from '../domain/country.ts';
import { languages, type LanguageCode, type Trade } from '../domain/settings.ts';
import { fold } from '../domain/text.ts';
import {
  inWording,
  overlaid,
  wordingOf,
  type Overlay,
  type Translations,
  type Wording,
} from '../domain/wording.ts';
import { dimensionMessages } from './dimensions.ts';
import { en } from './en/en.ts';
import { american } from './en-US/en-US.ts';
import { latinAmerican } from './es-419/es-419.ts';
import { es } from './es/es.ts';
import { it } from './it/it.ts';
import { trades as itTrades } from './it/trades.ts';
import { pt } from './pt/pt.ts';
import { ptBR } from './pt-BR/pt-BR.ts';
import { trades as ptBRTrades } from './pt-BR/trades.ts';
import { trades as ptTrades } from './pt/trades.ts';
import { fieldMessages } from './fields.ts';
import { filterMessages } from './filters.ts';
import { withSingleFullStops } from './fullstops.ts';
import { formatter, type Formatter } from './format.ts';
import type { CodedMessages, Messages } from './messages.ts';
import type { TradeWords } from './messages/trades.ts';
import { trades as enTrades } from './en/trades.ts';
import { trades as esTrades } from './es/trades.ts';

/** One language, with the currency and the trade words of one business. */
export interface Language {
  readonly code: LanguageCode;
  /** The language, or its variant in the country of the business. */
  readonly wording: Wording;
  readonly t: Messages;
  readonly format: Formatter;
  readonly tradeWords: TradeWords;
}

/**
 * The sentences that are code. Each language and variant is a script of its own, because a run speaks one language; what all of
 * them share, as the words of data/words, is not part of it.
 */
const sentencesOf: Translations<(trade: TradeWords) => CodedMessages> = { en, es, it, pt, 'pt-BR': ptBR };
/** What a variant says otherwise than its language. */
const overlays: Partial<Record<Wording, (trade: TradeWords) => Overlay<Messages>>> = {
  'en-US': american,
  'es-419': latinAmerican,
};
const tradesOf: Translations<Readonly<Record<Trade, TradeWords>>> = {
  en: enTrades,
  es: esTrades,
  it: itTrades,
  pt: ptTrades,
  'pt-BR': ptBRTrades,
  'es-419': { clinic: { place: 'consultorio' } },
};

/** Caches the messages by language and trade; languages that are not used are never built. */
const messagesCache = new Map<string, Messages>();

/**
 * Returns a language with the currency of a business and the words of its trade.
 * @param country the country whose figures, dates and words count; null for those of the language alone
 */
export function speak(
  code: LanguageCode,
  currency = 'EUR',
  trade: Trade | null = null,
  country: Country | null = null,
): Language {
  const wording = wordingOf(code, country);
  const tradeWords = inWording(tradesOf, wording)[trade ?? 'other'];
  const key = `${wording} ${trade ?? 'other'}`;
  const t = messagesCache.get(key) ?? messagesIn(wording, tradeWords);
  messagesCache.set(key, t);
  return {
    code,
    wording,
    t,
    format: formatter(t.customs, currency, code, country),
    tradeWords,
  };
}

function messagesIn(wording: Wording, trade: TradeWords): Messages {
  const messages: Messages = {
    ...inWording(sentencesOf, wording)(trade),
    ...dimensionMessages(wording, trade),
    ...filterMessages(wording, trade),
    ...fieldMessages(wording, trade),
  };
  const spoken = overlaid(messages, overlays[wording]?.(trade));
  return wording === 'es-419' ? withSingleFullStops(spoken) : spoken;
}

/** What each language calls itself. */
export const languageNames: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  es: 'español',
  it: 'italiano',
  pt: 'português',
};

/** Languages of businesses that also work in Spanish: Catalan, Galician and Basque. */
const languagesOfSpain: ReadonlySet<string> = new Set(['ca', 'gl', 'eu']);

/** Returns the language of a locale ("es_ES.UTF-8", "pt-BR", "ca_ES"); null if it is not one of ours. */
export function languageOf(locale: string | undefined): LanguageCode | null {
  const prefix = fold(locale ?? '').slice(0, 2);
  if (languagesOfSpain.has(prefix)) return 'es';
  return languages.find((language) => language === prefix) ?? null;
}
