import { dirname } from 'node:path';
import type { Files } from '../outside/outside.ts';

/** A place to which several machines may write at once, or which a program copies while it is being written. */
export interface SharedPlace {
  readonly kind: 'network' | 'cloud';
  /** The file system or program: "nfs", "Dropbox". */
  readonly name: string;
}

/** Synchronisation programs, by part of the names of their folders. */
const syncFolders = [
  'Dropbox',
  'OneDrive',
  'Google Drive',
  'GoogleDrive',
  'iCloud',
  'Mobile Documents',
  'CloudStorage',
  'Nextcloud',
  'ownCloud',
  'pCloud',
];

/** Finds out whether a database, with links resolved, is in a shared place; null for an ordinary disk or if unknown. */
export function findSharedPlace(databasePath: string, files: Files): SharedPlace | null {
  const kind = files.networkKind(dirname(databasePath));
  if (kind !== null) return { kind: 'network', name: kind };
  const path = files.realPath(databasePath);
  const cloud = syncFolders.find((each) => path.includes(each));
  return cloud === undefined ? null : { kind: 'cloud', name: cloud };
}
