import type { FactCount } from '../domain/fact.ts';
import type { Records } from '../domain/records.ts';
import type { Period } from '../domain/time/period.ts';
import { addDays } from '../domain/time/wall.ts';
import type { Block, Document } from '../document/document.ts';
import { quantileOfCounts } from '../statistics/quantile.ts';
import {
  totalCount,
  knownValues,
  countOf,
  durationInWords,
  minimumForShare,
  longTable,
  shareInWords,
  resultDocument,
  shareOf,
  type ResultContent,
} from './result.ts';
import { listCommand, type Request } from './request.ts';

const waits = ['acknowledge', 'first_resolution', 'resolution'] as const;
const duties = ['acknowledge_target', 'resolve_target', 'promise'] as const;

interface Wait {
  readonly n: number;
  readonly median: number | null;
  /** Nine of ten waited no longer; null where they are too few. */
  readonly ninth: number | null;
}

interface Duty {
  readonly met: number;
  readonly missed: number;
  readonly waiting: number;
}

/** Open complaints by how many days ago they happened. */
const ages = [
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
  readonly waits: Readonly<Record<(typeof waits)[number], Wait>>;
  readonly duties: Readonly<Record<(typeof duties)[number], Duty>>;
  readonly reopened: number;
  readonly everResolved: number;
  readonly ages: readonly { readonly key: (typeof ages)[number]['key']; readonly open: number }[];
  readonly backlog: Backlog;
}

/** How long it takes until somebody answers and until it is solved, what was late, and what is left over. */
export async function reportTimes(records: Records, request: Request): Promise<Document> {
  const figures = await measureTimes(records, request);
  return resultDocument(records, request, 'times', presentTimes(figures, request));
}

async function measureTimes(records: Records, request: Request): Promise<TimesFigures> {
  const { filter, today } = request;
  const wait = async (what: (typeof waits)[number]) =>
    waitOf(await records.distribution(filter, `minutes_to_${what}`, [], request));
  const duty = async (what: (typeof duties)[number]): Promise<Duty> => {
    const cells = await records.distribution(filter, what, [], request);
    return {
      met: countOf(cells, 'met'),
      missed: countOf(cells, 'missed'),
      waiting: countOf(cells, 'waiting'),
    };
  };
  const resolutions = await records.distribution(filter, 'resolution', [], request);
  const open = async ({ from, to }: (typeof ages)[number]) => {
    // What was written down for a day to come is as new as can be.
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
    ages: await Promise.all(ages.map(async (age) => ({ key: age.key, open: await open(age) }))),
    backlog: await measureBacklog(records, request),
  };
}

function waitOf(cells: readonly FactCount<number>[]): Wait {
  const values = knownValues(cells);
  const n = totalCount(cells) - countOf(cells, null);
  return {
    n,
    median: quantileOfCounts(values, 0.5),
    ninth: n < minimumForShare ? null : quantileOfCounts(values, 0.9),
  };
}

/** What was open before the range, what came and went in it, what was open after it. */
export async function measureBacklog(records: Records, request: Request): Promise<Backlog> {
  const { filter } = request;
  const movements = async (period: Period) => {
    const cells = await records.distribution({ ...filter, period }, 'movement', [], request);
    const [come, again, gone] = (['new', 'reopened', 'resolved'] as const).map((what) =>
      countOf(cells, what),
    );
    return { new: come ?? 0, reopened: again ?? 0, resolved: gone ?? 0 };
  };
  const left = ({ new: come, reopened, resolved }: Awaited<ReturnType<typeof movements>>) =>
    come + reopened - resolved;
  const { from } = filter.period;
  const before = from === null ? 0 : left(await movements({ from: null, to: addDays(from, -1) }));
  const within = await movements(filter.period);
  return { before, ...within, after: before + left(within) };
}

