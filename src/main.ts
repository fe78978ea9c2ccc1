import { closeSync, openSync, readSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { addAbortSignal } from 'node:stream';
import { run } from './cli/run.ts';
import { defaultDatabasePath, openFiles } from './terminal/files.ts';
import { holderOf, isAlive, isRunning } from './terminal/draftholder.ts';
import { openOutput } from './terminal/streams.ts';
import { openZoneClock } from './terminal/zones.ts';
import type { Outside } from './outside/outside.ts';
import about from '../package.json' with { type: 'json' };

// Whatever ends the process before its work is done must not look like success.
process.exitCode = 70;

/** Settles when everything is done and the exit code says how it went. */
export const ended = run(process.argv.slice(2), openOutside()).then((code) => {
  process.exitCode = code;
});

/** The real world: the only place that touches `process`. */
function openOutside(): Outside {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => stop.abort(signal);
  // `on`, not `once`: a prompt library that finds itself the last listener would end the process with the terminal raw.
  for (const signal of signals) process.on(signal, onSignal);
  const { zones, machineZone: zone } = openZoneClock(process.env);
  const holder = holderOf(process.env, process.pid);
  const isThere = (id: number) => isRunning(id, (other) => process.kill(other, 0));
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
    openPrompter: async (promptWords, style = 'drawn') => {
      const open =
        style === 'plain'
          ? (await import('./terminal/plainprompter.ts')).openPlainPrompter
          : (await import('./terminal/drawnprompter.ts')).openDrawnPrompter;
      return open(process.stdin, process.stderr, stop.signal, promptWords);
    },
    edit: async (text, name) => (await import('./terminal/editor.ts')).editText(text, name, process.env),
    show: async (path) => (await import('./terminal/desktop.ts')).showFile(path, process.env),
    stop: stop.signal,
    stopAtOnce: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
    holder,
    isAlive: (other) => isAlive(other, holder, isThere),
    files: openFiles(defaultDatabasePath(process.env, process.platform, home()), process.pid, isThere),
    zone,
    zones,
    versions: { program: about.version, node: process.versions.node },
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

/** A service account may have no home: it has to say where its records are, and must not meet those of the folder it runs in. */
function home(): string {
  try {
    return homedir() || userInfo().homedir;
  } catch {
    return '/';
  }
}
