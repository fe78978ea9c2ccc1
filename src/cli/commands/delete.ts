import { addByFlag, type ByFlag } from '../flags.ts';
import { changeEach } from '../incidents.ts';
import type { Registered } from '../registered.ts';

export const registerDelete: Registered = (program, { t, run }) => {
  const command = program.command('delete').argument('<number...>', t.help.argument.numbers);
  run(addByFlag(command, t), 'delete', async (context, ids, { by }: ByFlag) => {
    const { record } = (await context.language()).t;
    await changeEach(context, 'delete', ids, by, {
      changes: (_now, number) => [{ change: 'remove_incident', number }],
      report: record.deleted,
    });
  });
};
