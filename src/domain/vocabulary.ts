import type { NameList } from './name.ts';
import { fold } from './text.ts';

/** Things that can be offered and given, and what they usually are worth. Shipped as data. */
export interface Offer {
  readonly id: string;
  readonly names: readonly string[];
  /** As it stands within the sentence of a letter; null where its name will do. */
  readonly inLetter: string | null;
  /** What it is usually worth to the customer, in whole currency units; null when it has to be asked. */
  readonly usualValue: number | null;
  /** What it costs the house, in percent of its worth to the customer. */
  readonly costPercent: number | null;
}

/** The offer for whatever is none of the others. */
export const otherOffer = 'other';

/** A category as shipped: known without being on the owner's list yet. */
export interface ShippedCategory {
  readonly id: string;
  /** As the house calls it, in its language. */
  readonly name: string;
  readonly names: readonly string[];
  /** Words that make it likely, by which it is guessed. */
  readonly words: readonly string[];
}

/** A name as shipped, with its spellings in every language. */
export interface ShippedName {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** A touchpoint of the customer's path, and what is known about it before its owner has thought of it. */
export interface ShippedTouchpoint extends ShippedName {
  readonly expected: string;
  readonly mayFail: string;
  readonly prevention: string;
}

/** The words that the program brings along. */
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

/** What is shipped of a list of names. */
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

/** The shipped name a text means, by its key or in any language. */
export function findShipped(vocabulary: Vocabulary, list: NameList, text: string): ShippedName | undefined {
  const typed = fold(text);
  return shippedNames(vocabulary, list).find(
    ({ id, names }) => id === typed.replaceAll(' ', '_') || names.some((name) => fold(name) === typed),
  );
}

/** The category whose words occur most often at the starts of words of a text; null when none does. */
export function guessCategory(categories: readonly ShippedCategory[], text: string): ShippedCategory | null {
  const said = wordsOf(text);
  let best: ShippedCategory | null = null;
  let most = 0;
  for (const category of categories) {
    const hits = category.words.filter((phrase) => occurs(wordsOf(phrase), said)).length;
    if (hits > most) [best, most] = [category, hits];
  }
  return best;
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words that may stand between those of a phrase: "cold soup" is also "the soup was cold". */
const wordsBetween = 2;

/** Whether the words of a phrase begin words that stand close together, in whatever order. */
function occurs(phrase: readonly string[], said: readonly string[]): boolean {
  const reach = phrase.length === 1 ? 1 : phrase.length + wordsBetween;
  return said.some((_, from) => {
    const near = said.slice(from, from + reach);
    return phrase.every((part) => near.some((word) => word.startsWith(part)));
  });
}
