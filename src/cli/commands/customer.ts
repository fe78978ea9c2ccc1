import { contactKey } from '../../domain/contact.ts';
import type { Customer, Forgetting, Mentions, Traces } from '../../domain/customer.ts';
import { UserError } from '../../domain/error.ts';
import { kinds, type Incident } from '../../domain/incident.ts';
import type { Present } from '../../domain/records.ts';
import { quoted } from '../../domain/shell.ts';
import { fold } from '../../domain/text.ts';
import { allTime } from '../../domain/time/period.ts';
import { addDays } from '../../domain/time/wall.ts';
import { openAsker } from '../asker.ts';
import { backupBefore } from '../backups.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { findIncident } from '../incidents.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentCustomers } from '../present/customers.ts';
import { presentPerson } from '../present/person.ts';
import type { RegisterCommand } from '../registration.ts';
import { upkeepOf } from '../upkeep.ts';

interface ListFlags extends OutputFlags {
  readonly atLeast?: string;
}

interface ForgetFlags extends ByFlag {
  readonly text?: boolean;
  readonly yes?: boolean;
}

/** Customers as far as a phone number or an e-mail address tells them apart. */
export const registerCustomer: RegisterCommand = (program, { run, group }) => {
  const customer = program.command('customer');
  group(customer);
  run(
    addOutputFlags(customer.command('list').option('--at-least <count>')),
    (context, _words, flags: ListFlags) => listCustomers(context, flags),
  );
  run(
    addOutputFlags(customer.command('show').argument('<contact>')),
    (context, [who = ''], flags: OutputFlags) => showCustomer(context, who, flags),
  );
  run(
    addByFlag(customer.command('merge').argument('<contact>').argument('<into>')),
    (context, [from = '', into = ''], flags: ByFlag) => mergeCustomers(context, from, into, flags),
  );
  run(
    addByFlag(customer.command('forget').argument('<contact>').option('--text').option('--yes')),
    (context, [who = ''], flags: ForgetFlags) => forgetCustomer(context, who, flags),
  );
};

const shownNormally = 50;

async function listCustomers(context: Context, flags: ListFlags): Promise<void> {
  if (flags.atLeast !== undefined && !/^[1-9]\d{0,5}$/u.test(flags.atLeast))
    throw new UserError('bad_choice', { option: '--at-least', value: flags.atLeast, choices: '1, 2, 3 …' });
  const customers = await (
    await context.records()
  ).customers({ atLeast: Number(flags.atLeast ?? 2), limit: shownNormally });
  await publish(
    context,
    presentCustomers(customers, await context.business(), await context.language()),
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
  const key = contactKey(contact, (await context.business()).settings.country);
  if (key === null)
    throw new UserError(isOne ? 'no_contact' : 'no_customer', { value: typed, number: typed });
  const [found] = await records.customers({ key });
  if (!found) throw new UserError('no_customer', { value: typed });
  return found;
}

/** Everything that is kept about somebody: what `forget` would find, of every kind, what was deleted too. */
async function showCustomer(context: Context, typed: string, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const records = await context.records();
  const meant = await whoIsMeant(context, typed);
  const { numbers, contacts } = await theirs(records, meant);
  const traces = await records.traces(numbers, contacts);
  const mentions = await records.mentions(numbers, contacts);
  // Where nobody goes by it in the first place, those are shown in whose contact it stands.
  const shown = numbers.length > 0 ? numbers : mentions.contact;
  if (shown.length === 0 && !isTraced(traces)) throw new UserError('no_customer', { value: typed });
  const document = await presentPerson(records, shown, traces, {
    house: await openBusinessView(context),
    language: await context.language(),
    typed,
  });
  await publish(context, document, flags);
  if (numbers.length === 0 && shown.length > 0)
    return context.note(t.customer.foundInText(shown.length, shown.join(', ')));
  await noteMentions(context, mentions);
}

/** Where else they stand, and where nothing of them is theirs. */
async function noteMentions(context: Context, { contact, name }: Mentions): Promise<void> {
  const { t } = await context.language();
  if (contact.length > 0) await context.note(t.customer.contactElsewhere(contact.length, someOf(contact)));
  if (name.length > 0) await context.note(t.customer.nameElsewhere(name.length, someOf(name)));
}

const namedAtMost = 30;

function someOf(numbers: readonly number[]): string {
  return numbers.slice(0, namedAtMost).join(', ') + (numbers.length > namedAtMost ? ' …' : '');
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
    // Each goes by the contact that stands for them now: another till may just have merged them with somebody.
    const [[key = from.key], [sameAs = into.key]] = [
      await now.contactsOf(from.key),
      await now.contactsOf(into.key),
    ];
    if (key === sameAs) throw new UserError('same_name', { value: from.contact });
    // What was merged into the one belongs to the other with it.
    return [
      {
        change: 'create',
        of: 'same_customer',
        fields: { contact: await writtenAs(now, key), sameContact: await writtenAs(now, sameAs) },
      },
    ];
  });
  await context.note(t.customer.merged(from.contact, into.contact));
}

