import { todayOf } from '../domain/answers.ts';
import { UserError } from '../domain/error.ts';
import type { Occasion } from '../upkeep/backupfolder.ts';
import type { Context } from './context.ts';
import { reasonOf } from './errors.ts';
import { upkeepOf } from './upkeep.ts';

/** Makes a backup before a large change. If it fails, says so, and the change goes ahead without one. */
export async function backupBefore(context: Context, occasion: Occasion): Promise<void> {
  const { makeBackup } = await import('../upkeep/backups.ts');
  try {
    makeBackup(upkeepOf(context), occasion);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const language = await context.languageDespiteDamage();
    await context.note(language.t.upkeep.notMade(reasonOf(error, language)));
  }
}

/**
 * Makes a backup after the first change of each business day, and warns if the place of the database can damage it. A new
 * database is not backed up yet. Any backup of the day counts, not only the newest: a clock that ran ahead leaves backups
 * with later dates, which must neither cause a backup after every change nor prevent them until that date.
 */
export async function backupDaily(context: Context): Promise<void> {
  if (context.hasCreatedRecords()) await warnOfSharedPlace(context);
  if (!(await context.hasChangedRecords())) return;
  const { namedBackups } = await import('../upkeep/backupfolder.ts');
  const business = await context.businessDespiteDamage();
  const today = todayOf(business, context.now);
  if (namedBackups(upkeepOf(context)).some(({ takenAt }) => todayOf(business, takenAt) === today)) return;
  await warnOfSharedPlace(context);
  await backupBefore(context, 'daily');
}

/** Warns if the database is in a place that can damage it, such as a network drive. */
async function warnOfSharedPlace(context: Context): Promise<void> {
  const { findSharedPlace } = await import('../upkeep/sharedplace.ts');
  const { databasePath, outside } = context;
  const shared = findSharedPlace(databasePath, outside.files);
  if (shared === null) return;
  const { finding, todo, location } = (await context.languageDespiteDamage()).t.upkeep;
  await context.note(`${location(finding[shared.kind](shared.name), databasePath)}\n${todo[shared.kind]}`);
}
