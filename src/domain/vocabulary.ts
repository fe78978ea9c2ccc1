import type { NameList } from './name.ts';
import { fold } from './text.ts';

/** Something that can be offered as a remedy, with its usual value. */
export interface Offer {
  readonly id: string;
  readonly names: readonly string[];
  /** Its wording inside a sentence of a letter; null if its name is used. */
  readonly inLetter: string | null;
  /** The usual value to the customer, in whole currency units; null if it has to be asked for. */
  readonly usualValue: number | null;
  /** The cost to the business in percent of the value. */
  readonly costPercent: number | null;
}

/** The id of the offer for anything else. */
export const otherOffer = 'other';

/** A shipped category, which may not be on the owner's list yet. */
export interface ShippedCategory {
  readonly id: string;
  /** In the language of the business. */
  readonly name: string;
  readonly names: readonly string[];
  /** Words from which the category is guessed. */
  readonly words: readonly string[];
}

/** A shipped name, with its spellings in every language. */
export interface ShippedName {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** A shipped touchpoint, with a ready-made anticipation. */
interface ShippedTouchpoint extends ShippedName {
  readonly expected: string;
  readonly mayFail: string;
  readonly prevention: string;
}

/** The shipped names and offers. */
export interface Vocabulary {
  readonly offers: readonly Offer[];
  readonly categories: readonly ShippedCategory[];
  readonly causes: readonly (ShippedName & { readonly hint: string })[];
  readonly path: readonly ShippedTouchpoint[];
}

export function findOffer({ offers }: Vocabulary, text: string): Offer | undefined {
  const typed = fold(text);
  return offers.find(
    ({ id, names }) => id === typed.replaceAll(' ', '_') || names.some((name) => fold(name) === typed),
  );
}

/** Returns the shipped names of a list. */
export function shippedNames(vocabulary: Vocabulary, list: NameList): readonly ShippedName[] {
  switch (list) {
    case 'category':
      return vocabulary.categories;
    case 'cause':
      return vocabulary.causes;
    case 'touchpoint':
      return vocabulary.path;
    case 'department':
    case 'shift':
      return [];
  }
}

/** Finds a shipped name by its key, or by its spelling in any language. */
export function findShipped(vocabulary: Vocabulary, list: NameList, text: string): ShippedName | undefined {
  const typed = fold(text);
  return shippedNames(vocabulary, list).find(
    ({ id, names }) => id === typed.replaceAll(' ', '_') || names.some((name) => fold(name) === typed),
  );
}

/** Guesses the category of a text by the number of its words that begin words of the text; null if there are none. */
export function guessCategory(categories: readonly ShippedCategory[], text: string): ShippedCategory | null {
  const words = wordsOf(text);
  let best: ShippedCategory | null = null;
  let most = 0;
  for (const category of categories) {
    const hits = category.words.filter((phrase) => containsPhrase(wordsOf(phrase), words)).length;
    if (hits > most) [best, most] = [category, hits];
  }
  return best;
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Number of other words allowed between those of a phrase: "cold soup" also matches "the soup was cold". */
const wordsBetween = 2;

/** Whether each word of a phrase begins one of a few neighbouring words, in any order. */
function containsPhrase(phrase: readonly string[], words: readonly string[]): boolean {
  const reach = phrase.length === 1 ? 1 : phrase.length + wordsBetween;
  return words.some((_, from) => {
    const near = words.slice(from, from + reach);
    return phrase.every((part) => near.some((word) => word.startsWith(part)));
  });
}
