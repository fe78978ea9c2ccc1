import type Database from 'better-sqlite3';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { UserError } from '../../domain/error.ts';
import { rederiveContactKeys } from '../contactkeys.ts';
import type { SchemaDialect } from '../migrations/dialect.ts';
import { contactKeysSince, migrations } from '../migrations/migrations.ts';
import type { Tables } from '../schema.ts';
import { openConnection } from './connections.ts';
import { createKysely, type DriverOptions } from './driver.ts';
import { translate } from './errors.ts';
import { flushLog } from './flush.ts';
import { applicationId, checkHeader } from './header.ts';
import { configureWriter, inMemory } from './settings.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';

/** How long `leaveNoTrace` waits for another till, in milliseconds. */
const tracePatienceMs = 3_000;

export interface SqliteOptions extends DriverOptions {
  /** Returns a unique text for the names of temporary files. */
  readonly nonce: () => string;
  /** Never waits for the disk, so a power cut may destroy the file. */
  readonly isThrowaway?: boolean;
  /** Called before an older database is migrated. */
  readonly beforeMigration?: () => Promise<void>;
  /** Fills a new database. */
  readonly seed: (db: Kysely<Tables>) => Promise<void>;
}

/** An open SQLite file: `db` for queries through Kysely, `raw` for hot loops. */
export interface SqliteEngine {
  readonly db: Kysely<Tables>;
  readonly raw: Database.Database;
  /** Opens a snapshot: a connection with its own read transaction, unaffected by later writes. */
  snapshot(): Snapshot;
  /** Runs several reads of the main connection in one transaction, so that they see the same state. */
  atOneMoment<Answer>(read: () => Promise<Answer>): Promise<Answer>;
  /**
   * Rewrites the file without erased data, and empties the write-ahead log; false if another till or a full disk prevents
   * it. `secure_delete` overwrites only the erased rows themselves, not copies in pages from which rows were moved.
   */
  leaveNoTrace(): Promise<boolean>;
  /**
   * Throws newer_database if a newer program has upgraded the file since it was opened. Every action asks inside its
   * transaction; a draft does not, so that nothing typed is lost.
   */
  readonly requireCurrent: () => void;
  /** Whether this connection has written. */
  hasChanged(): boolean;
  /** Returns a text that differs after every write of any connection. */
  readonly state: () => string;
  /** Converts an error of the raw connection to a user error; returns other errors unchanged. */
  readonly translate: (error: unknown) => Error;
  close(): Promise<void>;
}

const dialect: SchemaDialect = { bigint: 'integer', bytes: 'blob', tableSuffix: 'strict' };

