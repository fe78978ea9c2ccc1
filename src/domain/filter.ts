import type { DimensionWords, FieldKey } from './dimension.ts';
import { channels, kinds, severities, states, statuses, type IncidentKey } from './incident.ts';
import { nameTyped, type NameList } from './name.ts';
import { quoted } from './shell.ts';
import type { Period } from './time/period.ts';
import { outside, outsideId } from './time/shift.ts';
import { weekdayOf, type Day, type Weekday } from './time/wall.ts';

/** A name asked for: its entry, or null for "not recorded". `ids` are all entries counted under it. */
export interface NameFilter {
  readonly ids: readonly number[] | null;
  readonly name: string | null;
}

/**
 * Which customers are left where a condition of a filter holds: all of them, for each could have complained so; those of
 * certain days; those of certain shifts; or nobody knows which, for they are not counted so.
 */
export type CustomersLeft =
  | 'all'
  | 'unknown'
  | { readonly onDay: (day: Day) => boolean }
  | { readonly inShifts: readonly NameFilter[] };

/** Which customers a condition leaves, always or by what it asks for. */
type Leaves<Condition> = CustomersLeft | ((condition: Condition) => CustomersLeft);

/**
 * What a filter is given on the command line and what it compares that with. Where `field` is null the store has a condition of its
 * own for it (store/filters.ts).
 */
export type FilterDescription =
  /** Entries of a list of the owner, any of several; "none" is what was not recorded. */
  | {
      readonly values: 'names';
      readonly list: NameList;
      readonly field: IncidentKey;
      readonly customers: Leaves<readonly NameFilter[]>;
    }
  | {
      readonly values: 'weekdays';
      readonly field: IncidentKey;
      readonly customers: Leaves<readonly Weekday[]>;
    }
  | {
      readonly values: 'hours';
      readonly field: IncidentKey;
      readonly customers: Leaves<readonly (number | null)[]>;
    }
  /** Our own words, any of several; `also` is "none" for what was not recorded, or "all" for every one of them. */
  | {
      readonly values: 'words';
      readonly words: readonly (string | number)[];
      readonly also: 'none' | 'all' | null;
      readonly field: IncidentKey | null;
      /** What stands for a value in the help, where it is not the name of the filter. */
      readonly placeholder?: string;
      readonly customers: Leaves<readonly FieldKey[]>;
    }
  /** Letters found anywhere in one of the fields, whatever their case and accents. */
  | {
      readonly values: 'letters';
      readonly field: readonly IncidentKey[] | null;
      readonly customers: Leaves<string>;
    }
  /** A flag without a value: the field holds one of these. */
  | {
      readonly values: 'flag';
      readonly field: { readonly name: IncidentKey; readonly oneOf: readonly (string | number)[] } | null;
      readonly customers: Leaves<true>;
    };

/**
 * Every filter, one entry each, by the one word that is its flag and its key for machines, in the order in which machines are given
 * them. Its words stand in data/words/filters.json, in the order of the help.
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
    customers: (weekdays) => ({ onDay: (day) => weekdays.includes(weekdayOf(day)) }),
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
  /** Without it: complaints alone. */
  kind: { values: 'words', words: kinds, also: 'all', field: null, customers: 'all' },
  text: { values: 'letters', field: ['description', 'customer', 'place'], customers: 'all' },
  /** In a name or a contact, or the same phone number however it is spaced. */
  customer: { values: 'letters', field: null, customers: 'all' },
  place: { values: 'letters', field: ['place'], customers: 'all' },
  owner: { values: 'letters', field: ['owner'], customers: 'all' },
  /** Deleted ones alone; without it they are never among those asked for. */
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

/** The fields of an incident that a filter compares; null where the store has a condition of its own for it. */
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

/** Filters for which the store has a condition of its own. */
export type OwnCondition = {
  [Key in FilterKey]: Described<Key>['field'] extends null ? Key : never;
}[FilterKey];
/** Filters that are flags without a value. */
export type FilterMark = {
  [Key in FilterKey]: Described<Key>['values'] extends 'flag' ? Key : never;
}[FilterKey];

/** Filters for our own words. */
export type WordFilter = {
  [Key in FilterKey]: Described<Key>['values'] extends 'words' ? Key : never;
}[FilterKey];
/** Filters for our own words that are no dimension's, with these words. */
export type FilterWords = {
  readonly [Key in Exclude<WordFilter, keyof DimensionWords>]: Described<Key>['words'][number];
};

/** What a filter asks for: "any of these", letters, or true. */
type Asked<Description> = Description extends { readonly words: readonly (infer Word)[] }
  ? readonly (Word | (Description extends { readonly also: 'none' } ? null : never))[]
  : Description extends { readonly values: infer Kind }
    ? Kind extends 'names'
      ? readonly NameFilter[]
      : Kind extends 'weekdays'
        ? readonly Weekday[]
        : Kind extends 'hours'
          ? readonly (number | null)[]
          : Kind extends 'letters'
            ? string
            : boolean
    : never;

