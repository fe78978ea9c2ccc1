import type { FlagFilter, FilterWords } from '../../domain/filter.ts';

/** The flags that select a range of days. */
export type PeriodFlag =
  | 'today'
  | 'thisWeek'
  | 'lastWeek'
  | 'thisMonth'
  | 'lastMonth'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'since'
  | 'from'
  | 'to'
  | 'all';

/** The labels of the values of each filter by our own keys that is not a dimension: `t.kind.praise`. */
export type FilterValueMessages = {
  readonly [Key in keyof FilterWords]: Readonly<Record<FilterWords[Key], string>>;
};

export interface FilterMessages extends FilterValueMessages {
  readonly filter: {
    /** Names a filter without a value on a page. */
    readonly mark: Readonly<Record<FlagFilter, string>>;
  };
}
