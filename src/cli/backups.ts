import { todayOf } from '../domain/answers.ts';
import { UserError } from '../domain/error.ts';
import type { Occasion } from '../upkeep/backupfolder.ts';
import type { Context } from './context.ts';
import { reasonOf } from './failure.ts';
import { upkeepOf } from './upkeep.ts';

/** A backup by itself, before something large. What comes after goes on without one, and that is said. */
export async function backupBefore(context: Context, occasion: Occasion): Promise<void> {
  const { makeBackup } = await import('../upkeep/backups.ts');
  try {
    makeBackup(upkeepOf(context), occasion);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const language = await context.languageAnyhow();
    await context.note(language.t.upkeep.notMade(reasonOf(error, language)));
  }
}

/**
 * A backup at the first writing of each business day, and a word where the records lie so that they may be damaged; of a database
 * that has just been made there is nothing yet to keep.
 * Any backup of the day will do, not only the newest: a clock that was ahead leaves newer ones behind, which must neither
 * bring one with every writing nor keep them off until that day comes.
 */
export async function backupDaily(context: Context): Promise<void> {
  if (context.hasMadeRecords()) await sayPlace(context);
  if (!(await context.hasChangedRecords())) return;
  const { namedBackups } = await import('../upkeep/backups.ts');
  const business = await context.businessAnyhow();
  const today = todayOf(business, context.now);
  if (namedBackups(upkeepOf(context)).some(({ takenAt }) => todayOf(business, takenAt) === today)) return;
  await sayPlace(context);
  await backupBefore(context, 'daily');
}

/** Where the records lie, if that can damage them. */
async function sayPlace(context: Context): Promise<void> {
  const { findSharedPlace } = await import('../upkeep/sharedplace.ts');
  const { databasePath, outside } = context;
  const shared = findSharedPlace(databasePath, outside.files);
  if (shared === null) return;
  const { finding, todo, location } = (await context.languageAnyhow()).t.upkeep;
  await context.note(`${location(finding[shared.kind](shared.name), databasePath)}\n${todo[shared.kind]}`);
}
