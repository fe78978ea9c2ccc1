import type { Command, CommanderError } from 'commander';
import { UserError } from '../domain/error.ts';
import { findSimilarWord } from '../domain/text.ts';
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
    case 'commander.unknownCommand':
      return new UserError('unknown_command', { value, ...near });
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
      return excessArguments(words, command, program);
    default:
      return new UserError('usage', { message });
  }
}

/**
 * A group of commands, and `recovery` itself, also run alone: commander then takes an unknown subcommand for an excess
 * argument.
 */
function excessArguments(words: readonly string[], path: string, program: Command): UserError {
  const command = path
    .split(' ')
    .reduce((parent, word) => parent.commands.find((each) => each.name() === word) ?? parent, program);
  if (command.commands.length === 0)
    return new UserError('too_many_arguments', { value: words.at(-1) ?? '', command: path });
  const [unknown = ''] = command.args;
  const similar = findSimilarWord(
    command.commands.map((each) => each.name()),
    unknown,
  );
  const withPath = (word: string) => `${path} ${word}`.trim();
  return new UserError('unknown_command', {
    value: withPath(unknown),
    ...(similar === undefined ? {} : { near: withPath(similar) }),
  });
}

/** Returns the words of a command line that name a command and its subcommands. */
function commandPath(program: Command, words: readonly string[]): string {
  const path: string[] = [];
  let command = program;
  for (const word of words) {
    const subcommand = command.commands.find((each) => each.name() === word);
    if (subcommand === undefined) break;
    path.push(word);
    command = subcommand;
  }
  return path.join(' ');
}
