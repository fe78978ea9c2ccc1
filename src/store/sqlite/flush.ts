import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';

/** Waits until a file, or the names in a folder, are on the disk, so that they survive a power cut. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Does the same for the write-ahead log of a database, which exists while a till has it open. */
export function flushLog(path: string): void {
  if (existsSync(`${path}-wal`)) flush(`${path}-wal`);
}