/** A contact as it was written last, from what it is known by: what is known of it follows from that. */
async function writtenAs(records: Present, key: string): Promise<string> {
  const { country } = (await records.business()).settings;
  const found = await records.list({ period: allTime, contact: key, kind: kinds });
  return found.find(({ contact }) => contactKey(contact, country) === key)?.contact ?? key;
}

/** Erases somebody for good. What was counted goes on counting. */
async function forgetCustomer(context: Context, typed: string, flags: ForgetFlags): Promise<void> {
  const { t, format } = await context.language();
  const business = await context.business();
  const store = await context.store();
  const meant = await whoIsMeant(context, typed);
  const { numbers, contacts } = await theirs(store, meant);
  const before = await findTraces(context, numbers, contacts);
  if (numbers.length === 0 && before.nothing) {
    if (before.live > 0) await context.note(t.customer.openDrafts(before.live));
    const { contact } = await store.mentions([], contacts);
    if (contact.length > 0) await context.note(t.customer.foundInText(contact.length, someOf(contact)));
    throw new UserError('no_customer', { value: typed });
  }
  const { retentionMonths } = business.settings;
  if (retentionMonths !== null) {
    const since = addDays(await context.today(), -Math.round(retentionMonths * 30.44));
    const young = (await store.findEach(numbers)).filter(({ moment }) => moment.businessDay > since);
    if (young.length > 0)
      await context.note(
        t.customer.retention(young.map(({ number }) => number).join(', '), format.number(retentionMonths)),
      );
  }
  const text = flags.text === true;
  // While it is still known what to look for.
  const mentions = await store.mentions(numbers, contacts);
  const listed = numbers.join(', ');
  if (meant.number === null) {
    const names = new Map(
      (await store.findEach(numbers)).map(({ customer }) => [fold(customer ?? ''), customer]),
    );
    names.delete('');
    if (names.size > 1) await context.note(t.customer.severalNames([...names.values()].join(', ')));
  }
  if (flags.yes !== true) {
    const said = `customer forget ${quoted(typed)}${text ? ' --text' : ''}`;
    if (!context.canAsk) throw new UserError('needs_yes', { command: said });
    const asker = await openAsker(context, said, '--yes');
    for (const { number, customer, contact, description } of await store.findEach(numbers.slice(0, 5))) {
      const who = [customer, contact, description];
      await context.note(`  #${number} ${who.filter((part) => part !== null && part !== '').join(', ')}`);
    }
    await context.note(t.customer.erasePreview(numbers.length, listed, text));
    await noteMentions(context, mentions);
    if (!text) await context.note(t.customer.textStays(someOf(mentions.own)));
    if (!(await asker.yesNo('forget', t.customer.confirmErase, 'no'))) return context.note(t.undo.unchanged);
  }
  // Somebody may have begun to write while the question stood there.
  const { live, liveDrafts, others } = await findTraces(context, numbers, contacts);
  const decided = text ? (await store.kept('prevention', numbers)).map(({ id }) => id) : [];
  const actions = new Set([...decided, ...mentions.actions]).size;
  const { vocabulary } = await openBusinessView(context);
  const offers = vocabulary.offers.map(({ id }) => id);
  await backupBefore(context, 'forget');
  const { isStillInFile } = await store.commit(context.action('forget', flags.by), async (now) => {
    // Somebody may have recorded them once more while the question stood there: nobody has agreed to that one.
    const still = await theirs(now, meant);
    if (still.numbers.join() !== numbers.join()) throw new UserError('changed_meanwhile');
    return [{ change: 'forget', numbers, contacts, text, offers, liveDrafts }];
  });
  await context.note(t.customer.erased(numbers.length, listed));
  if (others.length > 0) await context.note(t.customer.formerComplaints(others.length, others.join(', ')));
  if (live > 0) await context.note(t.customer.openDrafts(live));
  if (actions > 0) await context.note(t.customer.actionsStay(actions));
  if (context.damage.length > 0) await context.note(t.customer.notSearched);
  await noteMentions(context, mentions);
  if (!text && numbers.length > 0) await context.note(t.customer.textStays(someOf(mentions.own)));
  if (isStillInFile) await context.note(t.customer.stillInFile(quoted(String(numbers[0] ?? typed))));
  await noteBackups(context);
  await context.note(t.customer.copies);
}

