import { nameOf, type Business } from '../domain/business.ts';
import { filteredCustomers, type FilteredCustomers, type Filter } from '../domain/filter.ts';
import type { VolumeFields } from '../domain/entry.ts';
import type { Records } from '../domain/records.ts';
import type { Day } from '../domain/time/wall.ts';
import { dayVolumes, sumCounts, type VolumeCount, type DayVolume } from '../domain/volume.ts';
import type { Scope, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { gridKey, type Axis } from './axis.ts';
import type { Request } from './request.ts';

/**
 * The number of customers in a range, on the days and in the shifts that the filter selects. Closed days are left out. If the
 * number of one open day is unknown, so is every sum that includes it: null.
 */
export interface Exposure {
  readonly total: number | null;
  /** Why the total is unknown; null if it is known. */
  readonly missing: MissingVolume | null;
  /** The open days. */
  readonly byDay: ReadonlyMap<Day, number | null>;
  /** The open shifts of each day. */
  readonly shifts: readonly ShiftVolume[];
}

/** The number of customers in one shift of a day, or on the whole day. */
interface ShiftVolume {
  readonly day: Day;
  /** The name of the shift; null for a whole day. */
  readonly shift: string | null;
  readonly volume: number | null;
}

/**
 * Why the number of customers is unknown:
 * - hours: the filter selects hours or the time outside shifts, by which customers are not counted
 * - shifts: the filter selects shifts, but volumes are recorded by day
 * - days: an open day has no volume
 */
type MissingVolume = 'hours' | 'shifts' | 'days';

export interface ExposureRange {
  readonly from: Day;
  readonly to: Day;
}

/** Measures the customers in the range of a report, up to today. Null if no volume is recorded. */
export async function measureExposure(
  records: Records,
  { business, filter, today }: Request,
  { period: { from, to } }: { readonly period: Pick<Scope['period'], 'from' | 'to'> },
): Promise<Exposure | null> {
  if (from === null || to === null) return null;
  const range = upTo(today, { from, to });
  return exposureOf(await records.volumes(range), business, range, filter);
}

/** Cuts a range at the present day, because later days have no customers yet. */
export function upTo(today: Day, { from, to }: ExposureRange): ExposureRange {
  return { from, to: to < today ? to : today };
}

/**
 * Returns a function from the values of a cell on these axes to the number of customers that its complaints are divided by. Null
 * if it is unknown, if customers are not counted by these axes, or if no day or shift has these values.
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

/** Returns the value on an axis that the customers of a day or shift belong to; null if they belong to all of its values. */
function valueOn({ customers }: Axis, { day, shift }: ShiftVolume): Value {
  if (customers === 'of_shift') return shift;
  return typeof customers === 'object' ? customers.ofDay(day) : null;
}

/** Whether each value of an axis has its own customers, as weekdays and shifts do. */
export function hasOwnVolumes({ customers }: Axis): boolean {
  return customers === 'of_shift' || typeof customers === 'object';
}

/** Explains why there are counts and no rates along these axes. */
export function missingRatesNote(
  exposure: Exposure | null,
  { t }: Language,
  ...axes: readonly Pick<Axis, 'customers'>[]
): string {
  if (exposure === null) return t.volume.countsOnly;
  if (exposure.missing === 'hours' || axes.some(({ customers }) => customers === 'unknown'))
    return t.volume.notByHour;
  return exposure.missing === 'days' ? t.volume.notEveryDay : t.volume.byDayOnly;
}

/** Computes the exposure from recorded volumes; null if no day in the range has one. */
export function exposureOf(
  volumes: readonly VolumeFields[],
  business: Business,
  { from, to }: ExposureRange,
  filter: Omit<Filter, 'period'> = {},
): Exposure | null {
  const hasVolume = volumes.some(({ day, count }) => day >= from && day <= to && count !== null);
  if (!hasVolume) return null;
  const customers = filteredCustomers({ ...filter, period: { from, to } });
  const days = dayVolumes(volumes, business, from, to).filter(({ day }) => customers.includesDay(day));
  // Closed days and shifts are left out.
  const byDay = new Map<Day, number | null>();
  const shifts: ShiftVolume[] = [];
  for (const served of days) {
    const { day } = served;
    const whole = servedUnder(served, customers);
    if (whole !== null) byDay.set(day, whole ?? null);
    for (const [id, servedInShift] of served.byShift) {
      if (servedInShift === null || !customers.includesShift(id)) continue;
      const volume = customers.isKnown ? (servedInShift ?? null) : null;
      shifts.push({ day, shift: nameOf('shift', business, id), volume });
    }
  }
  const total = sumIfKnown([...byDay.values()]);
  return { total, missing: total === null ? missingVolumeOf(days, customers) : null, byDay, shifts };
}

/** Sums volumes, such as those of the days of a week; null if one is unknown or there are none. */
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

function servedUnder({ whole, byShift }: DayVolume, customers: FilteredCustomers): VolumeCount {
  if (!isCounted(customers)) return unknownUnlessClosed(whole);
  if (!customers.hasShiftCondition) return whole;
  return sumCounts([...byShift].filter(([id]) => customers.includesShift(id)).map(([, served]) => served));
}

/** Unknown, unless the day was closed. */
function unknownUnlessClosed(served: VolumeCount): VolumeCount {
  return served === null ? null : undefined;
}

/** Whether customers are counted by what the filter selects; they are not counted by hour or outside shifts. */
function isCounted(customers: FilteredCustomers): boolean {
  return customers.isKnown && !customers.includesOutsideShifts;
}

function missingVolumeOf(days: readonly DayVolume[], customers: FilteredCustomers): MissingVolume {
  if (!isCounted(customers)) return 'hours';
  const isEveryDayKnown = days.length > 0 && days.every(({ whole }) => whole !== undefined);
  return customers.hasShiftCondition && isEveryDayKnown ? 'shifts' : 'days';
}
