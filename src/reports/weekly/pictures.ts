import type { Cell, Dimension } from '../../domain/dimension.ts';
import type { Column, Picture, Table, Value } from '../../document/document.ts';
import { perBase, rateBase, rateOf } from '../../statistics/rate.ts';
import { axisOf, displayOrder, gridKey, marginTotals, sumByKey } from '../axis.ts';
import type { Request } from '../request.ts';
import type { WeeklyFigures } from './measure.ts';

/** Most departments or categories with a bar of their own. */
const maxBars = 6;

type Window = NonNullable<WeeklyFigures['window']>;

/**
 * Presents the weeks before as pictures: the trend, when, about what, where, and what it cost.
 * @param busiest a sentence about the busiest shift; null if there are too few complaints to compare shifts
 * @param usualValue the remedy value of a typical week in words
 */
export function presentPictures(
  figures: WeeklyFigures,
  window: Window,
  request: Request,
  busiest: string | null,
  usualValue: string | null,
): readonly Picture[] {
  const { t, format } = request.language;
  const { picture } = t.weekly;
  const given = window.byCategory.map((cell) => ({ ...cell, complaints: cell.valueMinor }));
  const spent = bars('category', given, 'money', request);
  return [
    trend(figures, request),
    busiest === null
      ? { title: picture.heat, note: t.weekly.tooFewForDays }
      : { title: picture.heat, table: heat(window.byWeekdayAndShift, request), note: `${busiest}.` },
    { title: picture.category, table: bars('category', window.byCategory, 'count', request) },
    { title: picture.department, table: bars('department', window.byDepartment, 'count', request) },
    ...(spent.rows.length === 0
      ? []
      : [
          {
            title: picture.given,
            table: spent,
            note: picture.givenThisWeek(format.money(figures.remedyValueMinor), usualValue),
          },
        ]),
  ];
}

function trend({ weeks, typicalWeek }: WeeklyFigures, { language: { t, format } }: Request): Picture {
  const { picture } = t.weekly;
  const rates = weeks.map(({ complaints, volume }) => rateOf(complaints, volume));
  const base = rateBase(rates);
  const isRated = rates.every((rate) => rate !== null);
  const labels = weeks.map(({ from }) => format.shortDay(from));
  return {
    title: picture.trend,
    chart: {
      shape: 'line',
      labels,
      values: weeks.map(({ complaints }) => complaints),
      median: typicalWeek?.complaints ?? null,
      ...(typicalWeek ? { band: { low: typicalWeek.low, high: typicalWeek.high } } : {}),
    },
    table: {
      columns: [
        { key: 'week', type: 'text', label: picture.week },
        { key: 'complaints', type: 'count', label: t.report.complaints },
        ...(isRated
          ? [{ key: 'rate', type: 'rate', label: t.weekly.per(format.number(base)) } as const]
          : []),
        { key: 'given', type: 'money', label: t.field.remedyValue },
      ],
      rows: weeks.map(({ complaints, remedyValueMinor }, index) => [
        labels[index] ?? '',
        complaints,
        ...(isRated ? [perBase(rates[index] ?? null, base)] : []),
        remedyValueMinor,
      ]),
    },
    ...(typicalWeek && typicalWeek.low < typicalWeek.high
      ? { note: picture.usualRange(format.number(typicalWeek.low), format.number(typicalWeek.high)) }
      : {}),
  };
}

/** Presents shifts by weekday; days without a shift are left out, as on no line of the week. */
function heat(cells: readonly Cell[], { business, language }: Request): Table {
  const { t } = language;
  const [weekdays, shifts] = [axisOf('weekday', business, language), axisOf('shift', business, language)];
  const counts = sumByKey(cells, [weekdays, shifts]);
  const across = displayOrder(weekdays, weekdays.ticks(marginTotals(cells, weekdays, 0)));
  const down = shifts.ticks(marginTotals(cells, shifts, 1));
  return {
    columns: [
      { key: 'shift', type: 'text', label: t.field.shift },
      ...across.map(({ value }): Column => ({
        key: `weekday_${String(value)}`,
        type: 'count',
        label: t.customs.weekdaysShort[Number(value) - 1] ?? '',
        isShaded: true,
      })),
    ],
    rows: down.map(({ value, label }) => [
      label,
      ...across.map((day) => counts.get(gridKey([day.value, value])) ?? 0),
    ]),
  };
}

/** Presents the highest sums as bars, the others together, and "not recorded" last. Sums of 0 are left out. */
function bars(
  dimension: Dimension,
  cells: readonly Cell[],
  type: 'count' | 'money',
  { business, language }: Request,
): Table {
  const { t } = language;
  const axis = axisOf(dimension, business, language);
  const totals = marginTotals(cells, axis, 0);
  const named = axis
    .ticks(totals)
    .filter(({ value }) => value !== null)
    .map(({ value, label }) => ({ label, sum: totals.get(value) ?? 0 }))
    .filter(({ sum }) => sum > 0);
  const rest = named.slice(maxBars).reduce((total, { sum }) => total + sum, 0);
  const rows = [
    ...named.slice(0, maxBars),
    { label: t.weekly.others, sum: rest },
    { label: t.notRecorded, sum: totals.get(null) ?? 0 },
  ].filter(({ sum }) => sum > 0);
  return {
    columns: [
      { key: dimension, type: 'text', label: t.dimension[dimension] },
      { key: 'sum', type, label: type === 'money' ? t.field.remedyValue : t.report.complaints },
      { key: 'bar', type: 'bar', label: '' },
    ],
    rows: rows.map(({ label, sum }): readonly Value[] => [label, sum, sum]),
  };
}
