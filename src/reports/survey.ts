import { nameOf } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import type { NameList } from '../domain/name.ts';
import type { Records } from '../domain/records.ts';
import { scores, type ResponseCount } from '../domain/response.ts';
import { formatTimeOfDay } from '../domain/time/wall.ts';
import type { Block, Document, Scope, Table, Value } from '../document/document.ts';
import { showCommands } from '../language/commandwords.ts';
import type { Language } from '../language/language.ts';
import { meanIntervalOfCounts, withinScale, type MeanInterval } from '../statistics/mean.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { measureExposure } from './exposure.ts';
import { scopeLines, type Request } from './request.ts';
import { formatShareWithInterval, longTable, minimumForShare } from './result.ts';

/** From this score on, a customer is satisfied. */
const goodFrom = 4;

/** The answers of one shift or department, or all of them. */
interface Satisfaction {
  /** Null for answers without a shift or department. */
  readonly name: string | null;
  readonly n: number;
  /** The number of answers for each score, from 1 to 5. */
  readonly counts: readonly number[];
  readonly mean: MeanInterval | null;
}

interface CategoryCount {
  readonly name: string | null;
  /** Complaints made from answers to the survey, and all others. */
  readonly survey: number;
  readonly others: number;
}

interface SurveyFigures {
  readonly answers: number;
  /** The customers of the range; null if they are not known for every open day. */
  readonly customers: number | null;
  readonly overall: Satisfaction;
  readonly usual: MeanInterval | null;
  /** This time minus usual, of customers who gave both, and how many gave less, the same and more. */
  readonly difference: MeanInterval | null;
  readonly compared: readonly [worse: number, same: number, better: number];
  readonly shifts: readonly Satisfaction[];
  readonly departments: readonly Satisfaction[];
  readonly categories: readonly CategoryCount[];
}

/** Reports what customers who were asked say: how many, how satisfied, and of what, beside what others complain of. */
export async function reportSurvey(records: Records, request: Request): Promise<Document> {
  // An answer has a day, but few of the fields that filters use.
  const [filter] = Object.keys(request.filterNames);
  if (filter !== undefined)
    throw new UserError('unknown_option', { value: `--${filter}`, command: 'report survey' });
  const { business, language, flags } = request;
  const { t, format, wording } = language;
  const { period } = request.filter;
  const counts = await records.responseCounts(period);
  const figures = measureSurvey(counts, request, {
    customers: (await measureExposure(records, request, { period }))?.total ?? null,
    cells: await records.tally({ period }, ['category', 'channel']),
  });
  const words = t.response.report;
  const scope: Scope = {
    period: {
      ...period,
      zone: business.settings.zone,
      day_start: formatTimeOfDay(business.settings.dayStartMinute),
    },
    filter: request.filterNames,
    total: figures.answers,
  };
  return {
    report: 'survey',
    title: words.title,
    // A total of 0 leaves out the line that counts complaints.
    meta: scopeLines(request, { ...scope, total: 0 }),
    scope,
    rows: machineRows(figures),
    blocks: figures.answers === 0 ? [{ kind: 'prose', text: words.none }] : presentSurvey(figures, language),
    seeAlso:
      figures.answers === 0
        ? []
        : [words.seeAnswers(showCommands(`recovery survey list${flags.range}${flags.database}`, wording))],
    hints: figures.answers === 0 ? [words.printHint] : [],
    foot: figures.answers === 0 ? [] : [words.note(format.number(minimumForShare))],
  };
}

type CategoryCells = Awaited<ReturnType<Records['tally']>>;

