import { declareCommands, newProgram } from '../../src/cli/program.ts';
import { route } from '../../src/cli/routes.ts';

/** Every command of the program, declared but never run. */
export function commandTree() {
  const nothing = () => Promise.resolve();
  const program = newProgram();
  declareCommands(program, { run: nothing, menu: () => Promise.resolve(false), dispatch: nothing });
  return program;
}

const program = commandTree();

/** Returns a command line in the names of commands, as scripts write them: "turno lista" becomes "shift list". */
export function inCommandNames(typed: readonly string[]): readonly string[] {
  const [name = '', next = '', ...others] = route(typed, () => null);
  const command = program.commands.find((each) => each.name() === name);
  const subcommand = command?.commands.find((each) => each.aliases().includes(next));
  return [name, ...(next === '' ? [] : [subcommand?.name() ?? next]), ...others];
}
