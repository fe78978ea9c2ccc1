import type { Channel, Incident, IncidentFields } from './incident.ts';
import { beginningOf, businessDayAt, type Calendar, type Moment } from './time/moment.ts';
import { addDays, type Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** What decides when we were told of something, where nobody said. */
type Circumstances = Pick<Incident, 'channel' | 'recordedAt'> & {
  readonly moment: Pick<Moment, 'at'>;
};

/**
 * When we were told, where nobody said: in person as it happened, and by telephone or in writing when it was recorded,
 * which may be days after. Null where only the day is known.
 */
export function reportedByDefault({ channel, moment: { at }, recordedAt }: Circumstances): Instant | null {
  if (isFromAfar(channel)) return recordedAt;
  return at === null ? null : Math.min(at, recordedAt);
}

/** Whether whoever told us was not there. Of most complaints nobody says how they came: those were told at the counter. */
function isFromAfar(channel: Channel | null): boolean {
  return channel !== null && channel !== 'in_person';
}

/** From when the targets of the house count: when we were told, and of a day alone the end of it, or now. */
export function countedFrom(
  told: Pick<Moment, 'at' | 'businessDay'>,
  now: Instant,
  days: Pick<Calendar, 'zone' | 'dayStartAt'>,
): { readonly at: Instant; readonly on: Day } {
  const at = told.at ?? Math.min(now, beginningOf(addDays(told.businessDay, 1), days));
  return { at, on: told.at === null ? told.businessDay : businessDayAt(at, days) };
}

/**
 * What else a correction changes: where nobody had said when we were told, that follows when it happened and how it reached
 * us; and the targets follow when we were told.
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
