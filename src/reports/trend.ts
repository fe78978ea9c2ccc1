import { filteredCustomers } from '../domain/filter.ts';
import type { Records } from '../domain/records.ts';
import { allTime, weekOf } from '../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Block, Column, Document, Scope, Value } from '../document/document.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { runChart, type RunChart } from '../statistics/runchart.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { sumIfKnown, missingRatesNote, measureExposure, type Exposure } from './exposure.ts';
import {
  listCommand,
  measureScope,
  scopeLines,
  measureSpan,
  type NearestComplaints,
  type Request,
} from './request.ts';

export const intervals = ['day', 'week', 'month'] as const;
export type TrendInterval = (typeof intervals)[number];

/** One day, week or month of the series. */
interface Point {
  readonly from: Day;
  /** The number of its days that the range and the filter select. */
  readonly days: number;
  /** Whether none of its days is outside the range. */
  readonly isWhole: boolean;
  readonly complaints: number;
  /** The number of customers; null if that of one open day is unknown, or if no day was open. */
  readonly volume: number | null;
  /** Whether the business was open on any of its days; days without a record count as open. */
  readonly isOpen: boolean;
}

interface Figures {
  readonly scope: Scope;
  readonly points: readonly Point[];
  readonly chart: RunChart;
  /** Whether the chart shows rates, since the customers of every whole period are known. */
  readonly isRated: boolean;
  readonly exposure: Exposure | null;
  readonly nearest: NearestComplaints | null;
}

/** Reports complaints by day, week or month, as a run chart of whole periods. */
export async function reportTrend(
  records: Records,
  request: Request,
  interval: TrendInterval,
): Promise<Document> {
  return presentTrend(await measureTrend(records, request, interval), request, interval);
}

async function measureTrend(records: Records, request: Request, interval: TrendInterval): Promise<Figures> {
  const cells = await records.tally(request.filter, ['business_day']);
  const counts = new Map(cells.map(({ keys, complaints }) => [String(keys[0]), complaints]));
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const scope = await measureScope(records, request, total);
  // Days before the first record are left out: that nothing was recorded does not mean that nothing happened.
  const recorded = await measureSpan(records, request.filter, allTime);
  const { from, to } = scope.period;
  const first = from !== null && recorded !== null && recorded.from > from ? recorded.from : from;
  // Future days are left out, except up to the last day that has complaints.
  const latest = cells
    .map(({ keys }) => String(keys[0]))
    .reduce((last, day) => (day > last ? day : last), request.today);
  const last = to !== null && to > latest ? latest : to;
  const exposure = await measureExposure(records, request, scope);
  const points =
    first === null || last === null
      ? []
      : pointsBetween(first, last, interval, request, (day) => counts.get(day) ?? 0, exposure);
  const assessed = points.filter(({ isWhole, isOpen }) => isWhole && isOpen);
  const isRated = assessed.length > 0 && assessed.every((point) => rateAt(point) !== null);
  return {
    scope,
    points,
    chart: runChart(assessed.map((point) => (isRated ? rateAt(point) : null) ?? point.complaints)),
    isRated,
    exposure,
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

function rateAt({ complaints, volume }: Point): number | null {
  return rateOf(complaints, volume);
}

function pointsBetween(
  first: Day,
  last: Day,
  interval: TrendInterval,
  { business, filter }: Request,
  countOf: (day: Day) => number,
  exposure: Exposure | null,
): readonly Point[] {
  const { includesDay } = filteredCustomers({ ...filter, period: allTime });
  const filteredDays = (start: Day, end: Day): readonly Day[] =>
    Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index)).filter(
      includesDay,
    );
  const points: Point[] = [];
  for (let from = first; from <= last;) {
    const [starts, ends] = periodAround(from, interval, business.settings.weekStart);
    const until = ends < last ? ends : last;
    const days = filteredDays(from, until);
    const open = exposure ? days.filter((day) => exposure.byDay.has(day)) : days;
    if (days.length > 0)
      points.push({
        from: starts,
        days: days.length,
        isWhole: days.length === filteredDays(starts, ends).length,
        complaints: days.reduce((sum, day) => sum + countOf(day), 0),
        volume: exposure && sumIfKnown(open.map((day) => exposure.byDay.get(day) ?? null)),
        isOpen: open.length > 0,
      });
    from = addDays(until, 1);
  }
  return points;
}

