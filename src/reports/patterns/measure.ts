import { countsAs, currentShifts, workedInWeek, type Business } from '../../domain/business.ts';
import type { Cell } from '../../domain/dimension.ts';
import { customersOf, type Filter } from '../../domain/filter.ts';
import type { Records } from '../../domain/records.ts';
import { allTime, type Period } from '../../domain/time/period.ts';
import { outsideId } from '../../domain/time/shift.ts';
import { addDays, daysBetween, weekdayOf, weekdays, type Day, type Weekday } from '../../domain/time/wall.ts';
import { servedDays, type ServedDay } from '../../domain/volume.ts';
import type { Scope, Value } from '../../document/document.ts';
import {
  crossResiduals,
  testableSubtable,
  type CrossCell,
  type Subtable,
} from '../../statistics/residuals.ts';
import { dispersion } from '../../statistics/dispersion.ts';
import { outbreakDays } from '../../statistics/outbreak.ts';
import { weekdayTest, type OpenDays, type WeekdayTest } from '../../statistics/weekdays.ts';
import { measureNearest } from '../empty.ts';
import { measureRange, type NearestComplaints, type Request } from '../request.ts';

/** Fewer complaints say nothing of days and shifts. */
export const minimumForPatterns = 40;
/** The same complaints give the same figures on every machine. */
export const seed = 20_141_001;
export const shuffles = 2_000;
/** Weekdays are exchanged within about so many days, which takes the season out. */
const blockDays = 42;
/** So few are asked for at once that of forty years no more is ever in memory than what comes of it. */
const daysAtOnce = 90;
/** So many weekdays without any complaint, and the place seems to be closed then. */
const weeksToSeemClosed = 4;

/** Days of which nothing was noted share one, weekday by weekday. */
type Customers = ServedDay['byShift'];

/**
 * Business days one after the other, from the first on, each known by its place: of forty years each in an object of its own
 * would be half of what the report holds in memory.
 */
interface Days {
  readonly first: Day;
  readonly firstWeekday: Weekday;
  readonly complaints: number[];
  /** One after the other those of each shift, by its place in `shifts`. */
  readonly byShift: number[];
  /** Null on days on which the place was closed. */
  readonly customers: (Customers | null)[];
}

/** A day that holds more than a tenth of all complaints. */
export interface Outbreak {
  readonly day: Day;
  readonly complaints: number;
}

/** What the complaints of a shift are held against. */
export type ExposureUnit = 'hours' | 'customers';

/** What was found among weekdays and shifts. */
export interface WeekdayFigures {
  readonly total: number;
  readonly frame: Scope;
  readonly shifts: readonly number[];
  readonly weekdaysWithoutComplaints: readonly Weekday[];
  readonly exposureUnit: ExposureUnit;
  readonly outbreaks: readonly Outbreak[];
  readonly weekdays: WeekdayTest | null;
  readonly withoutOutbreaks: WeekdayTest | null;
  /** How much more complaints scatter from day to day than chance would have it. */
  readonly dispersion: number | null;
}

export interface PatternFigures extends WeekdayFigures {
  readonly nearest: NearestComplaints | null;
  readonly departments: readonly (number | null)[];
  /** Rows are places in `departments`, columns in `shifts`. */
  readonly cross: readonly CrossCell[] | 'too_few';
  /** What took no part in the cross, for it would hold too few. */
  readonly excluded: Subtable;
}

export async function measurePatterns(records: Records, request: Request): Promise<PatternFigures> {
  const { filter, business } = request;
  const figures = await measureWeekdays(records, request);
  const { total, shifts } = figures;
  const byShift = total >= minimumForPatterns ? await records.tally(filter, ['department', 'shift']) : [];
  const departments = [...new Set(byShift.map(({ keys }) => departmentOf(keys[0] ?? null, business)))];
  const table = departments.map((department) =>
    shifts.map((shift) =>
      sum(
        byShift.filter(
          ({ keys }) =>
            departmentOf(keys[0] ?? null, business) === department &&
            shiftOf(keys[1] ?? null, business) === shift,
        ),
      ),
    ),
  );
  return {
    ...figures,
    nearest: total === 0 ? await measureNearest(records, request) : null,
    departments,
    ...crossOf(table, figures.dispersion),
  };
}

