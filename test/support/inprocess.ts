import { randomFillSync } from 'node:crypto';
import { homedir, tmpdir } from 'node:os';
import { run } from '../../src/cli/run.ts';
import type { Prompter } from '../../src/interview/prompter.ts';
import { findRuntimeZone, type Zone } from '../../src/domain/time/zone.ts';
import type { Outside, Output } from '../../src/outside/outside.ts';
import { showFile } from '../../src/terminal/desktop.ts';
import { editText } from '../../src/terminal/editor.ts';
import { defaultDatabasePath, openFiles } from '../../src/terminal/files.ts';
import { createTemporaryFolder, removeOldTemporaryFolders } from '../../src/terminal/temporary.ts';
import { holderOf, isAlive, isRunning } from '../../src/terminal/draftholder.ts';
import about from '../../package.json' with { type: 'json' };
import type { RunResult, RunOptions } from './program.ts';

/** The capacity of a pipe on Linux. */
const chunkBytes = 65_536;

/** Process ids of runs, higher than any real one, so that each process appears to have ended. */
let lastProcess = 2 ** 22;

/** To ask the runtime for a zone takes a twentieth of a run; most runs use the same. */
const zones = new Map<string, Zone | null>();
const findZone = (name: string): Zone | null => {
  const zone = zones.get(name) ?? findRuntimeZone(name);
  zones.set(name, zone);
  return zone;
};

/**
 * Runs `recovery …` within this process, with piped output or on a terminal of this width, where a prompter may answer. Everything
 * except the streams, the signals and the prompter is real.
 */
export async function runInProcess(
  args: readonly string[],
  env: Outside['env'],
  input: RunOptions['input'] = '',
  width: number | null = null,
  prompter: Prompter | null = null,
): Promise<RunResult> {
  const [out, err] = [createOutput(width), createOutput(width)];
  const temporary = env['TMPDIR'] ?? tmpdir();
  const nobody = () => Promise.reject(new Error('nobody can be asked'));
  const isThere = (id: number) => isRunning(id, (other) => process.kill(other, 0));
  const holder = holderOf(env, ++lastProcess);
  const database = defaultDatabasePath(env, process.platform, env['HOME'] ?? homedir());
  const code = await run(args, {
    env,
    clock: Date.now,
    random: () => randomFillSync(new Uint8Array(16)),
    out,
    err,
    input: {
      isTerminal: prompter !== null,
      async *stream() {
        const bytes = Buffer.from(input);
        for (let from = 0; from < bytes.length; from += chunkBytes)
          yield await Promise.resolve(bytes.subarray(from, from + chunkBytes));
      },
    },
    openPrompter: prompter === null ? nobody : () => Promise.resolve(prompter),
    edit: (text, name) => editText(text, name, env),
    show: (path) => showFile(path, env),
    page: () => Promise.resolve(false),
    stop: new AbortController().signal,
    stopAtOnce: () => undefined,
    holder,
    isAlive: (other) => isAlive(other, holder, isThere),
    files: {
      ...openFiles(database, holder.process, isThere),
      temporaryFolder: () => createTemporaryFolder(temporary),
      removeOldTemporaryFolders: (now, inUse) => removeOldTemporaryFolders(temporary, now, inUse),
    },
    zone: () => env['TZ'] ?? 'UTC',
    zones: findZone,
    versions: { program: about.version, node: process.versions.node },
  });
  return { code, stdout: out.text(), stderr: err.text() };
}

/** Creates an output that collects what is written to it. */
function createOutput(width: number | null): Output & { readonly text: () => string } {
  const chunks: Buffer[] = [];
  return {
    write: (part) => Promise.resolve(void chunks.push(Buffer.from(part))),
    isTerminal: width !== null,
    isClosed: () => false,
    width,
    height: width === null ? null : 40,
    text: () => Buffer.concat(chunks).toString(),
  };
}
