import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { UserError } from '../../domain/error.ts';
import { migrations } from '../migrations/migrations.ts';
import { isOpenInProcess } from './connections.ts';
import { translate } from './errors.ts';

/** "RCVY", which distinguishes our databases from other SQLite files. */
export const applicationId = 0x52435659;
const headerMagic = 'SQLite format 3\0';

/** Whether a file begins like an SQLite database; false if it cannot be read. */
export function beginsLikeDatabase(path: string): boolean {
  try {
    if (isOpenInProcess(path)) return true;
    // Reading from a pipe would consume its content.
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, 'r');
    const header = Buffer.alloc(16);
    readSync(file, header, 0, 16, 0);
    closeSync(file);
    return header.toString('latin1') === headerMagic;
  } catch {
    return false;
  }
}

/**
 * Checks the header without SQLite, so that the file of another program is never touched. Skips a file that this process
 * has open, which was checked when it was opened. Throws not_a_database, damaged_database, foreign_database and
 * newer_database.
 */
export function checkHeader(path: string): void {
  const header = Buffer.alloc(100);
  let length: number;
  try {
    if (isOpenInProcess(path)) return;
    const stat = statSync(path);
    // Reading a device or a pipe might block; files of /proc have no size.
    if (!stat.isFile() || stat.size === 0) throw new UserError('not_a_database', { path });
    const file = openSync(path, 'r');
    length = readSync(file, header, 0, 100, 0);
    closeSync(file);
  } catch (error) {
    throw translate(error, path);
  }
  if (header.toString('latin1', 0, 16) !== headerMagic) throw new UserError('not_a_database', { path });
  if (length < 100) throw new UserError('damaged_database', { path });
  if (header.readUInt32BE(68) !== applicationId) throw new UserError('foreign_database', { path });
  const version = header.readUInt32BE(60);
  if (version > migrations.length) throw new UserError('newer_database', { path, version });
}
