import type { Database } from 'better-sqlite3';

/** The indexes that contain most incidents; the partial indexes contain few and cost little. */
const big = ['incident_import', 'incident_contact', 'incident_tally', 'incident_by_day'];
/** In KiB, as SQLite wants it. Small sorted runs stay in the processor's cache. */
const sortingCache = -1_000;
/** Helper threads, which sort one run while the next one is read. */
const sortingThreads = 2;
/** With fewer rows, rebuilding makes no difference. */
const manyRows = 50;

/**
 * Runs `change`, which inserts or deletes `changed` incidents while `others` stay. If the others are fewer, drops the large
 * indexes before and rebuilds them afterwards: to insert a million rows one by one takes four times as long, and other
 * tills wait meanwhile. Must run in a transaction, so that nobody sees the table without its indexes.
 */
export async function reindexing(
  raw: Database,
  changed: number,
  others: number,
  change: () => unknown,
): Promise<void> {
  const isWorthIt = changed >= manyRows && changed >= others;
  const made = raw
    .prepare<[string], { readonly name: string; readonly sql: string }>(
      `select name, sql from sqlite_schema where type = 'index' and name in (select value from json_each(?))`,
    )
    .all(JSON.stringify(isWorthIt ? big : []));
  for (const { name } of made) raw.exec(`drop index "${name}"`);
  await change();
  if (made.length === 0) return;
  const cacheBefore = String(raw.pragma('cache_size', { simple: true }));
  raw.pragma(`cache_size = ${sortingCache}`);
  raw.pragma(`threads = ${sortingThreads}`);
  for (const { sql } of made) raw.exec(sql);
  raw.pragma('threads = 0');
  raw.pragma(`cache_size = ${cacheBefore}`);
}
