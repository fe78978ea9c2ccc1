import { UserError } from '../../domain/error.ts';
import { quoteForShell } from '../../domain/shell.ts';
import type { Language } from '../../language/language.ts';
import { openDialog } from '../dialog.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../errors.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { changeEach } from '../changeincidents.ts';
import { isReference } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';

interface RestoreFlags extends ByFlag {
  readonly yes?: boolean;
}

/** Restores deleted complaints, or all records from a backup. */
export const registerRestore: RegisterCommand = (program, { run }) => {
  const command = program.command('restore').argument('<number...>');
  run(addByFlag(command).option('-y, --yes'), async (context, words, { by, yes }: RestoreFlags) => {
    const [name = ''] = words;
    if (words.length === 1 && !isReference(name)) return restoreFrom(context, name, yes === true);
    const { record } = (await context.language()).t;
    await changeEach(context, 'restore', words, by, {
      changes: (_now, number) => [{ change: 'restore_incident', number }],
      report: record.restored,
    });
  });
};

/** Replaces all records by a backup, after saving the present ones. Asks first, unless `--yes` is given. */
async function restoreFrom(context: Context, name: string, yes: boolean): Promise<void> {
  const language = await context.languageDespiteDamage();
  const { t, format } = language;
  const { findBackup, restoreBackup } = await import('../../upkeep/backups.ts');
  const { verifyDatabase } = await import('../../store/sqlite/copies.ts');
  const upkeep = upkeepOf(context);
  const path = findBackup(upkeep, name);
  const inWords = (incidents: number) => t.upkeep.complaints(incidents, format.number(incidents));
  const { incidents } = verifyDatabase(path);
  if (!yes && context.outside.files.exists(context.databasePath)) {
    const command = `restore ${quoteForShell(name)}`;
    if (!context.canAsk) throw new UserError('restore_needs_yes', { command });
    const dialog = await openDialog(context, command, '--yes');
    await context.note(
      t.upkeep.restorePreview(path, inWords(incidents), await presentRecords(context, language)),
    );
    if (!(await dialog.yesNo('restore', t.upkeep.confirmRestore, 'no')))
      return context.note(t.undo.unchanged);
  }
  // This process must not have the file open while it is replaced.
  await context.close();
  const { savedPath, missingIncidents } = await restoreBackup(upkeep, path);
  await context.note(t.upkeep.restored(path));
  if (savedPath === null) return;
  await context.note(t.upkeep.previousRecords(savedPath));
  if (missingIncidents !== null && missingIncidents > 0)
    await context.note(
      t.upkeep.newerRecords(
        missingIncidents,
        format.number(missingIncidents),
        `${quoteForShell(savedPath)}${context.databaseFlag}`,
      ),
    );
}

/** Says how many complaints the database contains now, or why it cannot be read. */
async function presentRecords(context: Context, language: Language): Promise<string> {
  const { verifyDatabase } = await import('../../store/sqlite/copies.ts');
  try {
    const { incidents } = verifyDatabase(context.databasePath);
    return language.t.upkeep.complaints(incidents, language.format.number(incidents));
  } catch (error) {
    if (error instanceof UserError) return reasonOf(error, language);
    throw error;
  }
}
