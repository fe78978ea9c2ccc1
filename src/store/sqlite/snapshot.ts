import type Database from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { openConnection } from './connections.ts';
import { translate } from './errors.ts';
import { configureReader, inMemory } from './settings.ts';

/** Number of rows in a page of `pages`. */
export const pageRows = 400;

/** A query built with Kysely. */
interface Query<Row> {
  compile(): CompiledQuery<Row>;
}

/** A reader of one unchanging state of the database. */
export interface Snapshot {
  all<Row>(query: Query<Row>): readonly Row[];
  /** Prepares a query for repeated use; each call takes all its parameters and iterates over the rows. */
  prepare<Row>(query: Query<Row>): (parameters: readonly unknown[]) => Iterable<Row>;
  /** Returns arrays of values in the order of the columns, page by page. */
  pages(query: Query<unknown>): Generator<readonly (readonly unknown[])[]>;
  close(): void;
}

/** Opens a second connection for a snapshot. A database in memory has only one connection, and so no real snapshot. */
export function openSnapshot(raw: Database.Database, path: string): Snapshot {
  const isSeparate = path !== inMemory;
  const reader = isSeparate ? openConnection(path, { readonly: true, timeout: 5_000 }) : raw;
  if (isSeparate) {
    configureReader(reader);
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
      if (isSeparate) reader.close();
    },
  };
}
