import type { Change } from './action.ts';
import { resolveName, weeklyShiftPeriods, type Business } from './business.ts';
import type { Entry, VolumeFields } from './entry.ts';
import type { ShiftPeriod } from './time/shift.ts';
import { addDays, weekdayOf, type Day, type Weekday } from './time/wall.ts';

/** The number of customers served; null if closed, undefined if not recorded. */
export type VolumeCount = number | null | undefined;

/** The volumes of one business day. */
export interface DayVolume {
  readonly day: Day;
  /** The figure for the whole day; without one, the sum of its shifts if all of them are known. */
  readonly whole: VolumeCount;
  /** The sum of the shifts. */
  readonly ofShifts: VolumeCount;
  /** The figures of the shifts that run that day or have a figure, by the id of the current shift. */
  readonly byShift: ReadonlyMap<number, VolumeCount>;
}

/** Returns the volumes of every business day from `from` to `to`, both inclusive. */
export function dayVolumes(
  rows: readonly VolumeFields[],
  business: Business,
  from: Day,
  to: Day,
): readonly DayVolume[] {
  const rowsByDay = new Map<Day, VolumeFields[]>();
  for (const row of rows) rowsByDay.set(row.day, [...(rowsByDay.get(row.day) ?? []), row]);
  const shiftPeriods = weeklyShiftPeriods(business);
  const days: DayVolume[] = [];
  // Days without figures are the same for each weekday.
  const emptyDays = new Map<Weekday, DayVolume>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const rowsOfDay = rowsByDay.get(day);
    if (rowsOfDay) days.push(dayVolume(day, rowsOfDay, business, shiftPeriods));
    else {
      const weekday = weekdayOf(day);
      const emptyDay = emptyDays.get(weekday) ?? dayVolume(day, [], business, shiftPeriods);
      emptyDays.set(weekday, emptyDay);
      days.push({ ...emptyDay, day });
    }
  }
  return days;
}

function dayVolume(
  day: Day,
  rows: readonly VolumeFields[],
  business: Business,
  shiftPeriods: readonly ShiftPeriod[],
): DayVolume {
  const wholeDay = rows.find(({ shift }) => shift === null);
  const byShift = new Map<number, VolumeCount>();
  for (const { shift, weekday } of shiftPeriods) {
    const id = resolveName('shift', business, shift)?.id;
    // If the whole day is closed, so are its shifts.
    if (weekday === weekdayOf(day) && id !== undefined)
      byShift.set(id, wholeDay?.count === null ? null : undefined);
  }
  for (const { shift, count } of rows) {
    const id = resolveName('shift', business, shift)?.id;
    if (id === undefined) continue;
    const merged = byShift.get(id);
    byShift.set(id, count === null ? (merged ?? null) : (merged ?? 0) + count);
  }
  const ofShifts = byShift.size === 0 ? undefined : sumCounts([...byShift.values()]);
  return { day, whole: wholeDay ? wholeDay.count : ofShifts, ofShifts, byShift };
}

/** Adds up figures: unknown if one of them is, closed if all of them are. */
export function sumCounts(parts: readonly VolumeCount[]): VolumeCount {
  if (parts.includes(undefined)) return undefined;
  const open = parts.filter((part) => typeof part === 'number');
  return open.length === 0 ? null : open.reduce((sum, part) => sum + part, 0);
}

/** Returns the sum of the shifts if it contradicts the figure for the whole day, otherwise null. */
export function findConflictingShiftSum({ whole, ofShifts, byShift }: DayVolume): number | null {
  if (typeof whole !== 'number') return null;
  const sum = [...byShift.values()].reduce<number>((total, count) => total + (count ?? 0), 0);
  const isWrong = ofShifts === undefined ? sum > whole : sum !== whole;
  return isWrong ? sum : null;
}

/**
 * Returns the changes that replace stored figures by new ones. A closed day cannot have open shifts: a figure removes those
 * that contradict it, and later figures prevail over earlier ones.
 */
export function volumeChanges(
  stored: readonly Entry<'volume'>[],
  figures: readonly VolumeFields[],
  business: Business,
): readonly Change[] {
  const shiftOf = (id: number | null) => resolveName('shift', business, id)?.id ?? id;
  const byDay = new Map<Day, Entry<'volume'>[]>();
  for (const row of stored) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  return figures.flatMap(({ day, shift, count }): readonly Change[] => {
    const rows = byDay.get(day) ?? [];
    const same = rows.filter((row) => shiftOf(row.shift) === shiftOf(shift));
    const updated = same.find((row) => row.shift === shift) ?? same[0];
    const contradicted = rows.filter((row) =>
      shift === null
        ? count === null && row.shift !== null
        : count !== null && row.shift === null && row.count === null,
    );
    const removed = [...same.filter((row) => row !== updated), ...contradicted];
    byDay.set(
      day,
      rows.filter((row) => !removed.includes(row)),
    );
    return [
      ...removed.map(({ id }) => ({ change: 'remove', of: 'volume', id }) as const),
      ...(updated === undefined
        ? [{ change: 'create', of: 'volume', fields: { day, shift, count } } as const]
        : updated.count === count
          ? []
          : [{ change: 'update', of: 'volume', id: updated.id, set: { count } } as const]),
    ];
  });
}
