import type { NoticeKind } from '../../domain/notice.ts';

export interface HouseMessages {
  readonly department: {
    readonly title: string;
    readonly added: (name: string) => string;
    readonly renamed: (before: string, after: string) => string;
    readonly merged: (name: string, into: string) => string;
    readonly none: string;
    /** Above the names that count as this one. */
    readonly merges: string;
  };
  readonly shift: {
    readonly title: string;
    readonly everyDay: string;
    readonly set: (names: string) => string;
    readonly rederived: (count: string) => string;
    readonly keeps: (count: string, command: string) => string;
    readonly gaps: string;
    /** What of a shift that runs over the start of the day counts for which day. */
    readonly runsOver: (dayStart: string, names: string) => string;
    readonly none: string;
  };
  readonly settings: {
    readonly title: string;
    readonly set: (key: string, value: string) => string;
    readonly cleared: (key: string) => string;
    readonly notSet: string;
    readonly damaged: (value: string) => string;
    readonly workingDays: (count: number) => string;
    readonly preset: (departments: string, shifts: string) => string;
    readonly value: string;
    readonly meaning: string;
    readonly key: string;
  };
  /** What is said once, with its count as a number and as it is written, and the start of the day as it is set. */
  readonly notice: Readonly<Record<NoticeKind, (count: number, written: string, dayStart: string) => string>>;
}
