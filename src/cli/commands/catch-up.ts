import { calendarOf } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { parseOccurrence, readOccurrence } from '../../domain/time/dateinput.ts';
import { chooseTimeIfSeveral } from '../choosetime.ts';
import { openDialog } from '../dialog.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { newDraft, openCounter } from '../counter/counter.ts';
import { askTradeOnce, record } from '../counter/record.ts';
import { chooseDraft } from '../counter/drafts.ts';
import type { RegisterCommand } from '../command.ts';

export const registerCatchUp: RegisterCommand = (program, { run }) => {
  run(addByFlag(program.command('catch-up')), (context, _words, flags: ByFlag) =>
    runCatchUp(context, flags.by),
  );
};

/** Records paper slips one after the other, each with its time. */
export async function runCatchUp(context: Context, by: string | undefined): Promise<void> {
  if (!context.canAsk) throw new UserError('needs_terminal', { command: 'add "…"', flags: '--at …' });
  const dialog = await openDialog(context, 'catch-up', '');
  const { t } = dialog.language;
  let counter = await askTradeOnce(await openCounter(context));
  const unfinished = await chooseDraft(counter, 'new');
  if (typeof unfinished !== 'string') await record(counter, unfinished, 'catch_up');
  for (let count = 0; ; count++) {
    const whenContext = { now: context.now, ...calendarOf(counter.business) };
    const typedAt = await dialog.text('at', t.log.catchUpWhen, {
      hint: t.log.hint.catchUp,
      check: (typed) =>
        typed.trim() === '' ? null : counter.findProblem(() => void readOccurrence(typed, whenContext)),
    });
    if (typedAt === null) return context.note(t.record.savedMany(count));
    const at = await chooseTimeIfSeveral(context, typedAt, (typed) => parseOccurrence(typed, whenContext));
    // Opened anew, because the last slip may have added names to the lists.
    counter = await openCounter(context);
    const draft = newDraft(context, { at, ...(by === undefined ? {} : { by }) });
    await counter.store.saveDraft(draft);
    await record(counter, draft, 'catch_up');
  }
}
