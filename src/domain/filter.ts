import { informedAnswers, promiseStates, type DimensionWords, type FieldKey } from './dimension.ts';
import { abuses, channels, kinds, severities, states, statuses, type IncidentKey } from './incident.ts';
import { formatNameFilter, type NameList } from './name.ts';
import { quoteForShell } from './shell.ts';
import type { Period } from './time/period.ts';
import { outsideShift, outsideShiftId } from './time/shift.ts';
import { weekdayOf, type Day, type Weekday } from './time/wall.ts';

/** A name to filter by, or null for "not recorded". `ids` are those of the name and of all names merged into it. */
export interface NameFilter {
  readonly ids: readonly number[] | null;
  readonly name: string | null;
}

/** A remedy to filter by, as the ids and own words that mean it, or null for "none". */
export interface RemedyFilter {
  readonly remedies: readonly string[] | null;
  readonly name: string | null;
}

/**
 * Which customers could have made a complaint that meets a condition: `all` of them, those of certain days, those of certain
 * shifts, or `unknown` if customers are not counted that way. Rates of filtered complaints are divided by these customers.
 */
type MatchingCustomers =
  | 'all'
  | 'unknown'
  | { readonly includesDay: (day: Day) => boolean }
  | { readonly inShifts: readonly NameFilter[] };

/** The customers of a condition, always the same or depending on its value. */
type CustomerRule<Condition> = MatchingCustomers | ((condition: Condition) => MatchingCustomers);

/**
 * The kind of a filter's values and the field that it compares them with. If `field` is null, the store has a custom
 * condition (store/filters.ts).
 */
export type FilterDescription =
  /** Names on one of the owner's lists, any of several; "none" stands for "not recorded". */
  | {
      readonly values: 'names';
      readonly list: NameList;
      readonly field: IncidentKey;
      readonly customers: CustomerRule<readonly NameFilter[]>;
    }
  | {
      readonly values: 'weekdays';
      readonly field: IncidentKey;
      readonly customers: CustomerRule<readonly Weekday[]>;
    }
  | {
      readonly values: 'hours';
      readonly field: IncidentKey;
      readonly customers: CustomerRule<readonly (number | null)[]>;
    }
  /** Fixed words, any of several. `also` is a further word: "none" for "not recorded", or "all" for every value. */
  | {
      readonly values: 'words';
      readonly words: readonly (string | number)[];
      readonly also: 'none' | 'all' | null;
      /** Whether the flag alone, or with "any", selects some of the words: these. */
      readonly alone?: readonly (string | number)[];
      readonly field: IncidentKey | null;
      /** The placeholder for the value in the help, if not the name of the filter. */
      readonly placeholder?: string;
      readonly customers: CustomerRule<readonly FieldKey[]>;
    }
  /**
   * Text to search for anywhere in one of the fields, ignoring case and accents; with `isEachWord`, each of its words, in any
   * order and in any of the fields.
   */
  | {
      readonly values: 'letters';
      readonly isEachWord?: boolean;
      readonly field: readonly IncidentKey[] | null;
      readonly customers: CustomerRule<string>;
    }
  /** Remedies by their names in any language, any of several; "none" stands for no remedy. */
  | {
      readonly values: 'remedies';
      readonly field: null;
      readonly customers: CustomerRule<readonly RemedyFilter[]>;
    }
  /** A flag without a value; it selects incidents whose field has one of these values. */
  | {
      readonly values: 'flag';
      readonly field: { readonly name: IncidentKey; readonly oneOf: readonly (string | number)[] } | null;
      readonly customers: CustomerRule<true>;
    };

/**
 * All filters. The key is the filter's flag and its key in machine-readable output, which lists them in this order. The labels
 * are in data/words/filters.json, in the order of the help.
 */
