import type Database from 'better-sqlite3';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Tables } from '../schema.ts';
import { isBusy, translate } from './errors.ts';

/** How long a write waits for another till, in milliseconds. */
export const patienceMs = 30_000;
/** Maximum number of cached prepared statements. */
const maxStatements = 50;

export interface DriverOptions {
  /** Called once when a write has to wait for another till. */
  readonly onWait?: () => void;
  /** Called with the SQL of each statement of the Kysely instance, except those that begin or end transactions. */
  readonly onStatement?: (sql: string) => void;
  /** Ends a wait for another till. */
  readonly stop?: AbortSignal;
}

/** Creates a Kysely instance on a raw connection. */
export function createKysely(raw: Database.Database, path: string, options: DriverOptions): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => createDriver(raw, path, options),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

/** Prepares statements and caches them: a batch repeats a few of them, and preparing one takes longer than running it. */
function createStatementCache(raw: Database.Database): (sql: string) => Database.Statement {
  const statements = new Map<string, Database.Statement>();
  return (sql) => {
    const cached = statements.get(sql);
    if (cached) return cached;
    if (statements.size >= maxStatements) statements.clear();
    const statement = raw.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}

function createConnection(
  raw: Database.Database,
  path: string,
  onStatement: DriverOptions['onStatement'],
): DatabaseConnection {
  const prepare = createStatementCache(raw);
  return {
    executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      return new Promise((resolve, reject) => {
        try {
          onStatement?.(sql);
          const statement = prepare(sql) as Database.Statement<unknown[], Row>;
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
}

/**
 * Kysely's own SQLite driver begins deferred transactions, with which two tills that read and then write would deadlock.
 * This one begins every transaction IMMEDIATE, waits for the lock without blocking the process, and serves one user at a
 * time.
 */
function createDriver(
  raw: Database.Database,
  path: string,
  { onWait, onStatement, stop }: DriverOptions,
): Driver {
  const connection = createConnection(raw, path, onStatement);
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
      const deadline = performance.now() + patienceMs;
      raw.pragma('busy_timeout = 100');
      try {
        for (let waited = false; ; waited = true) {
          try {
            raw.exec('begin immediate');
            return;
          } catch (error) {
            if (!isBusy(error) || performance.now() > deadline) throw translate(error, path);
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
