import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { expectGolden } from './transcript.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/**
 * A house that version 0.1.0 left: what it shows, and what it exported. A later version that shows another figure for it names
 * that in the changelog; its exports are imported for ever.
 */

const zone = { RECOVERY_NOW: '2026-11-15T09:00:00Z' };
const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function oldHouse(): Sandbox {
  const sandbox = inProcessSandbox(zone);
  new Sqlite(sandbox.db).exec(readFileSync(file('../store/version-5.sql'), 'utf8')).close();
  return sandbox;
}

const pages = [
  'list --all',
  'list --deleted --all',
  'report --all',
  ...[
    'department',
    'shift',
    'weekday',
    'hour',
    'category',
    'cause',
    'severity',
    'state',
    'ending',
    'finding',
  ].map((name) => `report ${name} --all`),
  'report cross weekday shift --all',
  'report cost --all',
  'report times --all',
  'report customers --all',
  'report satisfaction --all',
  'report follow-ups --all',
  'report servqual',
  'report changes --all',
  'volume list',
  'due',
  'customer list --at-least 1',
  'staff list',
  'shift list',
  'settings',
  'show 1',
  'show 3',
  'show 4',
  'history 9',
  'history 10',
  'export --all --kind all',
];

test('what an old house shows is what it showed, but for what the changelog names', async () => {
  const sandbox = oldHouse();
  const shown: string[] = [];
  for (const line of pages) {
    const { code, stdout } = await sandbox.run(line);
    shown.push(
      `$ recovery ${line}`,
      stdout.trimEnd(),
      ...(code === 0 ? [] : [`(exit code ${String(code)})`]),
      '',
    );
  }
  expectGolden('version-5.txt', shown.join('\n'));
});

describe.each(['export.csv', 'excel.csv'])('an export of the old house, %s,', (name) => {
  test('adds nothing to that house', async () => {
    const sandbox = oldHouse();
    const { code, stdout, stderr } = await sandbox.run(['import', file(`version-5/${name}`)]);
    expect(stdout + stderr).toMatch(/27 rows read: 0 added, 27 already recorded, 0 rejected/u);
    expect(code).toBe(0);
  });

  test('brings all its complaints into another house', async () => {
    const sandbox = inProcessSandbox({ ...zone, TZ: 'Europe/Madrid' });
    const { code, stdout, stderr } = await sandbox.run(['import', file(`version-5/${name}`), '--create']);
    expect(stdout + stderr).toMatch(/27 rows read: 27 added, 0 already recorded, 0 rejected/u);
    expect(code).toBe(0);
    expect(await sandbox.json<{ total: number }>('report department --all --format json')).toMatchObject({
      total: 25,
    });
  });
});

interface Rows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

test('a file of the old house brings its formal complaints, each with the one deadline that it had', async () => {
  const old = oldHouse();
  const before = readFileSync(old.db);
  const sandbox = inProcessSandbox(zone);
  await sandbox.ok('add "one of this house"');
  await sandbox.ok('settings set country ES');
  const { code } = await sandbox.run(['import', old.db, '--create']);
  expect(code).toBe(0);
  expect(readFileSync(old.db).equals(before)).toBe(true);
  const { rows: register } = await sandbox.json<Rows>('formal list --format json');
  expect(
    register.map((row) => [row['reference'], row['received'], row['answer_due'], row['answer_sent']]),
  ).toEqual([
    ['H-0030', '2026-11-11', '2026-11-25', '2026-11-13'],
    ['H-0031', '2026-11-12', '2026-11-26', null],
  ]);
  for (const { incident, answer_due, answer_sent } of register) {
    const { rows } = await sandbox.json<Rows>(`formal ${String(incident)} --format json`);
    expect(rows).toEqual([
      {
        ...{ task: 'answer', rule: null, term: null, counted_from: null },
        ...{ due: answer_due, done: answer_sent, how: null },
      },
    ]);
  }
  const [{ incident } = {}] = register.filter((row) => row['answer_sent'] === null);
  expect(await sandbox.ok(`formal ${String(incident)}`)).toContain('set by you');
  const { rows: due } = await sandbox.json<Rows>('due --until 2026-11-26 --format json');
  expect(due.filter(({ kind }) => kind === 'formal')).toMatchObject([{ incident, due: '2026-11-26' }]);
  await sandbox.ok('undo --yes');
  expect((await sandbox.json<Rows>('formal list --format json')).rows).toEqual([]);
});

describe('the file that the old house imported', () => {
  const csv = readFileSync(file('version-5/old.csv'), 'utf8');
  const maps =
    '--map date=Date --map time=Time --map department=Area --map "description=What happened" --map customer=Guest --map contact=Phone';
  const withMidnights = csv
    .replaceAll(/^([\d-]+),([\d:]*)/gmu, (_, date: string) => `${date} 00:00:00,`)
    .replace('Date,Time', 'When,Time');

  test.each([
    ['with the same options', csv, `${maps} --map "status=State of it"`, { unchanged: 5 }],
    ['with fewer columns', csv, maps, { unchanged: 5 }],
    ['with columns that are guessed', csv, '', { unchanged: 5 }],
    ['with a date for each time', csv, maps.replace('--map time=Time ', ''), { unchanged: 5 }],
    [
      'with midnight for each time',
      withMidnights,
      maps.replace('date=Date --map time=Time', 'occurred=When'),
      { unchanged: 5 },
    ],
    [
      'with changes',
      csv.replace('222,open', '222,closed').replace('Mia,', 'Mia Sol,'),
      `${maps} --map "status=State of it"`,
      { unchanged: 3, changed: 2 },
    ],
  ])('adds nothing %s', async (_, content, options, expected) => {
    const sandbox = oldHouse();
    const line = `import ${sandbox.file('old.csv', content)} ${options} --format json`;
    expect(await sandbox.json(line)).toMatchObject({
      read: 5,
      added: 0,
      rejected: 0,
      doubtful: 0,
      ...expected,
    });
    await sandbox.ok(`${line} --update`);
    expect(await sandbox.json(line)).toMatchObject({ added: 0, unchanged: 5 });
  });
});
