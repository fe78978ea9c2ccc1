import { nameOf, type Business } from '../../domain/business.ts';
import { primaryContactKey } from '../../domain/contact.ts';
import { isPoorRecovery } from '../../domain/customer.ts';
import type { Records } from '../../domain/records.ts';
import type { Language } from '../../language/language.ts';

const maxShown = 3;

/**
 * Lists the latest earlier complaints of the same customer, newest first, with a warning if one of them was not put right.
 * `ownNumber` is the complaint being recorded.
 */
export async function earlierComplaintLines(
  records: Records,
  business: Business,
  { t, format }: Language,
  contact: string | null,
  ownNumber?: number,
): Promise<readonly string[]> {
  const key = primaryContactKey(contact, business.settings.country);
  if (key === null) return [];
  const [customer] = await records.customers({ key });
  if (!customer) return [];
  const lines: string[] = [];
  let isPoor = false;
  const numbers = customer.numbers.filter((number) => number !== ownNumber).slice(0, maxShown);
  for (const incident of await records.findMany(numbers)) {
    const { number } = incident;
    const followUps = await records.entries('follow_up', [number]);
    isPoor ||= isPoorRecovery(incident, followUps);
    const category = nameOf('category', business, incident.category);
    const outcome = incident.ending === null ? t.status[incident.status] : t.ending[incident.ending];
    lines.push(
      t.log.earlierComplaint(
        number,
        format.day(incident.moment.businessDay),
        [category, outcome].filter((part) => part !== null).join(', '),
      ),
    );
  }
  return isPoor ? [...lines, t.log.secondFailure] : lines;
}
