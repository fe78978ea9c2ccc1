import type { Channel, Incident, IncidentFields } from './incident.ts';
import { startOfBusinessDay, businessDayAt, type Calendar, type Moment } from './time/moment.ts';
import { addDays, type Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What the default for `reportedAt` depends on. */
type ReportCircumstances = Pick<Incident, 'channel' | 'recordedAt'> & {
  readonly moment: Pick<Moment, 'at'>;
};

/**
 * Returns the default for `reportedAt`: a complaint in person was reported when it happened, one by telephone or in writing
 * when it was recorded, which may be days later. Null if only the day is known.
 */
export function defaultReportedAt({
  channel,
  moment: { at },
  recordedAt,
}: ReportCircumstances): Instant | null {
  if (isReportedRemotely(channel)) return recordedAt;
  return at === null ? null : Math.min(at, recordedAt);
}

/** Whether a complaint was not made in person. Without a channel, it was made at the counter. */
function isReportedRemotely(channel: Channel | null): boolean {
  return channel !== null && channel !== 'in_person';
}

/** Returns when the targets begin to count: when it was reported or, if only the day is known, at its end or now. */
export function targetStart(
  reported: Pick<Moment, 'at' | 'businessDay'>,
  now: Instant,
  days: Pick<Calendar, 'zone' | 'dayStartAt'>,
): { readonly at: Instant; readonly on: Day } {
  const at = reported.at ?? Math.min(now, startOfBusinessDay(addDays(reported.businessDay, 1), days));
  return { at, on: reported.at === null ? reported.businessDay : businessDayAt(at, days) };
}

/**
 * Returns what else a correction changes: `reportedAt` follows the moment and the channel unless it was stated, and the
 * deadlines move with it.
 */
export function recomputeReportedAt(
  incident: Incident,
  set: Pick<Partial<IncidentFields>, 'moment' | 'channel' | 'reportedAt'>,
): Pick<Partial<IncidentFields>, 'reportedAt' | 'acknowledgeDueAt' | 'resolveDueAt'> {
  const before = incident.reportedAt;
  const wasExplicit = before !== defaultReportedAt(incident);
  const isExplicit = set.reportedAt !== undefined;
  const reportedAt = isExplicit
    ? set.reportedAt
    : wasExplicit
      ? before
      : defaultReportedAt({ ...incident, ...set });
  if (reportedAt === before) return {};
  const moved = before === null || reportedAt === null ? 0 : reportedAt - before;
  const later = (due: Instant | null) => (due === null ? null : due + moved);
  return {
    reportedAt,
    acknowledgeDueAt: later(incident.acknowledgeDueAt),
    resolveDueAt: later(incident.resolveDueAt),
  };
}
