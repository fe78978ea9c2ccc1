import { nameOf } from '../../domain/business.ts';
import { minorDigits } from '../../domain/money.ts';
import type { Table, Value } from '../../document/document.ts';
import { excessVerdict } from '../../statistics/verdict.ts';
import { rateOf } from '../../statistics/rate.ts';
import { axisOf, marginTotals } from '../axis.ts';
import type { Request } from '../request.ts';
import { longTable } from '../result.ts';
import type { WeeklyFigures } from './measure.ts';

/** Returns the Monday page for programs, in long form: section, key, measure, value. */
export function weeklyRows(figures: WeeklyFigures, request: Request): Table {
  const { business } = request;
  const money = (minor: number) => minor / 10 ** minorDigits(business.settings.currency);
  const rows: (readonly Value[])[] = [
    ['period', figures.range?.from ?? null, 'complaints', figures.scope.total],
    ['period', figures.range?.from ?? null, 'given', money(figures.remedyValueMinor)],
  ];
  const volume = figures.exposure?.total ?? null;
  rows.push(...ratedRows('period', figures.range?.from ?? null, figures.scope.total, volume));
  if (figures.typicalWeek) {
    rows.push(
      ['usual', 'median', 'complaints', figures.typicalWeek.complaints],
      ['usual', 'low', 'complaints', figures.typicalWeek.low],
      ['usual', 'high', 'complaints', figures.typicalWeek.high],
      ['usual', 'median', 'given', money(figures.typicalWeek.remedyValueMinor)],
    );
  }
  for (const { kind, incident, id, on } of figures.due)
    rows.push(['due', String(incident?.number ?? id ?? ''), kind, on]);
  rows.push(['period', figures.range?.from ?? null, 'without_cause', figures.withoutCause]);
  for (const week of figures.weeks) {
    rows.push(
      ['week', week.from, 'complaints', week.complaints],
      ['week', week.from, 'given', money(week.remedyValueMinor)],
      ...ratedRows('week', week.from, week.complaints, week.volume),
    );
  }
  rows.push(...breakdownRows(figures, request), ...windowRows(figures, request), ...rowsOfGoal(figures));
  return longTable(rows);
}

function breakdownRows(
  { byCategory, byDepartment, byShift }: WeeklyFigures,
  { business, language }: Request,
): readonly (readonly Value[])[] {
  const breakdowns = [
    ['category', byCategory],
    ['department', byDepartment],
    ['shift', byShift],
  ] as const;
  return breakdowns.flatMap(([dimension, cells]) => {
    const axis = axisOf(dimension, business, language);
    const totals = marginTotals(cells, axis, 0);
    return axis.ticks(totals).map(({ value }) => [dimension, value, 'complaints', totals.get(value) ?? 0]);
  });
}

/** Returns the busiest shift and the corrective actions of the window. */
function windowRows({ window }: WeeklyFigures, { business }: Request): readonly (readonly Value[])[] {
  if (window === null) return [];
  const rows: (readonly Value[])[] = [];
  if (window.busiest) {
    const { weekday, shift, observed, expected, ratio, p } = window.busiest;
    const cell = `${weekday} ${nameOf('shift', business, shift) ?? ''}`;
    rows.push(
      ['pattern', cell, 'observed', observed],
      ['pattern', cell, 'expected', expected],
      ['pattern', cell, 'p', p],
      ['pattern', cell, 'finding', excessVerdict(p, ratio)],
    );
  }
  for (const { action, before, since, verdict } of window.changes) {
    const id = String(action.id);
    rows.push(
      ['change', id, 'complaints_before', before.complaints],
      ['change', id, 'days_before', before.days],
      ['change', id, 'complaints_since', since.complaints],
      ['change', id, 'days_since', since.days],
      ['change', id, 'verdict', verdict],
    );
  }
  return rows;
}

/** Returns rows of volume and rate, only if they are known: scripts of other businesses keep the rows they know. */
function ratedRows(
  section: string,
  key: Value,
  complaints: number,
  volume: number | null,
): readonly (readonly Value[])[] {
  const rate = rateOf(complaints, volume);
  return [
    ...(volume === null ? [] : [[section, key, 'volume', volume]]),
    ...(rate === null ? [] : [[section, key, 'rate', rate]]),
  ];
}

/** Returns the verdict on the goal of the page. Its figures are in the plan. */
function rowsOfGoal({ goal }: WeeklyFigures): readonly (readonly Value[])[] {
  return goal === null ? [] : [['goal', String(goal.goal.id), 'verdict', goal.verdict]];
}
