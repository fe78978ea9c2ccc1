import type { Action, ActionKind } from '../domain/action.ts';
import type { AnswerKey } from '../domain/answers.ts';
import type { Dimension } from '../domain/dimension.ts';
import type { ErrorCode, ErrorValues } from '../domain/error.ts';
import type { Channel, Severity, State, Status } from '../domain/incident.ts';
import type { NameList } from '../domain/name.ts';
import type { SettingKey, Trade } from '../domain/settings.ts';
import type { PromptWords } from '../domain/prompting.ts';
import type { Customs } from './format.ts';

/** A sentence, and what to do about it. */
export type Said = readonly [say: string, todo?: string];

/** What a command is for, and lines that can be typed as they stand. */
export interface CommandHelp {
  readonly does: string;
  readonly examples: readonly (readonly [line: string, does?: string])[];
  readonly notes?: readonly string[];
}

export type CommandName =
  | 'log'
  | 'add'
  | 'list'
  | 'show'
  | 'edit'
  | 'note'
  | 'resolve'
  | 'reopen'
  | 'delete'
  | 'restore'
  | 'history'
  | 'undo'
  | 'report'
  | 'report week'
  | 'report breakdown'
  | 'report cross'
  | 'export'
  | 'import'
  | 'department'
  | 'department list'
  | 'department add'
  | 'department rename'
  | 'department merge'
  | 'shift'
  | 'shift list'
  | 'shift set'
  | 'settings'
  | 'settings list'
  | 'settings get'
  | 'settings set'
  | 'demo';

export type OptionName =
  | 'help'
  | 'version'
  | 'db'
  | 'lang'
  | 'color'
  | 'input'
  | 'quick'
  | 'at'
  | 'reported'
  | 'department'
  | 'category'
  | 'severity'
  | 'state'
  | 'channel'
  | 'place'
  | 'customer'
  | 'contact'
  | 'offered'
  | 'remedy'
  | 'value'
  | 'cost'
  | 'approvedBy'
  | 'followUp'
  | 'by'
  | 'steps'
  | 'noteText'
  | 'create'
  | 'jsonl'
  | 'description'
  | 'today'
  | 'thisWeek'
  | 'lastWeek'
  | 'week'
  | 'month'
  | 'from'
  | 'to'
  | 'all'
  | 'filterDepartment'
  | 'filterCategory'
  | 'filterShift'
  | 'filterStatus'
  | 'filterSeverity'
  | 'filterState'
  | 'filterText'
  | 'filterCustomer'
  | 'filterPlace'
  | 'filterDeleted'
  | 'limit'
  | 'format'
  | 'exportFormat'
  | 'importFormat'
  | 'output'
  | 'columns'
  | 'map'
  | 'dateFormat'
  | 'dryRun'
  | 'rejects'
  | 'onError'
  | 'delimiter'
  | 'encoding'
  | 'rederive'
  | 'yes';

