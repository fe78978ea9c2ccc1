import Database from 'better-sqlite3';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledQuery } from 'kysely';
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { keysOf } from '../../domain/contact.ts';
import { UserError } from '../../domain/error.ts';
import { fold } from '../../domain/text.ts';
import { settleAll } from '../contactkeys.ts';
import { flushLog } from './flush.ts';
import { isOpenHere, openFile } from './connections.ts';
import { contactsReadSince, migrations, type SchemaDialect, type Tables } from '../schema.ts';

/** "RCVY", which distinguishes our databases from other SQLite files. */
const applicationId = 0x52435659;
const headerMagic = 'SQLite format 3\0';
/** How long a write waits for another till, in milliseconds. */
export const patienceMs = 30_000;
/** How long `leaveNoTrace` waits for another till, in milliseconds. */
const tracePatienceMs = 3_000;
export const pageRows = 400;
/** Negative means KiB. An index scan reads each page once, and the system caches the rest. */
const cacheSize = -4_000;
const incrementalVacuum = 2;

export interface SqliteOptions {
  /** Returns a unique text for the names of temporary files. */
  readonly nonce: () => string;
  /** Never waits for the disk, so a power cut may destroy the file. */
  readonly isThrowaway?: boolean;
  /** Called before an older database is migrated. */
  readonly beforeMigration?: () => Promise<void>;
  /** Called once when a write has to wait for another till. */
  readonly onWait?: () => void;
  /** Ends such a wait. */
  readonly stop?: AbortSignal;
  /** Fills a new database. */
  readonly furnish: (db: Kysely<Tables>) => Promise<void>;
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
  /** Whether this connection has written. */
  hasChanged(): boolean;
  /** Returns a text that differs after every write of any connection. */
  readonly state: () => string;
  /** Converts an error of the raw connection to a user error; returns other errors unchanged. */
  readonly translate: (error: unknown) => Error;
  close(): Promise<void>;
}

/** A query built with Kysely. */
export interface Query<Row> {
  compile(): CompiledQuery<Row>;
}

export interface Snapshot {
  all<Row>(query: Query<Row>): readonly Row[];
  /** Prepares a query for repeated use; each call takes all its parameters and iterates over the rows. */
  prepare<Row>(query: Query<Row>): (parameters: readonly unknown[]) => Iterable<Row>;
  /** Returns arrays of values in the order of the columns, page by page. */
  pages(query: Query<unknown>): Generator<readonly (readonly unknown[])[]>;
  close(): void;
}

/** SQLite's name of a database in memory. */
const inMemory = ':memory:';

const dialect: SchemaDialect = { bigint: 'integer', bytes: 'blob', tableSuffix: 'strict' };

