import { allTime } from '../../domain/time/period.ts';
import type { Context } from '../context.ts';
import { openCounter } from '../counter.ts';
import { askTradeOnce, chooseDraft, record, unfinishedDrafts } from '../record.ts';

/** `recovery` alone: what is unfinished, what is open, what to type. */
export async function runHome(context: Context, help: () => string): Promise<void> {
  if (!context.canAsk) return context.print(help());
  const { t, format } = await context.language();
  await context.print(`${t.home.welcome}\n`);
  const counter = await askTradeOnce(await openCounter(context));
  if ((await unfinishedDrafts(context, counter.store)).length > 0) {
    const draft = await chooseDraft(counter);
    if (draft) return record(counter, draft);
  }
  const open = await counter.store.count({ period: allTime, status: ['open'] });
  const total = await counter.store.count({ period: allTime });
  const widest = Math.max(...t.home.commands.map(([line]) => line.length));
  const lines = t.home.commands.map(([line, does]) => `  ${line.padEnd(widest)}   ${does}`);
  await context.print(
    `${total === 0 ? t.home.empty : t.home.open(format.number(open))}\n\n${lines.join('\n')}\n`,
  );
}
