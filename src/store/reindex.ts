import type { Database } from 'better-sqlite3';

/** The indexes of incidents that most rows are in: the others hold few, and cost a row next to nothing. */
const big = ['incident_import', 'incident_contact', 'incident_tally', 'incident_by_day'];
/** In KiB: the engine sorts as much at a time as fits, and the less of it, the nearer it stays to the processor. */
const sortingCache = -1_000;
/** Besides the engine's own: of so small portions each is sorted while the next one is read. */
const sortingThreads = 2;
/** Below this it makes no difference. */
const manyRows = 50;

/**
 * Changes so many incidents, of which `others` stay as they are. Where the others are fewer, the big indexes are made anew
 * afterwards, in order and at once: a million rows put into them one by one, each at another place, take four times as
 * long, and other tills wait. Within a transaction, so that nobody ever sees the records without them.
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
