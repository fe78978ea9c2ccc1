import type { Records } from '../domain/records.ts';
import { allTime, weekOf } from '../domain/time/period.ts';
import { addDays, daysBetween, type Day } from '../domain/time/wall.ts';
import type { Document, Frame, Value } from '../document/document.ts';
import { runChart, type RunChart } from '../statistics/runchart.ts';
import { emptyBlock, measureNearest } from './empty.ts';
import { listCommand, measureFrame, metaLines, type Nearest, type Request } from './report.ts';

export const paces = ['day', 'week', 'month'] as const;
export type Pace = (typeof paces)[number];

/** One point of the series: the stretch it stands for, and how many of its days were asked for. */
interface Point {
  readonly from: Day;
  readonly days: number;
  readonly isWhole: boolean;
  readonly complaints: number;
}

interface Figures {
  readonly frame: Frame;
  readonly points: readonly Point[];
  readonly chart: RunChart;
  readonly nearest: Nearest | null;
}

/** How complaints went on, by day, week or month: a run chart of whole periods. */
export async function reportTrend(records: Records, request: Request, pace: Pace): Promise<Document> {
  return presentTrend(await measureTrend(records, request, pace), request, pace);
}

async function measureTrend(records: Records, request: Request, pace: Pace): Promise<Figures> {
  const cells = await records.tally(request.filter, ['business_day']);
  const counts = new Map(cells.map(({ keys, complaints }) => [String(keys[0]), complaints]));
  const total = cells.reduce((sum, { complaints }) => sum + complaints, 0);
  const frame = await measureFrame(records, request, total);
  // Before the first record nothing was written down, which is not the same as nothing to complain of.
  const ever = await records.span({ period: allTime });
  const { from, to } = frame.period;
  const first = from !== null && ever !== null && ever.from > from ? ever.from : from;
  const last = to !== null && to > request.today ? request.today : to;
  const points =
    first === null || last === null
      ? []
      : pointsBetween(first, last, pace, request, (day) => counts.get(day) ?? 0);
  return {
    frame,
    points,
    chart: runChart(points.filter(({ isWhole }) => isWhole).map(({ complaints }) => complaints)),
    nearest: total === 0 ? await measureNearest(records, request) : null,
  };
}

function pointsBetween(
  first: Day,
  last: Day,
  pace: Pace,
  { business }: Request,
  countOf: (day: Day) => number,
): readonly Point[] {
  const points: Point[] = [];
  for (let from = first; from <= last;) {
    const [starts, ends] = stretchOf(from, pace, business.settings.weekStart);
    const until = ends < last ? ends : last;
    const days = daysBetween(from, until) + 1;
    const complaints = Array.from({ length: days }, (_, index) => countOf(addDays(from, index))).reduce(
      (sum, count) => sum + count,
      0,
    );
    points.push({ from: starts, days, isWhole: from === starts && until === ends, complaints });
    from = addDays(until, 1);
  }
  return points;
}

/** The first and the last day of the day, week or month that a day belongs to. */
function stretchOf(day: Day, pace: Pace, weekStart: Parameters<typeof weekOf>[1]): readonly [Day, Day] {
  if (pace === 'day') return [day, day];
  if (pace === 'week') {
    const { from, to } = weekOf(day, weekStart);
    return [from, to];
  }
  const first = `${day.slice(0, 7)}-01`;
  return [first, addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1)];
}

function presentTrend({ frame, points, chart, nearest }: Figures, request: Request, pace: Pace): Document {
  const { t, format } = request.language;
  const label = ({ from, isWhole }: Point) =>
    `${pace === 'month' ? from.slice(0, 7) : format.shortDay(from)}${isWhole ? '' : '*'}`;
  const isPartial = points.some(({ isWhole }) => !isWhole);
  return {
    report: 'trend',
    title: t.patterns.trend[pace],
    meta: metaLines(request, frame),
    frame,
    rows: {
      columns: [
        { key: 'period', type: 'key', label: t.patterns.pace[pace] },
        { key: 'days', type: 'count', label: '' },
        { key: 'complaints', type: 'count', label: t.report.complaints },
      ],
      rows: points.map(({ from, days, complaints }): readonly Value[] => [from, days, complaints]),
    },
    blocks: nearest
      ? [emptyBlock(nearest, request, 'report trend')]
      : [
          { kind: 'prose', text: whatItSays(chart, request, pace), tone: 'strong' },
          {
            kind: 'chart',
            chart: {
              shape: 'line',
              labels: points.map(label),
              values: points.map(({ complaints }) => complaints),
              middle: chart.median,
            },
            table: {
              columns: [
                { key: 'period', type: 'text', label: t.patterns.pace[pace] },
                { key: 'complaints', type: 'count', label: t.report.complaints },
                { key: 'bar', type: 'bar', label: '' },
              ],
              rows: points.map((point) => [label(point), point.complaints, point.complaints]),
            },
            ...(isPartial ? { note: t.patterns.partial } : {}),
          },
        ],
    hints: nearest ? [] : [t.report.seeList(listCommand(request))],
  };
}

/** The finding in words; what is unusual is said with the number that makes it so. */
function whatItSays(chart: RunChart, { language: { t, format } }: Request, pace: Pace): string {
  const { verdict, rules, useful, longestRun, longestUsual, crossings, fewestUsual } = chart;
  if (verdict === 'too_few') return t.patterns.tooFewPoints(format.number(useful));
  if (verdict === 'one_sided') return t.patterns.oneSided[pace];
  if (verdict === 'usual') return t.patterns.usualUpAndDown;
  return rules
    .map((rule) =>
      rule === 'long_run'
        ? t.patterns.longRun(format.number(longestRun), format.number(longestUsual))
        : t.patterns.fewCrossings(format.number(crossings), format.number(fewestUsual)),
    )
    .join(' ');
}
