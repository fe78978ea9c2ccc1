import type { Cell } from '../../domain/dimension.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Records } from '../../domain/records.ts';
import { allTime, weekOf, type Period } from '../../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../../domain/time/wall.ts';
import { median } from '../../statistics/median.ts';
import type { Scope } from '../../document/document.ts';
import { measureChanges, type ChangeEffect, type ActionFilter } from '../changes.ts';
import { measureNearest } from '../empty.ts';
import { measureDue } from '../due.ts';
import { sumIfKnown, measureExposure, type Exposure } from '../exposure.ts';
import { minimumForPatterns, measureWeekdays } from '../patterns/measure.ts';
import { measureScope, type NearestComplaints, type Request } from '../request.ts';
import { measureCostliest, type Costliest } from './costliest.ts';

const windowWeeks = 12;
/** With more complaints than this the page shows tables instead of a list. */
const maxListed = 25;
/** Most items shown that are due. */
export const maxToDoToday = 6;
/** With fewer earlier weeks there is nothing to compare with. */
const weeksToCompare = 3;

interface Week {
  readonly from: Day;
  readonly complaints: number;
  readonly remedyValueMinor: number;
  /** The number of customers; null if unknown. */
  readonly volume: number | null;
}

/** Median, lowest and highest of the weeks before. */
interface TypicalWeek {
  readonly complaints: number;
  readonly low: number;
  readonly high: number;
  readonly remedyValueMinor: number;
  readonly weeks: number;
}

/** The weekday and shift furthest above the same shift on other weekdays. */
export interface BusiestShift {
  readonly weekday: number;
  /** The id of the shift. */
  readonly shift: number;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  readonly p: number;
}

interface RepeatCustomer {
  /** The contact as last written. */
  readonly contact: string;
  readonly name: string;
  readonly times: number;
}

export interface WeeklyFigures {
  readonly scope: Scope;
  /** The range, both days included. Null if nothing was ever recorded. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  readonly isWeek: boolean;
  /** The complaints of the range; null if there are too many to list. */
  readonly incidents: readonly Incident[] | null;
  readonly remedyValueMinor: number;
  readonly byDepartment: readonly Cell[];
  readonly byCategory: readonly Cell[];
  readonly byShift: readonly Cell[];
  /** What is due today, as in the report `due`. */
  readonly due: readonly DueItem[];
  /** Complaints of the range without a cause. */
  readonly withoutCause: number;
  /** The weeks of the window since the first record, oldest first; empty unless the range is a week. */
  readonly weeks: readonly Week[];
  readonly typicalWeek: TypicalWeek | null;
  /** The customers of the range; null if no volume is recorded. */
  readonly exposure: Exposure | null;
  readonly window: {
    readonly from: Day;
    readonly complaints: number;
    readonly byCategory: readonly Cell[];
    readonly byDepartment: readonly Cell[];
    readonly byShift: readonly Cell[];
    /** Null if there are too few complaints to compare days and shifts. */
    readonly busiest: BusiestShift | null;
    /** Null if no category or cause qualifies. */
    readonly costliest: Costliest | null;
    readonly repeatCustomer: RepeatCustomer | null;
    /** Corrective actions decided or done since the window began, the newest first. */
    readonly changes: readonly ChangeEffect[];
  } | null;
  readonly nearest: NearestComplaints | null;
}

