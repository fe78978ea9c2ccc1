import letters from '../../data/letters.json' with { type: 'json' };
import type { LetterParagraph } from '../domain/letter.ts';
import type { Trade } from '../domain/settings.ts';
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

const { clinic, ...general } = letters;
const shipped: Readonly<Record<LetterKey, Translations<ShippedLetter>>> = general;
/** In a clinic, a public reply must not even say that somebody was a patient. */
const inClinic: Readonly<Partial<Record<LetterKey, Translations<readonly LetterParagraph[]>>>> = clinic;

/** Whether everybody reads a letter, so that it must not say anything about the customer. */
export function isPublic(key: LetterKey): boolean {
  return key === 'reply' || key === 'thanks';
}

export function shippedLetter(key: LetterKey, wording: Wording, trade: Trade | null): ShippedLetter {
  const letter = inWording(shipped[key], wording);
  const own = trade === 'clinic' ? inClinic[key] : undefined;
  return own === undefined ? letter : { ...letter, paragraphs: inWording(own, wording) };
}
