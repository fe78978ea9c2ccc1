import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { builtProgram, type House } from '../support/program.ts';

export const customer = ['Zyxwina Quaxley', '600555012'] as const;

/** A house with two complaints, a customer, and its backup of the day. */
export async function house(): Promise<House> {
  const made = builtProgram();
  const [name, contact] = customer;
  await made.ok(`add "cold soup" --department Kitchn --create --customer "${name}" --contact ${contact}`);
  await made.ok('add "warm beer" --department Kitchen --create');
  await made.ok('note 1 "rang her"');
  return made;
}

/** The same with something older on the shelf than what stands in the file. */
export async function houseWithBackup(): Promise<House & { readonly backup: string }> {
  const made = await house();
  const path = (await made.ok('backup')).trimEnd();
  await made.ok('add "dirty glass"');
  return { ...made, backup: path.slice(path.lastIndexOf('/') + 1) };
}

/** A house as the first program left it. */
export function oldHouse(): House {
  const made = builtProgram();
  const dump = fileURLToPath(new URL('../store/version-1.sql', import.meta.url));
  const db = new Database(made.db);
  db.exec('pragma auto_vacuum = incremental; pragma journal_mode = wal');
  db.exec(readFileSync(dump, 'utf8')).close();
  return made;
}

/** A file of sixty rows to import. */
export function sixtyRows(made: House): string {
  const rows = Array.from({ length: 60 }, (_, n) => `2026-11-${10 + (n % 9)} 12:30,slow table ${n},Floor`);
  return made.file('old.csv', ['occurred,description,department', ...rows].join('\n'));
}
