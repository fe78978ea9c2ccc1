import { UserError } from '../domain/error.ts';
import type { Store } from '../domain/records.ts';
import type { Instant } from '../domain/time/zone.ts';
import type { Outside } from '../outside/outside.ts';
import { upkeepOf } from './upkeep.ts';

/** The records of one run, opened on first use. */
export interface OpenRecords {
  /** The database, if it has been opened. */
  readonly opened: Promise<Store> | undefined;
  /** Opens the database for writing; creates it if it is missing. */
  readonly store: () => Promise<Store>;
  /**
   * Opens the database for reading and trials: an empty one in memory if the file is missing, and the file unchanged if it may
   * not be written.
   */
  readonly scratchStore: () => Promise<Store>;
  readonly isMissing: () => boolean;
  /** Damaged records that were met, each once. */
  readonly damage: readonly UserError[];
  /** Whether anything was written to a file that existed before. */
  readonly hasChanged: () => Promise<boolean>;
  /** Whether this run created the file. */
  readonly hasCreated: () => boolean;
  readonly close: () => Promise<void>;
}

interface OpenOptions {
  readonly outside: Outside;
  readonly now: Instant;
  readonly languageFlag: string | undefined;
  /** Called when another process has locked the file. */
  readonly onWait: () => void;
}

export function openRecords(path: string, options: OpenOptions): OpenRecords {
  const { files } = options.outside;
  const damage: UserError[] = [];
  let opened: Promise<Store> | undefined;
  let substitute: Promise<Store> | undefined;
  let isNew = false;
  const open = (at: string, isInMemory = false) => openDatabase(at, isInMemory, options, damage);
  const isMissing = () => !opened && !files.exists(path);
  const store = () => {
    if (!opened) isNew = !files.exists(path);
    return (opened ??= open(path));
  };
  // Without permission to write, the records can still be read.
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
    // A path that cannot be read rejects, like a file that cannot be opened.
    scratchStore: async () => (isMissing() ? (substitute ??= open(':memory:')) : readable()),
    isMissing,
    damage,
    // A database that could not be opened was not changed.
    hasChanged: async () =>
      !isNew && opened !== undefined && (await opened.then((store) => store.hasChanged()).catch(() => false)),
    hasCreated: () => isNew,
    close: async () => {
      for (const each of [opened, substitute])
        if (each) await each.then((store) => store.close()).catch(() => undefined);
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
    defaults: async () => (await import('./business/machinedefaults.ts')).defaultsFor(outside, languageFlag),
    stop: outside.stop,
    beforeMigration: async () => {
      const { makeBackup } = await import('../upkeep/backups.ts');
      makeBackup(upkeepOf({ databasePath: path, outside, now }), 'migration');
    },
    onDamage: (error) => {
      const key = JSON.stringify(error.values);
      if (!damage.some(({ values }) => JSON.stringify(values) === key)) damage.push(error);
    },
    onWait,
  });
}
