import { nameOf, type Business } from '../domain/business.ts';
import type { Cell } from '../domain/dimension.ts';
import type { Entry, GoalFields, VolumeFields } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import {
  goalDays,
  inGoalWeeks,
  meetsTarget,
  perWeek,
  risesTowardsGoal,
  type GoalMeasure,
} from '../domain/goal.ts';
import { minorDigits } from '../domain/money.ts';
import type { Records, Span, TallyQuestion } from '../domain/records.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Block, Column, Document, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { meanDifference, shareDifference, type Share } from '../statistics/difference.ts';
import { dispersion } from '../statistics/dispersion.ts';
import { rateOf } from '../statistics/rate.ts';
import { rateRatio } from '../statistics/rateratio.ts';
import type { Interval } from '../statistics/wilson.ts';
import { nameFilter } from './changes.ts';
import { exposureOf } from './exposure.ts';
import { countOf } from './result.ts';
import type { Request } from './request.ts';

/** With fewer days on either side it is too early to tell, as for a corrective action. */
const minDays = 14;
const maxSilentDays = 28;

/**
 * How a goal stands, judged by the twelve weeks before it was set and by at most the last twelve weeks since:
 *
 * - reached: the last twelve weeks meet it, and differ from before by more than chance;
 * - missed: its day is over, and the weeks before that day did not meet it;
 * - better, worse, none: the difference so far, or none that this much data can show;
 * - too_early: fewer than two weeks have passed;
 * - unknown: too little is recorded before or since, or customers of some days are missing.
 */
export const goalVerdicts = ['reached', 'missed', 'better', 'worse', 'none', 'too_early', 'unknown'] as const;
export type GoalVerdict = (typeof goalVerdicts)[number];

/** What was recorded in some days. */
export interface GoalCount {
  readonly days: number;
  readonly complaints: number;
  /** The follow-ups in time, and all that were due. */
  readonly followUps: Share;
  /** The figure in the unit of the goal; null if unknown. */
  readonly figure: number | null;
}

export interface GoalProgress {
  readonly goal: Entry<'goal'>;
  readonly before: GoalCount;
  readonly since: GoalCount;
  readonly verdict: GoalVerdict;
  /** Whether its day is over. */
  readonly isOver: boolean;
}

/** A goal with the complaints it is about and the days that are compared. */
export interface GoalSpans {
  readonly goal: Entry<'goal'>;
  readonly about: Omit<Filter, 'period'>;
  /** Null if there are no such days. The day on which the goal was set counts on neither side. */
  readonly before: Span | null;
  readonly since: Span | null;
  readonly isOver: boolean;
  /** Whether nothing at all was recorded in the last four weeks: perhaps nobody wrote anything down. */
  readonly isSilent: boolean;
}

type GoalRequest = Pick<Request, 'business' | 'now' | 'today'>;

/** Returns what a goal is about as conditions of a filter. */
export function goalFilter(
  goal: Pick<GoalFields, 'category' | 'department' | 'shift'>,
  business: Business,
): Omit<Filter, 'period'> {
  return Object.fromEntries(
    (['category', 'department', 'shift'] as const).flatMap((list) => {
      const id = goal[list];
      return id === null ? [] : [[list, [nameFilter(list, business, id)]]];
    }),
  );
}

/** @param recorded the days with complaints: before the first one nothing was recorded */
export function goalSpans(
  goal: Entry<'goal'>,
  { business, today }: GoalRequest,
  recorded: Span | null,
): GoalSpans {
  const { setOn, dueOn } = goal;
  const yesterday = addDays(today, -1);
  const last = dueOn < yesterday ? dueOn : yesterday;
  const spanOf = (from: Day, to: Day) => (from <= to ? { from, to } : null);
  const first = (a: Day, b: Day) => (a > b ? a : b);
  return {
    goal,
    about: goalFilter(goal, business),
    before: spanOf(first(addDays(setOn, -goalDays), recorded?.from ?? setOn), addDays(setOn, -1)),
    since: spanOf(first(addDays(setOn, 1), addDays(last, 1 - goalDays)), last),
    isOver: dueOn < today,
    isSilent: recorded === null || recorded.to < addDays(last, 1 - maxSilentDays),
  };
}

