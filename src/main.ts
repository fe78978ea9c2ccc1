import { closeSync, openSync, readSync } from 'node:fs';
import { homedir, hostname, uptime, userInfo } from 'node:os';
import { join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { languageOutside } from './cli/environment.ts';
import { report } from './cli/failure.ts';
import { run } from './cli/run.ts';
import { speak } from './language/language.ts';
import { openFiles } from './terminal/files.ts';
import { openOutput } from './terminal/streams.ts';
import { openZones } from './terminal/zones.ts';
import type { Outside } from './outside/outside.ts';
import about from '../package.json' with { type: 'json' };
import type { DraftHolder } from './domain/draft.ts';
import { askForOffsets } from './domain/time/zone.ts';

// Whatever ends the process before its work is done must not look like success.
process.exitCode = 70;

/** Settles when everything is done and the exit code says how it went. */
export const ended = start(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function start(words: readonly string[]): Promise<number> {
  const outside = openOutside();
  const isVersion = (word: string) => word === '--version' || word === '-V';
  const isOfUs =
    isVersion(words[0] ?? '') || (words.some(isVersion) && words.every((word) => word.startsWith('-')));
  if (!isOfUs) return run(words, outside);
  return outside.out.write(`${about.version}\n`).then(
    () => 0,
    // Even the version can meet a full disk.
    (error: unknown) => report(error, outside, speak(languageOutside(outside, undefined))),
  );
}

/** The real world: the only place that touches `process`. */
function openOutside(): Outside {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => stop.abort(signal);
  // `on`, not `once`: a prompt library that finds itself the last listener would end the process with the terminal raw.
  for (const signal of signals) process.on(signal, onSignal);
  const zones = openZones(process.env);
  askForOffsets(zones.offset);
  const bootedAt = Date.now() - Math.round(uptime() * 1000);
  return {
    env: process.env,
    clock: Date.now,
    random: openRandom(),
    out: openOutput(() => process.stdout, '(standard output)'),
    err: openOutput(() => process.stderr, '(standard error)'),
    input: {
      get isTerminal() {
        return process.stdin.isTTY;
      },
      stream: () => addAbortSignal(stop.signal, process.stdin),
    },
    prompter: async (promptWords, style = 'drawn') => {
      const open =
        style === 'plain'
          ? (await import('./terminal/plain.ts')).openPlainPrompter
          : (await import('./terminal/prompter.ts')).openPrompter;
      return open(process.stdin, process.stderr, stop.signal, promptWords);
    },
    edit: async (text, name) => (await import('./terminal/editor.ts')).editText(text, name, process.env),
    show: async (path) => (await import('./terminal/desktop.ts')).showFile(path, process.env),
    stop: stop.signal,
    stopAtOnce: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
    holder: { host: hostname(), process: process.pid, bootedAt, terminal: process.env['TTY'] ?? null },
    isAlive: (holder) => isAlive(holder, bootedAt),
    files: openFiles(join(dataFolder(), 'recovery', 'recovery.db'), process.pid, isRunning),
    zone: zones.own,
    versions: { node: process.versions.node },
  };
}

const largestPool = 65_536;

/** Sixteen random bytes at a time; fetched in larger portions, and the larger the more are asked for: an import needs a million. */
function openRandom(): () => Uint8Array {
  let pool = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      if (pool.length < largestPool) pool = new Uint8Array(pool.length === 0 ? 4_096 : largestPool);
      fillWithRandom(pool);
      used = 0;
    }
    return pool.slice(used, (used += 16));
  };
}

/** From the source of the system, which is there at once; Node's own, which takes longer to load than a record to write, where it has none. */
function fillWithRandom(pool: Uint8Array<ArrayBuffer>): void {
  try {
    const source = openSync('/dev/urandom', 'r');
    const filled = readSync(source, pool);
    closeSync(source);
    if (filled === pool.length) return;
  } catch {
    // Windows.
  }
  crypto.getRandomValues(pool);
}

/** A process of another machine counts as gone only when this machine cannot know: then it is offered, with its time. */
function isAlive({ host, process: id, bootedAt }: DraftHolder, bootedHere: number): boolean {
  // The clock may have been set since; a minute is more than it drifts and less than a reboot takes to matter.
  if (host !== hostname() || Math.abs(bootedAt - bootedHere) > 60_000 || id === process.pid) return false;
  return isRunning(id);
}

/** Whether a process of this machine is there, whoever owns it. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Where programs keep their data: XDG, and its like on macOS and Windows. */
function dataFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(home(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(home(), 'Library', 'Application Support');
  return XDG_DATA_HOME !== undefined && XDG_DATA_HOME !== ''
    ? XDG_DATA_HOME
    : join(home(), '.local', 'share');
}

/** A service account may have no home: it has to say where its records are, and must not meet those of the folder it runs in. */
function home(): string {
  try {
    return homedir() || userInfo().homedir;
  } catch {
    return '/';
  }
}
