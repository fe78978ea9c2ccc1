import type { ErrorValues, RejectionReason } from '../../domain/error.ts';
import type { NameList } from '../../domain/name.ts';

export interface TransferMessages {
  readonly import: {
    /** The counts of rows; changed and doubtful ones are mentioned only if there are any. */
    readonly summary: (
      read: string,
      added: string,
      unchanged: string,
      changed: string,
      doubtful: string,
      rejected: string,
    ) => string;
    readonly dryRun: string;
    readonly rejectedLine: (line: number, reason: string) => string;
    readonly moreRejected: (count: string) => string;
    readonly rejectsWritten: (file: string) => string;
    readonly created: (list: NameList, names: string) => string;
    readonly withoutTime: (count: string) => string;
    /** Rows with something in a column that has no name. */
    readonly unnamedColumn: (count: string, line: number) => string;
    readonly sameEventLost: (count: string, line: number) => string;
    /** How the columns are read, as it is typed; which of them are not. */
    readonly guessed: (mapping: string) => string;
    /** The sheet that was read, and others with the same columns. */
    readonly sheet: (name: string, others: string) => string;
    /** The sheets that were read as one table, and others with the same columns. */
    readonly sheets: (names: string, others: string) => string;
    /** Rows that an earlier sheet has, too. */
    readonly repeatedRows: (count: string) => string;
    /** Rows that are no complaints according to one of their words. */
    readonly leftOut: (count: string) => string;
    readonly headerLine: (line: number) => string;
    readonly recognised: (source: string) => string;
    /** A cell that could not be read and is left empty, with the number of such cells and the line of the first. */
    readonly leftEmpty: (problem: string, count: string, line: number) => string;
    readonly moreLeftEmpty: (count: string) => string;
    /** Lines that are not part of the table. */
    readonly outsideTable: (count: string, line: number) => string;
    /** Messages of a chat: recorded as complaints, and others. */
    readonly chat: (taken: string, passedOver: string) => string;
    readonly ignoredColumns: (columns: string) => string;
    /** Says that a column is not the id, because a value on one line is on another too. `flags` use it all the same. */
    readonly repeatedId: (
      column: string,
      value: string,
      first: number,
      second: number,
      flags: string,
    ) => string;
    /** What to type for an unknown word; `typed` is its field and itself, such as `status:Parkiert`. */
    readonly unknownWordHint: (typed: string) => string;
    /** What a trial shows of what would come in. */
    readonly dateRange: (range: string) => string;
    readonly firstRows: string;
    /** What looks wrong in a file that could be read. */
    readonly doubt: {
      readonly impossible: (count: string, line: number, pattern: string) => string;
      readonly order: string;
      readonly future: (count: string, line: number) => string;
      readonly low_days: (months: string) => string;
    };
    /** Phone numbers that a spreadsheet has shortened: "3.46006E+10". */
    readonly truncatedContacts: (count: string, line: number) => string;
    /** Rows with unreadable characters. */
    readonly garbled: (count: string, line: number) => string;
    readonly resolvedBefore: (count: string, line: number) => string;
    readonly saved: (name: string, command: string) => string;
    /** The answers as a command. */
    readonly repeatCommand: (typed: string) => string;
    /** An example of dates whose order was decided, the day it is read as, and the flag that says otherwise. */
    readonly dateOrder: (text: string, day: string, flag: string) => string;
    readonly question: {
      readonly column: Readonly<Record<'occurred' | 'description', string>>;
      readonly none: string;
      readonly dateOrder: (text: string) => string;
      /** Asks about a list of words, each with what it will become; `allRight` accepts them. */
      readonly words: string;
      readonly allRight: string;
      readonly unknownWord: string;
      readonly leaveOut: string;
      readonly nothing: string;
      readonly meaning: (word: string) => string;
      readonly dateFormat: (text: string) => string;
      readonly badFormat: (text: string) => string;
      readonly update: (count: string) => string;
      /** Asks what is to be imported. */
      readonly extent: string;
      readonly onlyNew: (count: string) => string;
      readonly changesToo: (count: string) => string;
      readonly importNothing: string;
    };
    /** Above the first changed rows. */
    readonly changed: string;
    /** A field that stays as it is here. */
    readonly kept: (field: string, here: string, there: string) => string;
    readonly more: (count: string) => string;
    readonly updateHint: string;
    readonly updated: (count: string) => string;
    /** Above the first doubtful rows. */
    readonly doubtful: string;
    /** The differences are listed as in a changed row; empty if there are none to show. */
    readonly likeNumber: (line: number, number: number, differences: string) => string;
    readonly sameIdAsLine: (line: number, other: number) => string;
    readonly similarHint: string;
    readonly undoHint: string;
    readonly progress: (rows: string) => string;
    readonly saving: string;
    readonly reason: Readonly<Record<RejectionReason, (values: ErrorValues) => string>>;
  };
  readonly exported: {
    readonly written: (count: string, file: string) => string;
    readonly into: (file: string) => string;
    readonly notOpened: (file: string) => string;
    readonly progress: (rows: string) => string;
  };
}
