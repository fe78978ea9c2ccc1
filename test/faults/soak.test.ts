import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/statistics/random.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { bin, builtSandbox, words, type Sandbox } from '../support/program.ts';
import { reportHazard } from './figures.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Eight processes use one file at once, with all commands including restores, and some are killed. */

const processes = 8;
/** Ten minutes without FAULT_SOAK_SECONDS. */
const seconds = Number(process.env['FAULT_SOAK_SECONDS'] ?? 600);
/** Exit codes: done; nothing to undo or changed meanwhile; the record is gone after a restore; another till is writing. */
const expected: ReadonlySet<number | null> = new Set([0, 1, 66, 75]);

/** A record that the program reported as stored. */
interface Acknowledged {
  readonly description: string;
  /** Null if the program reported only a count. */
  readonly number: number | null;
}

interface Ended {
  /** Null if it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command, and kills it after `killAfter` milliseconds unless null. */
function once(sandbox: Sandbox, args: readonly string[], killAfter: number | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(process.execPath, [bin, ...args], {
      env: sandbox.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout?.on('data', (chunk: Buffer) => (texts.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (texts.stderr += chunk.toString()));
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('error', reject);
    child.on('close', (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code, ...texts });
    });
  });
}

interface Row {
  readonly number: number;
  readonly description: string;
}

/** Reads the rows of the database and all its backups, and which of them were undone. */
function readRecords(sandbox: Sandbox) {
  const shelf = sandbox.path('backups');
  const backups = existsSync(shelf)
    ? readdirSync(shelf)
        .filter((name) => name.endsWith('.db'))
        .map((name) => join(shelf, name))
    : [];
  const rows: Row[] = [];
  const undone: { readonly first: number; readonly last: number }[] = [];
  const undoneFiles = new Set<string>();
  for (const path of [sandbox.db, ...backups]) {
    const db = new Sqlite(path, { readonly: true });
    rows.push(...db.prepare<[], Row>('select number, description from incident').all());
    for (const { about, first, last } of db
      .prepare<[], { about: string | null; first: number; last: number }>(
        `select about, first_incident as first, last_incident as last from action
         where kind in ('add', 'import') and undone_by is not null`,
      )
      .all()) {
      undone.push({ first, last });
      if (about !== null) undoneFiles.add(about);
    }
    db.close();
  }
  return { rows, undone, undoneFiles, copies: backups.length };
}

test('eight tills that add, edit, undo, import, back up, restore and forget, and are killed, lose nothing and give no number twice', async ({
  task,
}) => {
  const sandbox = builtSandbox();
  await sandbox.ok('add "the first"');
  await sandbox.ok('backup');
  const until = performance.now() + seconds * 1000;
  const acknowledged: Acknowledged[] = [];
  const unexpected: string[] = [];
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

  const till = async (name: number): Promise<void> => {
    const below = seededRandom(name + 1);
    let newest = 1;
    for (let turn = 0; performance.now() < until; turn++) {
      const mark = `till ${name} turn ${turn}`;
      const file = `rows-${name}-${turn}.csv`;
      const roll = below(100);
      const [what, args]: readonly [string, readonly string[]] =
        roll < 46
          ? ['add', ['add', mark, '--customer', `Guest ${name}`, '--contact', `6005550${10 + below(80)}`]]
          : roll < 58
            ? ['edit', words(`edit ${newest} --severity ${1 + below(3)}`)]
            : roll < 68
              ? ['undo', words('undo --yes')]
              : roll < 78
                ? [
                    'import',
                    [
                      'import',
                      sandbox.file(
                        file,
                        `occurred,description\n2026-11-01,${mark} a\n2026-11-02,${mark} b\n`,
                      ),
                    ],
                  ]
                : roll < 83
                  ? ['backup', ['backup']]
                  : roll < 92
                    ? ['restore', ['restore', anyBackup(sandbox, below), '--yes']]
                    : ['forget', words(`customer forget ${newest} --yes`)];
      const killed = below(100) < 12;
      const { code, stdout, stderr } = await once(sandbox, args, killed ? 40 + below(400) : null);
      count(killed && code === null ? `${what}, killed` : what);
      if (code === null ? !killed : !expected.has(code))
        unexpected.push(`${args.join(' ')} ended with ${String(code)}: ${stderr}`);
      const number = Number(/^#(\d+)$/mu.exec(stdout)?.[1]);
      if (what === 'add' && number > 0) {
        newest = number;
        acknowledged.push({ description: mark, number });
      }
      if (what === 'import' && /\b2 added/u.test(stdout + stderr))
        for (const row of ['a', 'b']) acknowledged.push({ description: `${mark} ${row}`, number: null });
    }
  };
  await Promise.all(Array.from({ length: processes }, (_, name) => till(name)));

  const { rows, undone, undoneFiles, copies } = readRecords(sandbox);
  const found = new Set(rows.map(({ number, description }) => `${number} ${description}`));
  const descriptions = new Set(rows.map(({ description }) => description));
  const isUndone = ({ description, number }: Acknowledged) =>
    number === null
      ? undoneFiles.has(
          `rows-${/\d+/u.exec(description)?.[0] ?? ''}-${/turn (\d+)/u.exec(description)?.[1] ?? ''}.csv`,
        )
      : undone.some(({ first, last }) => first <= number && number <= last);
  const lost = acknowledged.filter((each) =>
    each.number === null
      ? !descriptions.has(each.description) && !isUndone(each)
      : !found.has(`${each.number} ${each.description}`) && !isUndone(each),
  );
  const meanings = new Map<number, Set<string>>();
  const mean = (number: number, what: string) =>
    meanings.set(number, (meanings.get(number) ?? new Set()).add(what));
  for (const { number, description } of rows) mean(number, description);
  for (const { number, description } of acknowledged) if (number !== null) mean(number, description);
  const twice = [...meanings].filter(([, each]) => each.size > 1).map(([number]) => number);
  console.log(
    `soak: ${seconds} s, ${acknowledged.length} acknowledged, ${copies} copies;`,
    [...counts]
      .sort()
      .map(([what, times]) => `${what} ${times}`)
      .join(', '),
    `; lost ${lost.length}, numbers twice ${twice.length}`,
  );
  reportHazard(task, {
    hazard: 'eight tills for ten minutes: add, edit, undo, import, backup, restore, forget, and kill',
    tried: acknowledged.length,
    lost: lost.length + twice.length,
  });
  expect(unexpected).toEqual([]);
  expect(lost).toEqual([]);
  expect(twice).toEqual([]);
  expect(examineDatabase(sandbox.db)).toMatchObject({
    danglingReferences: 0,
    disagreements: 0,
    miscounted: 0,
  });
  expect(acknowledged.length).toBeGreaterThan(processes);
});

function anyBackup(sandbox: Sandbox, below: (limit: number) => number): string {
  const names = readdirSync(sandbox.path('backups')).filter((name) => name.endsWith('.db'));
  return names[below(names.length)] ?? '';
}
