import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { program } from '../support/program.ts';

test('importing its own export into the same house adds nothing', async () => {
  const house = program();
  await house.run(['add', 'soup was cold']);
  await house.run(['add', 'bill was wrong', '--remedy', 'refund', '--value', '12.50']);
  const file = house.path('own.csv');
  await house.run(['export', '-o', file]);
  const { code, stdout } = await house.run(['import', file, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    ...{ read: 2, added: 0, skipped: 2, rejected: 0 },
    ...{ similar: 0, differing: 0 },
  });
});

test('an export does not overwrite the database it reads', async () => {
  const house = program();
  await house.run(['add', 'soup was cold']);
  const before = readFileSync(house.db);
  expect((await house.run(['export', '-o', house.db])).code).toBe(73);
  expect(readFileSync(house.db).equals(before)).toBe(true);
});

test('the currency stays what it is once amounts are stored', async () => {
  const house = program();
  expect((await house.run(['settings', 'set', 'currency', 'USD'])).code).toBe(0);
  await house.run(['add', 'bill was wrong', '--remedy', 'refund', '--value', '12.50']);
  expect((await house.run(['settings', 'set', 'currency', 'JPY'])).code).toBe(1);
  expect((await house.run(['settings', 'get', 'currency'])).stdout).toBe('USD\n');
});

test('a trade leaves shifts alone that the owner has set', async () => {
  const house = program();
  await house.run(['shift', 'set', 'day=08:00-20:00']);
  await house.run(['settings', 'set', 'trade', 'restaurant']);
  expect((await house.run(['shift', 'list', '--format', 'csv'])).stdout).toBe(
    'shift,hours\r\nday,08:00-20:00\r\n',
  );
});

test('a change that changes nothing is no step to take back', async () => {
  const house = program();
  await house.run(['add', 'soup was cold', '--department', 'Kitchen', '--create']);
  await house.run(['edit', '1', '--department', 'Kitchen']);
  await house.run(['undo', '--yes']);
  expect((await house.run(['edit', '1', '--place', 'bar'])).code).toBe(66);
});

test('what was written for a merged category is found under the one that stands', async () => {
  const house = program();
  await house.run(['add', 'waited an hour', '--category', 'Queue', '--create']);
  await house.run(['add', 'waited two hours', '--category', 'Delay', '--create']);
  const file = house.path('queue.json');
  writeFileSync(file, JSON.stringify({ category: 'Queue', say: ['Words for the queue.'] }));
  await house.run(['playbook', 'add', file]);
  await house.run([
    'anticipate',
    'add',
    'Door',
    '--category',
    'Queue',
    '--fails',
    'nobody greets',
    '--create',
  ]);
  await house.run(['category', 'merge', 'Queue', 'Delay']);
  expect((await house.run(['playbook', 'show', 'Delay'])).stdout).toContain('Words for the queue.');
  await house.run(['add', 'nobody at the door', '--category', 'Delay', '--touchpoint', 'Door']);
  const database = new Database(house.db, { readonly: true });
  const entry = database.prepare('select anticipation_id as entry from incident where number = 3').get();
  database.close();
  expect(entry).toEqual({ entry: 1 });
  // Written again it replaces the old one, and does not stand beside it.
  writeFileSync(file, JSON.stringify({ category: 'Delay', say: ['New words.'] }));
  await house.run(['playbook', 'add', file]);
  const shown = (await house.run(['playbook', 'show', 'Delay'])).stdout;
  expect(shown).toContain('New words.');
  expect(shown).not.toContain('Words for the queue.');
});

test('the target for asking again is the day of the follow-up where nobody said another, as far as somebody can be reached', async () => {
  const house = program();
  await house.run(['settings', 'set', 'follow-up-within', '3']);
  await house.run(['add', 'soup was cold', '--contact', '600 000 001']);
  await house.run(['add', 'soup was cold']);
  await house.run(['add', 'soup was cold', '--contact', '600 000 002', '--follow-up', 'no']);
  await house.run(['add', 'lovely soup', '--contact', '600 000 003', '--kind', 'praise']);
  const { stdout } = await house.run(['due', '--until', '2099-01-01', '--format', 'csv']);
  expect(stdout.split('\r\n').filter((line) => line.startsWith('follow_up'))).toHaveLength(1);
  expect(stdout).toMatch(/^follow_up,1,/mu);
});
