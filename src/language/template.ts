import { capital } from './capital.ts';
import type { TradeWords } from './messages/trades.ts';

/** The feminine words for "department"; the others are masculine. */
const feminine: ReadonlySet<string> = new Set(['secção']);

export function isFeminine(department: string): boolean {
  return feminine.has(department);
}

/**
 * Fills in the words of a trade: "{place}" becomes its word for a place, "{Place}" the same with a capital, and
 * "{esta|este}" the form that agrees with its word for a department, feminine first.
 * @throws Error for a placeholder that is not a word of trades
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

/** Returns an object with the same keys and converted values. */
export function mapValues<Of extends object, To>(
  of: Of,
  to: (value: Of[keyof Of]) => To,
): Readonly<Record<keyof Of, To>> {
  return Object.fromEntries(
    Object.entries(of).map(([key, value]) => [key, to(value as Of[keyof Of])]),
  ) as Readonly<Record<keyof Of, To>>;
}
