import { kinds } from '../domain/incident.ts';
import { allTime, weekOf } from '../domain/time/period.ts';
import type { Records } from '../domain/records.ts';
import type { Block } from '../document/document.ts';
import type { NearestComplaints, Request } from './request.ts';

/** Finds the nearest complaints outside the range, so that an empty report can point to them. */
export async function measureNearest(records: Records, request: Request): Promise<NearestComplaints> {
  const { filter, business, today, periodIsDefault } = request;
  const week = weekOf(today, business.settings.weekStart);
  const countThisWeek = periodIsDefault ? await records.count({ ...filter, period: week }) : 0;
  const { from, to } = filter.period;
  const before = from === null ? null : await records.span({ ...filter, period: { from: null, to: from } });
  const after =
    before === null && to !== null ? await records.span({ ...filter, period: { from: to, to: null } }) : null;
  const hasComplaints = (await records.span({ period: allTime })) !== null;
  const isEmptyFile = !hasComplaints && (await records.span({ period: allTime, kind: kinds })) === null;
  return { countThisWeek, day: before?.to ?? after?.from ?? null, hasComplaints, isEmptyFile };
}

/**
 * Presents an empty report with the command that finds complaints elsewhere.
 * @param command the command of the report, without its range
 * @param isStated whether a line above already says that there is nothing
 */
export function presentEmpty(
  { countThisWeek, day, hasComplaints }: NearestComplaints,
  { flags, language: { t, format } }: Request,
  command: string,
  isStated = false,
): Block {
  const commandFor = (range: string) => `recovery ${command} ${range}${flags.filters}${flags.database}`;
  const none = isStated ? [] : [t.report.noneInPeriod];
  if (countThisWeek > 0) {
    const some = t.weekly.count(countThisWeek, format.number(countThisWeek));
    return prose(...none, t.report.countThisWeek(some, commandFor('--this-week')));
  }
  if (day !== null) {
    return prose(...none, t.report.nearest(format.day(day), commandFor(`--month ${day.slice(0, 7)}`)));
  }
  return prose(hasComplaints ? t.report.noMatch : t.report.noneRecorded);
}

function prose(...lines: readonly string[]): Block {
  return { kind: 'prose', text: lines.join('\n') };
}
