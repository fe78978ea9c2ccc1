import type { Document } from '../../document/document.ts';
import { UserError } from '../../domain/error.ts';
import { runtimeZone, wallAt, type Instant } from '../../domain/time/zone.ts';
import type { Language } from '../../language/language.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../failure.ts';
import { addOutputFlags } from '../flags.ts';
import { publish, requireRecords, type OutputFlags } from '../output.ts';
import type { RegisterCommand } from '../registration.ts';

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
  const { t } = await context.languageAnyhow();
  const { writeBackupTo, makeBackup } = await import('../../upkeep/backups.ts');
  const keeping = upkeepOf(context);
  const path = file === undefined ? makeBackup(keeping, 'asked')?.path : writeBackupTo(keeping, file);
  if (path === undefined) throw new UserError('no_records', { path: context.databasePath });
  await context.print(`${path}\n`);
  await context.hint(t.upkeep.made(path));
}

async function showBackups(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.languageAnyhow();
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
    ...presentBackups(backups, language, await momentIn(context, language)),
    hints: [],
  };
  await publish(context, document, flags);
}

/** One backup, or every one on the shelf. */
async function verifyBackups(context: Context, name: string | undefined): Promise<void> {
  const language = await context.languageAnyhow();
  const { t, format } = language;
  const { findBackup, listBackups, verifyBackup } = await import('../../upkeep/backups.ts');
  const keeping = upkeepOf(context);
  const shelf = listBackups(keeping);
  const verify = (path: string) => {
    const isOnShelf = shelf.some((each) => each.path === path);
    const { incidents } = verifyBackup(keeping, path, isOnShelf);
    return `${t.upkeep.intact(path, t.upkeep.complaints(incidents, format.number(incidents)))}\n`;
  };
  if (name !== undefined) return context.print(verify(findBackup(keeping, name)));
  if (shelf.length === 0) return context.note(t.upkeep.none);
  let wrong: UserError | null = null;
  for (const { path } of shelf) {
    try {
      await context.print(verify(path));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      wrong = error;
      await context.print(`${t.upkeep.notIntact(path, reasonOf(error, language))}\n`);
    }
  }
  if (wrong) throw wrong;
}

/** How instants are told: in the zone of the house, where its records can be opened. */
export async function momentIn(context: Context, { format }: Language): Promise<(at: Instant) => string> {
  const { zone } = await context.businessAnyhow().catch(() => ({ zone: runtimeZone('UTC') }));
  return (at) => format.moment(wallAt(zone, at));
}
