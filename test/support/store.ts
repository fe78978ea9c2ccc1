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

export const furniture: BusinessDefaults = {
  zone: 'Europe/Madrid',
  country: 'ES',
  currency: 'EUR',
  language: 'en',
  shifts: [
    { name: 'morning', periods: daily(360, 840) },
    { name: 'evening', periods: daily(840, 1320) },
    { name: 'night', periods: daily(1320, 1800) },
  ],
};

/** A folder of its own, gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recovery-test-'));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const open = (path: string) =>
  openStore({ path, furniture: () => furniture, random: () => randomFillSync(new Uint8Array(16)) });

/** A database in which nothing has been done yet: made once, since its making takes longer than most tests. */
let untouched: Promise<Uint8Array> | undefined;
async function makeUntouched(): Promise<Uint8Array> {
  const path = join(freshFolder(), 'untouched.db');
  await (await open(path)).close();
  return readFileSync(path);
}

/** A copy of it in a folder of its own. */
async function freshFile(): Promise<string> {
  const path = join(freshFolder(), 'recovery.db');
  writeFileSync(path, await (untouched ??= makeUntouched()), { mode: 0o600 });
  return path;
}

/** A real database in a file of its own, closed and gone after the test; made where a path is given and nothing is there. */
export async function freshStore(given?: string): Promise<Store & { path: string }> {
  const path = given ?? (await freshFile());
  const store = await open(path);
  afterThisTest(() => store.close());
  return Object.assign(store, { path });
}
