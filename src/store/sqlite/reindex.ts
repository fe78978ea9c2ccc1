import type { Database } from 'better-sqlite3';

/** The indexes that contain most incidents; the partial indexes contain few and cost little. */
const largeIndexes = ['incident_import', 'incident_contact', 'incident_tally', 'incident_by_day'];
/** Contains the incidents with an outside id: of many files all, of others none. To rebuild it for none takes 1 % of an import. */
const outsideIdIndex = 'incident_outside_id';
/** In KiB, as SQLite wants it. Small sorted runs stay in the processor's cache. */
const sortCacheSize = -1_000;
/** Helper threads, which sort one run while the next one is read. */
const sortThreads = 2;
/** With fewer rows, rebuilding makes no difference. */
const minRows = 50;

/**
 * Runs `change`, which inserts or deletes `changed` incidents while `others` stay. If the others are fewer, drops the large
 * indexes before and rebuilds them afterwards: to insert a million rows one by one takes four times as long, and other
 * tills wait meanwhile. `haveOutsideIds` says whether any of the changed incidents may have an outside id. Must run in a transaction, so that nobody sees the table without its indexes.
 */
export async function withReindexing(
  raw: Database,
  changed: number,
  others: number,
  change: () => unknown,
  { haveOutsideIds = true }: { readonly haveOutsideIds?: boolean } = {},
): Promise<void> {
  const isWorthIt = changed >= minRows && changed >= others;
  const indexes = raw
    .prepare<[string], { readonly name: string; readonly sql: string }>(
      `select name, sql from sqlite_schema where type = 'index' and name in (select value from json_each(?))`,
    )
    .all(JSON.stringify(isWorthIt ? [...largeIndexes, ...(haveOutsideIds ? [outsideIdIndex] : [])] : []));
  for (const { name } of indexes) raw.exec(`drop index "${name}"`);
  await change();
  if (indexes.length === 0) return;
  const cacheBefore = String(raw.pragma('cache_size', { simple: true }));
  raw.pragma(`cache_size = ${sortCacheSize}`);
  raw.pragma(`threads = ${sortThreads}`);
  for (const { sql } of indexes) raw.exec(sql);
  raw.pragma('threads = 0');
  raw.pragma(`cache_size = ${cacheBefore}`);
}
