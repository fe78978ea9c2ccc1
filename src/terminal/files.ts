import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  unlinkSync,
  type Stats,
} from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Destination, Files } from '../outside/outside.ts';
import { UserError } from '../domain/error.ts';
import { requireFilePath } from '../domain/filepath.ts';
import { createTemporaryFolder, removeOldTemporaryFolders } from './temporary.ts';
import { writeFully } from './writefully.ts';

/** Returns the path of the default database: by the XDG rules, or what macOS and Windows have instead. */
export function defaultDatabasePath(
  { XDG_DATA_HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>,
  system: NodeJS.Platform,
  home: string,
): string {
  const inHome = (...path: readonly string[]) => join(home, ...path);
  const folderOf = () => {
    if (system === 'win32') return LOCALAPPDATA ?? inHome('AppData', 'Local');
    if (system === 'darwin') return inHome('Library', 'Application Support');
    return XDG_DATA_HOME !== undefined && XDG_DATA_HOME !== '' ? XDG_DATA_HOME : inHome('.local', 'share');
  };
  return join(folderOf(), 'recovery', 'recovery.db');
}

/** Number of bytes between two pauses while writing, in which a stop signal can be received. */
const pauseEveryBytes = 2 ** 20;

/** Opens the real file system. A file that is written appears complete, or not at all. */
export function openFiles(
  defaultDatabase: string,
  processId: number,
  isRunning: (processId: number) => boolean,
): Files {
  return {
    defaultDatabase,
    exists(path) {
      try {
        return statSync(path, { throwIfNoEntry: false }) !== undefined;
      } catch (error) {
        // Without permission to look, it is unknown whether the file exists.
        if (codeOf(error) === 'ENOTDIR') return false;
        throw readError(error, path);
      }
    },
    isSame: (path, other) => {
      const [first, second] = [path, other].map(statBeforeWriting);
      return (
        first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino
      );
    },
    async *read(path) {
      try {
        for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
      } catch (error) {
        throw readError(error, path);
      }
    },
    create(path) {
      requireFilePath(path);
      const stat = statBeforeWriting(path);
      // A device or a pipe cannot be replaced by renaming, so it is written to directly.
      if (stat !== undefined && !stat.isFile()) return Promise.resolve(createDestination(path, path));
      removeAbandoned(path, isRunning);
      return Promise.resolve(createDestination(path, `${path}${partialEnding}${processId}`));
    },
    temporaryFolder: () => createTemporaryFolder(tmpdir()),
    removeOldTemporaryFolders: (now, inUse) => removeOldTemporaryFolders(tmpdir(), now, inUse),
    fileNames(folder) {
      try {
        return readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name);
      } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
        throw readError(error, folder);
      }
    },
    filesWithin(folder) {
      try {
        return readdirSync(folder, { withFileTypes: true, recursive: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .sort();
      } catch (error) {
        throw readError(error, folder);
      }
    },
    status(path) {
      try {
        const stat = statSync(path, { throwIfNoEntry: false });
        return stat === undefined ? null : { bytes: stat.size, changedAt: Math.round(stat.mtimeMs) };
      } catch (error) {
        throw readError(error, path);
      }
    },
    isFolder(path) {
      try {
        return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      } catch {
        return false;
      }
    },
    isBareMountPoint: (folder) => isBareMountPoint(folder),
    remove(path) {
      try {
        rmSync(path, { force: true });
      } catch (error) {
        throw writeError(error, path);
      }
    },
    mode: (path) => (platform() === 'win32' ? null : statSync(path).mode & 0o777),
    freeBytes(folder) {
      try {
        const { bavail, bsize } = statfsSync(folder);
        return bavail * bsize;
      } catch {
        return null;
      }
    },
    realPath,
    networkKind(folder) {
      try {
        return networkKinds[statfsSync(folder).type] ?? null;
      } catch {
        return null;
      }
    },
  };
}

/** Creates the file `partial`, which is renamed to `path` when it is complete; the two may be the same. */
function createDestination(path: string, partial: string): Destination {
  const isDirect = partial === path;
  let file: number | null;
  try {
    // Only the owner may read it, because it may contain data of customers.
    file = openSync(partial, 'w', 0o600);
  } catch (error) {
    throw writeError(error, path);
  }
  let isComplete = isDirect;
  let bytesSincePause = 0;
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    async write(part) {
      await attempt(() => {
        if (file !== null) writeFully(file, part);
      }, path);
      bytesSincePause += part.length;
      if (bytesSincePause < pauseEveryBytes) return;
      bytesSincePause = 0;
      await new Promise((resolve) => setImmediate(resolve));
    },
    finish: () =>
      attempt(() => {
        if (file !== null && !isDirect) fsyncSync(file);
        close();
        if (!isDirect) renameSync(partial, path);
        isComplete = true;
      }, path),
    abandon() {
      close();
      if (!isComplete && existsSync(partial)) unlinkSync(partial);
      return Promise.resolve();
    },
  };
}

