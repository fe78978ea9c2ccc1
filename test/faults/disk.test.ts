import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtSandbox, type Sandbox, type RunResult } from '../support/program.ts';
import { injectFaults } from './breaking.ts';
import { smallDisk, type Disk } from './disk.ts';
import { reportHazard } from './figures.ts';
import { sandboxWithComplaints } from './sandboxes.ts';
import { isUnusable } from './tools.ts';

/** The disk is full or fails. */

const long = 'the soup was cold again '.repeat(400);
const failsWith74 = {
  code: 74,
  stdout: '',
  stderr: expect.stringMatching(/^recovery: The disk is full or failing/u) as string,
};
const columns = (name: string) => ['export', '--columns', name];
/** The values of an export of one column. */
const listedValues = ({ stdout }: RunResult) => stdout.trim().split(/\r?\n/u).slice(1);
const rowsOf = (count: number) =>
  [
    'occurred,description',
    ...Array.from({ length: count }, (_, n) => `2026-11-10,${n} ${long.slice(0, 900)}`),
  ].join('\n');

/** Examines a copy of the database on a small disk, and returns its number of incidents. */
function examineCopy(sandbox: Sandbox, disk: Disk): number {
  const copy = sandbox.path(`copy-${readdirSync(sandbox.folder).length}`);
  mkdirSync(copy);
  for (const ending of ['', '-wal'])
    if (existsSync(disk.hostPath(`recovery.db${ending}`)))
      copyFileSync(disk.hostPath(`recovery.db${ending}`), `${copy}/recovery.db${ending}`);
  const { danglingReferences, disagreements, miscounted, incidents } = examineDatabase(`${copy}/recovery.db`);
  expect([danglingReferences, disagreements, miscounted]).toEqual([0, 0, 0]);
  return incidents;
}

describe.skipIf(isUnusable('unshare')).concurrent('a full disk', () => {
  const hazard = 'the disk is full';

  test('ends an add with 74 and a sentence; everything acknowledged is stored, and with free space it continues', async ({
    task,
  }) => {
    const sandbox = builtSandbox();
    const disk = await smallDisk(sandbox, 1024);
    const numbers: string[] = [];
    const texts = [long, long.slice(0, 100)];
    const refused: RunResult[] = [];
    // Short texts fill the remaining space.
    for (const text of texts) {
      let last = await disk.run(['add', text]);
      for (; last.code === 0; last = await disk.run(['add', text])) numbers.push(last.stdout.trim().slice(1));
      refused.push(last);
    }
    expect(refused).toMatchObject([failsWith74, failsWith74]);
    expect(numbers.length).toBeGreaterThan(10);
    const storedNumbers = listedValues(await disk.run(columns('number')));
    reportHazard(task, {
      hazard,
      tried: numbers.length + refused.length,
      lost: numbers.length - storedNumbers.length,
    });
    expect(storedNumbers.sort()).toEqual([...numbers].sort());
    expect(examineCopy(sandbox, disk)).toBe(numbers.length);
    await disk.shell('rm -r "${RECOVERY_DB%/*}/backups"');
    expect((await disk.run('add "warm beer"')).stdout).toBe(`#${numbers.length + 1}\n`);
  });

  test('ends an import that is too large with 74, adds nothing, and leaves space for an add', async ({
    task,
  }) => {
    const sandbox = builtSandbox();
    const disk = await smallDisk(sandbox, 1024);
    await disk.run('add "cold soup"');
    const file = sandbox.file('large.csv', rowsOf(2000));
    expect(await disk.run(['import', file])).toMatchObject(failsWith74);
    expect(listedValues(await disk.run(columns('description')))).toEqual(['cold soup']);
    expect(examineCopy(sandbox, disk)).toBe(1);
    expect((await disk.run('add "warm beer"')).code).toBe(0);
    reportHazard(task, { hazard, tried: 2, lost: 0 });
  });

  test('leaves no partial export, report or backup', async ({ task }) => {
    const sandbox = builtSandbox();
    await sandbox.ok(['import', sandbox.file('large.csv', rowsOf(100))]);
    const disk = await smallDisk(sandbox, 64);
    const commands = [
      ['export', '-o', `${disk.folder}/all.csv`],
      ['export', '--format', 'json', '-o', `${disk.folder}/all.json`],
      ['list', '--format', 'html', '--limit', '100', '-o', `${disk.folder}/all.html`],
      ['backup', `${disk.folder}/all.db`],
    ];
    for (const command of commands) {
      expect(await disk.run(['--db', sandbox.db, ...command])).toMatchObject(failsWith74);
      expect(readdirSync(disk.hostPath(''))).toEqual([]);
    }
    reportHazard(task, { hazard, tried: commands.length, lost: 0 });
  });

  test('does not damage the file that an export replaces', async ({ task }) => {
    const sandbox = builtSandbox();
    await sandbox.ok(['import', sandbox.file('large.csv', rowsOf(100))]);
    const disk = await smallDisk(sandbox, 64);
    await disk.shell('echo "the good one" > all.csv && mv all.csv "${RECOVERY_DB%/*}"');
    expect((await disk.run(['--db', sandbox.db, 'export', '-o', `${disk.folder}/all.csv`])).code).toBe(74);
    expect((await disk.shell('cat "${RECOVERY_DB%/*}/all.csv"')).stdout).toBe('the good one\n');
    reportHazard(task, { hazard, tried: 1, lost: 0 });
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
    const { tried, violations } = await injectFaults({
      sandbox: await sandboxWithComplaints(),
      command,
      successMessage: /^#3$/mu,
      fault,
      persists: goesOn,
      at,
    });
    reportHazard(task, {
      hazard: 'the disk fails during an add (EIO, ENOSPC)',
      tried,
      lost: violations.length,
    });
    expect(violations).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });
});
