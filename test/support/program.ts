import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInside } from './inprocess.ts';
import { afterThisFile } from './cleanup.ts';

/** What people start: the shebang file, which loads the built program. */
export const bin = fileURLToPath(new URL('../../bin/recovery.js', import.meta.url));

export type Env = Readonly<Record<string, string>>;

export interface Ran {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Env;
  /** What is piped in; nothing is `</dev/null`. */
  readonly input?: string | Uint8Array;
  readonly db?: string;
}

/** A folder of its own, gone when the test file is done. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-e2e-'));
  afterThisFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Nothing of this machine or of whoever runs the tests: only PATH, and Monday 23 November 2026. */
function ownEnv(folder: string): Env {
  const home = join(folder, 'home');
  const temporary = join(folder, 'tmp');
  mkdirSync(home);
  mkdirSync(temporary);
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: temporary,
    // What V8 compiled is shared by all tests: cold starts would take most of their time.
    XDG_CACHE_HOME: fileURLToPath(new URL('../../node_modules/.cache', import.meta.url)),
    TZ: 'UTC',
    RECOVERY_NOW: '2026-11-23T08:10:00Z',
  };
}

/** The same for somebody who never set RECOVERY_DB. */
export function withoutDatabase(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([key]) => key !== 'RECOVERY_DB'));
}

/** A command line as one would type it: "…" goes around words that hold spaces. */
export function words(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/gu)].map(([word]) => word.replaceAll('"', ''));
}

/** Runs any program to its end. */
export function spawned(
  command: string,
  args: readonly string[],
  env: Env,
  input?: RunOptions['input'],
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const texts = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString();
    });
    const [stdout = () => '', stderr = () => ''] = texts;
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
    // A program that ends before it has read everything is no trouble of ours.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** A house of its own: a folder, a home, a database that is not there yet. */
export interface House {
  readonly folder: string;
  readonly db: string;
  readonly env: Env;
  /** Runs `recovery …`. */
  readonly run: (line: string | readonly string[], options?: RunOptions) => Promise<Ran>;
  /** The same as a process of its own: the built program, with real streams and signals. */
  readonly spawn: House['run'];
  /** The same where it has to work; answers what it printed. */
  readonly ok: (line: string | readonly string[], options?: RunOptions) => Promise<string>;
  /** The same for a report or an export in JSON. */
  readonly json: <Shape>(line: string, options?: RunOptions) => Promise<Shape>;
  /** Writes a file into its folder and answers the path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly path: (name: string) => string;
  /** A fingerprint of the database, byte for byte; null while there is none. */
  readonly bytes: (db?: string) => string | null;
}

/**
 * Runs the program within this process, at no terminal, without the time that starting takes: for whatever does not need a
 * process of its own.
 */
export const program = (env: Env = {}): House => houseOf(env, runInside);

/** Starts the built program as people do, for what only a process shows: its start, streams, signals, locks. */
export const builtProgram = (env: Env = {}): House => houseOf(env, start);

type Runner = (args: readonly string[], env: Env, input: RunOptions['input']) => Promise<Ran>;

const start: Runner = (args, env, input) => spawned(process.execPath, [bin, ...args], env, input);

function houseOf(env: Env, runner: Runner): House {
  const folder = ownFolder();
  const db = join(folder, 'recovery.db');
  const own: Env = { ...ownEnv(folder), RECOVERY_DB: db, ...env };
  const path = (name: string) => join(folder, name);
  const runBy =
    (by: Runner): House['run'] =>
    (line, { db: database, env: more, input } = {}) => {
      const moreEnv = { ...(database === undefined ? {} : { RECOVERY_DB: database }), ...more };
      return by(typeof line === 'string' ? words(line) : line, { ...own, ...moreEnv }, input);
    };
  const run = runBy(runner);
  const ok: House['ok'] = async (line, options) => {
    const { code, stdout, stderr } = await run(line, options);
    if (code !== 0) throw new Error(`recovery ${String(line)} ended with ${String(code)}\n${stderr}`);
    return stdout;
  };
  return {
    folder,
    db,
    env: own,
    run,
    spawn: runBy(start),
    ok,
    json: async <Shape>(line: string, options?: RunOptions) => JSON.parse(await ok(line, options)) as Shape,
    file(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    path,
    bytes: (file = db) => fingerprint([file, `${file}-wal`]),
  };
}

/** What was just written may still lie in the write-ahead log, which goes when the last who reads it does. */
function fingerprint(files: readonly string[]): string | null {
  const contents = files.flatMap((file) => {
    try {
      return [readFileSync(file)];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  });
  if (contents.length === 0) return null;
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}
