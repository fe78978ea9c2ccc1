import { todayOf } from '../../domain/answers.ts';
import { measureDue, presentDue } from '../../reports/due.ts';
import { publish } from '../output.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Context } from '../context.ts';
import { openCounter } from '../counter/counter.ts';
import { askTradeOnce, chooseDraft, record, unfinishedDrafts } from '../counter/session.ts';

const dueAtMost = 8;

/** `recovery` alone: what is unfinished, what waits, what is open, what to type. */
export async function runHome(context: Context, help: () => Promise<string>): Promise<void> {
  if (!context.canAsk) return context.print(await help());
  const { t, format } = await context.language();
  await context.print(`${t.home.welcome}\n`);
  const counter = await askTradeOnce(await openCounter(context));
  if ((await unfinishedDrafts(context, counter.store)).length > 0) {
    const draft = await chooseDraft(counter);
    if (typeof draft !== 'string') return record(counter, draft);
  }
  const business = await counter.store.business();
  const today = todayOf(business, context.now);
  const due = await measureDue(counter.store, { business, now: context.now, today });
  const total = await counter.store.count({ period: allTime });
  const open = await counter.store.count({ period: allTime, status: ['open'] });
  if (due.length > 0) {
    const document = presentDue(
      due.slice(0, dueAtMost),
      open,
      { business, now: context.now },
      counter.language,
    );
    const rest = due.length - dueAtMost;
    const { title, blocks } = document;
    await publish(
      context,
      {
        ...document,
        title: title.toUpperCase(),
        blocks: rest > 0 ? [...blocks, { kind: 'prose', text: t.due.more(rest) }] : blocks,
        hints: [],
      },
      {},
    );
    await context.print('\n');
  }
  const widest = Math.max(...t.home.commands.map(([line]) => line.length));
  const lines = t.home.commands.map(([line, does]) => `  ${line.padEnd(widest)}   ${does}`);
  await context.print(
    `${total === 0 ? t.home.empty : t.home.open(format.number(open))}\n\n${lines.join('\n')}\n`,
  );
}