/** Copies were made while they were still known: backups, and what a restore or something cut off left behind. */
async function noteBackups(context: Context): Promise<void> {
  const { t, format } = await context.language();
  const { findLeftovers, namedBackups } = await import('../../upkeep/backups.ts');
  const { backupFolder } = await import('../../upkeep/backupfolder.ts');
  const keeping = upkeepOf(context);
  const count = namedBackups(keeping).length;
  if (count > 0)
    await context.note(t.upkeep.inBackups(count, format.number(count), backupFolder(keeping.databasePath)));
  for (const path of findLeftovers(keeping)) await context.note(t.upkeep.inLeftoverFile(path));
}

/** Somebody by a contact, or by the number of an incident of theirs. */
interface Meant {
  readonly number: number | null;
  readonly contact: string | null;
}

async function whoIsMeant(context: Context, typed: string): Promise<Meant> {
  const one = (await isNumber(context, typed)) ? await findIncident(context, typed) : null;
  const { settings } = await context.business();
  const contact = contactKey(one ? one.contact : typed, settings.country);
  if (contact === null && !one) throw new UserError('no_customer', { value: typed });
  return { number: one?.number ?? null, contact };
}

/**
 * All incidents of somebody, deleted ones too, and their contacts. Who is meant by the number of one is that person alone, where
 * people of several names go by the same contact.
 */
async function theirs(
  records: Present,
  { number, contact }: Meant,
): Promise<Pick<Forgetting, 'numbers' | 'contacts'>> {
  if (contact === null) return { numbers: number === null ? [] : [number], contacts: [] };
  const found: Incident[] = [];
  for (const deleted of [false, true])
    found.push(...(await records.list({ period: allTime, contact, kind: kinds, deleted })));
  const nameOf = ({ customer }: Incident) => fold(customer ?? '');
  const own = found.find((each) => each.number === number);
  const areSeveral = new Set(found.map(nameOf).filter((name) => name !== '')).size > 1;
  const meant = found.filter(
    (each) => !own || !areSeveral || each === own || (nameOf(own) !== '' && nameOf(each) === nameOf(own)),
  );
  const numbers = new Set([...(number === null ? [] : [number]), ...meant.map((each) => each.number)]);
  return { numbers: [...numbers].sort((a, b) => a - b), contacts: await records.contactsOf(contact) };
}

/** Where somebody is written down besides their complaints: what of it is there to be erased. */
async function findTraces(context: Context, numbers: readonly number[], contacts: readonly string[]) {
  const store = await context.store();
  const { drafts, others, isInTakenBack, isMerged } = await store.traces(numbers, contacts);
  // A draft that is being typed would only be written again.
  const liveDrafts = (await store.drafts())
    .filter(({ holder }) => context.outside.isAlive(holder))
    .map(({ id }) => id);
  const live = drafts.filter((id) => liveDrafts.includes(id)).length;
  return {
    nothing: !isTraced({
      others,
      isInTakenBack,
      isMerged,
      drafts: drafts.filter((id) => !liveDrafts.includes(id)),
    }),
    /** How many of the drafts are being typed. */
    live,
    liveDrafts,
    others,
  };
}

function isTraced({ others, isInTakenBack, isMerged, drafts }: Traces): boolean {
  return others.length > 0 || isInTakenBack || isMerged || drafts.length > 0;
}
