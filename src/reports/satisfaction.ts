import type { FactCount } from '../domain/fact.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document } from '../document/document.ts';
import { meanIntervalOfCounts, type MeanInterval } from '../statistics/mean.ts';
import { quantileOfCounts } from '../statistics/quantile.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import {
  totalCount,
  knownValues,
  countOf,
  minimumForShare,
  longTable,
  shareWithInterval,
  resultDocument,
  type ResultContent,
} from './result.ts';
import type { Request } from './request.ts';

const scores = [1, 2, 3, 4, 5] as const;
/** From "not at all" or "hardly" to "mostly" or "entirely". */
const [poorAtMost, goodFrom] = [2, 4];

/** How many of how many. */
interface Part {
  readonly part: number;
  readonly n: number;
}

interface SatisfactionFigures {
  /** The last follow-up of each complaint that reached somebody. */
  readonly reached: number;
  readonly after: readonly number[];
  readonly n: number;
  readonly median: number | null;
  readonly gain: MeanInterval | null;
  readonly recovered: Part;
  readonly paradox: Part;
  readonly understood: Part;
}

/** Whether it is all right now, and how that compares with before and with how it usually is. */
export async function reportSatisfaction(records: Records, request: Request): Promise<Document> {
  const figures = await measureSatisfaction(records, request);
  return resultDocument(records, request, 'satisfaction', presentSatisfaction(figures, request));
}

async function measureSatisfaction(records: Records, request: Request): Promise<SatisfactionFigures> {
  const by = ['before', 'usual', 'understood'] as const;
  const answers = await records.distribution(request.filter, 'satisfaction', by, request);
  /** Those who answered both: how it is now, and the other question. */
  const paired = (place: 0 | 1) =>
    answers.flatMap(({ keys, value, count }) => {
      const other = keys[place] ?? null;
      return value === null || other === null ? [] : [{ after: value, other: Number(other), count }];
    });
  const [before, usual] = [paired(0), paired(1)];
  const part = (pairs: typeof before, meets: (pair: (typeof before)[number]) => boolean): Part => ({
    part: total(pairs.filter(meets)),
    n: total(pairs),
  });
  const said = (word: 'yes' | 'no') => totalCount(answers.filter(({ keys }) => keys[2] === word));
  return {
    reached: totalCount(answers),
    after: scores.map((score) => countOf(answers, score)),
    n: totalCount(answers) - countOf(answers, null),
    median: quantileOfCounts(knownValues(answers), 0.5),
    gain: meanIntervalOfCounts(before.map(({ after, other, count }) => ({ value: after - other, count }))),
    recovered: part(before, ({ after, other }) => other <= poorAtMost && after >= goodFrom),
    paradox: part(usual, ({ after, other }) => after > other),
    understood: { part: said('yes'), n: said('yes') + said('no') },
  };
}

function total(cells: readonly Pick<FactCount<number>, 'count'>[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

function presentSatisfaction(figures: SatisfactionFigures, request: Request): ResultContent {
  const { t } = request.language;
  const { reached, n } = figures;
  const said = t.results.satisfaction;
  return {
    rows: machineRows(figures),
    blocks:
      reached === 0
        ? [{ kind: 'prose', text: said.none }]
        : [
            ...(n === 0 ? [] : [theScores(figures, request)]),
            theComparison(figures, request),
            { kind: 'prose', text: said.note, tone: 'quiet' },
          ],
  };
}

function theScores({ after, n, median }: SatisfactionFigures, { language: { t, format } }: Request): Block {
  const said = t.results.satisfaction;
  return {
    kind: 'table',
    title: said.after,
    table: {
      columns: [
        { key: 'score', type: 'text', label: '' },
        { key: 'answers', type: 'count', label: said.answers },
        { key: 'bar', type: 'bar', label: '' },
      ],
      rows: scores.map((score, index) => [
        `${score} ${t.care.score[score]}`,
        after[index] ?? 0,
        after[index] ?? 0,
      ]),
      totals: [t.report.total, n, null],
    },
    ...(median === null
      ? {}
      : { note: said.median(format.number(median, Number.isInteger(median) ? 0 : 1)) }),
  };
}

function theComparison(figures: SatisfactionFigures, { language }: Request): Block {
  const { t } = language;
  const said = t.results.satisfaction;
  const { recovered, paradox, understood } = figures;
  const part = ({ part: some, n }: Part) => (n === 0 ? said.notAsked : shareWithInterval(some, n, language));
  return {
    kind: 'facts',
    title: said.compared,
    facts: [
      [said.gain, theGain(figures, language)],
      [said.recovered, part(recovered)],
      [said.paradox, part(paradox)],
      [said.understood, part(understood)],
    ],
  };
}

function theGain({ gain }: SatisfactionFigures, { t, format }: Request['language']): string {
  const said = t.results.satisfaction;
  if (gain === null) return said.notAsked;
  const { n, mean, low, high } = gain;
  const points = (value: number) => `${value > 0 ? '+' : ''}${format.number(value, 1)}`;
  const answers = said.pairs(n, format.number(n));
  if (n < minimumForShare) return `${answers}: ${t.results.tooFew}`;
  const told = `${points(mean)} (${answers})`;
  return low === null || high === null ? told : t.results.between(told, points(low), points(high));
}

function machineRows({ after, n, median, gain, ...parts }: SatisfactionFigures): ResultContent['rows'] {
  const part = (section: 'recovered' | 'paradox' | 'understood') => {
    const { part: some, n: of } = parts[section];
    const interval = wilsonInterval(some, of);
    return [
      [section, null, 'n', of],
      [section, null, 'part', some],
      [section, null, 'low', interval?.low ?? null],
      [section, null, 'high', interval?.high ?? null],
    ];
  };
  return longTable([
    ['reached', null, 'complaints', parts.reached],
    ['after', null, 'n', n],
    ['after', null, 'median', median],
    ...scores.map((score, index) => ['after', String(score), 'answers', after[index] ?? 0]),
    ['gain', null, 'n', gain?.n ?? 0],
    ['gain', null, 'mean', gain?.mean ?? null],
    ['gain', null, 'low', gain?.low ?? null],
    ['gain', null, 'high', gain?.high ?? null],
    ...part('recovered'),
    ...part('paradox'),
    ...part('understood'),
  ]);
}
