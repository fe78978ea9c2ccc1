import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { builtProgram, type House } from '../support/program.ts';

export const customer = ['Zyxwina Quaxley', '600555012'] as const;

/** A sandbox with two complaints, a customer and the daily backup. */
export async function house(): Promise<House> {
  const made = builtProgram();
  const [name, contact] = customer;
  await made.ok(`add "cold soup" --department Kitchn --create --customer "${name}" --contact ${contact}`);
  await made.ok('add "warm beer" --department Kitchen --create');
  await made.ok('note 1 "rang her"');
  return made;
}

/** The same with a backup that is older than the records. */
export async function houseWithBackup(): Promise<House & { readonly backup: string }> {
  const made = await house();
  const path = (await made.ok('backup')).trimEnd();
  await made.ok('add "dirty glass"');
  return { ...made, backup: path.slice(path.lastIndexOf('/') + 1) };
}

/** A sandbox with a database of version 1. */
export function oldHouse(): House {
  const made = builtProgram();
  const dump = fileURLToPath(new URL('../store/version-1.sql', import.meta.url));
  const db = new Database(made.db);
  db.exec('pragma auto_vacuum = incremental; pragma journal_mode = wal');
  db.exec(readFileSync(dump, 'utf8')).close();
  return made;
}

/** Writes an import file of sixty rows. */
export function sixtyRows(made: House): string {
  const rows = Array.from({ length: 60 }, (_, n) => `2026-11-${10 + (n % 9)} 12:30,slow table ${n},Floor`);
  return made.file('old.csv', ['occurred,description,department', ...rows].join('\n'));
}
