import type { Change } from '../domain/action.ts';
import { primaryContactKey } from '../domain/contact.ts';
import { UserError } from '../domain/error.ts';
import { kinds } from '../domain/incident.ts';
import type { Records } from '../domain/records.ts';
import { allTime } from '../domain/time/period.ts';
import type { Day } from '../domain/time/wall.ts';
import { backupBefore } from './automaticbackups.ts';
import { openBusinessView } from './business/view.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import { firstRetainedDay, noteBackups, type ForgetFlags } from './forgetcustomer.ts';

/** The maximum number of customers that are listed. */
const maxListed = 20;

/** Somebody whose records are all older than the business keeps them. */
interface PastCustomer {
  readonly name: string | null;
  readonly contact: string | null;
  readonly last: Day;
  readonly numbers: readonly number[];
  /** The keys of their contacts. */
  readonly contacts: readonly string[];
}

interface PastCustomers {
  readonly past: readonly PastCustomer[];
  /** The numbers of formal complaints whose customers are left out. */
  readonly formal: readonly number[];
}

/**
 * Shows whose records are older than the setting `retention`, and erases who they were once somebody has said yes. Customers with a
 * formal complaint are left out, because other rules say how long those are kept. Throws no_retention.
 */
export async function forgetPast(context: Context, flags: ForgetFlags): Promise<void> {
  const { t, format } = await context.language();
  const { retentionMonths } = (await context.business()).settings;
  if (retentionMonths === null) throw new UserError('no_retention');
  const from = firstRetainedDay(await context.today(), retentionMonths);
  const store = await context.store();
  const { past, formal } = await findPast(store, from);
  const months = format.number(retentionMonths);
  for (const { name, contact, last, numbers } of past.slice(0, maxListed)) {
    const who = [name, contact].filter((part) => part !== null).join(', ');
    const list = numbers.map((number) => `#${number}`).join(' ');
    await context.note(`  ${format.day(last)}  ${[who, list].filter(Boolean).join('  ')}`);
  }
  if (past.length > maxListed) await context.note(t.retention.more(format.number(past.length - maxListed)));
  if (formal.length > 0) await context.note(t.retention.formal(formal.length, formal.join(', ')));
  if (past.length === 0) return context.note(t.retention.none(months));
  await context.note(t.retention.past(past.length, format.number(past.length), months));
  if (flags.yes !== true && !(await confirmed(context, past.length))) return context.note(t.undo.unchanged);

  const { vocabulary } = await openBusinessView(context);
  const offers = vocabulary.offers.map(({ id }) => id);
  const liveDrafts = (await store.drafts())
    .filter(({ holder }) => context.outside.isAlive(holder))
    .map(({ id }) => id);
  await backupBefore(context, 'forget');
  await store.commit(context.action('forget', flags.by), async (now) => {
    // Somebody may have complained again while the question was open.
    const present = await findPast(now, from);
    if (present.past.length !== past.length) throw new UserError('changed_meanwhile');
    return present.past.map(({ numbers, contacts }): Change => ({
      change: 'forget',
      numbers,
      contacts,
      text: flags.text === true,
      offers,
      liveDrafts,
    }));
  });
  await context.note(t.retention.erased(past.length, format.number(past.length)));
  await noteBackups(context);
  await context.note(t.customer.copies);
}

/** Throws needs_yes if there is no terminal. */
async function confirmed(context: Context, count: number): Promise<boolean> {
  const command = 'customer forget --past-retention';
  if (!context.canAsk) throw new UserError('needs_yes', { command });
  const { t } = await context.language();
  const dialog = await openDialog(context, command, '--yes');
  return dialog.yesNo('forget', t.retention.confirm(count), 'no');
}

/** One person so far: what is known of them, and their newest day. */
interface Group {
  name: string | null;
  contact: string | null;
  last: Day;
  readonly numbers: number[];
  readonly contacts: ReadonlySet<string>;
}

async function findPast(
  records: Pick<Records, 'list' | 'entries' | 'contactsOf' | 'business'>,
  from: Day,
): Promise<PastCustomers> {
  const { country } = (await records.business()).settings;
  const groups = new Map<string, Group>();
  const canonical = new Map<string, readonly string[]>();
  const put = async (
    record: { readonly customer: string | null; readonly contact: string | null },
    day: Day,
    number: number | null,
  ) => {
    if (record.customer === null && record.contact === null) return;
    const key = primaryContactKey(record.contact, country);
    if (key === null && number === null) return;
    if (key !== null && !canonical.has(key)) canonical.set(key, await records.contactsOf(key));
    const contacts = key === null ? [] : (canonical.get(key) ?? [key]);
    const id = contacts[0] ?? `#${number ?? ''}`;
    const group = groups.get(id) ?? {
      name: record.customer,
      contact: record.contact,
      last: day,
      numbers: [],
      contacts: new Set(contacts),
    };
    group.name ??= record.customer;
    if (day > group.last) group.last = day;
    if (number !== null) group.numbers.push(number);
    groups.set(id, group);
  };
  for (const deleted of [false, true])
    for (const { number, customer, contact, moment } of await records.list({
      period: allTime,
      kind: kinds,
      deleted,
    }))
      await put({ customer, contact }, moment.businessDay, number);
  for (const { customer, contact, day } of await records.entries('response'))
    await put({ customer, contact }, day, null);
  const formalNumbers = new Set((await records.entries('formal')).map(({ incident }) => incident));
  const old = [...groups.values()].filter(({ last }) => last < from);
  const isFormal = ({ numbers }: Group) => numbers.some((number) => formalNumbers.has(number));
  return {
    past: old
      .filter((group) => !isFormal(group))
      .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
      .map((group) => ({
        ...group,
        numbers: [...group.numbers].sort((a, b) => a - b),
        contacts: [...group.contacts],
      })),
    formal: old
      .filter(isFormal)
      .flatMap(({ numbers }) => numbers.filter((number) => formalNumbers.has(number)))
      .sort((a, b) => a - b),
  };
}
