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

export const windowWeeks = 12;
/** With more complaints than this the list gives way to tables. */
export const maxListed = 25;
/** So many things to do are shown. */
export const maxToDoToday = 6;
/** Fewer weeks than this give nothing to compare with. */
const weeksToCompare = 3;

export interface Week {
  readonly from: Day;
  readonly complaints: number;
  readonly givenMinor: number;
  /** How many customers there were; null where that is not known. */
  readonly volume: number | null;
}

/** What the weeks before were like: the median and the range. */
export interface TypicalWeek {
  readonly complaints: number;
  readonly low: number;
  readonly high: number;
  readonly givenMinor: number;
  readonly weeks: number;
}

/** The weekday and shift that is furthest above what the same shift has on other weekdays. */
export interface BusiestShift {
  readonly weekday: number;
  /** The id of the shift. */
  readonly shift: number;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  readonly p: number;
}

export interface RepeatCustomer {
  /** As it was written down last. */
  readonly contact: string;
  readonly name: string;
  readonly times: number;
}

export interface WeeklyFigures {
  readonly frame: Scope;
  /** The range itself, whole days. Null when nothing was ever recorded. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  readonly isWeek: boolean;
  /** Present when they are few enough to be listed. */
  readonly incidents: readonly Incident[] | null;
  readonly givenMinor: number;
  readonly byDepartment: readonly Cell[];
  readonly byCategory: readonly Cell[];
  readonly byShift: readonly Cell[];
  /** What waits today, as `due` has it. */
  readonly due: readonly DueItem[];
  /** Complaints of the range without a cause. */
  readonly withoutCause: number;
  /** The weeks of the window that lie within what was recorded, oldest first; empty unless the range is a week. */
  readonly weeks: readonly Week[];
  readonly typicalWeek: TypicalWeek | null;
  /** The customers of the range; null where none are noted. */
  readonly exposure: Exposure | null;
  readonly window: {
    readonly from: Day;
    readonly complaints: number;
    readonly byCategory: readonly Cell[];
    readonly byDepartment: readonly Cell[];
    readonly byShift: readonly Cell[];
    /** Null where there are too few to say anything of days and shifts. */
    readonly busiest: BusiestShift | null;
    /** What cost most while nothing was changed about it. */
    readonly costliest: Costliest | null;
    readonly repeatCustomer: RepeatCustomer | null;
    /** What was decided or done since it began, the newest first. */
    readonly changes: readonly ChangeEffect[];
  } | null;
  readonly nearest: NearestComplaints | null;
}

/** Everything the Monday page tells, asked of the records. */
export async function measureWeekly(records: Records, request: Request): Promise<WeeklyFigures> {
  const { filter, business, today } = request;
  const byCategory = await records.tally(filter, ['category'], ['value']);
  const total = sum(byCategory);
  const frame = await measureScope(records, request, total);
  const { from, to } = frame.period;
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
    frame,
    range,
    isWeek,
    incidents: total <= maxListed ? await records.list(filter) : null,
    givenMinor: byCategory.reduce((given, { valueMinor }) => given + valueMinor, 0),
    byDepartment: await records.tally(filter, ['department']),
    byCategory,
    byShift: await records.tally(filter, ['shift']),
    due: await measureDue(records, { business, now: request.now, today }),
    withoutCause: await records.count({ ...filter, reviewed: false }),
    weeks,
    typicalWeek: measureUsual(weeks.slice(0, -1)),
    exposure: await measureExposure(records, request, frame),
    window: windowFrom === null ? null : await measureWindow(records, inWindow, windowFrom, isWeek),
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

async function measureWindow(
  records: Records,
  request: Request,
  from: Day,
  isOfWeeks: boolean,
): Promise<NonNullable<WeeklyFigures['window']>> {
  const { filter } = request;
  const byCategory = await records.tally(filter, ['category'], ['value']);
  const complaints = sum(byCategory);
  const always = { ...request, filter: { ...filter, period: allTime } };
  const isOfWindow: ActionFilter = ({ decidedOn, doneOn }) => (doneOn ?? decidedOn) >= from;
  const changes = await measureChanges(records, always, isOfWindow);
  return {
    from,
    complaints,
    byCategory,
    byDepartment: await records.tally(filter, ['department']),
    byShift: await records.tally(filter, ['shift']),
    busiest: isOfWeeks && complaints >= minimumForPatterns ? await measureBusiest(records, request) : null,
    costliest: await measureCostliest(records, request, changes, byCategory),
    repeatCustomer: await measureFailedAgain(records, filter),
    changes,
  };
}

/** Without the days that alone hold more than a tenth: they are a matter of their own. */
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
  const ever = await records.span({ period: allTime });
  if (from === null || to === null || ever === null) return [];
  const days = await records.tally(request.filter, ['business_day'], ['value']);
  const exposure = await measureExposure(records, request, { period: { from, to } });
  return Array.from({ length: windowWeeks }, (_, index) => addDays(from, 7 * index))
    .filter((monday) => addDays(monday, 6) >= ever.from)
    .map((monday) => {
      const sunday = addDays(monday, 6);
      const isWithin = (day: Day) => day >= monday && day <= sunday;
      const inWeek = days.filter(({ keys }) => isWithin(String(keys[0])));
      return {
        from: monday,
        complaints: sum(inWeek),
        givenMinor: inWeek.reduce((given, { valueMinor }) => given + valueMinor, 0),
        volume: exposure && volumeOf(exposure, isWithin),
      };
    });
}

function volumeOf({ byDay }: Exposure, isWithin: (day: Day) => boolean): number | null {
  return sumIfKnown([...byDay].filter(([day]) => isWithin(day)).map(([, volume]) => volume));
}

function measureUsual(before: readonly Week[]): TypicalWeek | null {
  const complaints = before.map((week) => week.complaints);
  if (before.length < weeksToCompare) return null;
  return {
    complaints: median(complaints) ?? 0,
    low: Math.min(...complaints),
    high: Math.max(...complaints),
    givenMinor: median(before.map((week) => week.givenMinor)) ?? 0,
    weeks: before.length,
  };
}

/** The customer who was let down most often in the window, twice at least. */
async function measureFailedAgain(
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
  const written = latest?.contact ?? contact;
  return { contact: written, name: latest?.customer ?? written, times: worst.complaints };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { complaints }) => total + complaints, 0);
}
