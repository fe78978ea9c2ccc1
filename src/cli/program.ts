import { Command } from 'commander';
import { requirePath } from '../domain/path.ts';
import type { Messages } from '../language/messages.ts';
import type { CommandName } from '../language/messages/help.ts';
import { withPromptedValues } from './promptvalues.ts';
import { runHome } from './commands/home.ts';
import { registerAcknowledge } from './commands/acknowledge.ts';
import { registerAction } from './commands/action.ts';
import { registerAdd } from './commands/add.ts';
import { registerAnticipate } from './commands/anticipate.ts';
import { registerBackup } from './commands/backup.ts';
import { registerCatchUp } from './commands/catch-up.ts';
import { registerCategory } from './commands/category.ts';
import { registerCause } from './commands/cause.ts';
import { registerChecklist } from './commands/checklist.ts';
import { registerCustomer } from './commands/customer.ts';
import { registerDelete } from './commands/delete.ts';
import { registerDemo } from './commands/demo.ts';
import { registerDepartment } from './commands/department.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerDue } from './commands/due.ts';
import { registerEdit } from './commands/edit.ts';
import { registerExport } from './commands/export.ts';
import { registerFollowUp } from './commands/follow-up.ts';
import { registerFormal } from './commands/formal.ts';
import { registerHistory } from './commands/history.ts';
import { registerImport } from './commands/import.ts';
import { registerLetter } from './commands/letter.ts';
import { registerList } from './commands/list.ts';
import { registerLog } from './commands/log.ts';
import { registerNote } from './commands/note.ts';
import { registerPlaybook } from './commands/playbook.ts';
import { registerPromise } from './commands/promise.ts';
import { registerRemedy } from './commands/remedy.ts';
import { registerReopen } from './commands/reopen.ts';
import { registerReport } from './commands/report.ts';
import { registerResolve } from './commands/resolve.ts';
import { registerRestore } from './commands/restore.ts';
import { registerReview } from './commands/review.ts';
import { registerSettings } from './commands/settings.ts';
import { registerShift } from './commands/shift.ts';
import { registerShow } from './commands/show.ts';
import { registerSlip } from './commands/slip.ts';
import { registerStaff } from './commands/staff.ts';
import { registerSurvey } from './commands/survey.ts';
import { registerTemplate } from './commands/template.ts';
import { registerTouchpoint } from './commands/touchpoint.ts';
import { registerUndo } from './commands/undo.ts';
import { registerVolume } from './commands/volume.ts';
import type { Context } from './context.ts';
import { formatHelp } from './help.ts';
import type { RegisterCommand, Registration, Run } from './registration.ts';

/** Every command by its name, the file that declares and runs it. A command line waits for the one it names, not for all. */
export const commands: Readonly<Record<string, RegisterCommand>> = {
  log: registerLog,
  add: registerAdd,
  'catch-up': registerCatchUp,
  slip: registerSlip,
  due: registerDue,
  acknowledge: registerAcknowledge,
  promise: registerPromise,
  remedy: registerRemedy,
  'follow-up': registerFollowUp,
  formal: registerFormal,
  letter: registerLetter,
  resolve: registerResolve,
  reopen: registerReopen,
  report: registerReport,
  review: registerReview,
  action: registerAction,
  anticipate: registerAnticipate,
  list: registerList,
  show: registerShow,
  customer: registerCustomer,
  edit: registerEdit,
  note: registerNote,
  delete: registerDelete,
  restore: registerRestore,
  history: registerHistory,
  undo: registerUndo,
  export: registerExport,
  import: registerImport,
  backup: registerBackup,
  doctor: registerDoctor,
  checklist: registerChecklist,
  playbook: registerPlaybook,
  template: registerTemplate,
  staff: registerStaff,
  department: registerDepartment,
  category: registerCategory,
  cause: registerCause,
  touchpoint: registerTouchpoint,
  shift: registerShift,
  volume: registerVolume,
  survey: registerSurvey,
  settings: registerSettings,
  demo: registerDemo,
};

/** The words of a command line, without flags and without the values of flags for everywhere. */
function bareWords(line: readonly string[]): readonly string[] {
  const withValue = ['--db', '--lang'];
  return line.filter((word, index) => !word.startsWith('-') && !withValue.includes(line[index - 1] ?? ''));
}

/**
 * The command line, in one language: of what `line` can mean, or all of it. `printed` collects what commander itself would
 * print: help.
 */
export function buildProgram(
  t: Messages,
  context: Context,
  printed: string[],
  line: readonly string[] | undefined,
): Command {
  const words = bareWords(line ?? []);
  const isAll = line === undefined || line.some((word) => word === '--help' || word === '-h');
  const names = new Map<Command, CommandName>();
  const program = new Command('recovery')
    .exitOverride()
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => void printed.push(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .configureHelp({
      formatHelp: (command, helper) =>
        formatHelp(command, helper, names.get(command) ?? null, t, context.outside.out.width),
    })
    .helpOption('-h, --help', t.help.option.help)
    .option('-V, --version', t.help.option.version)
    .option('--db <file>', t.help.option.db)
    .option('--lang <language>', t.help.option.lang)
    .option('--no-color', t.help.option.color)
    .option('--no-input', t.help.option.input)
    .option('--accessible', t.help.option.accessible)
    .action(async () => {
      requirePath(context.databasePath);
      await runHome(context, () => program.helpInformation());
    });
  const registration: Registration = {
    t,
    meant(names) {
      const typed = names.filter((name) => words.includes(name));
      // A word that is none of the names may be one misspelt, or the value of a flag.
      return isAll || (typed.length === 0 && words.length > 1) ? names : typed;
    },
    run<Flags>(command: Command, name: CommandName, body: Run<Flags>) {
      names.set(command, name);
      command.description(t.help.command[name].does).action(async () => {
        requirePath(context.databasePath);
        const words = (command.processedArgs as unknown[]).flat() as (string | undefined)[];
        // What commander has parsed is what this command has declared.
        const flags = command.optsWithGlobals();
        const given = await withPromptedValues(context, command, { words, flags });
        const declared: unknown = given.flags;
        await body(context, given.words, declared as Flags);
      });
    },
    group(command, name) {
      names.set(command, name);
      command.description(t.help.command[name].does).action(() => command.help());
    },
  };
  const [word = ''] = words;
  const named = Object.hasOwn(commands, word) ? [commands[word]] : Object.values(commands);
  for (const register of named) register?.(program, registration);
  return program;
}
