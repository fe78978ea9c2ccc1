import type { Channel, Incident, IncidentFields } from './incident.ts';
import { beginningOf, businessDayAt, type Calendar, type Moment } from './time/moment.ts';
import { addDays, type Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What the default for `reportedAt` depends on. */
type Circumstances = Pick<Incident, 'channel' | 'recordedAt'> & {
  readonly moment: Pick<Moment, 'at'>;
};

/**
 * Returns the default for `reportedAt`: a complaint in person was reported when it happened, one by telephone or in writing
 * when it was recorded, which may be days later. Null if only the day is known.
 */
export function reportedByDefault({ channel, moment: { at }, recordedAt }: Circumstances): Instant | null {
  if (isFromAfar(channel)) return recordedAt;
  return at === null ? null : Math.min(at, recordedAt);
}

/** Whether a complaint was not made in person. Without a channel, it was made at the counter. */
function isFromAfar(channel: Channel | null): boolean {
  return channel !== null && channel !== 'in_person';
}

/** Returns when the targets begin to count: when it was reported or, if only the day is known, at its end or now. */
export function countedFrom(
  told: Pick<Moment, 'at' | 'businessDay'>,
  now: Instant,
  days: Pick<Calendar, 'zone' | 'dayStartAt'>,
): { readonly at: Instant; readonly on: Day } {
  const at = told.at ?? Math.min(now, beginningOf(addDays(told.businessDay, 1), days));
  return { at, on: told.at === null ? told.businessDay : businessDayAt(at, days) };
}

/**
 * Returns what else a correction changes: `reportedAt` follows the moment and the channel unless it was stated, and the
 * deadlines move with it.
 */
export function reportedAgain(
  incident: Incident,
  set: Pick<Partial<IncidentFields>, 'moment' | 'channel' | 'reportedAt'>,
): Pick<Partial<IncidentFields>, 'reportedAt' | 'acknowledgeDueAt' | 'resolveDueAt'> {
  const before = incident.reportedAt;
  const wasSaid = before !== reportedByDefault(incident);
  const isSaid = set.reportedAt !== undefined;
  const reportedAt = isSaid ? set.reportedAt : wasSaid ? before : reportedByDefault({ ...incident, ...set });
  if (reportedAt === before) return {};
  const moved = before === null || reportedAt === null ? 0 : reportedAt - before;
  const later = (due: Instant | null) => (due === null ? null : due + moved);
  return {
    reportedAt,
    acknowledgeDueAt: later(incident.acknowledgeDueAt),
    resolveDueAt: later(incident.resolveDueAt),
  };
}
