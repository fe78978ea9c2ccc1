import { UserError } from '../domain/error.ts';
import { pointsInAll, statementsOf, type Quality, type Statement } from '../domain/questionnaire.ts';
import type { Records } from '../domain/records.ts';
import type { Surveyed } from '../domain/survey.ts';
import { allTime } from '../domain/time/period.ts';
import { formatTimeOfDay } from '../domain/time/wall.ts';
import type { Block, Document, Scope, Table } from '../document/document.ts';
import {
  statementGap,
  meanGap,
  weightedGap,
  weightsFromPoints,
  type ServqualGap,
} from '../statistics/gaps.ts';
import { scopeLines, type Request } from './request.ts';
import { minimumForShare, type Catalogues } from './result.ts';

/** How many statements are named. */
const worstShown = 3;

interface Measured extends ServqualGap {
  readonly answers: number;
}

interface QualityFigures extends Measured {
  readonly quality: Quality;
  /** The mean of the points, of 100; null where nobody shared them out. */
  readonly points: number | null;
  readonly weighted: number | null;
  readonly statements: readonly (Measured & { readonly statement: Statement })[];
}

interface ServqualFigures {
  readonly sheets: number;
  readonly weighed: number;
  readonly qualities: readonly QualityFigures[];
  /** By what matters to customers; null where that is not known. */
  readonly weighted: number | null;
  /** All five counting alike. */
  readonly plain: number | null;
}

/** What customers expect of an excellent place against what they find here: by the days of the sheets they filled in. */
export async function reportServqual(
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
): Promise<Document> {
  // A sheet knows its day, and nothing else that a complaint could be told by.
  const [filter] = Object.keys(request.filterNames);
  if (filter !== undefined)
    throw new UserError('unknown_option', { value: `--${filter}`, command: 'report servqual' });
  // Sheets are handed out now and then: a week seldom has any.
  const asked = request.periodIsDefault
    ? { ...request, filter: { ...request.filter, period: allTime } }
    : request;
  const surveyed = await records.surveyed(asked.filter.period);
  const figures = measureServqual(surveyed);
  const scope = frameOf(surveyed, asked);
  const { t, format } = asked.language;
  return {
    report: 'servqual',
    title: t.survey.report.title,
    // The lines of a report without its count, which is of complaints.
    meta: [
      ...scopeLines(asked, { ...scope, total: 0 }),
      ...(surveyed.sheets === 0
        ? []
        : [t.survey.report.counted(surveyed.sheets, format.number(surveyed.sheets))]),
    ],
    scope,
    rows: machineRows(figures),
    lists: { weights: weightRows(figures) },
    blocks:
      surveyed.sheets === 0
        ? [{ kind: 'prose', text: nothing(await records.surveyed(allTime), asked) }]
        : presentServqual(figures, await words(), asked),
    hints:
      surveyed.sheets === 0
        ? []
        : [
            t.survey.report.seeSheets(
              `recovery survey list${request.periodIsDefault ? ' --all' : asked.flags.range}${asked.flags.database}`,
            ),
          ],
  };
}

function measureServqual({ sheets, weighed, statements, qualities }: Surveyed): ServqualFigures {
  const weights = weightsFromPoints(qualities.map(({ points }) => points));
  const figures = qualities.map(({ quality, answers }, index): QualityFigures => {
    const own = statements
      .filter(({ statement }) => statementsOf(quality).includes(statement))
      .map(({ statement, answers: n, expected, perceived }) => ({
        statement,
        answers: n,
        ...statementGap(n, expected, perceived),
      }));
    const gap = meanGap(own);
    const weight = weights?.[index] ?? null;
    return {
      quality,
      answers,
      ...gap,
      points: weight === null ? null : weight * pointsInAll,
      weighted: weight === null || gap.gap === null ? null : gap.gap * weight,
      statements: own,
    };
  });
  const gaps = figures.map(({ gap }) => gap);
  return {
    sheets,
    weighed,
    qualities: figures,
    weighted: weights && weightedGap(gaps, weights),
    plain: weightedGap(
      gaps,
      gaps.map(() => 1 / gaps.length),
    ),
  };
}

/** What stands behind the figures are sheets; open ends of the range become the days of the first and the last. */
function frameOf(
  { sheets, from, to }: Surveyed,
  { business, filter, filterNames: filterNames }: Request,
): Scope {
  return {
    period: {
      from: filter.period.from ?? from,
      to: filter.period.to ?? to,
      zone: business.settings.zone,
      day_start: formatTimeOfDay(business.settings.dayStartMinute),
    },
    filter: filterNames,
    total: sheets,
  };
}

function nothing({ sheets, from, to }: Surveyed, { language: { t, format }, flags }: Request): string {
  const said = t.survey.report;
  if (from === null || to === null) return said.none;
  return said.elsewhere(
    t.survey.report.counted(sheets, format.number(sheets)),
    format.range(from, to),
    `recovery report servqual --all${flags.database}`,
  );
}

