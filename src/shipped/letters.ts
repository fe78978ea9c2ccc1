import letters from '../../data/letters.json' with { type: 'json' };
import type { LetterParagraph } from '../domain/letter.ts';
import type { LanguageCode } from '../domain/settings.ts';

export const letterKeys = [
  'apology',
  'answer',
  'safety',
  'reply',
  'thanks',
] as const satisfies readonly (keyof typeof letters)[];
export type LetterKey = (typeof letterKeys)[number];

export function shippedLetter(
  key: LetterKey,
  language: LanguageCode,
): { readonly name: string; readonly paragraphs: readonly LetterParagraph[] } {
  return letters[key][language];
}
