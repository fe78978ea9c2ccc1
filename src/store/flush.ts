import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';

/** Waits until a file, or the names in a folder, are on the disk: before that a power cut takes them back. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for the log of writes of a database, which is there while another till has it open. */
export function flushLog(path: string): void {
  if (existsSync(`${path}-wal`)) flush(`${path}-wal`);
}
