import { reopenChanges } from '../../domain/resolution.ts';
import { liveIncident } from '../../domain/records.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { changeEach } from '../changeincidents.ts';
import type { RegisterCommand } from '../command.ts';

export const registerReopen: RegisterCommand = (program, { run }) => {
  const command = program.command('reopen').argument('<number...>');
  run(addByFlag(command), async (context, ids, { by }: ByFlag) => {
    const { record } = (await context.language()).t;
    const today = await context.today();
    await changeEach(context, 'reopen', ids, by, {
      changes: async (now, number) =>
        reopenChanges(await liveIncident(now, number), { now: context.now, today, by: by ?? null }),
      report: record.reopened,
    });
  });
};
