import type { IncidentFields } from './incident.ts';
import type { Settings } from './settings.ts';
import { addDays, weekdayOf, type Day } from './time/wall.ts';
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

/** Adds working days to a day, which does not count itself. */
export function addWorkingDays(day: Day, workingDays: number, holidays: readonly Day[]): Day {
  let last = day;
  for (let left = workingDays; left > 0;) {
    last = addDays(last, 1);
    if (weekdayOf(last) <= 5 && !holidays.includes(last)) left--;
  }
  return last;
}