export const filterTable = {
  department: { values: 'names', list: 'department', field: 'department', customers: 'all' },
  category: { values: 'names', list: 'category', field: 'category', customers: 'all' },
  shift: {
    values: 'names',
    list: 'shift',
    field: 'shift',
    customers: (shifts) => ({ inShifts: shifts }),
  },
  cause: { values: 'names', list: 'cause', field: 'cause', customers: 'all' },
  touchpoint: { values: 'names', list: 'touchpoint', field: 'touchpoint', customers: 'all' },
  weekday: {
    values: 'weekdays',
    field: 'weekday',
    customers: (weekdays) => ({ includesDay: (day) => weekdays.includes(weekdayOf(day)) }),
  },
  hour: { values: 'hours', field: 'hour', customers: 'unknown' },
  status: { values: 'words', words: statuses, also: null, field: 'status', customers: 'all' },
  severity: {
    values: 'words',
    words: severities,
    also: 'none',
    field: 'severity',
    placeholder: '1-3',
    customers: 'all',
  },
  state: { values: 'words', words: states, also: 'none', field: 'state', customers: 'all' },
  channel: { values: 'words', words: channels, also: 'none', field: 'channel', customers: 'all' },
  /** Defaults to complaints only. */
  kind: { values: 'words', words: kinds, also: 'all', field: null, customers: 'all' },
  text: {
    values: 'letters',
    isEachWord: true,
    field: ['description', 'customer', 'place'],
    customers: 'all',
  },
  /** Searches names and contacts; a phone number matches however it is spaced. */
  customer: { values: 'letters', field: null, customers: 'all' },
  place: { values: 'letters', field: ['place'], customers: 'all' },
  owner: { values: 'letters', field: ['owner'], customers: 'all' },
  abuse: {
    values: 'words',
    words: abuses,
    also: 'none',
    alone: abuses,
    placeholder: abuses.join('|'),
    field: 'abuse',
    customers: 'all',
  },
  safety: { values: 'flag', field: { name: 'safety', oneOf: ['yes'] }, customers: 'all' },
  posted: { values: 'flag', field: { name: 'posted', oneOf: ['yes'] }, customers: 'all' },
  proactive: { values: 'flag', field: { name: 'proactive', oneOf: ['yes'] }, customers: 'all' },
  partner: { values: 'letters', field: ['partner'], customers: 'all' },
  remedy: { values: 'remedies', field: null, customers: 'all' },
  promise: {
    values: 'words',
    words: promiseStates,
    also: 'none',
    alone: promiseStates,
    placeholder: promiseStates.join('|'),
    field: null,
    customers: 'all',
  },
  informed: {
    values: 'words',
    words: informedAnswers,
    also: 'none',
    alone: ['yes'],
    placeholder: informedAnswers.join('|'),
    field: null,
    customers: 'all',
  },
  /** Selects deleted incidents only; without it, they are never selected. */
  deleted: { values: 'flag', field: null, customers: 'all' },
} as const satisfies Readonly<Record<string, FilterDescription>>;

export type FilterKey = keyof typeof filterTable;
export const filterKeys = Object.keys(filterTable) as readonly FilterKey[];

export function isFilterKey(text: string): text is FilterKey {
  return text in filterTable;
}

export function describeFilter(key: FilterKey): FilterDescription {
  return filterTable[key];
}

/** Returns the fields that a filter compares; null if the store has a custom condition. */
export function fieldsOf(key: FilterKey): readonly IncidentKey[] | null {
  const description = describeFilter(key);
  if (description.field === null) return null;
  switch (description.values) {
    case 'letters':
      return description.field;
    case 'flag':
      return [description.field.name];
    case 'names':
    case 'weekdays':
    case 'hours':
    case 'words':
      return [description.field];
  }
}

type Described<Key extends FilterKey> = (typeof filterTable)[Key];

/** Filters for which the store has a custom condition. */
export type CustomCondition = {
  [Key in FilterKey]: Described<Key>['field'] extends null ? Key : never;
}[FilterKey];
/** Filters that are flags without a value. */
export type FlagFilter = {
  [Key in FilterKey]: Described<Key>['values'] extends 'flag' ? Key : never;
}[FilterKey];

/** Filters by fixed words. */
export type WordFilter = {
  [Key in FilterKey]: Described<Key>['values'] extends 'words' ? Key : never;
}[FilterKey];
/** Filters by fixed words that are not those of a dimension, with the type of these words. */
export type FilterWords = {
  readonly [Key in Exclude<WordFilter, keyof DimensionWords>]: Described<Key>['words'][number];
};

/** The value of a filter: a list of which any may match, text to search for, or true. */
type FilterValue<Description> = Description extends { readonly words: readonly (infer Word)[] }
  ? readonly (Word | (Description extends { readonly also: 'none' } ? null : never))[]
  : Description extends { readonly values: infer Kind }
    ? Kind extends 'names'
      ? readonly NameFilter[]
      : Kind extends 'weekdays'
        ? readonly Weekday[]
        : Kind extends 'hours'
          ? readonly (number | null)[]
          : Kind extends 'remedies'
            ? readonly RemedyFilter[]
            : Kind extends 'letters'
              ? string
              : boolean
    : never;

/** Conditions that have no flag of their own. */
interface InternalConditions {
  readonly period: Period;
  /** Whether the incident was reviewed. */
  readonly reviewed?: boolean;
  /** The key of one customer, as `primaryContactKey` returns it. */
  readonly contact?: string;
}

/** Selects the incidents that meet every condition; a missing condition is met by all. */
export type Filter = InternalConditions & {
  readonly [Key in FilterKey]?: FilterValue<Described<Key>>;
};

