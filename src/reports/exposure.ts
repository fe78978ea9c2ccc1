import type { Dimension } from '../domain/dimension.ts';
import { nameOf, type Business } from '../domain/business.ts';
import type { AskedName } from '../domain/filter.ts';
import type { VolumeFields } from '../domain/kept.ts';
import type { Records } from '../domain/records.ts';
import { outsideId } from '../domain/time/shift.ts';
import { weekdayOf, type Day, type Weekday } from '../domain/time/wall.ts';
import { servedDays, together, type Served, type ServedDay } from '../domain/volume.ts';
import type { Frame, Value } from '../document/document.ts';
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
  { period: { from, to } }: Frame,
): Promise<Exposure | null> {
  if (from === null || to === null) return null;
  const range = { from, to: to < today ? to : today };
  const volumes = await records.volumes(range);
  return exposureOf(volumes, business, { ...range, ...(filter.shift ? { shifts: filter.shift } : {}) });
}

/** The customers behind one value of a breakdown: its own, or all of them where every value could meet any of them. */
export function volumeBehind(exposure: Exposure, dimension: Dimension, value: Value): number | null {
  switch (dimension) {
    case 'weekday':
      return exposure.byWeekday.get(value as Weekday) ?? null;
    case 'shift':
      return typeof value === 'string' ? (exposure.byShift.get(value) ?? null) : null;
    case 'hour':
      return null;
    default:
      return exposure.total;
  }
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
  return {
    total: addUp([...byDay.values()]),
    byDay,
    byWeekday: sumsOf(days.map((each) => [weekdayOf(each.day), servedOn(each, shifts)])),
    byShift: sumsOf(
      days
        .flatMap(({ byShift }) => [...byShift])
        .filter(([id]) => isAsked(id))
        .map(([id, served]) => [nameOf('shift', business, id) ?? '', served]),
    ),
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
