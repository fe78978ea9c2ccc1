import { nameOf, type Business } from '../../domain/business.ts';
import { contactKey } from '../../domain/contact.ts';
import { wasPoor } from '../../domain/customer.ts';
import type { Records } from '../../domain/records.ts';
import type { Language } from '../../language/language.ts';

const shownAtMost = 3;

/** What this customer has been through here before, the newest first; and a warning where it was not put right then. */
export async function earlierLines(
  records: Records,
  business: Business,
  { t, format }: Language,
  contact: string | null,
  /** The one being recorded. */
  but?: number,
): Promise<readonly string[]> {
  const key = contactKey(contact, business.settings.country);
  if (key === null) return [];
  const [customer] = await records.customers({ key });
  if (!customer) return [];
  const lines: string[] = [];
  let isPoor = false;
  const numbers = customer.numbers.filter((each) => each !== but).slice(0, shownAtMost);
  for (const incident of await records.findEach(numbers)) {
    const { number } = incident;
    const followUps = await records.kept('follow_up', [number]);
    isPoor ||= wasPoor(incident, followUps);
    const about = nameOf('category', business, incident.category);
    const ended = incident.ending === null ? t.status[incident.status] : t.ending[incident.ending];
    lines.push(
      t.log.earlierComplaint(
        number,
        format.day(incident.moment.businessDay),
        [about, ended].filter((part) => part !== null).join(', '),
      ),
    );
  }
  return isPoor ? [...lines, t.log.secondFailure] : lines;
}
