import type { Change } from './action.ts';
import { countsAs, workedInWeek, type Business, type Stretch } from './business.ts';
import type { Entry, VolumeFields } from './entry.ts';
import { addDays, weekdayOf, type Day, type Weekday } from './time/wall.ts';

/** How many were served; null where it was closed, undefined where nobody noted it. */
export type Served = number | null | undefined;

/** What is noted of one business day. */
export interface ServedDay {
  readonly day: Day;
  /** As noted for the whole day; else what its shifts come to, once all of them are known. */
  readonly whole: Served;
  /** What the shifts come to by themselves. */
  readonly ofShifts: Served;
  /** By the id each shift counts under: those that run that day, and those of which something is noted. */
  readonly byShift: ReadonlyMap<number, Served>;
}

/** What is noted of every business day from one to another, both inclusive. */
export function servedDays(
  rows: readonly VolumeFields[],
  business: Business,
  from: Day,
  to: Day,
): readonly ServedDay[] {
  const noted = new Map<Day, VolumeFields[]>();
  for (const row of rows) noted.set(row.day, [...(noted.get(row.day) ?? []), row]);
  const worked = workedInWeek(business);
  const days: ServedDay[] = [];
  // Days of which nothing was noted are alike, weekday by weekday.
  const unnoted = new Map<Weekday, ServedDay>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const rowsOfDay = noted.get(day);
    if (rowsOfDay) days.push(servedDay(day, rowsOfDay, business, worked));
    else {
      const weekday = weekdayOf(day);
      const like = unnoted.get(weekday) ?? servedDay(day, [], business, worked);
      unnoted.set(weekday, like);
      days.push({ ...like, day });
    }
  }
  return days;
}

function servedDay(
  day: Day,
  rows: readonly VolumeFields[],
  business: Business,
  worked: readonly Stretch[],
): ServedDay {
  const own = rows.find(({ shift }) => shift === null);
  const byShift = new Map<number, Served>();
  for (const { shift, weekday } of worked) {
    const id = countsAs('shift', business, shift)?.id;
    // What the whole day says of being closed, it says of its shifts.
    if (weekday === weekdayOf(day) && id !== undefined)
      byShift.set(id, own?.count === null ? null : undefined);
  }
  for (const { shift, count } of rows) {
    const id = countsAs('shift', business, shift)?.id;
    if (id === undefined) continue;
    const merged = byShift.get(id);
    byShift.set(id, count === null ? (merged ?? null) : (merged ?? 0) + count);
  }
  const ofShifts = byShift.size === 0 ? undefined : together([...byShift.values()]);
  return { day, whole: own ? own.count : ofShifts, ofShifts, byShift };
}

/** Added up: unknown where one of them is, closed where all of them are. */
export function together(parts: readonly Served[]): Served {
  if (parts.includes(undefined)) return undefined;
  const open = parts.filter((part) => typeof part === 'number');
  return open.length === 0 ? null : open.reduce((sum, part) => sum + part, 0);
}

/** What the shifts of a day come to, where the whole day was noted too and says something else; else null. */
export function shiftsAtOdds({ whole, ofShifts, byShift }: ServedDay): number | null {
  if (typeof whole !== 'number') return null;
  const known = [...byShift.values()].filter((served) => typeof served === 'number');
  const sum = known.reduce((all, served) => all + served, 0);
  const isWrong = ofShifts === undefined ? sum > whole : sum !== whole;
  return isWrong ? sum : null;
}

/**
 * What has to change so that the days and shifts told are as told, whatever stood there before. A closed day has no
 * open shifts, and an open shift no closed day: whichever is told later counts.
 */
export function volumeChanges(
  standing: readonly Entry<'volume'>[],
  told: readonly VolumeFields[],
  business: Business,
): readonly Change[] {
  const shiftOf = (id: number | null) => countsAs('shift', business, id)?.id ?? id;
  const byDay = new Map<Day, Entry<'volume'>[]>();
  for (const row of standing) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  return told.flatMap(({ day, shift, count }): readonly Change[] => {
    const rows = byDay.get(day) ?? [];
    const same = rows.filter((row) => shiftOf(row.shift) === shiftOf(shift));
    const kept = same.find((row) => row.shift === shift) ?? same[0];
    const contradicted = rows.filter((row) =>
      shift === null
        ? count === null && row.shift !== null
        : count !== null && row.shift === null && row.count === null,
    );
    const gone = [...same.filter((row) => row !== kept), ...contradicted];
    byDay.set(
      day,
      rows.filter((row) => !gone.includes(row)),
    );
    return [
      ...gone.map(({ id }) => ({ change: 'remove', of: 'volume', id }) as const),
      ...(kept === undefined
        ? [{ change: 'create', of: 'volume', fields: { day, shift, count } } as const]
        : kept.count === count
          ? []
          : [{ change: 'update', of: 'volume', id: kept.id, set: { count } } as const]),
    ];
  });
}
