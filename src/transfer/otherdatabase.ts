import { hash as digest } from 'node:crypto';
import type { IncidentEntry } from '../domain/action.ts';
import { calendarOf, nameOf, resolveName, type Business } from '../domain/business.ts';
import { findName, type NameList } from '../domain/name.ts';
import type { SourceIncident, StagedEntry, StagedIncident } from '../domain/records.ts';
import { businessDayAt, occurrenceOf, deriveMoment } from '../domain/time/moment.ts';
import { createNameFinder, type NameFinder } from './rows/names.ts';

/** Converts incidents of another database into rows to import into this one. */
export interface OtherReader extends Pick<NameFinder, 'created'> {
  /** Throws Rejection for an incident that cannot be imported. */
  readonly read: (other: SourceIncident) => StagedIncident;
}

/**
 * Matches names by their text, not by their ids, and counts times by the calendar of this business. The anticipation list, the
 * settings and the staff of the other business are not imported.
 */
export function createOtherReader(here: Business, there: Business, create: boolean): OtherReader {
  const calendar = calendarOf(here);
  const names = createNameFinder(here, create);
  const nameHere = (list: NameList, id: number | null) => {
    const name = resolveName(list, there, id);
    return names.find(list, name?.name ?? null, name?.alsoKnownAs);
  };
  // A day with its shift keeps the shift only if there is one of that name here.
  const shiftHere = (id: number | null) => {
    const name = nameOf('shift', there, id);
    return name === null ? null : (findName(here.names.shift, name, 'exact').exact?.id ?? null);
  };

  const stagedEntry = (entry: IncidentEntry): StagedEntry => {
    if (entry.of === 'note') {
      const { text, at, by } = entry.row;
      return { of: 'note', fields: { text, at, by } };
    }
    const fields = without(entry.row, 'id', 'incident');
    if (entry.of !== 'prevention') return { of: entry.of, fields } as StagedEntry;
    return {
      of: 'prevention',
      fields: {
        ...(fields as typeof entry.row),
        category: nameHere('category', entry.row.category),
        department: nameHere('department', entry.row.department),
      },
    };
  };

  return {
    created: names.created,
    read({ incident: other, hash, entries }) {
      const incident = without(other, 'number', 'addedBy', 'deleted', 'remedies');
      return {
        line: other.number,
        hash: hash ?? digest('sha256', incident.uuid, 'buffer').subarray(0, 16),
        entries: entries.map(stagedEntry),
        incident: {
          ...incident,
          moment: deriveMoment(
            occurrenceOf({ ...incident.moment, shift: shiftHere(incident.moment.shift) }),
            calendar,
          ),
          resolvedOn:
            incident.resolvedAt === null ? incident.resolvedOn : businessDayAt(incident.resolvedAt, calendar),
          // Refers to the anticipation list of the other business.
          anticipation: null,
          remedies: [],
          notes: [],
          department: nameHere('department', incident.department),
          category: nameHere('category', incident.category),
          touchpoint: nameHere('touchpoint', incident.touchpoint),
          cause: nameHere('cause', incident.cause),
        },
      };
    },
  };
}

function without<T extends object, Key extends keyof T>(value: T, ...keys: readonly Key[]): Omit<T, Key> {
  const rest: Partial<T> = { ...value };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest as Omit<T, Key>;
}
