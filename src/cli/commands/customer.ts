import { contactKey, type Customer } from '../../domain/customer.ts';
import { nameOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { kinds, type Incident } from '../../domain/incident.ts';
import { quoted } from '../../domain/shell.ts';
import { allTime } from '../../domain/time/period.ts';
import { addDays } from '../../domain/time/wall.ts';
import type { Table, Value } from '../../document/document.ts';
import { openAsker } from '../asking.ts';
import type { Context } from '../context.ts';
import { addOutputFlags, findIncident } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { plainDocument } from '../present/plain.ts';
import type { Registered } from '../registered.ts';

interface ListFlags extends OutputFlags {
  readonly atLeast?: string;
}

interface ForgetFlags {
  readonly text?: boolean;
  readonly yes?: boolean;
  readonly by?: string;
}

/** Customers as far as a phone number or an e-mail address tells them apart. */
export const registerCustomer: Registered = (program, { t, run, group }) => {
  const { argument, option } = t.help;
  const customer = program.command('customer');
  group(customer, 'customer');
  run(
    addOutputFlags(customer.command('list').option('--at-least <count>', option.atLeast), t),
    'customer list',
    (context, _words, flags: ListFlags) => listCustomers(context, flags),
  );
  run(
    addOutputFlags(customer.command('show').argument('<contact>', argument.contact), t),
    'customer show',
    (context, [who = ''], flags: OutputFlags) => showCustomer(context, who, flags),
  );
  run(
    customer
      .command('merge')
      .argument('<contact>', argument.mergeFrom)
      .argument('<into>', argument.mergeInto),
    'customer merge',
    (context, [from = '', into = '']) => mergeCustomers(context, from, into),
  );
  run(
    customer
      .command('forget')
      .argument('<contact>', argument.contactOrNumber)
      .option('--text', option.forgetText)
      .option('--yes', option.yes)
      .option('--by <name>', option.by),
    'customer forget',
    (context, [who = ''], flags: ForgetFlags) => forgetCustomer(context, who, flags),
  );
};

const shownNormally = 50;

async function listCustomers(context: Context, flags: ListFlags): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  if (flags.atLeast !== undefined && !/^[1-9]\d{0,5}$/u.test(flags.atLeast))
    throw new UserError('bad_choice', { option: '--at-least', value: flags.atLeast, choices: '1, 2, 3 …' });
  const customers = await (
    await context.records()
  ).customers({ atLeast: Number(flags.atLeast ?? 2), limit: shownNormally });
  const table: Table = {
    columns: [
      { key: 'contact', type: 'text', label: t.field.contact },
      { key: 'name', type: 'text', label: t.field.customer },
      { key: 'complaints', type: 'count', label: t.report.complaints },
      { key: 'open', type: 'count', label: t.customer.open },
      { key: 'last', type: 'day', label: t.customer.last },
    ],
    rows: customers.map(({ contact, name, complaints, open, last }) => [
      contact,
      name,
      complaints,
      open,
      last,
    ]),
  };
  await publish(
    context,
    plainDocument('customers', t.customer.title, business, table, t.customer.none),
    flags,
  );
}

/** Whether a few digits are the number of a complaint; only what is none can be a telephone. */
async function isNumber(context: Context, typed: string): Promise<boolean> {
  const digits = /^#?(\d{1,15})$/u.exec(typed.trim())?.[1];
  if (digits === undefined) return false;
  return digits.length <= 5 || (await (await context.records()).find(Number(digits))) !== null;
}

/** The customer behind a contact, or behind the number of one of their complaints. Throws no_customer, no_contact. */
async function findCustomer(context: Context, typed: string): Promise<Customer> {
  const records = await context.records();
  const isOne = await isNumber(context, typed);
  const contact = isOne ? (await findIncident(context, typed)).contact : typed;
  const key = contactKey(contact);
  if (key === null)
    throw new UserError(isOne ? 'no_contact' : 'no_customer', { value: typed, number: typed });
  const [found] = await records.customers({ key });
  if (!found) throw new UserError('no_customer', { value: typed });
  return found;
}

/** Where the ending stands in a row: a word for people, its key for machines. */
const endingPlace = 4;

