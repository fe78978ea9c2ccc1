import type { RegisterCommand } from '../command.ts';
import { openFamilyMenu } from '../menu.ts';

/** Everything that is set up once: a menu at a terminal, otherwise the help; the words behind it run alone too. */
export const registerBusiness: RegisterCommand = (program, { run, dispatch }) => {
  const command = program.command('business');
  run(command, async (context) =>
    context.canAsk ? openFamilyMenu(context, 'business', dispatch) : dispatch(['business', '--help']),
  );
};
