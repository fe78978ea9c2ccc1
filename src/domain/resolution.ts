import type { Change } from './action.ts';
import { UserError } from './error.ts';
import type { Ending, ReviewFinding, Incident, IncidentFields } from './incident.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

export interface ReopeningContext {
  readonly now: Instant;
  readonly today: Day;
  readonly by: string | null;
}

/** Returns the change that records the first response. Its time never changes afterwards. Throws already_acknowledged. */
export function acknowledgeChanges({ number, acknowledgedAt }: Incident, at: Instant): readonly Change[] {
  if (acknowledgedAt !== null) throw new UserError('already_acknowledged', { number });
  return [{ change: 'update_incident', number, set: { acknowledgedAt: at } }];
}

/** The ending and the finding of a resolution; null if not stated. */
export interface ResolutionOutcome {
  readonly ending: Ending | null;
  readonly finding: ReviewFinding | null;
}

/** When an incident was resolved; `at` is null if only the day is known. */
export interface ResolutionTime {
  readonly at: Instant | null;
  readonly on: Day;
}

/**
 * Returns the change that resolves an incident, after the checks that every command shares: a complaint needs an ending,
 * and a formal complaint also a finding, new or already recorded. Throws already_resolved, needs_ending and
 * needs_finding.
 */
export function resolveChanges(
  incident: Incident,
  { ending, finding }: ResolutionOutcome,
  isFormal: boolean,
  { at, on }: ResolutionTime,
): readonly Change[] {
  const { number } = incident;
  // Comes first, so that nobody is asked for an ending in vain.
  if (incident.status === 'resolved') throw new UserError('already_resolved', { number });
  // Praise and suggestions need no ending.
  if (ending === null && incident.kind === 'complaint') throw new UserError('needs_ending', { number });
  if (isFormal && (finding ?? incident.finding) === null) throw new UserError('needs_finding', { number });
  return [
    { change: 'update_incident', number, set: resolvedFields(incident, { ending, finding }, { at, on }) },
  ];
}

/** The fields of an incident that a resolution changes. */
export function resolvedFields(
  { acknowledgedAt }: Pick<Incident, 'acknowledgedAt'>,
  { ending, finding }: ResolutionOutcome,
  { at, on }: { readonly at: Instant | null; readonly on: Day | null },
): Partial<IncidentFields> {
  return {
    status: 'resolved',
    resolvedAt: at,
    resolvedOn: on,
    ending,
    ...(finding === null ? {} : { finding }),
    // A resolution is also a first response.
    ...(acknowledgedAt === null ? { acknowledgedAt: at } : {}),
  };
}

/** Returns the changes that reopen an incident and keep its former resolution as an entry. Throws already_open. */
export function reopenChanges(incident: Incident, { now, today, by }: ReopeningContext): readonly Change[] {
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
