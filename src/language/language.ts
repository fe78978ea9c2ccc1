import { languages, type LanguageCode, type Trade } from '../domain/settings.ts';
import { fold } from '../domain/text.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { it } from './it/it.ts';
import { trades as itTrades } from './it/trades.ts';
import { pt } from './pt/pt.ts';
import { trades as ptTrades } from './pt/trades.ts';
import { formatter, type Formatter } from './format.ts';
import type { Messages } from './messages.ts';
import type { TradeWords } from './messages/trades.ts';
import { trades as enTrades } from './en/trades.ts';
import { trades as esTrades } from './es/trades.ts';

/** One language, ready to speak for one house. */
export interface Language {
  readonly code: LanguageCode;
  readonly t: Messages;
  readonly format: Formatter;
  /** What the trade of the business calls things. */
  readonly tradeWords: TradeWords;
}

const messagesOf: Readonly<Record<LanguageCode, (words: TradeWords) => Messages>> = { en, es, it, pt };
const tradesOf = { en: enTrades, es: esTrades, it: itTrades, pt: ptTrades };

/** What was said once is not put together again; three of the languages are never put together at all. */
const spoken = new Map<string, Messages>();

/** A language for a house: its currency, and the words of its trade. */
export function speak(code: LanguageCode, currency = 'EUR', trade: Trade | null = null): Language {
  const tradeWords = tradesOf[code][trade ?? 'other'];
  const key = `${code} ${trade ?? 'other'}`;
  const t = spoken.get(key) ?? messagesOf[code](tradeWords);
  spoken.set(key, t);
  return { code, t, format: formatter(t.customs, currency), tradeWords };
}

/** The language a locale name asks for ("es_ES.UTF-8", "pt-BR"), or null when it is none of ours. */
export function languageOf(locale: string | undefined): LanguageCode | null {
  const wanted = fold(locale ?? '').slice(0, 2);
  return languages.find((language) => language === wanted) ?? null;
}
