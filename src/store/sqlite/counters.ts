import type { Database } from 'better-sqlite3';
import { openReadOnly } from './connections.ts';

/** Counters of a database by name: the numbers of incidents, and the ids of each table that never reuses them. */
export type Counters = ReadonlyMap<string, number>;

export const noCounters: Counters = new Map();
/** The name of the counter of incidents in `Counters`. */
const incidentNumbers = 'number';

/** Reads the counters of a file; of a damaged one, those that can be read, or none. */
export function readCounters(path: string): Counters {
  try {
    const db = openReadOnly(path);
    try {
      // Without this, SQLite refuses to read a truncated file at all.
      db.unsafeMode().pragma('writable_schema = on');
      return queryCounters(db);
    } finally {
      db.close();
    }
  } catch {
    return noCounters;
  }
}

/** Reads the counters of an open database. */
export function queryCounters(db: Database): Counters {
  const next = db.prepare<[], number>(`select next from counter where name = 'incident'`).pluck().get();
  const ids = db.prepare<[], [string, number]>('select name, seq from sqlite_sequence').raw().all();
  return new Map([...ids, ...(next === undefined ? [] : [[incidentNumbers, next] as const])]);
}

/** Raises counters to those of `floor`, never lowers them. A counter may be set before a migration creates its table. */
export function raiseCounters(db: Database, floor: Counters): void {
  const now = queryCounters(db);
  db.transaction(() => {
    for (const [name, value] of floor) {
      if (value <= (now.get(name) ?? 0)) continue;
      if (name === incidentNumbers)
        db.prepare(`update counter set next = ? where name = 'incident'`).run(value);
      else if (now.has(name))
        db.prepare('update sqlite_sequence set seq = ? where name = ?').run(value, name);
      else db.prepare('insert into sqlite_sequence (name, seq) values (?, ?)').run(name, value);
    }
  })();
}

/** The highest value of each counter. */
export function highestCounters(sources: readonly Counters[]): Counters {
  const highest = new Map<string, number>();
  for (const counters of sources)
    for (const [name, value] of counters) highest.set(name, Math.max(value, highest.get(name) ?? 0));
  return highest;
}
