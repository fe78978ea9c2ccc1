import { allTime, weekOf } from '../domain/time/period.ts';
import type { Records } from '../domain/records.ts';
import type { Block } from '../document/document.ts';
import type { NearestComplaints, Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

/** Finds the nearest complaints outside the range, so that an empty report can point to them. */
export async function measureNearest(records: Records, request: Request): Promise<NearestComplaints> {
  const { filter, business, today, periodIsDefault } = request;
  const week = weekOf(today, business.settings.weekStart);
  const countThisWeek = periodIsDefault ? await records.count({ ...filter, period: week }) : 0;
  const { from, to } = filter.period;
  const before = { period: { from: null, to: from }, end: 'to' } as const;
  const after = { period: { from: to, to: null }, end: 'from' } as const;
  const sides = [...(from === null ? [] : [before]), ...(to === null ? [] : [after])];
  const [complaints = null, ...matches] = await records.spans([
    { period: allTime },
    ...sides.map(({ period }) => ({ ...filter, period })),
  ]);
  const nearestDays = sides.flatMap(({ end }, index) => matches[index]?.[end] ?? []);
  return {
    countThisWeek,
    day: nearestDays[0] ?? null,
    hasComplaints: complaints !== null,
    isEmptyFile: complaints === null && (await records.lastNumber()) === null,
  };
}

/**
 * Presents an empty report with the command that finds complaints elsewhere.
 * @param command the command of the report, without its range
 * @param isStated whether a line above already says that there is nothing
 */
export function presentEmpty(
  { countThisWeek, day, hasComplaints }: NearestComplaints,
  { flags, language: { wording, t, format } }: Request,
  command: string,
  isStated = false,
): Block {
  const commandFor = (range: string) =>
    showCommands(`recovery ${command} ${range}${flags.filters}${flags.database}`, wording);
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
