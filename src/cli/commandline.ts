import { CommanderError, type Command } from 'commander';
import type { EverywhereFlags } from './context.ts';

/** A command line, read once; nothing has been declared of the command that it names. */
export interface CommandLine {
  /** The flags that every command knows, wherever they stood. */
  readonly flags: EverywhereFlags;
  /** Everything else, in the order in which it was typed: the command with its words and flags. */
  readonly rest: readonly string[];
  /** Those of `rest` that are no flags: commands, arguments, and values of flags. */
  readonly words: readonly string[];
  readonly wantsHelp: boolean;
  /** Whether it asks for the version: before everything else, or where it names no command. */
  readonly wantsVersion: boolean;
  /** What is wrong with the flags that every command knows; null when nothing is. */
  readonly error: CommanderError | null;
}

type ProgramFlags = Partial<EverywhereFlags> & { readonly version?: boolean };

/** Takes the flags that `program` declares out of a command line. Throws nothing. */
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
  const words = rest.filter((word) => !word.startsWith('-'));
  return {
    flags: {
      ...(db === undefined ? {} : { db }),
      ...(lang === undefined ? {} : { lang }),
      color: color !== false,
      input: input !== false,
      accessible: accessible === true,
    },
    rest,
    words,
    wantsHelp: rest.some((word) => word === '--help' || word === '-h'),
    wantsVersion: version === true && (words.length === 0 || /^(?:-V|--version)$/u.test(argv[0] ?? '')),
    error,
  };
}

/** `help report cross` is `report cross --help`, however deep. */
function helpLast(words: readonly string[]): readonly string[] {
  const index = words.findIndex((word) => !word.startsWith('-'));
  return words[index] === 'help' ? [...words.slice(0, index), ...words.slice(index + 1), '--help'] : words;
}
