import { createRequire } from 'node:module';

/** Runs queries in DuckDB: node duckdb.js FOLDER_OF_PACKAGE DATABASE QUERY… */
interface Duck {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        runAndReadAll(sql: string): Promise<{ getRows(): unknown[] }>;
        closeSync(): void;
      }>;
    }>;
  };
}

const [, , folder = '', path = '', ...queries] = process.argv;
const { DuckDBInstance } = createRequire(`${folder}/`)('@duckdb/node-api') as Duck;
const connection = await (await DuckDBInstance.create(path)).connect();
let rows = 0;
for (const query of queries) rows += (await connection.runAndReadAll(query)).getRows().length;
connection.closeSync();
process.stdout.write(`${rows}\n`);
