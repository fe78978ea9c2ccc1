import type { Severity, CustomerState } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import type { PromptWords } from '../../domain/promptwords.ts';

export interface CounterMessages {
  readonly record: {
    readonly saved: (number: number) => string;
    readonly savedMany: (count: number) => string;
    /** The moment that was understood, with its zone. */
    readonly moment: (moment: string, zone: string) => string;
    readonly whichTime: (typed: string) => string;
    readonly skippedTime: (typed: string, moment: string) => string;
    readonly repeatedTime: (moment: string) => string;
    /** Shown after the reason why something was not recorded. */
    readonly savedAsDraft: string;
    readonly inFuture: string;
    readonly unknownContact: (contact: string, number: number) => string;
    /** Like `unknownContact`, for a number that a spreadsheet has shortened: "3.46006E+10". */
    readonly truncatedContact: (contact: string, number: number) => string;
    readonly created: (list: NameList, name: string) => string;
    readonly changed: (number: number) => string;
    readonly unchanged: (number: number) => string;
    /** What to add to a complaint. */
    readonly noteQuestion: string;
    readonly noteAdded: (number: number) => string;
    readonly resolved: (number: number) => string;
    readonly reopened: (number: number) => string;
    readonly deleted: (number: number) => string;
    readonly restored: (number: number) => string;
    readonly nextCommands: (number: number) => string;
    readonly waitingForFile: string;
    readonly newFile: (path: string) => string;
    readonly didYouMean: (name: string) => string;
  };
  readonly log: {
    readonly trade: string;
    readonly tradeSkip: string;
    readonly started: (time: string) => string;
    /** Above the first page and below it, where nothing is recorded yet. */
    readonly firstTime: string;
    readonly recordNow: string;
    /** Shows the first page with all that is better avoided. */
    readonly moreGuidance: string;
    readonly avoid: (avoid: string) => string;
    /** Above the keys of the first page. */
    readonly firstPage: string;
    readonly prompt: PromptWords;
    readonly write: string;
    readonly safety: string;
    /** What to do first where somebody is ill or hurt, with the number to dial. */
    readonly safetyGuidance: (emergency: string) => string;
    readonly abuse: string;
    readonly abuseGuidance: string;
    readonly markRemoved: string;
    readonly later: string;
    /** On the card of a stored complaint: to correct nothing. */
    readonly leave: string;
    readonly back: string;
    readonly step: (step: number, of: number) => string;
    /** The question `state` when a complaint is recorded afterwards. */
    readonly stateAfterwards: string;
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
      /** `able` names who may authorise it; empty for nobody. */
      readonly aboveLimit: (limit: string, able: string) => string;
      readonly enter: string;
      readonly at: string;
      readonly catchUp: string;
    };
    readonly severityChoice: Readonly<Record<Severity, string>>;
    readonly stateChoice: Readonly<Record<CustomerState, string>>;
    readonly followUpChoice: Readonly<Record<'before_leaving' | 'tomorrow' | 'no', string>>;
    /** The first entry of a list, which records nothing. */
    readonly unanswered: string;
    /** Before the lines of the card that have no answer. */
    readonly unansweredLines: string;
    /** When somebody asked for the paper for complaints. */
    readonly paper: {
      readonly number: string;
      readonly numberHint: string;
      readonly recorded: (number: number) => string;
    };
    /** A name that follows from what was typed, until somebody confirms it. */
    readonly guess: (name: string) => string;
    readonly required: string;
    readonly card: string;
    /** A key for each line of the card; all different, and none of them `l`. */
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
    readonly save: string;
    /** Names the letters in front of the lines of the card. */
    readonly letter: string;
    readonly changeLine: string;
    readonly catchUpWhen: string;
    /** On the card: an earlier complaint of the same customer. */
    readonly earlierComplaint: (number: number, day: string, what: string) => string;
    readonly secondFailure: string;
    readonly savedAsDraft: (time: string) => string;
    /** `name` says when the draft was begun, where, and its first words. */
    readonly finish: (name: string) => string;
    readonly finishWhich: string;
    readonly startNew: string;
    readonly discardDraft: (name: string) => string;
    readonly confirmDiscard: (name: string) => string;
    readonly notNow: string;
    /** Asks again for an answer that could not be understood. */
    readonly optionalLabel: (label: string) => string;
    readonly discarded: string;
    /** A review that was pasted: what was read, and what becomes of the reply. */
    readonly review: {
      readonly read: (parts: string) => string;
      readonly reply: (number: number, time: string) => string;
    };
    readonly after: {
      readonly abuse: (number: number) => string;
      readonly followUp: (day: string) => string;
      readonly stillHere: string;
      readonly resolve: (number: number) => string;
      readonly correct: (number: number) => string;
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
