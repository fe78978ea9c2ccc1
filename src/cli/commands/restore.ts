import { UserError } from '../../domain/error.ts';
import { quoted } from '../../domain/shell.ts';
import type { Language } from '../../language/language.ts';
import { openAsker } from '../asker.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../failure.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { changeEach, isReference } from '../incidents.ts';
import type { RegisterCommand } from '../registration.ts';

interface RestoreFlags extends ByFlag {
  readonly yes?: boolean;
}

/** Brings back deleted complaints, or everything from a backup. */
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

/** Puts a whole backup in the place of the records; what stood there is kept. */
async function restoreFrom(context: Context, name: string, yes: boolean): Promise<void> {
  const language = await context.languageAnyhow();
  const { t, format } = language;
  const { findBackup, restoreBackup } = await import('../../upkeep/backups.ts');
  const { verifyDatabase } = await import('../../store/sqlite/copies.ts');
  const keeping = upkeepOf(context);
  const path = findBackup(keeping, name);
  const said = (incidents: number) => t.upkeep.complaints(incidents, format.number(incidents));
  const { incidents } = verifyDatabase(path);
  if (!yes && context.outside.files.exists(context.databasePath)) {
    const command = `restore ${quoted(name)}`;
    if (!context.canAsk) throw new UserError('restore_needs_yes', { command });
    const asker = await openAsker(context, command, '--yes');
    await context.note(t.upkeep.restorePreview(path, said(incidents), await whatStands(context, language)));
    if (!(await asker.yesNo('restore', t.upkeep.confirmRestore, 'no'))) return context.note(t.undo.unchanged);
  }
  // Nothing of ours may hold the file while its pages change.
  await context.close();
  const { savedPath, missingIncidents } = await restoreBackup(keeping, path);
  await context.note(t.upkeep.restored(path));
  if (savedPath === null) return;
  await context.note(t.upkeep.previousRecords(savedPath));
  if (missingIncidents !== null && missingIncidents > 0)
    await context.note(
      t.upkeep.newerRecords(
        missingIncidents,
        format.number(missingIncidents),
        `${quoted(savedPath)}${context.databaseFlag}`,
      ),
    );
}

async function whatStands(context: Context, language: Language): Promise<string> {
  const { verifyDatabase } = await import('../../store/sqlite/copies.ts');
  try {
    const { incidents } = verifyDatabase(context.databasePath);
    return language.t.upkeep.complaints(incidents, language.format.number(incidents));
  } catch (error) {
    if (error instanceof UserError) return reasonOf(error, language);
    throw error;
  }
}
