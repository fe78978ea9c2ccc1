import type { MetricCount } from '../domain/metric.ts';
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
  formatShareWithInterval,
  presentResult,
  type ResultContent,
} from './result.ts';
import type { Request } from './request.ts';
import { describeMean, ofDifferences, ofMarks } from './survey.ts';

const scores = [1, 2, 3, 4, 5] as const;
/** A recovered customer went from "not at all" or "hardly" (1–2) to "mostly" or "completely" (4–5). */
const [poorAtMost, goodFrom] = [2, 4];

/** `part` of `n`. */
interface Part {
  readonly part: number;
  readonly n: number;
}

interface SatisfactionFigures {
  /** The number of complaints whose customer was reached; the latest such follow-up of each counts. */
  readonly reached: number;
  /** The number of answers for each score, from 1 to 5. */
  readonly after: readonly number[];
  /** The number of all answers. */
  readonly n: number;
  readonly median: number | null;
  readonly gain: MeanInterval | null;
  readonly recovered: Part;
  readonly paradox: Part;
  readonly understood: Part;
  /** The satisfaction of all answers now. */
  readonly now: MeanInterval | null;
  /** How it is usually, of the customers who answered the survey in the same range. */
  readonly surveyUsual: MeanInterval | null;
}

/** Reports whether customers are satisfied now, compared with before the recovery and with usual. */
export async function reportSatisfaction(records: Records, request: Request): Promise<Document> {
  const figures = await measureSatisfaction(records, request);
  return presentResult(records, request, 'satisfaction', presentSatisfaction(figures, request));
}

async function measureSatisfaction(records: Records, request: Request): Promise<SatisfactionFigures> {
  const by = ['before', 'usual', 'understood'] as const;
  const answers = await records.distribution(request.filter, 'satisfaction', by, request);
  const surveyed = await records.responseCounts(request.filter.period);
  /** Selects the answers that have both: the score now, and the score of the other question. */
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
  const countUnderstood = (answer: 'yes' | 'no') =>
    totalCount(answers.filter(({ keys }) => keys[2] === answer));
  return {
    reached: totalCount(answers),
    after: scores.map((score) => countOf(answers, score)),
    n: totalCount(answers) - countOf(answers, null),
    median: quantileOfCounts(knownValues(answers), 0.5),
    gain: ofDifferences(
      meanIntervalOfCounts(before.map(({ after, other, count }) => ({ value: after - other, count }))),
    ),
    recovered: part(before, ({ after, other }) => other <= poorAtMost && after >= goodFrom),
    paradox: part(usual, ({ after, other }) => after > other),
    understood: { part: countUnderstood('yes'), n: countUnderstood('yes') + countUnderstood('no') },
    now: ofMarks(meanIntervalOfCounts(knownValues(answers))),
    surveyUsual: ofMarks(
      meanIntervalOfCounts(
        surveyed.flatMap(({ usual: value, count }) => (value === null ? [] : [{ value, count }])),
      ),
    ),
  };
}

function total(cells: readonly Pick<MetricCount<number>, 'count'>[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

function presentSatisfaction(figures: SatisfactionFigures, request: Request): ResultContent {
  const { t } = request.language;
  const { reached, n } = figures;
  const messages = t.results.satisfaction;
  return {
    rows: machineRows(figures),
    blocks:
      reached === 0
        ? [{ kind: 'prose', text: messages.none }]
        : [
            ...(n === 0 ? [] : [presentScores(figures, request)]),
            presentComparison(figures, request),
            { kind: 'prose', text: messages.note, tone: 'quiet' },
          ],
  };
}

function presentScores(
  { after, n, median }: SatisfactionFigures,
  { language: { t, format } }: Request,
): Block {
  const messages = t.results.satisfaction;
  return {
    kind: 'table',
    title: messages.latestAnswers,
    table: {
      columns: [
        { key: 'score', type: 'text', label: '' },
        { key: 'answers', type: 'count', label: messages.answers },
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
      : { note: messages.median(format.number(median, Number.isInteger(median) ? 0 : 1)) }),
  };
}

function presentComparison(figures: SatisfactionFigures, { language }: Request): Block {
  const { t } = language;
  const messages = t.results.satisfaction;
  const { recovered, paradox, understood } = figures;
  const part = ({ part: some, n }: Part) =>
    n === 0 ? messages.notAsked : formatShareWithInterval(some, n, language);
  return {
    kind: 'facts',
    title: messages.comparisons,
    facts: [
      [messages.gain, describeGain(figures, language)],
      [messages.recovered, part(recovered)],
      [messages.paradox, part(paradox)],
      [messages.understood, part(understood)],
      ...usualFromSurvey(figures, language),
    ],
  };
}

/**
 * Without a follow-up that asks what is usual, sets the means of the follow-ups and of the survey beside each other. They are of
 * different customers, so that no share of them can be more satisfied than usual.
 */
function usualFromSurvey(
  { paradox, now, surveyUsual }: SatisfactionFigures,
  language: Request['language'],
): readonly (readonly [string, string])[] {
  if (paradox.n > 0 || surveyUsual === null) return [];
  const words = language.t.response.report;
  return [
    [words.nowMean, describeMean(now, language)],
    [words.usualMean, describeMean(surveyUsual, language)],
  ];
}

function describeGain({ gain }: SatisfactionFigures, { t, format }: Request['language']): string {
  const messages = t.results.satisfaction;
  if (gain === null) return messages.notAsked;
  const { n, mean, low, high } = gain;
  const points = (value: number) => `${value > 0 ? '+' : ''}${format.number(value, 1)}`;
  const answers = messages.answerCount(n, format.number(n));
  if (n < minimumForShare) return `${answers}: ${t.results.tooFew}`;
  const text = `${points(mean)} (${answers})`;
  return low === null || high === null ? text : t.results.interval(text, points(low), points(high));
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
    ...(parts.surveyUsual === null
      ? []
      : [
          ['survey_usual', null, 'n', parts.surveyUsual.n],
          ['survey_usual', null, 'mean', parts.surveyUsual.mean],
          ['survey_usual', null, 'low', parts.surveyUsual.low],
          ['survey_usual', null, 'high', parts.surveyUsual.high],
        ]),
  ]);
}
