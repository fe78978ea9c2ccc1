import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Runs a command with its arguments and flags. */
export type RunCommand<Flags> = (
  context: Context,
  words: readonly (string | undefined)[],
  flags: Flags,
) => Promise<void>;

/** What a command file needs to declare its command. */
export interface Registration {
  /** Picks the subcommands that this command line can mean; the others need not be declared. */
  readonly relevant: <Name extends string>(names: readonly Name[]) => readonly Name[];
  /** Sets what a command runs. */
  readonly run: <Flags>(command: Command, body: RunCommand<Flags>) => void;
  /** Marks a command that only has subcommands; alone, it offers them as a menu, or shows its help without a terminal. */
  readonly group: (command: Command) => void;
  /** Runs another command line of this program: its words after `recovery`. */
  readonly dispatch: (words: readonly string[]) => Promise<void>;
}

/** Declares one command, with its subcommands, on the program. Their texts are in NAME.help.json next to it. */
export type RegisterCommand = (program: Command, registration: Registration) => void;