/** Conditions that the program alone sets. */
interface InnerConditions {
  readonly period: Period;
  /** Whether somebody has looked for the cause. */
  readonly reviewed?: boolean;
  /** One customer, by the first of `keysOf`. */
  readonly contact?: string;
}

/** Which incidents are meant: those that meet every condition. An absent one is met by all. */
export type Filter = InnerConditions & {
  readonly [Key in FilterKey]?: Asked<Described<Key>>;
};

/** A condition without a line here does not compile: its rates would be divided by customers that it leaves out. */
const customersUnder: {
  readonly [Condition in keyof InnerConditions]-?: Leaves<NonNullable<InnerConditions[Condition]>>;
} = {
  period: ({ from, to }) => ({
    onDay: (day) => (from === null || day >= from) && (to === null || day <= to),
  }),
  reviewed: 'all',
  contact: 'all',
};

/** What all conditions of a filter leave together. */
export interface CustomersUnder {
  /** False where nobody counts them so. */
  readonly isCounted: boolean;
  readonly onDay: (day: Day) => boolean;
  /** By the id that a shift counts under. */
  readonly isInShifts: (id: number) => boolean;
  readonly isOfShifts: boolean;
  /** Whether a time outside the shifts is asked for too, or where none is recorded: there nobody counts customers. */
  readonly isBeyondShifts: boolean;
}

export function customersOf(filter: Filter): CustomersUnder {
  const left = (Object.keys(filter) as (keyof Filter)[]).map((condition) => leftBy(condition, filter));
  const onDay = left.flatMap((each) => (typeof each === 'object' && 'onDay' in each ? [each.onDay] : []));
  const inShifts = left.flatMap((each) =>
    typeof each === 'object' && 'inShifts' in each ? [each.inShifts] : [],
  );
  const uncounted = ({ ids }: NameFilter) => ids === null || ids.includes(outsideId);
  return {
    isCounted: !left.includes('unknown'),
    onDay: (day) => onDay.every((is) => is(day)),
    isInShifts: (id) => inShifts.every((names) => names.some(({ ids }) => ids?.includes(id))),
    isOfShifts: inShifts.length > 0,
    isBeyondShifts: inShifts.flat().some(uncounted),
  };
}

function leavesOf(condition: keyof Filter): Leaves<never> {
  return condition in filterTable
    ? filterTable[condition as FilterKey].customers
    : customersUnder[condition as keyof InnerConditions];
}

function leftBy(condition: keyof Filter, filter: Filter): CustomersLeft {
  const asked = filter[condition];
  if (asked === undefined || asked === false) return 'all';
  const left = leavesOf(condition);
  return typeof left === 'function' ? left(asked as never) : left;
}

/** What a filter compares its fields with: letters, or any of these; null where it asks for nothing. */
export function keysAsked(filter: Filter, key: FilterKey): string | readonly FieldKey[] | null {
  const [description, asked] = [describeFilter(key), filter[key]];
  if (asked === undefined || asked === false) return null;
  if (asked === true) return description.values === 'flag' ? (description.field?.oneOf ?? null) : null;
  if (typeof asked === 'string') return asked;
  return asked.flatMap((each): readonly FieldKey[] =>
    typeof each === 'object' && each !== null ? (each.ids ?? [null]) : [each],
  );
}

/** The conditions of a filter that leave only customers of some days, shifts or hours; without its period. */
export function timesOf(filter: Filter): Omit<Filter, 'period'> {
  return Object.fromEntries(
    filterKeys
      .filter((key) => filter[key] !== undefined && leavesOf(key) !== 'all')
      .map((key) => [key, filter[key]]),
  );
}

/** A filter in the form machines are given it. */
export type FilterNames = Readonly<Record<string, string | boolean | readonly FieldKey[]>>;

/** The conditions of a filter, names by their names; those that ask for nothing are left out. */
export function filterNames(filter: Omit<Filter, 'period'>): FilterNames {
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const asked = filter[key];
      if (asked === undefined || asked === false) return [];
      return [[key, typeof asked === 'object' ? asked.map(nameOrValue) : asked]];
    }),
  );
}

function nameOrValue(asked: NameFilter | FieldKey): FieldKey {
  return typeof asked === 'object' && asked !== null ? asked.name : asked;
}

/** The conditions of a filter as flags that can be typed in a shell: "--shift outside". */
export function filterFlags(filter: Omit<Filter, 'period'>): readonly string[] {
  return filterKeys.flatMap((key) => {
    const asked = filter[key];
    if (asked === undefined || asked === false) return [];
    if (asked === true) return [`--${key}`];
    return (typeof asked === 'string' ? [asked] : asked).map((each) => `--${key} ${quoted(typedAs(each))}`);
  });
}

function typedAs(asked: NameFilter | FieldKey): string {
  if (asked === null) return 'none';
  if (typeof asked !== 'object') return String(asked);
  return asked.ids?.includes(outsideId) === true ? outside : nameTyped(asked.name);
}