function presentServqual(figures: ServqualFigures, words: Catalogues, request: Request): readonly Block[] {
  const { t } = request.language;
  const isEnough = figures.sheets >= minimumForShare;
  return [
    theQualities(figures, words, request),
    ...(isEnough ? [theWorst(figures, words, request)] : []),
    { kind: 'prose', text: t.survey.report.note, tone: 'quiet' },
  ];
}

/** Those that matter most first, once enough customers have said so. */
function theQualities(
  { sheets, weighed, qualities, weighted, plain }: ServqualFigures,
  { questionnaire }: Catalogues,
  { language: { t, format } }: Request,
): Block {
  const said = t.survey.report;
  const isWeighed = weighed >= minimumForShare;
  const rows = isWeighed ? [...qualities].sort((a, b) => (b.points ?? 0) - (a.points ?? 0)) : qualities;
  const overall = isWeighed ? weighted : plain;
  const isTold = overall !== null && qualities.every(({ answers }) => answers >= minimumForShare);
  const note = [
    ...(sheets < minimumForShare ? [said.few(said.counted(sheets, format.number(sheets)))] : []),
    ...(sheets >= minimumForShare && !isWeighed ? [said.unweighed] : []),
  ].join('\n');
  const cut = <Cell>(cells: readonly Cell[]) => (isWeighed ? cells : cells.slice(0, 5));
  return {
    kind: 'table',
    table: {
      columns: cut([
        { key: 'dimension', type: 'text', label: said.dimension },
        { key: 'answers', type: 'count', label: said.answers },
        { key: 'expected', type: 'score', label: said.expected },
        { key: 'perceived', type: 'score', label: said.perceived },
        { key: 'gap', type: 'score', label: said.gap },
        { key: 'points', type: 'rate', label: said.points },
        { key: 'weighted_gap', type: 'score', label: said.weighted },
      ]),
      rows: rows.map(({ quality, answers, expected, perceived, gap, points, weighted: own }) =>
        cut([questionnaire.qualities[quality].name, answers, expected, perceived, gap, points, own]),
      ),
      ...(isTold
        ? {
            totals: cut([said.overall, sheets, null, null, isWeighed ? null : overall, pointsInAll, overall]),
          }
        : {}),
    },
    ...(note === '' ? {} : { note }),
  };
}

/** Where what is found lies furthest below what is expected, of the statements that enough have answered. */
function theWorst(
  { qualities }: ServqualFigures,
  { questionnaire }: Catalogues,
  { language: { t } }: Request,
): Block {
  const said = t.survey.report;
  const below = qualities
    .flatMap(({ statements }) => statements)
    .filter(({ answers, gap }) => answers >= minimumForShare && gap !== null && gap < 0)
    .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))
    .slice(0, worstShown);
  if (below.length === 0) return { kind: 'prose', title: said.worst, text: said.noneBelow };
  return {
    kind: 'table',
    title: said.worst,
    isWrapped: true,
    table: {
      columns: [
        { key: 'item', type: 'text', label: said.statement },
        { key: 'answers', type: 'count', label: said.answers },
        { key: 'expected', type: 'score', label: said.expected },
        { key: 'perceived', type: 'score', label: said.perceived },
        { key: 'gap', type: 'score', label: said.gap },
      ],
      rows: below.map(({ statement, answers, expected, perceived, gap }) => [
        questionnaire.statements[statement],
        answers,
        expected,
        perceived,
        gap,
      ]),
    },
  };
}

/** A row a dimension, without an item, and under it one for each of its items. */
function machineRows({ qualities }: ServqualFigures): Table {
  return {
    columns: [
      { key: 'dimension', type: 'key', label: '' },
      { key: 'item', type: 'key', label: '' },
      { key: 'answers', type: 'count', label: '' },
      { key: 'expected', type: 'number', label: '' },
      { key: 'perceived', type: 'number', label: '' },
      { key: 'gap', type: 'number', label: '' },
    ],
    rows: qualities.flatMap(({ quality, statements, ...whole }) =>
      [{ statement: null, ...whole }, ...statements].map(
        ({ statement, answers, expected, perceived, gap }) => [
          quality,
          statement,
          answers,
          expected,
          perceived,
          gap,
        ],
      ),
    ),
  };
}

/** A row a dimension, and a last one for all of them. */
function weightRows({ weighed, qualities, weighted, plain }: ServqualFigures) {
  return [
    ...qualities.map(({ quality, points, gap, weighted: own }) => ({
      dimension: quality,
      sheets: weighed,
      points,
      gap,
      weighted_gap: own,
    })),
    {
      dimension: null,
      sheets: weighed,
      points: weighed === 0 ? null : pointsInAll,
      gap: plain,
      weighted_gap: weighted,
    },
  ];
}
