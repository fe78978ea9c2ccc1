import { UserError } from '../domain/error.ts';
import type { Incident } from '../domain/incident.ts';
import { requireLive } from '../domain/records.ts';
import { fold } from '../domain/text.ts';
import type { Context } from './context.ts';

const wordsForLast: readonly string[] = ['last', 'ultima', 'ultimo'];

/** Whether a word can mean an incident rather than a file. */
export function isReference(text: string): boolean {
  return wordsForLast.includes(fold(text)) || /^#?\d+$/u.test(text);
}

/** Reads the number of an incident: "142", "#142" or "last". Throws bad_number and no_incident. */
export async function readNumber(context: Context, text: string): Promise<number> {
  const records = await context.records();
  const word = fold(text);
  if (wordsForLast.includes(word)) {
    const last = await records.lastNumber();
    if (last === null) throw new UserError('no_incident', { number: text });
    return last;
  }
  const digits = /^#?(\d{1,15})$/u.exec(word)?.[1];
  if (digits === undefined) throw new UserError('bad_number', { value: text });
  return Number(digits);
}

/** Finds the incident with a typed number. Throws bad_number and no_incident. */
export async function findIncident(context: Context, text: string): Promise<Incident> {
  const number = await readNumber(context, text);
  const records = await context.records();
  const incident = await records.find(number);
  if (incident) return incident;
  const last = await records.lastNumber();
  throw new UserError('no_incident', last === null ? { number } : { number, last });
}

/** Finds the incidents with typed numbers, each once. Throws bad_number and no_incident. */
export async function findIncidents(
  context: Context,
  ids: readonly (string | undefined)[],
): Promise<readonly Incident[]> {
  const found = new Map<number, Incident>();
  for (const id of ids) {
    const incident = await findIncident(context, id ?? '');
    found.set(incident.number, incident);
  }
  return [...found.values()];
}

/** Finds an incident that is not deleted. Throws bad_number, no_incident and incident_deleted. */
export async function findLive(context: Context, text: string): Promise<Incident> {
  const incident = await findIncident(context, text);
  requireLive(incident);
  return incident;
}
