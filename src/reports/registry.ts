import { dimensions } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { reportBreakdown } from './breakdown.ts';
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
};
