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
  /** Phrases from which the category is guessed. */
  readonly words: readonly string[];
  /** Phrases any of which decides for the category, whatever else the text says: food that may be unsafe, somebody ill. */
  readonly decisiveWords: readonly string[];
  /** Phrases whose words are no such sign: "raw material". */
  readonly harmlessWords: readonly string[];
}

/** A shipped name, with its spellings in every language. */
export interface ShippedName {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

/** A shipped cause; `inLetter` is the sentence in which a letter gives it, null if a letter cannot. */
interface ShippedCause extends ShippedName {
  readonly hint: string;
  readonly inLetter: string | null;
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
  readonly causes: readonly ShippedCause[];
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

/** Guesses the category of a text: by a phrase that decides, otherwise by the number of phrases; null if it has none. */
export function guessCategory(categories: readonly ShippedCategory[], text: string): ShippedCategory | null {
  const words = wordsOf(text);
  let best: ShippedCategory | null = null;
  let most = 0;
  for (const category of categories) {
    const telling = withoutPhrases(category.harmlessWords, words);
    const isSaid = (phrase: string) => containsPhrase(phrase, telling);
    if (category.decisiveWords.some(isSaid)) return category;
    const hits = category.words.filter(isSaid).length;
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

function containsPhrase(phrase: string, words: readonly string[]): boolean {
  return findPhrase(phrase, words).length > 0;
}

/** Returns a text's words with those of phrases blanked. */
function withoutPhrases(phrases: readonly string[], words: readonly string[]): readonly string[] {
  const found = new Set(phrases.flatMap((phrase) => findPhrase(phrase, words)));
  return words.map((word, at) => (found.has(at) ? '' : word));
}

/**
 * Finds where the words of a phrase are in a text: each begins one of a few neighbouring words, in any order. With ">"
 * in the phrase, they come in its order; a word with "$" has to be that word, and not only its beginning.
 */
function findPhrase(phrase: string, words: readonly string[]): readonly number[] {
  const parts = phrase
    .split(/[\s>]+/u)
    .map(
      (part) => (word: string) => (part.endsWith('$') ? word === part.slice(0, -1) : word.startsWith(part)),
    );
  const isOrdered = phrase.includes('>');
  const reach = parts.length === 1 ? 1 : parts.length + wordsBetween;
  return words.flatMap((_, from) => {
    const found: number[] = [];
    for (const isPart of parts) {
      const first = isOrdered ? (found.at(-1) ?? from - 1) + 1 : from;
      const at = words.slice(0, from + reach).findIndex((word, each) => each >= first && isPart(word));
      if (at < 0) return [];
      found.push(at);
    }
    return found;
  });
}
