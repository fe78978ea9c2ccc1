import type { IncidentFields } from './incident.ts';
import type { Settings } from './settings.ts';
import { businessDayAt, startOfBusinessDay, type Calendar } from './time/moment.ts';
import { addDays, type Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** Computes the deadlines of an incident from the targets. They are stored and do not follow later changes of the settings. */
export function computeTargets(
  reportedAt: Instant,
  reportedOn: Day,
  { acknowledgeMinutes, resolveMinutes, followUpDays }: Settings,
): Pick<IncidentFields, 'acknowledgeDueAt' | 'resolveDueAt' | 'followUpDueOn'> {
  const within = (minutes: number | null) => (minutes === null ? null : reportedAt + minutes * 60_000);
  return {
    acknowledgeDueAt: within(acknowledgeMinutes),
    resolveDueAt: within(resolveMinutes),
    followUpDueOn: followUpDays === null ? null : addDays(reportedOn, followUpDays),
  };
}

/** A reply to a review waits this long after it was recorded: nobody answers well in anger. */
const replyWaitMs = 60 * 60_000;

/** Whether everybody can read an incident, and the reply to it. */
export function isPostedReview({ channel, posted }: Pick<IncidentFields, 'channel' | 'posted'>): boolean {
  return channel === 'review' && posted === 'yes';
}

/** Returns when the reply to a review that was recorded may be sent. */
export function replyWaitsUntil(recordedAt: Instant): Instant {
  return recordedAt + replyWaitMs;
}

/**
 * Returns when the reply to a posted review is due, whatever its kind: by its target, but on the business day on which it is
 * recorded, and not before it may be sent. Any other incident keeps its target.
 */
export function replyTarget(
  incident: Pick<IncidentFields, 'channel' | 'posted' | 'acknowledgeDueAt'>,
  now: Instant,
  days: Calendar,
): Pick<IncidentFields, 'acknowledgeDueAt'> {
  const { acknowledgeDueAt } = incident;
  if (!isPostedReview(incident)) return { acknowledgeDueAt };
  const endOfDay = startOfBusinessDay(addDays(businessDayAt(now, days), 1), days) - 60_000;
  return {
    acknowledgeDueAt: Math.max(replyWaitsUntil(now), Math.min(acknowledgeDueAt ?? endOfDay, endOfDay)),
  };
}
