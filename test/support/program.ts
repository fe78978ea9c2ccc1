import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInProcess } from './inprocess.ts';
import { afterThisFile } from './cleanup.ts';

/** Instead of the built program, tests try an installed copy (its bin/recovery.js) or an executable. */
const installed = process.env['RECOVERY_PROGRAM'];

/** The start file, which loads the built program. */
export const bin = installed ?? fileURLToPath(new URL('../../bin/recovery.js', import.meta.url));

/** The command line of the program, to which arguments are added. */
export const program: readonly [string, ...string[]] = bin.endsWith('.js') ? [process.execPath, bin] : [bin];

export type Env = Readonly<Record<string, string>>;

export interface RunResult {
  /** Null if a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Env;
  /** Standard input; by default `</dev/null`. */
  readonly input?: string | Uint8Array;
  readonly db?: string;
}

/** Creates a folder that is removed after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-e2e-'));
  afterThisFile(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An environment independent of this machine and user, except for PATH; the time is Monday 23 November 2026. */
function isolatedEnv(folder: string): Env {
  const home = join(folder, 'home');
  const temporary = join(folder, 'tmp');
  mkdirSync(home);
  mkdirSync(temporary);
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    TMPDIR: temporary,
    // All tests share the V8 code cache, because cold starts would take most of their time.
    XDG_CACHE_HOME: fileURLToPath(new URL('../../node_modules/.cache', import.meta.url)),
    // Nobody is there to leave a pager.
    PAGER: 'cat',
    TZ: 'UTC',
    RECOVERY_NOW: '2026-11-23T08:10:00Z',
  };
}

/** The same environment without RECOVERY_DB. */
export function withoutDatabase(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([key]) => key !== 'RECOVERY_DB'));
}

/** Splits a command line into words; "…" encloses words with spaces. */
export function words(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/gu)].map(([word]) => word.replaceAll('"', ''));
}

/** Runs any program to its end. */
export function runProcess(
  command: string,
  args: readonly string[],
  env: Env,
  input?: RunOptions['input'],
): Promise<RunResult> {
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
    // The program may end before it has read all input.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

type Runner = (args: readonly string[], env: Env, input?: RunOptions['input']) => Promise<RunResult>;

/** Runs the program to its end. */
export const runProgram: Runner = (args, env, input) => {
  const [command, ...before] = program;
  return runProcess(command, [...before, ...args], env, input);
};

/** An isolated place to run the program: a folder, a home, and a database that does not exist yet. */
export interface Sandbox {
  readonly folder: string;
  readonly db: string;
  readonly env: Env;
  /** Runs `recovery …`. */
  readonly run: (line: string | readonly string[], options?: RunOptions) => Promise<RunResult>;
  /** Runs the built program as a process, with real streams and signals. */
  readonly spawn: Sandbox['run'];
  /** Runs `recovery …`, which must succeed, and returns its output. */
  readonly ok: (line: string | readonly string[], options?: RunOptions) => Promise<string>;
  /** Does the same, and parses the output as JSON. */
  readonly json: <Shape>(line: string, options?: RunOptions) => Promise<Shape>;
  /** Writes a file into the folder, and returns its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  readonly path: (name: string) => string;
  /** Returns a hash of the bytes of the database; null if there is none. */
  readonly bytes: (db?: string) => string | null;
}

/**
 * Creates a sandbox that runs the program within this process, without a terminal; faster, for tests that need no separate
 * process. A program that was installed starts all the same.
 */
export const inProcessSandbox = (env: Env = {}): Sandbox =>
  createSandbox(env, installed === undefined ? runInProcess : runProgram);

/** Creates a sandbox that starts the built program, for tests of its start, streams, signals and locks. */
export const builtSandbox = (env: Env = {}): Sandbox => createSandbox(env, runProgram);

function createSandbox(env: Env, runner: Runner): Sandbox {
  const folder = temporaryFolder();
  const db = join(folder, 'recovery.db');
  const sandboxEnv: Env = { ...isolatedEnv(folder), RECOVERY_DB: db, ...env };
  const path = (name: string) => join(folder, name);
  const runBy =
    (by: Runner): Sandbox['run'] =>
    (line, { db: database, env: more, input } = {}) => {
      const moreEnv = { ...(database === undefined ? {} : { RECOVERY_DB: database }), ...more };
      return by(typeof line === 'string' ? words(line) : line, { ...sandboxEnv, ...moreEnv }, input);
    };
  const run = runBy(runner);
  const ok: Sandbox['ok'] = async (line, options) => {
    const { code, stdout, stderr } = await run(line, options);
    if (code !== 0) throw new Error(`recovery ${String(line)} ended with ${String(code)}\n${stderr}`);
    return stdout;
  };
  return {
    folder,
    db,
    env: sandboxEnv,
    run,
    spawn: runBy(runProgram),
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

/** Hashes the contents of files, including the write-ahead log, which may hold the latest writes. */
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
