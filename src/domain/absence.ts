import type { Change } from './action.ts';
import type { Business } from './business.ts';
import { ownerOf, type Pending } from './due.ts';
import { kinds, type Incident } from './incident.ts';
import type { Entry } from './entry.ts';
import type { TransactionRecords } from './records.ts';
import { fold } from './text.ts';
import { allTime } from './time/period.ts';
import type { Day } from './time/wall.ts';

/** Returns the last day of a person's current absence; null if they are not away or not on the list of staff. */
export function awayUntil({ staff, absences }: Business, name: string, today: Day): Day | null {
  const person = staff.find((each) => fold(each.name) === fold(name));
  const until = person && absences[person.id];
  return until === undefined || until < today ? null : until;
}

/** The unfinished work of one person. */
export interface UnfinishedWork {
  /** Complaints that are open, or closed with a follow-up, aftercare or a formal answer still due. */
  readonly incidents: readonly Pick<Incident, 'number'>[];
  readonly promises: Pending['promises'];
  readonly preventions: readonly Entry<'prevention'>[];
}

/** Finds what a person still has to do: what they own or promised, and incidents without an owner that they recorded. */
export async function findUnfinishedWork(records: TransactionRecords, name: string): Promise<UnfinishedWork> {
  const isOwn = (owner: string | null) => owner !== null && fold(owner) === fold(name);
  const ever = { day: '9999-12-31', before: Number.MAX_SAFE_INTEGER, formalUntil: '9999-12-31' };
  const { followUps, aftercare, deadlines, promises, incidents } = await records.pending(ever);
  const isFormal = new Set(deadlines.map(({ incident }) => incident));
  const open = await records.list({ period: allTime, kind: kinds, status: ['open'] });
  const waiting = [
    ...open,
    ...followUps,
    ...aftercare,
    ...incidents.filter(({ number }) => isFormal.has(number)),
  ];
  const own = waiting.filter((incident) => isOwn(ownerOf(incident)));
  const preventions = await records.entries('prevention');
  return {
    incidents: [...new Map(own.map((each) => [each.number, each])).values()].sort(
      (a, b) => a.number - b.number,
    ),
    promises: promises.filter(({ madeBy }) => isOwn(madeBy)),
    preventions: preventions.filter(({ owner, doneOn }) => doneOn === null && isOwn(owner)),
  };
}

/** Returns the changes that give all unfinished work to another person. */
export function handoverChanges(
  { incidents, promises, preventions }: UnfinishedWork,
  to: string,
): readonly Change[] {
  return [
    ...incidents.map(({ number }): Change => ({ change: 'update_incident', number, set: { owner: to } })),
    ...promises.map(({ id, incident }): Change => ({
      change: 'update',
      of: 'promise',
      id,
      ...(incident === null ? {} : { incident }),
      set: { madeBy: to },
    })),
    ...preventions.map(({ id, incident }): Change => ({
      change: 'update',
      of: 'prevention',
      id,
      ...(incident === null ? {} : { incident }),
      set: { owner: to },
    })),
  ];
}
