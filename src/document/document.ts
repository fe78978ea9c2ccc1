/**
 * What a report is before anybody renders it. Cells hold values, not strings: a renderer decides how a day, a share or
 * money looks. `rows` is what machines get; `blocks` are for people.
 */
export interface Document {
  /** The key of the report, as in its command. */
  readonly report: string;
  readonly title: string;
  /** Lines under the title: which range, zone, filter, how many records. */
  readonly meta: readonly string[];
  readonly scope: Scope;
  /** The one primary table: `rows` of the JSON, the whole of the CSV. */
  readonly rows: Table;
  /** What machines get besides: each list a key of the JSON, as it stands. */
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, Value>>[]>>;
  readonly blocks: readonly Block[];
  /** How to see the records behind the figures, with the line to type: at the end of a page, and at a terminal. */
  readonly seeAlso?: readonly string[];
  /** What to type next; shown at a terminal only. */
  readonly hints: readonly string[];
  /** What can be put into a calendar. */
  readonly calendar?: readonly CalendarEntry[];
  /** What a page without a title is called in a list of windows. */
  readonly windowTitle?: string;
  /** The sheet it is made for when it is printed. */
  readonly sheet?: 'A4' | 'A6';
}

/** One thing with a day, or with a moment of it. */
export interface CalendarEntry {
  /** The same for the same thing, whenever it is written. */
  readonly id: string;
  /** Milliseconds since 1970 UTC; null: all day. */
  readonly at: number | null;
  readonly on: string;
  readonly title: string;
  readonly text: string;
  /** How often its date was moved: by that a calendar knows the newer of two. */
  readonly sequence: number;
}

/** What stands behind the figures, as machines are told. */
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
 * id: the number of an incident, never grouped · text: somebody's words (guarded in spreadsheets, made visible on
 * screens) · key: one of our own words · score: a mark or a difference of marks, to hundredths · count, number · share 0–1 · rate: so many out of a round number · money in minor units, for people · decimal
 * money as a plain decimal, for machines · day, moment ISO · bar: a
 * number shown as a length.
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
  /** The heading people read; empty for none. */
  readonly label: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
  /** A last row that adds the others up. */
  readonly totals?: readonly Value[];
}

export type Block =
  | {
      readonly kind: 'table';
      readonly title?: string;
      readonly table: Table;
      /** Whether a cell is shown whole, on as many lines as it takes. */
      readonly isWrapped?: boolean;
      /** A line under it. */
      readonly note?: string;
    }
  /** A picture and the same figures as a table: who cannot see the one reads the other. */
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
      /** Lines to type, under the text; never cut. */
      readonly commands?: readonly string[];
    }
  | {
      readonly kind: 'facts';
      readonly title?: string;
      readonly facts: readonly (readonly [label: string, value: string | TimeSeries])[];
    }
  /** What is written in by hand: a label and room for so many lines. */
  | {
      readonly kind: 'form';
      readonly title?: string;
      readonly fields: readonly { readonly label: string; readonly lines: number }[];
    }
  /** Things to do or see, each with a mark in front and somebody's name at the right. */
  | {
      readonly kind: 'list';
      readonly title?: string;
      /** Whether an item is shown whole, on as many lines as it takes. */
      readonly isWrapped?: boolean;
      readonly items: readonly {
        readonly isUrgent: boolean;
        readonly text: string;
        readonly person: string | null;
        /** A line to type, never cut. */
        readonly command?: string;
      }[];
    };

/** How a figure went on, in the order of time; null where nothing is known. The text says the same. */
export interface TimeSeries {
  readonly values: readonly (number | null)[];
  readonly text: string;
}

/**
 * Figures as a picture. bars: one length each · heat: one shade a cell, row by row · line: a value for each label in the
 * order of time, null where nothing is known, and the middle they are read against · pareto: bars from the largest down,
 * and the shares 0–1 they come to together.
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
    }
  | {
      readonly shape: 'pareto';
      readonly labels: readonly string[];
      readonly values: readonly number[];
      readonly cumulativeShares: readonly number[];
    };

/** How a sentence is meant; a colour where there are colours, never the only sign. */
export type Tone = 'plain' | 'strong' | 'quiet';
