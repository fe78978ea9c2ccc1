import type { Instant } from '../domain/time/zone.ts';
import type { Outside } from '../outside/outside.ts';
import type { UpkeepContext } from '../upkeep/backupfolder.ts';

interface UpkeepSource {
  readonly databasePath: string;
  readonly outside: Outside;
  readonly now: Instant;
}

/** Collects what backups, restore and doctor need from a running command. */
export function upkeepOf({ databasePath, outside, now }: UpkeepSource): UpkeepContext {
  return { databasePath, files: outside.files, now, nonce: Buffer.from(outside.random()).toString('hex') };
}
