import { UserError } from '../domain/error.ts';
import { totalPoints, statementsOf, type Quality, type Statement } from '../domain/questionnaire.ts';
import type { Records } from '../domain/records.ts';
import type { SurveyTotals } from '../domain/survey.ts';
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
import { showCommands } from '../language/commandwords.ts';

/** The number of statements listed as furthest below expectations. */
const worstShown = 3;

interface Measured extends ServqualGap {
  readonly answers: number;
}

interface QualityFigures extends Measured {
  readonly quality: Quality;
  /** The mean of the points, out of 100; null if no sheet has points. */
  readonly points: number | null;
  readonly weighted: number | null;
  readonly statements: readonly (Measured & { readonly statement: Statement })[];
}

interface ServqualFigures {
  readonly sheets: number;
  readonly sheetsWithPoints: number;
  readonly qualities: readonly QualityFigures[];
  /** The overall gap, weighted by the points of customers; null without points. */
  readonly weighted: number | null;
  /** The overall gap with equal weights. */
  readonly unweighted: number | null;
}

/** Reports what customers expect of an excellent place and what they find here (SERVQUAL), by the days of the survey sheets. */
export async function reportServqual(
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
): Promise<Document> {
  // A sheet has a day, but none of the other fields that filters use.
  const [filter] = Object.keys(request.filterNames);
  if (filter !== undefined)
    throw new UserError('unknown_option', { value: `--${filter}`, command: 'report servqual' });
  // Without a range, covers all sheets: they are handed out now and then, and few weeks have any.
  const effectiveRequest = request.periodIsDefault
    ? { ...request, filter: { ...request.filter, period: allTime } }
    : request;
  const surveyed = await records.surveyTotals(effectiveRequest.filter.period);
  const figures = measureServqual(surveyed);
  const scope = scopeOf(surveyed, effectiveRequest);
  const { t, format } = effectiveRequest.language;
  return {
    report: 'servqual',
    title: t.survey.report.title,
    // A total of 0 leaves out the line that counts complaints.
    meta: [
      ...scopeLines(effectiveRequest, { ...scope, total: 0 }),
      ...(surveyed.sheets === 0
        ? []
        : [t.survey.report.sheetCount(surveyed.sheets, format.number(surveyed.sheets))]),
    ],
    scope,
    rows: machineRows(figures),
    lists: { weights: weightRows(figures) },
    blocks:
      surveyed.sheets === 0
        ? [{ kind: 'prose', text: describeEmpty(await records.surveyTotals(allTime), effectiveRequest) }]
        : presentServqual(figures, await words(), effectiveRequest),
    hints:
      surveyed.sheets === 0
        ? []
        : [
            t.survey.report.seeSheets(
              showCommands(
                `recovery survey list${request.periodIsDefault ? ' --all' : effectiveRequest.flags.range}${effectiveRequest.flags.database}`,
                request.language.wording,
              ),
            ),
          ],
  };
}

function measureServqual({ sheets, sheetsWithPoints, statements, qualities }: SurveyTotals): ServqualFigures {
  const weights = weightsFromPoints(qualities.map(({ points }) => points));
  const figures = qualities.map(({ quality, answers }, index): QualityFigures => {
    const statementFigures = statements
      .filter(({ statement }) => statementsOf(quality).includes(statement))
      .map(({ statement, answers: n, expected, perceived }) => ({
        statement,
        answers: n,
        ...statementGap(n, expected, perceived),
      }));
    const gap = meanGap(statementFigures);
    const weight = weights?.[index] ?? null;
    return {
      quality,
      answers,
      ...gap,
      points: weight === null ? null : weight * totalPoints,
      weighted: weight === null || gap.gap === null ? null : gap.gap * weight,
      statements: statementFigures,
    };
  });
  const gaps = figures.map(({ gap }) => gap);
  return {
    sheets,
    sheetsWithPoints,
    qualities: figures,
    weighted: weights && weightedGap(gaps, weights),
    unweighted: weightedGap(
      gaps,
      gaps.map(() => 1 / gaps.length),
    ),
  };
}

