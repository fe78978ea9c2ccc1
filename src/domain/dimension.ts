/** What incidents can be counted by. One list gives the type, the flag's choices and the names of the report keys. */
export const dimensions = [
  'department',
  'hour',
  'weekday',
  'shift',
  'category',
  'severity',
  'state',
  'status',
  'touchpoint',
  'place',
  'channel',
  'staff',
  'cause',
  'approach',
  'ending',
  'finding',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions of the store beyond those of the breakdowns. */
export type TallyDimension = Dimension | 'business_day' | 'contact';

/**
 * How a recovery came about, as far as what was recorded tells: by prior agreement with a partner; before the customer
 * spoke; with the steps of a checklist; else as the case asked for it.
 */
export const approaches = ['case_by_case', 'standard', 'early', 'substitute'] as const;
export type Approach = (typeof approaches)[number];

/** What can be added up in a cell. */
export type Measure = 'value' | 'cost';

/**
 * One cell of a tally: its keys in the order of the dimensions asked for (ids for names, null for "not recorded") and
 * how many complaints it holds; sums in minor units when they were asked for.
 */
export interface Cell {
  readonly keys: readonly (string | number | null)[];
  readonly complaints: number;
  readonly valueMinor: number;
  readonly costMinor: number;
}
