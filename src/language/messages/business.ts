import type { SettingKey } from '../../domain/settings.ts';
import type { NoticeKind } from '../../domain/notice.ts';

export interface BusinessMessages {
  readonly department: {
    readonly title: string;
    readonly added: (name: string) => string;
    readonly renamed: (before: string, after: string) => string;
    readonly merged: (name: string, into: string) => string;
    readonly none: string;
    /** The heading above the names merged into this one. */
    readonly merges: string;
  };
  readonly shift: {
    readonly title: string;
    readonly everyDay: string;
    readonly set: (names: string) => string;
    readonly rederived: (count: string) => string;
    readonly notRederived: (count: string, command: string) => string;
    readonly gapsNote: string;
    /** Explains for which day shifts count that cross the start of the business day. */
    readonly crossesDayStart: (dayStart: string, names: string) => string;
    readonly none: string;
    readonly confirmReplace: (names: string) => string;
    readonly confirmRecount: string;
  };
  readonly settings: {
    readonly title: string;
    readonly names: Readonly<Record<SettingKey, string>>;
    readonly set: (name: string, value: string) => string;
    readonly cleared: (name: string) => string;
    /** How amounts and times are written from now on. */
    readonly formatsNow: (amount: string, time: string) => string;
    /** The currency is not that of the country; the command, if it is not empty, changes it. */
    readonly otherCurrency: (currency: string, country: string, usual: string, command: string) => string;
    /** The week does not begin as in the country; the command changes it. */
    readonly otherWeekStart: (day: string, country: string, usual: string, command: string) => string;
    readonly notSet: string;
    readonly damaged: (value: string) => string;
    readonly workingDays: (count: number) => string;
    /** Where the business is in none of the regions. */
    readonly noRegion: string;
    readonly preset: (departments: string, shifts: string) => string;
    readonly value: string;
    readonly meaning: string;
    readonly key: string;
  };
  /** Notices shown once, with the count as a number and as text, and the start of the business day. */
  /** The start of the day is for people, `typed` for a command. */
  readonly notice: Readonly<
    Record<NoticeKind, (count: number, written: string, dayStart: string, typed: string) => string>
  >;
}
