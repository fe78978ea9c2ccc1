import { weekOf } from '../domain/time/period.ts';
import type { Records } from '../domain/records.ts';
import type { Block } from '../document/document.ts';
import type { Nearest, Request } from './report.ts';

/** Looks for complaints elsewhere, so that an empty answer is not the end. */
export async function measureNearest(records: Records, request: Request): Promise<Nearest> {
  const { filter, business, today, periodIsDefault } = request;
  const week = weekOf(today, business.settings.weekStart);
  const thisWeek = periodIsDefault ? await records.count({ ...filter, period: week }) : 0;
  const { from, to } = filter.period;
  const before = from === null ? null : await records.span({ ...filter, period: { from: null, to: from } });
  const after =
    before === null && to !== null ? await records.span({ ...filter, period: { from: to, to: null } }) : null;
  return { thisWeek, day: before?.to ?? after?.from ?? null };
}

export function emptyBlock(
  { thisWeek, day }: Nearest,
  { language: { t, format } }: Request,
  command: string,
): Block {
  if (thisWeek > 0) {
    const count = t.weekly.count(thisWeek, format.number(thisWeek));
    return {
      kind: 'prose',
      text: `${t.report.noneInPeriod}\n${t.report.thisWeekHasSome(count, `recovery ${command} --this-week`)}`,
    };
  }
  if (day === null) return { kind: 'prose', text: t.report.noneAtAll };
  const month = day.slice(0, 7);
  return {
    kind: 'prose',
    text: `${t.report.noneInPeriod}\n${t.report.nearest(format.day(day), `recovery ${command} --month ${month}`)}`,
  };
}
