import { describe, expect, test } from 'vitest';
import { verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtSandbox } from '../support/program.ts';
import { reportHazard } from './figures.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Several processes use one file. */

const writers = 4;
const addsEach = 15;

/** Repeats a command until `work` is done, and returns the exit codes. */
async function meanwhile(
  work: Promise<unknown>,
  again: () => Promise<number | null>,
): Promise<readonly (number | null)[]> {
  const codes: (number | null)[] = [];
  const isDone = work.then(() => true);
  const notYet = Promise.resolve(false);
  while (!(await Promise.race([isDone, notYet]))) codes.push(await again());
  return codes;
}

describe.concurrent('several tills', () => {
  test('that write, report and back up at the same time lose nothing and use each number once', async ({
    task,
  }) => {
    const sandbox = builtSandbox();
    await sandbox.ok('add "the first"');
    const till = async (name: number) => {
      const numbers: number[] = [];
      for (let n = 0; n < addsEach; n++)
        numbers.push(Number((await sandbox.ok(['add', `till ${name}, ${n}`])).trim().slice(1)));
      return numbers;
    };
    const all = Promise.all(Array.from({ length: writers }, (_, name) => till(name)));
    let copies = 0;
    const [numbers, reports, backups] = await Promise.all([
      all,
      meanwhile(all, async () => (await sandbox.run('report hour --all --format json')).code),
      meanwhile(all, async () => (await sandbox.run(['backup', sandbox.path(`copy-${copies++}.db`)])).code),
    ]);
    const numbersGiven = [1, ...numbers.flat()].sort((a, b) => a - b);
    expect(numbersGiven).toEqual(Array.from({ length: writers * addsEach + 1 }, (_, n) => n + 1));
    const storedRows = await sandbox.json<{ number: number; description: string }[]>('export --format json');
    reportHazard(task, {
      hazard: 'several tills write at once',
      tried: numbersGiven.length,
      lost: numbersGiven.length - storedRows.length,
    });
    expect(storedRows.map(({ number }) => number).sort((a, b) => a - b)).toEqual(numbersGiven);
    expect(new Set(storedRows.map(({ description }) => description)).size).toBe(numbersGiven.length);
    expect(reports.length).toBeGreaterThan(0);
    expect([...new Set([...reports, ...backups])]).toEqual([0]);
    const held = backups.map((_, n) => verifyDatabase(sandbox.path(`copy-${n}.db`)).incidents);
    expect(held).toEqual([...held].sort((a, b) => a - b));
    expect(examineDatabase(sandbox.db)).toMatchObject({
      danglingReferences: 0,
      disagreements: 0,
      miscounted: 0,
    });
  });

  test('wait for one that locks the file, say so, and end with 75 after a while; nothing is half done', async ({
    task,
  }) => {
    const sandbox = builtSandbox();
    await sandbox.ok('add "cold soup"');
    await sandbox.ok('note 1 "and slow"');
    const before = sandbox.bytes();
    const other = new Sqlite(sandbox.db);
    other.exec('begin immediate');
    // All of them at once: each waits for half a minute.
    const commands = [
      'add "warm beer"',
      'edit 1 --severity 3',
      'delete 1',
      'undo --yes',
      'department add Bar',
    ];
    const ended = await Promise.all(commands.map((command) => sandbox.run(command)));
    const readers = await Promise.all(['list', 'report', 'show 1'].map((command) => sandbox.run(command)));
    other.exec('rollback');
    other.close();
    for (const { code, stdout, stderr } of ended) {
      expect([code, stdout]).toEqual([75, '']);
      expect(stderr).toMatch(/The file is in use[^]*recovery: /u);
    }
    expect(readers.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(sandbox.bytes()).toBe(before);
    expect(await sandbox.ok('add "warm beer"')).toBe('#2\n');
    reportHazard(task, {
      hazard: 'another program holds the file',
      tried: commands.length + readers.length,
      lost: 0,
    });
  });
});
