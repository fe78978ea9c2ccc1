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
import type { OtherIncident, OtherRecords } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import { runtimeZones } from '../../domain/time/zone.ts';
import { readBusiness } from '../business.ts';
import { copyDatabase, verifyDatabase } from '../sqlite/copies.ts';
import { stream } from '../incidents.ts';
import { whole } from '../incidentrows.ts';
import { selectEntries } from '../entries.ts';
import { isOpenHere } from '../sqlite/connections.ts';
import { checkHeader, openSqlite, translate } from '../sqlite/engine.ts';
import { tally } from '../tallies.ts';

const everything = { period: allTime, kind: kinds } as const;
/** SQLite limits the number of parameters of a statement. */
const atOnce = 500;

/**
 * Copies a database to `to`. If nobody has it open, copies the bytes: SQLite would create files next to it even to read it,
 * which would remain there or which a read-only medium does not allow.
 */
function takeCopy(path: string, to: string, nonce: string): void {
  if (!existsSync(path)) throw new UserError('no_file', { path });
  checkHeader(path);
  const isOpen = () => isOpenHere(path) || existsSync(`${path}-wal`) || existsSync(`${path}-journal`);
  const state = () => {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs} ${size}`;
  };
  try {
    if (!isOpen()) {
      const before = state();
      copyFileSync(path, to);
      chmodSync(to, 0o600);
      if (!isOpen() && state() === before) {
        verifyDatabase(to);
        return;
      }
      unlinkSync(to);
    }
    verifyDatabase(path);
    copyDatabase(path, to, nonce);
  } catch (error) {
    const known = translate(error, path);
    if (!(known instanceof UserError)) throw known;
    // Reports errors of the copy for the file itself; our own backups cannot repair it.
    const code = known.code === 'damaged_database' ? 'damaged_other' : known.code;
    throw new UserError(code, { ...known.values, path });
  }
}

/**
 * Opens the database of another business through a migrated copy at `to`, so that the file itself is only read. Closing it
 * removes the copy. Throws what is wrong with the file.
 */
export async function openOther(path: string, to: string, nonce: string): Promise<OtherRecords> {
  const takeAway = makeFolder(to);
  try {
    takeCopy(path, to, nonce);
    const other = await openCopy(to, nonce, path);
    return { ...other, close: () => other.close().finally(takeAway) };
  } catch (error) {
    takeAway();
    throw error;
  }
}

/** Creates the folder of a private file. Returns a function that removes the file and the folders created for it. */
function makeFolder(file: string): () => void {
  const folder = dirname(file);
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw translate(error, folder);
  }
  return () => {
    // The copy contains personal data.
    for (const rest of [file, `${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true });
    if (made === undefined) return;
    try {
      for (let empty = folder; empty.length >= made.length; empty = dirname(empty)) rmdirSync(empty);
    } catch {
      // Another file has been put there.
    }
  };
}

/** Opens the copy; `path` is the original, which errors name. */
async function openCopy(to: string, nonce: string, path: string): Promise<OtherRecords> {
  const engine = await openSqlite(to, {
    nonce: () => nonce,
    furnish: () => Promise.reject(new Error('a copy is not furnished')),
  });
  const { db, raw } = engine;
  // The records of another business are imported completely or not at all; its own backups can repair it.
  const refuseOther = (): never => {
    throw new UserError('damaged_other', { path });
  };
  return {
    business: async () => {
      const business = await readBusiness(db, runtimeZones, refuseOther);
      return business.broken.length > 0 ? refuseOther() : business;
    },
    count: async () => (await tally(db, everything, [], []))[0]?.complaints ?? 0,
    async *pages() {
      for await (const page of stream(engine, everything, whole, refuseOther)) {
        for (let start = 0; start < page.length; start += atOnce) {
          const some = page.slice(start, start + atOnce);
          const numbers = some.map(({ number }) => number);
          const beside = await besideOf(numbers);
          const hashes = await hashesOf(numbers);
          yield some.map((incident): OtherIncident => ({
            incident,
            hash: hashes.get(incident.number) ?? null,
            beside: beside.get(incident.number) ?? [],
          }));
        }
      }
    },
    async close() {
      await db.destroy();
      raw.close();
    },
  };

  async function besideOf(
    numbers: readonly number[],
  ): Promise<ReadonlyMap<number, readonly IncidentEntry[]>> {
    const found = new Map<number, IncidentEntry[]>();
    const put = (incident: number | null, beside: IncidentEntry) => {
      if (incident === null) return;
      const same = found.get(incident);
      if (same) same.push(beside);
      else found.set(incident, [beside]);
    };
    const notes = await db
      .selectFrom('note')
      .select(['id', 'incident', 'text', 'at', 'by'])
      .where('incident', 'in', numbers)
      .orderBy('id')
      .execute();
    for (const { incident, ...row } of notes) put(incident, { of: 'note', row });
    for (const of of incidentEntryKinds) {
      for (const row of await selectEntries(db, of, numbers, refuseOther))
        put(row.incident, { of, row } as IncidentEntry);
    }
    return found;
  }

  async function hashesOf(numbers: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>> {
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
