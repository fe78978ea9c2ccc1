import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from 'node-pty';
import { program, words, type Env, type Sandbox } from './program.ts';
import { afterThisFile } from './cleanup.ts';

const keys = {
  enter: '\r',
  space: ' ',
  up: '\u001B[A',
  down: '\u001B[B',
  escape: '\u001B',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
} as const;

const signs = { '⏎': keys.enter, '↑': keys.up, '↓': keys.down } as const;

const patienceMs = 15_000;
const lastOutputMs = 500;
/** An ENTER this soon after a single key counts as part of it. */
const habitMs = 1_050;

/** A person at a terminal. */
export interface Terminal {
  /** Waits until a text appears after the text of the previous wait. */
  readonly waitFor: (text: string | RegExp) => Promise<string>;
  /** Types a text; ⏎ ↑ ↓ mean their keys. `next` is what will be typed after it: only before an ENTER they take their time. */
  readonly type: (text: string, next?: string) => void;
  /** Answers questions, each after it has appeared. */
  readonly answer: (...dialogue: readonly (readonly [question: string, typed: string])[]) => Promise<void>;
  readonly key: (name: keyof typeof keys) => void;
  /** Everything shown so far, without escape sequences. */
  readonly screen: () => string;
  /** Everything shown so far, with escape sequences. */
  readonly raw: () => string;
  /** Closes the window: the terminal itself is gone. */
  readonly close: () => void;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM' | 'SIGHUP') => void;
  readonly process: number;
  /** The exit code; 128 plus the signal if one ended the process. */
  readonly exit: Promise<number>;
}

/** Starts `recovery …` in a real pseudo-terminal. */
export function terminal(sandbox: Sandbox, line: string | readonly string[], env: Env = {}): Terminal {
  return terminalOf(sandbox, [...program, ...(typeof line === 'string' ? words(line) : line)], env);
}

/** Starts any command line in a real pseudo-terminal. */
export function terminalOf(
  sandbox: Sandbox,
  [command = '', ...args]: readonly string[],
  env: Env = {},
  size: Size = usualSize,
): Terminal {
  return start(command, args, { ...sandbox.env, ...env }, size);
}

/** Starts `recovery …` from a shell, which then prints the exit code and the state of the terminal. */
export function terminalFromShell(sandbox: Sandbox, line: string): Terminal {
  const script = '"$@"; echo "code $?"; stty -a';
  return start('/bin/sh', ['-c', script, 'sh', ...program, ...words(line)], sandbox.env);
}

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const usualSize: Size = { columns: 80, rows: 40 };

function start(command: string, args: string[], env: Env, { columns, rows } = usualSize): Terminal {
  const name = env['TERM'] ?? 'xterm-256color';
  const child = spawn(command, args, { name, cols: columns, rows, env });
  let raw = '';
  let used = 0;
  let isRunning = true;
  let isAfterKey = false;
  const watchers = new Set<() => boolean>();
  child.onData((data) => {
    raw += data;
    watchers.forEach((look) => look());
  });
  // An incomplete escape sequence at the end would look like text.
  const screen = () =>
    stripVTControlCharacters(raw.replace(/\u001B[^A-Za-z]*$/u, '')).replaceAll('\r\n', '\n');
  const exit = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      isRunning = false;
      resolve(signal ? 128 + signal : exitCode);
    });
  });
  const self: Terminal = {
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          watchers.delete(look);
        };
        const look = () => {
          const found = find(screen(), text, used);
          if (!found) return false;
          used = found.end;
          end();
          // Whoever answered by a single key reads the next question before they press ENTER.
          void sleep(isAfterKey ? habitMs : 0).then(() => resolve(found.text));
          return true;
        };
        const giveUp = (why: string) => {
          end();
          reject(new Error(`"${String(text)}" did not appear${why}. What did:\n${screen().slice(used)}`));
        };
        const timer = setTimeout(() => giveUp(''), patienceMs);
        watchers.add(look);
        if (look()) return;
        // The end of a process may arrive before the last of its output.
        void exit
          .then((code) => sleep(lastOutputMs, code))
          .then((code) => watchers.has(look) && giveUp(` before it ended with ${code}`));
      }),
    type(text, next = '⏎') {
      if (text !== '') isAfterKey = !text.endsWith('⏎') && next.startsWith('⏎');
      child.write(text.replace(/[⏎↑↓]/gu, (sign) => signs[sign as keyof typeof signs]));
    },
    async answer(...dialogue) {
      for (const [question, typed] of dialogue) {
        await self.waitFor(question);
        self.type(typed);
      }
    },
    key: (name) => child.write(keys[name]),
    screen,
    raw: () => raw,
    close: () => (child as unknown as { destroy: () => void }).destroy(),
    kill: (signal) => process.kill(child.pid, signal),
    process: child.pid,
    exit,
  };
  afterThisFile(() => isRunning && self.kill('SIGKILL'));
  return self;
}

function find(screen: string, text: string | RegExp, from: number): { text: string; end: number } | null {
  const rest = screen.slice(from);
  const index = typeof text === 'string' ? rest.indexOf(text) : rest.search(text);
  if (index < 0) return null;
  const found = typeof text === 'string' ? text : (text.exec(rest)?.[0] ?? '');
  return { text: found, end: from + index + found.length };
}
