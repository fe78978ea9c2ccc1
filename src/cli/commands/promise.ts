import { calendarOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { cleanLine } from '../../domain/text.ts';
import { settleMoment } from '../../domain/time/moment.ts';
import { parseComing } from '../../domain/time/dateinput.ts';
import { wallAt, type Instant } from '../../domain/time/zone.ts';
import { openAsker, trouble } from '../asker.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findLive } from '../incidents.ts';
import type { RegisterCommand } from '../registration.ts';

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

async function runPromise(
  context: Context,
  id: string,
  when: string | undefined,
  flags: PromiseFlags,
): Promise<void> {
  const language = await context.language();
  const { t, format } = language;
  const incident = await findLive(context, id);
  const { number } = incident;
  const business = await context.business();
  const store = await context.store();
  const said = (at: Instant) => format.moment(wallAt(business.zone, at));
  const comingInstant = (words: string) => {
    const coming = parseComing(words, { now: context.now, ...calendarOf(business) });
    const { at } = settleMoment(coming, calendarOf(business));
    if (at === null || at <= context.now) throw new UserError('bad_coming_time', { value: words });
    return at;
  };
  const settled = [flags.kept, flags.broken].filter((flag) => flag === true).length;
  if (settled === 2 || (settled === 1 && when !== undefined))
    throw new UserError('too_many_arguments', { value: when ?? '--kept --broken', command: 'promise' });
  if (flags.kept === true || flags.broken === true) {
    const outcome = flags.kept === true ? 'kept' : 'broken';
    let dueAt = context.now;
    await store.commit(context.action('promise_settled', flags.by), async (now) => {
      const open = (await now.kept('promise', [number])).filter((promise) => promise.outcome === null);
      const [promise] = open.sort((a, b) => a.dueAt - b.dueAt);
      if (!promise) throw new UserError('no_promise', { number });
      dueAt = promise.dueAt;
      const set = { outcome, settledAt: context.now } as const;
      return [{ change: 'update', of: 'promise', id: promise.id, incident: number, set }];
    });
    return context.note(t.care.promiseSettled(number, said(dueAt), t.care.promiseOutcome[outcome]));
  }
  const typed =
    when ??
    (await (
      await openAsker(context, `promise ${number}`, '<when>')
    ).requiredText('when', t.care.promiseQuestion, {
      hint: t.care.futureTimeHint,
      check: (answer) => trouble(() => comingInstant(answer), language),
    }));
  const at = comingInstant(typed);
  const madeBy = flags.by === undefined ? (incident.owner ?? incident.recordedBy) : cleanLine(flags.by, 'by');
  await store.commit(context.action('promise', flags.by), [
    {
      change: 'create',
      of: 'promise',
      incident: number,
      fields: {
        text: flags.text === undefined ? null : cleanLine(flags.text, 'text'),
        dueAt: at,
        madeBy,
        outcome: null,
        settledAt: null,
      },
    },
    // A promise is a word to the customer; where there was one before, its stamp stays.
    { change: 'update_incident', number, set: { acknowledgedAt: context.now } },
  ]);
  await context.note(t.care.promised(number, said(at)));
  await context.hint(t.care.promiseHint(number));
}
