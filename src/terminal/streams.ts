import { fstatSync, readFileSync, statSync } from 'node:fs';
import { UserError } from '../domain/error.ts';
import { ClosedPipe, type Output } from '../outside/outside.ts';
import { writeFully } from './writefully.ts';

const closed = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** A process stream whose every write is waited for, so that text which did not arrive is never taken for written. */
export function openOutput(open: () => NodeJS.WriteStream & { readonly fd: number }, name: string): Output {
  let opened: ReturnType<typeof open> | undefined;
  // Opened when it is needed: that takes time, and most commands have nothing to say on one of the two.
  const stream = () => {
    if (opened) return opened;
    // The callback of each write gets the error; without a listener Node would throw it a second time.
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
    write: (part) =>
      part.length === 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const done = (error?: Error | null) => {
              if (error) reject(understood(error, name));
              else resolve();
            };
            if (isFile(stream().fd)) attempt(() => writeFully(stream().fd, part), done);
            else stream().write(part, done);
          }),
  };
}

/** Where a disk fills up a file takes a part of what it is given, which is no error to Node's own stream. */
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
 * Where a descriptor was closed Node opens /dev/null in its place, to read and to write, which a shell's `>/dev/null` does
 * not. Only Linux tells how a file was opened.
 */
function wasClosed(descriptor: number): boolean {
  try {
    if (fstatSync(descriptor).rdev !== statSync('/dev/null').rdev) return false;
    const told = readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1');
    const flags = Number.parseInt(/^flags:\s*([0-7]+)/mu.exec(told)?.[1] ?? '0', 8);
    return (flags & accessBits) === readAndWrite;
  } catch {
    return false;
  }
}

function understood(error: NodeJS.ErrnoException, name: string): Error {
  const code = error.code ?? '';
  if (closed.has(code)) return new ClosedPipe();
  if (['ENOSPC', 'EDQUOT', 'EIO'].includes(code))
    return new UserError('disk_full', { path: name, isPartial: 1 });
  return new UserError('cannot_write', { path: name });
}
