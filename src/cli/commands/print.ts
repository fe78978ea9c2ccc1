import { UserError } from '../../domain/error.ts';
import { shownCommand } from '../../language/commandwords.ts';
import type { RegisterCommand } from '../command.ts';
import { printed } from '../families.ts';
import { openPrintMenu } from '../menu.ts';

/** Everything that is printed on paper. Each thing has a command of its own, to which routes.ts leads. */
export const registerPrint: RegisterCommand = (program, { run, dispatch }) => {
  run(program.command('print').argument('[thing]'), async (context, [thing]) => {
    const { code } = await context.language();
    if (thing !== undefined) {
      const choices = Object.keys(printed).map((name) => shownCommand('subcommand', name, code));
      throw new UserError('bad_choice', { option: 'print', value: thing, choices: choices.join(', ') });
    }
    return context.canAsk ? openPrintMenu(context, dispatch) : dispatch(['print', '--help']);
  });
};