export async function measureWeekdays(records: Records, request: Request): Promise<WeekdayFigures> {
  const { filter, business, today } = request;
  const range = await measureRange(records, request);
  const ever = await records.span({ period: allTime });
  const { onDay, isInShifts } = customersOf(filter);
  const shifts = currentShifts(business)
    .map(({ id }) => id)
    .filter(isInShifts);
  const first = ever !== null && range.from !== null && ever.from > range.from ? ever.from : range.from;
  const last = range.to !== null && range.to < today ? range.to : today;
  const days = quietDays(first ?? today, last, shifts.length);
  let total = 0;
  for (const period of portions(range, filter)) {
    const cells = await records.tally({ ...filter, period }, ['business_day', 'shift']);
    total += sum(cells);
    const from = period.from < days.first ? days.first : period.from;
    const to = period.to > today ? today : period.to;
    const served = servedDays(await records.volumes({ from, to }), business, from, to);
    fillIn(days, served, cells, shifts, request);
  }
  const places = [...days.complaints.keys()].filter((place) => onDay(addDays(days.first, place)));
  const weekdaysWithoutComplaints = weekdays.filter((weekday) => {
    const theirs = places.filter((place) => weekdayAt(days, place) === weekday);
    return theirs.length >= weeksToSeemClosed && theirs.every((place) => days.complaints[place] === 0);
  });
  const open = places.filter(
    (place) => days.customers[place] !== null && !weekdaysWithoutComplaints.includes(weekdayAt(days, place)),
  );
  const exposureUnit = heldAgainstOf(days, open, shifts, request);
  // One weekday alone has nothing to be compared with.
  const test = (tested: readonly number[]) => {
    const done = weekdayTest(openDays(days, tested, shifts, exposureUnit, request), seed, shuffles);
    return done.cells.length === 0 ? null : done;
  };
  const enough = total >= minimumForPatterns;
  const dailyCounts = open.map((place) => days.complaints[place] ?? 0);
  const outbreaks = outbreakDays(dailyCounts).flatMap((index) => open[index] ?? []);
  const isTested = enough && shifts.length > 0 && open.length > 0;

  return {
    total,
    frame: { period: range, filter: request.filterNames, total },
    shifts,
    weekdaysWithoutComplaints,
    exposureUnit,
    outbreaks: outbreaks.map((place) => ({
      day: addDays(days.first, place),
      complaints: days.complaints[place] ?? 0,
    })),
    weekdays: isTested ? test(open) : null,
    withoutOutbreaks:
      isTested && outbreaks.length > 0 ? test(open.filter((place) => !outbreaks.includes(place))) : null,
    dispersion: dispersion(dailyCounts),
  };
}

/** Praise and what was deleted no index finds by its day: in portions, each of them would read everything. */
function* portions(
  { from, to }: Period,
  { kind, deleted }: Filter,
): Generator<{ readonly from: Day; readonly to: Day }> {
  if (from === null || to === null) return;
  const atOnce = kind === undefined && deleted !== true ? daysAtOnce : daysBetween(from, to) + 1;
  for (let start = from; start <= to; start = addDays(start, atOnce)) {
    const end = addDays(start, atOnce - 1);
    yield { from: start, to: end < to ? end : to };
  }
}

/** The cells of those departments and shifts that hold enough. */
function crossOf(
  table: readonly (readonly number[])[],
  phi: number | null,
): Pick<PatternFigures, 'cross' | 'excluded'> {
  const { rows, columns } = testableSubtable(table);
  const cells = crossResiduals(
    rows.map((row) => columns.map((column) => table[row]?.[column] ?? 0)),
    phi,
  );
  const without = (count: number, kept: readonly number[]) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => !kept.includes(at));
  return {
    cross:
      cells === 'too_few'
        ? cells
        : cells.map((cell) => ({ ...cell, row: rows[cell.row] ?? 0, column: columns[cell.column] ?? 0 })),
    excluded: {
      rows: without(table.length, rows),
      columns: without(table[0]?.length ?? 0, columns),
    },
  };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { complaints }) => total + complaints, 0);
}

function shiftOf(key: Value, business: Business): number | null {
  return key === outsideId ? outsideId : (countsAs('shift', business, key)?.id ?? null);
}

function departmentOf(key: Value, business: Business): number | null {
  return countsAs('department', business, key)?.id ?? null;
}

