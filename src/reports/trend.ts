import { customersOf } from '../domain/filter.ts';
import type { Records } from '../domain/records.ts';
import { allTime, weekOf } from '../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Block, Column, Document, Scope, Value } from '../document/document.ts';
import { rateBase, perBase, rateOf } from '../statistics/rate.ts';
import { runChart, type RunChart } from '../statistics/runchart.ts';
import { presentEmpty, measureNearest } from './empty.ts';
import { sumIfKnown, whyNoRates, measureExposure, type Exposure } from './exposure.ts';
import {
  listCommand,
  measureScope,
  scopeLines,
  recordedSpan,
  type NearestComplaints,
  type Request,
} from './request.ts';

export const intervals = ['day', 'week', 'month'] as const;
export type TrendInterval = (typeof intervals)[number];

/** One point of the series: the stretch it stands for, and how many of its days were asked for. */
interface Point {
  readonly from: Day;
  readonly days: number;
  readonly isWhole: boolean;
  readonly complaints: number;
  /** How many customers there were; null where that is not known of one open day, or none was open. */
  readonly volume: number | null;
  /** Whether it was open on any of its days, as far as is known. */
  readonly isOpen: boolean;
}

interface Figures {
  readonly frame: Scope;
  readonly points: readonly Point[];
  readonly chart: RunChart;
  /** Whether the chart is of rates: the customers of every whole stretch are known. */
  readonly isRated: boolean;
  readonly exposure: Exposure | null;
  readonly nearest: NearestComplaints | null;
}

/** How complaints went on, by day, week or month: a run chart of whole periods. */
export async function reportTrend(
  records: Records,
  request: Request,
  pace: TrendInterval,
): Promise<Document> {
  return presentTrend(await measureTrend(records, request, pace), request, pace);
}

async function measureTrend(records: Records, request: Request, pace: TrendInterval): Promise<Figures> {
  const cells = await records.tally(request.filter, ['business_day']);
  const counts = new Map(cells.map(({ keys, complaints }) => [String(keys[0]), complaints]));
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const frame = await measureScope(records, request, total);
  // Before the first record nothing was written down, which is not the same as nothing to complain of.
  const ever = await recordedSpan(records, request.filter, allTime);
  const { from, to } = frame.period;
  const first = from !== null && ever !== null && ever.from > from ? ever.from : from;
  // Days to come hold nothing yet, but for what was noted of them.
  const latest = cells
    .map(({ keys }) => String(keys[0]))
    .reduce((last, day) => (day > last ? day : last), request.today);
  const last = to !== null && to > latest ? latest : to;
  const exposure = await measureExposure(records, request, frame);
  const points =
    first === null || last === null
      ? []
      : pointsBetween(first, last, pace, request, (day) => counts.get(day) ?? 0, exposure);
  const judged = points.filter(({ isWhole, isOpen }) => isWhole && isOpen);
  const isRated = judged.length > 0 && judged.every((point) => rateAt(point) !== null);
  return {
    frame,
    points,
    chart: runChart(judged.map((point) => (isRated ? rateAt(point) : null) ?? point.complaints)),
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
  pace: TrendInterval,
  { business, filter }: Request,
  countOf: (day: Day) => number,
  exposure: Exposure | null,
): readonly Point[] {
  const { onDay } = customersOf({ ...filter, period: allTime });
  const daysAsked = (start: Day, end: Day): readonly Day[] =>
    Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index)).filter(onDay);
  const points: Point[] = [];
  for (let from = first; from <= last;) {
    const [starts, ends] = stretchOf(from, pace, business.settings.weekStart);
    const until = ends < last ? ends : last;
    const each = daysAsked(from, until);
    const open = exposure ? each.filter((day) => exposure.byDay.has(day)) : each;
    if (each.length > 0)
      points.push({
        from: starts,
        days: each.length,
        isWhole: each.length === daysAsked(starts, ends).length,
        complaints: each.reduce((sum, day) => sum + countOf(day), 0),
        volume: exposure && sumIfKnown(open.map((day) => exposure.byDay.get(day) ?? null)),
        isOpen: open.length > 0,
      });
    from = addDays(until, 1);
  }
  return points;
}

