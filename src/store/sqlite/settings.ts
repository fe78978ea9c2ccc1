import type Database from 'better-sqlite3';
import { contactKeys } from '../../domain/contact.ts';
import { fold, sharedWords } from '../../domain/text.ts';

/** SQLite's name of a database in memory. */
export const inMemory = ':memory:';

/** Negative means KiB. An index scan reads each page once, an import writes each row once, and the system caches the rest. */
const cacheSize = -1_000;
const incrementalVacuum = 2;

/** Sets and verifies the settings of a connection that writes, and defines its functions. */
export function configureWriter(raw: Database.Database, path: string, isThrowaway: boolean): void {
  const expected = {
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
  for (const [name, value] of Object.entries(expected)) {
    raw.pragma(`${name} = ${value}`);
    const found = raw.pragma(name, { simple: true });
    if (found !== value) throw new Error(`${name} is ${String(found)}, not ${value}`);
  }
  defineFunctions(raw);
}

/** Sets the settings of a connection that only reads, and defines its functions. */
export function configureReader(raw: Database.Database): void {
  raw.pragma(`cache_size = ${cacheSize}`);
  defineFunctions(raw);
}

/** Defines the functions of the domain that queries use. */
function defineFunctions(raw: Database.Database): void {
  // SQLite's own LIKE and lower() know ASCII only.
  raw.function('fold', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? fold(text) : null,
  );
  raw.function('lines_in', { deterministic: true }, (text: unknown) =>
    JSON.stringify(
      String(text)
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ),
  );
  raw.function('shared_words', { deterministic: true }, (one, other) =>
    sharedWords(String(one), String(other)),
  );
  const keys = (contact: unknown, country: unknown): readonly string[] =>
    typeof contact === 'string' ? contactKeys(contact, typeof country === 'string' ? country : null) : [];
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
