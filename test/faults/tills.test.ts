import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyDatabase } from '../../src/store/sqlite/copies.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtProgram } from '../support/program.ts';
import { tell } from './figures.ts';

/** Several processes at one file. */

const writers = 4;
const addsEach = 15;

/** Does a thing again and again until something else is done; answers the exit codes. */
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
  test('that write, report and back up at the same time lose nothing and give each number once', async ({
    task,
  }) => {
    const house = builtProgram();
    await house.ok('add "the first"');
    const till = async (name: number) => {
      const numbers: number[] = [];
      for (let n = 0; n < addsEach; n++)
        numbers.push(Number((await house.ok(['add', `till ${name}, ${n}`])).trim().slice(1)));
      return numbers;
    };
    const all = Promise.all(Array.from({ length: writers }, (_, name) => till(name)));
    let copies = 0;
    const [numbers, reports, backups] = await Promise.all([
      all,
      meanwhile(all, async () => (await house.run('report hour --all --format json')).code),
      meanwhile(all, async () => (await house.run(['backup', house.path(`copy-${copies++}.db`)])).code),
    ]);
    const given = [1, ...numbers.flat()].sort((a, b) => a - b);
    expect(given).toEqual(Array.from({ length: writers * addsEach + 1 }, (_, n) => n + 1));
    const kept = await house.json<{ number: number; description: string }[]>('export --format json');
    tell(task, {
      hazard: 'several tills write at once',
      tried: given.length,
      lost: given.length - kept.length,
    });
    expect(kept.map(({ number }) => number).sort((a, b) => a - b)).toEqual(given);
    expect(new Set(kept.map(({ description }) => description)).size).toBe(given.length);
    expect(reports.length).toBeGreaterThan(0);
    expect([...new Set([...reports, ...backups])]).toEqual([0]);
    const held = backups.map((_, n) => verifyDatabase(house.path(`copy-${n}.db`)).incidents);
    expect(held).toEqual([...held].sort((a, b) => a - b));
    expect(examineDatabase(house.db)).toMatchObject({
      danglingReferences: 0,
      disagreements: 0,
      miscounted: 0,
    });
  });

  test('wait for one that holds the file for long, say so, and end with 75 when it goes on; nothing is half done', async ({
    task,
  }) => {
    const house = builtProgram();
    await house.ok('add "cold soup"');
    await house.ok('note 1 "and slow"');
    const before = house.bytes();
    const other = new Database(house.db);
    other.exec('begin immediate');
    // All of them at once: each waits for half a minute.
    const commands = [
      'add "warm beer"',
      'edit 1 --severity 3',
      'delete 1',
      'undo --yes',
      'department add Bar',
    ];
    const ended = await Promise.all(commands.map((command) => house.run(command)));
    const readers = await Promise.all(['list', 'report', 'show 1'].map((command) => house.run(command)));
    other.exec('rollback');
    other.close();
    for (const { code, stdout, stderr } of ended) {
      expect([code, stdout]).toEqual([75, '']);
      expect(stderr).toMatch(/The file is in use[^]*recovery: /u);
    }
    expect(readers.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(house.bytes()).toBe(before);
    expect(await house.ok('add "warm beer"')).toBe('#2\n');
    tell(task, {
      hazard: 'another program holds the file',
      tried: commands.length + readers.length,
      lost: 0,
    });
  });
});
