import type { ErasureRequest, Mentions } from '../domain/customer.ts';
import { UserError } from '../domain/error.ts';
import type { Store } from '../domain/records.ts';
import { quoteForShell } from '../domain/shell.ts';
import { fold } from '../domain/text.ts';
import { addDays, type Day } from '../domain/time/wall.ts';
import { backupBefore } from './automaticbackups.ts';
import { openBusinessView } from './business/view.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import {
  findBelongings,
  hasTraces,
  listNumbers,
  noteMentions,
  readPerson,
  type Person,
} from './findcustomer.ts';
import type { ByFlag } from './flags.ts';
import { upkeepOf } from './upkeep.ts';

export interface ForgetFlags extends ByFlag {
  readonly text?: boolean;
  readonly yes?: boolean;
  readonly pastRetention?: boolean;
}

/** The mean length of a month, in days. */
const daysPerMonth = 30.44;

/** What is to be erased: a person's incidents and contacts, and whether the descriptions go too. */
interface Request {
  readonly context: Context;
  readonly store: Store;
  readonly typed: string;
  readonly person: Person;
  readonly numbers: readonly number[];
  readonly contacts: readonly string[];
  readonly text: boolean;
  /** Read before the erasure, since afterwards nothing is left to search for. */
  readonly mentions: Mentions;
}

/** Erases a customer for good; their complaints still count. Asks first, unless `--yes` is given. */
export async function forgetCustomer(context: Context, typed: string, flags: ForgetFlags): Promise<void> {
  const store = await context.store();
  const person = await readPerson(context, typed);
  const { numbers, contacts } = await findBelongings(store, person);
  if (numbers.length === 0) await requireTraces(context, typed, contacts);
  await noteRetention(context, numbers);
  const mentions = await store.mentions(numbers, contacts);
  const text = flags.text === true;
  const request: Request = { context, store, typed, person, numbers, contacts, text, mentions };
  if (person.number === null) await noteSeveralNames(request);
  if (flags.yes !== true && !(await confirmForgetting(request)))
    return context.note((await context.language()).t.undo.unchanged);
  await eraseAndReport(request, flags.by);
}

/** Throws no_customer if nothing mentions the contacts; before that, says where they may still occur. */
async function requireTraces(context: Context, typed: string, contacts: readonly string[]): Promise<void> {
  const traces = await findTraces(context, [], contacts);
  if (traces.isErasable) return;
  const { t } = await context.language();
  if (traces.live > 0) await context.note(t.customer.openDrafts(traces.live));
  const { contact } = await (await context.store()).mentions([], contacts);
  if (contact.length > 0) await context.note(t.customer.foundInText(contact.length, listNumbers(contact)));
  throw new UserError('no_customer', { value: typed });
}

/** Returns the first day whose records have to be kept. */
export function firstRetainedDay(today: Day, months: number): Day {
  return addDays(today, 1 - Math.round(months * daysPerMonth));
}

/** Says which of the incidents the business is still obliged to keep. */
async function noteRetention(context: Context, numbers: readonly number[]): Promise<void> {
  const { t, format } = await context.language();
  const { retentionMonths } = (await context.business()).settings;
  if (retentionMonths === null) return;
  const from = firstRetainedDay(await context.today(), retentionMonths);
  const incidents = await (await context.store()).findMany(numbers);
  const retained = incidents.filter(({ moment }) => moment.businessDay >= from);
  if (retained.length > 0)
    await context.note(
      t.customer.retention(retained.map(({ number }) => number).join(', '), format.number(retentionMonths)),
    );
}

async function noteSeveralNames({ context, store, numbers }: Request): Promise<void> {
  const { t } = await context.language();
  const incidents = await store.findMany(numbers);
  const names = new Map(incidents.map(({ customer }) => [fold(customer ?? ''), customer]));
  names.delete('');
  if (names.size > 1) await context.note(t.customer.severalNames([...names.values()].join(', ')));
}

