import type { Dimension } from '../domain/dimension.ts';
import { nameOf, type Business } from '../domain/business.ts';
import type { AskedName } from '../domain/filter.ts';
import type { VolumeFields } from '../domain/kept.ts';
import type { Records } from '../domain/records.ts';
import { outsideId } from '../domain/time/shift.ts';
import { weekdayOf, type Day, type Weekday } from '../domain/time/wall.ts';
import { servedDays, together, type Served, type ServedDay } from '../domain/volume.ts';
import type { Frame, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { gridKey } from './axis.ts';
import type { Request } from './report.ts';

/**
 * How many customers stand behind the complaints of a range. Closed days are none of it; where the number of one open
 * day is not known, neither is the sum it would be part of: null.
 */
export interface Exposure {
  readonly total: number | null;
  /** The open days. */
  readonly byDay: ReadonlyMap<Day, number | null>;
  readonly byWeekday: ReadonlyMap<Weekday, number | null>;
  /** By the name of the shift. */
  readonly byShift: ReadonlyMap<string, number | null>;
  /** By weekday, and by the name of the shift. */
  readonly byWeekdayShift: ReadonlyMap<string, number | null>;
}

export interface ExposureRange {
  readonly from: Day;
  readonly to: Day;
  /** The shifts that alone are meant. */
  readonly shifts?: readonly AskedName[];
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
  return exposureOf(volumes, business, { ...range, ...(filter.shift ? { shifts: filter.shift } : {}) });
}

/**
 * The customers behind a cell of complaints, told by its value in each dimension: those of its weekday and shift; all of
 * them where every value could meet any of them; nobody knows them by the hour.
 */
export function volumeBehind(
  exposure: Exposure,
  at: Partial<Readonly<Record<Dimension, Value>>>,
): number | null {
  const { hour, weekday, shift } = at;
  if (hour !== undefined) return null;
  if (weekday !== undefined && shift !== undefined)
    return exposure.byWeekdayShift.get(gridKey([weekday, shift])) ?? null;
  if (weekday !== undefined) return exposure.byWeekday.get(weekday as Weekday) ?? null;
  if (shift !== undefined) return typeof shift === 'string' ? (exposure.byShift.get(shift) ?? null) : null;
  return exposure.total;
}

/** Whether customers are counted apart for the values of a dimension. */
export function hasOwnVolumes(dimension: Dimension): boolean {
  return dimension === 'weekday' || dimension === 'shift';
}

/** Why there are counts and no rates: nothing is noted, only by the day, or not of every day. */
export function countsOnly(exposure: Exposure | null, { t }: Language): string {
  if (exposure === null) return t.volume.countsOnly;
  return exposure.total === null ? t.volume.notEveryDay : t.volume.byDayOnly;
}

/** Null where nobody noted of any day how many customers there were. */
export function exposureOf(
  volumes: readonly VolumeFields[],
  business: Business,
  { from, to, shifts }: ExposureRange,
): Exposure | null {
  const isNoted = volumes.some(({ day, count }) => day >= from && day <= to && count !== null);
  if (!isNoted) return null;
  const days = servedDays(volumes, business, from, to);
  const isAsked = (id: number) => shifts === undefined || shifts.some(({ ids }) => ids?.includes(id));
  const byDay = sumsOf(days.map((each) => [each.day, servedOn(each, shifts)]));
  const ofShifts = days.flatMap(({ day, byShift }) =>
    [...byShift]
      .filter(([id]) => isAsked(id))
      .map(([id, served]) => ({
        weekday: weekdayOf(day),
        shift: nameOf('shift', business, id) ?? '',
        served,
      })),
  );
  return {
    total: addUp([...byDay.values()]),
    byDay,
    byWeekday: sumsOf(days.map((each) => [weekdayOf(each.day), servedOn(each, shifts)])),
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

function servedOn({ whole, byShift }: ServedDay, shifts: readonly AskedName[] | undefined): Served {
  if (shifts === undefined) return whole;
  // Nobody counts customers outside the shifts.
  if (shifts.some(({ ids }) => ids === null || ids.includes(outsideId))) return undefined;
  return together(
    [...byShift].filter(([id]) => shifts.some(({ ids }) => ids?.includes(id))).map(([, served]) => served),
  );
}
