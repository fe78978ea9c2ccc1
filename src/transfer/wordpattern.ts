import { fold } from '../domain/text.ts';

/** Returns the source of a regular expression that matches one of these words, folded; the longest that fits. */
export function either(words: readonly string[]): string {
  return [...new Set(words.map(escape))].sort((a, b) => b.length - a.length).join('|');
}

function escape(word: string): string {
  return fold(word).replaceAll(/[.+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