function measureSurvey(
  counts: readonly ResponseCount[],
  { business }: Request,
  { customers, cells }: { readonly customers: number | null; readonly cells: CategoryCells },
): SurveyFigures {
  const total = (some: readonly ResponseCount[]) => some.reduce((sum, { count }) => sum + count, 0);
  const satisfactionOf = (name: string | null, some: readonly ResponseCount[]): Satisfaction => {
    const rated = some.flatMap(({ satisfaction, count }) =>
      satisfaction === null ? [] : [{ value: satisfaction, count }],
    );
    const byScore = scores.map((score) => total(some.filter(({ satisfaction }) => satisfaction === score)));
    return {
      name,
      n: byScore.reduce((sum, count) => sum + count, 0),
      counts: byScore,
      mean: ofMarks(meanIntervalOfCounts(rated)),
    };
  };
  const by = (list: NameList & ('shift' | 'department')) => {
    const groups = new Map<string | null, ResponseCount[]>();
    for (const each of counts) {
      const name = nameOf(list, business, each[list]);
      groups.set(name, [...(groups.get(name) ?? []), each]);
    }
    return [...groups]
      .map(([name, some]) => satisfactionOf(name, some))
      .filter(({ n }) => n > 0)
      .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.n - a.n);
  };
  const paired = counts.flatMap(({ satisfaction, usual, count }) =>
    satisfaction === null || usual === null ? [] : [{ value: satisfaction - usual, count }],
  );
  const pairs = (meets: (difference: number) => boolean) =>
    paired.reduce((sum, { value, count }) => sum + (meets(value) ? count : 0), 0);
  return {
    answers: total(counts),
    customers,
    overall: satisfactionOf(null, counts),
    usual: ofMarks(
      meanIntervalOfCounts(
        counts.flatMap(({ usual, count }) => (usual === null ? [] : [{ value: usual, count }])),
      ),
    ),
    difference: ofDifferences(meanIntervalOfCounts(paired)),
    compared: [
      pairs((difference) => difference < 0),
      pairs((difference) => difference === 0),
      pairs((difference) => difference > 0),
    ],
    shifts: by('shift'),
    departments: by('department'),
    categories: categoriesOf(cells, business),
  };
}

const [worstMark, bestMark] = [Math.min(...scores), Math.max(...scores)];

/** The mean of marks lies between the worst and the best. */
export function ofMarks(interval: MeanInterval | null): MeanInterval | null {
  return withinScale(interval, worstMark, bestMark);
}

/** The mean of differences of two marks. */
export function ofDifferences(interval: MeanInterval | null): MeanInterval | null {
  return withinScale(interval, worstMark - bestMark, bestMark - worstMark);
}

function categoriesOf(cells: CategoryCells, business: Request['business']): readonly CategoryCount[] {
  const groups = new Map<string | null, { survey: number; others: number }>();
  for (const { keys, complaints } of cells) {
    const name = nameOf('category', business, keys[0] ?? null);
    const group = groups.get(name) ?? { survey: 0, others: 0 };
    group[keys[1] === 'survey' ? 'survey' : 'others'] += complaints;
    groups.set(name, group);
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...group }))
    .sort((a, b) => b.survey - a.survey || b.others - a.others);
}

function presentSurvey(figures: SurveyFigures, language: Language): readonly Block[] {
  const { t, format } = language;
  const words = t.response.report;
  const { answers, customers, overall, usual, difference, compared, categories } = figures;
  const [worse, same, better] = compared;
  const good = overall.counts.slice(goodFrom - 1).reduce((sum, count) => sum + count, 0);
  const pairs = worse + same + better;
  return [
    {
      kind: 'facts',
      facts: [
        [
          words.answers,
          customers === null || customers < answers
            ? words.countsOnly(format.number(answers))
            : formatShareWithInterval(answers, customers, language),
        ],
        ...(overall.n === 0
          ? []
          : ([
              [words.satisfied, formatShareWithInterval(good, overall.n, language)],
              [words.thisTime, describeMean(overall.mean, language)],
            ] as const)),
        ...(usual === null ? [] : ([[words.usual, describeMean(usual, language)]] as const)),
        ...(pairs === 0
          ? []
          : ([
              [
                words.compared,
                words.worseSameBetter(format.number(worse), format.number(same), format.number(better)),
              ],
              [words.difference, describeMean(difference, language, true)],
            ] as const)),
      ],
    },
    ...satisfactionTable(figures.shifts, t.field.shift, words.byShift, language),
    ...satisfactionTable(figures.departments, t.field.department, words.byDepartment, language),
    ...(categories.length === 0
      ? []
      : [
          {
            kind: 'table',
            title: words.categories,
            table: {
              columns: [
                { key: 'category', type: 'text', label: t.field.category },
                { key: 'survey', type: 'count', label: words.inSurvey },
                { key: 'others', type: 'count', label: words.inComplaints },
              ],
              rows: categories.map(({ name, survey, others }) => [name ?? t.notRecorded, survey, others]),
            },
            note: words.categoriesNote,
          } as const,
        ]),
  ];
}

