import type { Change, NewAction } from '../domain/action.ts';
import { UserError } from '../domain/error.ts';
import type { Incident } from '../domain/incident.ts';
import { requireLive, type Present } from '../domain/records.ts';
import { fold } from '../domain/text.ts';
import type { Context } from './context.ts';

const lastWords: readonly string[] = ['last', 'ultima', 'ultimo'];

/** Whether something typed can mean an incident, and not a file. */
export function isReference(text: string): boolean {
  return lastWords.includes(fold(text)) || /^#?\d+$/u.test(text);
}

/** "142", "#142" or "last". Throws bad_number and no_incident. */
export async function readNumber(context: Context, text: string): Promise<number> {
  const records = await context.records();
  const word = fold(text);
  if (lastWords.includes(word)) {
    const last = await records.lastNumber();
    if (last === null) throw new UserError('no_incident', { number: text });
    return last;
  }
  const digits = /^#?(\d{1,15})$/u.exec(word)?.[1];
  if (digits === undefined) throw new UserError('bad_number', { value: text });
  return Number(digits);
}

/** The incident behind an id as typed. Throws bad_number, no_incident. */
export async function findIncident(context: Context, text: string) {
  const number = await readNumber(context, text);
  const records = await context.records();
  const incident = await records.find(number);
  if (incident) return incident;
  const last = await records.lastNumber();
  throw new UserError('no_incident', last === null ? { number } : { number, last });
}

/** The incidents behind ids as typed, each once. Throws bad_number, no_incident. */
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

/** The same, and it is not deleted. Throws incident_deleted besides. */
export async function findLive(context: Context, text: string): Promise<Incident> {
  const incident = await findIncident(context, text);
  requireLive(incident);
  return incident;
}

/** A change that is made to one or more incidents alike, and the sentence that reports it. */
interface EachChange {
  readonly changes: (now: Present, number: number) => readonly Change[] | Promise<readonly Change[]>;
  readonly report: (number: number) => string;
}

/** Changes incidents as one action, one step of undo: all of them or none. Throws bad_number, no_incident. */
export async function changeEach(
  context: Context,
  kind: NewAction['kind'],
  ids: readonly (string | undefined)[],
  by: string | undefined,
  { changes, report }: EachChange,
): Promise<void> {
  const numbers = (await findIncidents(context, ids)).map(({ number }) => number);
  const store = await context.store();
  await store.commit(context.action(kind, by), async (now) => {
    const all: Change[] = [];
    for (const number of numbers) all.push(...(await changes(now, number)));
    return all;
  });
  for (const number of numbers) await context.note(report(number));
}
