import { UserError } from '../domain/error.ts';
import { examineDatabase } from '../store/examine.ts';
import { namedBackups, type UpkeepContext } from './backupfolder.ts';

const damageCodes: ReadonlySet<string> = new Set([
  'damaged_database',
  'damaged_part',
  'damaged_left_out',
  'damaged_setting',
]);
/** Number of backups that are examined to find an intact one. */
const maxExaminedBackups = 8;

/**
 * Finds the cause of an error. If the records are damaged, returns that error with the name of an intact backup; otherwise
 * the error itself. An error that is not a user error is a bug only if the records are intact.
 */
export function diagnose(context: UpkeepContext, error: unknown): unknown {
  const damage = error instanceof UserError ? error : findDamage(context.databasePath);
  if (damage === null || !damageCodes.has(damage.code)) return error;
  const backup = findIntactBackup(context);
  return backup === null ? damage : new UserError(damage.code, { ...damage.values, backup });
}

/** The first damage found in a file; null if there is none. */
function findDamage(path: string): UserError | null {
  try {
    return examineDatabase(path).damage[0] ?? null;
  } catch (error) {
    if (error instanceof UserError) return error;
    // SQLite itself cannot read the file.
    if (error instanceof Error && error.name === 'SqliteError')
      return new UserError('damaged_database', { path });
    throw error;
  }
}

/** The name of the newest backup without any damage; null if there is none among the newest. */
function findIntactBackup(context: UpkeepContext): string | null {
  const backups = namedBackups(context).slice(0, maxExaminedBackups);
  const isIntact = (path: string) => {
    try {
      return examineDatabase(path).damage.length === 0;
    } catch {
      return false;
    }
  };
  return backups.find(({ path }) => isIntact(path))?.name ?? null;
}
