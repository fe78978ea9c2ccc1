import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { IncidentEntry } from '../../domain/action.ts';
import { UserError } from '../../domain/error.ts';
import { kinds } from '../../domain/incident.ts';
import { incidentEntryKinds } from '../../domain/entry.ts';
import type { SourceIncident, SourceRecords } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import { findRuntimeZone } from '../../domain/time/zone.ts';
import { readBusiness } from '../business.ts';
import { copyDatabase, verifyDatabase } from '../sqlite/copies.ts';
import { stream } from '../incidents.ts';
import { selectEntries } from '../entries.ts';
import { isOpenInProcess } from '../sqlite/connections.ts';
import { openSqlite } from '../sqlite/engine.ts';
import { translate } from '../sqlite/errors.ts';
import { checkHeader } from '../sqlite/header.ts';
import { tallies } from '../tallies.ts';

const everything = { period: allTime, kind: kinds } as const;
/** SQLite limits the number of parameters of a statement. */
const batchSize = 500;

/**
 * Copies a database to `to`. If nobody has it open, copies the bytes: SQLite would create files next to it even to read it,
 * which would remain there or which a read-only medium does not allow.
 */
function copyOther(path: string, to: string, nonce: string): void {
  if (!existsSync(path)) throw new UserError('no_file', { path });
  checkHeader(path);
  const isOpen = () => isOpenInProcess(path) || existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
  const fingerprint = () => {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  };
  try {
    if (!isOpen()) {
      const before = fingerprint();
      copyFileSync(path, to);
      chmodSync(to, 0o600);
      if (!isOpen() && fingerprint() === before) {
        verifyDatabase(to);
        return;
      }
      unlinkSync(to);
    }
    verifyDatabase(path);
    copyDatabase(path, to, nonce);
  } catch (error) {
    const translated = translate(error, path);
    if (!(translated instanceof UserError)) throw translated;
    // Reports errors of the copy for the file itself; our own backups cannot repair it.
    const code = translated.code === 'damaged_database' ? 'damaged_other' : translated.code;
    throw new UserError(code, { ...translated.values, path });
  }
}

/**
 * Opens the database of another business through a migrated copy at `to`, so that the file itself is only read. Closing it
 * removes the copy. Throws what is wrong with the file.
 */
export async function openOtherDatabase(path: string, to: string, nonce: string): Promise<SourceRecords> {
  const removeCopy = createFolder(to);
  try {
    copyOther(path, to, nonce);
    const other = await openCopy(to, nonce, path);
    return { ...other, close: () => other.close().finally(removeCopy) };
  } catch (error) {
    removeCopy();
    throw error;
  }
}

/** Creates the folder of a private file. Returns a function that removes the file and the folders created for it. */
function createFolder(file: string): () => void {
  const folder = dirname(file);
  let created: string | undefined;
  try {
    created = mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw translate(error, folder);
  }
  return () => {
    // The copy contains personal data.
    for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
    if (created === undefined) return;
    try {
      for (let each = folder; each.length >= created.length; each = dirname(each)) rmdirSync(each);
    } catch {
      // Another file has been put there.
    }
  };
}

/** Opens the copy; `path` is the original, which errors name. */
async function openCopy(to: string, nonce: string, path: string): Promise<SourceRecords> {
  const engine = await openSqlite(to, {
    nonce: () => nonce,
    seed: () => Promise.reject(new Error('a copy is never seeded')),
  });
  const { db, raw } = engine;
  // The records of another business are imported completely or not at all; its own backups can repair it.
  const refuseOther = (): never => {
    throw new UserError('damaged_other', { path });
  };
  return {
    business: async () => {
      const business = await readBusiness(db, findRuntimeZone, refuseOther);
      return business.brokenSettings.length > 0 ? refuseOther() : business;
    },
    count: async () => (await tallies(db, [{ filter: everything, dimensions: [] }]))[0]?.[0]?.complaints ?? 0,
    async *pages() {
      for await (const page of stream(engine, everything, refuseOther)) {
        for (let start = 0; start < page.length; start += batchSize) {
          const batch = page.slice(start, start + batchSize);
          const numbers = batch.map(({ number }) => number);
          const entries = await readEntries(numbers);
          const hashes = await readHashes(numbers);
          yield batch.map((incident): SourceIncident => ({
            incident,
            hash: hashes.get(incident.number) ?? null,
            entries: entries.get(incident.number) ?? [],
          }));
        }
      }
    },
    async close() {
      await db.destroy();
      raw.close();
    },
  };

  async function readEntries(
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, readonly IncidentEntry[]>> {
    const entries = new Map<number, IncidentEntry[]>();
    const add = (incident: number | null, entry: IncidentEntry) => {
      if (incident === null) return;
      const siblings = entries.get(incident);
      if (siblings) siblings.push(entry);
      else entries.set(incident, [entry]);
    };
    const notes = await db
      .selectFrom('note')
      .select(['id', 'incident', 'text', 'at', 'by'])
      .where('incident', 'in', numbers)
      .orderBy('id')
      .execute();
    for (const { incident, ...row } of notes) add(incident, { of: 'note', row });
    for (const of of incidentEntryKinds) {
      for (const row of await selectEntries(db, of, numbers, refuseOther))
        add(row.incident, { of, row } as IncidentEntry);
    }
    return entries;
  }

  async function readHashes(numbers: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>> {
    const rows = await db
      .selectFrom('incident')
      .select(['number', 'import_hash'])
      .where('number', 'in', numbers)
      .execute();
    return new Map(
      rows.flatMap(({ number, import_hash: hash }) => (hash === null ? [] : [[number, hash] as const])),
    );
  }
}
