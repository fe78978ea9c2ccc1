import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { flush } from './flush.ts';
import { translate } from './engine.ts';

/** The checksum of a file from its last verification, stored next to it. */
export interface Seal {
  /** Milliseconds since 1970 UTC. */
  readonly foundWholeAt: number;
  /** Whether the file is still identical, byte by byte. */
  readonly isUnbroken: boolean;
}

const chunkBytes = 2 ** 20;

/** Extension of the checksum file, which `sha256sum -c` also reads. */
export const sealEnding = '.sha256';

/** Writes the checksum of a file that has just been verified. Throws no_permission, disk_full, cannot_write. */
export function sealFile(path: string, foundWholeAt: number, nonce: string): void {
  const half = `${path}${sealEnding}.half-${nonce}`;
  try {
    const moment = new Date(foundWholeAt).toISOString();
    writeFileSync(half, `# found whole ${moment}\n${hashOf(path)}  ${basename(path)}\n`, { mode: 0o600 });
    flush(half);
    renameSync(half, `${path}${sealEnding}`);
    flush(dirname(path));
  } catch (error) {
    throw translate(error, path);
  }
}

/** Compares a file with its stored checksum; null if there is none. */
export function readSeal(path: string): Seal | null {
  try {
    const found = /^# found whole (\S+)\n([\da-f]{64}) /u.exec(readFileSync(`${path}${sealEnding}`, 'utf8'));
    const foundWholeAt = Date.parse(found?.[1] ?? '');
    return Number.isNaN(foundWholeAt) ? null : { foundWholeAt, isUnbroken: hashOf(path) === found?.[2] };
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
