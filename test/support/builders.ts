import type { ActionKind, Change, Named, NewAction } from '../../src/domain/action.ts';
import type { ErasureRequest } from '../../src/domain/customer.ts';
import type { Filter } from '../../src/domain/filter.ts';
import { kinds, defaultFields, type NewIncident } from '../../src/domain/incident.ts';
import type { RemedyFields } from '../../src/domain/entry.ts';
import type { StagedIncident } from '../../src/domain/records.ts';
import { deriveMoment, type Calendar, type Moment } from '../../src/domain/time/moment.ts';
import { allTime } from '../../src/domain/time/period.ts';
import { layOutDayStarts, layOutShifts } from '../../src/domain/time/shift.ts';
import { runtimeZone } from '../../src/domain/time/zone.ts';
import { businessDefaults } from './store.ts';

/** Friday 20 November 2026, 12:00 in Madrid. */
export const noon = Date.UTC(2026, 10, 20, 11);

/** All complaints, without suggestions and praise. */
export const everything: Filter = { period: allTime };
export const everyKind: Filter = { period: allTime, kind: kinds };
export const deletedIncidents: Filter = { period: allTime, kind: kinds, deleted: true };

/** The shift periods of the test business: 1 morning, 2 evening, 3 night. */
const shifts = businessDefaults.shifts.flatMap(({ periods }, index) =>
  periods.map((period) => ({ shift: index + 1, ...period })),
);
export const testCalendar: Calendar = {
  zone: runtimeZone(businessDefaults.zone),
  dayStartAt: layOutDayStarts(shifts, 360),
  shiftAt: layOutShifts(shifts),
};

/** Converts "2026-11-20 19:30" or "2026-11-20" to a moment in the calendar of the test business. */
export function momentAt(when: string, calendar = testCalendar): Moment {
  const occurrence =
    when.length === 10
      ? ({ basis: 'date', day: when } as const)
      : ({ basis: 'wall', wall: `${when.replace(' ', 'T')}:00` } as const);
  return deriveMoment(occurrence, calendar);
}

export type IncidentSpec = Partial<Named<NewIncident>> & { readonly when?: string };

/** A remedy of which only the kind is known, unless the spec says more. */
export const remedy = (kind: string, spec: Partial<RemedyFields> = {}): RemedyFields => ({
  kind,
  valueMinor: null,
  costMinor: null,
  givenBy: null,
  approvedBy: null,
  limitMinor: null,
  minutes: null,
  timeCostMinor: null,
  ...spec,
});

/** An incident of which only the description and moment are known, unless the spec says more. */
export function incident({ when = '2026-11-20 12:00', ...spec }: IncidentSpec = {}): Named<NewIncident> {
  return {
    description: 'cold soup',
    moment: momentAt(when),
    ...defaultFields,
    recordedAt: noon,
    remedies: [],
    notes: [],
    ...spec,
  };
}

export const creation = (spec: IncidentSpec = {}): Change => ({
  change: 'create_incident',
  incident: incident(spec),
});

export const department = (name: string): Change => ({ change: 'create_name', list: 'department', name });

export const action = (kind: ActionKind, spec: Partial<NewAction> = {}): NewAction => ({
  kind,
  at: noon,
  by: 'Ana',
  ...spec,
});

/** The offers of tests that do not define their own. */
export const offers = ['drink', 'refund', 'other'] as const;

/** A `forget` change without drafts in use. */
export const forgetting = (spec: Partial<ErasureRequest>): Change => ({
  change: 'forget',
  numbers: [],
  contacts: [],
  text: false,
  offers,
  liveDrafts: [],
  ...spec,
});

/** A row of a file whose hash is one byte repeated; the same byte means an identical row. */
export const row = (line: number, hash: number, spec: IncidentSpec = {}): StagedIncident => ({
  line,
  hash: new Uint8Array(16).fill(hash),
  incident: incident({ description: `row ${hash}`, ...spec }),
});

/** Copies an object without some of its fields. */
export function without<T extends object, Key extends keyof T>(
  value: T,
  ...keys: readonly Key[]
): Omit<T, Key> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as Key))) as Omit<
    T,
    Key
  >;
}
