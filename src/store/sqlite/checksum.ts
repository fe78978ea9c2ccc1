import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { translate } from './errors.ts';
import { flush, flushNames } from './flush.ts';

/** The checksum of a file from its last verification, stored next to it. */
export interface Checksum {
  /** Milliseconds since 1970 UTC. */
  readonly verifiedAt: number;
  /** Whether the file is still identical, byte by byte. */
  readonly isUnchanged: boolean;
}

const chunkBytes = 2 ** 20;

/** Extension of the checksum file, which `sha256sum -c` also reads. */
export const checksumExtension = '.sha256';

/** Writes the checksum of a file that has just been verified. Throws no_permission, disk_full, cannot_write. */
export function writeChecksum(path: string, verifiedAt: number, nonce: string): void {
  const partial = `${path}${checksumExtension}.half-${nonce}`;
  try {
    const time = new Date(verifiedAt).toISOString();
    writeFileSync(partial, `# found whole ${time}\n${hashOf(path)}  ${basename(path)}\n`, { mode: 0o600 });
    flush(partial);
    renameSync(partial, `${path}${checksumExtension}`);
    flushNames(dirname(path));
  } catch (error) {
    throw translate(error, path);
  }
}

/** Compares a file with its stored checksum; null if there is none. */
export function verifyChecksum(path: string): Checksum | null {
  try {
    const match = /^# found whole (\S+)\n([\da-f]{64}) /u.exec(
      readFileSync(`${path}${checksumExtension}`, 'utf8'),
    );
    const verifiedAt = Date.parse(match?.[1] ?? '');
    return Number.isNaN(verifiedAt) ? null : { verifiedAt, isUnchanged: hashOf(path) === match?.[2] };
  } catch {
    return null;
  }
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  const file = openSync(path, 'r');
  try {
    for (let read = 0; (read = readSync(file, chunk, 0, chunkBytes, null)) > 0;)
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
