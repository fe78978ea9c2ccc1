import { nameOf, type Business } from '../domain/business.ts';
import { customersOf, type CustomersUnder, type Filter } from '../domain/filter.ts';
import type { VolumeFields } from '../domain/entry.ts';
import type { Records } from '../domain/records.ts';
import type { Day } from '../domain/time/wall.ts';
import { servedDays, together, type Served, type ServedDay } from '../domain/volume.ts';
import type { Scope, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { gridKey, type Axis } from './axis.ts';
import type { Request } from './request.ts';

/**
 * How many customers stand behind the complaints of a range, on the days and in the shifts that the filter leaves. Closed days
 * are none of it; where the number of one open day is not known, neither is the sum it would be part of: null.
 */
export interface Exposure {
  readonly total: number | null;
  /** Why the total is not known, where it is not. */
  readonly gap: MissingVolume | null;
  /** The open days. */
  readonly byDay: ReadonlyMap<Day, number | null>;
  /** The open shifts of each day. */
  readonly shifts: readonly ShiftVolume[];
}

/** How many customers a shift of a day had; with no shift, a whole day. */
interface ShiftVolume {
  readonly day: Day;
  /** Its name. */
  readonly shift: string | null;
  readonly volume: number | null;
}

/**
 * An hour is asked for, or a time outside the shifts, and nobody counts customers so; a shift is asked for, and they are noted
 * by the day; an open day is not noted.
 */
export type MissingVolume = 'hours' | 'shifts' | 'days';

export interface ExposureRange {
  readonly from: Day;
  readonly to: Day;
}

/** What stands behind the figures of a report, up to today. */
export async function measureExposure(
  records: Records,
  { business, filter, today }: Request,
  { period: { from, to } }: { readonly period: Pick<Scope['period'], 'from' | 'to'> },
): Promise<Exposure | null> {
  if (from === null || to === null) return null;
  const range = { from, to: to < today ? to : today };
  const volumes = await records.volumes(range);
  return exposureOf(volumes, business, range, filter);
}

/**
 * The customers behind a cell of complaints, by its values on these axes; null where they are not known, where nobody counts them
 * so, and where no day or shift has these values.
 */
export function volumesFor(
  exposure: Exposure | null,
  ...axes: readonly Axis[]
): (...values: readonly Value[]) => number | null {
  if (exposure === null || axes.some(({ customers }) => customers === 'unknown')) return () => null;
  if (!axes.some(hasOwnVolumes)) return () => exposure.total;
  const isByShift = axes.some(({ customers }) => customers === 'of_shift');
  const parts = isByShift
    ? exposure.shifts
    : [...exposure.byDay].map(([day, volume]) => ({ day, shift: null, volume }));
  const keyOf = (part: ShiftVolume) => gridKey(axes.map((axis) => valueOn(axis, part)));
  const sums = sumsOf(parts.map((part) => [keyOf(part), part.volume]));
  return (...values) => {
    const key = gridKey(axes.map((axis, index) => (hasOwnVolumes(axis) ? (values[index] ?? null) : null)));
    return sums.get(key) ?? null;
  };
}

/** The value on an axis that the customers of a day or a shift count for; null where they count for each of its values. */
function valueOn({ customers }: Axis, { day, shift }: ShiftVolume): Value {
  if (customers === 'of_shift') return shift;
  return typeof customers === 'object' ? customers.ofDay(day) : null;
}

/** Whether customers are counted apart for the values of an axis. */
export function hasOwnVolumes({ customers }: Axis): boolean {
  return customers === 'of_shift' || typeof customers === 'object';
}

/** Why there are counts and no rates of what is counted along these axes. */
export function whyNoRates(
  exposure: Exposure | null,
  { t }: Language,
  ...axes: readonly Pick<Axis, 'customers'>[]
): string {
  if (exposure === null) return t.volume.countsOnly;
  if (exposure.gap === 'hours' || axes.some(({ customers }) => customers === 'unknown'))
    return t.volume.notByHour;
  return exposure.gap === 'days' ? t.volume.notEveryDay : t.volume.byDayOnly;
}

/** Null where nobody noted of any day how many customers there were. */
export function exposureOf(
  volumes: readonly VolumeFields[],
  business: Business,
  { from, to }: ExposureRange,
  filter: Omit<Filter, 'period'> = {},
): Exposure | null {
  const isNoted = volumes.some(({ day, count }) => day >= from && day <= to && count !== null);
  if (!isNoted) return null;
  const asked = customersOf({ ...filter, period: { from, to } });
  const days = servedDays(volumes, business, from, to).filter(({ day }) => asked.onDay(day));
  // A closed day or shift is none of it.
  const byDay = new Map<Day, number | null>();
  const shifts: ShiftVolume[] = [];
  for (const served of days) {
    const { day } = served;
    const whole = servedOn(served, asked);
    if (whole !== null) byDay.set(day, whole ?? null);
    for (const [id, ofShift] of served.byShift) {
      if (ofShift === null || !asked.isInShifts(id)) continue;
      const volume = asked.isCounted ? (ofShift ?? null) : null;
      shifts.push({ day, shift: nameOf('shift', business, id), volume });
    }
  }
  const total = sumIfKnown([...byDay.values()]);
  return { total, gap: total === null ? gapOf(days, asked) : null, byDay, shifts };
}

/** The sum of parts of a range, such as the days of one week; null where one is not known, and of none. */
export function sumIfKnown(volumes: readonly (number | null)[]): number | null {
  return volumes.reduce<number | null>(
    (sum, volume, index) => (index === 0 ? volume : sum === null || volume === null ? null : sum + volume),
    null,
  );
}

function sumsOf(
  parts: readonly (readonly [key: string, volume: number | null])[],
): ReadonlyMap<string, number | null> {
  const byKey = new Map<string, (number | null)[]>();
  for (const [key, volume] of parts) byKey.set(key, [...(byKey.get(key) ?? []), volume]);
  return new Map([...byKey].map(([key, volumes]) => [key, sumIfKnown(volumes)]));
}

function servedOn({ whole, byShift }: ServedDay, asked: CustomersUnder): Served {
  if (!isCounted(asked)) return nobodyKnows(whole);
  if (!asked.isOfShifts) return whole;
  return together([...byShift].filter(([id]) => asked.isInShifts(id)).map(([, served]) => served));
}

/** A closed day had no customers at any hour. */
function nobodyKnows(served: Served): Served {
  return served === null ? null : undefined;
}

/** Nobody counts customers by the hour, nor outside the shifts. */
function isCounted(asked: CustomersUnder): boolean {
  return asked.isCounted && !asked.isBeyondShifts;
}

function gapOf(days: readonly ServedDay[], asked: CustomersUnder): MissingVolume {
  if (!isCounted(asked)) return 'hours';
  const isEachNoted = days.length > 0 && days.every(({ whole }) => whole !== undefined);
  return asked.isOfShifts && isEachNoted ? 'shifts' : 'days';
}
