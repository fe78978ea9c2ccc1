import { Option } from 'commander';
import { findOnlyRecordedIncident, type Action } from '../../domain/action.ts';
import { subjectInWords } from '../../language/subject.ts';
import { UserError } from '../../domain/error.ts';
import type { Undoable } from '../../domain/records.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import type { RegisterCommand } from '../command.ts';

interface UndoFlags extends ByFlag {
  readonly yes?: boolean;
  readonly earlier?: boolean;
}

export const registerUndo: RegisterCommand = (program, { run }) => {
  const command = addByFlag(
    program
      .command('undo')
      .option('-y, --yes')
      .option('--earlier')
      // What it does anyway, for people who type it.
      .addOption(new Option('--last').hideHelp()),
  );
  run(command, (context, _words, flags: UndoFlags) => runUndo(context, flags));
};

/**
 * Shows what it will undo, asks unless `--yes` is given, and undoes exactly that. If the last action was `forget`, it stops
 * unless `--earlier` is given: a user who wants that back would lose an earlier change instead. Right after another undo, ENTER
 * alone undoes nothing: pressed to take the undo itself back, it would take one more change.
 */
async function runUndo(context: Context, flags: UndoFlags): Promise<void> {
  const { t, format } = await context.language();
  if (!context.outside.files.exists(context.databasePath)) throw new UserError('nothing_to_undo');
  const undoing = context.action('undo', flags.by);
  const store = await context.store();
  const undoable = await store.undoable();
  const action = requireUndoable(undoable, flags);
  const subject = subjectInWords(action, t);
  const inWords = subject === null ? action : { ...action, subject };
  const { zone } = await context.business();
  const when = format.moment(wallAt(zone, action.at));
  const recorded = findOnlyRecordedIncident(action);
  const restorable = recorded === null ? [] : [t.undo.restorable(recorded)];
  if (flags.yes !== true) {
    const lastChange = t.undo[undoable.isAfterUndo ? 'changeBefore' : 'lastChange'](inWords, when);
    await context.note([lastChange, ...restorable].join('\n'));
    if (!(await confirmUndo(context, flags, undoable.isAfterUndo ? 'no' : 'yes')))
      return context.note(t.undo.unchanged);
  }
  await store.undo(action.id, undoing);
  await context.note([t.undo.done(inWords, when), ...restorable].join('\n'));
}

/** Throws forgotten_for_good, nothing_to_undo and undo_refused. */
function requireUndoable({ action, blockedBy, passedOverErasure }: Undoable, { earlier }: UndoFlags): Action {
  if (passedOverErasure && earlier !== true)
    throw new UserError('forgotten_for_good', action ? { earlier: 'undo --earlier' } : {});
  if (!action) throw new UserError('nothing_to_undo');
  if (blockedBy) throw new UserError('undo_refused', { action: blockedBy.id });
  return action;
}

/** Asks before an undo; ENTER gives the default. Throws undo_needs_yes without a terminal. */
async function confirmUndo(
  context: Context,
  { earlier }: UndoFlags,
  defaultValue: 'yes' | 'no',
): Promise<boolean> {
  const { t } = await context.language();
  if (!context.canAsk)
    throw new UserError('undo_needs_yes', { command: earlier === true ? 'undo --earlier' : 'undo' });
  const prompter = await context.prompter();
  const reply = await prompter.key({
    id: 'undo',
    message: t.undo.confirm,
    choices: [
      { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
      { value: 'no', label: t.no, key: t.no.charAt(0) },
    ],
    default: defaultValue,
  });
  return 'answer' in reply && reply.answer === 'yes';
}