async function showCustomer(context: Context, typed: string, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  const customer = await findCustomer(context, typed);
  const records = await context.records();
  const incidents: Incident[] = [];
  for (const number of customer.numbers) {
    const incident = await records.find(number);
    if (incident) incidents.push(incident);
  }
  const followUps = await records.kept('follow_up', customer.numbers);
  const table: Table = {
    columns: [
      { key: 'number', type: 'id', label: t.field.number },
      { key: 'when', type: 'moment', label: t.field.when },
      { key: 'category', type: 'text', label: t.field.category },
      { key: 'description', type: 'text', label: t.field.description },
      { key: 'ending', type: 'key', label: t.field.ending },
      { key: 'satisfaction', type: 'count', label: t.customer.satisfaction },
    ],
    rows: incidents.map((incident): readonly Value[] => [
      incident.number,
      incident.moment.wall,
      nameOf('category', business, incident.category),
      incident.description,
      incident.ending === null ? t.status[incident.status] : t.ending[incident.ending],
      followUps.filter((each) => each.incident === incident.number).at(-1)?.satisfaction ?? null,
    ]),
  };
  const machine: Table = {
    ...table,
    rows: table.rows.map((row, index) =>
      row.map((cell, place) => (place === endingPlace ? (incidents[index]?.ending ?? null) : cell)),
    ),
  };
  const title = [customer.name, customer.contact].filter((part) => part !== null).join(', ');
  const document = plainDocument('customer', title, business, machine, '');
  await publish(context, { ...document, blocks: [{ kind: 'table', table }] }, flags);
}

async function mergeCustomers(context: Context, typedFrom: string, typedInto: string): Promise<void> {
  const { t } = await context.language();
  const [from, into] = [await findCustomer(context, typedFrom), await findCustomer(context, typedInto)];
  if (from.key === into.key) throw new UserError('same_name', { value: from.contact });
  const store = await context.store();
  // Every contact that was theirs is the other's now.
  const known = (await store.kept('same_customer')).filter(({ sameAs }) => sameAs === from.key);
  await store.commit(context.action('customer_merge'), [
    ...known.map(
      ({ id }) => ({ change: 'update', of: 'same_customer', id, set: { sameAs: into.key } }) as const,
    ),
    { change: 'create', of: 'same_customer', fields: { key: from.key, sameAs: into.key } },
  ]);
  await context.note(t.customer.merged(from.contact, into.contact));
}

/** Erases somebody for good. What was counted goes on counting. */
async function forgetCustomer(context: Context, typed: string, flags: ForgetFlags): Promise<void> {
  const { t, format } = await context.language();
  const business = await context.business();
  const numbers = await numbersOf(context, typed);
  const store = await context.store();
  const { retentionMonths } = business.settings;
  if (retentionMonths !== null) {
    const since = addDays(await context.today(), -Math.round(retentionMonths * 30.44));
    const young: Incident[] = [];
    for (const number of numbers) {
      const incident = await store.find(number);
      if (incident && incident.moment.businessDay > since) young.push(incident);
    }
    if (young.length > 0)
      await context.note(
        t.customer.retention(young.map(({ number }) => number).join(', '), format.number(retentionMonths)),
      );
  }
  const text = flags.text === true;
  if (flags.yes !== true) {
    const said = `customer forget ${quoted(typed)}${text ? ' --text' : ''}`;
    if (!context.canAsk) throw new UserError('needs_yes', { command: said });
    const asker = await openAsker(context, said, '--yes');
    for (const number of numbers.slice(0, 5)) {
      const incident = await store.find(number);
      const who = [incident?.customer, incident?.contact, incident?.description];
      await context.note(`  #${number} ${who.filter((part) => part !== null && part !== '').join(', ')}`);
    }
    await context.note(t.customer.will(numbers.length, numbers.join(', '), text));
    if (!(await asker.yesNo('forget', t.customer.ask, 'no'))) return context.note(t.undo.kept);
  }
  await store.commit(context.action('forget', flags.by ?? null), [{ change: 'forget', numbers, text }]);
  await context.note(t.customer.forgotten(numbers.length, numbers.join(', ')));
  if (!text) await context.hint(t.customer.textStays);
  await context.note(t.customer.copies);
}

/** All incidents of a customer, deleted ones too: by a contact, or by the number of one of them. */
async function numbersOf(context: Context, typed: string): Promise<readonly number[]> {
  const store = await context.store();
  const isOne = await isNumber(context, typed);
  const one = isOne ? await findIncident(context, typed) : null;
  const key = contactKey(one ? one.contact : typed);
  if (key === null) {
    if (one) return [one.number];
    throw new UserError('no_customer', { value: typed });
  }
  const contacts = await store.contactsOf(key);
  const numbers = new Set<number>(one ? [one.number] : []);
  for (const contact of contacts) {
    for (const deleted of [false, true]) {
      const found = await store.list({ period: allTime, contact, kind: kinds, deleted });
      for (const { number } of found) numbers.add(number);
    }
  }
  if (numbers.size === 0) throw new UserError('no_customer', { value: typed });
  return [...numbers].sort((a, b) => a - b);
}