/** As long as they will be, for arrays that grow leave their smaller selves behind. */
function quietDays(first: Day, last: Day, shifts: number): Days {
  const count = Math.max(0, daysBetween(first, last) + 1);
  return {
    first,
    firstWeekday: weekdayOf(first),
    complaints: new Array<number>(count).fill(0),
    byShift: new Array<number>(count * shifts).fill(0),
    customers: new Array<null>(count).fill(null),
  };
}

/** What is known of some of the days. */
function fillIn(
  days: Days,
  served: readonly ServedDay[],
  cells: readonly Cell[],
  shifts: readonly number[],
  { business }: Request,
): void {
  const places = new Map<Day, number>();
  const start = served[0] === undefined ? 0 : daysBetween(days.first, served[0].day);
  served.forEach(({ day, whole, byShift }, index) => {
    places.set(day, start + index);
    days.customers[start + index] = whole === null ? null : byShift;
  });
  for (const { keys, complaints } of cells) {
    const place = places.get(String(keys[0]));
    if (place === undefined) continue;
    days.complaints[place] = (days.complaints[place] ?? 0) + complaints;
    const shift = shiftOf(keys[1] ?? null, business);
    const column = shift === null ? -1 : shifts.indexOf(shift);
    const at = place * shifts.length + column;
    if (column >= 0) days.byShift[at] = (days.byShift[at] ?? 0) + complaints;
  }
}

function weekdayAt({ firstWeekday }: Days, place: number): Weekday {
  return (((firstWeekday - 1 + place) % weekdays.length) + 1) as Weekday;
}

/** How many hours each shift runs on each weekday. */
function hoursOfShifts({ business, filter }: Request): (weekday: Weekday, shift: number) => number {
  const hours = new Map<string, number>();
  for (const { weekday, shift, start, end } of workedInWeek(business)) {
    const key = `${weekday} ${String(shiftOf(shift, business))}`;
    hours.set(key, (hours.get(key) ?? 0) + minutesAsked(start, end, filter) / 60);
  }
  return (weekday, shift) => hours.get(`${weekday} ${shift}`) ?? 0;
}

/** How many minutes of a stretch lie in the hours that are asked for; it may end on the next day. */
function minutesAsked(start: number, end: number, { hour: asked }: Filter): number {
  if (asked === undefined) return end - start;
  const begins = [0, 1440].flatMap((day) =>
    asked.flatMap((hour) => (hour === null ? [] : [day + hour * 60])),
  );
  return [...new Set(begins)].reduce(
    (sum, begin) => sum + Math.max(0, Math.min(end, begin + 60) - Math.max(start, begin)),
    0,
  );
}

/** Customers, where they are noted for every shift of every open day. Nobody counts them by the hour. */
function heldAgainstOf(
  days: Days,
  open: readonly number[],
  shifts: readonly number[],
  request: Request,
): ExposureUnit {
  if (!customersOf(request.filter).isCounted) return 'hours';
  const hoursOf = hoursOfShifts(request);
  const isNoted = open.every((place) =>
    shifts.every(
      (shift) =>
        days.customers[place]?.get(shift) !== undefined || hoursOf(weekdayAt(days, place), shift) === 0,
    ),
  );
  return isNoted ? 'customers' : 'hours';
}

/** The days as the test wants them: what the complaints of each shift are held against; nothing where it was closed. */
function openDays(
  days: Days,
  open: readonly number[],
  shifts: readonly number[],
  exposureUnit: ExposureUnit,
  request: Request,
): OpenDays {
  const hoursOf = hoursOfShifts(request);
  const blocks = Math.max(1, Math.round(open.length / blockDays));
  const exposures = new Map<Customers | null, readonly number[]>();
  const exposureOf = (weekday: Weekday, customers: Customers | null) => {
    const known = exposures.get(customers);
    if (known !== undefined) return known;
    const exposure = shifts.map((shift) => {
      const noted = customers?.get(shift);
      if (exposureUnit === 'customers') return noted ?? 0;
      return noted === null ? 0 : hoursOf(weekday, shift);
    });
    exposures.set(customers, exposure);
    return exposure;
  };
  return {
    length: open.length,
    *[Symbol.iterator]() {
      for (let index = 0; index < open.length; index++) {
        const place = open[index] ?? 0;
        const weekday = weekdayAt(days, place);
        yield {
          weekday,
          block: Math.floor((index * blocks) / open.length),
          counts: days.byShift.slice(place * shifts.length, (place + 1) * shifts.length),
          exposure: exposureOf(weekday, days.customers[place] ?? null),
        };
      }
    },
  };
}
