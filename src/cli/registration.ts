import type { Command } from 'commander';
import type { Context } from './context.ts';

/** What a command does once its words are read: positional words and flags. */
export type Run<Flags> = (
  context: Context,
  words: readonly (string | undefined)[],
  flags: Flags,
) => Promise<void>;

export interface Registration {
  /** Of the names of a command's subcommands those that this command line can mean: the others need not be declared. */
  readonly relevant: <Name extends string>(names: readonly Name[]) => readonly Name[];
  /** Says what a command runs. */
  readonly run: <Flags>(command: Command, body: Run<Flags>) => void;
  /** Marks a command that only holds others: it shows its help. */
  readonly group: (command: Command) => void;
}

/** Declares one command, with its subcommands, on the program. Their texts stand beside it, in NAME.help.json. */
export type RegisterCommand = (program: Command, registration: Registration) => void;
