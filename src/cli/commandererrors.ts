import type { Command, CommanderError } from 'commander';
import { UserError } from '../domain/error.ts';
import { findSimilarWord, fold, differsByOneLetter } from '../domain/text.ts';
import {
  shownCommand,
  shownCommandLine,
  wordsOfCommand,
  type CommandLevel,
} from '../language/commandwords.ts';
import { membersOf } from './families.ts';
import { groups } from './help/page.ts';
import { pathOf } from './help/helptexts.ts';
import type { Language } from '../language/language.ts';
import type { Context } from './context.ts';

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
  context: Context,
): Promise<UserError> {
  const [, value = ''] = /'([^']*)'/u.exec(message) ?? [];
  const suggestion = /\(Did you mean (?:one of )?([^,)?]+)/u.exec(message)?.[1];
  const near = suggestion === undefined ? {} : { near: suggestion };
  const command = commandPath(program, words);
  const typedCommand = typedPath(command, words[1]);
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(value, program, '', language);
    case 'commander.unknownOption':
      return new UserError('unknown_option', { value, command: typedCommand, ...near });
    case 'commander.missingArgument': {
      const { missingArgument } = await import('./help/missingargument.ts');
      return missingArgument(context, command, value, words);
    }
    case 'commander.optionMissingArgument':
      return new UserError('missing_value', { option: /--[\w-]+/u.exec(value)?.[0] ?? value });
    case 'commander.excessArguments':
      return excessArguments(words, command, program, language);
    default:
      return new UserError('usage', { message });
  }
}

/** Returns the words with which a command is typed: `recovery 142` is typed without the name of its command. */
function typedPath(path: string, argument: string | undefined): string {
  return path === 'case' && argument !== undefined ? argument : path;
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
  if (followers(command, path).length === 0)
    return new UserError('too_many_arguments', { value, command: path });
  return unknownCommand(value, command, path, language);
}

/** Returns the commands that can be typed after another one: its own, and those that are listed under it. */
function followers(command: Command, path: string): readonly (readonly [CommandLevel, name: string])[] {
  const level = path === '' ? 'command' : 'subcommand';
  const own = command.commands.map((each) => [level, each.name()] as const);
  return [...own, ...membersOf(path).map(([memberLevel, name]) => [memberLevel, name] as const)];
}

/**
 * Returns the error for a word after a command whose help is asked for, if the command has subcommands and this is none of them;
 * commander shows the help without looking at it. Null if there is no such word.
 */
export function findUnknownWord(
  command: Command,
  rest: readonly string[],
  language: Language,
): UserError | null {
  const path = command.parent === null ? '' : pathOf(command);
  const word = rest[path === '' ? 0 : path.split(' ').length];
  const takesWord = command.registeredArguments.length > 0 || followers(command, path).length === 0;
  return word === undefined || word.startsWith('-') || takesWord
    ? null
    : unknownCommand(word, command, path, language);
}

const onFirstPage: ReadonlySet<string> = new Set(groups.flatMap(([, names]) => names));

/** As many commands as an error can list. */
const maxListed = 14;

/** Returns the error for a word that is not a command at its place, with what may have been intended. */
function unknownCommand(value: string, command: Command, path: string, language: Language): UserError {
  const { wording } = language;
  const known = followers(command, path);
  const similar = findSimilarCommands(known, value, language);
  const typed = typedPath(path, command.args[0]);
  const withPath = (word: string) => `${shownCommandLine(typed, wording)} ${word}`.trim();
  const [first] = similar;
  return new UserError('unknown_command', {
    value: withPath(value),
    command: typed,
    ...(first === undefined
      ? {}
      : {
          suggestions:
            similar.length === 1
              ? ` recovery ${withPath(first)}`
              : similar.map((word) => `\n  recovery ${withPath(word)}`).join(''),
        }),
    ...(known.length > maxListed
      ? {}
      : { choices: known.map(([level, name]) => shownCommand(level, name, wording)).join(', ') }),
  });
}

/**
 * Finds the words in this language or English that nearly name a command, one for each command: those that differ by one letter
 * before those that begin as typed, shown words before others, this language before English, and commands of the first help page
 * before those behind them.
 */
function findSimilarCommands(
  known: readonly (readonly [CommandLevel, name: string])[],
  typed: string,
  { wording }: Language,
): readonly string[] {
  const folded = fold(typed);
  const found = known.flatMap(([level, name]) => {
    const [english = name, ...translated] = wordsOfCommand(level, name, wording);
    const candidates = [...translated, english].map((word, index) => ({
      word,
      rank: (differsByOneLetter(fold(word), folded) ? 0 : 3) + (index === 0 ? 0 : word === english ? 2 : 1),
    }));
    return candidates
      .filter(({ word }) => findSimilarWord([fold(word)], folded) !== undefined)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, 1)
      .map(({ word, rank }) => ({
        // A misspelt word is answered with the one that is shown, a beginning with the word that it begins.
        word: rank < 3 ? shownCommand(level, name, wording) : word,
        rank: rank + (onFirstPage.has(name) ? 0 : 0.5),
      }));
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ word }) => word);
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
