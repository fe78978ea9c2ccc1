import { UserError } from '../../domain/error.ts';
import { quoted } from '../../domain/shell.ts';
import { wallAt, type Instant } from '../../domain/time/zone.ts';
import { readSettings } from '../../domain/settings.ts';
import type { Document } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { openAsker } from '../asking.ts';
import { upkeepOf } from '../backups.ts';
import type { Context } from '../context.ts';
import { reasonOf, wordsOf } from '../failure.ts';
import { addOutputFlags } from '../flags.ts';
import { publish, requireRecords, type OutputFlags } from '../output.ts';
import type { Registered } from '../registered.ts';

export const registerBackup: Registered = (program, { t, run }) => {
  const backup = program.command('backup').argument('[file]', t.help.argument.backupFile);
  run(backup, 'backup', (context, [file]) => makeBackup(context, file));
  run(addOutputFlags(backup.command('list'), t), 'backup list', (context, _words, flags: OutputFlags) =>
    showBackups(context, flags),
  );
  run(
    backup.command('verify').argument('[backup]', t.help.argument.backup),
    'backup verify',
    (context, [name]) => verifyBackups(context, name),
  );
  run(
    addOutputFlags(program.command('doctor'), t).option('--redact', t.help.option.redact),
    'doctor',
    // Nothing of what it says names anybody: the flag is taken so that a script may always give it.
    (context, _words, flags: OutputFlags) => runDoctor(context, flags),
  );
};

async function makeBackup(context: Context, file: string | undefined): Promise<void> {
  requireRecords(context);
  const { t } = await context.languageAnyhow();
  const { backupInto, makeBackup } = await import('../../upkeep/backups.ts');
  const keeping = upkeepOf(context);
  const path = file === undefined ? makeBackup(keeping, 'asked')?.path : backupInto(keeping, file);
  if (path === undefined) throw new UserError('no_records', { path: context.databasePath });
  await context.print(`${path}\n`);
  await context.hint(t.upkeep.made(path));
}

async function showBackups(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.languageAnyhow();
  const { listBackups } = await import('../../upkeep/backups.ts');
  const { presentBackups } = await import('../../upkeep/doctor.ts');
  const backups = listBackups(upkeepOf(context));
  const document: Document = {
    report: 'backups',
    title: language.t.upkeep.backups,
    meta: [],
    frame: {
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
    return `${t.upkeep.whole(path, t.upkeep.complaints(incidents, format.number(incidents)))}\n`;
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
      await context.print(`${t.upkeep.notWhole(path, reasonOf(error, language))}\n`);
    }
  }
  if (wrong) throw wrong;
}

/** Puts a whole backup in the place of the records; what stood there is kept. */
export async function restoreFrom(context: Context, name: string, yes: boolean): Promise<void> {
  const language = await context.languageAnyhow();
  const { t, format } = language;
  const { findBackup, restoreBackup } = await import('../../upkeep/backups.ts');
  const { verifyDatabase } = await import('../../store/copies.ts');
  const keeping = upkeepOf(context);
  const path = findBackup(keeping, name);
  const said = (incidents: number) => t.upkeep.complaints(incidents, format.number(incidents));
  const { incidents } = verifyDatabase(path);
  if (!yes && context.outside.files.exists(context.databasePath)) {
    const command = `restore ${quoted(name)}`;
    if (!context.canAsk) throw new UserError('restore_needs_yes', { command });
    const asker = await openAsker(context, command, '--yes');
    await context.note(t.upkeep.will(path, said(incidents), await whatStands(context, language)));
    if (!(await asker.yesNo('restore', t.upkeep.ask, 'no'))) return context.note(t.undo.kept);
  }
  // Nothing of ours may hold the file while its pages change.
  await context.close();
  const { kept, later } = await restoreBackup(keeping, path);
  await context.note(t.upkeep.restored(path));
  if (kept === null) return;
  await context.note(t.upkeep.kept(kept));
  if (later !== null && later > 0)
    await context.note(t.upkeep.later(later, format.number(later), `${quoted(kept)}${context.databaseFlag}`));
}

async function whatStands(context: Context, language: Language): Promise<string> {
  const { verifyDatabase } = await import('../../store/copies.ts');
  try {
    const { incidents } = verifyDatabase(context.databasePath);
    return language.t.upkeep.complaints(incidents, language.format.number(incidents));
  } catch (error) {
    if (error instanceof UserError) return reasonOf(error, language);
    throw error;
  }
}

/** Says what is wrong, and ends with a code that scripts can use. */
async function runDoctor(context: Context, flags: OutputFlags): Promise<void> {
  // It writes nothing, and while it reads nobody would be heard.
  context.outside.stopAtOnce();
  const language = await context.languageAnyhow();
  const { examineDatabase } = await import('../../store/examine.ts');
  const { runChecks, presentDoctor } = await import('../../upkeep/doctor.ts');
  const { files } = context.outside;
  const isThere = files.exists(context.databasePath);
  let wrong: UserError | null = null;
  let examined = null;
  try {
    if (isThere) examined = examineDatabase(context.databasePath);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    wrong = error;
  }
  const { settings } = await context.businessAnyhow().catch(() => ({ settings: readSettings({}) }));
  const findings = runChecks(
    {
      keeping: upkeepOf(context),
      examined: wrong ?? examined,
      reason: wrong && reasonOf(wrong, language),
      bytes: files.look(context.databasePath)?.bytes ?? 0,
      zone: settings.zone,
      newestAt: wrong ? null : await newestAction(context),
      node: context.outside.versions.node,
      inWords: (error) => wordsOf(error, language),
      moment: await momentIn(context, language),
    },
    language,
  );
  await publish(context, presentDoctor(findings, language), flags);
  if (wrong) throw wrong;
  if (!isThere) requireRecords(context);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  if (problems > 0) throw new UserError('not_well', { count: problems });
}

/** Null also where it cannot be read: nothing here may depend on what is damaged. */
async function newestAction(context: Context): Promise<Instant | null> {
  try {
    return (await (await context.scratch()).actions(1))[0]?.at ?? null;
  } catch {
    return null;
  }
}

/** How instants are told: in the zone of the house, where its records can be opened. */
async function momentIn(context: Context, { format }: Language): Promise<(at: Instant) => string> {
  const { settings } = await context.businessAnyhow().catch(() => ({ settings: readSettings({}) }));
  return (at) => format.moment(wallAt(settings.zone, at));
}
