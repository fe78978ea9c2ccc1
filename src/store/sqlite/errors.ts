import { UserError } from '../../domain/error.ts';
import { Sqlite } from './binding.ts';

/** Converts errors of SQLite and the file system to user errors; returns any other error, a bug, unchanged. */
export function translate(error: unknown, path: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof UserError) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return new UserError('busy', { path });
  // Ids come from lists that were read a moment ago, so another till must have changed them.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE')
    return new UserError('changed_meanwhile', { path });
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return new UserError('damaged_database', { path });
  if (/^(SQLITE_(FULL|IOERR)|ENOSPC|EIO|EDQUOT)/u.test(code)) return new UserError('disk_full', { path });
  if (/^(SQLITE_(READONLY|PERM|CANTOPEN|AUTH)|EACCES|EPERM|EROFS)/u.test(code)) {
    return new UserError('no_permission', { path });
  }
  if (code === 'ENAMETOOLONG') return new UserError('path_too_long', { path });
  if (/^(ENOTDIR|ENOENT|EISDIR|EEXIST)$/u.test(code)) return new UserError('cannot_write', { path });
  return error;
}

export function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
