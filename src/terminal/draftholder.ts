import { hostname, uptime } from 'node:os';
import type { DraftHolder } from '../domain/draft.ts';

/** This process as the holder of a draft. */
export function holderOf(env: Readonly<Record<string, string | undefined>>, processId: number): DraftHolder {
  const bootedAt = Date.now() - Math.round(uptime() * 1000);
  return { host: hostname(), process: processId, bootedAt, terminal: env['TTY'] ?? null };
}

/** A process of another machine counts as gone only when this machine cannot know: then it is offered, with its time. */
export function isAlive(
  holder: DraftHolder,
  own: DraftHolder,
  isRunning: (processId: number) => boolean,
): boolean {
  // The clock may have been set since; a minute is more than it drifts and less than a reboot takes to matter.
  const isOfThisBoot = holder.host === own.host && Math.abs(holder.bootedAt - own.bootedAt) <= 60_000;
  return isOfThisBoot && holder.process !== own.process && isRunning(holder.process);
}

/** Whether a process of this machine is there, whoever owns it; `probe` sends it signal 0. */
export function isRunning(processId: number, probe: (processId: number) => unknown): boolean {
  try {
    probe(processId);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
