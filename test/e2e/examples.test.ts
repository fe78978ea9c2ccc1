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
  2: /^(?:resolve \d+|follow-up \d+|customer forget \d+|\w+ edit .+|remedy \d+ .+ --remove|survey add --day \S+|action add \d+|formal rules \S+ .+|self-review --now)$/u,
  // Names that this house does not have.
  65: /^\w+ merge |^(?:cause|category) rename /u,
  66: /./u,
};

/** Needs a terminal, a file or nothing of what is recorded. */
const notHere = /^(?:log|catch-up|demo|import|undo|review$)|jsonl|\.yaml/u;

/** Needs an hour without a shift; where there is none, the example before it makes room. */
const needsRoom = /^shift add /u;

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

async function house(language: string, trade: string): Promise<Sandbox> {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language, RECOVERY_NOW: '2026-11-23T20:10:00Z' });
  for (const line of [
    `settings set trade ${trade}`,
    'settings set retention 24m',
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

/** The examples are written for a restaurant; those with a name of their own are tried in the other trades as well. */
const written: Record<string, readonly string[]> = {};

const houses: readonly (readonly [language: string, trade: string])[] = [
  ['en', 'restaurant'],
  ['es', 'restaurant'],
  ['it', 'restaurant'],
  ['pt', 'restaurant'],
  ['en', 'other'],
  ['es', 'hotel'],
  ['it', 'clinic'],
  ['pt', 'other'],
];

describe.each(houses)('in %s, in a house of the trade %s', async (language, trade) => {
  const sandbox = await house(language, trade);
  const shown = await examples(sandbox);
  const lines = shown.filter(
    (line) => written[language]?.includes(line) !== true && !needsRoom.test(inEnglish(line)),
  );
  written[language] ??= shown;

  test('there are examples', () => expect(lines.length).toBeGreaterThan(trade === 'restaurant' ? 40 : 5));

  test.concurrent.each(lines)('recovery %s', async (line) => {
    const db = sandbox.path(`${lines.indexOf(line)}.db`);
    copyFileSync(sandbox.db, db);
    // What an example writes goes into a folder of its own.
    const typed = words(line).map((word) =>
      /\.(?:html|csv|ics|xlsx)$/u.test(word) ? sandbox.path(word) : word,
    );
    const { code, stderr } = await sandbox.run(typed, { db });
    if (code !== 0) expect(inEnglish(line), stderr).toMatch(excused[code ?? 70] ?? /^(?!)/u);
    expect(stderr).not.toMatch(/undefined|NaN|\[object/u);
  });
});

describe.each(['restaurant', 'hotel', 'clinic', 'shop', 'other'])('in a house of the trade %s', (trade) => {
  test.each(['en', 'es', 'it', 'pt'])(
    'the examples of shift add work one after another (%s)',
    async (language) => {
      const sandbox = await house(language, trade);
      const [, paragraph = ''] = (await sandbox.ok('shift add --help')).split('\n\n');
      const lines = [...paragraph.matchAll(/^ {2}recovery (.+)$/gmu)].map(([, line = '']) => line);
      expect(inEnglish(lines.at(-1) ?? '')).toMatch(needsRoom);
      for (const line of lines) await sandbox.ok(line);
    },
  );
});
