import { calendarOf, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident } from '../../domain/incident.ts';
import { cleanLine } from '../../domain/text.ts';
import { deriveMoment } from '../../domain/time/moment.ts';
import { parseFutureTime } from '../../domain/time/dateinput.ts';
import { wallAt, type Instant } from '../../domain/time/zone.ts';
import { findProblem, openDialog } from '../dialog.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findLive } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';

interface PromiseFlags extends ByFlag {
  readonly text?: string;
  readonly kept?: boolean;
  readonly broken?: boolean;
}

export const registerPromise: RegisterCommand = (program, { run }) => {
  const command = program
    .command('promise')
    .argument('<number>')
    .argument('[when]')
    .option('--text <text>')
    .option('--kept')
    .option('--broken');
  run(addByFlag(command), (context, [id = '', when], flags: PromiseFlags) =>
    runPromise(context, id, when, flags),
  );
};

/** Records a promise to a customer, or with `--kept` or `--broken` the outcome of the one that is due first. */
async function runPromise(
  context: Context,
  id: string,
  when: string | undefined,
  flags: PromiseFlags,
): Promise<void> {
  const incident = await findLive(context, id);
  const outcome = readOutcome(when, flags);
  return outcome === null
    ? addPromise(context, incident, when, flags)
    : settlePromise(context, incident, outcome, flags);
}

/** Throws too_many_arguments. */
function readOutcome(when: string | undefined, { kept, broken }: PromiseFlags): 'kept' | 'broken' | null {
  const outcomes = [kept, broken].filter((flag) => flag === true).length;
  if (outcomes === 2 || (outcomes === 1 && when !== undefined))
    throw new UserError('too_many_arguments', { value: when ?? '--kept --broken', command: 'promise' });
  return kept === true ? 'kept' : broken === true ? 'broken' : null;
}

async function settlePromise(
  context: Context,
  { number }: Incident,
  outcome: 'kept' | 'broken',
  { by }: PromiseFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const { zone } = await context.business();
  const store = await context.store();
  let dueAt = context.now;
  await store.commit(context.action('promise_settled', by), async (now) => {
    const open = (await now.entries('promise', [number])).filter((promise) => promise.outcome === null);
    const [promise] = open.sort((a, b) => a.dueAt - b.dueAt);
    if (!promise) throw new UserError('no_promise', { number });
    dueAt = promise.dueAt;
    const set = { outcome, settledAt: context.now };
    return [{ change: 'update', of: 'promise', id: promise.id, incident: number, set }];
  });
  const due = format.moment(wallAt(zone, dueAt));
  await context.note(t.care.promiseSettled(number, due, t.care.promiseOutcome[outcome]));
}

async function addPromise(
  context: Context,
  incident: Incident,
  when: string | undefined,
  { text, by }: PromiseFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const { number } = incident;
  const business = await context.business();
  const store = await context.store();
  const dueAt = readDueAt(when ?? (await askWhen(context, number, business)), context.now, business);
  const madeBy = by === undefined ? (incident.owner ?? incident.recordedBy) : cleanLine(by, 'by');
  const fields = {
    text: text === undefined ? null : cleanLine(text, 'text'),
    dueAt,
    madeBy,
    outcome: null,
    settledAt: null,
  };
  await store.commit(context.action('promise', by), [
    { change: 'create', of: 'promise', incident: number, fields },
    // A promise is also a first response; if there was one before, its time stays.
    { change: 'update_incident', number, set: { acknowledgedAt: context.now } },
  ]);
  await context.note(t.care.promised(number, format.moment(wallAt(business.zone, dueAt))));
  await context.hint(t.care.promiseHint(number));
}

async function askWhen(context: Context, number: number, business: Business): Promise<string> {
  const dialog = await openDialog(context, `promise ${number}`, '<when>');
  const { t } = dialog.language;
  return dialog.requiredText('when', t.care.promiseQuestion, {
    hint: t.care.futureTimeHint,
    check: (typed) => findProblem(() => readDueAt(typed, context.now, business), dialog.language),
  });
}

/** Throws bad_coming_time for a time that is not in the future, and the errors of parseFutureTime. */
function readDueAt(typed: string, now: Instant, business: Business): Instant {
  const calendar = calendarOf(business);
  const { at } = deriveMoment(parseFutureTime(typed, { now, ...calendar }), calendar);
  if (at === null || at <= now) throw new UserError('bad_coming_time', { value: typed });
  return at;
}