/** Resolves links in a path; of a path that does not exist, in the part that does. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const absolute = resolve(path);
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
  }
}

/** Separates the name of a partial file from the id of the process that is writing it. */
const partialEnding = '.half-';

/** Removes partial files of this name whose process was killed. */
function removeAbandoned(path: string, isRunning: (processId: number) => boolean): void {
  const [folder, beginning] = [dirname(path), `${basename(path)}${partialEnding}`];
  try {
    for (const name of readdirSync(folder)) {
      const writer = name.startsWith(beginning) ? name.slice(beginning.length) : '';
      if (/^\d+$/u.test(writer) && !isRunning(Number(writer))) unlinkSync(join(folder, name));
    }
  } catch {
    // Abandoned files do no harm; if nothing can be written here, the next step reports it.
  }
}

/** Returns the status of a file that is about to be written; undefined if it does not exist. */
function statBeforeWriting(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw writeError(error, path);
  }
}

/** Names of network file systems, by their numbers on Linux: statfs(2). */
const networkKinds: Readonly<Record<number, string>> = {
  0x6969: 'nfs',
  0xff534d42: 'cifs',
  0xfe534d42: 'smb',
  0x517b: 'smb',
  0x65735546: 'fuse',
  0x01021997: '9p',
  0x00c36400: 'ceph',
  0x5346414f: 'afs',
  0x786f4256: 'vboxsf',
};

function attempt(work: () => void, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    try {
      work();
      resolve();
    } catch (error) {
      reject(writeError(error, path));
    }
  });
}

function readError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UserError('no_file', { path });
    case 'EACCES':
    case 'EPERM':
      return new UserError('no_permission', { path });
    case 'ENAMETOOLONG':
      return new UserError('path_too_long', { path });
    case null:
      return error;
    default:
      return new UserError('read_failed', { path });
  }
}

function writeError(error: unknown, path: string): Error {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EIO':
      return new UserError('disk_full', { path });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError('no_permission', { path });
    case 'ENAMETOOLONG':
      return new UserError('path_too_long', { path });
    case null:
      return error instanceof Error ? error : new Error(String(error));
    default:
      return new UserError('cannot_write', { path });
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Where systems mount removable disks. */
const mountPoints = [
  /^\/mnt\/[^/]+$/u,
  /^\/media\/[^/]+(?:\/[^/]+)?$/u,
  /^\/run\/media\/[^/]+\/[^/]+$/u,
  /^\/Volumes\/[^/]+$/u,
];

/** Whether a folder is a mount point without its disk: it is empty, and on the same disk as its parent folder. */
export function isBareMountPoint(folder: string, places: readonly RegExp[] = mountPoints): boolean {
  try {
    const real = realpathSync(folder);
    return (
      places.some((place) => place.test(real)) &&
      readdirSync(real).length === 0 &&
      statSync(real).dev === statSync(dirname(real)).dev
    );
  } catch {
    return false;
  }
}
