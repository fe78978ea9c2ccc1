import type { Command, CommanderError } from 'commander';
import { UserError } from '../domain/error.ts';
import { findSimilarWord, fold } from '../domain/text.ts';
import {
  shownCommand,
  shownCommandLine,
  wordsOfCommand,
  type CommandLevel,
} from '../language/commandwords.ts';
import { caseCommands, families } from './families.ts';
import type { Language } from '../language/language.ts';

/** The codes that commander throws after it has shown help or the version. */
const shownCodes: ReadonlySet<string> = new Set([
  'commander.help',
  'commander.helpDisplayed',
  'commander.version',
]);

/** Whether commander only reports that it has shown what was asked for. */
export function isShown({ code }: CommanderError): boolean {
  return shownCodes.has(code);
}

/** Translates an error of commander into a UserError; `words` are the words of the command line. */
export async function fromCommander(
  { code, message }: CommanderError,
  words: readonly string[],
  program: Command,
  language: Language,
): Promise<UserError> {
  const [, value = ''] = /'([^']*)'/u.exec(message) ?? [];
  const suggestion = /\(Did you mean (?:one of )?([^,)?]+)/u.exec(message)?.[1];
  const near = suggestion === undefined ? {} : { near: suggestion };
  const command = commandPath(program, words);
  switch (code) {
    case 'commander.unknownCommand': {
      const names = program.commands.map((each) => each.name());
      const similar = suggestion ?? findSimilarCommand('command', names, value, language);
      return unknownCommand(value, similar && shownCommand('command', similar, language.code));
    }
    case 'commander.unknownOption':
      return new UserError('unknown_option', { value, command, ...near });
    case 'commander.missingArgument': {
      const { placeholderWord } = await import('./help/texts.ts');
      const name = placeholderWord(value, language.code).toUpperCase();
      return new UserError('missing_argument', { name, placeholder: value, command });
    }
    case 'commander.optionMissingArgument':
      return new UserError('missing_value', { option: /--[\w-]+/u.exec(value)?.[0] ?? value });
    case 'commander.excessArguments':
      return excessArguments(words, command, program, language);
    default:
      return new UserError('usage', { message });
  }
}

/**
 * A group of commands, a family, and `recovery` itself also run alone: commander then takes an unknown subcommand for an
 * excess argument.
 */
function excessArguments(
  words: readonly string[],
  path: string,
  program: Command,
  language: Language,
): UserError {
  const command = path
    .split(' ')
    .reduce((parent, word) => parent.commands.find((each) => each.name() === word) ?? parent, program);
  const value = command.args[command.registeredArguments.length] ?? words.at(-1) ?? '';
  const members = membersOf(path);
  const names = members ?? command.commands.map((each) => each.name());
  if (names.length === 0) return new UserError('too_many_arguments', { value, command: path });
  const level = command.parent === null || members !== undefined ? 'command' : 'subcommand';
  const similar = findSimilarCommand(level, names, value, language);
  // `recovery 142` is typed without the name of its command.
  const typedPath = path === 'case' ? (command.args[0] ?? '') : path;
  const withPath = (word: string) => `${shownCommandLine(typedPath, language.code)} ${word}`.trim();
  return unknownCommand(
    withPath(value),
    similar && withPath(shownCommand(level, similar, language.code)),
    typedPath,
  );
}

/** The commands that can be typed after another one without being its subcommands. */
function membersOf(path: string): readonly string[] | undefined {
  if (path === 'case') return caseCommands;
  return Object.hasOwn(families, path) ? families[path as keyof typeof families] : undefined;
}

/** `path` is the command whose help lists those that exist; empty for all. */
function unknownCommand(value: string, near: string | undefined, path = ''): UserError {
  return new UserError('unknown_command', {
    value,
    ...(near === undefined ? {} : { near }),
    command: path,
  });
}

/** Finds the command with a word in this language that is nearly the one typed. */
function findSimilarCommand(
  level: CommandLevel,
  names: readonly string[],
  typed: string,
  { code }: Language,
): string | undefined {
  const folded = fold(typed);
  return names.find(
    (name) => findSimilarWord(wordsOfCommand(level, name, code).map(fold), folded) !== undefined,
  );
}

/** Returns the words of a command line that name a command and its subcommands. */
function commandPath(program: Command, words: readonly string[]): string {
  const path: string[] = [];
  let command = program;
  for (const word of words) {
    const subcommand = command.commands.find((each) => [each.name(), ...each.aliases()].includes(word));
    if (subcommand === undefined) break;
    path.push(subcommand.name());
    command = subcommand;
  }
  return path.join(' ');
}