/** Measures the figures of the Monday page. */
export async function measureWeekly(records: Records, request: Request): Promise<WeeklyFigures> {
  const { filter, business, today } = request;
  const byCategory = await records.tally(filter, ['category'], ['value']);
  const total = sum(byCategory);
  const scope = await measureScope(records, request, total);
  const { from, to } = scope.period;
  const range = from !== null && to !== null ? { from, to } : null;
  const { weekStart } = business.settings;
  const isWeek =
    range !== null &&
    daysBetween(range.from, range.to) === 6 &&
    weekOf(range.from, weekStart).from === range.from;
  const windowFrom = range && (isWeek ? addDays(range.from, -7 * (windowWeeks - 1)) : range.from);
  const period: Period = range && windowFrom !== null ? { from: windowFrom, to: range.to } : filter.period;
  const inWindow = { ...request, filter: { ...filter, period } };
  const weeks = isWeek ? await measureWeeks(records, inWindow) : [];

  return {
    scope,
    range,
    isWeek,
    incidents: total <= maxListed ? await records.list(filter) : null,
    remedyValueMinor: byCategory.reduce((total, { valueMinor }) => total + valueMinor, 0),
    byDepartment: await records.tally(filter, ['department']),
    byCategory,
    byShift: await records.tally(filter, ['shift']),
    due: await measureDue(records, { business, now: request.now, today }),
    withoutCause: await records.count({ ...filter, reviewed: false }),
    weeks,
    typicalWeek: measureTypicalWeek(weeks.slice(0, -1)),
    exposure: await measureExposure(records, request, scope),
    window: windowFrom === null ? null : await measureWindow(records, inWindow, windowFrom, isWeek),
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

async function measureWindow(
  records: Records,
  request: Request,
  from: Day,
  isWeekly: boolean,
): Promise<NonNullable<WeeklyFigures['window']>> {
  const { filter } = request;
  const byCategory = await records.tally(filter, ['category'], ['value']);
  const complaints = sum(byCategory);
  const requestOfAllTime = { ...request, filter: { ...filter, period: allTime } };
  const isInWindow: ActionFilter = ({ decidedOn, doneOn }) => (doneOn ?? decidedOn) >= from;
  const changes = await measureChanges(records, requestOfAllTime, isInWindow);
  return {
    from,
    complaints,
    byCategory,
    byDepartment: await records.tally(filter, ['department']),
    byShift: await records.tally(filter, ['shift']),
    busiest: isWeekly && complaints >= minimumForPatterns ? await measureBusiest(records, request) : null,
    costliest: await measureCostliest(records, request, changes, byCategory),
    repeatCustomer: await measureRepeatCustomer(records, filter),
    changes,
  };
}

/** Finds the busiest shift without outbreak days, because a single broken oven does not make Fridays bad. */
async function measureBusiest(records: Records, request: Request): Promise<BusiestShift | null> {
  const { weekdays, withoutOutbreaks, shifts } = await measureWeekdays(records, request);
  const [worst] = [...((withoutOutbreaks ?? weekdays)?.cells ?? [])].sort(
    (a, b) => b.statistic - a.statistic,
  );
  const shift = worst && shifts[worst.shift];
  return worst === undefined || shift === undefined ? null : { ...worst, shift };
}

async function measureWeeks(records: Records, request: Request): Promise<readonly Week[]> {
  const { from, to } = request.filter.period;
  const recorded = await records.span({ period: allTime });
  if (from === null || to === null || recorded === null) return [];
  const days = await records.tally(request.filter, ['business_day'], ['value']);
  const exposure = await measureExposure(records, request, { period: { from, to } });
  return Array.from({ length: windowWeeks }, (_, index) => addDays(from, 7 * index))
    .filter((monday) => addDays(monday, 6) >= recorded.from)
    .map((monday) => {
      const sunday = addDays(monday, 6);
      const isWithin = (day: Day) => day >= monday && day <= sunday;
      const inWeek = days.filter(({ keys }) => isWithin(String(keys[0])));
      return {
        from: monday,
        complaints: sum(inWeek),
        remedyValueMinor: inWeek.reduce((total, { valueMinor }) => total + valueMinor, 0),
        volume: exposure && volumeOf(exposure, isWithin),
      };
    });
}

function volumeOf({ byDay }: Exposure, isWithin: (day: Day) => boolean): number | null {
  return sumIfKnown([...byDay].filter(([day]) => isWithin(day)).map(([, volume]) => volume));
}

function measureTypicalWeek(before: readonly Week[]): TypicalWeek | null {
  const complaints = before.map((week) => week.complaints);
  if (before.length < weeksToCompare) return null;
  return {
    complaints: median(complaints) ?? 0,
    low: Math.min(...complaints),
    high: Math.max(...complaints),
    remedyValueMinor: median(before.map((week) => week.remedyValueMinor)) ?? 0,
    weeks: before.length,
  };
}

/** Finds the customer with the most complaints in the window, at least two. */
async function measureRepeatCustomer(
  records: Records,
  filter: Request['filter'],
): Promise<RepeatCustomer | null> {
  const byContact = await records.tally(filter, ['contact']);
  const [worst] = byContact
    .filter(({ keys, complaints }) => keys[0] !== null && complaints >= 2)
    .sort((a, b) => b.complaints - a.complaints || (String(a.keys[0]) < String(b.keys[0]) ? -1 : 1));
  if (!worst) return null;
  const contact = String(worst.keys[0]);
  const [latest] = await records.list({ ...filter, contact }, 1);
  const contactAsWritten = latest?.contact ?? contact;
  return { contact: contactAsWritten, name: latest?.customer ?? contactAsWritten, times: worst.complaints };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { complaints }) => total + complaints, 0);
}
