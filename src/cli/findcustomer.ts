import { primaryContactKey } from '../domain/contact.ts';
import type { Customer, ErasureRequest, Mentions, Traces } from '../domain/customer.ts';
import { UserError } from '../domain/error.ts';
import { kinds, type Incident } from '../domain/incident.ts';
import type { TransactionRecords } from '../domain/records.ts';
import { fold } from '../domain/text.ts';
import { allTime } from '../domain/time/period.ts';
import type { Context } from './context.ts';
import { findIncident } from './findincident.ts';

/** The maximum number of complaints that are listed. */
const maxListed = 30;

/** Whether a few digits are the number of a complaint. Up to five digits always are; more may be a phone number. */
async function isIncidentNumber(context: Context, typed: string): Promise<boolean> {
  const digits = /^#?(\d{1,15})$/u.exec(typed.trim())?.[1];
  if (digits === undefined) return false;
  return digits.length <= 5 || (await (await context.records()).find(Number(digits))) !== null;
}

/** Finds the customer with a contact, or with a complaint of this number. Throws no_customer and no_contact. */
export async function findCustomer(context: Context, typed: string): Promise<Customer> {
  const records = await context.records();
  const isNumber = await isIncidentNumber(context, typed);
  const contact = isNumber ? (await findIncident(context, typed)).contact : typed;
  const key = primaryContactKey(contact, (await context.business()).settings.country);
  if (key === null)
    throw new UserError(isNumber ? 'no_contact' : 'no_customer', { value: typed, number: typed });
  const [customer] = await records.customers({ key });
  if (!customer) throw new UserError('no_customer', { value: typed });
  return customer;
}

/** A person, by the key of a contact, by the number of one of their incidents, or by both. */
export interface Person {
  readonly number: number | null;
  readonly contact: string | null;
}

/** Throws no_customer. */
export async function readPerson(context: Context, typed: string): Promise<Person> {
  const incident = (await isIncidentNumber(context, typed)) ? await findIncident(context, typed) : null;
  const { settings } = await context.business();
  const contact = primaryContactKey(incident ? incident.contact : typed, settings.country);
  if (contact === null && !incident) throw new UserError('no_customer', { value: typed });
  return { number: incident?.number ?? null, contact };
}

/**
 * Finds all incidents of a person, deleted ones too, and all their contacts. If people with several names share a contact, the
 * number of an incident selects the one with the name in that incident.
 */
export async function findBelongings(
  records: TransactionRecords,
  { number, contact }: Person,
): Promise<Pick<ErasureRequest, 'numbers' | 'contacts'>> {
  if (contact === null) return { numbers: number === null ? [] : [number], contacts: [] };
  const found: Incident[] = [];
  for (const deleted of [false, true])
    found.push(...(await records.list({ period: allTime, contact, kind: kinds, deleted })));
  const selected = selectPerson(found, number).map((incident) => incident.number);
  const numbers = new Set([...(number === null ? [] : [number]), ...selected]);
  return { numbers: [...numbers].sort((a, b) => a - b), contacts: await records.contactsOf(contact) };
}

function selectPerson(incidents: readonly Incident[], number: number | null): readonly Incident[] {
  const nameOf = ({ customer }: Incident) => fold(customer ?? '');
  const own = incidents.find((incident) => incident.number === number);
  const names = new Set(incidents.map(nameOf).filter((name) => name !== ''));
  if (!own || names.size <= 1) return incidents;
  return incidents.filter(
    (incident) => incident === own || (nameOf(own) !== '' && nameOf(incident) === nameOf(own)),
  );
}

/** Whether anything outside a person's incidents mentions them. */
export function hasTraces({
  incidentsInHistory,
  isInUndoneHistory,
  isMerged,
  drafts,
  responses,
}: Traces): boolean {
  return (
    incidentsInHistory.length > 0 ||
    isInUndoneHistory ||
    isMerged ||
    drafts.length > 0 ||
    responses.length > 0
  );
}

/** Says which incidents of other people contain a person's contact or name. */
export async function noteMentions(context: Context, { contact, name }: Mentions): Promise<void> {
  const { t } = await context.language();
  if (contact.length > 0)
    await context.note(t.customer.contactElsewhere(contact.length, listNumbers(contact)));
  if (name.length > 0) await context.note(t.customer.nameElsewhere(name.length, listNumbers(name)));
}

export function listNumbers(numbers: readonly number[]): string {
  return numbers.slice(0, maxListed).join(', ') + (numbers.length > maxListed ? ' …' : '');
}
