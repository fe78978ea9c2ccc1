import { calendarOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { parseWhen } from '../../domain/time/dateinput.ts';
import { openAsker } from '../asker.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { newDraft, openCounter } from '../counter/counter.ts';
import { askTradeOnce, chooseDraft, record } from '../counter/session.ts';
import type { RegisterCommand } from '../registration.ts';

export const registerCatchUp: RegisterCommand = (program, { run }) => {
  run(addByFlag(program.command('catch-up')), (context, _words, flags: ByFlag) =>
    runCatchUp(context, flags.by),
  );
};

/** The morning after: paper slips one after the other, each with its time. */
async function runCatchUp(context: Context, by: string | undefined): Promise<void> {
  if (!context.canAsk) throw new UserError('needs_terminal', { command: 'add "…"', flags: '--at …' });
  const asker = await openAsker(context, 'catch-up', '');
  const { t } = asker.language;
  let counter = await askTradeOnce(await openCounter(context));
  const unfinished = await chooseDraft(counter);
  if (typeof unfinished !== 'string') await record(counter, unfinished, true);
  for (let count = 0; ; count++) {
    const here = { now: context.now, ...calendarOf(counter.business) };
    const at = await asker.text('at', t.log.catchUpWhen, {
      hint: t.log.hint.catchUp,
      check: (typed) => (typed.trim() === '' ? null : counter.trouble(() => void parseWhen(typed, here))),
    });
    if (at === null) return context.note(t.record.savedMany(count));
    // Names that the last slip brought are on the lists by now.
    counter = await openCounter(context);
    const given = { at, ...(by === undefined ? {} : { by }) };
    const draft = newDraft(counter, given);
    await counter.store.saveDraft(draft);
    await record(counter, draft, true);
  }
}
