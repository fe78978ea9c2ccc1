import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/domain/records.ts';
import { weekdays } from '../../src/domain/time/wall.ts';
import type { BusinessDefaults } from '../../src/store/business.ts';
import { openStore } from '../../src/store/open.ts';
import { afterThisTest } from './cleanup.ts';

const daily = (start: number, end: number) => weekdays.map((weekday) => ({ weekday, start, end }));

export const businessDefaults: BusinessDefaults = {
  zone: 'Europe/Madrid',
  country: 'ES',
  currency: 'EUR',
  language: 'en',
  weekStart: 1,
  shifts: [
    { name: 'morning', periods: daily(360, 840) },
    { name: 'evening', periods: daily(840, 1320) },
    { name: 'night', periods: daily(1320, 1800) },
  ],
};

/** Creates a folder that is removed after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-test-'));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const open = (path: string) =>
  openStore({ path, defaults: () => businessDefaults, random: () => randomFillSync(new Uint8Array(16)) });

/** The bytes of an empty database; created once, because that takes longer than most tests. */
let emptyDatabase: Promise<Uint8Array> | undefined;
async function createEmptyDatabase(): Promise<Uint8Array> {
  const path = join(freshFolder(), 'untouched.db');
  await (await open(path)).close();
  return readFileSync(path);
}

/** Copies the empty database into a new folder, which is removed after the test, and returns its path. */
export async function freshFile(): Promise<string> {
  const path = join(freshFolder(), 'recovery.db');
  writeFileSync(path, await (emptyDatabase ??= createEmptyDatabase()), { mode: 0o600 });
  return path;
}

/** Opens a store on a new file, or on `existing`, which is created if it does not exist. Closed and removed after the test. */
export async function freshStore(existing?: string): Promise<Store & { path: string }> {
  const path = existing ?? (await freshFile());
  const store = await open(path);
  afterThisTest(() => store.close());
  return Object.assign(store, { path });
}
