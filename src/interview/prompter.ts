/** A choice: the value returned, the label shown and, for questions answered by a single key, that key. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly key?: string;
}

/** What the user may do instead of answering. */
type Navigation = 'back' | 'later';
export type Reply<Value> = { readonly answer: Value } | { readonly navigation: Navigation };

/** An offer, and whether the customer accepted it. */
export interface OfferAnswer {
  readonly value: string;
  readonly isTaken: boolean;
}

export interface PromptQuestion {
  /** Identifies the question for a scripted prompter. */
  readonly id: string;
  readonly message: string;
  readonly hint?: string;
  /** Lines shown with the question, and those that `?` adds. */
  readonly advice?: readonly string[];
  readonly more?: readonly string[];
}

/**
 * Asks one question at a time; `<` alone goes back. Throws Interrupted if the user or the system stops it, with the terminal
 * restored.
 */
export interface Prompter {
  text(
    question: PromptQuestion & {
      readonly default?: string;
      /** Whether the answer may have several lines, if it is pasted. */
      readonly hasLines?: boolean;
      /** Returns what is wrong with an answer, or null if it is valid. */
      readonly check?: (text: string) => string | null;
    },
  ): Promise<Reply<string>>;
  /** ENTER takes the entry under the cursor, which begins at the default or else at the first entry. */
  pick<Value extends string>(
    question: PromptQuestion & { readonly choices: readonly Choice<Value>[]; readonly default?: Value },
  ): Promise<Reply<Value>>;
  /** Is answered by a single key; ENTER takes the default, if there is one. */
  key<Value extends string>(
    question: PromptQuestion & { readonly choices: readonly Choice<Value>[]; readonly default?: Value },
  ): Promise<Reply<Value>>;
  /** ENTER takes what is marked or, if nobody has marked anything, the entry under the cursor; an entry with an empty value marks nothing. */
  pickOffers(
    question: PromptQuestion & {
      readonly choices: readonly Choice[];
      readonly before?: readonly OfferAnswer[];
    },
  ): Promise<Reply<readonly OfferAnswer[]>>;
  pickSeveral(
    question: PromptQuestion & { readonly choices: readonly Choice[] },
  ): Promise<Reply<readonly string[]>>;
}

/** The user pressed Ctrl-C, the window was closed, or the system asked the program to stop. */
export class Interrupted extends Error {}

/** The user left a question by a key. In a menu this leads back to the menu; elsewhere it interrupts like the others. */
export class Cancelled extends Interrupted {}
