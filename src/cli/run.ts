import { CommanderError, type Command } from 'commander';
import { UserError } from '../domain/error.ts';
import { languages } from '../domain/settings.ts';
import type { Wording } from '../domain/wording.ts';
import { requireFilePath } from '../domain/filepath.ts';
import { findCommand } from '../language/commandwords.ts';
import { valueOfWord } from '../language/valuewords.ts';
import { languageOf, type Language } from '../language/language.ts';
import { Interrupted } from '../interview/prompter.ts';
import { backupDaily } from './automaticbackups.ts';
import { chooseComplaint } from './choosecomplaint.ts';
import { findUnknownWord, fromCommander, isShown } from './commandererrors.ts';
import { runWithChosenTimes } from './choosetime.ts';
import { readCommandLine, withRest, type CommandLine } from './commandline.ts';
import { runHome } from './commands/home.ts';
import { answerShell } from './completion/answershell.ts';
import { inMenu, openContext, type Context, type GlobalFlags } from './context.ts';
import { speakOutside } from './environment.ts';
import { reasonOf, reportError } from './errors.ts';
import { formatFilterHelp } from './help/filters.ts';
import { openExamplesOf } from './help/houseexamples.ts';
import { formatHelp, formatOptionsHelp } from './help/page.ts';
import { formatTimesHelp } from './help/times.ts';
import { upkeepOf } from './upkeep.ts';
import { showNotices } from './notices.ts';
import { suggestAsStarted } from './started.ts';
import { ClosedPipe, type Outside } from '../outside/outside.ts';
import { openMenu } from './menu.ts';
import { declareCommands, newProgram, type Runner } from './program.ts';
import { route } from './routes.ts';
import { readPersonalValues } from './personalvalues.ts';
import type { RunCommand } from './command.ts';

/** Runs one command line, and returns the exit code. No error leaves this function as an exception. */
export async function run(argv: readonly string[], machine: Outside): Promise<number> {
  const outside = suggestAsStarted(machine);
  if (argv[0] === 'complete' && argv[1] === '--') return answerShell(argv.slice(2), outside);
  const program = newProgram();
  const typed = readCommandLine(program, argv);
  const { flags } = typed;
  let language: Language | undefined;
  let context: Context | undefined;
  try {
    if (typed.wantsVersion) {
      await outside.out.write(`${outside.versions.program}\n`);
      return 0;
    }
    checkGlobalFlags(flags);
    context = openContext(outside, flags);
    language = await languageOfRun(context, flags.lang);
    const line = withRest(typed, route(typed.rest, personOf(context, language)));
    const helpPage = helpPageOf(line);
    if (helpPage !== undefined) {
      const fitExample = await openExamplesOf(context);
      await context.page(await helpPage(language, outside.out.width, fitExample));
    } else {
      await execute(context, program, line, language).finally(() => context?.noteNewPath());
      await backupDaily(context);
    }
    await showNotices(context);
    await reportDamage(context, language);
    return 0;
  } catch (error) {
    return await reportError(
      await diagnosed(error, context),
      outside,
      language ?? speakOutside(outside, flags.lang),
    );
  } finally {
    await context?.close();
  }
}

/** Throws bad_choice and missing_value. */
function checkGlobalFlags({ lang, db }: GlobalFlags): void {
  if (lang !== undefined && languageOf(lang) === null)
    throw new UserError('bad_choice', { option: '--lang', value: lang, choices: languages.join(', ') });
  if (db === '') throw new UserError('missing_value', { option: '--db' });
}

/**
 * Returns the language of the business if its records can be read; the command will report why they cannot. Without records, it
 * is that with which they would be created.
 */
async function languageOfRun(context: Context, flag: string | undefined): Promise<Language> {
  const { outside } = context;
  try {
    if (outside.files.exists(context.databasePath)) return await context.languageDespiteDamage();
  } catch {
    // The command will meet the same error and report it; help does not need the file.
  }
  // Only now, because asking the machine for its zone takes a sixth of the time of a list.
  return speakOutside(outside, flag);
}

/** Returns the words of somebody at the terminal; null if nobody is there. */
function personOf(context: Context, { wording }: Language): () => Wording | null {
  return () => (context.canAsk ? wording : null);
}

/** The help pages that belong to no command: `recovery help filters`. */
const helpPages: Readonly<Record<string, typeof formatFilterHelp>> = {
  filters: formatFilterHelp,
  times: formatTimesHelp,
  options: (language, width) => formatOptionsHelp(newProgram(), language, width),
};