/** Returns the tally that counts the complaints of a goal by day; follow-ups are counted otherwise. */
export function goalTally({ goal, about, before, since }: GoalSpans): TallyQuestion | null {
  const [from, to] = [before?.from ?? since?.from, since?.to ?? before?.to];
  if (goal.measure === 'follow_ups_in_time' || from === undefined || to === undefined) return null;
  return { filter: { ...about, period: { from, to } }, dimensions: ['business_day'], measures: ['value'] };
}

/** The first day whose number of customers is needed; null if none is. */
export function firstVolumeDay(spans: readonly GoalSpans[]): Day | null {
  const days = spans.flatMap(({ goal, before, since }) =>
    goal.measure === 'complaints_per_100' ? (before?.from ?? since?.from ?? []) : [],
  );
  return days.toSorted()[0] ?? null;
}

/** Measures how goals stand, in their order. */
export async function measureGoals(
  records: Records,
  request: GoalRequest,
  goals: readonly Entry<'goal'>[],
  recorded: Span | null,
): Promise<readonly GoalProgress[]> {
  const spans = goals.map((goal) => goalSpans(goal, request, recorded));
  const tallies = spans.map(goalTally);
  const cells = await records.tallies(tallies.filter((tally) => tally !== null));
  const from = firstVolumeDay(spans);
  const volumes = from === null ? [] : await records.volumes({ from, to: request.today });
  const followUps = async (about: GoalSpans['about'], span: Span | null): Promise<Share> => {
    if (span === null) return noFollowUps;
    const due = await records.distribution({ ...about, period: span }, 'follow_up', [], request);
    const inTime = countOf(due, 'in_time');
    return { successes: inTime, n: inTime + countOf(due, 'late') + countOf(due, 'overdue') };
  };
  const progress: GoalProgress[] = [];
  let next = 0;
  for (const [index, each] of spans.entries()) {
    const shares =
      each.goal.measure === 'follow_ups_in_time'
        ? ([await followUps(each.about, each.before), await followUps(each.about, each.since)] as const)
        : ([noFollowUps, noFollowUps] as const);
    progress.push(
      measureGoal(
        each,
        tallies[index] === null ? [] : (cells[next++] ?? []),
        volumes,
        request.business,
        shares,
      ),
    );
  }
  return progress;
}

const noFollowUps: Share = { successes: 0, n: 0 };

/**
 * Measures how a goal stands from its complaints and their value by business day.
 * @param followUps those due before and since, for a goal of follow-ups
 */
export function measureGoal(
  spans: GoalSpans,
  cells: readonly Cell[],
  volumes: readonly VolumeFields[],
  business: Business,
  followUps: readonly [before: Share, since: Share] = [noFollowUps, noFollowUps],
): GoalProgress {
  const { goal, about, before, since, isOver } = spans;
  const byDay = new Map(cells.map((cell) => [String(cell.keys[0]), cell]));
  const sideOf = (span: Span | null, share: Share): Side => {
    const days = span === null ? 0 : daysBetween(span.from, span.to) + 1;
    const all = Array.from({ length: days }, (_, index) => byDay.get(addDays(span?.from ?? '', index)));
    const exposure = span === null ? null : exposureOf(volumes, business, span, about);
    return {
      days,
      complaints: all.map((cell) => cell?.complaints ?? 0),
      values: all.map((cell) => cell?.valueMinor ?? 0),
      customers: exposure?.total ?? null,
      followUps: share,
    };
  };
  const [from, to] = [sideOf(before, followUps[0]), sideOf(since, followUps[1])];
  const counts = { before: countOfSide(goal.measure, from), since: countOfSide(goal.measure, to) };
  return { goal, ...counts, verdict: judge(spans, from, to, counts.since.figure), isOver };
}

/** The days before or since a goal was set, the oldest first. */
interface Side {
  readonly days: number;
  readonly complaints: readonly number[];
  readonly values: readonly number[];
  readonly customers: number | null;
  readonly followUps: Share;
}

function countOfSide(measure: GoalMeasure, side: Side): GoalCount {
  const { days, complaints, followUps } = side;
  return {
    days,
    complaints: sum(complaints),
    followUps,
    figure: days === 0 ? null : figureOf(measure, side),
  };
}

