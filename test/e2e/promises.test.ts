import { readFileSync } from 'node:fs';
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
  expect(JSON.parse(stdout)).toEqual({ read: 2, added: 0, skipped: 2, rejected: 0 });
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
  expect((await house.run(['show', '1'])).code).toBe(66);
});
