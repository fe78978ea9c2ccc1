import type { Context } from '../context.ts';
import { addOutputFlags, readLimit } from '../flags.ts';
import { openBusinessView } from '../business/view.ts';
import { findIncident, readNumber } from '../findincident.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentBusinessHistory, presentHistory } from '../present/history.ts';
import type { RegisterCommand } from '../command.ts';

interface HistoryFlags extends OutputFlags {
  readonly limit?: string;
}

export const registerHistory: RegisterCommand = (program, { run }) => {
  const command = program.command('history').argument('[number]').option('--limit <count>');
  run(addOutputFlags(command), (context, [id], flags: HistoryFlags) => runHistory(context, id, flags));
};

/** The number of actions in the history of the business, unless `--limit` is given. */
const defaultLimit = 50;

/** Shows the history of one incident; without a number, of the business. */
async function runHistory(context: Context, id: string | undefined, flags: HistoryFlags): Promise<void> {
  const limit = readLimit(flags.limit);
  const records = await context.records();
  const language = await context.language();
  if (id === undefined) {
    const actions = await records.actions(limit ?? defaultLimit);
    return publish(context, presentBusinessHistory(actions, await context.business(), language), flags);
  }
  const number = await readNumber(context, id);
  const entries = await records.history(number);
  if (entries.length === 0) await findIncident(context, id);
  const shown = limit === undefined ? entries : entries.slice(-limit);
  await publish(
    context,
    presentHistory(number, shown, entries.length, await openBusinessView(context), language),
    flags,
  );
}
