/** What can be done with one complaint, by the name of its command. */
export type CaseCommand =
  | 'acknowledge'
  | 'promise'
  | 'remedy'
  | 'follow-up'
  | 'resolve'
  | 'reopen'
  | 'letter'
  | 'formal'
  | 'edit'
  | 'note'
  | 'history'
  | 'delete'
  | 'restore';

/** A choice that one key takes. */
interface KeyLabel {
  readonly key: string;
  readonly label: string;
}

export interface MenuMessages {
  readonly menu: {
    readonly question: string;
    readonly done: string;
    readonly whichComplaint: string;
    /** At the foot of a pager. */
    readonly pager: string;
  };
  /** What can be done with one complaint; each key is used once. */
  readonly case: {
    readonly question: (number: number) => string;
    readonly done: string;
    readonly commands: Readonly<Record<CaseCommand, KeyLabel>>;
  };
  /** A notice for the door. */
  readonly doorNotice: {
    readonly title: string;
    readonly later: (contact: string) => string;
    readonly texts: readonly string[];
  };
}
