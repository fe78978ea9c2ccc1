import { isPoorRecovery } from '../domain/customer.ts';
import type { Filter } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { quoteForShell } from '../domain/shell.ts';
import { addDays } from '../domain/time/wall.ts';
import type { Block, Document } from '../document/document.ts';
import { totalCount, longTable, formatShare, presentResult, sumOf, type ResultContent } from './result.ts';
import type { Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

const windowDays = 365;
/** Most failures listed for people; programs get them all. */
const maxListed = 20;

/** A complaint of a customer whose previous complaint was recovered poorly (`wasPoor`). */
interface RepeatedFailure {
  readonly repeat: Incident;
  readonly previous: Incident;
}

interface CustomerFigures {
  readonly complaints: number;
  readonly withoutContact: number;
  readonly customers: number;
  readonly repeats: number;
  readonly repeatedFailures: readonly RepeatedFailure[];
}

/** Reports who complains again, over the 365 days up to the end of the range. */
export async function reportCustomers(records: Records, request: Request): Promise<Document> {
  const { filter, flags, today } = request;
  const to = filter.period.to ?? today;
  const from = addDays(to, 1 - windowDays);
  const year: Request = {
    ...request,
    filter: { ...filter, period: { from, to } },
    flags: { ...flags, range: ` --from ${from} --to ${to}` },
  };
  const figures = await measureCustomers(records, year);
  return presentResult(records, year, 'customers', presentCustomers(figures, year));
}

async function measureCustomers(records: Records, request: Request): Promise<CustomerFigures> {
  const { filter } = request;
  const customers = await records.distribution(filter, 'complaints_of_customer', [], request);
  const complaints = await records.count(filter);
  return {
    complaints,
    withoutContact: complaints - sumOf(customers),
    customers: totalCount(customers),
    repeats: totalCount(customers.filter(({ value }) => (value ?? 0) >= 2)),
    repeatedFailures: await measureRepeatedFailures(records, filter),
  };
}

/** Finds repeated failures customer by customer, so that only one customer's complaints are in memory. */
async function measureRepeatedFailures(
  records: Records,
  filter: Filter,
): Promise<readonly RepeatedFailure[]> {
  const byContact = await records.tally(filter, ['contact']);
  const failures: RepeatedFailure[] = [];
  for (const { keys, complaints } of byContact) {
    const [contact] = keys;
    if (typeof contact !== 'string' || complaints < 2) continue;
    const incidents = await records.list({ ...filter, contact });
    const followUps = await records.entries(
      'follow_up',
      incidents.map(({ number }) => number),
    );
    for (const [index, repeat] of incidents.entries()) {
      const previous = incidents[index + 1];
      if (
        previous &&
        isPoorRecovery(
          previous,
          followUps.filter(({ incident }) => incident === previous.number),
        )
      )
        failures.push({ repeat, previous });
    }
  }
  return failures.sort((a, b) => newestFirst(a.repeat, b.repeat));
}

function newestFirst(a: Incident, b: Incident): number {
  const [dayOfA, dayOfB] = [a.moment.businessDay, b.moment.businessDay];
  return dayOfA === dayOfB ? b.number - a.number : dayOfA < dayOfB ? 1 : -1;
}

function presentCustomers(figures: CustomerFigures, request: Request): ResultContent {
  const { language } = request;
  const { t, format } = language;
  const messages = t.results.customers;
  const { complaints, withoutContact, customers, repeats, repeatedFailures } = figures;
  const summary: Block =
    customers === 0
      ? { kind: 'prose', text: messages.none }
      : {
          kind: 'facts',
          facts: [
            [messages.repeats, formatShare(repeats, customers, language)],
            [messages.withoutContact, formatShare(withoutContact, complaints, language)],
          ],
        };
  return {
    rows: longTable([
      ['complaints', null, 'total', complaints],
      ['complaints', null, 'without_contact', withoutContact],
      ['customers', null, 'identifiable', customers],
      ['customers', null, 'repeat', repeats],
      ['customers', null, 'failed_again', repeatedFailures.length],
    ]),
    lists: {
      failed_again: repeatedFailures.map(({ repeat, previous }) => ({
        customer: repeat.customer ?? previous.customer,
        contact: repeat.contact,
        number: repeat.number,
        business_day: repeat.moment.businessDay,
        number_before: previous.number,
        business_day_before: previous.moment.businessDay,
      })),
    },
    blocks: [
      { kind: 'prose', text: messages.window(format.number(windowDays)), tone: 'quiet' },
      summary,
      ...(customers === 0 ? [] : [presentRepeatedFailures(repeatedFailures, request)]),
    ],
  };
}

function presentRepeatedFailures(
  repeatedFailures: readonly RepeatedFailure[],
  { flags, language }: Request,
): Block {
  const { t, format } = language;
  const messages = t.results.customers;
  if (repeatedFailures.length === 0)
    return { kind: 'prose', title: messages.repeatedFailures, text: messages.noRepeatedFailure };
  const more = repeatedFailures.length - maxListed;
  return {
    kind: 'list',
    title: messages.repeatedFailures,
    items: [
      ...repeatedFailures.slice(0, maxListed).map(({ repeat, previous }) => ({
        isUrgent: true,
        text: messages.repeatedFailure(
          repeat.customer ?? previous.customer ?? repeat.contact ?? '',
          `${repeat.number} (${format.shortDay(repeat.moment.businessDay)})`,
          `${previous.number} (${format.shortDay(previous.moment.businessDay)})`,
        ),
        person: null,
        command: showCommands(
          `recovery customer show ${quoteForShell(repeat.contact ?? String(repeat.number))}${flags.database}`,
          language.wording,
        ),
      })),
      ...(more > 0 ? [{ isUrgent: false, text: messages.more(format.number(more)), person: null }] : []),
    ],
  };
}
