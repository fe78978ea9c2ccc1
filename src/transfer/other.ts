import { hash as digest } from 'node:crypto';
import type { IncidentEntry } from '../domain/action.ts';
import { calendarOf, countsAs, type Business } from '../domain/business.ts';
import type { NameList } from '../domain/name.ts';
import type { OtherIncident, StagedEntry, StagedIncident } from '../domain/records.ts';
import { businessDayAt, occurrenceOf, settleMoment } from '../domain/time/moment.ts';
import { openNames, type NameFinder } from './names.ts';

/** Turns incidents of another house into rows for this one. */
export interface OtherReading extends Pick<NameFinder, 'created'> {
  /** Throws Rejection for one that has to stay out. */
  readonly read: (other: OtherIncident) => StagedIncident;
}

/**
 * Names go by their names, times are counted as this house counts them. What the other house keeps for itself stays
 * there: its anticipation, its settings, its staff.
 */
export function openOtherReader(here: Business, there: Business, create: boolean): OtherReading {
  const calendar = calendarOf(here);
  const names = openNames(here, create);
  const nameHere = (list: NameList, id: number | null) => {
    const name = countsAs(list, there, id);
    return names.find(list, name?.name ?? null, name?.alsoKnownAs);
  };

  const besideHere = (beside: IncidentEntry): StagedEntry => {
    if (beside.of === 'note') {
      const { text, at, by } = beside.row;
      return { of: 'note', fields: { text, at, by } };
    }
    const fields = without(beside.row, 'id', 'incident');
    if (beside.of !== 'prevention') return { of: beside.of, fields } as StagedEntry;
    return {
      of: 'prevention',
      fields: {
        ...(fields as typeof beside.row),
        category: nameHere('category', beside.row.category),
        department: nameHere('department', beside.row.department),
      },
    };
  };

  return {
    created: names.created,
    read({ incident: other, hash, beside }) {
      const incident = without(other, 'number', 'addedBy', 'deleted', 'remedies');
      return {
        line: other.number,
        hash: hash ?? digest('sha256', incident.uuid, 'buffer').subarray(0, 16),
        beside: beside.map(besideHere),
        incident: {
          ...incident,
          moment: settleMoment(occurrenceOf(incident.moment), calendar),
          resolvedOn:
            incident.resolvedAt === null ? incident.resolvedOn : businessDayAt(incident.resolvedAt, calendar),
          // It stands in a list of the other house.
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
