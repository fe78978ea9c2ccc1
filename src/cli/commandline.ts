import { CommanderError, type Command } from 'commander';
import { findCommand } from '../language/commandwords.ts';
import type { GlobalFlags } from './context.ts';

/** A command line, read before its command is declared. */
export interface CommandLine {
  /** The flags that every command accepts, wherever they were typed. */
  readonly flags: GlobalFlags;
  /** Everything else, in the order typed: the command with its arguments and flags. */
  readonly rest: readonly string[];
  /** The parts of `rest` that are not flags: commands, arguments, and values of flags. */
  readonly words: readonly string[];
  readonly wantsHelp: boolean;
  /** Whether `--version` comes first, or there is no command. */
  readonly wantsVersion: boolean;
  /** What is wrong with the flags that every command accepts; null if nothing. */
  readonly error: CommanderError | null;
}

type ProgramFlags = Partial<GlobalFlags> & { readonly version?: boolean };

/** Separates the flags that `program` declares from the rest of a command line. Throws nothing. */
export function readCommandLine(program: Command, argv: readonly string[]): CommandLine {
  const end = argv.indexOf('--');
  const [head, tail] = end < 0 ? [argv, []] : [argv.slice(0, end), argv.slice(end)];
  let error: CommanderError | null = null;
  let rest: readonly string[] = tail;
  try {
    const { operands, unknown } = program.parseOptions([...head]);
    rest = helpLast([...operands, ...unknown, ...tail]);
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    error = thrown;
  }
  const { db, lang, color, input, accessible, version } = program.opts<ProgramFlags>();
  const line = {
    flags: {
      ...(db === undefined ? {} : { db }),
      ...(lang === undefined ? {} : { lang }),
      color: color !== false,
      input: input !== false,
      accessible: accessible === true,
    },
    error,
  };
  const isVersionFirst = /^(?:-V|--version)$/u.test(argv[0] ?? '');
  // Other programs call it so.
  const isVersionAlone = argv.length === 1 && /^(?:-v|version)$/iu.test(argv[0] ?? '');
  return withRest(
    {
      ...line,
      wantsVersion:
        isVersionAlone ||
        (version === true && (isVersionFirst || rest.every((word) => word.startsWith('-')))),
    },
    rest,
  );
}

/** Returns a command line with another command, arguments and flags of that command. */
export function withRest(
  line: Pick<CommandLine, 'flags' | 'wantsVersion' | 'error'>,
  rest: readonly string[],
): CommandLine {
  return {
    ...line,
    rest,
    words: rest.filter((word) => !word.startsWith('-')),
    wantsHelp: rest.some((word) => word === '--help' || word === '-h'),
  };
}

/** Turns `help report cross` into `report cross --help`. */
function helpLast(words: readonly string[]): readonly string[] {
  const index = words.findIndex((word) => !word.startsWith('-'));
  return findCommand('command', ['help'], words[index] ?? '') === 'help'
    ? [...words.slice(0, index), ...words.slice(index + 1), '--help']
    : words;
}