function figureOf(
  measure: GoalMeasure,
  { days, complaints, values, customers, followUps }: Side,
): number | null {
  switch (measure) {
    case 'complaints_per_week':
      return perWeek(sum(complaints), days);
    case 'complaints_per_100': {
      const rate = rateOf(sum(complaints), customers);
      return rate === null ? null : Math.round(rate * 100);
    }
    case 'cost_per_week':
      return Math.round((sum(values) * 7) / days);
    case 'follow_ups_in_time':
      return followUps.n === 0 ? null : Math.round((followUps.successes * 100) / followUps.n);
  }
}

function judge(
  { goal: { measure, target }, isOver, isSilent }: GoalSpans,
  before: Side,
  since: Side,
  figure: number | null,
): GoalVerdict {
  if (since.days < minDays) return isOver && since.days > 0 ? 'unknown' : 'too_early';
  if (figure === null || (isSilent && !risesTowardsGoal(measure))) return 'unknown';
  const meets = meetsTarget(measure, figure, target);
  if (isOver && !meets) return 'missed';
  if (before.days < minDays) return 'unknown';
  const difference = compare(measure, before, since);
  return difference === 'better' && meets && since.days >= goalDays ? 'reached' : difference;
}

/** Compares both sides by the 95% interval of their difference. */
function compare(measure: GoalMeasure, before: Side, since: Side): 'better' | 'worse' | 'none' | 'unknown' {
  const phi = dispersion([...before.complaints, ...since.complaints]);
  const rateOfSide = ({ complaints }: Side, exposure: number) => ({ count: sum(complaints), exposure });
  const ofRatio = (from: number | null, to: number | null) => {
    if (from === null || to === null || from === 0 || to === 0) return 'unknown';
    const ratio = rateRatio(rateOfSide(before, from), rateOfSide(since, to), phi);
    // Without a complaint on either side there is nothing to tell apart.
    return ratio === null
      ? 'none'
      : ratio.low > 1
        ? 'worse'
        : ratio.high !== null && ratio.high < 1
          ? 'better'
          : 'none';
  };
  const ofDifference = (interval: Interval | null) => {
    if (interval === null) return 'none';
    if (interval.low > 0) return risesTowardsGoal(measure) ? 'better' : 'worse';
    if (interval.high < 0) return risesTowardsGoal(measure) ? 'worse' : 'better';
    return 'none';
  };
  switch (measure) {
    case 'complaints_per_week':
      return ofRatio(before.days, since.days);
    case 'complaints_per_100':
      return ofRatio(before.customers, since.customers);
    case 'cost_per_week':
      return ofDifference(meanDifference(weeklySums(before.values), weeklySums(since.values)));
    case 'follow_ups_in_time':
      return before.followUps.n === 0
        ? 'unknown'
        : ofDifference(shareDifference(before.followUps, since.followUps));
  }
}

