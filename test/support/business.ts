import type { Business } from '../../src/domain/business.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { parseStoredSettings, type StoredSettings } from '../../src/domain/settings.ts';
import { runtimeZone } from '../../src/domain/time/zone.ts';
import { incident, without, type IncidentSpec } from './builders.ts';

/** An empty business, except for the spec. */
export function business(spec: Partial<Business> = {}, stored: StoredSettings = {}): Business {
  const settings = parseStoredSettings({ zone: 'Europe/Madrid', country: 'ES', currency: 'EUR', ...stored });
  return {
    settings,
    zone: runtimeZone(settings.zone),
    names: { department: [], category: [], shift: [], cause: [], touchpoint: [] },
    shiftPeriods: [],
    staff: [],
    roles: [],
    ownDays: [],
    goals: [],
    goalDeclinedOn: null,
    absences: {},
    ruleChoices: new Map(),
    path: [],
    brokenSettings: [],
    mappings: [],
    notices: [],
    ...spec,
  };
}

export const person = (
  name: string,
  limitMinor: number | null = null,
  role: string | null = null,
): Entry<'person'> => ({ id: 1, incident: null, name, role, limitMinor });

export const role = (name: string, limitMinor: number | null): Entry<'role'> => ({
  id: 1,
  incident: null,
  name,
  limitMinor,
});

export const name = (
  id: number,
  text: string,
  alsoKnownAs: readonly string[] = [],
  mergedInto: number | null = null,
) => ({
  id,
  name: text,
  alsoKnownAs,
  mergedInto,
});

/** An incident as the store returns it. */
export function storedIncident(
  number: number,
  spec: IncidentSpec & { readonly remedies?: readonly never[] } = {},
): Incident {
  return {
    ...(without(incident(spec), 'notes', 'remedies') as Omit<Incident, 'number'>),
    number,
    uuid: `019aa0c2-3c1e-7000-8000-${String(number).padStart(12, '0')}`,
    addedBy: 1,
    deleted: false,
    remedies: [],
  };
}
