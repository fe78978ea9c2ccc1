import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, words, type Sandbox } from '../support/program.ts';
import { inCommandNames } from '../support/commandtree.ts';
import { allHelp } from './help.ts';

/** What the help shows as an example can be typed just so, in the words and dates of each language. */

/** Ended by what this house has or has not, not by how it was typed. */
const excused: Readonly<Record<number, RegExp>> = {
  // Nothing to reopen, something is waiting …
  1: /./u,
  // Nobody is there to be asked, nothing was given yet.
  2: /^(?:resolve \d+|follow-up \d+|customer forget \d+|\w+ edit .+|remedy \d+ .+ --remove|survey add --day \S+|action add \d+)$/u,
  // Names that this house does not have.
  65: /^\w+ (?:add|rename|merge) /u,
  66: /./u,
};

/** Needs a terminal, a file or nothing of what is recorded. */
const notHere = /^(?:log|catch-up|demo|import|undo|review$)|jsonl|\.yaml/u;

const inEnglish = (line: string) => inCommandNames(line.split(' ')).join(' ');

/** The examples that say more than a command, as they stand in the help. */
async function examples(sandbox: Sandbox): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const path of paths) {
    const [, paragraph = ''] = (await sandbox.ok(`${path} --help`)).split('\n\n');
    lines.push(
      ...paragraph.split('\n').flatMap((line) => /^ {2}recovery (.+?)(?: {2,}.*)?$/u.exec(line)?.[1] ?? []),
    );
  }
  const typed = lines.map((line) =>
    line
      .replace(/ [<>|].*/u, '')
      // Here there are only two.
      .replace(/\b(?:140|142|150)\b/gu, '1')
      .replace(/\b143\b/gu, '2'),
  );
  return [...new Set(typed)].filter((line) => / --|"| \d/u.test(line) && !notHere.test(inEnglish(line)));
}

async function restaurant(language: string): Promise<Sandbox> {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language, RECOVERY_NOW: '2026-11-23T20:10:00Z' });
  for (const line of [
    'settings set trade restaurant',
    'add one --contact "600 555 012" --at "2026-11-22 08:30" --reported "2026-11-22 09:00"',
    'add two --contact ana@example.com',
    'action add 1 x',
    'action add y',
    'action add z',
    'anticipate start',
    'promise 1 23:00',
  ]) {
    await sandbox.ok(line);
  }
  return sandbox;
}

const paths = (await allHelp(inProcessSandbox())).map(({ path }) => path);

describe.each(['en', 'es', 'it', 'pt'])('in %s', async (language) => {
  const sandbox = await restaurant(language);
  const lines = await examples(sandbox);

  test('there are examples', () => expect(lines.length).toBeGreaterThan(40));

  test.concurrent.each(lines)('recovery %s', async (line) => {
    const db = sandbox.path(`${lines.indexOf(line)}.db`);
    copyFileSync(sandbox.db, db);
    // What an example writes goes into a folder of its own.
    const typed = words(line).map((word) => (/\.(?:html|csv|ics)$/u.test(word) ? sandbox.path(word) : word));
    const { code, stderr } = await sandbox.run(typed, { db });
    if (code !== 0) expect(inEnglish(line), stderr).toMatch(excused[code ?? 70] ?? /^(?!)/u);
    expect(stderr).not.toMatch(/undefined|NaN|\[object/u);
  });
});
