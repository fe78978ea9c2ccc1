import { randomFillSync } from 'node:crypto';
import { run } from '../../src/cli/run.ts';
import type { Outside, Output } from '../../src/outside/outside.ts';
import { openFiles } from '../../src/terminal/files.ts';
import type { Ran } from './program.ts';

/**
 * Runs `recovery …` within this process, at no terminal: without the time that starting takes, for tests that start it
 * thousands of times.
 */
export async function runInside(
  args: readonly string[],
  { env, input = '' }: { readonly env: Outside['env']; readonly input?: string },
): Promise<Ran> {
  const collected = (): Output & { readonly text: () => string } => {
    const written: string[] = [];
    return {
      write: (part) => Promise.resolve(void written.push(Buffer.from(part).toString())),
      isTerminal: false,
      isClosed: () => false,
      width: null,
      text: () => written.join(''),
    };
  };
  const [out, err] = [collected(), collected()];
  const nobody = () => Promise.reject(new Error('nobody can be asked'));
  const code = await run(args, {
    env,
    clock: Date.now,
    random: () => randomFillSync(new Uint8Array(16)),
    out,
    err,
    input: {
      isTerminal: false,
      async *stream() {
        yield await Promise.resolve(Buffer.from(input));
      },
    },
    prompter: nobody,
    edit: nobody,
    show: () => Promise.resolve(false),
    stop: new AbortController().signal,
    stopAtOnce: () => undefined,
    holder: { host: 'here', process: 1, bootedAt: 0, terminal: null },
    isAlive: () => false,
    files: openFiles('recovery.db', process.pid, () => true),
    zone: () => 'Europe/Madrid',
    versions: { node: process.versions.node },
  });
  return { code, stdout: out.text(), stderr: err.text() };
}