function helpPageOf({ words, wantsHelp, error }: CommandLine): typeof formatFilterHelp | undefined {
  const [word = ''] = words;
  const page = findCommand('subcommand', Object.keys(helpPages), word);
  return error === null && wantsHelp && words.length === 1 && page !== undefined
    ? helpPages[page]
    : undefined;
}

/** Runs the command that a command line names, or shows its help. */
async function execute(
  context: Context,
  program: Command,
  line: CommandLine,
  language: Language,
): Promise<void> {
  const { out } = context.outside;
  // Commander asks for the help synchronously; it is formatted and written afterwards.
  const helpRequests: Command[] = [];
  const formatLater = (command: Command) => {
    helpRequests.push(command);
    return '';
  };
  program.configureHelp({ formatHelp: formatLater }).action(async () => {
    requireFilePath(context.databasePath);
    await runHome(context, () => formatHelp(program, language, out.width));
  });
  const dispatch = (words: readonly string[]) =>
    execute(
      inMenu(context),
      newProgram(),
      withRest(line, route(words, personOf(context, language))),
      language,
    );
  const runner: Runner = {
    run: (command, body) => runCommand(context, command, body),
    menu: (command) => openMenu(context, command, dispatch),
    dispatch,
  };
  declareCommands(program, runner, line);
  try {
    if (line.error) throw line.error;
    await program.parseAsync([...line.rest], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (lacksComplaint(error, line)) {
      const number = await chooseComplaint(context);
      if (number !== null) return execute(context, newProgram(), withFirstArgument(line, number), language);
    }
    if (!isShown(error)) throw await fromCommander(error, line.words, program, language, context);
  }
  for (const command of helpRequests) {
    const error = findUnknownWord(command, line.rest, language);
    if (error !== null) throw error;
    const fitExample = await openExamplesOf(context);
    await context.page(await formatHelp(command, language, out.width, fitExample));
  }
}

/** Whether a command lacks the number of a complaint. `restore` needs that of a deleted one. */
function lacksComplaint({ code, message }: CommanderError, { words }: CommandLine): boolean {
  return code === 'commander.missingArgument' && message.includes("'number'") && words[0] !== 'restore';
}

/** Returns a command line with an argument behind the command. */
function withFirstArgument(line: CommandLine, argument: string): CommandLine {
  const [command = ''] = line.words;
  return withRest(line, line.rest.toSpliced(line.rest.indexOf(command) + 1, 0, argument));
}

async function runCommand<Flags>(context: Context, command: Command, body: RunCommand<Flags>): Promise<void> {
  requireFilePath(context.databasePath);
  const words = (command.processedArgs as unknown[]).flat() as (string | undefined)[];
  const input = await readPersonalValues(context, command, { words, flags: command.optsWithGlobals() });
  // Commander has parsed the flags that this command declares.
  const inKeys = { ...input, flags: inValues(input.flags) };
  await runWithChosenTimes(context, inKeys, ({ words: typed, flags }) =>
    body(context, typed, flags as Flags),
  );
}

/** Replaces the words typed for values, in any language, by the values. */
function inValues(flags: object): object {
  return Object.fromEntries(
    Object.entries(flags).map(([flag, typed]: readonly [string, unknown]) => {
      const read = (value: unknown) => (typeof value === 'string' ? valueOfWord(flag, value) : value);
      return [flag, Array.isArray(typed) ? typed.map(read) : read(typed)];
    }),
  );
}

/** Returns the error to report: for an error that the user did not cause, the damage of the database if that explains it. */
async function diagnosed(error: unknown, context: Context | undefined): Promise<unknown> {
  const isUnexpected = !(error instanceof UserError) || error.code.startsWith('damaged_');
  if (context === undefined || !isUnexpected || error instanceof ClosedPipe || error instanceof Interrupted)
    return error;
  if (context.outside.stop.aborted) return error;
  const { diagnose } = await import('../upkeep/diagnosis.ts');
  return diagnose(upkeepOf(context), error);
}

/** The maximum number of damaged records that are named. */
const maxNamed = 20;

/**
 * Names the damaged records that were left out. Throws damaged_left_out, except if something was recorded: the user would
 * take it for failed and record it again.
 */
async function reportDamage(context: Context, language: Language): Promise<void> {
  const { damage } = context;
  for (const error of damage.slice(0, maxNamed)) await context.note(reasonOf(error, language));
  if (damage.length > 0 && !(await context.hasChangedRecords()))
    throw new UserError('damaged_left_out', { count: damage.length });
}
