import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isBareMountPoint, openFiles } from '../../src/terminal/files.ts';
import { temporaryFolder } from '../support/program.ts';

test('whoever wants to stop a long export is heard between two writes', async () => {
  const path = join(temporaryFolder(), 'all.csv');
  const files = openFiles('', process.pid, () => true);
  const destination = await files.create(path);
  let isHeard = false;
  setImmediate(() => (isHeard = true));
  const much = 'one\n'.repeat(2 ** 18);
  await destination.write(much);
  expect(isHeard).toBe(true);
  await destination.write(Buffer.from('two\n'));
  await destination.finish();
  expect(readFileSync(path, 'utf8')).toBe(`${much}two\n`);
});

test('a place for a disk without one is an empty folder on the disk around it', () => {
  const folder = temporaryFolder();
  const here = [new RegExp(`^${folder}/[^/]+$`, 'u'), /^\/proc$/u];
  for (const name of ['usb', 'usb/own', 'other']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'other/backup.db'), '');
  expect(isBareMountPoint(join(folder, 'usb/own'), here)).toBe(false);
  expect(isBareMountPoint(join(folder, 'usb'), here)).toBe(false);
  expect(isBareMountPoint(join(folder, 'other'), here)).toBe(false);
  mkdirSync(join(folder, 'empty'));
  expect(isBareMountPoint(`${folder}/empty/`, here)).toBe(true);
  expect(isBareMountPoint(join(folder, 'empty'))).toBe(false);
  // Another disk is mounted there.
  expect(isBareMountPoint('/proc', here)).toBe(false);
  expect(isBareMountPoint(join(folder, 'none'), here)).toBe(false);
});
