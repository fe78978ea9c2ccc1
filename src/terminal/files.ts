import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdtempSync,
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
import type { Files } from '../outside/outside.ts';
import { UserError } from '../domain/error.ts';
import { requireFilePath } from '../domain/filepath.ts';
import { writeFully } from './writefully.ts';

/** The database of whoever names none, where programs keep their data: XDG, and its like on macOS and Windows. */
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

/** After so many bytes there is a pause: without one nobody who wants to stop a long export would ever be heard. */
const heardEvery = 2 ** 20;

/** The real file system. What is written appears whole, under its name, or not at all. */
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
        // A path that may not be looked at is not one where nothing is.
        if (codeOf(error) === 'ENOTDIR') return false;
        throw understoodReading(error, path);
      }
    },
    isSame: (path, other) => {
      const [here, there] = [path, other].map(lookBeforeWriting);
      return here !== undefined && there !== undefined && here.dev === there.dev && here.ino === there.ino;
    },
    async *read(path) {
      try {
        for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
      } catch (error) {
        throw understoodReading(error, path);
      }
    },
    create(path) {
      requireFilePath(path);
      // A device or a pipe cannot be renamed onto: it is written to as it is.
      const stat = lookBeforeWriting(path);
      const direct = stat !== undefined && !stat.isFile();
      const half = direct ? path : `${path}${halfEnding}${processId}`;
      if (!direct) tidyUp(path, isRunning);
      let file: number | null;
      try {
        // Customers' data: for the owner's eyes only.
        file = openSync(half, 'w', 0o600);
      } catch (error) {
        throw understoodWriting(error, path);
      }
      let isInPlace = direct;
      let unheard = 0;
      const close = () => {
        if (file !== null) closeSync(file);
        file = null;
      };
      return Promise.resolve({
        write: async (part) => {
          await attempt(() => {
            if (file !== null) writeFully(file, part);
          }, path);
          unheard += part.length;
          if (unheard < heardEvery) return;
          unheard = 0;
          await new Promise((resolve) => setImmediate(resolve));
        },
        finish: () =>
          attempt(() => {
            if (file !== null && !direct) fsyncSync(file);
            close();
            if (!direct) renameSync(half, path);
            isInPlace = true;
          }, path),
        abandon: () => {
          close();
          if (!isInPlace && existsSync(half)) unlinkSync(half);
          return Promise.resolve();
        },
      });
    },
    temporaryFolder: () => mkdtempSync(join(tmpdir(), 'recovery-')),
    fileNames(folder) {
      try {
        return readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name);
      } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
        throw understoodReading(error, folder);
      }
    },
    status(path) {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? null : { bytes: stat.size, changedAt: Math.round(stat.mtimeMs) };
    },
    isFolder(path) {
      try {
        return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      } catch {
        return false;
      }
    },
    isBareMountPoint: (folder) => isBareMountPoint(folder),
    remove: (path) => doing(() => rmSync(path, { force: true }), path),
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

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const [whole, above] = [resolve(path), dirname(resolve(path))];
    return above === whole ? whole : join(realPath(above), basename(whole));
  }
}

/** Stands between the name of a file and the process that is writing it. */
const halfEnding = '.half-';

/** Takes away what others began to write under this name and, being killed, never finished. */
function tidyUp(path: string, isRunning: (processId: number) => boolean): void {
  const [folder, beginning] = [dirname(path), `${basename(path)}${halfEnding}`];
  try {
    for (const name of readdirSync(folder)) {
      const writer = name.startsWith(beginning) ? name.slice(beginning.length) : '';
      if (/^\d+$/u.test(writer) && !isRunning(Number(writer))) unlinkSync(join(folder, name));
    }
  } catch {
    // What cannot be tidied up is in nobody's way; whether anything can be written here shows in a moment.
  }
}

/** What stands where something is to be written; undefined where nothing does. */
function lookBeforeWriting(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw understoodWriting(error, path);
  }
}

/** File systems of other machines, by the numbers that Linux gives them (statfs(2)). */
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

function doing(work: () => void, path: string): void {
  try {
    work();
  } catch (error) {
    throw understoodWriting(error, path);
  }
}

function attempt(work: () => void, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    try {
      work();
      resolve();
    } catch (error) {
      reject(understoodWriting(error, path));
    }
  });
}

function understoodReading(error: unknown, path: string): unknown {
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

function understoodWriting(error: unknown, path: string): Error {
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

/** Where systems mount the disks that come and go, and how many folders below. */
const mountedIn = [
  /^\/mnt\/[^/]+$/u,
  /^\/media\/[^/]+(?:\/[^/]+)?$/u,
  /^\/run\/media\/[^/]+\/[^/]+$/u,
  /^\/Volumes\/[^/]+$/u,
];

/** Whether a folder is one of those, is empty, and is on the same disk as the folder that holds it. */
export function isBareMountPoint(folder: string, places: readonly RegExp[] = mountedIn): boolean {
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
