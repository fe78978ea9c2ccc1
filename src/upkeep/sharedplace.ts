import { dirname } from 'node:path';
import type { Files } from '../outside/outside.ts';

/** Where something is kept that several machines may write to at once, or that a program copies while it is written. */
export interface SharedPlace {
  readonly kind: 'network' | 'cloud';
  /** What keeps it: "nfs", "Dropbox". */
  readonly name: string;
}

/** Programs that copy folders elsewhere, by what stands in the names of these folders. */
const clouds = [
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

/** Where a database lies, links followed, if that is no ordinary disk; null where it is one, or nobody can tell. */
export function findSharedPlace(databasePath: string, files: Files): SharedPlace | null {
  const kind = files.networkKind(dirname(databasePath));
  if (kind !== null) return { kind: 'network', name: kind };
  const path = files.realPath(databasePath);
  const cloud = clouds.find((each) => path.includes(each));
  return cloud === undefined ? null : { kind: 'cloud', name: cloud };
}
