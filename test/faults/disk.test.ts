import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtProgram, type House, type Ran } from '../support/program.ts';
import { breakEverywhere } from './breaking.ts';
import { smallDisk, type Disk } from './disk.ts';
import { tell } from './figures.ts';
import { house } from './sandboxes.ts';
import { isUnusable } from './tools.ts';

/** Nothing more fits on the disk, or it fails. */

const long = 'the soup was cold again '.repeat(400);
const said74 = {
  code: 74,
  stdout: '',
  stderr: expect.stringMatching(/^recovery: The disk is full or failing/u) as string,
};
const columns = (name: string) => ['export', '--columns', name];
/** What an export of one column lists. */
const listed = ({ stdout }: Ran) => stdout.trim().split(/\r?\n/u).slice(1);
const rowsOf = (count: number) =>
  [
    'occurred,description',
    ...Array.from({ length: count }, (_, n) => `2026-11-10,${n} ${long.slice(0, 900)}`),
  ].join('\n');

/** Looks at the records of a small disk from its first page to the last, in a copy. */
function examined(made: House, disk: Disk): number {
  const copy = made.path(`copy-${readdirSync(made.folder).length}`);
  mkdirSync(copy);
  for (const ending of ['', '-wal'])
    if (existsSync(disk.seen(`recovery.db${ending}`)))
      copyFileSync(disk.seen(`recovery.db${ending}`), `${copy}/recovery.db${ending}`);
  const { danglingReferences, disagreements, miscounted, incidents } = examineDatabase(`${copy}/recovery.db`);
  expect([danglingReferences, disagreements, miscounted]).toEqual([0, 0, 0]);
  return incidents;
}

describe.skipIf(isUnusable('unshare')).concurrent('a full disk', () => {
  const hazard = 'the disk is full';

  test('ends an add with 74 and a sentence; all that was acknowledged is there, and with room it goes on', async ({
    task,
  }) => {
    const made = builtProgram();
    const disk = await smallDisk(made, 1024);
    const numbers: string[] = [];
    const texts = [long, long.slice(0, 100)];
    const refused: Ran[] = [];
    // The last place that is left is for the short ones.
    for (const text of texts) {
      let last = await disk.run(['add', text]);
      for (; last.code === 0; last = await disk.run(['add', text])) numbers.push(last.stdout.trim().slice(1));
      refused.push(last);
    }
    expect(refused).toMatchObject([said74, said74]);
    expect(numbers.length).toBeGreaterThan(10);
    const kept = listed(await disk.run(columns('number')));
    tell(task, { hazard, tried: numbers.length + refused.length, lost: numbers.length - kept.length });
    expect(kept.sort()).toEqual([...numbers].sort());
    expect(examined(made, disk)).toBe(numbers.length);
    await disk.shell('rm -r "${RECOVERY_DB%/*}/backups"');
    expect((await disk.run('add "warm beer"')).stdout).toBe(`#${numbers.length + 1}\n`);
  });

  test('ends an import that is too large with 74, brings nothing in, and leaves room for an add', async ({
    task,
  }) => {
    const made = builtProgram();
    const disk = await smallDisk(made, 1024);
    await disk.run('add "cold soup"');
    const file = made.file('large.csv', rowsOf(2000));
    expect(await disk.run(['import', file])).toMatchObject(said74);
    expect(listed(await disk.run(columns('description')))).toEqual(['cold soup']);
    expect(examined(made, disk)).toBe(1);
    expect((await disk.run('add "warm beer"')).code).toBe(0);
    tell(task, { hazard, tried: 2, lost: 0 });
  });

  test('takes no half of an export, a report or a backup', async ({ task }) => {
    const made = builtProgram();
    await made.ok(['import', made.file('large.csv', rowsOf(100))]);
    const disk = await smallDisk(made, 64);
    const commands = [
      ['export', '-o', `${disk.folder}/all.csv`],
      ['export', '--format', 'json', '-o', `${disk.folder}/all.json`],
      ['list', '--format', 'html', '--limit', '100', '-o', `${disk.folder}/all.html`],
      ['backup', `${disk.folder}/all.db`],
    ];
    for (const command of commands) {
      expect(await disk.run(['--db', made.db, ...command])).toMatchObject(said74);
      expect(readdirSync(disk.seen(''))).toEqual([]);
    }
    tell(task, { hazard, tried: commands.length, lost: 0 });
  });

  test('does not spoil what an export is written over', async ({ task }) => {
    const made = builtProgram();
    await made.ok(['import', made.file('large.csv', rowsOf(100))]);
    const disk = await smallDisk(made, 64);
    await disk.shell('echo "the good one" > all.csv && mv all.csv "${RECOVERY_DB%/*}"');
    expect((await disk.run(['--db', made.db, 'export', '-o', `${disk.folder}/all.csv`])).code).toBe(74);
    expect((await disk.shell('cat "${RECOVERY_DB%/*}/all.csv"')).stdout).toBe('the good one\n');
    tell(task, { hazard, tried: 1, lost: 0 });
  });
});

describe.skipIf(isUnusable('strace')).concurrent('a disk that fails during an add', () => {
  test.for([
    ['once, at a writing', 'error=EIO', false, /pwrite64|ftruncate/u],
    ['from some writing on', 'error=EIO', true, /pwrite64|ftruncate/u],
    ['once, while it is flushed', 'error=EIO', false, /sync/u],
    ['from some flushing on', 'error=EIO', true, /sync/u],
    ['because it is full from some writing on', 'error=ENOSPC', true, /pwrite64|ftruncate/u],
  ] as const)('%s', async ([, fault, goesOn, at], { task }) => {
    const command = ['add', 'dirty glass'];
    const { tried, violations } = await breakEverywhere({
      house: await house(),
      command,
      said: /^#3$/mu,
      fault,
      goesOn,
      at,
    });
    tell(task, { hazard: 'the disk fails during an add (EIO, ENOSPC)', tried, lost: violations.length });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });
});
