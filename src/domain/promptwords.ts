/** What a prompt says of its keys. */
export interface PromptWords {
  readonly enter: string;
  /** Under a list from which one is picked. */
  readonly pick: string;
  /** Under a list from which several are marked. */
  readonly several: string;
  /** Where choices have numbers: what to type, and what to say of what was not understood. */
  readonly invalidNumber: string;
  readonly tryAgain: string;
  readonly acceptedHint: string;
  readonly declinedQuestion: string;
}
