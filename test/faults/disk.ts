import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { afterAll } from 'vitest';
import { program, runProcess, words, type Sandbox, type RunResult } from '../support/program.ts';

/** A disk of a few kilobytes, visible only to the commands that run on it. */
export interface Disk {
  /** Its path for the commands. */
  readonly folder: string;
  /** The path of a file on it for this process. */
  readonly hostPath: (name: string) => string;
  readonly run: (line: string | readonly string[]) => Promise<RunResult>;
  /** Runs a shell script there; "$@" is `recovery`. */
  readonly shell: (script: string) => Promise<RunResult>;
}

const holders: (() => void)[] = [];
afterAll(() => holders.splice(0).forEach((end) => end()));

/** Mounts a small disk in its own namespace, with the database of the sandbox on it. */
export async function smallDisk(sandbox: Sandbox, kilobytes: number): Promise<Disk> {
  const folder = sandbox.path('disk');
  mkdirSync(folder);
  const script = `mount -t tmpfs -o size=${kilobytes}k,mode=700 tmpfs "$1" && echo ready && exec sleep 600`;
  const holder = spawn('unshare', ['--mount', 'sh', '-c', script, 'sh', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  holders.push(() => holder.kill('SIGKILL'));
  await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit').then(() => Promise.reject(new Error('no file system of its own could be mounted'))),
  ]);
  const enter = ['--target', String(holder.pid), '--mount'];
  const env = { ...sandbox.env, RECOVERY_DB: `${folder}/recovery.db` };
  const recovery = program;
  return {
    folder,
    hostPath: (name) => `/proc/${String(holder.pid)}/root${folder}/${name}`,
    run: (line) =>
      runProcess('nsenter', [...enter, ...recovery, ...(typeof line === 'string' ? words(line) : line)], env),
    shell: (line) => runProcess('nsenter', [...enter, 'sh', '-c', line, 'sh', ...recovery], env),
  };
}
