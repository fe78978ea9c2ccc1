import { dimensions } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { reportAnticipated } from './anticipated.ts';
import { reportBreakdown } from './breakdown.ts';
import { reportHeatmap } from './cross.ts';
import { reportPatterns } from './patterns/patterns.ts';
import { reportChanges } from './changes.ts';
import { reportCost } from './cost.ts';
import { reportCustomers } from './customers.ts';
import { reportFollowUps } from './followups.ts';
import { reportReach } from './reach.ts';
import type { Request } from './request.ts';
import type { ResultName, Words } from './result.ts';
import { reportSatisfaction } from './satisfaction.ts';
import { reportServqual } from './servqual.ts';
import { reportSteps } from './steps.ts';
import { reportTimes } from './times.ts';
import { reportUnchanged } from './unchanged.ts';
import { reportWeekly } from './weekly/weekly.ts';

export type Report = (records: Records, request: Request, words: () => Promise<Words>) => Promise<Document>;

/** What recovery costs, how long it takes, whether it works. */
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

/** Every report that takes nothing but a filter, by the word people type. */
export const reports: Readonly<Record<string, Report>> = {
  week: reportWeekly,
  ...Object.fromEntries(
    dimensions.map((dimension): [string, Report] => [
      dimension,
      (records, request) => reportBreakdown(records, request, dimension),
    ]),
  ),
  ...results,
  heatmap: reportHeatmap,
  patterns: reportPatterns,
  servqual: reportServqual,
};

/** Every report by the question it answers, in the order in which an owner asks. */
export const questions = {
  page: ['week'],
  when: ['hour', 'weekday', 'shift', 'heatmap', 'trend'],
  where: ['department', 'touchpoint', 'place', 'channel', 'staff'],
  why: ['category', 'cause', 'pareto', 'patterns', 'unchanged', 'anticipated'],
  money: ['cost'],
  worked: [
    'times',
    'ending',
    'state',
    'follow-ups',
    'satisfaction',
    'servqual',
    'customers',
    'steps',
    'changes',
    'finding',
  ],
  more: ['severity', 'status', 'approach', 'cross', 'reach'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ReportName = keyof typeof questions;

/** Reports that look for what goes on over time: without a range they take the weeks of the Monday page, or more. */
export const weeksNormally: Readonly<Record<string, number>> = {
  heatmap: 12,
  pareto: 12,
  patterns: 12,
  trend: 26,
};
