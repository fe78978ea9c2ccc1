import type { MetricCount } from '../domain/metric.ts';
import type { Records } from '../domain/records.ts';
import type { Period } from '../domain/time/period.ts';
import { addDays } from '../domain/time/wall.ts';
import type { Block, Document } from '../document/document.ts';
import { quantileOfCounts } from '../statistics/quantile.ts';
import {
  totalCount,
  knownValues,
  countOf,
  formatDuration,
  minimumForShare,
  longTable,
  formatShare,
  presentResult,
  shareOf,
  type ResultContent,
} from './result.ts';
import { listCommand, type Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

const waitKinds = ['acknowledge', 'first_resolution', 'resolution'] as const;
const dutyKinds = ['acknowledge_target', 'resolve_target', 'promise'] as const;

interface Wait {
  readonly n: number;
  readonly median: number | null;
  /** 9 in 10 waited no longer; null if there are too few. */
  readonly ninthDecile: number | null;
}

interface Duty {
  readonly met: number;
  readonly missed: number;
  readonly waiting: number;
}

/** Age groups of open complaints, in days since they happened. */
const ageGroups = [
  { key: '0-1', from: 0, to: 1 },
  { key: '2-7', from: 2, to: 7 },
  { key: '8-30', from: 8, to: 30 },
  { key: 'over-30', from: 31, to: null },
] as const;

export interface Backlog {
  readonly before: number;
  readonly new: number;
  readonly reopened: number;
  readonly resolved: number;
  readonly after: number;
}

interface TimesFigures {
  readonly waits: Readonly<Record<(typeof waitKinds)[number], Wait>>;
  readonly duties: Readonly<Record<(typeof dutyKinds)[number], Duty>>;
  readonly reopened: number;
  readonly everResolved: number;
  readonly ages: readonly { readonly key: (typeof ageGroups)[number]['key']; readonly open: number }[];
  readonly backlog: Backlog;
}

/** Reports how long customers wait for a first response and a resolution, what was late, and the backlog. */
export async function reportTimes(records: Records, request: Request): Promise<Document> {
  const figures = await measureTimes(records, request);
  return presentResult(records, request, 'times', presentTimes(figures, request));
}

async function measureTimes(records: Records, request: Request): Promise<TimesFigures> {
  const { filter, today } = request;
  const wait = async (kind: (typeof waitKinds)[number]) =>
    waitOf(await records.distribution(filter, `minutes_to_${kind}`, [], request));
  const duty = async (kind: (typeof dutyKinds)[number]): Promise<Duty> => {
    const cells = await records.distribution(filter, kind, [], request);
    return {
      met: countOf(cells, 'met'),
      missed: countOf(cells, 'missed'),
      waiting: countOf(cells, 'waiting'),
    };
  };
  const resolutions = await records.distribution(filter, 'resolution', [], request);
  const open = async ({ from, to }: (typeof ageGroups)[number]) => {
    // Complaints recorded for a future day belong to the youngest group.
    const period = {
      from: to === null ? null : addDays(today, -to),
      to: from === 0 ? null : addDays(today, -from),
    };
    return records.count({ ...filter, period, status: ['open'] });
  };
  return {
    waits: {
      acknowledge: await wait('acknowledge'),
      first_resolution: await wait('first_resolution'),
      resolution: await wait('resolution'),
    },
    duties: {
      acknowledge_target: await duty('acknowledge_target'),
      resolve_target: await duty('resolve_target'),
      promise: await duty('promise'),
    },
    reopened: countOf(resolutions, 'reopened'),
    everResolved: totalCount(resolutions) - countOf(resolutions, null),
    ages: await Promise.all(ageGroups.map(async (age) => ({ key: age.key, open: await open(age) }))),
    backlog: await measureBacklog(records, request),
  };
}

function waitOf(cells: readonly MetricCount<number>[]): Wait {
  const values = knownValues(cells);
  const n = totalCount(cells) - countOf(cells, null);
  return {
    n,
    median: quantileOfCounts(values, 0.5),
    ninthDecile: n < minimumForShare ? null : quantileOfCounts(values, 0.9),
  };
}

/** Measures what was open before the range, what was opened and resolved in it, and what was open after it. */
export async function measureBacklog(records: Records, request: Request): Promise<Backlog> {
  const { filter } = request;
  const movements = async (period: Period) => {
    const cells = await records.distribution({ ...filter, period }, 'movement', [], request);
    const [created, reopened, resolved] = (['new', 'reopened', 'resolved'] as const).map((what) =>
      countOf(cells, what),
    );
    return { new: created ?? 0, reopened: reopened ?? 0, resolved: resolved ?? 0 };
  };
  const netIncrease = ({ new: created, reopened, resolved }: Awaited<ReturnType<typeof movements>>) =>
    created + reopened - resolved;
  const { from } = filter.period;
  const before = from === null ? 0 : netIncrease(await movements({ from: null, to: addDays(from, -1) }));
  const within = await movements(filter.period);
  return { before, ...within, after: before + netIncrease(within) };
}

function presentTimes(figures: TimesFigures, request: Request): ResultContent {
  const { t } = request.language;
  return {
    rows: machineRows(figures),
    blocks: [
      presentWaits(figures, request),
      presentDuties(figures, request),
      presentBacklog(figures.backlog, request),
      presentAges(figures, request),
    ],
    sources: [t.report.seeList(listCommand(request)), t.results.times.seeOpen(openCommand(request))],
  };
}

function openCommand({ flags, language }: Request): string {
  return showCommands(`recovery list --status open --all${flags.filters}${flags.database}`, language.wording);
}

function presentWaits({ waits }: TimesFigures, { language }: Request): Block {
  const { t } = language;
  const messages = t.results.times;
  const isAny = waitKinds.some((kind) => waits[kind].n > 0);
  if (!isAny) return { kind: 'prose', title: messages.waits, text: messages.noWaits };
  return {
    kind: 'table',
    title: messages.waits,
    table: {
      columns: [
        { key: 'what', type: 'text', label: '' },
        { key: 'n', type: 'count', label: t.report.complaints },
        { key: 'median', type: 'text', label: messages.median },
        { key: 'p90', type: 'text', label: messages.ninthDecile },
      ],
      rows: waitKinds.map((kind) => {
        const { n, median, ninthDecile } = waits[kind];
        return [
          messages.wait[kind],
          n,
          median === null ? null : formatDuration(median, language),
          ninthDecile === null ? t.results.tooFew : formatDuration(ninthDecile, language),
        ];
      }),
    },
  };
}

function presentDuties({ duties, reopened, everResolved }: TimesFigures, { language }: Request): Block {
  const { t, format } = language;
  const messages = t.results.times;
  const lines = dutyKinds.map((kind): readonly [string, string] => {
    const { met, missed, waiting } = duties[kind];
    if (met + missed + waiting === 0) return [messages.duty[kind], messages.noDuty[kind]];
    const share = met + missed === 0 ? [] : [formatShare(met, met + missed, language)];
    const notDue = waiting === 0 ? [] : [messages.notYetDue(format.number(waiting))];
    return [messages.duty[kind], [...share, ...notDue].join('; ')];
  });
  const reopenedShare =
    everResolved === 0 ? messages.noneResolved : formatShare(reopened, everResolved, language);
  return { kind: 'facts', title: messages.duties, facts: [...lines, [messages.reopened, reopenedShare]] };
}

function presentBacklog(backlog: Backlog, { language: { t, format } }: Request): Block {
  const messages = t.results.times;
  const part = (what: keyof Backlog) =>
    messages.backlogPart[what](backlog[what], format.number(backlog[what]));
  const text = `${part('before')} + ${part('new')} + ${part('reopened')} − ${part('resolved')} = ${part('after')}`;
  return { kind: 'prose', title: messages.backlog, text };
}

function presentAges({ ages }: TimesFigures, { language: { t } }: Request): Block {
  const messages = t.results.times;
  const total = ages.reduce((sum, { open }) => sum + open, 0);
  if (total === 0) return { kind: 'prose', title: messages.ages, text: messages.noneOpen };
  return {
    kind: 'table',
    title: messages.ages,
    table: {
      columns: [
        { key: 'age', type: 'text', label: messages.age },
        { key: 'open', type: 'count', label: t.report.complaints },
        { key: 'share', type: 'share', label: t.report.share },
      ],
      rows: ages.map(({ key, open }) => [messages.ageOf[key], open, shareOf(open, total)]),
      totals: [t.report.total, total, null],
    },
  };
}

function machineRows(figures: TimesFigures): ResultContent['rows'] {
  const { reopened, everResolved, backlog } = figures;
  return longTable([
    ...waitKinds.flatMap((kind) => {
      const { n, median, ninthDecile } = figures.waits[kind];
      return [
        ['time', kind, 'n', n],
        ['time', kind, 'median_minutes', median],
        ['time', kind, 'p90_minutes', ninthDecile],
      ];
    }),
    ...dutyKinds.flatMap((kind) => {
      const { met, missed, waiting } = figures.duties[kind];
      return [
        ['due', kind, 'met', met],
        ['due', kind, 'missed', missed],
        ['due', kind, 'not_yet_due', waiting],
      ];
    }),
    ['reopening', null, 'reopened', reopened],
    ['reopening', null, 'ever_resolved', everResolved],
    ['backlog', null, 'brought_forward', backlog.before],
    ['backlog', null, 'new', backlog.new],
    ['backlog', null, 'reopened', backlog.reopened],
    ['backlog', null, 'resolved', backlog.resolved],
    ['backlog', null, 'carried_forward', backlog.after],
    ...figures.ages.map(({ key, open }) => ['open', key, 'complaints', open]),
  ]);
}
