import { addByFlag, type ByFlag } from '../flags.ts';
import { changeEach } from '../changeincidents.ts';
import type { RegisterCommand } from '../command.ts';

export const registerDelete: RegisterCommand = (program, { run }) => {
  const command = program.command('delete').argument('<number...>');
  run(addByFlag(command), async (context, ids, { by }: ByFlag) => {
    const { record } = (await context.language()).t;
    await changeEach(context, 'delete', ids, by, {
      changes: (_now, number) => [{ change: 'remove_incident', number }],
      report: record.deleted,
    });
  });
};
