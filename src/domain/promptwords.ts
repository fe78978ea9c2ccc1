/** The instructions that prompts show about keys and numbers. */
export interface PromptWords {
  readonly enter: string;
  /** Below a list from which one item is picked. */
  readonly pick: string;
  /** Below a list in which several items are marked. */
  readonly several: string;
  /** Instead of an answer, where none was given. */
  readonly unanswered: string;
  /** After a key without a meaning. */
  readonly pressKey: string;
  /** Names the key that shows more: "? more". */
  readonly more: string;
  /** Names the key that leads back to the menu. */
  readonly back: string;
  /** For numbered choices: the reply to invalid input, and what to type. */
  readonly invalidNumber: string;
  readonly tryAgain: string;
  readonly acceptedHint: string;
  readonly declinedQuestion: string;
}
