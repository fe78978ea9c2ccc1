import { sql, type ColumnDataType, type Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** The names of types in the database engine, and the suffix of CREATE TABLE. */
export interface SchemaDialect {
  readonly bigint: ColumnDataType;
  readonly bytes: ColumnDataType;
  readonly tableSuffix: string;
}

export type Migration = (db: Kysely<Tables>, dialect: SchemaDialect) => Promise<void>;

/** Returns a function that begins a CREATE TABLE. */
export function tableCreator(db: Kysely<Tables>, { tableSuffix }: SchemaDialect) {
  return (table: keyof Tables) => db.schema.createTable(table).modifyEnd(sql.raw(tableSuffix));
}
