import { UserError } from '../domain/error.ts';
import { examineDatabase } from '../store/examine.ts';
import { namedBackups, type Upkeep } from './backups.ts';

const damageCodes: ReadonlySet<string> = new Set([
  'damaged_database',
  'damaged_part',
  'damaged_left_out',
  'damaged_setting',
]);
/** Number of backups that are examined to find an intact one. */
const lookedThrough = 8;

/**
 * Finds the cause of an error. If the records are damaged, returns that error with the name of an intact backup; otherwise
 * the error itself. An error that is not a user error is a bug only if the records are intact.
 */
export function diagnose(keeping: Upkeep, error: unknown): unknown {
  const damage = error instanceof UserError ? error : damageOf(keeping.databasePath);
  if (damage === null || !damageCodes.has(damage.code)) return error;
  const backup = newestWhole(keeping);
  return backup === null ? damage : new UserError(damage.code, { ...damage.values, backup });
}

/** The first damage found in a file; null if there is none. */
function damageOf(path: string): UserError | null {
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

function newestWhole(keeping: Upkeep): string | null {
  const backups = namedBackups(keeping).slice(0, lookedThrough);
  const isWhole = (path: string) => {
    try {
      return examineDatabase(path).damage.length === 0;
    } catch {
      return false;
    }
  };
  return backups.find(({ path }) => isWhole(path))?.name ?? null;
}