/** Shows what will be erased, and asks. Throws needs_yes if there is no terminal. */
async function confirmForgetting(request: Request): Promise<boolean> {
  const { context, store, typed, numbers, text, mentions } = request;
  const { t } = await context.language();
  const command = `customer forget ${quoteForShell(typed)}${text ? ' --text' : ''}`;
  if (!context.canAsk) throw new UserError('needs_yes', { command });
  const dialog = await openDialog(context, command, '--yes');
  for (const { number, customer, contact, description } of await store.findMany(numbers.slice(0, 5))) {
    const parts = [customer, contact, description];
    await context.note(`  #${number} ${parts.filter((part) => part !== null && part !== '').join(', ')}`);
  }
  await context.note(t.customer.erasePreview(numbers.length, numbers.join(', '), text));
  const { responses } = await store.traces(numbers, request.contacts);
  if (responses.length > 0) await context.note(t.response.found(responses.length, responses.join(', ')));
  await noteMentions(context, mentions);
  if (!text) await context.note(t.customer.textStays(listNumbers(mentions.own)));
  return dialog.yesNo('forget', t.customer.confirmErase, 'no');
}

async function eraseAndReport(request: Request, by: string | undefined): Promise<void> {
  const { context, store, typed, numbers, contacts, text, mentions } = request;
  const { t } = await context.language();
  // Searched again, since somebody may have started a draft while the question was open.
  const { live, liveDrafts, others } = await findTraces(context, numbers, contacts);
  const preventions = text ? await store.entries('prevention', numbers) : [];
  const remainingActions = new Set([...preventions.map(({ id }) => id), ...mentions.actions]).size;
  await backupBefore(context, 'forget');
  const isStillInFile = await erase(request, liveDrafts, by);

  await context.note(t.customer.erased(numbers.length, numbers.join(', ')));
  if (others.length > 0) await context.note(t.customer.formerComplaints(others.length, others.join(', ')));
  if (live > 0) await context.note(t.customer.openDrafts(live));
  if (remainingActions > 0) await context.note(t.customer.actionsStay(remainingActions));
  if (context.damage.length > 0) await context.note(t.customer.notSearched);
  await noteMentions(context, mentions);
  if (!text && numbers.length > 0) await context.note(t.customer.textStays(listNumbers(mentions.own)));
  if (isStillInFile) await context.note(t.customer.stillInFile(quoteForShell(String(numbers[0] ?? typed))));
  await noteBackups(context);
  await context.note(t.customer.copies);
}

/** Erases in one action. Returns whether traces remain in the database file. Throws changed_meanwhile. */
async function erase(
  { context, store, person, numbers, contacts, text }: Request,
  liveDrafts: readonly string[],
  by: string | undefined,
): Promise<boolean> {
  const { vocabulary } = await openBusinessView(context);
  const forgetting: ErasureRequest = {
    numbers,
    contacts,
    text,
    offers: vocabulary.offers.map(({ id }) => id),
    liveDrafts,
  };
  const { isErasedTextInLog } = await store.commit(context.action('forget', by), async (now) => {
    // Another complaint of the same person, recorded in the meantime, was not part of the question.
    const present = await findBelongings(now, person);
    if (present.numbers.join() !== numbers.join()) throw new UserError('changed_meanwhile');
    return [{ change: 'forget', ...forgetting }];
  });
  return isErasedTextInLog;
}

/** Finds where a person is mentioned outside their incidents. */
async function findTraces(context: Context, numbers: readonly number[], contacts: readonly string[]) {
  const store = await context.store();
  const traces = await store.traces(numbers, contacts);
  // A draft that somebody is typing would only be saved again.
  const liveDrafts = (await store.drafts())
    .filter(({ holder }) => context.outside.isAlive(holder))
    .map(({ id }) => id);
  const drafts = traces.drafts.filter((id) => !liveDrafts.includes(id));
  return {
    isErasable: hasTraces({ ...traces, drafts }),
    /** The number of these drafts that somebody is typing. */
    live: traces.drafts.length - drafts.length,
    /** The ids of all drafts that somebody is typing. */
    liveDrafts,
    others: traces.incidentsInHistory,
  };
}

/** Says that older copies still contain the customer: backups, and files left by a restore or an interrupted run. */
export async function noteBackups(context: Context): Promise<void> {
  const { t, format } = await context.language();
  const { findLeftovers } = await import('../upkeep/backups.ts');
  const { backupFolder, namedBackups } = await import('../upkeep/backupfolder.ts');
  const upkeep = upkeepOf(context);
  const count = namedBackups(upkeep).length;
  if (count > 0)
    await context.note(t.upkeep.inBackups(count, format.number(count), backupFolder(upkeep.databasePath)));
  for (const path of findLeftovers(upkeep)) await context.note(t.upkeep.inLeftoverFile(path));
}
