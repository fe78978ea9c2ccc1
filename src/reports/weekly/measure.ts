import type { FrequentCustomer } from '../../domain/customer.ts';
import type { Cell } from '../../domain/dimension.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Incident } from '../../domain/incident.ts';
import type { VolumeFields } from '../../domain/entry.ts';
import type { Records, Span, TallyQuestion } from '../../domain/records.ts';
import { allTime, weekOf, type Period } from '../../domain/time/period.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '../../domain/time/wall.ts';
import { median } from '../../statistics/median.ts';
import type { Scope } from '../../document/document.ts';
import { measureChanges, type ChangeEffect, type ActionFilter } from '../changes.ts';
import { measureNearest } from '../empty.ts';
import {
  firstVolumeDay,
  goalSpans,
  goalTally,
  measureGoal,
  type GoalProgress,
  type GoalSpans,
} from '../goals.ts';
import { measureDue } from '../due.ts';
import { exposureOf, sumIfKnown, upTo, type Exposure, type ExposureRange } from '../exposure.ts';
import { minimumForPatterns, measureWeekdays, type PartOfRange } from '../patterns/measure.ts';
import { measureDays, type NearestComplaints, type Request } from '../request.ts';
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
  /**
   * The complaints of the whole days after last week, which are on the next page; null if the range is another. If weeks begin on
   * Sunday, a page of Monday lacks yesterday.
   */
  readonly since: { readonly from: Day; readonly to: Day; readonly complaints: number } | null;
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
    /** Empty if there are too few complaints to compare days and shifts. */
    readonly byWeekdayAndShift: readonly Cell[];
    /** Null if there are too few complaints to compare days and shifts. */
    readonly busiest: BusiestShift | null;
    /** Null if no category or cause qualifies. */
    readonly costliest: Costliest | null;
    /** Null if no customer complained twice; not measured if there is a costliest category or cause. */
    readonly repeatCustomer: FrequentCustomer | null;
    /** Corrective actions decided or done since the window began, the newest first. */
    readonly changes: readonly ChangeEffect[];
  } | null;
  readonly nearest: NearestComplaints | null;
  /** The goal that is due first, as it stood at the end of the week; null without goals, and if the page has a filter. */
  readonly goal: GoalProgress | null;
  readonly otherGoals: number;
}

/** Measures the figures of the Monday page. */
export async function measureWeekly(records: Records, request: Request): Promise<WeeklyFigures> {
  const { filter, business, today } = request;
  const { range: period, recorded } = await measureDays(records, request);
  const { from, to } = period;
  const range = from !== null && to !== null ? { from, to } : null;
  const { weekStart } = business.settings;
  const isWeek =
    range !== null &&
    daysBetween(range.from, range.to) === 6 &&
    weekOf(range.from, weekStart).from === range.from;
  const window = isWeek ? { from: addDays(range.from, -7 * (windowWeeks - 1)), to: range.to } : range;
  const inWindow = { ...request, filter: { ...filter, period: window ?? filter.period } };
  const since = isWeek ? daysSince(range.to, today) : null;
  const goals = isWeek ? currentGoals(request, range, recorded) : [];
  const spans = goals[0] ?? null;
  const cells = await tallyPage(records, request, inWindow, { isWeek, since, goal: spans });
  const firstDay = firstVolumeDay(spans === null ? [] : [spans]);
  const shown = window === null ? null : upTo(today, window);
  const volumes =
    shown === null
      ? []
      : await records.volumes(
          firstDay !== null && firstDay < shown.from ? { ...shown, from: firstDay } : shown,
        );
  const basis = { recorded, cells, volumes };
  const total = sum(cells.category);
  const weeks = isWeek && window !== null ? measureWeeks(inWindow, window, basis) : [];

  return {
    scope: { period, filter: request.filterNames, total },
    range,
    isWeek,
    incidents: total === 0 ? [] : total <= maxListed ? await records.list(filter) : null,
    remedyValueMinor: cells.category.reduce((total, { valueMinor }) => total + valueMinor, 0),
    byDepartment: cells.department,
    byCategory: cells.category,
    byShift: cells.shift,
    due: await measureDue(records, request),
    since: since && { ...since, complaints: sum(cells.since) },
    withoutCause: sum(cells.withoutCause),
    weeks,
    typicalWeek: measureTypicalWeek(weeks.slice(0, -1)),
    exposure: range && exposureOf(volumes, business, upTo(today, range), filter),
    window: window && (await measureWindow(records, inWindow, window, basis, isWeek)),
    nearest: total === 0 ? await measureNearest(records, request) : null,
    goal: spans === null ? null : measureGoal(spans, cells.goal, volumes, business),
    otherGoals: Math.max(0, goals.length - 1),
  };
}

