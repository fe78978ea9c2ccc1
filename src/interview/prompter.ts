/** One thing to choose: what is answered, what is read, the key that picks it where one key answers. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly key?: string;
}

/** What can come of a question besides its answer. */
export type Navigation = 'back' | 'later';
export type Reply<Value> = { readonly answer: Value } | { readonly navigation: Navigation };

/** How far an offer went. */
export interface OfferAnswer {
  readonly value: string;
  readonly isTaken: boolean;
}

export interface PromptQuestion {
  /** Names the question for whoever answers from a script. */
  readonly id: string;
  readonly message: string;
  readonly hint?: string;
  /** Lines said before the question. */
  readonly advice?: readonly string[];
}

/**
 * Asks one question at a time. `<` on an empty answer goes back. Throws Interrupted when the person or the machine
 * stops it; the terminal is as it was before.
 */
export interface Prompter {
  text(
    question: PromptQuestion & {
      readonly default?: string;
      /** What is wrong with an answer, or null when it will do. */
      readonly check?: (text: string) => string | null;
    },
  ): Promise<Reply<string>>;
  pick<Value extends string>(
    question: PromptQuestion & { readonly choices: readonly Choice<Value>[]; readonly default?: Value },
  ): Promise<Reply<Value>>;
  /** One key answers; ENTER takes the default where there is one. */
  key<Value extends string>(
    question: PromptQuestion & { readonly choices: readonly Choice<Value>[]; readonly default?: Value },
  ): Promise<Reply<Value>>;
  offers(
    question: PromptQuestion & {
      readonly choices: readonly Choice[];
      readonly before?: readonly OfferAnswer[];
    },
  ): Promise<Reply<readonly OfferAnswer[]>>;
  several(
    question: PromptQuestion & { readonly choices: readonly Choice[] },
  ): Promise<Reply<readonly string[]>>;
}

/** The person pressed Ctrl-C, the window closed, or the machine asked for an end. */
export class Interrupted extends Error {}
