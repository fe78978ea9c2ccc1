import { dimensions, reportOf, type Dimension } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { reportAbuse } from './abuse.ts';
import { reportAnticipated } from './anticipated.ts';
import { reportBreakdown } from './breakdown.ts';
import { reportHeatmap } from './cross.ts';
import { reportPatterns } from './patterns/patterns.ts';
import { reportChanges } from './changes.ts';
import type { Comparable } from './compare.ts';
import { reportCost } from './cost.ts';
import { reportCustomers } from './customers.ts';
import { reportFollowUps } from './followups.ts';
import { reportReach } from './reach.ts';
import type { Request } from './request.ts';
import type { ResultName, Catalogues } from './result.ts';
import { reportSatisfaction } from './satisfaction.ts';
import { reportServqual } from './servqual.ts';
import { reportServedBy, reportStaff } from './staff.ts';
import { reportSurvey } from './survey.ts';
import { reportSteps } from './steps.ts';
import { reportTimes } from './times.ts';
import { reportUnchanged } from './unchanged.ts';
import { reportWeekly } from './weekly/weekly.ts';

export type Report = (
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
) => Promise<Document>;

/** The reports on cost, time and outcome. */
const results: Readonly<Record<ResultName, Report>> = {
  cost: reportCost,
  times: reportTimes,
  'follow-ups': reportFollowUps,
  satisfaction: reportSatisfaction,
  customers: reportCustomers,
  steps: reportSteps,
  changes: reportChanges,
  unchanged: reportUnchanged,
  anticipated: reportAnticipated,
  reach: reportReach,
};

/** The reports that need only a filter, by the name people type. */
export const reports: Readonly<Record<string, Report>> = {
  week: reportWeekly,
  ...Object.fromEntries(
    dimensions.map((dimension): [string, Report] => [
      reportOf(dimension),
      (records, request, catalogues) => reportBreakdown(records, request, dimension, catalogues),
    ]),
  ),
  staff: reportStaff,
  'served-by': reportServedBy,
  abuse: reportAbuse,
  ...results,
  heatmap: reportHeatmap,
  patterns: reportPatterns,
  survey: reportSurvey,
  servqual: reportServqual,
};

/** The reports that can be set beside an earlier range; those by one dimension count both ranges at once. */
export const comparableReports: Readonly<Record<string, Comparable | 'breakdown'>> = {
  ...Object.fromEntries(dimensions.map((dimension) => [reportOf(dimension), 'breakdown'] as const)),
  cost: { keyColumns: 2 },
  times: { keyColumns: 3, ofToday: 'open' },
  'follow-ups': { keyColumns: 3 },
  satisfaction: { keyColumns: 3 },
};

/** The owner's question that each report answers, in order; does not compile if a report is missing. */
const questionOf: Readonly<Record<Dimension | ResultName | OtherReport, Question>> = {
  week: 'page',
  hour: 'when',
  weekday: 'when',
  shift: 'when',
  heatmap: 'when',
  trend: 'when',
  department: 'where',
  touchpoint: 'where',
  place: 'where',
  channel: 'where',
  staff: 'where',
  served_by: 'where',
  partner: 'where',
  category: 'why',
  cause: 'why',
  pareto: 'why',
  patterns: 'why',
  unchanged: 'why',
  anticipated: 'why',
  cost: 'money',
  times: 'worked',
  ending: 'worked',
  state: 'worked',
  'follow-ups': 'worked',
  satisfaction: 'worked',
  survey: 'worked',
  servqual: 'worked',
  customers: 'worked',
  steps: 'worked',
  changes: 'worked',
  finding: 'worked',
  promise: 'worked',
  informed: 'worked',
  remedy: 'money',
  abuse: 'more',
  safety: 'more',
  posted: 'more',
  proactive: 'more',
  severity: 'more',
  status: 'more',
  approach: 'more',
  cross: 'more',
  reach: 'more',
};

type OtherReport = 'week' | 'heatmap' | 'trend' | 'pareto' | 'patterns' | 'survey' | 'servqual' | 'cross';
export type Question = 'page' | 'when' | 'where' | 'why' | 'money' | 'worked' | 'more';

/** The reports by question, both in the order of `questionOf`. */
export const reportsByQuestion: Readonly<Record<Question, readonly string[]>> = {
  page: reportsOf('page'),
  when: reportsOf('when'),
  where: reportsOf('where'),
  why: reportsOf('why'),
  money: reportsOf('money'),
  worked: reportsOf('worked'),
  more: reportsOf('more'),
};

function reportsOf(question: Question): readonly string[] {
  return Object.entries(questionOf).flatMap(([report, of]) =>
    of === question ? [report.replaceAll('_', '-')] : [],
  );
}

/** Reports that need more than one week: without a range they cover this many weeks. */
export const defaultWeeks: Readonly<Record<string, number>> = {
  heatmap: 12,
  pareto: 12,
  patterns: 12,
  survey: 12,
  trend: 26,
};