/** Sums days to whole weeks, the last one ending on the last day: single days are mostly zeros. */
function weeklySums(days: readonly number[]): readonly number[] {
  const first = days.length % 7;
  return Array.from({ length: Math.floor(days.length / 7) }, (_, week) =>
    sum(days.slice(first + 7 * week, first + 7 * (week + 1))),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Names what a goal is about. */
export function describeSubject(
  goal: Pick<GoalFields, 'measure' | 'category' | 'department' | 'shift'>,
  business: Business,
  { t }: Language,
): string {
  const names = (['category', 'department', 'shift'] as const).flatMap(
    (list) => nameOf(list, business, goal[list]) ?? [],
  );
  if (goal.measure !== 'follow_ups_in_time')
    return names.length === 0 ? t.goals.allComplaints : names.join(', ');
  return [t.goals.followUps, ...names].join(', ');
}

/** Formats the target of a goal: "at most 10 in 12 weeks". */
export function describeTarget(
  { measure, target }: Pick<GoalFields, 'measure' | 'target'>,
  { t, format }: Language,
): string {
  const limits = t.goals.target;
  switch (measure) {
    case 'complaints_per_week':
      return limits.complaints_per_week(format.number(inGoalWeeks(target)));
    case 'complaints_per_100':
      return limits.complaints_per_100(format.rate(target / 100));
    case 'cost_per_week':
      return limits.cost_per_week(format.money(target));
    case 'follow_ups_in_time':
      return limits.follow_ups_in_time(format.share(target / 100));
  }
}

/** Formats what was counted: "20 in 12 weeks"; null if nothing is known. */
export function describeCount(
  { measure }: Pick<GoalFields, 'measure'>,
  { days, complaints, followUps, figure }: GoalCount,
  { t, format }: Language,
): string | null {
  if (figure === null) return null;
  switch (measure) {
    case 'complaints_per_week': {
      const { inWeeks, countInDays } = t.results.changes;
      const count = format.number(complaints);
      return days < minDays
        ? countInDays(count, format.number(days))
        : inWeeks(count, format.number(Math.round(days / 7)));
    }
    case 'complaints_per_100':
      return t.goals.per100(format.rate(figure / 100));
    case 'cost_per_week':
      return t.goals.perWeek(format.money(figure));
    case 'follow_ups_in_time':
      return t.goals.ofFollowUps(
        format.share(figure / 100),
        format.number(followUps.successes),
        format.number(followUps.n),
      );
  }
}

/** A goal in words, and how it stands. */
export function describeGoal(
  { goal, before, since, verdict, isOver }: GoalProgress,
  business: Business,
  language: Language,
  formatDay: (day: Day) => string = (day) => language.format.day(day),
): { readonly text: string; readonly verdict: string } {
  const { t } = language;
  const [earlier, later] = [describeCount(goal, before, language), describeCount(goal, since, language)];
  const sentences = [
    `${goal.id} ${t.goals.by(describeSubject(goal, business, language), describeTarget(goal, language), formatDay(goal.dueOn))}`,
    ...(earlier === null ? [] : [t.goals.before(earlier)]),
    ...(later === null ? [] : [t.goals.since(later)]),
  ];
  return {
    text: `${sentences.join('. ')}.`,
    // Once its day is over, a goal that is not met is missed.
    verdict: isOver && verdict === 'none' ? t.goals.met : t.goals.verdict[verdict],
  };
}

/** Presents goals as a list for a page. */
export function goalItems(
  goals: readonly GoalProgress[],
  business: Business,
  language: Language,
): Extract<Block, { kind: 'list' }>['items'] {
  return goals.map((progress) => ({
    isUrgent: false,
    person: null,
    ...describeGoal(progress, business, language),
  }));
}

const goalColumns: readonly Column[] = [
  { key: 'id', type: 'id', label: '' },
  { key: 'measure', type: 'key', label: '' },
  { key: 'category', type: 'text', label: '' },
  { key: 'department', type: 'text', label: '' },
  { key: 'shift', type: 'text', label: '' },
  { key: 'target', type: 'number', label: '' },
  { key: 'set', type: 'day', label: '' },
  { key: 'due', type: 'day', label: '' },
  { key: 'before', type: 'number', label: '' },
  { key: 'days_before', type: 'count', label: '' },
  { key: 'since', type: 'number', label: '' },
  { key: 'days_since', type: 'count', label: '' },
  { key: 'verdict', type: 'key', label: '' },
];

/** Returns goals for programs; figures in the unit that the measure names, without hundredths and minor units. */
export function goalRows(goals: readonly GoalProgress[], business: Business): Document['rows'] {
  return {
    columns: goalColumns,
    rows: goals.map(({ goal, before, since, verdict }): readonly Value[] => {
      const plain = (figure: number | null) =>
        figure === null ? null : figure / unitOf(goal.measure, business);
      return [
        goal.id,
        goal.measure,
        nameOf('category', business, goal.category),
        nameOf('department', business, goal.department),
        nameOf('shift', business, goal.shift),
        plain(goal.target),
        goal.setOn,
        goal.dueOn,
        plain(before.figure),
        before.days,
        plain(since.figure),
        since.days,
        verdict,
      ];
    }),
  };
}

function unitOf(measure: GoalMeasure, { settings }: Business): number {
  switch (measure) {
    case 'complaints_per_week':
    case 'complaints_per_100':
      return 100;
    case 'cost_per_week':
      return 10 ** minorDigits(settings.currency);
    case 'follow_ups_in_time':
      return 1;
  }
}
