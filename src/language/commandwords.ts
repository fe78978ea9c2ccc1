import data from '../../data/words/commands.json' with { type: 'json' };
import { fold } from '../domain/text.ts';
import { inAllWordings, inWording, type Translations, type Wording } from '../domain/wording.ts';

/** The words for one command; the first of a language is the one shown, the others are also understood. */
type Words = Translations<readonly string[]>;

const commandWords: Readonly<Record<string, Words | undefined>> = data.commands;
const subcommandWords: Readonly<Record<string, Words | undefined>> = data.subcommands;

/** Which commands a word may mean: those of the program, or those below another command. */
export type CommandLevel = 'command' | 'subcommand';

function wordsFor(level: CommandLevel, name: string): Words | undefined {
  return (level === 'subcommand' ? subcommandWords[name] : undefined) ?? commandWords[name];
}

/** Returns the words for a command: its name and, in one wording or in all, its translations. */
export function wordsOfCommand(level: CommandLevel, name: string, wording?: Wording): readonly string[] {
  const words = wordsFor(level, name);
  if (words === undefined) return [name];
  return [name, ...(wording === undefined ? inAllWordings(words).flat() : inWording(words, wording))];
}

/** Finds the command among `names` that a typed word means, in any language, without regard to case and accents. */
export function findCommand<Name extends string>(
  level: CommandLevel,
  names: readonly Name[],
  typed: string,
): Name | undefined {
  const folded = fold(typed);
  return (
    names.find((name) => name === folded) ??
    names.find((name) => wordsOfCommand(level, name).some((word) => fold(word) === folded))
  );
}

/** Finds the only command among `names` with a word that begins as typed; undefined if there are none or several. */
export function findCommandByBeginning<Name extends string>(
  level: CommandLevel,
  names: readonly Name[],
  typed: string,
  wording: Wording,
): Name | undefined {
  const folded = fold(typed);
  const found = names.filter((name) =>
    wordsOfCommand(level, name, wording).some((word) => fold(word).startsWith(folded)),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Returns the word for a command that help and hints show. */
export function shownCommand(level: CommandLevel, name: string, wording: Wording): string {
  const words = wordsFor(level, name);
  return (words && inWording(words, wording)[0]) ?? name;
}

/**
 * Translates a command line as it is shown: its command, after the number of a complaint if there is one, and a subcommand if the
 * next word is one.
 */
export function shownCommandLine(line: string, wording: Wording): string {
  return line.replace(
    /^((?:\d+ +)?)([a-z][a-z-]*)(?:( +)([a-z][a-z-]*)(?![\p{L}\p{N}-]))?/u,
    (whole, number: string, command: string, space: string | undefined, next: string | undefined) => {
      if (commandWords[command] === undefined) return whole;
      const first = number + shownCommand('command', command, wording);
      if (space === undefined || next === undefined) return first;
      const isSubcommand = subcommandWords[next] !== undefined || commandWords[next] !== undefined;
      return first + space + (isSubcommand ? shownCommand('subcommand', next, wording) : next);
    },
  );
}

/** Translates every command line in a text: all that follow the name of the program. */
export function showCommands(text: string, wording: Wording): string {
  return text.replace(
    /(?<![\p{L}\p{N}./-])recovery ((?:\d+ )?[a-z][a-z-]*(?: [a-z][a-z-]*)?(?![\p{L}\p{N}-]))/gu,
    (_, line: string) => `recovery ${shownCommandLine(line, wording)}`,
  );
}
