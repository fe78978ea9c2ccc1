/** An ordered list of steps for putting something right. Data, in the words of one language. */
export interface Checklist {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly ChecklistStep[];
}

export interface ChecklistStep {
  readonly id: string;
  /** One word for the page, in capitals. */
  readonly word: string;
  readonly do: string;
  /** Words that work, as the customer hears them. */
  readonly say: string | null;
  readonly avoid: string | null;
  /** What may be given here without asking; {limit} stands for the amount. */
  readonly limit: string | null;
  readonly more: string;
}
