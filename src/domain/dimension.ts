import {
  abuses,
  channels,
  endings,
  findings,
  severities,
  states,
  statuses,
  type IncidentKey,
} from './incident.ts';
import type { NameList } from './name.ts';
import { weekdayOf, type Day } from './time/wall.ts';

/**
 * How the business approached a recovery, judging by what was recorded: `substitute`, by prior agreement with a partner;
 * `early`, before the customer complained; `standard`, with the steps of a checklist; otherwise `case_by_case`.
 */
const approaches = ['case_by_case', 'standard', 'early', 'substitute'] as const;
export type Approach = (typeof approaches)[number];

/** What became of the promises of a complaint: `broken` if one was, otherwise `open` if one is, otherwise `kept`. */
export const promiseStates = ['kept', 'broken', 'open'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Whether a follow-up told the customer what has changed: `no` if it was asked and none did. */
export const informedAnswers = ['yes', 'no'] as const;

const marked = ['yes'] as const;

/** A field's value as the records group and compare it: for a name its id, null for "not recorded". */
export type FieldKey = string | number | null;

/**
 * The customers that the complaints under one value of a dimension are divided by: `all` customers of the period, if each of
 * them could have complained like this; those of the value's shift; those of the days to which `ofDay` gives the value; or
 * `unknown`, if customers are not counted that way.
 */
export type RateCustomers =
  'all' | 'unknown' | 'of_shift' | { readonly ofDay: (day: Day) => NonNullable<FieldKey> };

/** What the values of a dimension are, which decides their labels and their order. */
type DimensionValues =
  /** Names on one of the owner's lists, most frequent first. */
  | { readonly values: 'names'; readonly list: NameList }
  /** Shifts in the order of the day, then the time outside all shifts. */
  | { readonly values: 'shifts' }
  /** Free text, with different spellings counted together, most frequent first. */
  | { readonly values: 'spellings' }
  /** Remedies: ids of offers, or own words of the business with different spellings counted together, most frequent first. */
  | { readonly values: 'remedies' }
  /** Fixed words: all of them in their order, or only those that occur, most frequent first. */
  | {
      readonly values: 'words';
      readonly words: readonly (string | number)[];
      readonly isCommonestFirst?: boolean;
      /** Maps a key of the field to the word that it counts as; without it, the key is the word. */
      readonly wordOf?: (key: FieldKey) => FieldKey;
    }
  | { readonly values: 'hours' }
  | { readonly values: 'weekdays' };

export type DimensionDescription = DimensionValues & {
  /** The field with the value; null if the store computes it from several fields. */
  readonly field: IncidentKey | null;
  /** Which customers its complaints are divided by. */
  readonly customers: RateCustomers;
};

/**
 * The dimensions that incidents can be counted by. Each entry becomes a report, a choice of `report cross` and
 * `report pareto`, and a key in machine-readable output. Its labels are in data/words/dimensions.json.
 */
const dimensionTable = {
  department: { values: 'names', list: 'department', field: 'department', customers: 'all' },
  hour: { values: 'hours', field: 'hour', customers: 'unknown' },
  weekday: { values: 'weekdays', field: 'weekday', customers: { ofDay: weekdayOf } },
  shift: { values: 'shifts', field: 'shift', customers: 'of_shift' },
  category: { values: 'names', list: 'category', field: 'category', customers: 'all' },
  severity: { values: 'words', words: severities, field: 'severity', customers: 'all' },
  state: { values: 'words', words: states, field: 'state', customers: 'all' },
  status: { values: 'words', words: statuses, field: 'status', customers: 'all' },
  touchpoint: { values: 'names', list: 'touchpoint', field: 'touchpoint', customers: 'all' },
  place: { values: 'spellings', field: 'place', customers: 'all' },
  channel: { values: 'words', words: channels, isCommonestFirst: true, field: 'channel', customers: 'all' },
  staff: { values: 'spellings', field: 'recordedBy', customers: 'all' },
  cause: { values: 'names', list: 'cause', field: 'cause', customers: 'all' },
  approach: { values: 'words', words: approaches, field: null, customers: 'all' },
  ending: { values: 'words', words: endings, field: 'ending', customers: 'all' },
  finding: { values: 'words', words: findings, field: 'finding', customers: 'all' },
  served_by: { values: 'spellings', field: 'servedBy', customers: 'all' },
  safety: { values: 'words', words: marked, field: 'safety', customers: 'all' },
  posted: { values: 'words', words: marked, field: 'posted', customers: 'all' },
  proactive: { values: 'words', words: marked, field: 'proactive', customers: 'all' },
  abuse: { values: 'words', words: abuses, field: 'abuse', customers: 'all' },
  partner: { values: 'spellings', field: 'partner', customers: 'all' },
  /** The first remedy of a complaint, so that every complaint counts once. */
  remedy: { values: 'remedies', field: null, customers: 'all' },
  promise: { values: 'words', words: promiseStates, field: null, customers: 'all' },
  informed: { values: 'words', words: informedAnswers, field: null, customers: 'all' },
} as const satisfies Readonly<Record<string, DimensionDescription>>;

export type Dimension = keyof typeof dimensionTable;
export const dimensions = Object.keys(dimensionTable) as readonly Dimension[];

export function isDimension(text: string): text is Dimension {
  return text in dimensionTable;
}

/** Returns the name of the report by a dimension, as people type it: `served-by`. */
export function reportOf(dimension: Dimension): string {
  return dimension.replaceAll('_', '-');
}

/** Returns the dimension of a report of that name; undefined if it is none of them. */
export function dimensionOf(report: string): Dimension | undefined {
  return dimensions.find((dimension) => reportOf(dimension) === report);
}

export function describeDimension(dimension: Dimension): DimensionDescription {
  return dimensionTable[dimension];
}

/** Dimensions that the store computes from several fields. */
export type ComputedDimension = {
  [Each in Dimension]: (typeof dimensionTable)[Each]['field'] extends null ? Each : never;
}[Dimension];

/** Dimensions whose values are fixed words, with the type of these words. */
export type DimensionWords = {
  readonly [
    Each in Dimension as (typeof dimensionTable)[Each]['values'] extends 'words' ? Each : never
  ]: (typeof dimensionTable)[Each] extends { readonly words: readonly (infer Word)[] } ? Word : never;
};

/** What the store can count by: the dimensions, and two keys that are not reports of their own. */
export type TallyDimension = Dimension | 'business_day' | 'contact';

/** An amount that a tally can sum. */
export type Measure = 'value' | 'cost';

/**
 * One cell of a tally: its keys in the order of the requested dimensions (ids for names, null for "not recorded"), the number
 * of complaints, and the requested sums in minor units.
 */
export interface Cell {
  readonly keys: readonly FieldKey[];
  readonly complaints: number;
  readonly valueMinor: number;
  readonly costMinor: number;
}
