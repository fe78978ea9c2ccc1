import { Command } from 'commander';
import type { CommandLine } from './commandline.ts';
import { registerAcknowledge } from './commands/acknowledge.ts';
import { registerAction } from './commands/action.ts';
import { registerAdd } from './commands/add.ts';
import { registerAnticipate } from './commands/anticipate.ts';
import { registerBackup } from './commands/backup.ts';
import { registerBusiness } from './commands/business.ts';
import { registerCase } from './commands/case.ts';
import { registerNotice } from './commands/notice.ts';
import { registerPlan } from './commands/plan.ts';
import { registerPrint } from './commands/print.ts';
import { registerCatchUp } from './commands/catch-up.ts';
import { registerCategory } from './commands/category.ts';
import { registerCause } from './commands/cause.ts';
import { registerChecklist } from './commands/checklist.ts';
import { registerCompletion } from './commands/completion.ts';
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
import { registerGoal } from './commands/goal.ts';
import { registerHistory } from './commands/history.ts';
import { registerHoliday } from './commands/holiday.ts';
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
import { registerSelfReview } from './commands/self-review.ts';
import { registerSettings } from './commands/settings.ts';
import { registerShift } from './commands/shift.ts';
import { registerShow } from './commands/show.ts';
import { registerSlip } from './commands/slip.ts';
import { registerStaff } from './commands/staff.ts';
import { registerSurvey } from './commands/survey.ts';
import { registerTemplate } from './commands/template.ts';
import { registerTouchpoint } from './commands/touchpoint.ts';
import { registerTrain } from './commands/train.ts';
import { registerUndo } from './commands/undo.ts';
import { registerVolume } from './commands/volume.ts';
import { findCommand, wordsOfCommand } from '../language/commandwords.ts';
import { fold } from '../domain/text.ts';
import type { RegisterCommand, Registration, RunCommand } from './command.ts';

/** Every command by name, so that a command line only declares the one that it names. */
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
  goal: registerGoal,
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
  holiday: registerHoliday,
  survey: registerSurvey,
  'self-review': registerSelfReview,
  settings: registerSettings,
  business: registerBusiness,
  case: registerCase,
  notice: registerNotice,
  plan: registerPlan,
  train: registerTrain,
  print: registerPrint,
  completion: registerCompletion,
  demo: registerDemo,
};

/** Makes the program with the flags that every command accepts, and no command yet. */
export function newProgram(): Command {
  const nothing = () => undefined;
  return (
    new Command('recovery')
      .exitOverride()
      .helpCommand(false)
      .helpOption('-h, --help')
      // run.ts shows help and errors in the language of the user.
      .configureOutput({ writeOut: nothing, writeErr: nothing, outputError: nothing })
      .option('-V, --version')
      .option('--db <file>')
      .option('--lang <language>')
      .option('--no-color')
      .option('--no-input')
      .option('--accessible')
  );
}

/** How declared commands run. */
export interface Runner {
  /** Runs a command whose arguments and flags commander has parsed. */
  readonly run: <Flags>(command: Command, body: RunCommand<Flags>) => Promise<void>;
  /** Offers subcommands as a menu; false if nobody can be asked. */
  readonly menu: (command: Command) => Promise<boolean>;
  /** Runs another command line: its words after `recovery`. */
  readonly dispatch: (words: readonly string[]) => Promise<void>;
}

/** Declares the commands that a command line can mean; without a command line, all of them. */
export function declareCommands(program: Command, runner: Runner, line?: CommandLine): void {
  const words = line?.words ?? [];
  const isAll = line?.wantsHelp !== false;
  const registration: Registration = {
    relevant(names) {
      const typed = names.filter((name) =>
        words.some((word) => findCommand('subcommand', [name], word) !== undefined),
      );
      // A word that is not among the names may be misspelt, translated, or the value of a flag.
      return isAll || (typed.length === 0 && words.length > 1) ? names : typed;
    },
    run<Flags>(command: Command, body: RunCommand<Flags>) {
      command.action(() => runner.run(command, body));
    },
    group(command) {
      command.action(async () => {
        if (!(await runner.menu(command))) command.help();
      });
    },
    dispatch: runner.dispatch,
  };
  const [name = ''] = words;
  const candidates = Object.hasOwn(commands, name) ? [commands[name]] : Object.values(commands);
  for (const register of candidates) register?.(program, registration);
  for (const command of program.commands) addTranslations(command);
}

/** Lets the subcommands of a command run by their words in every language. */
function addTranslations(command: Command): void {
  for (const subcommand of command.commands) {
    const name = subcommand.name();
    subcommand.aliases(
      [...new Set(wordsOfCommand('subcommand', name).flatMap((word) => [word, fold(word)]))].filter(
        (word) => word !== name && !command.commands.some((other) => other.name() === word),
      ),
    );
  }
}
