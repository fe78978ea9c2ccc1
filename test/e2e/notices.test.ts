import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal, type Terminal } from '../support/pty.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** What an update of the records has to tell is told once, to somebody who sees it. */

async function waiting(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok(['add', 'soup cold']);
  new Sqlite(sandbox.db).exec(`insert into setting values ('notice.customers_apart', '3')`).close();
  return sandbox;
}

/** Without the breaks of its lines. */
const shownBy = (shown: Terminal) => shown.screen().replace(/\s+/gu, ' ');

test('a notice waits for somebody at a terminal, and is said to them once', async () => {
  const sandbox = await waiting();
  expect((await sandbox.run('list')).stderr).toBe('');
  const first = terminal(sandbox, 'list');
  expect(await first.exit).toBe(0);
  expect(shownBy(first)).toContain('3 customers turned out to be several people');
  const second = terminal(sandbox, 'list');
  expect(await second.exit).toBe(0);
  expect(shownBy(second)).not.toContain('several people');
});

test.each([
  ['es', 'son de varias'],
  ['it', 'sono di più persone'],
  ['pt', 'são de várias'],
])('a notice is said in the language of the house: %s', async (language, words) => {
  const sandbox = await waiting();
  await sandbox.ok(['settings', 'set', 'language', language]);
  const shown = terminal(sandbox, 'due');
  expect(await shown.exit).toBe(0);
  expect(shownBy(shown)).toContain(words);
});

test('a house whose nights had been cut in two is told how many complaints a recount would move', async () => {
  const sandbox = inProcessSandbox();
  const old = new Sqlite(sandbox.db);
  old.exec(readFileSync(new URL('../store/version-5.sql', import.meta.url), 'utf8'));
  // A hotel as it came: its night until seven had ended at six, when its days began.
  old.close();
  const shown = terminal(sandbox, 'list');
  expect(await shown.exit).toBe(0);
  expect(shownBy(shown)).toContain('3 recorded complaints still count for their old day');
  expect(shownBy(shown)).toContain('recovery settings set day-start 06:00 --rederive');
});
