import type { Change } from './action.ts';
import { UserError } from './error.ts';
import type { Ending, ReviewFinding, Incident } from './incident.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export interface Closing {
  readonly now: Instant;
  readonly today: Day;
  readonly by: string | null;
}

/** The first word back to the customer: it is stamped once, and nothing moves it. Throws already_acknowledged. */
export function acknowledging({ number, acknowledgedAt }: Incident, at: Instant): readonly Change[] {
  if (acknowledgedAt !== null) throw new UserError('already_acknowledged', { number });
  return [{ change: 'update_incident', number, set: { acknowledgedAt: at } }];
}

/** How it ended with the customer, and what was found, as far as somebody said. */
export interface Ended {
  readonly ending: Ending | null;
  readonly finding: ReviewFinding | null;
}

/** When something was settled; `at` is null where only the day is known. */
export interface Settlement {
  readonly at: Instant | null;
  readonly on: Day;
}

/**
 * Settles an incident: the one check for every way there. A complaint needs an ending, a formal one a finding too, given
 * now or before. Throws needs_ending, needs_finding.
 */
export function resolving(
  incident: Incident,
  { ending, finding }: Ended,
  isFormal: boolean,
  { at, on }: Settlement,
): readonly Change[] {
  const { number } = incident;
  // Said before anything else is asked for.
  if (incident.status === 'resolved') throw new UserError('already_resolved', { number });
  // Praise and suggestions do not end well or badly.
  if (ending === null && incident.kind === 'complaint') throw new UserError('needs_ending', { number });
  if (isFormal && (finding ?? incident.finding) === null) throw new UserError('needs_finding', { number });
  return [
    {
      change: 'update_incident',
      number,
      set: {
        status: 'resolved',
        resolvedAt: at,
        resolvedOn: on,
        ending,
        ...(finding === null ? {} : { finding }),
        // Whoever has a solution has had a word.
        ...(incident.acknowledgedAt === null ? { acknowledgedAt: at } : {}),
      },
    },
  ];
}

/**
 * Opens a settled incident again; the stamps of the resolution that did not last are kept as they were. Throws
 * already_open.
 */
export function reopening(incident: Incident, { now, today, by }: Closing): readonly Change[] {
  const { number, resolvedAt, resolvedOn, ending } = incident;
  if (incident.status === 'open') throw new UserError('already_open', { number });
  return [
    {
      change: 'update_incident',
      number,
      set: { status: 'open', resolvedAt: null, resolvedOn: null, ending: null },
    },
    {
      change: 'create',
      of: 'reopening',
      incident: number,
      fields: { resolvedAt, resolvedOn, ending, at: now, onDay: today, by },
    },
  ];
}
