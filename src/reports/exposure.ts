import { nameOf, type Business } from '../domain/business.ts';
import { customersOf, type CustomersUnder, type Filter } from '../domain/filter.ts';
import type { VolumeFields } from '../domain/entry.ts';
import type { Records } from '../domain/records.ts';
import { weekdayOf, type Day, type Weekday } from '../domain/time/wall.ts';
import { servedDays, together, type Served, type ServedDay } from '../domain/volume.ts';
import type { Frame, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { gridKey, type Axis } from './axis.ts';
import type { Request } from './report.ts';

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
  readonly byWeekday: ReadonlyMap<Weekday, number | null>;
  /** By the name of the shift. */
  readonly byShift: ReadonlyMap<string, number | null>;
  /** By weekday, and by the name of the shift. */
  readonly byWeekdayShift: ReadonlyMap<string, number | null>;
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
  { period: { from, to } }: { readonly period: Pick<Frame['period'], 'from' | 'to'> },
): Promise<Exposure | null> {
  if (from === null || to === null) return null;
  const range = { from, to: to < today ? to : today };
  const volumes = await records.volumes(range);
  return exposureOf(volumes, business, range, filter);
}

/** The customers behind a cell of complaints, which has one value on each of the axes. */
export function volumeBehind(
  exposure: Exposure,
  cell: readonly (readonly [axis: Axis, value: Value])[],
): number | null {
  const valueOn = (customers: Axis['customers']) => cell.find(([axis]) => axis.customers === customers)?.[1];
  if (valueOn('unknown') !== undefined) return null;
  const [weekday, shift] = [valueOn('of_weekday'), valueOn('of_shift')];
  if (weekday !== undefined && shift !== undefined)
    return exposure.byWeekdayShift.get(gridKey([weekday, shift])) ?? null;
  if (weekday !== undefined) return exposure.byWeekday.get(weekday as Weekday) ?? null;
  if (shift !== undefined) return typeof shift === 'string' ? (exposure.byShift.get(shift) ?? null) : null;
  return exposure.total;
}

/** Whether customers are counted apart for the values of an axis. */
export function hasOwnVolumes({ customers }: Axis): boolean {
  return customers === 'of_weekday' || customers === 'of_shift';
}

/** Why there are counts and no rates of what is counted along these axes. */
export function countsOnly(
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
  const byDay = sumsOf(days.map((each) => [each.day, servedOn(each, asked)]));
  const ofShifts = days.flatMap(({ day, byShift }) =>
    [...byShift]
      .filter(([id]) => asked.isInShifts(id))
      .map(([id, served]) => ({
        weekday: weekdayOf(day),
        shift: nameOf('shift', business, id) ?? '',
        served: asked.isCounted ? served : nobodyKnows(served),
      })),
  );
  const total = addUp([...byDay.values()]);
  return {
    total,
    gap: total === null ? gapOf(days, asked) : null,
    byDay,
    byWeekday: sumsOf(days.map((each) => [weekdayOf(each.day), servedOn(each, asked)])),
    byShift: sumsOf(ofShifts.map(({ shift, served }) => [shift, served])),
    byWeekdayShift: sumsOf(ofShifts.map(({ weekday, shift, served }) => [gridKey([weekday, shift]), served])),
  };
}

/** The sum of parts of a range, such as the days of one week; null where one is not known, and of none. */
export function addUp(volumes: readonly (number | null)[]): number | null {
  return volumes.reduce<number | null>(
    (sum, volume, index) => (index === 0 ? volume : sum === null || volume === null ? null : sum + volume),
    null,
  );
}

function sumsOf<Key>(served: readonly (readonly [Key, Served])[]): ReadonlyMap<Key, number | null> {
  const parts = new Map<Key, (number | null)[]>();
  for (const [key, each] of served) {
    if (each === null) continue;
    parts.set(key, [...(parts.get(key) ?? []), each ?? null]);
  }
  return new Map([...parts].map(([key, volumes]) => [key, addUp(volumes)]));
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
