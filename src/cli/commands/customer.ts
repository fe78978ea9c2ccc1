import { primaryContactKey } from '../../domain/contact.ts';
import { UserError } from '../../domain/error.ts';
import { kinds } from '../../domain/incident.ts';
import { withoutEndedConsent } from '../../domain/response.ts';
import type { TransactionRecords, Records } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import { readAttachedEntries } from '../attachedentries.ts';
import { openBusinessView } from '../business/view.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { findBelongings, findCustomer, hasTraces, noteMentions, readPerson } from '../findcustomer.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { forgetPast } from '../forgetpast.ts';
import { missingArgument } from '../help/missingargument.ts';
import { forgetCustomer, type ForgetFlags } from '../forgetcustomer.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentCustomer, type CustomerIncident } from '../present/customer.ts';
import { presentCustomers } from '../present/customers.ts';

interface ListFlags extends OutputFlags {
  readonly atLeast?: string;
}

/** Customers, identified by phone number or e-mail address. */
export const registerCustomer: RegisterCommand = (program, { run, group }) => {
  const customer = program.command('customer');
  group(customer);
  run(
    addOutputFlags(customer.command('list').option('--at-least <count>')),
    (context, _words, flags: ListFlags) => listCustomers(context, flags),
  );
  run(
    addOutputFlags(customer.command('show').argument('<contact>')),
    (context, [typed = ''], flags: OutputFlags) => showCustomer(context, typed, flags),
  );
  run(
    addByFlag(customer.command('merge').argument('<contact>').argument('<into>')),
    (context, [from = '', into = ''], flags: ByFlag) => mergeCustomers(context, from, into, flags),
  );
  run(
    addByFlag(
      customer
        .command('forget')
        .argument('[contact]')
        .option('--past-retention')
        .option('--text')
        .option('--yes'),
    ),
    (context, [typed], flags: ForgetFlags) => forgetOne(context, typed, flags),
  );
};

/** Throws missing_argument, and too_many_arguments for a contact with `--past-retention`. */
async function forgetOne(context: Context, typed: string | undefined, flags: ForgetFlags): Promise<void> {
  if (flags.pastRetention !== true) {
    if (typed === undefined) throw await missingArgument(context, 'customer forget', 'contact');
    return forgetCustomer(context, typed, flags);
  }
  if (typed !== undefined)
    throw new UserError('too_many_arguments', { value: typed, command: 'customer forget --past-retention' });
  await forgetPast(context, flags);
}

const maxShown = 50;

async function listCustomers(context: Context, flags: ListFlags): Promise<void> {
  if (flags.atLeast !== undefined && !/^[1-9]\d{0,5}$/u.test(flags.atLeast))
    throw new UserError('bad_choice', { option: '--at-least', value: flags.atLeast, choices: '1, 2, 3 …' });
  const records = await context.records();
  const customers = await records.customers({ atLeast: Number(flags.atLeast ?? 2), limit: maxShown });
  const document = presentCustomers(customers, await context.business(), await context.language());
  await publish(context, document, flags);
}

/** Shows everything that `forget` would find about a person, deleted incidents too. */
async function showCustomer(context: Context, typed: string, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const records = await context.records();
  const { numbers, contacts } = await findBelongings(records, await readPerson(context, typed));
  const traces = await records.traces(numbers, contacts);
  const mentions = await records.mentions(numbers, contacts);
  // If no incident belongs to the contact, those are shown whose own contact contains it.
  const shown = numbers.length > 0 ? numbers : mentions.contact;
  if (shown.length === 0 && !hasTraces(traces)) throw new UserError('no_customer', { value: typed });
  const today = await context.today();
  const responses = (await records.entries('response'))
    .filter(({ id }) => traces.responses.includes(id))
    .map((row) => withoutEndedConsent(row, today));
  const document = presentCustomer(
    { typed, traces, responses, incidents: await readIncidents(records, shown) },
    await openBusinessView(context),
    await context.language(),
  );
  await publish(context, document, flags);
  if (numbers.length === 0 && shown.length > 0)
    return context.note(t.customer.foundInText(shown.length, shown.join(', ')));
  await noteMentions(context, mentions);
}

/** Reads incidents with their entries and histories. */
async function readIncidents(records: Records, numbers: readonly number[]) {
  const incidents: CustomerIncident[] = [];
  for (const incident of await records.findMany(numbers))
    incidents.push({
      incident,
      attached: await readAttachedEntries(records, incident.number),
      history: await records.history(incident.number),
    });
  return incidents;
}

async function mergeCustomers(
  context: Context,
  typedFrom: string,
  typedInto: string,
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const [from, into] = [await findCustomer(context, typedFrom), await findCustomer(context, typedInto)];
  const store = await context.store();
  await store.commit(context.action('customer_merge', by), async (now) => {
    // Another till may just have merged either of them with somebody else.
    const [[key = from.key], [sameAs = into.key]] = [
      await now.contactsOf(from.key),
      await now.contactsOf(into.key),
    ];
    if (key === sameAs) throw new UserError('same_name', { value: from.contact });
    // Whatever was merged into the first belongs to the second with it.
    return [
      {
        change: 'create',
        of: 'same_customer',
        fields: { contact: await latestSpelling(now, key), sameContact: await latestSpelling(now, sameAs) },
      },
    ];
  });
  await context.note(t.customer.merged(from.contact, into.contact));
}

/** Returns a contact as it was last written; its key can be derived from that again. */
async function latestSpelling(records: TransactionRecords, key: string): Promise<string> {
  const { country } = (await records.business()).settings;
  const incidents = await records.list({ period: allTime, contact: key, kind: kinds });
  return incidents.find(({ contact }) => primaryContactKey(contact, country) === key)?.contact ?? key;
}
