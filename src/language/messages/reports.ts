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
    readonly house: string;
    readonly none: string;
    readonly hint: string;
    readonly action: Readonly<Record<ActionKind, string>>;
    readonly what: Readonly<Record<'created' | 'updated' | 'removed' | 'restored', string>>;
    readonly undone: string;
    readonly from: (before: string, after: string) => string;
    readonly nothing: string;
  };
  readonly undo: {
    readonly will: (action: Action, when: string) => string;
    readonly ask: string;
    readonly done: (action: Action, when: string) => string;
    /** How to have a complaint again whose recording is taken back; said before and after. */
    readonly restorable: (number: number) => string;
    readonly kept: string;
  };
  readonly report: {
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
    readonly justified: (part: string) => string;
  };
  readonly chart: {
    readonly middle: (value: string) => string;
    readonly newest: (shown: string, total: string) => string;
  };
  readonly weekly: {
    readonly heading: (range: string, dayStart: string, zone: string) => string;
    readonly weekNumber: (week: number) => string;
    readonly house: string;
    readonly count: (complaints: number, shown: string) => string;
    readonly usual: (typical: string, low: string, high: string, weeks: string) => string;
    readonly verdict: Readonly<Record<'ordinary' | 'more' | 'fewer' | 'goesOn', string>>;
    readonly none: (range: string, usual: string | null) => string;
    /** Of suggestions or praise; then also a count, and a title over all of them. */
    readonly noneOfKind: (range: string) => string;
    readonly countOfKind: (shown: string) => string;
    readonly allOfKind: (shown: string) => string;
    readonly noneEver: string;
    readonly nothingBefore: string;
    readonly doToday: string;
    readonly nothingToday: string;
    /** Where only some of what waits is shown. */
    /** How many things wait besides those shown. */
    readonly moreDue: (count: number, shown: string) => string;
    readonly moreChanges: (count: string) => string;
    readonly withoutCause: (count: string, total: string) => string;
    readonly unchanged: (
      what: string,
      count: string,
      total: string,
      given: string | null,
      since: string,
      /** Whether they are too many to be read. */
      areMany: boolean,
    ) => string;
    readonly failedTwice: (who: string, times: string) => string;
    readonly nothingStandsOut: string;
    readonly all: (count: string) => string;
    readonly totalGiven: string;
    readonly usuallyGiven: (money: string) => string;
    readonly window: (weeks: string, count: string, areRated: boolean) => string;
    /** Complaints per 100 (or 1,000) of those served. */
    readonly rate: (rate: string, base: string, volume: string) => string;
    readonly per: (base: string) => string;
    readonly changed: string;
    readonly perWeek: string;
    readonly about: string;
    readonly where: string;
    readonly when: string;
    readonly others: string;
    readonly tooFewForDays: string;
  };
}
