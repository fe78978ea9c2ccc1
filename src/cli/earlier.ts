import { nameOf } from '../domain/business.ts';
import { contactKey, wasPoor } from '../domain/customer.ts';
import { UserError } from '../domain/error.ts';
import type { Answers } from '../domain/answers.ts';
import type { Counter } from './counter.ts';

const shownAtMost = 3;

/** What this customer has been through here before, the newest first; and a warning where it was not put right then. */
export async function earlierLines(
  { store, business, language: { t, format } }: Counter,
  { contact }: Answers,
): Promise<readonly string[]> {
  const key = contactKey(typeof contact === 'string' ? contact : null);
  if (key === null) return [];
  const [customer] = await store.customers({ key });
  if (!customer) return [];
  const lines: string[] = [];
  let isPoor = false;
  for (const number of customer.numbers.slice(0, shownAtMost)) {
    const incident = await store.find(number);
    if (!incident) throw new UserError('no_incident', { number });
    const followUps = await store.kept('follow_up', [number]);
    isPoor ||= wasPoor(incident, followUps);
    const about = nameOf('category', business, incident.category);
    const ended = incident.ending === null ? t.status[incident.status] : t.ending[incident.ending];
    lines.push(
      t.log.earlier(
        number,
        format.day(incident.moment.businessDay),
        [about, ended].filter((part) => part !== null).join(', '),
      ),
    );
  }
  return isPoor ? [...lines, t.log.secondFailure] : lines;
}
