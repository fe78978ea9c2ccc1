import { currentShifts, nameOf, type Business } from '../domain/business.ts';
import { approaches, type Cell, type Dimension } from '../domain/dimension.ts';
import { endings, findings, states, statuses, type Channel } from '../domain/incident.ts';
import { fold } from '../domain/text.ts';
import { outside, outsideId } from '../domain/time/shift.ts';
import { weekdaysFrom } from '../domain/time/period.ts';
import { weekdays } from '../domain/time/wall.ts';
import type { CellType, Value } from '../document/document.ts';
import { hourLabel } from './report.ts';
import type { Language } from '../language/language.ts';

/** One value of a dimension: as machines get it, and as people read it. */
export interface Tick {
  readonly value: Value;
  readonly label: string;
}

/**
 * The customers behind a tick: all of the range, where everybody could meet any of its values; those of its weekday or of its
 * shift; or nobody knows, for they are not counted so.
 */
export type CustomersBehind = 'all' | 'of_weekday' | 'of_shift' | 'unknown';

/**
 * How the cells of one dimension are named and ordered. The keys of a tally are ids; what was merged is counted under
 * the name it was merged into.
 */
export interface Axis {
  readonly dimension: Dimension;
  /** Which customers stand behind one of its ticks. */
  readonly customers: CustomersBehind;
  /** The value that a key of the tally counts for. */
  readonly valueOf: (key: Value) => Value;
  /** The ticks to show for the values that occur: those that are always shown among them, ours in the house's order. */
  readonly ticks: (totals: ReadonlyMap<Value, number>) => readonly Tick[];
  /** The order in which people read them, where it differs. */
  readonly reading: (ticks: readonly Tick[]) => readonly Tick[];
}

export function axisOf(dimension: Dimension, business: Business, { t, format }: Language): Axis {
  const asIs = (key: Value) => key;
  const inOrder = (ticks: readonly Tick[]) => ticks;
  const notRecorded: Tick = { value: null, label: t.notRecorded };
  /** Ticks always shown, then those that occur besides, then "not recorded" where there is any. */
  const fixed = (always: readonly Tick[]) => (totals: ReadonlyMap<Value, number>) => [
    ...always,
    ...(totals.has(null) ? [notRecorded] : []),
  ];
  const commonestFirst =
    (labelOf: (value: Value) => string) =>
    (totals: ReadonlyMap<Value, number>): readonly Tick[] => [
      ...[...totals]
        .filter(([value]) => value !== null)
        .map(([value, count]) => ({ value, label: labelOf(value), count }))
        .sort((a, b) => b.count - a.count || compareText(a.label, b.label))
        .map(({ value, label }) => ({ value, label })),
      ...(totals.has(null) ? [notRecorded] : []),
    ];
  switch (dimension) {
    case 'hour':
      return {
        dimension,
        customers: 'unknown',
        valueOf: asIs,
        ticks: fixed(Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: hourLabel(hour) }))),
        reading: inOrder,
      };
    case 'weekday': {
      const tick = (weekday: number) => ({ value: weekday, label: format.weekday(weekday) });
      return {
        dimension,
        customers: 'of_weekday',
        valueOf: asIs,
        ticks: fixed(weekdays.map(tick)),
        reading: () => weekdaysFrom(business.settings.weekStart).map(tick),
      };
    }
    case 'severity':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: fixed(
          ([1, 2, 3] as const).map((severity) => ({ value: severity, label: t.severity[severity] })),
        ),
        reading: inOrder,
      };
    case 'state':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: fixed(states.map((state) => ({ value: state, label: t.state[state] }))),
        reading: inOrder,
      };
    case 'status':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: fixed(statuses.map((status) => ({ value: status, label: t.status[status] }))),
        reading: inOrder,
      };
    case 'shift': {
      const current = currentShifts(business).map(({ name }) => ({ value: name, label: name }));
      return {
        dimension,
        customers: 'of_shift',
        valueOf: (key) => (key === outsideId ? outside : nameOf('shift', business, key)),
        ticks: (totals) => [
          ...current,
          ...[...totals.keys()]
            .filter(
              (value) => value !== null && value !== outside && !current.some((tick) => tick.value === value),
            )
            .map((value) => ({ value, label: String(value) }))
            .sort((a, b) => compareText(a.label, b.label)),
          ...(totals.has(outside) ? [{ value: outside, label: t.outsideShifts }] : []),
          ...(totals.has(null) ? [notRecorded] : []),
        ],
        reading: inOrder,
      };
    }
    case 'approach':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: fixed(approaches.map((approach) => ({ value: approach, label: t.approach[approach] }))),
        reading: inOrder,
      };
    case 'ending':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: fixed(endings.map((ending) => ({ value: ending, label: t.ending[ending] }))),
        reading: inOrder,
      };
    case 'finding':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: fixed(findings.map((finding) => ({ value: finding, label: t.finding[finding] }))),
        reading: inOrder,
      };
    case 'channel':
      return {
        dimension,
        customers: 'all',
        valueOf: asIs,
        ticks: commonestFirst((channel) => t.channel[channel as Channel]),
        reading: inOrder,
      };
    case 'place':
    case 'staff': {
      // However it was spelled; the first spelling met stands for the others.
      const spellings = new Map<string, string>();
      return {
        dimension,
        customers: 'all',
        valueOf: (key) => {
          if (key === null) return null;
          const [text, folded] = [String(key), fold(String(key))];
          const spelling = spellings.get(folded) ?? text;
          spellings.set(folded, spelling);
          return spelling;
        },
        ticks: commonestFirst(String),
        reading: inOrder,
      };
    }
    case 'department':
    case 'category':
    case 'touchpoint':
    case 'cause':
      return {
        dimension,
        customers: 'all',
        valueOf: (key) => nameOf(dimension, business, key),
        ticks: commonestFirst(String),
        reading: inOrder,
      };
  }
}

/** The ticks as people read them; "not recorded" stays last. */
export function readingOrder(axis: Axis, ticks: readonly Tick[]): readonly Tick[] {
  return [
    ...axis.reading(ticks.filter(({ value }) => value !== null)),
    ...ticks.filter(({ value }) => value === null),
  ];
}

/** How the values of a dimension are typed for machines: names are somebody's words, the rest are ours. */
export function cellTypeOf(dimension: Dimension): CellType {
  return ours.has(dimension) ? 'key' : 'text';
}

const ours: ReadonlySet<Dimension> = new Set([
  'hour',
  'weekday',
  'severity',
  'state',
  'status',
  'channel',
  'approach',
  'ending',
  'finding',
]);

/** The same order on every machine, whatever its locale data. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Complaints by the values of one or more axes, added up where several keys count for one value. */
export function sumBy(cells: readonly Cell[], axes: readonly Axis[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { keys, complaints } of cells) {
    const key = gridKey(axes.map((axis, index) => axis.valueOf(keys[index] ?? null)));
    sums.set(key, (sums.get(key) ?? 0) + complaints);
  }
  return sums;
}

export function gridKey(values: readonly Value[]): string {
  return JSON.stringify(values);
}

/** Totals along one axis of a tally. */
export function marginOf(cells: readonly Cell[], axis: Axis, index: number): ReadonlyMap<Value, number> {
  const sums = new Map<Value, number>();
  for (const { keys, complaints } of cells) {
    const value = axis.valueOf(keys[index] ?? null);
    sums.set(value, (sums.get(value) ?? 0) + complaints);
  }
  return sums;
}
