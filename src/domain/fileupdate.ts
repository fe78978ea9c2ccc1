import type { Change, Named } from './action.ts';
import type { RemedyFields } from './entry.ts';
import type { Incident, IncidentFields, Status } from './incident.ts';
import { reopenChanges, resolvedFields, type ReopeningContext } from './resolution.ts';
import { otherOffer } from './vocabulary.ts';

/** What a file says of an incident that is recorded already, as far as it differs. */
export interface FileUpdate {
  /** The fields, except what a resolution or a reopening sets. */
  readonly set: Partial<Named<IncidentFields>>;
  /** The status, if it differs. */
  readonly status: Status | null;
  /** When it was resolved; both null if the file does not say. */
  readonly resolution: Pick<IncidentFields, 'resolvedAt' | 'resolvedOn'>;
  readonly notes: readonly string[];
  /** All remedies of the row; none if they do not differ. */
  readonly remedies: readonly RemedyFields[];
}

/**
 * Returns the changes that bring a file's row into its incident. Unlike `resolve`, a file need not say how it ended: few other
 * programs record that.
 */
export function fileChanges(
  incident: Incident,
  { set, status, resolution, notes, remedies }: FileUpdate,
  context: ReopeningContext,
): readonly Change[] {
  const { number } = incident;
  const { resolvedAt: at, resolvedOn: on } = resolution;
  const { ending = null, finding = null } = set;
  const resolved =
    status === 'resolved'
      ? resolvedFields(incident, { ending, finding }, { at, on })
      : on === null
        ? {}
        : { resolvedAt: at, resolvedOn: on };
  const fields = { ...resolved, ...set };
  return [
    ...(status === 'open' ? reopenChanges(incident, context) : []),
    ...(Object.keys(fields).length === 0
      ? []
      : [{ change: 'update_incident', number, set: fields } as const]),
    ...notes.map((text) => ({ change: 'create_note', incident: number, text }) as const),
    ...remedies.map((remedy, place) => remedyChange(incident, remedy, place)),
  ];
}

/** Adds a remedy, or corrects the recorded one in its place. What the file does not say stays. */
function remedyChange({ number, remedies }: Incident, remedy: RemedyFields, place: number): Change {
  const recorded = remedies[place];
  if (recorded === undefined) return { change: 'create', of: 'remedy', incident: number, fields: remedy };
  const said = Object.entries(remedy).filter(
    ([name, value]) => value !== null && !(name === 'kind' && value === otherOffer),
  );
  return {
    change: 'update',
    of: 'remedy',
    id: recorded.id,
    incident: number,
    set: Object.fromEntries(said),
  };
}