/** How long after its day a goal stays on the page. */
const daysAfterGoal = 28;

/**
 * Returns the goals that were open in the week or are not long over, the one that is due first at the beginning. Follow-ups are
 * left out: they would take another question to the records.
 */
function currentGoals(
  { business, filter, today, now }: Request,
  range: ExposureRange,
  recorded: Span | null,
): readonly GoalSpans[] {
  // As it stood on the day after the week, so that an old page stays the same.
  const asOf = addDays(range.to, 1) < today ? addDays(range.to, 1) : today;
  const hasFilter = Object.keys(filter).some((condition) => condition !== 'period');
  if (hasFilter) return [];
  return business.goals
    .filter(
      ({ measure, setOn, dueOn }) =>
        measure !== 'follow_ups_in_time' && setOn <= asOf && dueOn >= addDays(range.from, -daysAfterGoal),
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id))
    .map((goal) => goalSpans(goal, { business, now, today: asOf }, recorded));
}

/** Returns the whole days between the end of last week and today; null if there are none, or it was an earlier week. */
function daysSince(end: Day, today: Day): { readonly from: Day; readonly to: Day } | null {
  const days = { from: addDays(end, 1), to: addDays(today, -1) };
  return days.from <= days.to && daysBetween(end, today) <= 7 ? days : null;
}

/** What the figures are computed from, read once. */
interface Basis {
  /** The days with complaints, whatever is filtered. */
  readonly recorded: Span | null;
  readonly cells: PageCells;
  /** The volumes of the window. */
  readonly volumes: readonly VolumeFields[];
}

type PageCells = Awaited<ReturnType<typeof tallyPage>>;

/** Counts the complaints of the range and of the window in every way that the page needs, at once. */
async function tallyPage(
  records: Records,
  { filter, business }: Request,
  { filter: inWindow }: Request,
  {
    isWeek,
    since,
    goal,
  }: {
    readonly isWeek: boolean;
    readonly since: Period | null;
    readonly goal: GoalSpans | null;
  },
) {
  return tallyByName(records, {
    category: { filter, dimensions: ['category'], measures: ['value'] },
    department: { filter, dimensions: ['department'] },
    shift: { filter, dimensions: ['shift'] },
    withoutCause: { filter: { ...filter, reviewed: false }, dimensions: [] },
    since: since && { filter: { ...filter, period: since }, dimensions: [] },
    categoryInWindow: { filter: inWindow, dimensions: ['category'], measures: ['value'] },
    departmentInWindow: { filter: inWindow, dimensions: ['department'] },
    // The cells of days and shifts have it.
    shiftInWindow: isWeek ? null : { filter: inWindow, dimensions: ['shift'] },
    causeInWindow:
      business.names.cause.length === 0
        ? null
        : { filter: inWindow, dimensions: ['cause'], measures: ['value'] },
    goal: goal === null ? null : goalTally(goal),
    // Many cells if the range is long, and only used if it is a week.
    dayAndShift: isWeek
      ? { filter: inWindow, dimensions: ['business_day', 'shift'], measures: ['value'] }
      : null,
  });
}