export const placeholderNames = [
  'amount',
  'calm|upset|gone',
  'channel',
  'columns',
  'contact',
  'count',
  'customer',
  'day',
  'field=column',
  'file',
  'format',
  'into',
  'language',
  'letters',
  'month',
  'name',
  'names',
  'new-name',
  'note',
  'number',
  'pattern',
  'place',
  'report',
  'rows',
  'setting',
  'shifts',
  'sign',
  'state',
  'status',
  'steps',
  'stop|skip',
  'text',
  'thing',
  'value',
  'week',
  'when',
  '1-3',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

export type ArgumentName =
  | 'text'
  | 'number'
  | 'numbers'
  | 'note'
  | 'file'
  | 'name'
  | 'newName'
  | 'mergeFrom'
  | 'mergeInto'
  | 'shifts'
  | 'settingKey'
  | 'settingValue'
  | 'rows'
  | 'columns';

/** Everything the program says, in one language. The compiler proves that each language says all of it. */
export interface Messages {
  readonly customs: Customs;

  readonly help: {
    readonly tagline: string;
    readonly usage: string;
    readonly examples: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
    readonly argumentsTitle: string;
    readonly groups: Readonly<Record<'record' | 'look' | 'mend' | 'files' | 'house', string>>;
    readonly commandWord: string;
    readonly optionsWord: string;
    readonly footer: string;
    readonly topExamples: readonly (readonly [line: string, does?: string])[];
    readonly command: Readonly<Record<CommandName, CommandHelp>>;
    readonly option: Readonly<Record<OptionName, string>>;
    readonly argument: Readonly<Record<ArgumentName, string>>;
    /** What stands for a value in a usage line: `<when>`, `NUMBER`. */
    readonly word: Readonly<Record<PlaceholderName, string>>;
  };

  readonly error: { readonly [Code in ErrorCode]: (values: ErrorValues) => Said };
  readonly bug: (message: string) => Said;

  readonly status: Readonly<Record<Status, string>>;
  readonly state: Readonly<Record<State, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly dimension: Readonly<Record<Dimension, string>>;
  readonly trade: Readonly<Record<Trade, string>>;
  readonly setting: Readonly<Record<SettingKey, string>>;
  readonly outsideShifts: string;
  readonly notRecorded: string;
  /** What a typed answer is called when it cannot be kept. */
  readonly answer: Readonly<Record<AnswerKey | 'description' | 'name' | 'shift', string>>;

  readonly record: {
    readonly saved: (number: number) => string;
    readonly savedMany: (count: number) => string;
    readonly notJson: (text: string) => string;
    /** The moment it was settled to, with the zone it was read in. */
    readonly at: (moment: string, zone: string) => string;
    readonly atGap: (typed: string, moment: string) => string;
    readonly atTwice: (moment: string) => string;
    readonly inFuture: string;
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

  readonly field: Readonly<
    Record<
      | 'number'
      | 'when'
      | 'businessDay'
      | 'shift'
      | 'department'
      | 'category'
      | 'severity'
      | 'state'
      | 'status'
      | 'description'
      | 'place'
      | 'customer'
      | 'contact'
      | 'channel'
      | 'offered'
      | 'remedy'
      | 'value'
      | 'cost'
      | 'approvedBy'
      | 'followUpOn'
      | 'recordedBy'
      | 'recordedAt'
      | 'reportedAt'
      | 'resolvedAt'
      | 'checklist'
      | 'stepsDone'
      | 'notes'
      | 'given'
      | 'now',
      string
    >
  >;

  readonly list: {
    readonly title: string;
    readonly shown: (shown: number, total: number, totalShown: string) => string;
    readonly more: string;
    readonly deletedMark: string;
  };

  readonly history: {
    readonly title: (number: number) => string;
    readonly action: Readonly<Record<ActionKind, string>>;
    readonly what: Readonly<
      Record<'created' | 'updated' | 'removed' | 'restored' | 'noted' | 'remedied', string>
    >;
    readonly undone: string;
    readonly from: (before: string, after: string) => string;
    readonly nothing: string;
  };

  readonly undo: {
    readonly will: (action: Action, when: string) => string;
    readonly ask: string;
    readonly done: (action: Action, when: string) => string;
    readonly kept: string;
  };

  readonly report: {
    readonly title: Readonly<Record<Dimension, string>>;
    readonly cross: (rows: string, columns: string) => string;
    readonly complaints: string;
    readonly share: string;
    readonly total: string;
    readonly period: (range: string, dayStart: string, zone: string) => string;
    readonly allTime: (range: string, dayStart: string, zone: string) => string;
    readonly counted: (complaints: string) => string;
    readonly filtered: (filter: string) => string;
    readonly noneAtAll: string;
    readonly noneFit: string;
    readonly noneInPeriod: string;
    readonly thisWeekHasSome: (count: string, command: string) => string;
    readonly nearest: (day: string, command: string) => string;
    readonly seeList: (command: string) => string;
  };

  readonly weekly: {
    readonly heading: (range: string, dayStart: string, zone: string) => string;
    readonly weekNumber: (week: number) => string;
    readonly house: string;
    readonly count: (complaints: number, shown: string) => string;
    readonly usual: (typical: string, low: string, high: string, weeks: string) => string;
    readonly verdict: Readonly<Record<'ordinary' | 'more' | 'fewer', string>>;
    readonly none: (range: string, usual: string | null) => string;
    readonly noneEver: string;
    readonly nothingBefore: string;
    readonly doToday: string;
    readonly nothingToday: string;
    readonly followUpDue: (number: number, day: string, text: string) => string;
    readonly stillUpset: (number: number, state: string, text: string) => string;
    readonly moreToDo: (count: string) => string;
    readonly withoutCategory: (count: string, total: string) => string;
    readonly costly: (
      category: string,
      count: string,
      total: string,
      given: string,
      since: string,
      command: string,
    ) => string;
    readonly seenOften: (
      category: string,
      count: string,
      total: string,
      since: string,
      command: string,
    ) => string;
    readonly failedTwice: (who: string, times: string, command: string) => string;
    readonly nothingStandsOut: string;
    readonly all: (count: string) => string;
    readonly totalGiven: string;
    readonly usuallyGiven: (money: string) => string;
    readonly window: (weeks: string, count: string) => string;
    readonly perWeek: string;
    readonly about: string;
    readonly where: string;
    readonly when: string;
    readonly others: string;
    readonly tooFewForDays: string;
  };

  readonly import: {
    readonly summary: (read: string, added: string, skipped: string, rejected: string) => string;
    readonly dryRun: string;
    readonly rejectedLine: (line: number, reason: string) => string;
    readonly moreRejected: (count: string) => string;
    readonly rejectsWritten: (file: string) => string;
    readonly created: (list: NameList, names: string) => string;
    readonly withoutTime: (count: string) => string;
    readonly undoHint: string;
    readonly progress: (rows: string) => string;
    readonly landing: string;
    readonly reason: Readonly<
      Record<
        | 'no_date'
        | 'bad_date'
        | 'bad_time'
        | 'bad_value'
        | 'unknown_name'
        | 'bad_text'
        | 'text_too_long'
        | 'empty_text'
        | 'bad_money'
        | 'columns'
        | 'quotes',
        (values: ErrorValues) => string
      >
    >;
  };

  readonly exported: {
    readonly written: (count: string, file: string) => string;
    readonly progress: (rows: string) => string;
  };

  readonly department: {
    readonly title: string;
    readonly added: (name: string) => string;
    readonly renamed: (before: string, after: string) => string;
    readonly merged: (name: string, into: string) => string;
    readonly none: string;
    readonly merges: string;
  };

  readonly shift: {
    readonly title: string;
    readonly everyDay: string;
    readonly set: (names: string) => string;
    readonly rederived: (count: string) => string;
    readonly keeps: (count: string, command: string) => string;
    readonly gaps: string;
    readonly none: string;
  };

  readonly settings: {
    readonly title: string;
    readonly set: (key: string, value: string) => string;
    readonly cleared: (key: string) => string;
    readonly notSet: string;
    readonly preset: (departments: string, shifts: string) => string;
    readonly value: string;
    readonly meaning: string;
    readonly key: string;
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
    readonly abuseNote: string;
    readonly later: string;
    readonly back: string;
    readonly step: (step: number, of: number) => string;
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
      readonly who: (place: string) => string;
      readonly aboveLimit: (limit: string) => string;
      readonly enter: string;
      readonly at: string;
    };
    readonly severityChoice: Readonly<Record<Severity, string>>;
    readonly stateKey: Readonly<Record<State, string>>;
    readonly stateChoice: Readonly<Record<State, string>>;
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
        | 'steps',
        string
      >
    >;
    readonly who: string;
    readonly steps: Readonly<Record<'question' | 'all' | 'some' | 'none' | 'which', string>>;
    readonly saveKey: string;
    /** On the card, for the letters in front of its lines. */
    readonly letterWord: string;
    readonly changeKey: string;
    readonly kept: (time: string) => string;
    readonly finish: (time: string, text: string) => string;
    readonly finishWhich: string;
    readonly startNew: string;
    readonly dropDraft: (time: string) => string;
    readonly dropped: string;
    readonly after: {
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

  readonly tip: string;
  readonly yes: string;
  readonly no: string;
  readonly note: string;
}
