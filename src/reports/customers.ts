import { wasPoor } from '../domain/customer.ts';
import type { Filter } from '../domain/filter.ts';
import type { Incident } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { quoted } from '../domain/shell.ts';
import { addDays } from '../domain/time/wall.ts';
import type { Block, Document } from '../document/document.ts';
import { totalCount, longTable, shareInWords, resultDocument, sumOf, type ResultContent } from './result.ts';
import type { Request } from './request.ts';

const windowDays = 365;
/** So many are listed by name; the others are in the formats for machines. */
const listedAtMost = 20;

/** A complaint of somebody whom the one before had left worse than put right. */
interface FailedAgain {
  readonly again: Incident;
  readonly before: Incident;
}

interface CustomerFigures {
  readonly complaints: number;
  readonly withoutContact: number;
  readonly customers: number;
  readonly repeats: number;
  readonly failedAgain: readonly FailedAgain[];
}

/** Who complains again, over the 365 days that end with the range asked for. */
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
  return resultDocument(records, year, 'customers', presentCustomers(figures, year));
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
    failedAgain: await measureFailedAgain(records, filter),
  };
}

/** Customer by customer, so that never more than one of them is held. */
async function measureFailedAgain(records: Records, filter: Filter): Promise<readonly FailedAgain[]> {
  const byContact = await records.tally(filter, ['contact']);
  const found: FailedAgain[] = [];
  for (const { keys, complaints } of byContact) {
    const [contact] = keys;
    if (typeof contact !== 'string' || complaints < 2) continue;
    const theirs = await records.list({ ...filter, contact });
    const followUps = await records.kept(
      'follow_up',
      theirs.map(({ number }) => number),
    );
    for (const [index, again] of theirs.entries()) {
      const before = theirs[index + 1];
      if (
        before &&
        wasPoor(
          before,
          followUps.filter(({ incident }) => incident === before.number),
        )
      )
        found.push({ again, before });
    }
  }
  return found.sort((a, b) => newestFirst(a.again, b.again));
}

function newestFirst(a: Incident, b: Incident): number {
  const [dayOfA, dayOfB] = [a.moment.businessDay, b.moment.businessDay];
  return dayOfA === dayOfB ? b.number - a.number : dayOfA < dayOfB ? 1 : -1;
}

function presentCustomers(figures: CustomerFigures, request: Request): ResultContent {
  const { language } = request;
  const { t, format } = language;
  const said = t.results.customers;
  const { complaints, withoutContact, customers, repeats, failedAgain } = figures;
  const known: Block =
    customers === 0
      ? { kind: 'prose', text: said.none }
      : {
          kind: 'facts',
          facts: [
            [said.repeats, shareInWords(repeats, customers, language)],
            [said.withoutContact, shareInWords(withoutContact, complaints, language)],
          ],
        };
  return {
    rows: longTable([
      ['complaints', null, 'total', complaints],
      ['complaints', null, 'without_contact', withoutContact],
      ['customers', null, 'identifiable', customers],
      ['customers', null, 'repeat', repeats],
      ['customers', null, 'failed_again', failedAgain.length],
    ]),
    lists: {
      failed_again: failedAgain.map(({ again, before }) => ({
        customer: again.customer ?? before.customer,
        contact: again.contact,
        number: again.number,
        business_day: again.moment.businessDay,
        number_before: before.number,
        business_day_before: before.moment.businessDay,
      })),
    },
    blocks: [
      { kind: 'prose', text: said.window(format.number(windowDays)), tone: 'quiet' },
      known,
      ...(customers === 0 ? [] : [theFailedAgain(failedAgain, request)]),
    ],
  };
}

function theFailedAgain(failedAgain: readonly FailedAgain[], { flags, language }: Request): Block {
  const { t, format } = language;
  const said = t.results.customers;
  if (failedAgain.length === 0) return { kind: 'prose', title: said.failedAgain, text: said.nobodyFailed };
  const rest = failedAgain.length - listedAtMost;
  return {
    kind: 'list',
    title: said.failedAgain,
    items: [
      ...failedAgain.slice(0, listedAtMost).map(({ again, before }) => ({
        isUrgent: true,
        text: said.failed(
          again.customer ?? before.customer ?? again.contact ?? '',
          `${again.number} (${format.shortDay(again.moment.businessDay)})`,
          `${before.number} (${format.shortDay(before.moment.businessDay)})`,
        ),
        person: null,
        command: `recovery customer show ${quoted(again.contact ?? String(again.number))}${flags.database}`,
      })),
      ...(rest > 0 ? [{ isUrgent: false, text: said.more(format.number(rest)), person: null }] : []),
    ],
  };
}
