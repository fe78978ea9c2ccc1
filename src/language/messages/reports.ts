import type { Action, ActionKind } from '../../domain/action.ts';

export interface ReportsMessages {
  readonly list: {
    readonly title: string;
    readonly shown: (shown: number, total: number, totalShown: string) => string;
    readonly more: string;
    readonly deletedMark: string;
  };
  readonly history: {
    readonly title: (number: number) => string;
    readonly recentChanges: string;
    readonly none: string;
    readonly hint: string;
    readonly action: Readonly<Record<ActionKind, string>>;
    readonly change: Readonly<Record<'created' | 'updated' | 'removed' | 'restored', string>>;
    readonly undone: string;
    readonly beforeAfter: (before: string, after: string) => string;
    readonly emptyValue: string;
  };
  readonly undo: {
    readonly lastChange: (action: Action, when: string) => string;
    /** Instead of `lastChange`, right after another undo. */
    readonly changeBefore: (action: Action, when: string) => string;
    readonly confirm: string;
    readonly done: (action: Action, when: string) => string;
    /** How to restore a complaint whose recording is undone; shown before and after the undo. */
    readonly restorable: (number: number) => string;
    readonly unchanged: string;
  };
  readonly report: {
    readonly cross: (rows: string, columns: string) => string;
    readonly complaints: string;
    readonly share: string;
    readonly total: string;
    readonly period: (range: string, dayStart: string, zone: string) => string;
    readonly allTime: (range: string, dayStart: string, zone: string) => string;
    readonly complaintCount: (complaints: string) => string;
    readonly filterLine: (filter: string) => string;
    /** A report beside an earlier range. */
    readonly compare: {
      readonly with: (range: string, complaints: string) => string;
      readonly running: string;
      readonly unequal: (days: string, daysBefore: string, perWeek: string, perWeekBefore: string) => string;
      readonly before: string;
      readonly change: string;
      readonly wasBefore: (value: string) => string;
    };
    readonly noneRecorded: string;
    readonly noMatch: string;
    readonly noneInPeriod: string;
    readonly countThisWeek: (count: string, command: string) => string;
    readonly nearest: (day: string, command: string) => string;
    readonly seeList: (command: string) => string;
    readonly justified: (part: string) => string;
  };
  readonly chart: {
    /** The heading of the table behind a picture. */
    readonly figures: string;
    /** The heading of the commands of a page that is hung up. */
    readonly commands: string;
    readonly median: (value: string) => string;
    readonly newestShown: (shown: string, total: string) => string;
  };
  readonly weekly: {
    /** How days are counted. */
    readonly foot: (dayStart: string, zone: string) => string;
    readonly weekNumber: (week: number) => string;
    readonly unnamedBusiness: string;
    readonly count: (complaints: number, shown: string) => string;
    /** A sentence. */
    readonly usual: (typical: string, low: string, high: string, weeks: string) => string;
    /** What was recorded after the week of the page; `count` is as `count` or `countOfKind` says it. */
    readonly since: (count: string, days: string) => string;
    readonly verdict: Readonly<Record<'ordinary' | 'more' | 'fewer' | 'goesOn', string>>;
    readonly none: (range: string, usual: string | null) => string;
    /** For suggestions or praise; `countOfKind` and `allOfKind` likewise. */
    readonly noneOfKind: (range: string) => string;
    readonly countOfKind: (shown: string) => string;
    readonly allOfKind: (shown: string) => string;
    readonly noneRecorded: string;
    readonly tooFewWeeksBefore: string;
    readonly doToday: string;
    readonly nothingDue: string;
    /** The number of items due that are not shown. */
    readonly moreDue: (count: number, shown: string) => string;
    readonly moreChanges: (count: string) => string;
    readonly withoutCause: (count: string, total: string) => string;
    readonly unchanged: (
      what: string,
      count: string,
      total: string,
      given: string | null,
      since: string,
      /** Whether there are too many to read. */
      areMany: boolean,
    ) => string;
    readonly failedTwice: (who: string, times: string) => string;
    /** The one who was let down, unnamed. */
    readonly aCustomer: string;
    readonly nothingStandsOut: string;
    readonly allComplaints: (count: string) => string;
    readonly total: string;
    readonly usualRemedyValue: (money: string) => string;
    readonly window: (weeks: string, count: string, areRated: boolean) => string;
    /** Complaints per 100 or 1,000 customers. */
    readonly rate: (rate: string, base: string, volume: string) => string;
    readonly per: (base: string) => string;
    readonly correctiveActions: string;
    readonly perWeek: string;
    readonly about: string;
    readonly where: string;
    readonly when: string;
    readonly others: string;
    readonly picture: {
      readonly trend: string;
      readonly week: string;
      readonly usualRange: (low: string, high: string) => string;
      readonly heat: string;
      readonly category: string;
      readonly department: string;
      readonly given: string;
      readonly givenThisWeek: (money: string, usual: string | null) => string;
    };
    readonly tooFewForDays: string;
  };
}