/** The first and the last day of the day, week or month that a day belongs to. */
function stretchOf(
  day: Day,
  pace: TrendInterval,
  weekStart: Parameters<typeof weekOf>[1],
): readonly [Day, Day] {
  if (pace === 'day') return [day, day];
  if (pace === 'week') {
    const { from, to } = weekOf(day, weekStart);
    return [from, to];
  }
  const first = `${day.slice(0, 7)}-01`;
  return [first, addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)];
}

function presentTrend(figures: Figures, request: Request, pace: TrendInterval): Document {
  const { frame: scope, points, chart, exposure, nearest } = figures;
  const hasVolumes = exposure !== null;
  const { t } = request.language;
  return {
    report: 'trend',
    title: t.patterns.trend[pace],
    meta: scopeLines(request, scope),
    scope,
    rows: {
      columns: [
        { key: 'period', type: 'key', label: t.patterns.pace[pace] },
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
          { kind: 'prose', text: whatItSays(chart, request, pace), tone: 'strong' },
          theChart(figures, request, pace),
        ],
    seeAlso: nearest ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

/** The course of the counts; of the rates where every stretch has one. */
function theChart(
  { points, chart, isRated, exposure }: Figures,
  request: Request,
  pace: TrendInterval,
): Block {
  const { t, format } = request.language;
  const label = ({ from, isWhole }: Point) =>
    `${pace === 'month' ? from.slice(0, 7) : format.shortDay(from)}${isWhole ? '' : '*'}`;
  const isPartial = points.some(({ isWhole }) => !isWhole);
  const base = rateBase(points.map(rateAt));
  const rate = (each: number | null) => perBase(each, base);
  const shown = (point: Point) => (isRated ? rate(rateAt(point)) : point.complaints);
  const rateColumns: readonly Column[] = [
    { key: 'volume', type: 'count', label: t.volume.served },
    { key: 'rate', type: 'rate', label: t.volume.per(format.number(base)) },
  ];
  const notes = [
    ...(isPartial ? [t.patterns.partial] : []),
    isRated ? t.volume.rates(format.number(base), null) : whyNoRates(exposure, request.language),
  ];
  return {
    kind: 'chart',
    chart: {
      shape: 'line',
      labels: points.map(label),
      // The rate of a day or two would dwarf those of whole weeks.
      values: points.map((point) => (isRated && !point.isWhole ? null : shown(point))),
      median: isRated ? rate(chart.median) : chart.median,
    },
    table: {
      columns: [
        { key: 'period', type: 'text', label: t.patterns.pace[pace] },
        { key: 'complaints', type: 'count', label: t.report.complaints },
        ...(isRated ? rateColumns : []),
        { key: 'bar', type: 'bar', label: '' },
      ],
      rows: points.map((point) => [
        label(point),
        point.complaints,
        ...(isRated ? [point.volume, rate(rateAt(point))] : []),
        shown(point),
      ]),
    },
    note: notes.join(' '),
  };
}

/** The finding in words; what is unusual is said with the number that makes it so. */
function whatItSays(chart: RunChart, { language: { t, format } }: Request, pace: TrendInterval): string {
  const { verdict, rules, usefulPoints, longestRun, longestUsualRun, crossings, fewestUsualCrossings } =
    chart;
  if (verdict === 'too_few') return t.patterns.tooFewPoints(format.number(usefulPoints));
  if (verdict === 'one_sided') return t.patterns.oneSided[pace];
  if (verdict === 'usual') return t.patterns.usualUpAndDown;
  return rules
    .map((rule) =>
      rule === 'long_run'
        ? t.patterns.longRun(format.number(longestRun), format.number(longestUsualRun))
        : t.patterns.fewCrossings(format.number(crossings), format.number(fewestUsualCrossings)),
    )
    .join(' ');
}
