import { lstatSync, mkdtempSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { platform, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../domain/time/zone.ts';

const hourMs = 3_600_000;
/** A browser needs a page for a moment; a tab that is still open shows it without the file. */
const pageMs = hourMs;
/** The demo is tried for as long as one likes, and holds nothing of a customer. */
const demoMs = 24 * hourMs;

/** What the program writes into temporary folders: pages, and the demo. Texts that an owner has to mend are kept. */
const pageName = /^[a-z-]+\.(?:html|txt|md|csv|tsv|json|jsonl)$/u;
const demoName = /^demo\.db(?:-wal|-shm)?$/u;

/** Creates a folder that only the user can read. */
export function createTemporaryFolder(parent: string): string {
  return mkdtempSync(join(parent, 'recovery-'));
}

/**
 * Removes what earlier runs left in temporary folders: pages after an hour, demos a day after they were last changed.
 * Another user's folder, and one with any other file in it, is left alone.
 * @param inUse a file whose folder is kept
 */
export function removeOldTemporaryFolders(parent: string, now: Instant, inUse: string): void {
  for (const name of namesIn(parent)) {
    if (!/^recovery-\w{6}$/u.test(name)) continue;
    const folder = join(parent, name);
    if (inUse.startsWith(folder)) continue;
    const files = namesIn(folder);
    const isDemo = files.some((file) => demoName.test(file));
    const isOurs =
      isPrivateFolder(folder) && files.every((file) => pageName.test(file) || demoName.test(file));
    const changedAt = Math.max(...[folder, ...files.map((file) => join(folder, file))].map(changeTime));
    if (isOurs && changedAt < now - (isDemo ? demoMs : pageMs))
      rmSync(folder, { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Another user's, or removed by another till in the meantime.
    return [];
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether a folder, and no link to one, belongs to this user and to nobody else. Windows keeps them in the user's own folder. */
function isPrivateFolder(folder: string): boolean {
  const stat = statOf(folder);
  if (stat?.isDirectory() !== true) return false;
  return platform() === 'win32' || (stat.uid === userInfo().uid && (stat.mode & 0o077) === 0);
}

function changeTime(path: string): Instant {
  return statOf(path)?.mtimeMs ?? Infinity;
}