/** Returns the scope, whose total is the number of sheets. Open ends of the range become the days of the first and last sheet. */
function scopeOf({ sheets, from, to }: SurveyTotals, { business, filter, filterNames }: Request): Scope {
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

function describeEmpty(
  { sheets, from, to }: SurveyTotals,
  { language: { wording, t, format }, flags }: Request,
): string {
  const messages = t.survey.report;
  if (from === null || to === null) return messages.none;
  return messages.otherRange(
    t.survey.report.sheetCount(sheets, format.number(sheets)),
    format.range(from, to),
    showCommands(`recovery report servqual --all${flags.database}`, wording),
  );
}

function presentServqual(figures: ServqualFigures, words: Catalogues, request: Request): readonly Block[] {
  const { t } = request.language;
  const isEnough = figures.sheets >= minimumForShare;
  return [
    presentQualities(figures, words, request),
    ...(isEnough ? [presentWorst(figures, words, request)] : []),
    { kind: 'prose', text: t.survey.report.note, tone: 'quiet' },
  ];
}

/** Presents the five dimensions, the most important first if enough sheets give points. */
function presentQualities(
  { sheets, sheetsWithPoints, qualities, weighted, unweighted }: ServqualFigures,
  { questionnaire }: Catalogues,
  { language: { t, format } }: Request,
): Block {
  const messages = t.survey.report;
  const isWeighted = sheetsWithPoints >= minimumForShare;
  const rows = isWeighted ? [...qualities].sort((a, b) => (b.points ?? 0) - (a.points ?? 0)) : qualities;
  const overall = isWeighted ? weighted : unweighted;
  const hasOverall = overall !== null && qualities.every(({ answers }) => answers >= minimumForShare);
  const note = [
    ...(sheets < minimumForShare
      ? [messages.tooFew(messages.sheetCount(sheets, format.number(sheets)))]
      : []),
    ...(sheets >= minimumForShare && !isWeighted ? [messages.unweighted] : []),
  ].join('\n');
  const shownCells = <Cell>(cells: readonly Cell[]) => (isWeighted ? cells : cells.slice(0, 5));
  return {
    kind: 'table',
    table: {
      columns: shownCells([
        { key: 'dimension', type: 'text', label: messages.dimension },
        { key: 'answers', type: 'count', label: messages.answers },
        { key: 'expected', type: 'score', label: messages.expected },
        { key: 'perceived', type: 'score', label: messages.perceived },
        { key: 'gap', type: 'score', label: messages.gap },
        { key: 'points', type: 'rate', label: messages.points },
        { key: 'weighted_gap', type: 'score', label: messages.weighted },
      ]),
      rows: rows.map(({ quality, answers, expected, perceived, gap, points, weighted: ownWeighted }) =>
        shownCells([
          questionnaire.qualities[quality].name,
          answers,
          expected,
          perceived,
          gap,
          points,
          ownWeighted,
        ]),
      ),
      ...(hasOverall
        ? {
            totals: shownCells([
              messages.overall,
              sheets,
              null,
              null,
              isWeighted ? null : overall,
              totalPoints,
              overall,
            ]),
          }
        : {}),
    },
    ...(note === '' ? {} : { note }),
  };
}

/** Presents the statements furthest below expectations, among those with enough answers. */
function presentWorst(
  { qualities }: ServqualFigures,
  { questionnaire }: Catalogues,
  { language: { t } }: Request,
): Block {
  const messages = t.survey.report;
  const worst = qualities
    .flatMap(({ statements }) => statements)
    .filter(({ answers, gap }) => answers >= minimumForShare && gap !== null && gap < 0)
    .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))
    .slice(0, worstShown);
  if (worst.length === 0) return { kind: 'prose', title: messages.furthestBelow, text: messages.noneBelow };
  return {
    kind: 'table',
    title: messages.furthestBelow,
    isWrapped: true,
    table: {
      columns: [
        { key: 'item', type: 'text', label: messages.statement },
        { key: 'answers', type: 'count', label: messages.answers },
        { key: 'expected', type: 'score', label: messages.expected },
        { key: 'perceived', type: 'score', label: messages.perceived },
        { key: 'gap', type: 'score', label: messages.gap },
      ],
      rows: worst.map(({ statement, answers, expected, perceived, gap }) => [
        questionnaire.statements[statement],
        answers,
        expected,
        perceived,
        gap,
      ]),
    },
  };
}

/** Returns a row for each dimension, without an item, followed by one for each of its statements. */
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

/** Returns a row for each dimension, and a last one for all of them. */
function weightRows({ sheetsWithPoints, qualities, weighted, unweighted }: ServqualFigures) {
  return [
    ...qualities.map(({ quality, points, gap, weighted: ownWeighted }) => ({
      dimension: quality,
      sheets: sheetsWithPoints,
      points,
      gap,
      weighted_gap: ownWeighted,
    })),
    {
      dimension: null,
      sheets: sheetsWithPoints,
      points: sheetsWithPoints === 0 ? null : totalPoints,
      gap: unweighted,
      weighted_gap: weighted,
    },
  ];
}
