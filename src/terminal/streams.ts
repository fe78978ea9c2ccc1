import { UserError } from '../domain/error.ts';
import { ClosedPipe, type Output } from '../outside/outside.ts';

const closed = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** A process stream whose every write is waited for, so that text which did not arrive is never taken for written. */
export function openOutput(stream: NodeJS.WriteStream, name: string): Output {
  // The callback of each write gets the error; without a listener Node would throw it a second time.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY,
    width: stream.isTTY ? Math.max(20, stream.columns) : null,
    write: (text) =>
      text === ''
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            stream.write(text, (error) => (error ? reject(understood(error, name)) : resolve()));
          }),
  };
}

function understood(error: NodeJS.ErrnoException, name: string): Error {
  const code = error.code ?? '';
  if (closed.has(code)) return new ClosedPipe();
  if (['ENOSPC', 'EDQUOT', 'EIO'].includes(code)) return new UserError('disk_full', { path: name });
  return new UserError('cannot_write', { path: name });
}
