import { currentShifts, nameOf, type Business } from '../domain/business.ts';
import {
  describeDimension,
  type Cell,
  type RateCustomers,
  type Dimension,
  type DimensionWords,
} from '../domain/dimension.ts';
import { fold } from '../domain/text.ts';
import { outsideShift, outsideShiftId } from '../domain/time/shift.ts';
import { findOffer, type Vocabulary } from '../domain/vocabulary.ts';
import { weekdaysFrom } from '../domain/time/period.ts';
import { weekdays, type Weekday } from '../domain/time/wall.ts';
import type { CellType, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';

/** One value of a dimension, for programs and for people. */
export interface Tick {
  readonly value: Value;
  readonly label: string;
}

/**
 * How the cells of one dimension are named and ordered. The keys of a tally are ids; a merged name counts as the name it
 * was merged into.
 */
export interface Axis {
  readonly dimension: Dimension;
  /** Which customers the complaints of one tick are divided by. */
  readonly customers: RateCustomers;
  /** The value that a key of the tally counts for. */
  readonly valueOf: (key: Value) => Value;
  /** Returns the ticks to show for the values that occur, and those that are always shown. */
  readonly ticks: (totals: ReadonlyMap<Value, number>) => readonly Tick[];
  /** Sorts the ticks for people: the week begins on the first day that the business has set. */
  readonly displayOrder: (ticks: readonly Tick[]) => readonly Tick[];
}

/**
 * Returns the names of remedies for a dimension that has them, and nothing for others, so that they are loaded only when they
 * are needed.
 */
export async function remedyNames(
  dimension: Dimension,
  catalogues?: () => Promise<{ readonly vocabulary: Vocabulary }>,
): Promise<Vocabulary | undefined> {
  return describeDimension(dimension).values === 'remedies' ? (await catalogues?.())?.vocabulary : undefined;
}

/**
 * Builds the axis of a dimension for one business, in one language.
 * @param vocabulary the names of remedies; without it, remedies are labelled with their ids
 */
export function axisOf(
  dimension: Dimension,
  business: Business,
  language: Language,
  vocabulary?: Vocabulary,
): Axis {
  const { t, format } = language;
  const description = describeDimension(dimension);
  const { customers } = description;
  const plain = { dimension, customers, valueOf: asIs, displayOrder: inOrder };
  const notRecorded: Tick = { value: null, label: t.notRecorded };
  /** The same ticks whatever occurs, then "not recorded" if it occurs. */
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
        // Not by label: the order is the same in every language.
        .sort((a, b) => b.count - a.count || compareText(String(a.value), String(b.value)))
        .map(({ value, label }) => ({ value, label })),
      ...(totals.has(null) ? [notRecorded] : []),
    ];
  switch (description.values) {
    case 'names': {
      const valueOf = (key: Value) => nameOf(description.list, business, key);
      return { ...plain, valueOf, ticks: commonestFirst(String) };
    }
    case 'shifts':
      return {
        ...plain,
        valueOf: (key) => (key === outsideShiftId ? outsideShift : nameOf('shift', business, key)),
        ticks: (totals) => shiftTicks(totals, business, language),
      };
    case 'spellings':
      return { ...plain, valueOf: firstSpelling(), ticks: commonestFirst(String) };
    case 'remedies': {
      const labelOf = (value: Value) =>
        (vocabulary && findOffer(vocabulary, String(value))?.names[0]) ?? String(value);
      return { ...plain, valueOf: firstSpelling(), ticks: commonestFirst(labelOf) };
    }
    case 'words': {
      const { words, wordOf = asIs } = description;
      const labels = t[dimension as keyof DimensionWords] as Readonly<Record<string, string>>;
      const labelOf = (word: Value) => labels[String(word)] ?? String(word);
      const ticks = description.isCommonestFirst
        ? commonestFirst(labelOf)
        : fixed(words.map((word) => ({ value: word, label: labelOf(word) })));
      return { ...plain, valueOf: wordOf, ticks };
    }
    case 'hours':
      return {
        ...plain,
        ticks: fixed(Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: format.hour(hour) }))),
      };
    case 'weekdays': {
      const tick = (weekday: Weekday) => ({ value: weekday, label: format.weekday(weekday) });
      return {
        ...plain,
        ticks: fixed(weekdays.map(tick)),
        displayOrder: () => weekdaysFrom(business.settings.weekStart).map(tick),
      };
    }
  }
}

const asIs = (key: Value) => key;
const inOrder = (ticks: readonly Tick[]) => ticks;

/** Treats spellings that differ in case or accents as one value, under the first spelling met. */
function firstSpelling(): Axis['valueOf'] {
  const spellings = new Map<string, string>();
  return (key) => {
    if (key === null) return null;
    const [text, folded] = [String(key), fold(String(key))];
    const spelling = spellings.get(folded) ?? text;
    spellings.set(folded, spelling);
    return spelling;
  };
}

/** Returns the current shifts, former shifts, the time outside shifts, and "not recorded". */
function shiftTicks(
  totals: ReadonlyMap<Value, number>,
  business: Business,
  { t }: Language,
): readonly Tick[] {
  const current = currentShifts(business).map(({ name }) => ({ value: name, label: name }));
  return [
    ...current,
    ...[...totals.keys()]
      .filter(
        (value) => value !== null && value !== outsideShift && !current.some((tick) => tick.value === value),
      )
      .map((value) => ({ value, label: String(value) }))
      .sort((a, b) => compareText(a.label, b.label)),
    ...(totals.has(outsideShift) ? [{ value: outsideShift, label: t.outsideShifts }] : []),
    ...(totals.has(null) ? [{ value: null, label: t.notRecorded }] : []),
  ];
}

/** Sorts ticks for people; "not recorded" stays last. */
export function displayOrder(axis: Axis, ticks: readonly Tick[]): readonly Tick[] {
  return [
    ...axis.displayOrder(ticks.filter(({ value }) => value !== null)),
    ...ticks.filter(({ value }) => value === null),
  ];
}

/** Returns the cell type of a dimension's values: names were typed by somebody, the others are our own keys. */
export function cellTypeOf(dimension: Dimension): CellType {
  switch (describeDimension(dimension).values) {
    case 'names':
    case 'shifts':
    case 'spellings':
    case 'remedies':
      return 'text';
    case 'words':
    case 'hours':
    case 'weekdays':
      return 'key';
  }
}

/** Compares texts by code unit, so that the order does not depend on the locale data of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sums complaints by the values of one or more axes; several keys may count for one value. */
export function sumByKey(cells: readonly Cell[], axes: readonly Axis[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { keys, complaints } of cells) {
    const key = gridKey(axes.map((axis, index) => axis.valueOf(keys[index] ?? null)));
    sums.set(key, (sums.get(key) ?? 0) + complaints);
  }
  return sums;
}

/** Returns the map key of a cell. */
export function gridKey(values: readonly Value[]): string {
  return JSON.stringify(values);
}

/** Sums a tally along one axis. */
export function marginTotals(cells: readonly Cell[], axis: Axis, index: number): ReadonlyMap<Value, number> {
  const sums = new Map<Value, number>();
  for (const { keys, complaints } of cells) {
    const value = axis.valueOf(keys[index] ?? null);
    sums.set(value, (sums.get(value) ?? 0) + complaints);
  }
  return sums;
}
