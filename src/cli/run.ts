import { CommanderError, type Command } from 'commander';
import { UserError } from '../domain/error.ts';
import { languages } from '../domain/settings.ts';
import { requirePath } from '../domain/filepath.ts';
import { similarWord } from '../domain/text.ts';
import { languageOf, speak, type Language } from '../language/language.ts';
import { Interrupted } from '../interview/prompter.ts';
import { backupDaily } from './backups.ts';
import { readCommandLine, type CommandLine } from './commandline.ts';
import { runHome } from './commands/home.ts';
import { openContext, type Context } from './context.ts';
import { languageOutside } from './environment.ts';
import { reasonOf, report } from './failure.ts';
import { formatFilterHelp } from './help/filters.ts';
import { formatHelp } from './help/page.ts';
import { upkeepOf } from './upkeep.ts';
import { showNotices } from './notices.ts';
import { ClosedPipe, type Outside } from '../outside/outside.ts';
import { declareCommands, newProgram } from './program.ts';
import { withPromptedValues } from './promptvalues.ts';
import type { Run } from './registration.ts';

/** Runs one command line; answers the exit code. Nothing that can go wrong leaves this function as an exception. */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const program = newProgram();
  const line = readCommandLine(program, argv);
  const { flags } = line;
  let language = speak(languageOutside(outside, flags.lang));
  let context: Context | undefined;
  try {
    if (line.wantsVersion) {
      await outside.out.write(`${outside.versions.program}\n`);
      return 0;
    }
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
    if (isForFilterHelp(line)) await outside.out.write(await formatFilterHelp(language, outside.out.width));
    else await execute(context, program, line, language);
    await showNotices(context);
    await sayDamage(context, language);
    return 0;
  } catch (error) {
    return await report(await explained(error, context), outside, language);
  } finally {
    await context?.close();
  }
}

/** Whether the page is asked for that explains the flags which choose days and complaints: `recovery help filters`. */
function isForFilterHelp({ words, wantsHelp, error }: CommandLine): boolean {
  return error === null && wantsHelp && words.length === 1 && words[0] === 'filters';
}

/** Runs the command that a command line names, or shows its help. */
async function execute(
  context: Context,
  program: Command,
  line: CommandLine,
  language: Language,
): Promise<void> {
  const { out } = context.outside;
  const described: Command[] = [];
  const noteHelp = (command: Command) => {
    described.push(command);
    return '';
  };
  program.configureHelp({ formatHelp: noteHelp }).action(async () => {
    requirePath(context.databasePath);
    await runHome(context, () => formatHelp(program, language, out.width));
  });
  declareCommands(
    program,
    async <Flags>(command: Command, body: Run<Flags>) => {
      requirePath(context.databasePath);
      const words = (command.processedArgs as unknown[]).flat() as (string | undefined)[];
      // What commander has parsed is what this command has declared.
      const flags = command.optsWithGlobals();
      const given = await withPromptedValues(context, command, { words, flags });
      const declared: unknown = given.flags;
      await body(context, given.words, declared as Flags);
    },
    line,
  );
  try {
    if (line.error) throw line.error;
    await program.parseAsync([...line.rest], { from: 'user' });
    await backupDaily(context);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!shown.has(error.code)) throw await fromCommander(error, line, program, language);
  }
  for (const command of described) await out.write(await formatHelp(command, language, out.width));
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
async function fromCommander(
  { code, message }: CommanderError,
  { words }: CommandLine,
  program: Command,
  language: Language,
): Promise<UserError> {
  const [, value = ''] = /'([^']*)'/u.exec(message) ?? [];
  const near = /\(Did you mean (?:one of )?([^,)?]+)/u.exec(message)?.[1];
  const command = pathIn(program, words);
  const nearby = near === undefined ? {} : { near };
  switch (code) {
    case 'commander.unknownCommand':
      return new UserError('unknown_command', { value, ...nearby });
    case 'commander.unknownOption':
      return new UserError('unknown_option', { value, command, ...nearby });
    case 'commander.missingArgument': {
      const { placeholderWord } = await import('./help/texts.ts');
      const name = placeholderWord(value, language.code).toUpperCase();
      return new UserError('missing_argument', { name, placeholder: value, command });
    }
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
function pathIn(program: Command, words: readonly string[]): string {
  const path: string[] = [];
  let command = program;
  for (const word of words) {
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) break;
    path.push(word);
    command = next;
  }
  return path.join(' ');
}
