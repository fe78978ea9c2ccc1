import { resolveName, currentShifts, weeklyShiftPeriods, type Business } from '../../domain/business.ts';
import type { Cell } from '../../domain/dimension.ts';
import { filteredCustomers, type Filter } from '../../domain/filter.ts';
import type { VolumeFields } from '../../domain/entry.ts';
import type { Records, Span } from '../../domain/records.ts';
import type { Period } from '../../domain/time/period.ts';
import { outsideShiftId } from '../../domain/time/shift.ts';
import { addDays, daysBetween, weekdayOf, weekdays, type Day, type Weekday } from '../../domain/time/wall.ts';
import { dayVolumes, type DayVolume } from '../../domain/volume.ts';
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
import { upTo } from '../exposure.ts';
import { measureDays, type NearestComplaints, type Request } from '../request.ts';

/** With fewer complaints nothing can be said about days and shifts. */
export const minimumForPatterns = 40;
/** Fixed, so that the same complaints give the same figures on every machine. */
export const seed = 20_141_001;
export const shuffles = 2_000;
/** Length of the blocks within which weekdays are exchanged, which removes the season. */
const blockDays = 42;
/** Days read from the store at a time, so that forty years of them are never in memory together. */
const maxDaysPerQuery = 90;
/** The business is assumed closed on a weekday that occurs at least this often, always without a complaint. */
const minWeekdaysToAssumeClosed = 4;

/** The customers of each shift of a day; days without a record share one object per weekday. */
type Customers = DayVolume['byShift'];

/**
 * Consecutive business days, by index from the first. In arrays, because an object for each day of forty years would take half
 * the memory of the report.
 */
interface Days {
  readonly first: Day;
  readonly firstWeekday: Weekday;
  readonly complaints: number[];
  /** Complaints of each shift of each day: index of the day × number of shifts + index in `shifts`. */
  readonly byShift: number[];
  /** Null on days on which the business was closed. */
  readonly customers: (Customers | null)[];
}

/** A day that holds more than a tenth of all complaints. */
interface Outbreak {
  readonly day: Day;
  readonly complaints: number;
}

/** What the complaints of a shift are compared with: its hours or its customers. */
type ExposureUnit = 'hours' | 'customers';

/** Figures by weekday and shift. */
export interface WeekdayFigures {
  readonly total: number;
  readonly shifts: readonly number[];
  readonly weekdaysWithoutComplaints: readonly Weekday[];
  readonly exposureUnit: ExposureUnit;
  readonly outbreaks: readonly Outbreak[];
  readonly weekdays: WeekdayTest | null;
  readonly withoutOutbreaks: WeekdayTest | null;
  /** The index of dispersion of the daily counts. */
  readonly dispersion: number | null;
}

export interface PatternFigures extends WeekdayFigures {
  readonly scope: Scope;
  readonly nearest: NearestComplaints | null;
  readonly departments: readonly (number | null)[];
  /** Rows are indexes of `departments`, columns of `shifts`. */
  readonly cross: readonly CrossCell[] | 'too_few';
  /** Departments and shifts left out of the cross, because they have too few complaints. */
  readonly excluded: Subtable;
}

export async function measurePatterns(records: Records, request: Request): Promise<PatternFigures> {
  const { filter, business } = request;
  const { range, recorded } = await measureDays(records, request);
  const figures = await measureWeekdays(request, range, recorded, readParts(records, request, range));
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
    scope: { period: range, filter: request.filterNames, total },
    nearest: total === 0 ? await measureNearest(records, request) : null,
    departments,
    ...crossOf(table, figures.dispersion),
  };
}

/** Consecutive days of a range: their complaints by business day and shift, and their customers. */
export interface PartOfRange {
  readonly from: Day;
  readonly to: Day;
  readonly cells: readonly Cell[];
  readonly volumes: readonly VolumeFields[];
}

async function* readParts(
  records: Records,
  { filter, today }: Request,
  range: Period,
): AsyncGenerator<PartOfRange> {
  for (const period of periodsToRead(range, filter)) {
    const cells = await records.tally({ ...filter, period }, ['business_day', 'shift']);
    yield { ...period, cells, volumes: await records.volumes(upTo(today, period)) };
  }
}

/**
 * Measures the figures by weekday and shift.
 * @param recorded the days with complaints, whatever is filtered
 * @param parts all days of the range
 */
