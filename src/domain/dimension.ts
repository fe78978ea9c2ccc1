import { channels, endings, findings, severities, states, statuses, type IncidentKey } from './incident.ts';
import type { NameList } from './name.ts';
import { weekdayOf, type Day } from './time/wall.ts';

/**
 * How a recovery came about, as far as what was recorded tells: by prior agreement with a partner; before the customer
 * spoke; with the steps of a checklist; else as the case asked for it.
 */
export const approaches = ['case_by_case', 'standard', 'early', 'substitute'] as const;
export type Approach = (typeof approaches)[number];

/** What a field holds, as the records group and compare it: an id for a name, null for "not recorded". */
export type FieldKey = string | number | null;

/**
 * The customers behind one value of a dimension: all of the range, where each could have complained so; those of its shift;
 * those of the days that `ofDay` puts under the value; or nobody knows, for they are not counted so.
 */
export type CustomersBehind =
  'all' | 'unknown' | 'of_shift' | { readonly ofDay: (day: Day) => NonNullable<FieldKey> };

/** What the values of a dimension are, which decides how they are named and in which order they stand. */
type Values =
  /** Names of a list of the owner, the commonest first. */
  | { readonly values: 'names'; readonly list: NameList }
  /** Shifts in the order of the day, then the time outside them. */
  | { readonly values: 'shifts' }
  /** Somebody's own words, however they are spelled, the commonest first. */
  | { readonly values: 'spellings' }
  /** Our own words in their order, whether they occur or not; or those that occur, the commonest first. */
  | {
      readonly values: 'words';
      readonly words: readonly (string | number)[];
      readonly isCommonestFirst?: boolean;
      /** The word that a key of the field counts for, where it is another one. */
      readonly wordOf?: (key: FieldKey) => FieldKey;
    }
  | { readonly values: 'hours' }
  | { readonly values: 'weekdays' };

export type DimensionDescription = Values & {
  /** The field that holds it; null where the store works it out from several. */
  readonly field: IncidentKey | null;
  /** Which customers its complaints are divided by. */
  readonly customers: CustomersBehind;
};

/**
 * What incidents can be counted by, one entry each: it becomes a report, a choice of `report cross` and `report pareto`, and a key
 * of the rows for machines. Its words stand in data/words/dimensions.json.
 */
export const dimensionTable = {
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
} as const satisfies Readonly<Record<string, DimensionDescription>>;

export type Dimension = keyof typeof dimensionTable;
export const dimensions = Object.keys(dimensionTable) as readonly Dimension[];

export function isDimension(text: string): text is Dimension {
  return text in dimensionTable;
}

export function describeDimension(dimension: Dimension): DimensionDescription {
  return dimensionTable[dimension];
}

/** Dimensions that the store works out from several fields. */
export type ComputedDimension = {
  [Each in Dimension]: (typeof dimensionTable)[Each]['field'] extends null ? Each : never;
}[Dimension];

/** Dimensions whose values are our own words, with these words. */
export type DimensionWords = {
  readonly [
    Each in Dimension as (typeof dimensionTable)[Each]['values'] extends 'words' ? Each : never
  ]: (typeof dimensionTable)[Each] extends { readonly words: readonly (infer Word)[] } ? Word : never;
};

/** Dimensions of the store beyond those of the breakdowns. */
export type TallyDimension = Dimension | 'business_day' | 'contact';

/** What can be added up in a cell. */
export type Measure = 'value' | 'cost';

/**
 * One cell of a tally: its keys in the order of the dimensions asked for (ids for names, null for "not recorded") and
 * how many complaints it holds; sums in minor units when they were asked for.
 */
export interface Cell {
  readonly keys: readonly FieldKey[];
  readonly complaints: number;
  readonly valueMinor: number;
  readonly costMinor: number;
}
