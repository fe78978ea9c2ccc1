import { parseChoice } from '../../domain/optionvalue.ts';
import type { RegisterCommand } from '../command.ts';
import { shells } from '../completion/shells.ts';

/** Prints the script with which a shell completes words; `complete` answers it (completion/answershell.ts). */
export const registerCompletion: RegisterCommand = (program, { run }) => {
  run(program.command('completion').argument('<shell>'), async (context, [typed = '']) => {
    const shell = parseChoice('completion', typed, shells);
    const { scripts } = await import('../completion/scripts.ts');
    await context.print(scripts[shell]);
  });
};
