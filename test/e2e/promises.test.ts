import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

test('importing its own export into the same house adds nothing', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.run(['add', 'soup was cold']);
  await sandbox.run(['add', 'bill was wrong', '--remedy', 'refund', '--value', '12.50']);
  const file = sandbox.path('own.csv');
  await sandbox.run(['export', '-o', file]);
  const { code, stdout } = await sandbox.run(['import', file, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    ...{ read: 2, added: 0, skipped: 2, rejected: 0 },
    ...{ similar: 0, differing: 0, unchanged: 2, changed: 0, updated: 0, doubtful: 0, left_out: 0 },
  });
});

test('an export does not overwrite the database it reads', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.run(['add', 'soup was cold']);
  const before = readFileSync(sandbox.db);
  expect((await sandbox.run(['export', '-o', sandbox.db])).code).toBe(73);
  expect(readFileSync(sandbox.db).equals(before)).toBe(true);
});

test('the currency stays what it is once amounts are stored', async () => {
  const sandbox = inProcessSandbox();
  expect((await sandbox.run(['settings', 'set', 'currency', 'USD'])).code).toBe(0);
  await sandbox.run(['add', 'bill was wrong', '--remedy', 'refund', '--value', '12.50']);
  expect((await sandbox.run(['settings', 'set', 'currency', 'JPY'])).code).toBe(1);
  expect((await sandbox.run(['settings', 'get', 'currency'])).stdout).toBe('USD\n');
});

test('a trade leaves shifts alone that the owner has set', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.run(['shift', 'set', 'day=08:00-20:00']);
  await sandbox.run(['settings', 'set', 'trade', 'restaurant']);
  expect((await sandbox.run(['shift', 'list', '--format', 'csv'])).stdout).toBe(
    'shift,hours\r\nday,08:00-20:00\r\n',
  );
});

test('a change that changes nothing is no step to take back', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.run(['add', 'soup was cold', '--department', 'Kitchen', '--create']);
  await sandbox.run(['edit', '1', '--department', 'Kitchen']);
  await sandbox.run(['undo', '--yes']);
  expect((await sandbox.run(['edit', '1', '--place', 'bar'])).code).toBe(66);
});

test('what was written for a merged category is found under the one that stands', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.run(['add', 'waited an hour', '--category', 'Queue', '--create']);
  await sandbox.run(['add', 'waited two hours', '--category', 'Delay', '--create']);
  const file = sandbox.path('queue.json');
  writeFileSync(file, JSON.stringify({ category: 'Queue', say: ['Words for the queue.'] }));
  await sandbox.run(['playbook', 'add', file]);
  await sandbox.run([
    'anticipate',
    'add',
    'Door',
    '--category',
    'Queue',
    '--fails',
    'nobody greets',
    '--create',
  ]);
  await sandbox.run(['category', 'merge', 'Queue', 'Delay']);
  expect((await sandbox.run(['playbook', 'show', 'Delay'])).stdout).toContain('Words for the queue.');
  await sandbox.run(['add', 'nobody at the door', '--category', 'Delay', '--touchpoint', 'Door']);
  const database = new Sqlite(sandbox.db, { readonly: true });
  const entry = database.prepare('select anticipation_id as entry from incident where number = 3').get();
  database.close();
  expect(entry).toEqual({ entry: 1 });
  // Written again it replaces the old one, and does not stand beside it.
  writeFileSync(file, JSON.stringify({ category: 'Delay', say: ['New words.'] }));
  await sandbox.run(['playbook', 'add', file]);
  const shown = (await sandbox.run(['playbook', 'show', 'Delay'])).stdout;
  expect(shown).toContain('New words.');
  expect(shown).not.toContain('Words for the queue.');
});

test('the target for asking again is the day of the follow-up where nobody said another, as far as somebody can be reached', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.run(['settings', 'set', 'follow-up-within', '3']);
  await sandbox.run(['add', 'soup was cold', '--contact', '600 000 001']);
  await sandbox.run(['add', 'soup was cold']);
  await sandbox.run(['add', 'soup was cold', '--contact', '600 000 002', '--follow-up', 'no']);
  await sandbox.run(['add', 'lovely soup', '--contact', '600 000 003', '--kind', 'praise']);
  const { stdout } = await sandbox.run(['due', '--until', '2099-01-01', '--format', 'csv']);
  expect(stdout.split('\r\n').filter((line) => line.startsWith('follow_up'))).toHaveLength(1);
  expect(stdout).toMatch(/^follow_up,1,/mu);
});