/** Returns the first and the last day of the day, week or month around a day. */
function periodAround(
  day: Day,
  interval: TrendInterval,
  weekStart: Parameters<typeof weekOf>[1],
): readonly [Day, Day] {
  if (interval === 'day') return [day, day];
  if (interval === 'week') {
    const { from, to } = weekOf(day, weekStart);
    return [from, to];
  }
  const first = `${day.slice(0, 7)}-01`;
  return [first, addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)];
}

function presentTrend(figures: Figures, request: Request, interval: TrendInterval): Document {
  const { scope, points, chart, exposure, nearest } = figures;
  const hasVolumes = exposure !== null;
  const { t } = request.language;
  return {
    report: 'trend',
    title: t.patterns.trend[interval],
    meta: scopeLines(request, scope),
    scope,
    rows: {
      columns: [
        { key: 'period', type: 'key', label: t.patterns.periodHeading[interval] },
        { key: 'days', type: 'count', label: '' },
        { key: 'complaints', type: 'count', label: t.report.complaints },
        ...(hasVolumes
          ? ([
              { key: 'volume', type: 'count', label: t.volume.served },
              { key: 'rate', type: 'rate', label: t.volume.per('100') },
            ] as const)
          : []),
      ],
      rows: points.map((point): readonly Value[] => [
        point.from,
        point.days,
        point.complaints,
        ...(hasVolumes ? [point.volume, rateAt(point)] : []),
      ]),
    },
    blocks: nearest
      ? [presentEmpty(nearest, request, 'report trend')]
      : [
          { kind: 'prose', text: describeChart(chart, request, interval), tone: 'strong' },
          presentChart(figures, request, interval),
        ],
    seeAlso: nearest ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

/** Presents the chart: of rates if every whole period has one, otherwise of counts. */
function presentChart(
  { points, chart, isRated, exposure }: Figures,
  request: Request,
  interval: TrendInterval,
): Block {
  const { t, format } = request.language;
  const label = ({ from, isWhole }: Point) =>
    `${interval === 'month' ? from.slice(0, 7) : format.shortDay(from)}${isWhole ? '' : '*'}`;
  const isPartial = points.some(({ isWhole }) => !isWhole);
  const base = rateBase(points.map(rateAt));
  const rate = (value: number | null) => perBase(value, base);
  const shownValue = (point: Point) => (isRated ? rate(rateAt(point)) : point.complaints);
  const rateColumns: readonly Column[] = [
    { key: 'volume', type: 'count', label: t.volume.served },
    { key: 'rate', type: 'rate', label: t.volume.per(format.number(base)) },
  ];
  const notes = [
    ...(isPartial ? [t.patterns.partial] : []),
    isRated ? t.volume.rates(format.number(base), null) : missingRatesNote(exposure, request.language),
  ];
  return {
    kind: 'chart',
    chart: {
      shape: 'line',
      labels: points.map(label),
      // The rate of a day or two could dwarf those of whole weeks.
      values: points.map((point) => (isRated && !point.isWhole ? null : shownValue(point))),
      median: isRated ? rate(chart.median) : chart.median,
    },
    table: {
      columns: [
        { key: 'period', type: 'text', label: t.patterns.periodHeading[interval] },
        { key: 'complaints', type: 'count', label: t.report.complaints },
        ...(isRated ? rateColumns : []),
        { key: 'bar', type: 'bar', label: '' },
      ],
      rows: points.map((point) => [
        label(point),
        point.complaints,
        ...(isRated ? [point.volume, rate(rateAt(point))] : []),
        shownValue(point),
      ]),
    },
    note: notes.join(' '),
  };
}

/** Describes the verdict; an unusual course with the number that makes it unusual. */
function describeChart(
  chart: RunChart,
  { language: { t, format } }: Request,
  interval: TrendInterval,
): string {
  const { verdict, rules, usefulPoints, longestRun, longestUsualRun, crossings, fewestUsualCrossings } =
    chart;
  if (verdict === 'too_few') return t.patterns.tooFewPoints(format.number(usefulPoints));
  if (verdict === 'one_sided') return t.patterns.tooManyZeros[interval];
  if (verdict === 'usual') return t.patterns.ordinaryVariation;
  return rules
    .map((rule) =>
      rule === 'long_run'
        ? t.patterns.longRun(format.number(longestRun), format.number(longestUsualRun))
        : t.patterns.fewCrossings(format.number(crossings), format.number(fewestUsualCrossings)),
    )
    .join(' ');
}
