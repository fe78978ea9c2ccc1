import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import type { DraftHolder } from '../domain/draft.ts';

/** Describes this process as the holder of a draft. */
export function holderOf(env: Readonly<Record<string, string | undefined>>, processId: number): DraftHolder {
  const bootedAt = Date.now() - Math.round(uptime() * 1000);
  return { host: hostname(), process: processId, bootedAt, terminal: env['TTY'] ?? null };
}

/**
 * Whether the holder of a draft is still running. A process of another machine, or from before a reboot, counts as ended, since
 * nothing is known about it; its draft is then offered with its time.
 */
export function isAlive(
  holder: DraftHolder,
  own: DraftHolder,
  isRunning: (processId: number) => boolean,
): boolean {
  // A minute of tolerance allows for a clock that was set, and is shorter than a reboot.
  const isOfThisBoot = holder.host === own.host && Math.abs(holder.bootedAt - own.bootedAt) <= 60_000;
  return isOfThisBoot && holder.process !== own.process && isRunning(holder.process);
}

/** Whether a process of this machine is running, whoever owns it; `probe` sends it signal 0. */
export function isRunning(processId: number, probe: (processId: number) => unknown): boolean {
  try {
    probe(processId);
    return !isZombie(processId);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether a process has ended and its parent has not noticed: the shell of a closed window takes a second. Only Linux tells. */
function isZombie(processId: number): boolean {
  try {
    // The name of the program, in brackets, may contain anything.
    return readFileSync(`/proc/${processId}/stat`, 'latin1').split(') ').at(-1)?.startsWith('Z') === true;
  } catch {
    return false;
  }
}