/** Opens a file, and creates it if it does not exist. Throws a user error for a foreign, damaged or newer file. */
export async function openSqlite(path: string, options: SqliteOptions): Promise<SqliteEngine> {
  if (path === inMemory) {
    const engine = connect(path, options);
    await initialize(engine, options);
    return engine;
  }
  if (!existsSync(path)) await createFile(path, options);
  checkHeader(path);
  const engine = connect(path, options);
  try {
    await migrate(engine, path, options.beforeMigration);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Loads a file into memory, for a folder in which SQLite cannot create the files that it needs even for reading. Nothing is
 * saved. Returns null if the write-ahead log next to the file is not empty, because it is part of the database.
 */
export async function openSqliteInMemory(
  path: string,
  options: Omit<SqliteOptions, 'beforeMigration'>,
): Promise<SqliteEngine | null> {
  checkHeader(path);
  try {
    if (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) return null;
    const bytes = readFileSync(path);
    // Sets the header to "no write-ahead log", which a database in memory cannot have.
    bytes.fill(1, 18, 20);
    const engine = connect(inMemory, options, bytes);
    await migrate(engine, path, undefined);
    return engine;
  } catch (error) {
    throw translate(error, path);
  }
}

/** Creates the file under a temporary name and links it when it is complete, so that no other till sees half of it. */
async function createFile(path: string, options: SqliteOptions): Promise<void> {
  const partial = `${path}.new-${options.nonce()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(partial, 'wx', 0o600));
  } catch (error) {
    throw translate(error, path);
  }
  try {
    const engine = connect(partial, options);
    await initialize(engine, options);
    await engine.close();
    linkSync(partial, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw translate(error, path);
  } finally {
    for (const file of [partial, `${partial}-wal`, `${partial}-shm`]) if (existsSync(file)) unlinkSync(file);
  }
}

/** Creates the schema of a new database and fills it. */
async function initialize({ db, raw }: SqliteEngine, { seed }: SqliteOptions): Promise<void> {
  raw.pragma(`application_id = ${applicationId}`);
  await db.transaction().execute(async (trx) => {
    for (const migration of migrations) await migration(trx, dialect);
    await seed(trx);
    raw.pragma(`user_version = ${migrations.length}`);
  });
}

async function migrate(
  { db, raw }: SqliteEngine,
  path: string,
  beforeMigration: SqliteOptions['beforeMigration'],
): Promise<void> {
  // The header may be outdated: a newer program's migration may still be in the write-ahead log.
  requireCurrent(raw, path);
  if (versionOf(raw) === migrations.length) return;
  await beforeMigration?.();
  await db.transaction().execute(async (trx) => {
    // Another till may have migrated it meanwhile.
    const before = versionOf(raw);
    for (const migration of migrations.slice(before)) await migration(trx, dialect);
    if (before < contactKeysSince) await rederiveContactKeys(trx);
    raw.pragma(`user_version = ${migrations.length}`);
  });
}

function versionOf(raw: Database.Database): number {
  return raw.pragma('user_version', { simple: true }) as number;
}

function requireCurrent(raw: Database.Database, path: string): void {
  const version = versionOf(raw);
  if (version > migrations.length) throw new UserError('newer_database', { path, version });
}

/** Opens a connection and builds the engine on it. */
function connect(
  path: string,
  { isThrowaway = false, ...options }: DriverOptions & Pick<SqliteOptions, 'isThrowaway'>,
  /** The initial content of a database in memory. */
  bytes?: Buffer,
): SqliteEngine {
  let raw: Database.Database;
  try {
    raw = openConnection(bytes ?? path, { timeout: 5_000 });
    configureWriter(raw, path, isThrowaway);
  } catch (error) {
    throw translate(error, path);
  }
  const db = createKysely(raw, path, options);
  const ownChanges = () => raw.prepare<[], number>('select total_changes()').pluck().get() ?? 0;
  const stateAfter = (changes: number) =>
    `${String(raw.pragma('data_version', { simple: true }))} ${changes}`;
  let stateOfMoment: string | null = null;
  return {
    db,
    raw,
    snapshot: () => openSnapshot(raw, path),
    translate: (error) => translate(error, path),
    async atOneMoment(read) {
      try {
        const changes = ownChanges();
        raw.exec('begin');
        stateOfMoment = stateAfter(changes);
        const answer = await read();
        raw.exec('commit');
        return answer;
      } catch (error) {
        // Reports the first error, even if the rollback fails too.
        if (raw.inTransaction) tryTo(() => raw.exec('rollback'));
        throw translate(error, path);
      } finally {
        stateOfMoment = null;
      }
    },
    async leaveNoTrace() {
      const deadline = performance.now() + tracePatienceMs;
      raw.pragma('busy_timeout = 0');
      try {
        for (let isRewritten = false; ;) {
          isRewritten ||= !raw.inTransaction && tryTo(() => raw.exec('vacuum'));
          if (isRewritten && emptyLog(raw)) return tryTo(() => flushLog(path));
          if (performance.now() > deadline || options.stop?.aborted === true) return false;
          await sleep(20);
        }
      } finally {
        raw.pragma('busy_timeout = 5000');
      }
    },
    requireCurrent: () => requireCurrent(raw, path),
    hasChanged: () => ownChanges() > 0,
    state: () => stateOfMoment ?? stateAfter(ownChanges()),
    async close() {
      await db.destroy();
      raw.close();
    },
  };
}

/** Runs `work`; false if it throws. */
function tryTo(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** Writes the write-ahead log into the file and truncates it; false if another connection prevents it. */
function emptyLog(raw: Database.Database): boolean {
  const [result] = raw.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  return result?.busy !== 1;
}