export async function measureWeekdays(
  request: Request,
  range: Period,
  recorded: Span | null,
  parts: AsyncIterable<PartOfRange> | Iterable<PartOfRange>,
): Promise<WeekdayFigures> {
  const { filter, business, today } = request;
  const { includesDay, includesShift } = filteredCustomers(filter);
  const shifts = currentShifts(business)
    .map(({ id }) => id)
    .filter(includesShift);
  const first =
    recorded !== null && range.from !== null && recorded.from > range.from ? recorded.from : range.from;
  const last = range.to !== null && range.to < today ? range.to : today;
  const days = daysWithoutComplaints(first ?? today, last, shifts.length);
  let total = 0;
  for await (const part of parts) {
    total += sum(part.cells);
    const { from, to } = upTo(today, part);
    const served = dayVolumes(part.volumes, business, from < days.first ? days.first : from, to);
    addToDays(days, served, part.cells, shifts, request);
  }
  const indexes = [...days.complaints.keys()].filter((index) => includesDay(addDays(days.first, index)));
  const weekdaysWithoutComplaints = findWeekdaysWithoutComplaints(days, indexes);
  const open = indexes.filter(
    (index) =>
      days.customers[index] !== null && !weekdaysWithoutComplaints.includes(weekdayOfIndex(days, index)),
  );
  const exposureUnit = chooseExposureUnit(days, open, shifts, request);
  // A test has no cells if every shift is open on one weekday only, which leaves nothing to compare.
  const test = (tested: readonly number[]) => {
    const result = weekdayTest(openDays(days, tested, shifts, exposureUnit, request), seed, shuffles);
    return result.cells.length === 0 ? null : result;
  };
  const isEnough = total >= minimumForPatterns;
  const dailyCounts = open.map((index) => days.complaints[index] ?? 0);
  const outbreaks = outbreakDays(dailyCounts).flatMap((index) => open[index] ?? []);
  const isTested = isEnough && shifts.length > 0 && open.length > 0;

  return {
    total,
    shifts,
    weekdaysWithoutComplaints,
    exposureUnit,
    outbreaks: outbreaks.map((index) => ({
      day: addDays(days.first, index),
      complaints: days.complaints[index] ?? 0,
    })),
    weekdays: isTested ? test(open) : null,
    withoutOutbreaks:
      isTested && outbreaks.length > 0 ? test(open.filter((index) => !outbreaks.includes(index))) : null,
    dispersion: dispersion(dailyCounts),
  };
}

/** Finds the weekdays on which the business is assumed closed. */
function findWeekdaysWithoutComplaints(days: Days, indexes: readonly number[]): readonly Weekday[] {
  return weekdays.filter((weekday) => {
    const ofWeekday = indexes.filter((index) => weekdayOfIndex(days, index) === weekday);
    return (
      ofWeekday.length >= minWeekdaysToAssumeClosed &&
      ofWeekday.every((index) => days.complaints[index] === 0)
    );
  });
}

/**
 * Splits a range into periods to read one by one. Praise and deleted incidents have no index by day, so they are read in one
 * period: each query reads the whole table.
 */
function* periodsToRead(
  { from, to }: Period,
  { kind, deleted }: Filter,
): Generator<{ readonly from: Day; readonly to: Day }> {
  if (from === null || to === null) return;
  const daysPerQuery = kind === undefined && deleted !== true ? maxDaysPerQuery : daysBetween(from, to) + 1;
  for (let start = from; start <= to; start = addDays(start, daysPerQuery)) {
    const end = addDays(start, daysPerQuery - 1);
    yield { from: start, to: end < to ? end : to };
  }
}

/** Tests the departments and shifts that have enough complaints. */
function crossOf(
  table: readonly (readonly number[])[],
  phi: number | null,
): Pick<PatternFigures, 'cross' | 'excluded'> {
  const { rows, columns } = testableSubtable(table);
  const cells = crossResiduals(
    rows.map((row) => columns.map((column) => table[row]?.[column] ?? 0)),
    phi,
  );
  const without = (count: number, included: readonly number[]) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => !included.includes(at));
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
  return key === outsideShiftId ? outsideShiftId : (resolveName('shift', business, key)?.id ?? null);
}

function departmentOf(key: Value, business: Business): number | null {
  return resolveName('department', business, key)?.id ?? null;
}

