import { UserError } from './error.ts';
import { parseMoney, type MoneyNotation } from './money.ts';
import { addMonths, monthAround, type ClosedPeriod } from './time/period.ts';
import { addDays, type Day } from './time/wall.ts';

/**
 * What a goal can be set for, with the unit of its figures:
 *
 * - `complaints_per_week`: hundredths of a complaint, 250 being 2.5 a week;
 * - `complaints_per_100`: complaints for 100 customers, in hundredths likewise;
 * - `cost_per_week`: minor units of money;
 * - `follow_ups_in_time`: percent of the follow-ups that were due.
 */
export const goalMeasures = [
  'complaints_per_week',
  'complaints_per_100',
  'cost_per_week',
  'follow_ups_in_time',
] as const;
export type GoalMeasure = (typeof goalMeasures)[number];

/** What is typed for a measure, in the order of `goalMeasures`. */
export const measureFlags = ['complaints', 'per-100', 'cost', 'follow-ups'] as const;
export type MeasureFlag = (typeof measureFlags)[number];

export const measureOfFlag: Readonly<Record<MeasureFlag, GoalMeasure>> = {
  complaints: 'complaints_per_week',
  'per-100': 'complaints_per_100',
  cost: 'cost_per_week',
  'follow-ups': 'follow_ups_in_time',
};

/** The weeks by which a goal is set and judged. A shorter time would be a matter of luck. */
export const goalWeeks = 12;
export const goalDays = goalWeeks * 7;

/** Whether more is better. */
export function risesTowardsGoal(measure: GoalMeasure): boolean {
  return measure === 'follow_ups_in_time';
}

/** Whether a figure meets a target; both in the unit of the measure. */
export function meetsTarget(measure: GoalMeasure, figure: number, target: number): boolean {
  return risesTowardsGoal(measure) ? figure >= target : figure <= target;
}

/** Converts complaints in some days to the unit of `complaints_per_week`. */
export function perWeek(complaints: number, days: number): number {
  return Math.round((complaints * 700) / days);
}

/** Converts a figure of `complaints_per_week` to complaints in twelve weeks. */
export function inGoalWeeks(figure: number): number {
  return Math.round((figure * goalWeeks) / 100);
}

const largestCount = 100_000;
/** "10", "10 in 12 weeks", "2 a week", "2.5/week": the unit is in any language. */
const countPattern =
  /^(?<count>\d{1,6}(?:[.,]\d{1,2})?)(?:\s*\/\s*|\s+(?:\p{L}{1,5}\s+){0,2})?(?:(?<weeks>\d{1,2})\s*)?(?<unit>weeks?|wk|w|semanas?|settiman[ae])?$/u;

/**
 * Parses the figure of a goal in the unit of its measure: complaints in twelve weeks ("10"), in other weeks ("10 in 4 weeks") or
 * a week ("2 a week"); complaints for 100 customers ("2.5"); money a week ("40"); percent ("80", "80%"). Throws bad_goal, also for
 * 0, which nobody can promise.
 */
export function parseTarget(measure: GoalMeasure, typed: string, notation: MoneyNotation): number {
  const figure = readTarget(measure, typed.trim().toLowerCase(), notation);
  if (figure === null || figure <= 0) throw new UserError('bad_goal', { value: typed, measure });
  return figure;
}

function readTarget(measure: GoalMeasure, text: string, notation: MoneyNotation): number | null {
  switch (measure) {
    case 'complaints_per_week': {
      const { count, weeks, unit } = countPattern.exec(text)?.groups ?? {};
      const complaints = readNumber(count);
      if (complaints === null || (weeks !== undefined && unit === undefined)) return null;
      const span = unit === undefined ? goalWeeks : Number(weeks ?? 1);
      return span === 0 || complaints > largestCount ? null : Math.round((complaints * 100) / span);
    }
    case 'complaints_per_100': {
      const rate = readNumber(text);
      return rate === null || rate > 1000 ? null : Math.round(rate * 100);
    }
    case 'cost_per_week':
      try {
        return parseMoney(text, notation);
      } catch (error) {
        if (error instanceof UserError) return null;
        throw error;
      }
    case 'follow_ups_in_time': {
      const { percent } = /^(?<percent>\d{1,3})\s*%?$/u.exec(text)?.groups ?? {};
      return percent === undefined || Number(percent) > 100 ? null : Number(percent);
    }
  }
}

function readNumber(text: string | undefined): number | null {
  return text === undefined || !/^\d{1,6}(?:[.,]\d{1,2})?$/u.test(text)
    ? null
    : Number(text.replace(',', '.'));
}

/** Returns the quarter of the year that contains a day. */
export function quarterAround(day: Day): ClosedPeriod {
  const { from } = monthAround(day);
  const first = addMonths(from, -((Number(from.slice(5, 7)) - 1) % 3));
  return { from: first, to: addDays(addMonths(first, 3), -1) };
}

/** Returns the day by which a new goal is to be reached: the end of the first quarter that leaves twelve weeks. */
export function defaultDueDay(today: Day): Day {
  const { to } = quarterAround(today);
  return to >= addDays(today, goalDays) ? to : quarterAround(addDays(to, 1)).to;
}

/** Proposes a target for the complaints of twelve weeks: half of them. Both are numbers of complaints. */
export function proposedCount(complaints: number): number {
  return Math.max(1, Math.ceil(complaints / 2));
}
