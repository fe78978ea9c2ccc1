import type { Channel, Kind, Severity, CustomerState, Status } from './incident.ts';
import type { Period } from './time/period.ts';
import { outsideId } from './time/shift.ts';
import { weekdayOf, type Day, type Weekday } from './time/wall.ts';

/** A name asked for: its entry, or null for "not recorded". `ids` are all entries counted under it. */
export interface NameFilter {
  readonly ids: readonly number[] | null;
  readonly name: string | null;
}

/**
 * Which incidents are meant. Lists are "any of these"; an absent list is "all". Deleted incidents are never among them
 * unless `deleted` asks for exactly those.
 */
export interface Filter {
  readonly period: Period;
  readonly department?: readonly NameFilter[];
  readonly category?: readonly NameFilter[];
  readonly shift?: readonly NameFilter[];
  readonly cause?: readonly NameFilter[];
  readonly touchpoint?: readonly NameFilter[];
  readonly weekday?: readonly Weekday[];
  readonly hour?: readonly (number | null)[];
  /** Absent: complaints alone. */
  readonly kind?: readonly Kind[];
  readonly channel?: readonly (Channel | null)[];
  readonly owner?: string;
  /** Whether somebody has looked for the cause. */
  readonly reviewed?: boolean;
  readonly status?: readonly Status[];
  readonly severity?: readonly (Severity | null)[];
  readonly state?: readonly (CustomerState | null)[];
  /** Found anywhere in what was written, whatever the case and accents. */
  readonly text?: string;
  readonly customer?: string;
  readonly place?: string;
  /** One customer, by the first of `keysOf`. */
  readonly contact?: string;
  readonly deleted?: boolean;
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

/** A condition without a line here does not compile: its rates would be divided by customers that it leaves out. */
export const customersUnder: {
  readonly [Condition in keyof Filter]-?: (asked: NonNullable<Filter[Condition]>) => CustomersLeft;
} = {
  period: ({ from, to }) => ({
    onDay: (day) => (from === null || day >= from) && (to === null || day <= to),
  }),
  weekday: (asked) => ({ onDay: (day) => asked.includes(weekdayOf(day)) }),
  shift: (asked) => ({ inShifts: asked }),
  hour: () => 'unknown',
  department: () => 'all',
  category: () => 'all',
  cause: () => 'all',
  touchpoint: () => 'all',
  kind: () => 'all',
  channel: () => 'all',
  owner: () => 'all',
  reviewed: () => 'all',
  status: () => 'all',
  severity: () => 'all',
  state: () => 'all',
  text: () => 'all',
  customer: () => 'all',
  place: () => 'all',
  contact: () => 'all',
  deleted: () => 'all',
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

function leftBy(condition: keyof Filter, filter: Filter): CustomersLeft {
  const asked = filter[condition];
  const left = customersUnder[condition] as (asked: unknown) => CustomersLeft;
  return asked === undefined ? 'all' : left(asked);
}
