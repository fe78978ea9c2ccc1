import type { Severity, CustomerState } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { PromptWords } from '../../domain/prompting.ts';

export interface CounterMessages {
  readonly record: {
    readonly saved: (number: number) => string;
    readonly savedMany: (count: number) => string;
    /** The moment it was settled to, with the zone it was read in. */
    readonly at: (moment: string, zone: string) => string;
    readonly atGap: (typed: string, moment: string) => string;
    readonly atTwice: (moment: string) => string;
    /** Beside the reason why something was not recorded. */
    readonly keptAsDraft: string;
    readonly inFuture: string;
    readonly unknownContact: (contact: string, number: number) => string;
    /** The same where a spreadsheet has cut a number: "3.46006E+10". */
    readonly cutContact: (contact: string, number: number) => string;
    readonly created: (list: NameList, name: string) => string;
    readonly changed: (number: number) => string;
    readonly unchanged: (number: number) => string;
    readonly noted: (number: number) => string;
    readonly resolved: (number: number) => string;
    readonly reopened: (number: number) => string;
    readonly deleted: (number: number) => string;
    readonly restored: (number: number) => string;
    readonly next: (number: number) => string;
    readonly waiting: string;
    readonly didYouMean: (name: string) => string;
  };
  readonly log: {
    readonly trade: string;
    readonly tradeSkip: string;
    readonly noted: (time: string) => string;
    readonly notNow: (avoid: string) => string;
    /** Above the keys of the first page. */
    readonly firstPage: string;
    readonly prompt: PromptWords;
    readonly write: string;
    readonly safety: string;
    readonly safetyGuidance: string;
    readonly abuse: string;
    readonly abuseGuidance: string;
    readonly takenBack: string;
    readonly later: string;
    readonly back: string;
    readonly step: (step: number, of: number) => string;
    /** The question of how they are, asked the morning after. */
    readonly stateLate: string;
    readonly question: Readonly<
      Record<
        | 'description'
        | 'category'
        | 'department'
        | 'severity'
        | 'offered'
        | 'value'
        | 'approvedBy'
        | 'state'
        | 'who'
        | 'followUp',
        string
      >
    >;
    readonly hint: {
      readonly description: string;
      readonly offered: string;
      readonly who: string;
      /** Who may authorise it; empty where nobody is named. */
      readonly aboveLimit: (limit: string, able: string) => string;
      readonly enter: string;
      readonly at: string;
      readonly catchUp: string;
    };
    readonly severityChoice: Readonly<Record<Severity, string>>;
    readonly stateKey: Readonly<Record<CustomerState, string>>;
    readonly stateChoice: Readonly<Record<CustomerState, string>>;
    readonly followUpChoice: Readonly<Record<'before_leaving' | 'tomorrow' | 'no', string>>;
    readonly notSaid: string;
    readonly required: string;
    readonly card: string;
    /** One key for each line of the card, different from one another and from `l`. */
    readonly cardKey: Readonly<
      Record<
        | 'description'
        | 'category'
        | 'department'
        | 'severity'
        | 'offered'
        | 'state'
        | 'who'
        | 'followUp'
        | 'at'
        | 'by'
        | 'channel'
        | 'steps'
        | 'safety'
        | 'abuse',
        string
      >
    >;
    readonly who: string;
    readonly steps: Readonly<Record<'question' | 'all' | 'some' | 'none' | 'which', string>>;
    readonly saveKey: string;
    /** On the card, for the letters in front of its lines. */
    readonly letterWord: string;
    readonly changeKey: string;
    readonly catchUpWhen: string;
    /** On the card: what the same customer went through before. */
    readonly earlier: (number: number, day: string, what: string) => string;
    readonly secondFailure: string;
    readonly kept: (time: string) => string;
    /** A draft goes by when it was begun, where, and its first words. */
    readonly finish: (name: string) => string;
    readonly finishWhich: string;
    readonly startNew: string;
    readonly dropDraft: (name: string) => string;
    readonly dropSure: (name: string) => string;
    readonly leave: string;
    /** Asks for one word again that could not be read. */
    readonly again: (label: string) => string;
    readonly dropped: string;
    readonly after: {
      readonly abuse: (number: number) => string;
      readonly followUp: (day: string) => string;
      readonly stillHere: string;
      readonly resolve: (number: number) => string;
      readonly show: (number: number) => string;
    };
  };
  readonly home: {
    readonly welcome: string;
    readonly empty: string;
    readonly open: (count: string) => string;
    readonly commands: readonly (readonly [line: string, does: string])[];
  };
  readonly demo: {
    readonly intro: (file: string) => string;
    readonly tryNext: string;
    readonly lines: readonly (readonly [line: string, does: string])[];
  };
}
