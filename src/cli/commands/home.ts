import { todayOf } from '../../domain/answers.ts';
import { measureDue, presentDue } from '../../reports/due.ts';
import { wrap } from '../../render/fit.ts';
import { publish } from '../output.ts';
import type { Records } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import { brief, openCounter, type Counter } from '../counter/counter.ts';
import { recordFirst } from '../counter/firstpage.ts';
import { askTradeOnce, record } from '../counter/record.ts';
import { chooseDraft, unfinishedDrafts } from '../counter/drafts.ts';

const maxDue = 8;

/**
 * Runs `recovery` alone: offers unfinished drafts and, where nothing is recorded yet, to record the first complaint; then shows
 * what is due, what is open and what to type.
 */
export async function runHome(context: Context, help: () => Promise<string>): Promise<void> {
  if (!context.canAsk) return context.print(await help());
  const { t } = await context.language();
  await context.print(`${t.home.welcome}\n`);
  const counter = await askTradeOnce(await openCounter(context));
  const isFirst = (await counter.store.count({ period: allTime })) === 0;
  if ((await unfinishedDrafts(context, counter.store)).length > 0) {
    const draft = await chooseDraft(counter, 'new');
    if (typeof draft !== 'string') return record(counter, isFirst ? brief(draft) : draft);
  }
  if (isFirst && (await recordFirst(counter))) return;
  await showDue(counter);
  await showCommands(counter);
}

async function showDue({ context, store, language }: Counter): Promise<void> {
  const business = await store.business();
  const today = todayOf(business, context.now);
  const request = { business, now: context.now, today, openCalendar: () => openCalendar(business) };
  const due = await measureDue(store, request);
  if (due.length === 0) return;
  const document = presentDue(due.slice(0, maxDue), await countOpen(store), request, language);
  const others = due.length - maxDue;
  const { title, blocks } = document;
  await publish(
    context,
    {
      ...document,
      title: title.toUpperCase(),
      blocks: others > 0 ? [...blocks, { kind: 'prose', text: language.t.due.more(others) }] : blocks,
      hints: [],
    },
    {},
  );
  await context.print('\n');
}

/** Shows the number of open complaints, and the commands that people use most. */
async function showCommands({ context, store, language: { t, format } }: Counter): Promise<void> {
  const total = await store.count({ period: allTime });
  const summary = total === 0 ? t.home.empty : t.home.open(format.number(await countOpen(store)));
  const width = Math.max(...t.home.commands.map(([line]) => line.length));
  const indent = ' '.repeat(width + 5);
  const lines = t.home.commands.flatMap(([line, does]) => {
    const [first = '', ...others] = wrap(`${indent}${does}`, context.outside.out.width);
    return [`  ${line}`.padEnd(indent.length) + first.trimStart(), ...others];
  });
  await context.print(`${summary}\n\n${lines.join('\n')}\n`);
}

function countOpen(records: Records): Promise<number> {
  return records.count({ period: allTime, status: ['open'] });
}
