import { Command } from 'commander';
import { requirePath } from '../domain/path.ts';
import type { Messages } from '../language/messages.ts';
import type { CommandName } from '../language/messages/help.ts';
import { withPromptedValues } from './prompted.ts';
import { registerAdd } from './commands/add.ts';
import { registerAnticipate } from './commands/anticipate.ts';
import { registerBackup } from './commands/backup.ts';
import { registerCare } from './commands/care.ts';
import { registerCatchUp } from './commands/catchup.ts';
import { registerChecklist } from './commands/checklist.ts';
import { registerCustomer } from './commands/customer.ts';
import { registerDemo } from './commands/demo.ts';
import { registerDue } from './commands/due.ts';
import { registerExport } from './commands/export.ts';
import { registerFollowUp } from './commands/followup.ts';
import { runHome } from './commands/home.ts';
import { registerImport } from './commands/import.ts';
import { registerLetter } from './commands/letter.ts';
import { registerList } from './commands/list.ts';
import { registerLog } from './commands/log.ts';
import { registerNames } from './commands/names.ts';
import { registerPlaybook } from './commands/playbook.ts';
import { registerPrevention } from './commands/prevention.ts';
import { registerRecords } from './commands/records.ts';
import { registerReport } from './commands/report.ts';
import { registerReview } from './commands/review.ts';
import { registerSettings } from './commands/settings.ts';
import { registerShift } from './commands/shift.ts';
import { registerSlip } from './commands/slip.ts';
import { registerStaff } from './commands/staff.ts';
import { registerSurvey } from './commands/survey.ts';
import { registerUndo } from './commands/undo.ts';
import { registerVolume } from './commands/volume.ts';
import type { Context } from './context.ts';
import { formatHelp } from './help.ts';
import type { Registered, Registration, Run } from './registered.ts';

/** Every command with the words it begins with. A million people wait for the one they typed, and not for all of them. */
export const families: readonly (readonly [Registered, ...words: string[]])[] = [
  [registerLog, 'log'],
  [registerAdd, 'add'],
  [registerCatchUp, 'catch-up'],
  [registerDue, 'due'],
  [registerReview, 'review'],
  [registerReport, 'report'],
  [registerList, 'list'],
  [registerRecords, 'show', 'edit', 'note', 'resolve', 'reopen', 'delete', 'restore', 'history'],
  [registerCare, 'acknowledge', 'remedy', 'promise', 'formal'],
  [registerFollowUp, 'follow-up'],
  [registerPrevention, 'action'],
  [registerAnticipate, 'anticipate'],
  [registerUndo, 'undo'],
  [registerCustomer, 'customer'],
  [registerLetter, 'letter', 'template'],
  [registerBackup, 'backup', 'doctor'],
  [registerExport, 'export'],
  [registerImport, 'import'],
  [registerStaff, 'staff'],
  [registerChecklist, 'checklist'],
  [registerPlaybook, 'playbook'],
  [registerSlip, 'slip'],
  [registerNames, 'department', 'category', 'cause', 'touchpoint'],
  [registerShift, 'shift'],
  [registerVolume, 'volume'],
  [registerSurvey, 'survey'],
  [registerSettings, 'settings'],
  [registerDemo, 'demo'],
];

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
  const asked = families.filter(([, ...begins]) => begins.includes(word));
  for (const [register] of asked.length > 0 ? asked : families) register(program, registration);
  return program;
}
