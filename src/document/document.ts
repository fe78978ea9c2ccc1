/**
 * A report before it is rendered. Cells hold values, not strings: a renderer decides how a day, a share or money
 * looks. `rows` is for programs, `blocks` are for people.
 */
export interface Document {
  /** The name of the report, as in its command. */
  readonly report: string;
  readonly title: string;
  /** The finding in a few words. */
  readonly headline?: string;
  /** Lines under the title: range, zone, filter, number of records. */
  readonly meta: readonly string[];
  readonly scope: Scope;
  /** The primary table: `rows` of the JSON and the whole CSV. */
  readonly rows: Table;
  /** Further lists of the JSON, by key. */
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;
  readonly blocks: readonly Block[];
  /** How the figures were counted, in small letters at the end. */
  readonly foot?: readonly string[];
  /** How to list the records behind the figures, with the command; shown below a page and at a terminal. */
  readonly seeAlso?: readonly string[];
  /** What to type next; shown at a terminal only. */
  readonly hints: readonly string[];
  /** Entries for a calendar file. */
  readonly calendar?: readonly CalendarEntry[];
  /**
   * The gist for a chat, in paragraphs of lines, the most important first: without commands and without customers' names.
   * A paragraph of several lines begins with its heading.
   */
  readonly message?: readonly (readonly string[])[];
  /** The maximum length of the message in characters; by default what a chat shows without folding it. */
  readonly messageLength?: number;
  /** The title of a window that shows a page without a title. */
  readonly windowTitle?: string;
  /** The paper to print on; by default that of the country. */
  readonly paper?: PaperSize;
  /** How many copies fit on the paper, to be cut apart; by default one. */
  readonly copies?: number;
  /** Whether the page is read from a distance, in large letters. */
  readonly isSign?: boolean;
  /** Whether the page is one to hang up: laid out in columns, with all commands at its end. */
  readonly isPoster?: boolean;
  /** Whether the page is set small in print, so that it fits on one sheet. */
  readonly isOnePage?: boolean;
  /** Whether each block is a card to cut out. */
  readonly isCutOut?: boolean;
}

