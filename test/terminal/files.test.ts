import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBareMountPoint, openFiles } from '../../src/terminal/files.ts';
import { temporaryFolder } from '../support/program.ts';

test('a stop signal is received between two writes of a long export', async () => {
  const path = join(temporaryFolder(), 'all.csv');
  const files = openFiles('', process.pid, () => true);
  const destination = await files.create(path);
  let isReceived = false;
  setImmediate(() => (isReceived = true));
  const much = 'one\n'.repeat(2 ** 18);
  await destination.write(much);
  expect(isReceived).toBe(true);
  await destination.write(Buffer.from('two\n'));
  await destination.finish();
  expect(readFileSync(path, 'utf8')).toBe(`${much}two\n`);
});

test('a bare mount point is an empty folder on the disk of its parent', () => {
  const folder = temporaryFolder();
  const places = [new RegExp(`^${folder}/[^/]+$`, 'u'), /^\/proc$/u];
  for (const name of ['usb', 'usb/own', 'other']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'other/backup.db'), '');
  expect(isBareMountPoint(join(folder, 'usb/own'), places)).toBe(false);
  expect(isBareMountPoint(join(folder, 'usb'), places)).toBe(false);
  expect(isBareMountPoint(join(folder, 'other'), places)).toBe(false);
  mkdirSync(join(folder, 'empty'));
  expect(isBareMountPoint(`${folder}/empty/`, places)).toBe(true);
  expect(isBareMountPoint(join(folder, 'empty'))).toBe(false);
  // Another disk is mounted there.
  expect(isBareMountPoint('/proc', places)).toBe(false);
  expect(isBareMountPoint(join(folder, 'none'), places)).toBe(false);
});
