import { UserError } from '../domain/error.ts';
import type { Store } from '../domain/records.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Outside } from '../outside/outside.ts';
import { upkeepOf } from './upkeep.ts';

/** The records of one run of a command, opened when they are first needed. */
export interface OpenRecords {
  /** The file, where it has been opened. */
  readonly opened: Promise<Store> | undefined;
  /** For writing: a missing file is made. */
  readonly store: () => Promise<Store>;
  /** For reading and trials: an empty database in the place of a missing file, and the file as it lies where nothing may be written. */
  readonly scratch: () => Promise<Store>;
  readonly isMissing: () => boolean;
  /** What was met that cannot be read, each once. */
  readonly damage: readonly UserError[];
  /** Whether anything was written to a file that was there before. */
  readonly hasChanged: () => Promise<boolean>;
  /** Whether the file was not there before. */
  readonly hasMade: () => boolean;
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  readonly outside: Outside;
  readonly now: Instant;
  readonly languageFlag: string | undefined;
  /** Told that another process holds the file. */
  readonly onWait: () => void;
}

export function openRecords(path: string, options: OpenOptions): OpenRecords {
  const { files } = options.outside;
  const damage: UserError[] = [];
  let opened: Promise<Store> | undefined;
  let substitute: Promise<Store> | undefined;
  let isJustMade = false;
  const open = (at: string, isInMemory = false) => openDatabase(at, isInMemory, options, damage);
  const isMissing = () => !opened && !files.exists(path);
  const store = () => {
    if (!opened) isJustMade = !files.exists(path);
    return (opened ??= open(path));
  };
  // Where nothing may be written there is still something to read.
  const readable = () =>
    store().catch((error: unknown) => {
      if (!(error instanceof UserError) || error.code !== 'no_permission') throw error;
      return (substitute ??= open(path, true));
    });
  return {
    get opened() {
      return opened;
    },
    store,
    scratch: () => (isMissing() ? (substitute ??= open(':memory:')) : readable()),
    isMissing,
    damage,
    // What could not be opened was not changed either.
    hasChanged: async () =>
      !isJustMade && opened !== undefined && (await opened.then((it) => it.hasChanged()).catch(() => false)),
    hasMade: () => isJustMade,
    close: async () => {
      for (const each of [opened, substitute])
        if (each) await each.then((it) => it.close()).catch(() => undefined);
      [opened, substitute] = [undefined, undefined];
    },
  };
}

async function openDatabase(
  path: string,
  isInMemory: boolean,
  { outside, now, languageFlag, onWait }: OpenOptions,
  damage: UserError[],
): Promise<Store> {
  const { openStore } = await import('../store/open.ts');
  return openStore({
    path,
    isInMemory,
    random: outside.random,
    zones: outside.zones,
    defaults: async () => (await import('./business/defaults.ts')).defaultsFor(outside, languageFlag),
    stop: outside.stop,
    beforeMigration: async () => {
      const { makeBackup } = await import('../upkeep/backups.ts');
      makeBackup(upkeepOf({ databasePath: path, outside, now }), 'migration');
    },
    onDamage: (met) => {
      const about = JSON.stringify(met.values);
      if (!damage.some(({ values }) => JSON.stringify(values) === about)) damage.push(met);
    },
    onWait,
  });
}
