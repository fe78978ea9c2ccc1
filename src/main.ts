import { homedir, userInfo } from 'node:os';
import { addAbortSignal } from 'node:stream';
import { isatty } from 'node:tty';
import { run } from './cli/run.ts';
import { defaultDatabasePath, openFiles } from './terminal/files.ts';
import { holderOf, isAlive, isRunning } from './terminal/draftholder.ts';
import { openOutput } from './terminal/streams.ts';
import { openZoneClock } from './terminal/zones.ts';
import type { Outside } from './outside/outside.ts';
import about from '../package.json' with { type: 'json' };

// If the process ends before its work is done, that must not look like success.
process.exitCode = 70;

const outside = openOutside();

/** Resolves when the run has ended and the exit code is set. */
export const ended = run(process.argv.slice(2), outside).then((code) => {
  process.exitCode = code;
  if (outside.input.isTerminal && !isatty(process.stdin.fd)) endByHangup();
});

/**
 * Ends the process as the hangup of its terminal would have done. At its normal end, Node.js 20 restores the settings of a terminal
 * that is gone, fails, and takes a second to dump its memory; meanwhile, the draft would not be offered.
 */
function endByHangup(): void {
  outside.stopAtOnce();
  process.kill(process.pid, 'SIGHUP');
}

/** Opens the real outside world. Besides bin/, this is the only code that uses `process`. */
function openOutside(): Outside {
  const stop = new AbortController();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => stop.abort(signal);
  // Not `once`: when the prompt library is the last listener, it ends the process and leaves the terminal in raw mode.
  for (const signal of signals) process.on(signal, onSignal);
  const { zones, machineZone: zone } = openZoneClock(process.env);
  const holder = holderOf(process.env, process.pid);
  const isProcessRunning = (id: number) => isRunning(id, (other) => process.kill(other, 0));
  return {
    env: process.env,
    clock: Date.now,
    // For identifiers, which must be unique but need not be secret: `crypto` takes 7 % of the time of `add` to load.
    random: () => Uint8Array.from({ length: 16 }, () => Math.random() * 256),
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
      // A terminal in raw mode has no end of input, except when it is gone; the signal may come too late.
      if (style === 'drawn') process.stdin.once('end', () => stop.abort('SIGHUP'));
      return open(process.stdin, process.stderr, stop.signal, promptWords, Date.now);
    },
    edit: async (text, name) => (await import('./terminal/editor.ts')).editText(text, name, process.env),
    show: async (path) => (await import('./terminal/desktop.ts')).showFile(path, process.env),
    page: async (text, prompt) => {
      const { showInPager } = await import('./terminal/pager.ts');
      // In the pager, Ctrl-C belongs to the pager.
      const listeners = process.listeners('SIGINT');
      const ignore = () => undefined;
      process.removeAllListeners('SIGINT').on('SIGINT', ignore);
      try {
        return await showInPager(text, prompt, process.env);
      } finally {
        process.off('SIGINT', ignore);
        for (const listener of listeners) process.on('SIGINT', listener);
      }
    },
    stop: stop.signal,
    stopAtOnce: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
    holder,
    isAlive: (other) => isAlive(other, holder, isProcessRunning),
    files: openFiles(
      defaultDatabasePath(process.env, process.platform, home()),
      process.pid,
      isProcessRunning,
    ),
    zone,
    zones,
    versions: { program: about.version, node: process.versions.node },
  };
}

/**
 * Returns the home folder. A service account may have none; it gets the root folder, so that it does not use a database of the
 * folder it happens to run in, and has to name one.
 */
function home(): string {
  try {
    return homedir() || userInfo().homedir;
  } catch {
    return '/';
  }
}
