import type { Entry } from '../domain/entry.ts';
import type { Note } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';

/** The entries of one incident, except its remedies, which are part of it. */
export interface AttachedEntries {
  readonly notes: readonly Note[];
  readonly promises: readonly Entry<'promise'>[];
  readonly followUps: readonly Entry<'follow_up'>[];
  readonly formals: readonly Entry<'formal'>[];
  readonly deadlines: readonly Entry<'deadline'>[];
  readonly reopenings: readonly Entry<'reopening'>[];
  readonly preventions: readonly Entry<'prevention'>[];
}

export async function readAttachedEntries(records: Records, number: number): Promise<AttachedEntries> {
  return {
    notes: await records.notes(number),
    promises: await records.entries('promise', [number]),
    followUps: await records.entries('follow_up', [number]),
    formals: await records.entries('formal', [number]),
    deadlines: await records.entries('deadline', [number]),
    reopenings: await records.entries('reopening', [number]),
    preventions: await records.entries('prevention', [number]),
  };
}
