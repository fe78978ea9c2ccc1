import type { FilterMark, FilterWords } from '../../domain/filter.ts';

/** The flags that give a range of days. */
export type PeriodFlag = 'today' | 'thisWeek' | 'lastWeek' | 'week' | 'month' | 'from' | 'to' | 'all';

/** Of every filter for our own words that is no dimension, these words: `t.kind.praise`. */
export type FilterValueMessages = {
  readonly [Key in keyof FilterWords]: Readonly<Record<FilterWords[Key], string>>;
};

export interface FilterMessages extends FilterValueMessages {
  readonly filter: {
    /** What a page says that was filtered by a flag without a value. */
    readonly mark: Readonly<Record<FilterMark, string>>;
  };
}