/** Compiles only with an entry for every condition: without one, rates would be divided by customers that it excludes. */
const internalConditionCustomers: {
  readonly [Condition in keyof InternalConditions]-?: CustomerRule<
    NonNullable<InternalConditions[Condition]>
  >;
} = {
  period: ({ from, to }) => ({
    includesDay: (day) => (from === null || day >= from) && (to === null || day <= to),
  }),
  reviewed: 'all',
  contact: 'all',
};

/** The customers that meet all conditions of a filter. */
export interface FilteredCustomers {
  /** False if customers are not counted by one of the conditions. */
  readonly isKnown: boolean;
  readonly includesDay: (day: Day) => boolean;
  /** Whether a shift is selected; takes the id of a current shift, not of a merged one. */
  readonly includesShift: (id: number) => boolean;
  readonly hasShiftCondition: boolean;
  /** Whether the time outside shifts, or "not recorded", is selected too: customers are not counted there. */
  readonly includesOutsideShifts: boolean;
}

export function filteredCustomers(filter: Filter): FilteredCustomers {
  const left = (Object.keys(filter) as (keyof Filter)[]).map((condition) =>
    matchingCustomers(condition, filter),
  );
  const includesDay = left.flatMap((each) =>
    typeof each === 'object' && 'includesDay' in each ? [each.includesDay] : [],
  );
  const inShifts = left.flatMap((each) =>
    typeof each === 'object' && 'inShifts' in each ? [each.inShifts] : [],
  );
  const isUncounted = ({ ids }: NameFilter) => ids === null || ids.includes(outsideShiftId);
  return {
    isKnown: !left.includes('unknown'),
    includesDay: (day) => includesDay.every((is) => is(day)),
    includesShift: (id) => inShifts.every((names) => names.some(({ ids }) => ids?.includes(id))),
    hasShiftCondition: inShifts.length > 0,
    includesOutsideShifts: inShifts.flat().some(isUncounted),
  };
}

function customerRuleOf(condition: keyof Filter): CustomerRule<never> {
  return condition in filterTable
    ? filterTable[condition as FilterKey].customers
    : internalConditionCustomers[condition as keyof InternalConditions];
}

function matchingCustomers(condition: keyof Filter, filter: Filter): MatchingCustomers {
  const value = filter[condition];
  if (value === undefined || value === false) return 'all';
  const left = customerRuleOf(condition);
  return typeof left === 'function' ? left(value as never) : left;
}

/** Returns what a filter compares its fields with: text to search for, or keys of which any may match; null if it is not set. */
export function comparedKeys(filter: Filter, key: FilterKey): string | readonly FieldKey[] | null {
  const [description, value] = [describeFilter(key), filter[key]];
  if (value === undefined || value === false) return null;
  if (value === true) return description.values === 'flag' ? (description.field?.oneOf ?? null) : null;
  if (typeof value === 'string') return value;
  return value.flatMap((each): readonly FieldKey[] => {
    if (typeof each !== 'object' || each === null) return [each];
    return ('ids' in each ? each.ids : each.remedies) ?? [null];
  });
}

/** Returns the conditions of a filter that select certain days, shifts or hours, without its period. */
export function timeConditions(filter: Filter): Omit<Filter, 'period'> {
  return Object.fromEntries(
    filterKeys
      .filter((key) => filter[key] !== undefined && customerRuleOf(key) !== 'all')
      .map((key) => [key, filter[key]]),
  );
}

/** A filter in machine-readable output. */
export type FilterNames = Readonly<Record<string, string | boolean | readonly FieldKey[]>>;

/** Converts the conditions that are set to machine-readable form, with names instead of ids. */
export function filterNames(filter: Omit<Filter, 'period'>): FilterNames {
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = filter[key];
      if (value === undefined || value === false) return [];
      return [[key, typeof value === 'object' ? value.map(nameOrValue) : value]];
    }),
  );
}

function nameOrValue(value: NameFilter | RemedyFilter | FieldKey): FieldKey {
  return typeof value === 'object' && value !== null ? value.name : value;
}

/** Formats the conditions as flags that can be typed in a shell: "--shift outside". */
export function filterFlags(filter: Omit<Filter, 'period'>): readonly string[] {
  return filterKeys.flatMap((key) => {
    const value = filter[key];
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${key}`];
    return (typeof value === 'string' ? [value] : value).map(
      (each) => `--${key} ${quoteForShell(formatFilterValue(each))}`,
    );
  });
}

function formatFilterValue(value: NameFilter | RemedyFilter | FieldKey): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  if (!('ids' in value)) return formatNameFilter(value.name);
  return value.ids?.includes(outsideShiftId) === true ? outsideShift : formatNameFilter(value.name);
}
