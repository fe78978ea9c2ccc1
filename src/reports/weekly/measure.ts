import type { Cell } from '../../domain/dimension.ts';
import type { DueItem } from '../../domain/due.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Records } from '../../domain/records.ts';
import { weekOf, type Period } from '../../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../../domain/time/wall.ts';
import { median } from '../../statistics/median.ts';
import type { Frame } from '../../document/document.ts';
import { measureNearest } from '../empty.ts';
import { measureDue } from '../due.ts';
import { measureFrame, type Nearest, type Request } from '../report.ts';

export const windowWeeks = 12;
/** With more complaints than this the list gives way to tables. */
export const listedAtMost = 25;
/** Fewer weeks than this give nothing to compare with. */
const weeksToCompare = 3;

export interface Week {
  readonly from: Day;
  readonly complaints: number;
  readonly givenMinor: number;
}

/** What the weeks before were like: the median and the range. */
export interface Usual {
  readonly complaints: number;
  readonly low: number;
  readonly high: number;
  readonly givenMinor: number;
  readonly weeks: number;
}

export interface FailedAgain {
  /** As it was written down last. */
  readonly contact: string;
  readonly name: string;
  readonly times: number;
}

export interface WeeklyFigures {
  readonly frame: Frame;
  /** The range itself, whole days. Null when nothing was ever recorded. */
  readonly range: { readonly from: Day; readonly to: Day } | null;
  readonly isWeek: boolean;
  /** Present when they are few enough to be listed. */
  readonly incidents: readonly Incident[] | null;
  readonly givenMinor: number;
  readonly byDepartment: readonly Cell[];
  readonly byCategory: readonly Cell[];
  readonly byShift: readonly Cell[];
  /** What waits today, safety first. */
  readonly due: readonly DueItem[];
  /** Complaints of the range without a cause. */
  readonly withoutCause: number;
  readonly stillUpset: readonly Incident[];
  /** The weeks of the window that lie within what was recorded, oldest first; empty unless the range is a week. */
  readonly weeks: readonly Week[];
  readonly usual: Usual | null;
  readonly window: {
    readonly from: Day;
    readonly complaints: number;
    readonly byCategory: readonly Cell[];
    readonly byDepartment: readonly Cell[];
    readonly byShift: readonly Cell[];
    readonly failedAgain: FailedAgain | null;
  } | null;
  readonly nearest: Nearest | null;
}

/** Everything the Monday page tells, asked of the records. */
export async function measureWeekly(records: Records, request: Request): Promise<WeeklyFigures> {
  const { filter, business, today } = request;
  const byCategory = await records.tally(filter, ['category'], ['value']);
  const total = sum(byCategory);
  const frame = await measureFrame(records, request, total);
  const { from, to } = frame.period;
  const range = from !== null && to !== null ? { from, to } : null;
  const { weekStart } = business.settings;
  const isWeek =
    range !== null &&
    daysBetween(range.from, range.to) === 6 &&
    weekOf(range.from, weekStart).from === range.from;

  const windowFrom = range && (isWeek ? addDays(range.from, -7 * (windowWeeks - 1)) : range.from);
  const windowPeriod: Period | null = range && { from: windowFrom, to: range.to };
  const weeks = isWeek && windowPeriod ? await measureWeeks(records, request, windowPeriod) : [];
  const inWindow = { ...filter, period: windowPeriod ?? filter.period };
  const windowByCategory = await records.tally(inWindow, ['category'], ['value']);

  return {
    frame,
    range,
    isWeek,
    incidents: total <= listedAtMost ? await records.list(filter) : null,
    givenMinor: byCategory.reduce((given, { valueMinor }) => given + valueMinor, 0),
    byDepartment: await records.tally(filter, ['department']),
    byCategory,
    byShift: await records.tally(filter, ['shift']),
    due: await measureDue(records, { business, now: request.now, today }),
    withoutCause: await records.count({ ...filter, reviewed: false }),
    stillUpset: await records.list({
      period: { from: windowFrom, to: null },
      status: ['open'],
      state: ['upset', 'gone'],
    }),
    weeks,
    usual: measureUsual(weeks.slice(0, -1)),
    window:
      windowFrom === null
        ? null
        : {
            from: windowFrom,
            complaints: sum(windowByCategory),
            byCategory: windowByCategory,
            byDepartment: await records.tally(inWindow, ['department']),
            byShift: await records.tally(inWindow, ['shift']),
            failedAgain: await measureFailedAgain(records, inWindow),
          },
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

async function measureWeeks(records: Records, { filter }: Request, window: Period): Promise<readonly Week[]> {
  const days = await records.tally({ ...filter, period: window }, ['business_day'], ['value']);
  const ever = await records.span({ period: { from: null, to: null } });
  const { from } = window;
  if (from === null) return [];
  return Array.from({ length: windowWeeks }, (_, index) => addDays(from, 7 * index))
    .filter((monday) => ever !== null && addDays(monday, 6) >= ever.from)
    .map((monday) => {
      const inWeek = days.filter(({ keys }) => {
        const day = String(keys[0]);
        return day >= monday && day <= addDays(monday, 6);
      });
      return {
        from: monday,
        complaints: sum(inWeek),
        givenMinor: inWeek.reduce((given, { valueMinor }) => given + valueMinor, 0),
      };
    });
}

function measureUsual(before: readonly Week[]): Usual | null {
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
async function measureFailedAgain(records: Records, filter: Request['filter']): Promise<FailedAgain | null> {
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
