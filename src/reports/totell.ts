import type { Entry } from '../domain/entry.ts';
import type { Incident } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { addDays, type Day } from '../domain/time/wall.ts';

/** A customer who does not know yet what changed after their complaint. */
export interface ToTell {
  readonly action: Entry<'prevention'>;
  readonly incident: Pick<Incident, 'number' | 'customer' | 'contact'>;
}

/** After so many days nobody expects to hear of it any more. */
const maxDaysSince = 84;

/**
 * Finds the customers with a contact whose complaint led to a change that is done, and to whom no follow-up since the decision has
 * told so; the change done last comes first.
 */
export async function findToTell(records: Records, today: Day): Promise<readonly ToTell[]> {
  const done = (await records.entries('prevention')).filter(
    ({ incident, doneOn }) => incident !== null && doneOn !== null && doneOn >= addDays(today, -maxDaysSince),
  );
  const numbers = [...new Set(done.flatMap(({ incident }) => incident ?? []))];
  if (numbers.length === 0) return [];
  const incidents = new Map((await records.findMany(numbers)).map((each) => [each.number, each]));
  const followUps = await records.entries('follow_up', numbers);
  const seen = new Set<number>();
  return done
    .toSorted((a, b) =>
      (a.doneOn ?? '') > (b.doneOn ?? '') ? -1 : (a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : b.id - a.id,
    )
    .flatMap((action): readonly ToTell[] => {
      const incident = incidents.get(action.incident ?? 0);
      if (
        incident === undefined ||
        incident.deleted ||
        incident.contact === null ||
        seen.has(incident.number)
      )
        return [];
      const knows = followUps.some(
        (each) => each.incident === incident.number && each.told === 'yes' && each.onDay >= action.decidedOn,
      );
      if (knows) return [];
      seen.add(incident.number);
      return [{ action, incident }];
    });
}