/** Opens a file, and creates it if it does not exist. Throws a user error for a foreign, damaged or newer file. */
export async function openSqlite(path: string, options: SqliteOptions): Promise<SqliteEngine> {
  if (path === inMemory) {
    const engine = connect(path, options);
    await lay(engine, options);
    return engine;
  }
  if (!existsSync(path)) await makeFile(path, options);
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
export async function openSqliteAsItLies(
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
async function makeFile(path: string, options: SqliteOptions): Promise<void> {
  const half = `${path}.new-${options.nonce()}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(half, 'wx', 0o600));
  } catch (error) {
    throw translate(error, path);
  }
  try {
    const engine = connect(half, options);
    await lay(engine, options);
    await engine.close();
    linkSync(half, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw translate(error, path);
  } finally {
    for (const rest of [half, `${half}-wal`, `${half}-shm`]) if (existsSync(rest)) unlinkSync(rest);
  }
}

async function lay({ db, raw }: SqliteEngine, { furnish }: SqliteOptions): Promise<void> {
  raw.pragma(`application_id = ${applicationId}`);
  await db.transaction().execute(async (trx) => {
    for (const migration of migrations) await migration(trx, dialect);
    await furnish(trx);
    raw.pragma(`user_version = ${migrations.length}`);
  });
}

async function migrate(
  { db, raw }: SqliteEngine,
  path: string,
  beforeMigration: SqliteOptions['beforeMigration'],
): Promise<void> {
  const version = () => raw.pragma('user_version', { simple: true }) as number;
  // The header may be outdated: a newer program's migration may still be in the write-ahead log.
  if (version() > migrations.length) throw new UserError('newer_database', { path, version: version() });
  if (version() === migrations.length) return;
  await beforeMigration?.();
  await db.transaction().execute(async (trx) => {
    // Another till may have migrated it meanwhile.
    const before = version();
    for (const migration of migrations.slice(before)) await migration(trx, dialect);
    if (before < contactsReadSince) await settleAll(trx);
    raw.pragma(`user_version = ${migrations.length}`);
  });
}

/** Whether a file begins like an SQLite database; false if it cannot be read. */
export function beginsLikeDatabase(path: string): boolean {
  try {
    if (isOpenHere(path)) return true;
    // Reading from a pipe would consume its content.
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, 'r');
    const header = Buffer.alloc(16);
    readSync(file, header, 0, 16, 0);
    closeSync(file);
    return header.toString('latin1') === headerMagic;
  } catch {
    return false;
  }
}

/**
 * Checks the header without SQLite, so that the file of another program is never touched. Skips a file that this process
 * has open, which was checked when it was opened. Throws not_a_database, damaged_database, foreign_database and
 * newer_database.
 */
export function checkHeader(path: string): void {
  const header = Buffer.alloc(100);
  let length: number;
  try {
    if (isOpenHere(path)) return;
    const stat = statSync(path);
    // Reading a device or a pipe might block; files of /proc have no size.
    if (!stat.isFile() || stat.size === 0) throw new UserError('not_a_database', { path });
    const file = openSync(path, 'r');
    length = readSync(file, header, 0, 100, 0);
    closeSync(file);
  } catch (error) {
    throw translate(error, path);
  }
  if (header.toString('latin1', 0, 16) !== headerMagic) throw new UserError('not_a_database', { path });
  if (length < 100) throw new UserError('damaged_database', { path });
  if (header.readUInt32BE(68) !== applicationId) throw new UserError('foreign_database', { path });
  const version = header.readUInt32BE(60);
  if (version > migrations.length) throw new UserError('newer_database', { path, version });
}

function connect(
  path: string,
  { isThrowaway = false, onWait, stop }: Pick<SqliteOptions, 'isThrowaway' | 'onWait' | 'stop'>,
  /** The initial content of a database in memory. */
  bytes?: Buffer,
): SqliteEngine {
  let raw: Database.Database;
  try {
    raw = openFile(bytes ?? path, { timeout: 5_000 });
    settle(raw, path, isThrowaway);
  } catch (error) {
    throw translate(error, path);
  }
  const db = kyselyOn(raw, path, onWait, stop);
  const ownChanges = () => raw.prepare<[], number>('select total_changes()').pluck().get() ?? 0;
  return {
    db,
    raw,
    snapshot: () => openSnapshot(raw, path),
    translate: (error) => translate(error, path),
    async atOneMoment(read) {
      try {
        raw.exec('begin');
        const answer = await read();
        raw.exec('commit');
        return answer;
      } catch (error) {
        // Reports the first error, even if the rollback fails too.
        if (raw.inTransaction) succeeds(() => raw.exec('rollback'));
        throw translate(error, path);
      }
    },
    async leaveNoTrace() {
      const givesUpAt = performance.now() + tracePatienceMs;
      raw.pragma('busy_timeout = 0');
      try {
        for (let isWrittenAnew = false; ;) {
          isWrittenAnew ||= !raw.inTransaction && succeeds(() => raw.exec('vacuum'));
          if (isWrittenAnew && isLogEmptied(raw)) return succeeds(() => flushLog(path));
          if (performance.now() > givesUpAt || stop?.aborted === true) return false;
          await sleep(20);
        }
      } finally {
        raw.pragma('busy_timeout = 5000');
      }
    },
    hasChanged: () => ownChanges() > 0,
    state: () => `${String(raw.pragma('data_version', { simple: true }))} ${ownChanges()}`,
    async close() {
      await db.destroy();
      raw.close();
    },
  };
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function isLogEmptied(raw: Database.Database): boolean {
  const [answer] = raw.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
  return answer?.busy !== 1;
}

function openSnapshot(raw: Database.Database, path: string): Snapshot {
  const own = path !== inMemory;
  const reader = own ? openFile(path, { readonly: true, timeout: 5_000 }) : raw;
  if (own) {
    defineFunctions(reader);
    reader.pragma(`cache_size = ${cacheSize}`);
    reader.exec('begin');
  }
  const prepare = <Row>(sql: string) => {
    let statement: Database.Statement<unknown[], Row> | undefined;
    return function* (parameters: readonly unknown[]): Generator<Row> {
      try {
        statement ??= reader.prepare(sql);
        yield* statement.iterate(...parameters);
      } catch (error) {
        throw translate(error, path);
      }
    };
  };
  return {
    prepare: <Row>(query: Query<Row>) => prepare<Row>(query.compile().sql),
    all<Row>(query: Query<Row>) {
      const { sql, parameters } = query.compile();
      return [...prepare<Row>(sql)(parameters)];
    },
    *pages(query) {
      const { sql, parameters } = query.compile();
      try {
        const statement = reader.prepare<unknown[], readonly unknown[]>(sql).raw();
        let rows: (readonly unknown[])[] = [];
        for (const row of statement.iterate(...parameters)) {
          rows.push(row);
          if (rows.length < pageRows) continue;
          yield rows;
          rows = [];
        }
        if (rows.length > 0) yield rows;
      } catch (error) {
        throw translate(error, path);
      }
    },
    close() {
      if (own) reader.close();
    },
  };
}

function settle(raw: Database.Database, path: string, isThrowaway: boolean): void {
  const wanted = {
    journal_mode: path === inMemory ? 'memory' : 'wal',
    synchronous: isThrowaway ? 0 : 2,
    foreign_keys: 1,
    secure_delete: 1,
    trusted_schema: 0,
    cache_size: cacheSize,
  } as const;
  // Allows to release the pages of an undone import without rewriting the file. Setting it writes to the file, even if it
  // changes nothing, and a reader must neither wait for another till nor touch the file.
  if (raw.pragma('auto_vacuum', { simple: true }) !== incrementalVacuum)
    raw.pragma('auto_vacuum = incremental');
  for (const [name, value] of Object.entries(wanted)) {
    raw.pragma(`${name} = ${value}`);
    const found = raw.pragma(name, { simple: true });
    if (found !== value) throw new Error(`${name} is ${String(found)}, not ${value}`);
  }
  defineFunctions(raw);
}

function defineFunctions(raw: Database.Database): void {
  // SQLite's own LIKE and lower() know ASCII only.
  raw.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  const keys = (contact: unknown, country: unknown): readonly string[] =>
    typeof contact === 'string' ? keysOf(contact, typeof country === 'string' ? country : null) : [];
  raw.function('keys_in', { deterministic: true }, (text, country) => keys(text, country).join(' '));
  raw.function(
    'contact_key',
    { deterministic: true },
    (contact, country) => keys(contact, country)[0] ?? null,
  );
  raw.function(
    'further_contacts',
    { deterministic: true },
    (contact, country) => keys(contact, country).slice(1).join(' ') || null,
  );
}

function kyselyOn(
  raw: Database.Database,
  path: string,
  onWait: (() => void) | undefined,
  stop: AbortSignal | undefined,
): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver(raw, path, onWait, stop),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** Maximum number of cached prepared statements. */
const statementsKept = 50;

/**
 * Kysely's own SQLite driver begins deferred transactions, with which two tills that read and then write would deadlock.
 * This one begins every transaction IMMEDIATE, waits for the lock without blocking the process, and serves one user at a
 * time.
 */
function driver(
  raw: Database.Database,
  path: string,
  onWait: (() => void) | undefined,
  stop: AbortSignal | undefined,
): Driver {
  // A batch repeats a few statements for each row, and preparing one takes longer than running it.
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= statementsKept) statements.clear();
    const statement = raw.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const connection: DatabaseConnection = {
    executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      return new Promise((resolve, reject) => {
        try {
          const statement = prepared(sql) as Database.Statement<unknown[], Row>;
          if (statement.reader) {
            resolve({ rows: statement.all(...parameters) });
          } else {
            const { changes, lastInsertRowid } = statement.run(...parameters);
            resolve({ rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) });
          }
        } catch (error) {
          reject(translate(error, path));
        }
      });
    },
    // eslint-disable-next-line require-yield -- the contract of Kysely; streams go through `pages`
    async *streamQuery() {
      await Promise.reject(new Error('streams go through pages()'));
    },
  };

  let turn = Promise.resolve();
  let release = (): void => undefined;
  return {
    init: () => Promise.resolve(),
    async acquireConnection() {
      const before = turn;
      let done = (): void => undefined;
      turn = new Promise((resolve) => (done = resolve));
      await before;
      release = done;
      return connection;
    },
    async beginTransaction() {
      const givesUpAt = performance.now() + patienceMs;
      raw.pragma('busy_timeout = 100');
      try {
        for (let waited = false; ; waited = true) {
          try {
            raw.exec('begin immediate');
            return;
          } catch (error) {
            if (!isBusy(error) || performance.now() > givesUpAt) throw translate(error, path);
            stop?.throwIfAborted();
            if (!waited) onWait?.();
            await sleep(20);
          }
        }
      } finally {
        raw.pragma('busy_timeout = 5000');
      }
    },
    commitTransaction: () => attempt(() => raw.exec('commit'), path),
    // After some errors, such as a full disk, SQLite has already rolled back.
    rollbackTransaction: () => attempt(() => raw.inTransaction && raw.exec('rollback'), path),
    releaseConnection() {
      release();
      return Promise.resolve();
    },
    destroy: () => Promise.resolve(),
  };
}

function attempt(work: () => unknown, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    try {
      work();
      resolve();
    } catch (error) {
      reject(translate(error, path));
    }
  });
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** Converts errors of SQLite and the file system to user errors; returns any other error, a bug, unchanged. */
export function translate(error: unknown, path: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof UserError) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return new UserError('busy', { path });
  // Ids come from lists that were read a moment ago, so another till must have changed them.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE')
    return new UserError('changed_meanwhile', { path });
  if (/^SQLITE_(CORRUPT|NOTADB)/u.test(code)) return new UserError('damaged_database', { path });
  if (/^(SQLITE_(FULL|IOERR)|ENOSPC|EIO|EDQUOT)/u.test(code)) return new UserError('disk_full', { path });
  if (/^(SQLITE_(READONLY|PERM|CANTOPEN|AUTH)|EACCES|EPERM|EROFS)/u.test(code)) {
    return new UserError('no_permission', { path });
  }
  if (code === 'ENAMETOOLONG') return new UserError('path_too_long', { path });
  if (/^(ENOTDIR|ENOENT|EISDIR|EEXIST)$/u.test(code)) return new UserError('cannot_write', { path });
  return error;
}
