import letters from '../../data/letters.json' with { type: 'json' };
import type { LetterParagraph } from '../domain/letter.ts';
import { inWording, type Translations, type Wording } from '../domain/wording.ts';

export const letterKeys = [
  'apology',
  'answer',
  'safety',
  'reply',
  'thanks',
] as const satisfies readonly (keyof typeof letters)[];
export type LetterKey = (typeof letterKeys)[number];

interface ShippedLetter {
  readonly name: string;
  readonly paragraphs: readonly LetterParagraph[];
}

const shipped: Readonly<Record<LetterKey, Translations<ShippedLetter>>> = letters;

export function shippedLetter(key: LetterKey, wording: Wording): ShippedLetter {
  return inWording(shipped[key], wording);
}