function presentTimes(figures: TimesFigures, request: Request): ResultContent {
  const { t } = request.language;
  return {
    rows: machineRows(figures),
    blocks: [
      theWaits(figures, request),
      theDuties(figures, request),
      theBacklog(figures.backlog, request),
      theAges(figures, request),
    ],
    sources: [t.report.seeList(listCommand(request)), t.results.times.seeOpen(openCommand(request))],
  };
}

function openCommand({ flags }: Request): string {
  return `recovery list --status open --all${flags.filters}${flags.database}`;
}

function theWaits({ waits: told }: TimesFigures, { language }: Request): Block {
  const { t } = language;
  const said = t.results.times;
  const isAny = waits.some((what) => told[what].n > 0);
  if (!isAny) return { kind: 'prose', title: said.waits, text: said.noWaits };
  return {
    kind: 'table',
    title: said.waits,
    table: {
      columns: [
        { key: 'what', type: 'text', label: '' },
        { key: 'n', type: 'count', label: t.report.complaints },
        { key: 'median', type: 'text', label: said.half },
        { key: 'p90', type: 'text', label: said.ninth },
      ],
      rows: waits.map((what) => {
        const { n, median, ninth } = told[what];
        return [
          said.wait[what],
          n,
          median === null ? null : durationInWords(median, language),
          ninth === null ? t.results.tooFew : durationInWords(ninth, language),
        ];
      }),
    },
  };
}

function theDuties({ duties: told, reopened, everResolved }: TimesFigures, { language }: Request): Block {
  const { t, format } = language;
  const said = t.results.times;
  const lines = duties.map((what): readonly [string, string] => {
    const { met, missed, waiting } = told[what];
    if (met + missed + waiting === 0) return [said.duty[what], said.noDuty[what]];
    const left = waiting === 0 ? [] : [said.notYetDue(format.number(waiting))];
    const kept = met + missed === 0 ? [] : [shareInWords(met, met + missed, language)];
    return [said.duty[what], [...kept, ...left].join('; ')];
  });
  const again = everResolved === 0 ? said.noneResolved : shareInWords(reopened, everResolved, language);
  return { kind: 'facts', title: said.duties, facts: [...lines, [said.reopened, again]] };
}

function theBacklog(backlog: Backlog, { language: { t, format } }: Request): Block {
  const said = t.results.times;
  const part = (what: keyof Backlog) => said.backlogPart[what](backlog[what], format.number(backlog[what]));
  const text = `${part('before')} + ${part('new')} + ${part('reopened')} − ${part('resolved')} = ${part('after')}`;
  return { kind: 'prose', title: said.backlog, text };
}

function theAges({ ages: told }: TimesFigures, { language: { t } }: Request): Block {
  const said = t.results.times;
  const all = told.reduce((sum, { open }) => sum + open, 0);
  if (all === 0) return { kind: 'prose', title: said.ages, text: said.noneOpen };
  return {
    kind: 'table',
    title: said.ages,
    table: {
      columns: [
        { key: 'age', type: 'text', label: said.age },
        { key: 'open', type: 'count', label: t.report.complaints },
        { key: 'share', type: 'share', label: t.report.share },
      ],
      rows: told.map(({ key, open }) => [said.ageOf[key], open, shareOf(open, all)]),
      totals: [t.report.total, all, null],
    },
  };
}

function machineRows(figures: TimesFigures): ResultContent['rows'] {
  const { reopened, everResolved, backlog } = figures;
  return longTable([
    ...waits.flatMap((what) => {
      const { n, median, ninth } = figures.waits[what];
      return [
        ['time', what, 'n', n],
        ['time', what, 'median_minutes', median],
        ['time', what, 'p90_minutes', ninth],
      ];
    }),
    ...duties.flatMap((what) => {
      const { met, missed, waiting } = figures.duties[what];
      return [
        ['due', what, 'met', met],
        ['due', what, 'missed', missed],
        ['due', what, 'not_yet_due', waiting],
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
