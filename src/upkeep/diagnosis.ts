import { UserError } from '../domain/error.ts';
import { examineDatabase } from '../store/examine.ts';
import { namedBackups, type Upkeep } from './backups.ts';

const damageCodes: ReadonlySet<string> = new Set([
  'damaged_database',
  'damaged_part',
  'damaged_left_out',
  'damaged_setting',
]);
/** So many backups are looked through for one that is whole. */
const lookedThrough = 8;

/**
 * What is behind an error: damaged records, with the backup that leads back, where it is that or the records are damaged; else the
 * error itself. What is no user error is a bug of ours only where the records are whole.
 */
export function diagnose(keeping: Upkeep, error: unknown): unknown {
  const damage = error instanceof UserError ? error : damageOf(keeping.databasePath);
  if (damage === null || !damageCodes.has(damage.code)) return error;
  const backup = newestWhole(keeping);
  return backup === null ? damage : new UserError(damage.code, { ...damage.values, backup });
}

/** What is first found damaged in a file; null where nothing is, or there is none. */
function damageOf(path: string): UserError | null {
  try {
    return examineDatabase(path).damage[0] ?? null;
  } catch (error) {
    if (error instanceof UserError) return error;
    // The engine itself does not know its way about in it.
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
