import { fstatSync, readFileSync, statSync } from 'node:fs';
import { UserError } from '../domain/error.ts';
import { ClosedPipe, type Output } from '../outside/outside.ts';
import { writeFully } from './writefully.ts';

const closedCodes = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** Opens a process stream that waits for every write, so that text which did not arrive never counts as written. */
export function openOutput(open: () => NodeJS.WriteStream & { readonly fd: number }, name: string): Output {
  let opened: ReturnType<typeof open> | undefined;
  // Opened on first use: it takes time, and most commands use only one of the two streams.
  const stream = () => {
    if (opened) return opened;
    // The callback of each write receives the error; without a listener, Node would throw it as well.
    return (opened = open().on('error', () => undefined));
  };
  return {
    get isTerminal() {
      return stream().isTTY;
    },
    isClosed: () => wasClosed(stream().fd),
    get width() {
      return stream().isTTY ? Math.max(20, stream().columns) : null;
    },
    get height() {
      return stream().isTTY ? stream().rows : null;
    },
    write: (part) =>
      part.length === 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const done = (error?: Error | null) => {
              if (error) reject(writeError(error, name));
              else resolve();
            };
            if (isFile(stream().fd)) attempt(() => writeFully(stream().fd, part), done);
            else stream().write(part, done);
          }),
  };
}

/** Whether output is redirected to a file. On a full disk a file takes only a part, which Node's stream does not report. */
function isFile(descriptor: number): boolean {
  return fstatSync(descriptor).isFile();
}

function attempt(work: () => void, done: (error?: Error) => void): void {
  try {
    work();
    done();
  } catch (error) {
    done(error as Error);
  }
}

const accessBits = 0o3;
const readAndWrite = 0o2;

/**
 * Whether a descriptor was closed when the process started: Node then opens /dev/null for reading and writing, whereas
 * `>/dev/null` opens it for writing only. Only Linux says how a file was opened; elsewhere the result is false.
 */
function wasClosed(descriptor: number): boolean {
  try {
    if (fstatSync(descriptor).rdev !== statSync('/dev/null').rdev) return false;
    const info = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1');
    const flags = Number.parseInt(/^flags:\s*([0-7]+)/mu.exec(info)?.[1] ?? '0', 8);
    return (flags & accessBits) === readAndWrite;
  } catch {
    return false;
  }
}

/** Translates an error of the system into ClosedPipe or a UserError. */
function writeError(error: NodeJS.ErrnoException, name: string): Error {
  const code = error.code ?? '';
  if (closedCodes.has(code)) return new ClosedPipe();
  if (['ENOSPC', 'EDQUOT', 'EIO'].includes(code))
    return new UserError('disk_full', { path: name, isPartial: 1 });
  return new UserError('cannot_write', { path: name });
}
