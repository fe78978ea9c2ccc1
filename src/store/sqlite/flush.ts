import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { platform } from 'node:os';

/** Waits until a file is on the disk, so that it survives a power cut. Windows does so only for who may write to the file. */
export function flush(path: string): void {
  flushOpen(openSync(path, 'r+'));
}

/** Does the same for the names in a folder. Windows cannot, and needs not: its file system has a journal of names. */
export function flushNames(folder: string, system: NodeJS.Platform = platform()): void {
  if (system !== 'win32') flushOpen(openSync(folder, 'r'));
}

function flushOpen(file: number): void {
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits for the write-ahead log of a database, which exists while a till has it open. */
export function flushLog(path: string): void {
  if (existsSync(`${path}-wal`)) flush(`${path}-wal`);
}
