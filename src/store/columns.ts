import { keyedField, type IncidentKey } from '../domain/incident.ts';
import type { IncidentTable } from './schema.ts';

/** The column of a field of an incident or of a part of its moment: "business_day" of `businessDay`, "cause_id" of `cause`. */
export function columnOf(field: IncidentKey): keyof IncidentTable {
  return keyedField(field).key;
}