/** Describes a mean with its interval, or says that there are too few answers. */
export function describeMean(
  interval: MeanInterval | null,
  { t, format }: Language,
  isSigned = false,
): string {
  if (interval === null) return t.results.tooFew;
  const { n, mean, low, high } = interval;
  const answers = t.results.satisfaction.answerCount(n, format.number(n));
  if (n < minimumForShare) return `${answers}: ${t.results.tooFew}`;
  const figure = (value: number) => `${isSigned && value > 0 ? '+' : ''}${format.number(value, 1)}`;
  const text = `${figure(mean)} (${answers})`;
  return low === null || high === null ? text : t.results.interval(text, figure(low), figure(high));
}

/** Presents each shift or department with its raw counts; without a mean if there are too few. */
function satisfactionTable(
  groups: readonly Satisfaction[],
  label: string,
  title: string,
  { t }: Language,
): readonly Block[] {
  if (groups.every(({ name }) => name === null)) return [];
  const words = t.response.report;
  const row = ({ name, n, counts, mean }: Satisfaction): readonly Value[] => {
    const shown = n < minimumForShare ? null : mean;
    return [
      name ?? t.notRecorded,
      n,
      ...counts,
      shown?.mean ?? null,
      shown?.low ?? null,
      shown?.high ?? null,
    ];
  };
  return [
    {
      kind: 'table',
      title,
      table: {
        columns: [
          { key: 'name', type: 'text', label },
          { key: 'answers', type: 'count', label: words.count },
          ...scores.map((score) => ({ key: `score_${score}`, type: 'count', label: String(score) }) as const),
          { key: 'mean', type: 'score', label: words.mean },
          { key: 'low', type: 'score', label: words.from },
          { key: 'high', type: 'score', label: words.to },
        ],
        rows: groups.map(row),
      },
    },
  ];
}

function machineRows(figures: SurveyFigures): Table {
  const { answers, customers, overall, usual, difference, compared } = figures;
  const rate = customers === null || customers < answers ? null : wilsonInterval(answers, customers);
  const meanRows = (section: string, key: string | null, interval: MeanInterval | null) => [
    [section, key, 'n', interval?.n ?? 0],
    [section, key, 'mean', interval?.mean ?? null],
    [section, key, 'low', interval?.low ?? null],
    [section, key, 'high', interval?.high ?? null],
  ];
  const groupRows = (section: string, groups: readonly Satisfaction[]) =>
    groups.flatMap(({ name, mean, counts }) => [
      ...meanRows(section, name, mean),
      ...scores.map((score, index) => [section, name, `score_${score}`, counts[index] ?? 0]),
    ]);
  return longTable([
    ['response', null, 'answers', answers],
    ['response', null, 'customers', customers],
    ['response', null, 'rate', rate === null ? null : answers / (customers ?? 1)],
    ['response', null, 'low', rate?.low ?? null],
    ['response', null, 'high', rate?.high ?? null],
    ...groupRows('satisfaction', [overall]),
    ...meanRows('usual', null, usual),
    ...meanRows('difference', null, difference),
    ...(['worse', 'same', 'better'] as const).map((each, index) => [
      'compared',
      each,
      'answers',
      compared[index] ?? 0,
    ]),
    ...groupRows('shift', figures.shifts),
    ...groupRows('department', figures.departments),
    ...figures.categories.flatMap(({ name, survey, others }) => [
      ['category', name, 'survey', survey],
      ['category', name, 'others', others],
    ]),
  ]);
}
