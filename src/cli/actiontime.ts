import { calendarOf } from '../domain/business.ts';
import type { ResolutionTime } from '../domain/resolution.ts';
import { UserError } from '../domain/error.ts';
import type { Incident } from '../domain/incident.ts';
import type { Entry } from '../domain/entry.ts';
import { quoteForShell } from '../domain/shell.ts';
import { businessDayAt, deriveMoment } from '../domain/time/moment.ts';
import { parsePastDay, parseOccurrence } from '../domain/time/dateinput.ts';
import { wallAt, type Instant } from '../domain/time/zone.ts';
import type { Context } from './context.ts';

/** Reads when an action took place; now if nothing was typed. Throws not_yet, bad_date and slash_date. */
export async function readActionTime(context: Context, typed: string | undefined): Promise<ResolutionTime> {
  const today = await context.today();
  if (typed === undefined) return { at: context.now, on: today };
  const calendar = calendarOf(await context.business());
  const { at, businessDay } = deriveMoment(
    parseOccurrence(typed, { ...calendar, now: context.now }),
    calendar,
  );
  if (at !== null && at > context.now) throw new UserError('not_yet', { value: typed });
  return at === null
    ? { at, on: parsePastDay(typed, today, await context.calendarDay(), calendar.dateOrder) }
    : { at, on: businessDay };
}

/**
 * Checks that an action came after the complaint was reported and, if it was reopened, after that. A typed time has no
 * seconds, so within the same minute it counts as later. Throws before_reported and before_reopened.
 */
export async function checkActionTime(
  context: Context,
  { number, reportedAt, moment }: Incident,
  stamp: ResolutionTime,
  typed: string,
  reopenings: readonly Entry<'reopening'>[] = [],
): Promise<ResolutionTime> {
  const { format } = await context.language();
  const calendar = calendarOf(await context.business());
  const inWords = (at: Instant) => format.moment(wallAt(calendar.zone, at));
  const isBefore = (at: Instant) =>
    stamp.at === null ? stamp.on < businessDayAt(at, calendar) : stamp.at < at - (at % 60_000);
  if (reportedAt === null ? stamp.on < moment.businessDay : isBefore(reportedAt))
    throw new UserError('before_reported', {
      number,
      value: typed,
      typed: quoteForShell(typed),
      reported: reportedAt === null ? format.day(moment.businessDay) : inWords(reportedAt),
    });
  const openedAt = Math.max(0, ...reopenings.map(({ at }) => at));
  if (isBefore(openedAt))
    throw new UserError('before_reopened', { number, value: typed, opened: inWords(openedAt) });
  return stamp.at === null ? stamp : { ...stamp, at: Math.max(stamp.at, reportedAt ?? stamp.at, openedAt) };
}
