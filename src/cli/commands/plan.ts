import type { RegisterCommand } from '../command.ts';
import { addOutputFlags } from '../flags.ts';
import { listActions, type ListActionsFlags } from './action.ts';

/** What will change: the corrective actions. Its subcommands are those of `action`, and `anticipate`. */
export const registerPlan: RegisterCommand = (program, { run }) => {
  const command = addOutputFlags(program.command('plan').option('--open'));
  run(command, (context, _words, flags: ListActionsFlags) => listActions(context, flags));
};
