import type { Business } from '../domain/business.ts';
import type { FindZone } from '../domain/time/zone.ts';
import { readBusiness } from './business.ts';
import { migrations } from './migrations/migrations.ts';
import { openConnection } from './sqlite/connections.ts';
import { createKysely } from './sqlite/driver.ts';
import { checkHeader } from './sqlite/header.ts';

/**
 * Reads the business of a database without creating, upgrading or changing it, and without waiting for another till. Throws if it
 * cannot be read at once: it is missing, locked, damaged, or of another version.
 */
export async function peekBusiness(path: string, zones: FindZone): Promise<Business> {
  checkHeader(path);
  // Not `readonly`: such a connection leaves the files of the write-ahead log behind.
  const raw = openConnection(path, { fileMustExist: true, timeout: 0 });
  try {
    raw.pragma('query_only = 1');
    if (raw.pragma('user_version', { simple: true }) !== migrations.length)
      throw new Error('The database is of another version');
    return await readBusiness(createKysely(raw, path, {}), zones, () => undefined);
  } finally {
    raw.close();
  }
}
