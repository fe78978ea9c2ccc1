import type { LanguageCode } from '../domain/settings.ts';
import { capital } from './capital.ts';
import type { TradeWords } from './messages/trades.ts';

/** A text in every language, as data/ has it. */
export type Translations = Readonly<Record<LanguageCode, string>>;

/** Trades' words for a department that are feminine; the others are masculine. */
const feminine: ReadonlySet<string> = new Set(['secção']);

export function isFeminine(department: string): boolean {
  return feminine.has(department);
}

/**
 * A text with the words of a trade: "{place}" is what it calls the place, "{Place}" the same with a capital; of
 * "{esta|este}" the form that agrees with its word for a department, the feminine one standing first. Throws an error for
 * a word that no trade has.
 */
export function fillTemplate(text: string, trade: TradeWords): string {
  if (!text.includes('{')) return text;
  return text
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/gu, isFeminine(trade.department) ? '$1' : '$2')
    .replace(/\{(\w+)\}/gu, (_, name: string) => tradeWord(name, trade));
}

function tradeWord(name: string, trade: TradeWords): string {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  const word: unknown = Object.entries(trade).find(([each]) => each === key)?.[1];
  if (typeof word !== 'string') throw new Error(`no trade has a word for {${name}}`);
  return key === name ? word : capital(word);
}

/** The same keys, each with what a function makes of its value. */
export function mapValues<Of extends object, To>(
  of: Of,
  to: (value: Of[keyof Of]) => To,
): Readonly<Record<keyof Of, To>> {
  return Object.fromEntries(
    Object.entries(of).map(([key, value]) => [key, to(value as Of[keyof Of])]),
  ) as Readonly<Record<keyof Of, To>>;
}
