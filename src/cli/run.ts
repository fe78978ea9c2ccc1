import { CommanderError, type Command } from 'commander';
import { UserError } from '../domain/error.ts';
import { languages } from '../domain/settings.ts';
import { similarWord } from '../domain/text.ts';
import { languageOf, speak, type Language } from '../language/language.ts';
import type { Messages } from '../language/messages.ts';
import { Interrupted } from '../interview/prompter.ts';
import { backupDaily } from './backups.ts';
import { openContext, type Context, type EverywhereFlags } from './context.ts';
import { languageOutside } from './environment.ts';
import { reasonOf, report } from './failure.ts';
import { wordOf } from './help.ts';
import { upkeepOf } from './upkeep.ts';
import { showNotices } from './notices.ts';
import { ClosedPipe, type Outside } from '../outside/outside.ts';
import { buildProgram } from './program.ts';

/** Runs one command line; answers the exit code. Nothing that can go wrong leaves this function as an exception. */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const flags = everywhereFlags(argv);
  let language = speak(languageOutside(outside, flags.lang));
  let context: Context | undefined;
  try {
    if (flags.lang !== undefined && languageOf(flags.lang) === null) {
      throw new UserError('bad_choice', {
        option: '--lang',
        value: flags.lang,
        choices: languages.join(', '),
      });
    }
    if (flags.db === '') throw new UserError('missing_value', { option: '--db' });
    context = openContext(outside, flags);
    language = await settledLanguage(context, outside, language);
    const printed: string[] = [];
    const line = helpLast(argv);
    const program = buildProgram(language.t, context, printed, line);
    try {
      await program.parseAsync(line, { from: 'user' });
      await backupDaily(context);
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (!shown.has(error.code)) throw fromCommander(error, argv, program, language.t);
    }
    await outside.out.write(printed.join(''));
    await showNotices(context);
    await sayDamage(context, language);
    return 0;
  } catch (error) {
    return await report(await explained(error, context), outside, language);
  } finally {
    await context?.close();
  }
}

/** Errors that are none of the person's: told as they are, but where the records are damaged. */
async function explained(error: unknown, context: Context | undefined): Promise<unknown> {
  const isOfOurs = !(error instanceof UserError) || error.code.startsWith('damaged_');
  if (context === undefined || !isOfOurs || error instanceof ClosedPipe || error instanceof Interrupted)
    return error;
  if (context.outside.stop.aborted) return error;
  const { diagnose } = await import('../upkeep/diagnosis.ts');
  return diagnose(upkeepOf(context), error);
}

/** So many damaged records are named one by one. */
const namedAtMost = 20;

/**
 * Names what was left out. Throws damaged_left_out, but not where something was recorded: whoever were told that it failed would do
 * it again.
 */
async function sayDamage(context: Context, language: Language): Promise<void> {
  const { damage } = context;
  for (const each of damage.slice(0, namedAtMost)) await context.note(reasonOf(each, language));
  if (damage.length > 0 && !(await context.hasChangedRecords()))
    throw new UserError('damaged_left_out', { count: damage.length });
}

/** `help report cross` is `report cross --help`, however deep. */
function helpLast(argv: readonly string[]): readonly string[] {
  const index = argv.findIndex((word) => !word.startsWith('-'));
  if (argv[index] !== 'help') return argv;
  return [...argv.slice(0, index), ...argv.slice(index + 1), '--help'];
}

/** The flags that matter before the command line is read: where the records are, and which language to read it in. */
function everywhereFlags(argv: readonly string[]): EverywhereFlags {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const valueOf = (flag: string): string | undefined => {
    const index = words.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
    const word = words[index];
    return word?.includes('=') === true ? word.slice(flag.length + 1) : words[index + 1];
  };
  const [db, lang] = [
    words.some((word) => /^--db(=|$)/u.test(word)) ? valueOf('--db') : undefined,
    words.some((word) => /^--lang(=|$)/u.test(word)) ? valueOf('--lang') : undefined,
  ];
  return {
    ...(db === undefined ? {} : { db }),
    ...(lang === undefined ? {} : { lang }),
    color: !words.includes('--no-color'),
    input: !words.includes('--no-input'),
    accessible: words.includes('--accessible'),
  };
}

/** The language and the words of the house, where its records can be opened; what is wrong with them the command will say. */
async function settledLanguage(context: Context, outside: Outside, fallback: Language): Promise<Language> {
  try {
    return outside.files.exists(context.databasePath) ? await context.languageAnyhow() : fallback;
  } catch {
    return fallback;
  }
}

/** What commander ends with when it has shown what was asked for. */
const shown = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Commander's errors in our words. */
function fromCommander(
  { code, message }: CommanderError,
  argv: readonly string[],
  program: Command,
  t: Messages,
): UserError {
  const [, value = ''] = /'([^']*)'/u.exec(message) ?? [];
  const near = /\(Did you mean (?:one of )?([^,)?]+)/u.exec(message)?.[1];
  const words = argv.filter((word) => !word.startsWith('-'));
  const command = pathOf(program, words);
  const nearby = near === undefined ? {} : { near };
  switch (code) {
    case 'commander.unknownCommand':
      return new UserError('unknown_command', { value, ...nearby });
    case 'commander.unknownOption':
      return new UserError('unknown_option', { value, command, ...nearby });
    case 'commander.missingArgument':
      return new UserError('missing_argument', { name: wordOf(value, t), placeholder: value, command });
    case 'commander.optionMissingArgument':
      return new UserError('missing_value', { option: /--[\w-]+/u.exec(value)?.[0] ?? value });
    case 'commander.excessArguments': {
      // A command that holds others, and `recovery` itself, do something alone: commander takes an unknown command
      // behind them for a stray word.
      const family = command
        .split(' ')
        .reduce((each, word) => each.commands.find((it) => it.name() === word) ?? each, program);
      if (family.commands.length === 0)
        return new UserError('too_many_arguments', { value: words.at(-1) ?? '', command });
      const [stray = ''] = family.args;
      const similar = similarWord(
        family.commands.map((each) => each.name()),
        stray,
      );
      const full = (word: string) => `${command} ${word}`.trim();
      return new UserError('unknown_command', {
        value: full(stray),
        ...(similar === undefined ? {} : { near: full(similar) }),
      });
    }
    default:
      return new UserError('usage', { message });
  }
}

/** The words of a command line that name a command and its subcommand. */
function pathOf(program: Command, words: readonly string[]): string {
  const path: string[] = [];
  let command = program;
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (next) path.push(word);
    // What stands before the command belongs to an option for everywhere.
    else if (path.length > 0) break;
    command = next ?? command;
  }
  return path.join(' ');
}
