import type { Command } from 'commander';
import type { Messages } from '../language/messages.ts';
import type { CommandName } from '../language/messages/help.ts';
import type { Context } from './context.ts';

/** What a command does once its words are read: positional words and flags. */
export type Run<Flags> = (
  context: Context,
  words: readonly (string | undefined)[],
  flags: Flags,
) => Promise<void>;

export interface Registration {
  readonly t: Messages;
  /** Of the names of a family's commands those that this command line can mean: the others need not be declared. */
  readonly meant: <Name extends string>(names: readonly Name[]) => readonly Name[];
  /** Gives a command its help and what it runs. */
  readonly run: <Flags>(command: Command, name: CommandName, body: Run<Flags>) => void;
  /** Gives a command that only holds others its help. */
  readonly group: (command: Command, name: CommandName) => void;
}

/** Declares one command (or a family of them) on the program. */
export type RegisterCommand = (program: Command, registration: Registration) => void;