/** Returns days without complaints. The arrays are allocated at full length, because growing them would copy them repeatedly. */
function daysWithoutComplaints(first: Day, last: Day, shifts: number): Days {
  const count = Math.max(0, daysBetween(first, last) + 1);
  return {
    first,
    firstWeekday: weekdayOf(first),
    complaints: new Array<number>(count).fill(0),
    byShift: new Array<number>(count * shifts).fill(0),
    customers: new Array<null>(count).fill(null),
  };
}

/** Adds the customers and complaints of some of the days. */
function addToDays(
  days: Days,
  served: readonly DayVolume[],
  cells: readonly Cell[],
  shifts: readonly number[],
  { business }: Request,
): void {
  const indexOf = new Map<Day, number>();
  const start = served[0] === undefined ? 0 : daysBetween(days.first, served[0].day);
  served.forEach(({ day, whole, byShift }, index) => {
    indexOf.set(day, start + index);
    days.customers[start + index] = whole === null ? null : byShift;
  });
  for (const { keys, complaints } of cells) {
    const index = indexOf.get(String(keys[0]));
    if (index === undefined) continue;
    days.complaints[index] = (days.complaints[index] ?? 0) + complaints;
    const shift = shiftOf(keys[1] ?? null, business);
    const column = shift === null ? -1 : shifts.indexOf(shift);
    const at = index * shifts.length + column;
    if (column >= 0) days.byShift[at] = (days.byShift[at] ?? 0) + complaints;
  }
}

function weekdayOfIndex({ firstWeekday }: Days, index: number): Weekday {
  return (((firstWeekday - 1 + index) % weekdays.length) + 1) as Weekday;
}

/** Computes how many hours each shift runs on each weekday, within the hours of the filter. */
function hoursOfShifts({ business, filter }: Request): (weekday: Weekday, shift: number) => number {
  const hours = new Map<string, number>();
  for (const { weekday, shift, start, end } of weeklyShiftPeriods(business)) {
    const key = `${weekday} ${String(shiftOf(shift, business))}`;
    hours.set(key, (hours.get(key) ?? 0) + filteredMinutes(start, end, filter) / 60);
  }
  return (weekday, shift) => hours.get(`${weekday} ${shift}`) ?? 0;
}

/** Computes how many minutes of a shift are in the hours of the filter. `end` may be on the next day, above 1440. */
function filteredMinutes(start: number, end: number, { hour: hours }: Filter): number {
  if (hours === undefined) return end - start;
  const hourStarts = [0, 1440].flatMap((day) =>
    hours.flatMap((hour) => (hour === null ? [] : [day + hour * 60])),
  );
  return [...new Set(hourStarts)].reduce(
    (sum, hourStart) => sum + Math.max(0, Math.min(end, hourStart + 60) - Math.max(start, hourStart)),
    0,
  );
}

/** Chooses customers if they are recorded for every shift of every open day. They are never counted by hour. */
function chooseExposureUnit(
  days: Days,
  open: readonly number[],
  shifts: readonly number[],
  request: Request,
): ExposureUnit {
  if (!filteredCustomers(request.filter).isKnown) return 'hours';
  const hoursOf = hoursOfShifts(request);
  const isEachRecorded = open.every((index) =>
    shifts.every(
      (shift) =>
        days.customers[index]?.get(shift) !== undefined || hoursOf(weekdayOfIndex(days, index), shift) === 0,
    ),
  );
  return isEachRecorded ? 'customers' : 'hours';
}

/** Converts open days for the test, with the exposure of each shift; 0 if it was closed. */
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
      const count = customers?.get(shift);
      if (exposureUnit === 'customers') return count ?? 0;
      return count === null ? 0 : hoursOf(weekday, shift);
    });
    exposures.set(customers, exposure);
    return exposure;
  };
  return {
    length: open.length,
    *[Symbol.iterator]() {
      for (let position = 0; position < open.length; position++) {
        const index = open[position] ?? 0;
        const weekday = weekdayOfIndex(days, index);
        yield {
          weekday,
          block: Math.floor((position * blocks) / open.length),
          counts: days.byShift.slice(index * shifts.length, (index + 1) * shifts.length),
          exposure: exposureOf(weekday, days.customers[index] ?? null),
        };
      }
    },
  };
}
