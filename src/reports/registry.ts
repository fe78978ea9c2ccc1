import { dimensions } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { reportBreakdown } from './breakdown.ts';
import { reportHeatmap } from './cross.ts';
import { reportPatterns } from './patterns.ts';
import type { Request } from './report.ts';
import { reportWeekly } from './weekly/weekly.ts';

export type Report = (records: Records, request: Request) => Promise<Document>;

/** Every report that takes nothing but a filter, by the word people type. */
export const reports: Readonly<Record<string, Report>> = {
  week: reportWeekly,
  ...Object.fromEntries(
    dimensions.map((dimension): [string, Report] => [
      dimension,
      (records, request) => reportBreakdown(records, request, dimension),
    ]),
  ),
  heatmap: reportHeatmap,
  patterns: reportPatterns,
};

/** Reports that look for what goes on over time: without a range they take the weeks of the Monday page, or more. */
export const weeksNormally: Readonly<Record<string, number>> = {
  heatmap: 12,
  pareto: 12,
  patterns: 12,
  trend: 26,
};
