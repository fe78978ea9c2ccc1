import type { RegisterCommand } from '../command.ts';
import { openPrintMenu } from '../menu.ts';

/** Everything that is printed on paper. Each thing has a command of its own, to which routes.ts leads. */
export const registerPrint: RegisterCommand = (program, { run, dispatch }) => {
  run(program.command('print'), (context) =>
    context.canAsk ? openPrintMenu(context, dispatch) : dispatch(['print', '--help']),
  );
};
