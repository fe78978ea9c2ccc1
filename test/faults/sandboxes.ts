import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtSandbox, type Sandbox } from '../support/program.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

export const customer = ['Zyxwina Quaxley', '600555012'] as const;

/** A sandbox with two complaints, a customer and the daily backup. */
export async function sandboxWithComplaints(): Promise<Sandbox> {
  const sandbox = builtSandbox();
  const [name, contact] = customer;
  await sandbox.ok(`add "cold soup" --department Kitchn --create --customer "${name}" --contact ${contact}`);
  await sandbox.ok('add "warm beer" --department Kitchen --create');
  await sandbox.ok('note 1 "rang her"');
  return sandbox;
}

/** The same with a backup that is older than the records. */
export async function sandboxWithBackup(): Promise<Sandbox & { readonly backup: string }> {
  const sandbox = await sandboxWithComplaints();
  const path = (await sandbox.ok('backup')).trimEnd();
  await sandbox.ok('add "dirty glass"');
  return { ...sandbox, backup: path.slice(path.lastIndexOf('/') + 1) };
}

/** A sandbox with a database of version 1. */
export function version1Sandbox(): Sandbox {
  const sandbox = builtSandbox();
  const dump = fileURLToPath(new URL('../store/version-1.sql', import.meta.url));
  const db = new Sqlite(sandbox.db);
  db.exec('pragma auto_vacuum = incremental; pragma journal_mode = wal');
  db.exec(readFileSync(dump, 'utf8')).close();
  return sandbox;
}

/** Writes an import file of sixty rows. */
export function sixtyRows(sandbox: Sandbox): string {
  const rows = Array.from({ length: 60 }, (_, n) => `2026-11-${10 + (n % 9)} 12:30,slow table ${n},Floor`);
  return sandbox.file('old.csv', ['occurred,description,department', ...rows].join('\n'));
}