/** For whole pages A4 or Letter; for cards A6 or 4 by 6 inches. */
export const paperSizes = ['a6', 'a4', '4x6', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Something with a day or a time, for a calendar. */
export interface CalendarEntry {
  /** Stays the same each time the entry is written. */
  readonly id: string;
  /** Milliseconds since 1970 UTC; null for an all-day entry. */
  readonly startsAt: number | null;
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** How often the date was moved, by which a calendar recognises the newer version. */
  readonly sequence: number;
}

/** The records that the figures are about, for programs. */
export interface Scope {
  readonly period: {
    readonly from: string | null;
    readonly to: string | null;
    readonly zone: string;
    readonly day_start: string;
  };
  readonly filter: Readonly<Record<string, unknown>>;
  readonly total: number;
}

/**
 * The type of a cell:
 * - id: the number of an incident, never grouped
 * - text: words typed by somebody, guarded in spreadsheets and escaped on screens
 * - key: one of the program's own words
 * - count, number
 * - share: 0–1
 * - rate: complaints per 100 or 1,000 customers
 * - score: a mark or a difference of marks, to hundredths
 * - money: minor units, for people
 * - decimal: money as a plain decimal, for programs
 * - day, moment: ISO 8601
 * - bar: a number drawn as a length
 */
export type CellType =
  | 'id'
  | 'text'
  | 'key'
  | 'count'
  | 'number'
  | 'share'
  | 'rate'
  | 'score'
  | 'money'
  | 'decimal'
  | 'day'
  | 'moment'
  | 'bar';
export type Value = string | number | null;

export interface Column {
  /** English snake_case in every language. */
  readonly key: string;
  readonly type: CellType;
  /** The heading people read; may be empty. */
  readonly label: string;
  /**
   * What a narrow screen does with the column: the main one, which says what each row is about, keeps room to be read, and
   * spare ones are left out for it, the last one first.
   */
  readonly weight?: 'main' | 'spare';
  /** Whether a page shades the figures by their size, together with those of the other shaded columns. */
  readonly isShaded?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** The sums of the rows above. */
  readonly totals?: readonly Value[];
}

export type Block =
  | {
      readonly kind: 'table';
      readonly title?: string;
      readonly table: Table;
      /** The same rows with all columns and real dates, for spreadsheets. */
      readonly whole?: Table;
      /** Whether long cells wrap instead of being cut. */
      readonly isWrapped?: boolean;
      /** A line under the table. */
      readonly note?: string;
    }
  /** A chart with the same figures as a table, for those who cannot see it. */
  | {
      readonly kind: 'chart';
      readonly title?: string;
      readonly chart: Chart;
      readonly table: Table;
      readonly note?: string;
    }
  | {
      readonly kind: 'prose';
      readonly title?: string;
      readonly text: string;
      readonly tone?: Tone;
      /** Commands under the text; never cut. */
      readonly commands?: readonly string[];
    }
  | {
      readonly kind: 'facts';
      readonly title?: string;
      readonly facts: readonly (readonly [label: string, value: string | TimeSeries])[];
      /** What a page draws instead of the facts. */
      readonly pictures?: readonly Picture[];
    }
  /** Fields to fill in by hand: a label and a number of empty lines. */
  | {
      readonly kind: 'form';
      readonly title?: string;
      readonly fields: readonly {
        readonly label: string;
        readonly lines: number;
        /** What to circle or tick. */
        readonly choices?: readonly string[];
      }[];
    }
  /** Things to do or to see, with a mark for urgent ones and a person at the right. */
  | {
      readonly kind: 'list';
      readonly title?: string;
      /** Whether long items wrap instead of being cut. */
      readonly isWrapped?: boolean;
      /** Whether the items are there to be done, and can be ticked off on paper. */
      readonly isToDo?: boolean;
      readonly items: readonly {
        readonly isUrgent: boolean;
        readonly text: string;
        readonly person: string | null;
        /** What it comes to, emphasised after the text. */
        readonly verdict?: string;
        /** A command; never cut. */
        readonly command?: string;
      }[];
    };

/** A picture of figures, with a table for those who cannot see it. */
export interface Picture {
  readonly title: string;
  /** Left out if the table itself is the picture, by its bars or shades. */
  readonly chart?: Chart;
  /** Left out if there are too few figures to show any. */
  readonly table?: Table;
  /** A line under the picture. */
  readonly note?: string;
}

/** A figure over time, oldest first, with the same figures as text; null where unknown. */
export interface TimeSeries {
  readonly values: readonly (number | null)[];
  readonly text: string;
}

/**
 * The data of a chart:
 * - bars: one length per label
 * - heat: one shade per cell, row by row
 * - line: one value per label in the order of time, null where unknown, with the median as a line and the usual range as
 *   a band
 * - pareto: bars from the largest down, with cumulative shares of 0–1
 */
export type Chart =
  | { readonly shape: 'bars'; readonly labels: readonly string[]; readonly values: readonly number[] }
  | {
      readonly shape: 'heat';
      readonly rows: readonly string[];
      readonly columns: readonly string[];
      readonly values: readonly (readonly number[])[];
    }
  | {
      readonly shape: 'line';
      readonly labels: readonly string[];
      readonly values: readonly (number | null)[];
      readonly median: number | null;
      /** The usual range, both ends included. */
      readonly band?: { readonly low: number; readonly high: number };
    }
  | {
      readonly shape: 'pareto';
      readonly labels: readonly string[];
      readonly values: readonly number[];
      readonly cumulativeShares: readonly number[];
    };

/** The emphasis of a text: a callout is the one sentence to act on. Colour is never its only sign. */
type Tone = 'plain' | 'strong' | 'quiet' | 'callout';