/** Answers tallies by name; a question that is null has no cells. */
async function tallyByName<Name extends string>(
  records: Records,
  questions: Readonly<Record<Name, TallyQuestion | null>>,
): Promise<Readonly<Record<Name, readonly Cell[]>>> {
  const names = (Object.keys(questions) as Name[]).filter((name) => questions[name] !== null);
  const answers = await records.tallies(names.flatMap((name) => questions[name] ?? []));
  const cells = (name: string) => answers[names.indexOf(name as Name)] ?? [];
  return Object.fromEntries(Object.keys(questions).map((name) => [name, cells(name)])) as Record<
    Name,
    readonly Cell[]
  >;
}

function withoutDay({ keys: [, shift = null], ...sums }: Cell): Cell {
  return { ...sums, keys: [shift] };
}

function onWeekday({ keys: [day = null, shift = null], ...sums }: Cell): Cell {
  return { ...sums, keys: [day === null ? null : weekdayOf(String(day)), shift] };
}

async function measureWindow(
  records: Records,
  request: Request,
  { from, to }: ExposureRange,
  { recorded, cells, volumes }: Basis,
  isWeekly: boolean,
): Promise<NonNullable<WeeklyFigures['window']>> {
  const complaints = sum(cells.categoryInWindow);
  const requestOfAllTime = { ...request, filter: { ...request.filter, period: allTime } };
  const isInWindow: ActionFilter = ({ decidedOn, doneOn }) => (doneOn ?? decidedOn) >= from;
  const changes = await measureChanges(records, requestOfAllTime, recorded, isInWindow);
  const costliest = await measureCostliest(
    records,
    request,
    changes,
    cells.categoryInWindow,
    cells.causeInWindow,
  );
  const hasDays = isWeekly && complaints >= minimumForPatterns;
  return {
    from,
    complaints,
    byCategory: cells.categoryInWindow,
    byDepartment: cells.departmentInWindow,
    byShift: isWeekly ? cells.dayAndShift.map(withoutDay) : cells.shiftInWindow,
    byWeekdayAndShift: hasDays ? cells.dayAndShift.map(onWeekday) : [],
    busiest: hasDays
      ? await measureBusiest(request, recorded, { from, to, cells: cells.dayAndShift, volumes })
      : null,
    costliest,
    repeatCustomer:
      costliest === null && complaints > 0 ? await records.mostFrequentCustomer(request.filter) : null,
    changes,
  };
}

/** Finds the busiest shift without outbreak days, because a single broken oven does not make Fridays bad. */
async function measureBusiest(
  request: Request,
  recorded: Span | null,
  window: PartOfRange,
): Promise<BusiestShift | null> {
  const { weekdays, withoutOutbreaks, shifts } = await measureWeekdays(request, window, recorded, [window]);
  const [worst] = [...((withoutOutbreaks ?? weekdays)?.cells ?? [])].sort(
    (a, b) => b.statistic - a.statistic,
  );
  const shift = worst && shifts[worst.shift];
  return worst === undefined || shift === undefined ? null : { ...worst, shift };
}

function measureWeeks(
  { business, filter, today }: Request,
  window: ExposureRange,
  { recorded, cells, volumes }: Basis,
): readonly Week[] {
  if (recorded === null) return [];
  const exposure = exposureOf(volumes, business, upTo(today, window), filter);
  return Array.from({ length: windowWeeks }, (_, index) => addDays(window.from, 7 * index))
    .filter((monday) => addDays(monday, 6) >= recorded.from)
    .map((monday) => {
      const sunday = addDays(monday, 6);
      const isWithin = (day: Day) => day >= monday && day <= sunday;
      const inWeek = cells.dayAndShift.filter(({ keys }) => isWithin(String(keys[0])));
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

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { complaints }) => total + complaints, 0);
}
