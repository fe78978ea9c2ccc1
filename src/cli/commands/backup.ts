import type { Document } from '../../document/document.ts';
import { UserError } from '../../domain/error.ts';
import { runtimeZone, wallAt, type Instant } from '../../domain/time/zone.ts';
import type { Language } from '../../language/language.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../errors.ts';
import { addOutputFlags } from '../flags.ts';
import { publish, requireRecords, type OutputFlags } from '../output.ts';
import type { RegisterCommand } from '../command.ts';

export const registerBackup: RegisterCommand = (program, { run }) => {
  const backup = program.command('backup').argument('[file]');
  run(backup, (context, [file]) => makeBackup(context, file));
  run(addOutputFlags(backup.command('list')), (context, _words, flags: OutputFlags) =>
    showBackups(context, flags),
  );
  run(backup.command('verify').argument('[backup]'), (context, [name]) => verifyBackups(context, name));
};

async function makeBackup(context: Context, file: string | undefined): Promise<void> {
  requireRecords(context);
  const { t } = await context.languageDespiteDamage();
  const { writeBackupTo, makeBackup } = await import('../../upkeep/backups.ts');
  const upkeep = upkeepOf(context);
  const path = file === undefined ? makeBackup(upkeep, 'asked')?.path : writeBackupTo(upkeep, file);
  if (path === undefined) throw new UserError('no_records', { path: context.databasePath });
  await context.print(`${path}\n`);
  await context.hint(t.upkeep.made(path));
}

async function showBackups(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.languageDespiteDamage();
  const { listBackups } = await import('../../upkeep/backups.ts');
  const { presentBackups } = await import('../../upkeep/backuplist.ts');
  const backups = listBackups(upkeepOf(context));
  const document: Document = {
    report: 'backups',
    title: language.t.upkeep.backups,
    meta: [],
    scope: {
      period: { from: null, to: null, zone: '', day_start: '' },
      filter: {},
      total: backups.length,
    },
    ...presentBackups(backups, language, await instantFormatter(context, language)),
    hints: [],
  };
  await publish(context, document, flags);
}

/** Verifies one backup, or all in the folder. Throws the error of the last one that fails. */
async function verifyBackups(context: Context, name: string | undefined): Promise<void> {
  const language = await context.languageDespiteDamage();
  const { t, format } = language;
  const { findBackup, listBackups, verifyBackup } = await import('../../upkeep/backups.ts');
  const upkeep = upkeepOf(context);
  const backups = listBackups(upkeep);
  const verify = (path: string) => {
    const isListed = backups.some((backup) => backup.path === path);
    const { incidents } = verifyBackup(upkeep, path, isListed);
    return `${t.upkeep.intact(path, t.upkeep.complaints(incidents, format.number(incidents)))}\n`;
  };
  if (name !== undefined) return context.print(verify(findBackup(upkeep, name)));
  if (backups.length === 0) return context.note(t.upkeep.none);
  let failure: UserError | null = null;
  for (const { path } of backups) {
    try {
      await context.print(verify(path));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failure = error;
      await context.print(`${t.upkeep.notIntact(path, reasonOf(error, language))}\n`);
    }
  }
  if (failure) throw failure;
}

/** Returns a formatter for instants in the zone of the business; in UTC if the records cannot be opened. */
export async function instantFormatter(
  context: Context,
  { format }: Language,
): Promise<(at: Instant) => string> {
  const { zone } = await context.businessDespiteDamage().catch(() => ({ zone: runtimeZone('UTC') }));
  return (at) => format.moment(wallAt(zone, at));
}
